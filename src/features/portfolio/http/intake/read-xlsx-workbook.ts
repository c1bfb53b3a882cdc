import type { SheetIdentity } from '../../domain/intake/sheet.ts';
import type { ReadLimits } from './read-limits.ts';
import { Refused } from './read-source.ts';
import { parseWhole } from './read-xml.ts';
import type { Parts } from './read-zip.ts';

export interface WorkbookSheet extends SheetIdentity {
  /** The part that holds its cells. */
  readonly part: string;
}

export interface Workbook {
  readonly sheets: readonly WorkbookSheet[];
  readonly strings: string | null;
  readonly styles: string | null;
  /** Days counted from 1904 (old Macintosh workbooks) instead of 1900. */
  readonly isFrom1904: boolean;
}

interface Relation {
  readonly type: string;
  readonly part: string;
}

/** Reads what a workbook is made of (ECMA-376 part 1, 18.2), following relations and never a link outside. */
export async function readWorkbook(parts: Parts, limits: ReadLimits): Promise<Workbook> {
  const root = await relationsOf(parts, '');
  const main = [...root.values()].find(({ type }) => type === 'officeDocument')?.part ?? 'xl/workbook.xml';
  const relations = await relationsOf(parts, main);
  const listed = await listSheets(parts, main);
  const sheets = listed.rows.flatMap(({ name, isHidden, relation }, index) => {
    const target = relations.get(relation);
    if (target === undefined || target.type !== 'worksheet') return [];
    return [{ name, isHidden, position: index + 1, part: target.part }];
  });
  if (sheets.length === 0) throw new Refused('intake_workbook_incomplete', { part: main });
  if (sheets.length > limits.sheets) throw new Refused('intake_too_many_sheets', { limit: limits.sheets });
  const partOf = (type: string): string | null => {
    const part = [...relations.values()].find((relation) => relation.type === type)?.part ?? null;
    return part !== null && parts.names.has(part) ? part : null;
  };
  return { sheets, strings: partOf('sharedStrings'), styles: partOf('styles'), isFrom1904: listed.isFrom1904 };
}

async function listSheets(parts: Parts, main: string) {
  const rows: { readonly name: string; readonly isHidden: boolean; readonly relation: string }[] = [];
  let isFrom1904 = false;
  await parseWhole(
    parts.read(main),
    { name: main },
    {
      open(name, attributes) {
        if (name === 'workbookPr') isFrom1904 = ['1', 'true'].includes(attributes['date1904'] ?? '');
        if (name !== 'sheet') return;
        const relation = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? '';
        const isHidden = (attributes['state'] ?? 'visible') !== 'visible';
        rows.push({ name: attributes['name'] ?? '', isHidden, relation });
      },
      close: () => undefined,
      text: () => undefined,
    },
  );
  return { rows, isFrom1904 };
}

async function relationsOf(parts: Parts, part: string): Promise<ReadonlyMap<string, Relation>> {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const name = `${folder}_rels/${part.slice(folder.length)}.rels`;
  const relations = new Map<string, Relation>();
  if (!parts.names.has(name)) return relations;
  await parseWhole(
    parts.read(name),
    { name },
    {
      open(element, { Id = '', Type = '', Target = '', TargetMode }) {
        if (element !== 'Relationship' || TargetMode === 'External') return;
        relations.set(Id, { type: Type.slice(Type.lastIndexOf('/') + 1), part: resolved(folder, Target) });
      },
      close: () => undefined,
      text: () => undefined,
    },
  );
  return relations;
}

/** A target is relative to its part's folder, or absolute from the root of the package. */
function resolved(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps: string[] = [];
  for (const step of `${folder}${target}`.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}
