import type { Ask } from '../../../../kernel/http/ask.ts';
import { above, hasBelow, levelOf, rowsOf } from '../../domain/views/capability-axis.ts';
import { type CountGrid, countGrid, fullestCell } from '../../domain/views/count-grid.ts';
import { dayOf } from '../registry/registry-office.ts';
import { type AgencyGroups, agencyGroups } from './agency-groups.ts';
import { type AxisNames, axisNames } from './axis-names.ts';
import { askedElements, capabilityQuestion, type CapabilityQuestion } from './view-question.ts';
import type { ViewsPort } from './views-port.ts';

const MOST_COLUMNS = 12;
/** The column of agencies that have no column of their own. */
export const OTHERS = 'lainnya';

/** Who can do what, counted. */
export interface HeatMap {
  readonly question: CapabilityQuestion;
  readonly grid: CountGrid;
  readonly names: AxisNames;
  readonly groups: AgencyGroups;
  /** Groups, or the agencies of one; the last may stand for all others. */
  readonly columns: readonly string[];
  readonly others: number;
  readonly rows: readonly string[];
  /** Rows of the code set on which no application stands. */
  readonly emptyRows: number;
  readonly fullest: ReturnType<typeof fullestCell>;
  readonly upTo: string | null;
}

/** Counts published applications by what they are for and whose they are. */
export async function heatMap(port: ViewsPort, ask: Pick<Ask, 'query' | 'services' | 'lang'>): Promise<HeatMap> {
  const on = dayOf(ask);
  const groups = await agencyGroups(ask.services, on);
  const question = capabilityQuestion(ask.query, groups, 'RAB');
  const { axis, group } = question;
  const under = question.under !== null && hasBelow(axis, question.under) ? question.under : null;
  const names = await axisNames(ask.services, { axis, lang: ask.lang, on });
  const index = await port.inventory.published();
  const counted = countGrid(askedElements(index.rows(), question, groups), {
    rowsOf: (one) => rowsOf(one, axis, under),
    columnOf: ({ agencyId }) => (group === null ? (groups.groupOf(agencyId) ?? OTHERS) : agencyId),
  });
  const isCut = group !== null && counted.columns.length > MOST_COLUMNS;
  const kept = isCut ? counted.columns.slice(0, MOST_COLUMNS - 1) : counted.columns;
  const columns = orderedColumns(
    kept.map(({ key }) => key),
    { groups, group },
  );
  const grid = isCut ? withOthers(counted, columns) : counted;
  const rows = [...new Set([...names.below(under), ...counted.rows.map(({ key }) => key)])].toSorted();
  const shown = { rows, columns: isCut ? [...columns, OTHERS] : columns };
  return {
    question: { ...question, under },
    grid,
    names,
    groups,
    columns: shown.columns,
    others: counted.columns.length - kept.length,
    rows,
    emptyRows: rows.filter((row) => !counted.rows.some(({ key }) => key === row)).length,
    fullest: fullestCell(grid, { rows, columns }),
    upTo: under === null ? null : (above(under) ?? ''),
  };
}

/** Groups stand as the cabinet lists them; agencies by how many applications they have. */
function orderedColumns(
  keys: readonly string[],
  { groups, group }: { readonly groups: AgencyGroups; readonly group: string | null },
): readonly string[] {
  if (group !== null) return keys;
  const known = groups.groups.map(({ key }) => key).filter((key) => keys.includes(key));
  return [...known, ...keys.filter((key) => !known.includes(key))];
}

function withOthers(grid: CountGrid, columns: readonly string[]): CountGrid {
  const left = grid.columns.filter(({ key }) => !columns.includes(key));
  const sums = new Map(
    grid.rows.map(({ key }) => [key, left.reduce((sum, column) => sum + grid.countAt(key, column.key), 0)]),
  );
  return {
    ...grid,
    countAt: (row, column) => (column === OTHERS ? (sums.get(row) ?? 0) : grid.countAt(row, column)),
  };
}

/** Whether a row leads further down. */
export function leadsDown({ question }: Pick<HeatMap, 'question'>, code: string): boolean {
  return hasBelow(question.axis, code) && code !== question.under && levelOf(code) < 3;
}
