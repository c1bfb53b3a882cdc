import type { Lang } from '../../../vocabulary/lang.ts';
import type { Form as SentForm } from '../../../kernel/http/form.ts';
import { Button } from '../../../web/components/button.tsx';
import { StatementField } from '../../../web/components/choice-fields.tsx';
import { ErrorSummary, type FieldError } from '../../../web/components/error-summary.tsx';
import { FormEnd } from '../../../web/components/form.tsx';
import { DateField } from '../../../web/components/moment-fields.tsx';
import { Rows } from '../../../web/components/rows.tsx';
import { SelectField, TextField } from '../../../web/components/text-fields.tsx';
import type { CabinetMember } from '../domain/coordination-register.ts';
import { longestBasis } from '../domain/legal-basis.ts';
import { directoryPaths } from './directory-paths.ts';
import { errorOf } from './form-errors.ts';
import { typedDate } from './form-reading.ts';
import {
  cabinetKinds,
  mostParts,
  mostSuccessors,
  noCoordinator,
  partCount,
  type Reshuffle,
  reshuffles,
  sameCoordinator,
} from './reshuffle-input.ts';
import { type DirectoryWords, say } from './speech.ts';

/** Which kind of change it is: each has its own form. */
export function ReshuffleChoicePage({ lang }: { readonly lang: Lang }) {
  const t = say(lang);
  return (
    <div class="stack-large">
      <div class="stack">
        <h1>{t('reshuffle.title')}</h1>
        <p class="lead">{t('reshuffle.lead')}</p>
      </div>
      <Rows
        label={t('reshuffle.what')}
        rows={reshuffles.map((what) => ({
          icon: icons[what],
          title: t(`reshuffle.what.${what}`),
          href: directoryPaths.reshuffleForm.to({ what }),
          detail: t(`reshuffle.what.${what}.says`),
        }))}
      />
    </div>
  );
}

const icons = { pindah: 'arrow', nama: 'pencil', pecah: 'repeat', akhiri: 'cross' } as const;

export interface ReshuffleFormView {
  readonly what: Reshuffle;
  readonly form: SentForm;
  readonly errors: readonly FieldError[];
  /** Members of the cabinet that have no end yet. */
  readonly members: readonly CabinetMember[];
}

interface Props {
  readonly view: ReshuffleFormView;
  readonly lang: Lang;
}

export function ReshuffleFormPage({ view, lang }: Props) {
  const t = say(lang);
  return (
    <div class="stack-large">
      <ErrorSummary errors={view.errors} />
      <div class="stack">
        <h1>{t(`reshuffle.what.${view.what}`)}</h1>
        <p class="lead">{t('reshuffle.lead')}</p>
      </div>
      <ReshuffleForm view={view} lang={lang} />
    </div>
  );
}

/** Leads to the preview, never straight to the record. */
export function ReshuffleForm({ view, lang }: Props) {
  const t = say(lang);
  const { what, form, errors } = view;
  return (
    <form method="get" action={directoryPaths.reshufflePreview.to({ what })} novalidate>
      {what === 'pecah' && <input type="hidden" name="bagian" value={String(partCount(form))} />}
      <SelectField
        name="instansi"
        label={t('reshuffle.organisation')}
        value={form.text('instansi')}
        options={memberOptions(
          view.members.filter(({ kind }) => what !== 'pindah' || kind !== 'coordinating_ministry'),
        )}
        error={errorOf(errors, 'instansi')}
      />
      <OwnFields view={view} lang={lang} />
      <DateField
        name="berlaku"
        label={t('reshuffle.on')}
        hint={t('reshuffle.on.hint')}
        value={typedDate(form, 'berlaku')}
        error={errorOf(errors, 'berlaku')}
      />
      <TextField
        name="dasar"
        label={t('reshuffle.basis')}
        hint={t('reshuffle.basis.hint')}
        value={form.text('dasar')}
        maxLength={longestBasis}
        error={errorOf(errors, 'dasar')}
      />
      <StatementField
        name="diperiksa"
        label={t('basis.confirmed')}
        hint={t('basis.confirmed.hint')}
        checked={form.text('diperiksa') === 'ya'}
      />
      <FormEnd>
        <Button>{t('reshuffle.preview')}</Button>
        <a href={directoryPaths.coordination.to({})}>{t('form.cancel')}</a>
      </FormEnd>
    </form>
  );
}

