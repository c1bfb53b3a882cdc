import type { Lang } from '../../../../vocabulary/lang.ts';
import { formatDate } from '../../../../vocabulary/instant.ts';
import { EmptyState } from '../../../../web/components/empty-state.tsx';
import { Filters } from '../../../../web/components/filters.tsx';
import { Fold, Section } from '../../../../web/components/section.tsx';
import { SummaryList } from '../../../../web/components/summary-list.tsx';
import { DataTable } from '../../../../web/components/table.tsx';
import type { ReferenceCode } from '../../domain/codes/code.ts';
import type { CodeEntry } from '../../domain/codes/code-table.ts';
import type { CodeSet } from '../../domain/codes/code-set.ts';
import { codesPaths } from '../../http/codes/codes-paths.ts';
import { Code } from './code-lists.tsx';
import { type CodesWords, figure, say } from './say.ts';

export interface SetRow {
  readonly entry: CodeEntry;
  readonly children: number;
  /** Published, with this code or one below it. */
  readonly applications: number;
  readonly others: number;
}

export interface SetView {
  readonly lang: Lang;
  readonly set: CodeSet;
  readonly state: 'in_force' | 'past' | 'coming';
  readonly versions: readonly { readonly set: CodeSet; readonly isShown: boolean }[];
  /** From the first level to the code whose children are shown; empty at the top. */
  readonly trail: readonly CodeEntry[];
  readonly search: string;
  readonly rows: readonly SetRow[];
}

/** One version of one reference: its tree level by level, its sources and what nobody has confirmed. */
export function SetBody({ view }: { readonly view: SetView }) {
  const t = say(view.lang);
  const { set } = view;
  const here = (query: Readonly<Record<string, string>>) =>
    codesPaths.set.to({ reference: set.reference }, { versi: set.id, ...query });
  return (
    <div class="stack-large">
      <div class="stack">
        <p class="small">
          <a href={codesPaths.codes.to({})}>{t('codesBack')}</a>
        </p>
        <h1>{t('setTitle', { reference: set.reference, name: t(`ref.${set.reference}`) })}</h1>
        <p class="lead">
          {t(`setState.${view.state}`, { id: set.id, from: formatDate(set.inForce.from, view.lang, 'long') })}
        </p>
      </div>
      <Section id="kode" title={t('setCodes')}>
        <Filters
          action={codesPaths.set.to({ reference: set.reference })}
          label={t('setSearch')}
          kept={{ versi: set.id }}
          filters={[{ kind: 'search', name: 'cari', label: t('setSearch'), value: view.search }]}
        />
        {view.search === '' && view.trail.length > 0 && <Trail view={view} here={here} t={t} />}
        <Codes view={view} here={here} t={t} />
        <p class="small">
          <a href={codesPaths.setFile.to({ reference: set.reference }, { versi: set.id })} download>
            {t('setCsv')}
          </a>
        </p>
      </Section>
      <Sources view={view} t={t} />
      <Versions view={view} t={t} />
    </div>
  );
}

interface Part {
  readonly view: SetView;
  readonly here: (query: Readonly<Record<string, string>>) => string;
  readonly t: CodesWords;
}

function Trail({ view, here, t }: Part) {
  return (
    <nav class="small" aria-label={t('setTrail')}>
      <a href={here({})}>{t('setTop')}</a>
      {view.trail.map(({ code, name }, at) =>
        at === view.trail.length - 1 ? (
          <>
            {' / '}
            <span aria-current="page">
              {code} {name}
            </span>
          </>
        ) : (
          <>
            {' / '}
            <a href={here({ di: code })}>
              {code} {name}
            </a>
          </>
        ),
      )}
    </nav>
  );
}

function Codes({ view, here, t }: Part) {
  if (view.rows.length === 0) {
    const isSearch = view.search !== '';
    return (
      <EmptyState kind={isSearch ? 'nothing_found' : 'nothing_yet'} title={t(isSearch ? 'setNothing' : 'setLeaf')}>
        {t(isSearch ? 'setNothingSays' : 'setLeafSays')}
      </EmptyState>
    );
  }
  return (
    <DataTable<SetRow>
      id="daftar-kode"
      caption={t('setCaption')}
      captionHidden
      phone="cards"
      rows={view.rows}
      columns={[
        { key: 'code', head: t('columnCode'), cell: ({ entry }) => <Code>{entry.code}</Code>, noWrap: true },
        {
          key: 'name',
          head: t('columnName'),
          rowHeader: true,
          cell: ({ entry, children }) =>
            children === 0 ? entry.name : <a href={here({ di: entry.code })}>{entry.name}</a>,
        },
        {
          key: 'children',
          head: t('columnChildren'),
          cell: ({ children }) => (children === 0 ? null : figure(children, t.lang)),
          figures: true,
        },
        {
          key: 'applications',
          head: t('columnApplications'),
          cell: ({ applications }) => figure(applications, t.lang),
          figures: true,
        },
        { key: 'others', head: t('columnOthers'), cell: ({ others }) => figure(others, t.lang), figures: true },
      ]}
    />
  );
}

function Sources({ view, t }: Omit<Part, 'here'>) {
  const { source, knownGaps, period } = view.set;
  return (
    <Section id="sumber" title={t('setSource')}>
      <SummaryList
        rows={[
          { term: t('setLaw'), value: source.law },
          { term: t('setTranscript'), value: source.transcript },
          { term: t('setPeriod'), value: t('setYears', { from: String(period.from), to: String(period.to) }) },
          { term: t('setGaps'), value: gapWords(knownGaps, t) },
        ]}
      />
      {source.unverified.length > 0 && (
        <div class="stack">
          <h3>{t('setUnverified')}</h3>
          <ul>
            {source.unverified.map((one) => (
              <li>{one[t.lang]}</li>
            ))}
          </ul>
        </div>
      )}
    </Section>
  );
}

function gapWords(gaps: readonly ReferenceCode[], t: CodesWords) {
  return gaps.length === 0 ? t('setNoGaps') : <Code>{gaps.join(', ')}</Code>;
}

function Versions({ view, t }: Omit<Part, 'here'>) {
  return (
    <Fold summary={t('setVersions', { count: view.versions.length })}>
      <DataTable<SetView['versions'][number]>
        id="versi"
        caption={t('setVersionsCaption')}
        captionHidden
        phone="cards"
        rows={view.versions}
        rowState={({ isShown }) => (isShown ? 'selected' : null)}
        columns={[
          {
            key: 'id',
            head: t('columnVersion'),
            rowHeader: true,
            cell: ({ set }) => (
              <a href={codesPaths.set.to({ reference: set.reference }, { versi: set.id })}>{set.id}</a>
            ),
          },
          {
            key: 'from',
            head: t('columnSince'),
            cell: ({ set }) => formatDate(set.inForce.from, t.lang, 'long'),
          },
          {
            key: 'until',
            head: t('columnUntil'),
            cell: ({ set }) =>
              set.inForce.until === null ? t('setNoEnd') : formatDate(set.inForce.until, t.lang, 'long'),
          },
          {
            key: 'codes',
            head: t('columnCodes'),
            cell: ({ set }) => figure(set.entries.length, t.lang),
            figures: true,
          },
          { key: 'law', head: t('setLaw'), cell: ({ set }) => set.source.law },
        ]}
      />
    </Fold>
  );
}
