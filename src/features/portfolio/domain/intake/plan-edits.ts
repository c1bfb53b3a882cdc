import type { IntakeField } from './field.ts';
import type { ProposedSheet } from './import.ts';
import type { SheetPlan } from './plan.ts';

/** Sheets whose columns are alike: their meaning is confirmed once for all of them. */
export interface SheetGroup {
  readonly sheets: readonly (ProposedSheet & { readonly plan: SheetPlan })[];
  readonly first: ProposedSheet & { readonly plan: SheetPlan };
}

/** What the owner of a list says about its columns, by the place of the group; what is absent stays as proposed. */
export interface PlanEdits {
  /** Positions of the sheets that hold applications. */
  readonly chosen: ReadonlySet<number>;
  readonly fields: ReadonlyMap<number, readonly IntakeField[]>;
  readonly emptyOwner: ReadonlyMap<number, SheetPlan['emptyOwner']>;
}

/** Groups the sheets that have a header at all, in the order of the workbook. */
export function groupSheets(proposal: readonly ProposedSheet[]): readonly SheetGroup[] {
  const groups = new Map<string, (ProposedSheet & { readonly plan: SheetPlan })[]>();
  for (const { plan, proposal: said } of proposal) {
    if (plan === null) continue;
    const key = JSON.stringify([plan.headings, plan.fields]);
    const group = groups.get(key) ?? [];
    group.push({ plan, proposal: said });
    groups.set(key, group);
  }
  return [...groups.values()].flatMap((sheets) => {
    const [first] = sheets;
    return first === undefined ? [] : [{ sheets, first }];
  });
}

/** The plans as edited. A shift of owners belongs to the column it was seen in. */
export function editedPlans(groups: readonly SheetGroup[], edits: PlanEdits): readonly SheetPlan[] {
  return groups
    .flatMap(({ sheets }, at) =>
      sheets.map(({ plan }): SheetPlan => {
        const fields = edits.fields.get(at) ?? plan.fields;
        const owner = fields.indexOf('owner');
        const isOwnerSame = owner === plan.fields.indexOf('owner');
        const emptyOwner = owner === -1 ? 'own_agency' : (edits.emptyOwner.get(at) ?? plan.emptyOwner);
        return { ...plan, fields, emptyOwner, ownerShift: isOwnerSame ? plan.ownerShift : 0 };
      }),
    )
    .filter(({ position }) => edits.chosen.has(position))
    .toSorted((one, other) => one.position - other.position);
}

/** The columns on which two edits differ, as the workbook names them; for two officers at one list. */
export function planDifferences(mine: readonly SheetPlan[], theirs: readonly SheetPlan[]): readonly PlanDifference[] {
  const byPosition = new Map(theirs.map((plan) => [plan.position, plan]));
  return mine.flatMap((plan): readonly PlanDifference[] => {
    const other = byPosition.get(plan.position);
    if (other === undefined) return [{ sheet: plan.name, heading: null, mine: null, theirs: null }];
    return plan.fields.flatMap((field, column) => {
      const their = other.fields[column] ?? 'ignored';
      return field === their
        ? []
        : [{ sheet: plan.name, heading: plan.headings[column] ?? '', mine: field, theirs: their }];
    });
  });
}

export interface PlanDifference {
  readonly sheet: string;
  /** null: only one of them reads the sheet at all. */
  readonly heading: string | null;
  readonly mine: IntakeField | null;
  readonly theirs: IntakeField | null;
}
