import type { Lang } from '../../../../vocabulary/lang.ts';
import { EmptyState } from '../../../../web/components/empty-state.tsx';
import { Filters } from '../../../../web/components/filters.tsx';
import { Pagination } from '../../../../web/components/pagination.tsx';
import { type Column, DataTable } from '../../../../web/components/table.tsx';
import { domains, elementKinds, type PublishedElement, statuses } from '../../domain/registry/element.ts';
import type { CatalogueAnswer, CatalogueQuery } from '../../domain/registry/published-index.ts';
import { registryPaths as at } from '../../http/registry/registry-paths.ts';
import { choiceLabel } from './element-words.ts';
import { say } from './say.ts';

export interface CatalogueView {
  readonly lang: Lang;
  readonly query: CatalogueQuery;
  readonly address: Readonly<Record<string, string>>;
  readonly answer: CatalogueAnswer;
  /** Nobody has published anything. */
  readonly isEmpty: boolean;
  readonly offset: number;
  readonly agencies: readonly { readonly value: string; readonly label: string }[];
  readonly nameOf: (agencyId: string) => string;
  readonly previousHref: string | undefined;
  readonly nextHref: string | undefined;
}

export function CatalogueBody({ view }: { readonly view: CatalogueView }) {
  const t = say(view.lang);
  return (
    <div class="stack-large">
      <div class="stack">
        <h1>{t('catalogueTitle')}</h1>
        <p class="lead">{t('catalogueLead')}</p>
      </div>
      {view.isEmpty ? (
        <EmptyState kind="nothing_yet" title={t('catalogueEmpty')} level={2}>
          {t('catalogueEmptySay')}
        </EmptyState>
      ) : (
        <>
          <CatalogueFilters view={view} />
          <Found view={view} />
        </>
      )}
    </div>
  );
}

function CatalogueFilters({ view }: { readonly view: CatalogueView }) {
  const { lang, query } = view;
  const t = say(lang);
  const all = { value: '', label: t('all') };
  const select = (name: string, label: string, { value, options }: Choosing) =>
    ({ kind: 'select', name, label, value: value ?? '', options: [all, ...options] }) as const;
  return (
    <Filters
      action={at.catalogue.to({})}
      label={t('catalogueFilters')}
      clearHref={at.catalogue.to({})}
      filters={[
        { kind: 'search', name: 'cari', label: t('catalogueSearch'), value: query.words },
        select('instansi', t('catalogueAgency'), { value: query.agencyId, options: view.agencies }),
        select('ranah', t('catalogueDomain'), {
          value: query.domain,
          options: optionsOf(domains, (one) => t(`domain.${one}`)),
        }),
        select('keadaan', t('catalogueState'), {
          value: query.state,
          options: optionsOf(['as_is', 'to_be'] as const, (one) => t(`state.${one}`)),
        }),
        select('jenis', t('catalogueKind'), {
          value: query.kind,
          options: optionsOf(elementKinds, (one) => choiceLabel('kind', one, lang)),
        }),
        select('status', t('catalogueStatus'), {
          value: query.status,
          options: optionsOf(statuses, (one) => choiceLabel('status', one, lang)),
        }),
        { kind: 'search', name: 'kode', label: t('catalogueCode'), value: query.code ?? query.function ?? '' },
      ]}
      active={activeFilters(view)}
    />
  );
}

interface Choosing {
  readonly value: string | null;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

function optionsOf<T extends string>(values: readonly T[], labelOf: (value: T) => string): Choosing['options'] {
  return values.map((value) => ({ value, label: labelOf(value) }));
}

function activeFilters({ address, agencies, lang, query }: CatalogueView) {
  const t = say(lang);
  const words: Readonly<Record<string, string>> = {
    cari: `“${query.words}”`,
    instansi: agencies.find(({ value }) => value === query.agencyId)?.label ?? '',
    ranah: query.domain === null ? '' : t(`domain.${query.domain}`),
    keadaan: query.state === null ? '' : t(`state.${query.state}`),
    jenis: query.kind === null ? '' : choiceLabel('kind', query.kind, lang),
    status: query.status === null ? '' : choiceLabel('status', query.status, lang),
    kode: query.code ?? query.function ?? '',
  };
  return Object.keys(address).map((name) => {
    const { [name]: _, ...rest } = address;
    return { name: words[name] ?? name, removeHref: at.catalogue.to({}, rest) };
  });
}

function Found({ view }: { readonly view: CatalogueView }) {
  const { lang, answer, address, offset } = view;
  const t = say(lang);
  if (answer.rows.length === 0) {
    return (
      <EmptyState
        kind="nothing_found"
        title={t('catalogueNothing')}
        level={2}
        way={{ href: at.catalogue.to({}), label: t('catalogueClear') }}
      >
        {t('catalogueNothingSay')}
      </EmptyState>
    );
  }
  return (
    <div class="stack">
      {answer.isPartial && <p class="small">{t('cataloguePartial')}</p>}
      <DataTable
        id="katalog"
        caption={t('catalogueCaption', { count: answer.total })}
        phone="cards"
        stickyHead
        rows={answer.rows}
        columns={columnsOf(view)}
      />
      <Pagination
        summary={t('catalogueShown', { from: offset + 1, to: offset + answer.rows.length, total: answer.total })}
        previousHref={view.previousHref}
        nextHref={view.nextHref}
        across={
          <span class="row">
            <a href={at.catalogueCsv.to({}, address)}>{t('csv')}</a>
            <a href={at.catalogueJson.to({}, address)}>{t('json')}</a>
          </span>
        }
      />
    </div>
  );
}

const LONGEST_TEXT = 140;

function columnsOf({ lang, nameOf }: CatalogueView): readonly Column<PublishedElement>[] {
  const t = say(lang);
  return [
    {
      key: 'name',
      head: t('columnName'),
      rowHeader: true,
      cell: (row) => (
        <a href={at.object.to({ agency: row.agencyId, id: row.elementId })}>
          {row.name ?? (row.isClassified ? t('classified') : t('nameless'))}
          {row.name === null && <span class="visually-hidden">, {row.ownerName}</span>}
        </a>
      ),
    },
    { key: 'function', head: t('columnFunction'), roomy: true, cell: ({ functionText }) => shortened(functionText) },
    {
      key: 'owner',
      head: t('columnOwner'),
      cell: (row) => (
        <>
          {nameOf(row.agencyId)}
          {row.ownerId !== row.agencyId && !row.isClassified && <div class="small dim">{row.ownerName}</div>}
        </>
      ),
    },
    { key: 'domain', head: t('columnDomain'), cell: ({ domain }) => t(`domain.${domain}`) },
    { key: 'state', head: t('columnState'), cell: ({ state }) => t(`state.${state}`) },
    {
      key: 'status',
      head: t('columnStatus'),
      cell: ({ status }) => (status === null ? null : choiceLabel('status', status, lang)),
    },
    {
      key: 'codes',
      head: t('columnCodes'),
      cell: ({ codes, functions }) => <span class="code">{[...functions, ...codes].slice(0, 4).join(' ')}</span>,
    },
  ];
}

function shortened(text: string | null): string | null {
  if (text === null || text.length <= LONGEST_TEXT) return text;
  return `${text.slice(0, LONGEST_TEXT).replace(/\s+\S*$/, '')} …`;
}
