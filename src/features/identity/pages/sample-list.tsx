import type { Lang } from '../../../vocabulary/lang.ts';
import { Button } from '../../../web/components/button.tsx';
import { EmptyState } from '../../../web/components/empty-state.tsx';
import { Filters } from '../../../web/components/filters.tsx';
import { Rows } from '../../../web/components/rows.tsx';
import { Section } from '../../../web/components/section.tsx';
import { StatusTag } from '../../../web/components/status-tag.tsx';
import { identityPaths } from '../http/identity-paths.ts';
import type { SamplePerson } from '../storage/sample-person.ts';
import { OpenForm } from './passkey-button.tsx';
import type { Words } from './say.ts';

export interface SampleView {
  readonly people: readonly SamplePerson[];
  /** What was typed above the list; '' shows everybody. */
  readonly search: string;
}

interface SampleListProps {
  readonly t: Words;
  readonly lang: Lang;
  readonly view: SampleView;
  readonly csrf: string | null;
  readonly from: string | null;
}

/** The invented people, said to be invented before anything else, citizens first, then office by office. */
export function SampleList({ t, lang, view, csrf, from }: SampleListProps) {
  const { people, search } = view;
  const found = people.filter((person) => matches(person, search, lang));
  const shown = found.slice(0, MOST_SHOWN);
  return (
    <Section
      id="contoh"
      title={t('sampleTitle')}
      ground="sunk"
      across={
        <StatusTag kind="warn" icon="info">
          {t('sampleTag')}
        </StatusTag>
      }
    >
      <p>{t('sampleLead')}</p>
      <Filters
        action={identityPaths.signIn.to({})}
        label={t('sampleFilter')}
        kept={from === null ? {} : { dari: from }}
        filters={[{ kind: 'search', name: 'cari', label: t('sampleSearch'), value: search }]}
        active={
          search === '' ? [] : [{ name: search, removeHref: identityPaths.signIn.to({}, { dari: from ?? undefined }) }]
        }
      />
      {found.length === 0 ? (
        <Nobody t={t} isEmpty={people.length === 0} search={search} />
      ) : (
        <OpenForm action={identityPaths.sampleSignIn.to({})} csrf={csrf}>
          {from !== null && <input type="hidden" name="dari" value={from} />}
          <div class="stack">
            {byOffice(shown).map(([office, ofOffice]) => (
              <Office t={t} lang={lang} office={office} people={ofOffice} />
            ))}
            {found.length > shown.length && <p>{t('sampleMore', { count: found.length - shown.length })}</p>}
          </div>
        </OpenForm>
      )}
    </Section>
  );
}

/** Those of the journeys stand first; everybody else is found by name, role or office. */
const MOST_SHOWN = 21;

interface OfficeProps {
  readonly t: Words;
  readonly lang: Lang;
  readonly office: string | null;
  readonly people: readonly SamplePerson[];
}

function Office({ t, lang, office, people }: OfficeProps) {
  const name = office ?? t('sampleCitizens');
  return (
    <div class="stack">
      <h3>{name}</h3>
      <Rows
        label={name}
        rows={people.map((person) => ({
          icon: person.organisation === null ? ('person' as const) : ('briefcase' as const),
          title: person.name,
          detail: person.role[lang],
          tag: (
            <Button kind="plain" small name="orang" value={person.key}>
              {t('sampleEnter')}
              <span class="visually-hidden"> {t('sampleEnterAs', { name: person.name })}</span>
            </Button>
          ),
        }))}
      />
    </div>
  );
}

function Nobody({ t, isEmpty, search }: { readonly t: Words; readonly isEmpty: boolean; readonly search: string }) {
  if (isEmpty) {
    return (
      <EmptyState kind="nothing_yet" icon="person" title={t('sampleEmpty')}>
        {t('sampleEmptyDetail')}
      </EmptyState>
    );
  }
  const way = { href: identityPaths.signIn.to({}), label: t('sampleNoneWay') };
  return (
    <EmptyState kind="nothing_found" title={t('sampleNone', { search })} way={way}>
      {t('sampleNoneDetail')}
    </EmptyState>
  );
}

function matches(person: SamplePerson, search: string, lang: Lang): boolean {
  const text = `${person.name} ${person.role[lang]} ${person.organisation ?? ''}`.toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

function byOffice(people: readonly SamplePerson[]): readonly (readonly [string | null, readonly SamplePerson[]])[] {
  const groups = new Map<string | null, SamplePerson[]>([[null, []]]);
  for (const person of people) {
    const group = groups.get(person.organisation) ?? [];
    group.push(person);
    groups.set(person.organisation, group);
  }
  return [...groups].filter(([, group]) => group.length > 0);
}
