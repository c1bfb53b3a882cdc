import { EmptyState } from '../../../../web/components/empty-state.tsx';
import { type Column, DataTable } from '../../../../web/components/table.tsx';
import { viewsPaths as at } from '../../http/views/views-paths.ts';
import { CapabilityFilters } from './capability-filters.tsx';
import { whole } from './figure-words.ts';
import { heatPictureOf, type HeatView } from './heat-view.ts';
import { say } from './say.ts';
import { Figure, ViewHead } from './views-frame.tsx';

/** Who can do what: a picture of counts, each cell the way to what it counts. */
export function HeatBody({ view }: { readonly view: HeatView }) {
  const { lang, map, address } = view;
  const t = say(lang);
  return (
    <div class="stack-large">
      <ViewHead lang={lang} current="heat" finding={view.finding} subtitle={view.subtitle} />
      <CapabilityFilters lang={lang} action={at.heat.to({})} question={map.question} groups={map.groups} />
      {map.question.under !== null && (
        <p class="small">
          <a href={at.heat.to({}, { ...address, kode: map.upTo ?? undefined })}>{t('oneLevelUp')}</a>
        </p>
      )}
      {map.grid.placed === 0 ? (
        <EmptyState
          kind="nothing_found"
          level={2}
          title={t('nothing')}
          way={{ href: at.heat.to({}), label: t('groupAll') }}
        >
          {t('nothingSay')}
        </EmptyState>
      ) : (
        <Figure
          lang={lang}
          picture={heatPictureOf(view)}
          finding={view.finding}
          note={view.note}
          csvHref={at.heatCsv.to({}, address)}
          pngHref={at.heatPng.to({}, address)}
          table={<HeatTable view={view} />}
        />
      )}
    </div>
  );
}

function HeatTable({ view }: { readonly view: HeatView }) {
  const { map, lang } = view;
  const t = say(lang);
  const totals = new Map(map.grid.rows.map(({ key, total }) => [key, total]));
  const columns: readonly Column<string>[] = [
    {
      key: 'row',
      head: t('heatRow'),
      rowHeader: true,
      cell: (code) => {
        const href = view.rowHref(code);
        return href === null ? view.rowName(code) : <a href={href}>{view.rowName(code)}</a>;
      },
    },
    ...map.columns.map((column) => ({
      key: column,
      head: view.columnName(column),
      figures: true,
      cell: (code: string) => <Count view={view} code={code} column={column} />,
    })),
    { key: 'total', head: t('heatTotal'), figures: true, cell: (code) => whole(totals.get(code) ?? 0, lang) },
  ];
  return <DataTable id="sel" caption={t('heatTable')} captionHidden phone="scroll" rows={map.rows} columns={columns} />;
}

function Count({ view, code, column }: { readonly view: HeatView; readonly code: string; readonly column: string }) {
  const count = view.map.grid.countAt(code, column);
  if (count === 0) return null;
  const href = view.cellHref(code, column);
  return href === null ? whole(count, view.lang) : <a href={href}>{whole(count, view.lang)}</a>;
}
