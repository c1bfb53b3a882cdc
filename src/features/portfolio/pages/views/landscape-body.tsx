import { EmptyState } from '../../../../web/components/empty-state.tsx';
import { Pagination } from '../../../../web/components/pagination.tsx';
import { type Column, DataTable } from '../../../../web/components/table.tsx';
import type { LandscapeRow } from '../../domain/views/landscape.ts';
import { registryPaths } from '../../http/registry/registry-paths.ts';
import { viewsPaths as at } from '../../http/views/views-paths.ts';
import { CapabilityFilters } from './capability-filters.tsx';
import { whole } from './figure-words.ts';
import { type LandscapeView, nameIn } from './landscape-view.ts';
import { say } from './say.ts';
import { Figure, ViewHead } from './views-frame.tsx';

/** Functions by agencies with the names of the applications: the matrix is its own table. */
export function LandscapeBody({ view }: { readonly view: LandscapeView }) {
  const { lang, map, address } = view;
  const t = say(lang);
  return (
    <div class="stack-large">
      <ViewHead lang={lang} current="landscape" finding={view.finding} subtitle={view.subtitle} />
      <CapabilityFilters lang={lang} action={at.landscape.to({})} question={map.question} groups={map.groups} />
      {map.found.rows.length === 0 ? (
        <EmptyState
          kind="nothing_found"
          level={2}
          title={t('nothing')}
          way={{ href: at.landscape.to({}), label: t('groupAll') }}
        >
          {t('nothingSay')}
        </EmptyState>
      ) : (
        <div class="stack">
          <Figure
            lang={lang}
            picture={null}
            finding={view.finding}
            csvHref={at.landscapeCsv.to({}, address)}
            pngHref={at.landscapePng.to({}, address)}
            table={<LandscapeTable view={view} />}
          />
          <Pages view={view} />
        </div>
      )}
    </div>
  );
}

function Pages({ view }: { readonly view: LandscapeView }) {
  const { map, address, lang } = view;
  const from = (map.page - 1) * 20;
  const to = (number: number) => at.landscape.to({}, { ...address, hal: number === 1 ? undefined : String(number) });
  return (
    <Pagination
      summary={say(lang)('landscapeShown', {
        from: from + 1,
        to: from + map.found.rows.length,
        total: whole(map.found.allRows, lang),
      })}
      previousHref={map.page > 1 ? to(map.page - 1) : undefined}
      nextHref={map.hasMore ? to(map.page + 1) : undefined}
    />
  );
}

function LandscapeTable({ view }: { readonly view: LandscapeView }) {
  const { map, lang } = view;
  const t = say(lang);
  const columns: readonly Column<LandscapeRow>[] = [
    {
      key: 'row',
      head: t('landscapeRow'),
      rowHeader: true,
      cell: ({ key }) => (
        <>
          <a href={view.rowHref(key)}>{map.names.nameOf(key)}</a> <span class="dim code">{key}</span>
        </>
      ),
    },
    { key: 'agencies', head: t('landscapeShared'), figures: true, cell: ({ agencies }) => whole(agencies, lang) },
    ...map.found.columns.map((agency) => ({
      key: agency,
      head: map.groups.nameOf(agency),
      cell: (row: LandscapeRow) => <Names view={view} row={row} agencyId={agency} />,
    })),
    {
      key: 'else',
      head: t('landscapeElse'),
      figures: true,
      cell: (row) => {
        const count = view.elsewhere(row);
        return count === 0 ? null : whole(count, lang);
      },
    },
  ];
  return (
    <DataTable
      id="lanskap"
      caption={t('landscapeCaption')}
      captionHidden
      phone="scroll"
      stickyHead
      rows={map.found.rows}
      columns={columns}
    />
  );
}

interface NamesProps {
  readonly view: LandscapeView;
  readonly row: LandscapeRow;
  readonly agencyId: string;
}

function Names({ view, row, agencyId }: NamesProps) {
  const { lang, map } = view;
  const t = say(lang);
  const { shown, more, moreHref } = view.cellOf(row, agencyId);
  if (shown.length === 0) return null;
  return (
    <ul>
      {shown.map((one) => (
        <li>
          <a href={registryPaths.object.to({ agency: one.agencyId, id: one.elementId })}>{nameIn(one, lang)}</a>
        </li>
      ))}
      {more > 0 && (
        <li>
          <a href={moreHref}>
            {t('landscapeMore', { count: more })}
            <span class="visually-hidden">
              {' '}
              {t('landscapeMoreOf', { name: map.names.nameOf(row.key), agency: map.groups.nameOf(agencyId) })}
            </span>
          </a>
        </li>
      )}
    </ul>
  );
}
