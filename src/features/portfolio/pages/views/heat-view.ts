import type { Lang } from '../../../../vocabulary/lang.ts';
import type { LocalDate } from '../../../../vocabulary/local-date.ts';
import { heatPicture } from '../../domain/views/heat-picture.ts';
import type { Picture } from '../../domain/views/picture.ts';
import { registryPaths } from '../../http/registry/registry-paths.ts';
import { type HeatMap, leadsDown, OTHERS } from '../../http/views/heat-map.ts';
import { capabilityAddress, catalogueOf } from '../../http/views/view-question.ts';
import { viewsPaths } from '../../http/views/views-paths.ts';
import { day, whole } from './figure-words.ts';
import { groupName } from './group-words.ts';
import { say } from './say.ts';

/** A heat map in words, for page, table and files alike. */
export interface HeatView {
  readonly map: HeatMap;
  readonly lang: Lang;
  readonly finding: string;
  readonly subtitle: string;
  readonly note: string;
  readonly address: Readonly<Record<string, string | undefined>>;
  readonly columnName: (key: string) => string;
  readonly rowName: (code: string) => string;
  readonly rowHref: (code: string) => string | null;
  readonly cellHref: (code: string, column: string) => string | null;
  readonly columnHref: (column: string) => string | null;
}

export function heatView(map: HeatMap, lang: Lang, today: LocalDate): HeatView {
  const t = say(lang);
  const { question, grid, names, groups, fullest } = map;
  const address = capabilityAddress(question, 'RAB');
  const columnName = (key: string): string => {
    if (key === OTHERS && question.group !== null) return t('heatOthers', { count: map.others });
    return question.group === null ? groupName(groups, key, lang) : groups.nameOf(key);
  };
  const finding =
    fullest === null
      ? t('heatNone')
      : t('heatFinding', { count: fullest.count, row: names.nameOf(fullest.row), column: columnName(fullest.column) });
  const under =
    question.under === null ? '' : ` ${t('heatUnder', { code: question.under, name: names.nameOf(question.under) })}.`;
  return {
    map,
    lang,
    finding,
    subtitle: `${t('heatSubtitle', {
      date: day(today, lang),
      placed: whole(grid.placed, lang),
      all: whole(grid.all, lang),
      axis: t(`axis.${question.axis}`),
    })}${under}`,
    note: t('heatEmptyRows', { count: map.emptyRows }),
    address,
    columnName,
    rowName: (code) => `${code} ${names.nameOf(code)}`,
    rowHref: (code) => (leadsDown(map, code) ? viewsPaths.heat.to({}, { ...address, kode: code }) : null),
    cellHref: (code, column) => cellHref(map, { code, column, address }),
    columnHref: (column) =>
      question.group === null && groups.groups.some(({ key }) => key === column)
        ? viewsPaths.heat.to({}, { ...address, kelompok: column })
        : null,
  };
}

/** An agency's cell leads to exactly its applications; a group's to its agencies; a group of functions further down. */
function cellHref(
  { question, groups }: HeatMap,
  { code, column, address }: { readonly code: string; readonly column: string; readonly address: HeatView['address'] },
): string | null {
  const isWholeGroup = question.axis === 'F' && /^F\.\d{3}$/.test(code);
  if (question.group === null)
    return groups.groups.some(({ key }) => key === column)
      ? viewsPaths.heat.to({}, { ...address, kelompok: column, ...(isWholeGroup ? { kode: code } : {}) })
      : null;
  if (isWholeGroup) return viewsPaths.heat.to({}, { ...address, kode: code });
  const agencyId = column === OTHERS ? null : column;
  return agencyId === null ? null : registryPaths.catalogue.to({}, catalogueOf(question, { code, agencyId }));
}

export function heatPictureOf(view: HeatView): Picture {
  const { map, lang } = view;
  const t = say(lang);
  return heatPicture({
    rows: map.rows.map((key) => ({ key, name: view.rowName(key) })),
    columns: map.columns.map((key) => ({ key, name: view.columnName(key) })),
    legend: t('heatLegend'),
    write: (count) => whole(count, lang),
    cellAt: (row, column) => {
      const count = map.grid.countAt(row, column);
      return {
        count,
        words: whole(count, lang),
        href: view.cellHref(row, column),
        about: t('heatCell', { count, row: map.names.nameOf(row), column: view.columnName(column) }),
      };
    },
  });
}

/** A row a code; columns as on the page. */
export function* heatLines(view: HeatView): Generator<readonly string[]> {
  const { map } = view;
  const totals = new Map(map.grid.rows.map(({ key, total }) => [key, total]));
  yield ['kode', 'nama', ...map.columns.map(view.columnName), 'jumlah'];
  for (const code of map.rows)
    yield [
      code,
      map.names.nameOf(code),
      ...map.columns.map((column) => String(map.grid.countAt(code, column))),
      String(totals.get(code) ?? 0),
    ];
}
