import { type FormTokens } from '../../../../kernel/http/form-tokens.ts';
import type { Lang } from '../../../../vocabulary/lang.ts';
import { Button } from '../../../../web/components/button.tsx';
import { RadioField } from '../../../../web/components/choice-fields.tsx';
import { ErrorSummary, type FieldError } from '../../../../web/components/error-summary.tsx';
import { Form, FormEnd } from '../../../../web/components/form.tsx';
import { SearchBox } from '../../../../web/components/search-box.tsx';
import { Section } from '../../../../web/components/section.tsx';
import { DataTable } from '../../../../web/components/table.tsx';
import { SelectField } from '../../../../web/components/text-fields.tsx';
import { relationKinds } from '../../data/registry/relations.ts';
import type { ArchitectureState, Domain, ElementHead } from '../../domain/registry/element.ts';
import type { EdgeHere } from '../../http/registry/own-surroundings.ts';
import { registryPaths as at } from '../../http/registry/registry-paths.ts';
import { say, sayOwn } from './say.ts';

/** Another end that was found; the own agency's name is not said. */
export interface FoundObject {
  readonly value: string;
  readonly name: string;
  readonly domain: Domain;
  readonly state: ArchitectureState;
  readonly agency: string | null;
}

export interface RelationsView {
  readonly lang: Lang;
  readonly head: ElementHead;
  readonly edges: readonly EdgeHere[];
  readonly words: string;
  readonly found: readonly FoundObject[];
  readonly kind: string;
  readonly target: string;
  readonly errors: readonly FieldError[];
  readonly tokens: FormTokens;
}

export function RelationsBody({ view }: { readonly view: RelationsView }) {
  const { lang, head } = view;
  const t = sayOwn(lang);
  return (
    <div class="stack-large">
      <ErrorSummary errors={view.errors} />
      <div class="stack">
        <h1>{t('relationsTitle', { name: head.name })}</h1>
        <p>
          <a href={at.element.to({ id: head.id })}>{t('relationsBack')}</a>
        </p>
      </div>
      <Edges view={view} />
      <Section id="tambah" title={t('relationsAdd')}>
        <SearchBox
          action={at.relations.to({ id: head.id })}
          name="cari"
          label={t('relationsSearch')}
          value={view.words}
        >
          {t('relationsSearchHint')}
        </SearchBox>
        {view.words !== '' && (view.found.length === 0 ? <p>{t('relationsNothing')}</p> : <AddForm view={view} />)}
      </Section>
    </div>
  );
}

function Edges({ view }: { readonly view: RelationsView }) {
  const { lang, head, edges, tokens } = view;
  const t = sayOwn(lang);
  if (edges.length === 0) return <p class="dim">{t('elementRelationsNone')}</p>;
  return (
    <DataTable
      id="hubungan"
      caption={t('relationsNow')}
      phone="cards"
      rows={edges}
      columns={[
        {
          key: 'kind',
          head: t('relationsKind'),
          cell: ({ kind, isSource }) => (isSource ? kind.label : kind.inverse)[lang],
        },
        {
          key: 'other',
          head: t('relationsTarget'),
          rowHeader: true,
          cell: ({ otherName }) => otherName ?? say(lang)('objectGone'),
        },
        {
          key: 'drop',
          head: t('relationsDrop'),
          cell: ({ relation, kind, otherName }) => (
            <Form
              action={at.dropRelation.to({ id: head.id, relation: relation.id })}
              csrf={tokens.csrf}
              idempotencyKey={`${relation.id}-cabut`}
            >
              <Button kind="plain" small>
                {t('relationsDrop')}
                <span class="visually-hidden">
                  {' '}
                  {t('relationsDropAbout', { kind: kind.label[lang], name: otherName ?? '' })}
                </span>
              </Button>
            </Form>
          ),
        },
      ]}
    />
  );
}

function AddForm({ view }: { readonly view: RelationsView }) {
  const { lang, head, tokens } = view;
  const [t, own] = [say(lang), sayOwn(lang)];
  const errorOf = (field: string) => view.errors.find((error) => error.field === field)?.message;
  const fitting = relationKinds.filter(({ from }) => from.some(({ domain }) => domain === head.domain));
  return (
    <Form
      action={at.relations.to({ id: head.id })}
      csrf={tokens.csrf}
      idempotencyKey={tokens.key}
      label={own('relationsAdd')}
    >
      <input type="hidden" name="cari" value={view.words} />
      <SelectField
        name="hubungan"
        label={own('relationsKind')}
        width="medium"
        value={view.kind}
        error={errorOf('hubungan')}
        options={fitting.map(({ key, label }) => ({ value: key, label: label[lang] }))}
      />
      <RadioField
        name="dengan"
        label={own('relationsTarget')}
        value={view.target}
        error={errorOf('dengan')}
        choices={view.found.map(({ value, name, domain, state, agency }) => ({
          value,
          label: name,
          hint: [t(`domain.${domain}`), t(`state.${state}`), ...(agency === null ? [] : [agency])].join(', '),
        }))}
      />
      <FormEnd>
        <Button>{own('relationsSave')}</Button>
      </FormEnd>
    </Form>
  );
}
