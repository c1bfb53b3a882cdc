import type { Ask } from '../../../../kernel/http/ask.ts';
import { fineRowsOf } from '../../domain/views/capability-axis.ts';
import { type Landscape, landscape, type LandscapeRow, landscapeRows } from '../../domain/views/landscape.ts';
import { dayOf } from '../registry/registry-office.ts';
import { type AgencyGroups, agencyGroups } from './agency-groups.ts';
import { type AxisNames, axisNames } from './axis-names.ts';
import { askedElements, capabilityQuestion, type CapabilityQuestion } from './view-question.ts';
import type { ViewsPort } from './views-port.ts';

const ROWS = 20;
const COLUMNS = 6;

/** Who has which application for what, by name. */
export interface LandscapeMap {
  readonly question: CapabilityQuestion;
  readonly names: AxisNames;
  readonly groups: AgencyGroups;
  readonly found: Landscape;
  readonly page: number;
  readonly hasMore: boolean;
}

export async function landscapeMap(
  port: ViewsPort,
  ask: Pick<Ask, 'query' | 'services' | 'lang'>,
): Promise<LandscapeMap> {
  const { question, names, groups, elements } = await asked(port, ask);
  const given = Number(ask.query.get('hal'));
  const page = Number.isInteger(given) && given >= 1 && given <= 500 ? given : 1;
  const found = landscape(elements, {
    rowsOf: (one) => fineRowsOf(one, question.axis, question.under),
    offset: (page - 1) * ROWS,
    mostRows: ROWS,
    mostColumns: COLUMNS,
  });
  return { question, names, groups, found, page, hasMore: page * ROWS < found.allRows };
}

/** All rows and all names, for a spreadsheet. */
export async function wholeLandscape(
  port: ViewsPort,
  ask: Pick<Ask, 'query' | 'services' | 'lang'>,
): Promise<{ readonly rows: readonly LandscapeRow[]; readonly names: AxisNames; readonly groups: AgencyGroups }> {
  const { question, names, groups, elements } = await asked(port, ask);
  return {
    rows: landscapeRows(elements, { rowsOf: (one) => fineRowsOf(one, question.axis, question.under) }),
    names,
    groups,
  };
}

async function asked(port: ViewsPort, ask: Pick<Ask, 'query' | 'services' | 'lang'>) {
  const on = dayOf(ask);
  const groups = await agencyGroups(ask.services, on);
  const question = capabilityQuestion(ask.query, groups, 'F');
  const names = await axisNames(ask.services, { axis: question.axis, lang: ask.lang, on });
  const index = await port.inventory.published();
  return { question, names, groups, elements: askedElements(index.rows(), question, groups) };
}
