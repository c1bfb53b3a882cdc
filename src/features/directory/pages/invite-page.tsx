import { type FormTokens } from '../../../kernel/http/form-tokens.ts';
import type { Lang } from '../../../vocabulary/lang.ts';
import type { LocalDate } from '../../../vocabulary/local-date.ts';
import type { Form as SentForm } from '../../../kernel/http/form.ts';
import { Button } from '../../../web/components/button.tsx';
import { RadioField } from '../../../web/components/choice-fields.tsx';
import { EmptyState } from '../../../web/components/empty-state.tsx';
import { ErrorSummary, type FieldError } from '../../../web/components/error-summary.tsx';
import { Form, FormEnd } from '../../../web/components/form.tsx';
import { DateField } from '../../../web/components/moment-fields.tsx';
import { Note } from '../../../web/components/note.tsx';
import { Rows } from '../../../web/components/rows.tsx';
import { SearchBox } from '../../../web/components/search-box.tsx';
import { TextField } from '../../../web/components/text-fields.tsx';
import type { Organisation } from '../domain/organisation.ts';
import { rolesFor } from '../domain/role.ts';
import type { AddressFault } from './address-fault.ts';
import { directoryPaths } from './directory-paths.ts';
import { errorOf } from './form-errors.ts';
import { typedDate } from './form-reading.ts';
import { say } from './speech.ts';

export const longestOfficerName = 100;

export interface ChooseOfficeView {
  readonly word: string;
  readonly organisations: readonly Organisation[];
  readonly total: number;
  readonly fault: AddressFault;
}

interface ChooseProps {
  readonly view: ChooseOfficeView;
  readonly lang: Lang;
}

/** First the organisation, because it decides which roles there are. */
export function ChooseOfficePage({ view, lang }: ChooseProps) {
  const t = say(lang);
  const { organisations, total, word } = view;
  return (
    <div class="stack-large">
      {view.fault !== null && <Note kind="bad">{view.fault}</Note>}
      <h1>{t('invite.where')}</h1>
      <SearchBox action={directoryPaths.invite.to({})} name="kata" label={t('organisations.search')} value={word}>
        {t('organisations.search.hint')}
      </SearchBox>
      {organisations.length === 0 ? (
        <EmptyState kind="nothing_found" level={2} title={t('organisations.empty.title')}>
          {t('organisations.empty')}
        </EmptyState>
      ) : (
        <>
          <Rows
            paired
            label={t('officers.column.organisation')}
            rows={organisations.map((one) => ({
              title: one.name,
              href: directoryPaths.invite.to({}, { instansi: one.code }),
              detail: t(`kind.${one.kind}`),
            }))}
          />
          {total > organisations.length && (
            <p class="small dim">{t('invite.more', { shown: organisations.length, total })}</p>
          )}
        </>
      )}
    </div>
  );
}

export interface InviteView {
  readonly organisation: Organisation;
  readonly today: LocalDate;
  readonly form: SentForm;
  readonly errors: readonly FieldError[];
  readonly tokens: FormTokens;
}

interface InviteProps {
  readonly view: InviteView;
  readonly lang: Lang;
}

export function inviteTitle({ organisation }: InviteView, lang: Lang): string {
  return say(lang)('invite.title.in', { organisation: organisation.shortName });
}

export function InvitePage({ view, lang }: InviteProps) {
  const t = say(lang);
  const { organisation, form, errors, tokens } = view;
  return (
    <div class="stack-large">
      <ErrorSummary errors={errors} />
      <div class="stack">
        <h1>{inviteTitle(view, lang)}</h1>
        <p class="lead">{t('invite.lead')}</p>
      </div>
      <Form action={directoryPaths.invite.to({})} csrf={tokens.csrf} idempotencyKey={tokens.key}>
        <input type="hidden" name="instansi" value={organisation.code} />
        <TextField
          name="nama"
          label={t('invite.name')}
          hint={t('invite.name.hint')}
          value={form.text('nama')}
          width="medium"
          maxLength={longestOfficerName}
          autocomplete="off"
          error={errorOf(errors, 'nama')}
        />
        <RoleFields view={view} label={t('invite.role')} lang={lang} />
        <FormEnd>
          <Button>{t('invite.submit')}</Button>
          <a href={directoryPaths.officers.to({}, { instansi: organisation.code })}>{t('form.cancel')}</a>
        </FormEnd>
      </Form>
    </div>
  );
}

interface RoleFieldsProps {
  readonly view: Pick<InviteView, 'organisation' | 'today' | 'form' | 'errors'>;
  readonly label: string;
  readonly lang: Lang;
}

/** A role of this kind of organisation, and its period. */
export function RoleFields({ view, label, lang }: RoleFieldsProps) {
  const t = say(lang);
  const { organisation, today, form, errors } = view;
  return (
    <>
      <RadioField
        name="peran"
        label={label}
        value={form.text('peran')}
        choices={rolesFor(organisation.kind, today).map(({ code, name, does }) => ({
          value: code,
          label: name[lang],
          hint: does[lang],
        }))}
        error={errorOf(errors, 'peran')}
      />
      <DateField
        name="mulai"
        label={t('invite.from')}
        value={typedDate(form, 'mulai')}
        error={errorOf(errors, 'mulai')}
      />
      <DateField
        name="akhir"
        label={t('invite.until')}
        hint={t('invite.until.hint')}
        optional
        value={typedDate(form, 'akhir')}
        error={errorOf(errors, 'akhir')}
      />
    </>
  );
}