function OwnFields({ view, lang }: Props) {
  switch (view.what) {
    case 'pindah':
      return <CoordinatorField view={view} lang={lang} />;
    case 'nama':
      return <NameFields view={view} lang={lang} prefix="nama" />;
    case 'pecah':
      return <Parts view={view} lang={lang} />;
    case 'akhiri':
      return <Successors view={view} lang={lang} />;
    default:
      return view.what satisfies never;
  }
}

function CoordinatorField({ view, lang }: Props) {
  const t = say(lang);
  return (
    <SelectField
      name="koordinator"
      label={t('reshuffle.coordinator')}
      value={view.form.text('koordinator')}
      options={coordinatorOptions(view, t)}
      error={errorOf(view.errors, 'koordinator')}
    />
  );
}

function NameFields({ view, lang, prefix }: Props & { readonly prefix: string }) {
  const t = say(lang);
  const fields = [
    { name: `${prefix}-id`, label: t('reshuffle.names.name') },
    { name: `${prefix}-en`, label: t('reshuffle.names.nameEn') },
    { name: `${prefix}-pendek`, label: t('reshuffle.names.shortName'), width: 'medium' as const },
  ];
  return (
    <>
      {fields.map((field) => (
        <TextField
          {...field}
          value={view.form.text(field.name)}
          maxLength={200}
          error={errorOf(view.errors, field.name)}
        />
      ))}
    </>
  );
}

function Parts({ view, lang }: Props) {
  const t = say(lang);
  const count = partCount(view.form);
  return (
    <>
      {Array.from({ length: count }, (_, index) => (
        <PartFields view={view} lang={lang} number={index + 1} />
      ))}
      {count < mostParts && (
        <FormEnd>
          <Button kind="plain" small name="tambah" value="1">
            {t('reshuffle.add')}
          </Button>
        </FormEnd>
      )}
    </>
  );
}

function PartFields({ view, lang, number }: Props & { readonly number: number }) {
  const t = say(lang);
  const { form, errors } = view;
  const kinds = cabinetKinds.map((value) => ({ value, label: t(`kind.${value}`) }));
  return (
    <fieldset class="field stack">
      <legend>
        <h2>{t('reshuffle.part', { number })}</h2>
      </legend>
      <TextField
        name={`kode-${number}`}
        label={t('reshuffle.part.code')}
        hint={t('reshuffle.part.code.hint')}
        value={form.text(`kode-${number}`)}
        width="medium"
        maxLength={40}
        error={errorOf(errors, `kode-${number}`)}
      />
      <NameFields view={view} lang={lang} prefix={`nama-${number}`} />
      <SelectField
        name={`jenis-${number}`}
        label={t('reshuffle.part.kind')}
        value={form.text(`jenis-${number}`) || 'ministry'}
        options={kinds}
        error={errorOf(errors, `jenis-${number}`)}
      />
      <SelectField
        name={`koordinator-${number}`}
        label={t('reshuffle.part.coordinator')}
        value={form.text(`koordinator-${number}`) || sameCoordinator}
        options={[{ value: sameCoordinator, label: t('reshuffle.part.same') }, ...coordinatorOptions(view, t)]}
        error={errorOf(errors, `koordinator-${number}`)}
      />
    </fieldset>
  );
}

function Successors({ view, lang }: Props) {
  const t = say(lang);
  return (
    <>
      {Array.from({ length: mostSuccessors }, (_, index) => `penerus-${index + 1}`).map((name, index) => (
        <SelectField
          name={name}
          label={t('reshuffle.successor', { number: index + 1 })}
          optional
          value={view.form.text(name)}
          options={memberOptions(view.members)}
          error={errorOf(view.errors, name)}
        />
      ))}
    </>
  );
}

function coordinatorOptions(view: ReshuffleFormView, t: DirectoryWords) {
  return [
    ...memberOptions(view.members.filter(({ kind }) => kind === 'coordinating_ministry')),
    { value: noCoordinator, label: t('reshuffle.coordinator.none') },
  ];
}

function memberOptions(members: readonly CabinetMember[]) {
  return members.map((member) => ({
    value: member.organisation,
    label: member.names.at(-1)?.name ?? member.organisation,
  }));
}
