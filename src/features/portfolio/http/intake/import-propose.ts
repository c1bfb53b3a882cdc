import { asAgency } from '../../../../kernel/viewer.ts';
import { planOfCorrection } from '../../domain/intake/correction.ts';
import type { ProposedSheet } from '../../domain/intake/import.ts';
import type { SheetPlan } from '../../domain/intake/plan.ts';
import { findImport, type ImportChange, progressImport } from '../../storage/intake/import.ts';
import { holdExamples } from './import-examples.ts';
import { importBytes } from './import-file.ts';
import { readInThread } from './import-reader.ts';
import type { ImportServices, Underway } from './import-services.ts';
import type { ShownSheet } from './import-thread.ts';

const TELL_EVERY_MS = 500;

/** Reads the list to its end and proposes its columns; a problem workbook that came back is known already. */
export async function proposeImport(services: ImportServices, { found, signal }: Underway): Promise<void> {
  const { db } = services;
  const place = { agencyId: found.agencyId, id: found.id, state: 'reading' as const };
  const note = (change: ImportChange) => db.as(asAgency(found.agencyId), (tx) => progressImport(tx, place, change));
  const job = { bytes: await importBytes(services, found), isPasted: found.isPasted, review: null };
  let toldAt = performance.now();
  for await (const answer of readInThread(job, signal)) {
    switch (answer.kind) {
      case 'progress':
        if (performance.now() - toldAt < TELL_EVERY_MS) break;
        toldAt = performance.now();
        if (!(await note({ done: answer.rows }))) return;
        break;
      case 'refused':
        await note({ state: 'failed', fault: answer.fault });
        return;
      case 'overview':
        await note(await afterOverview(services, found, answer.sheets));
        return;
      case 'rows':
      case 'end':
        throw new Error('An overview has neither rows nor their end.');
    }
  }
}

async function afterOverview(
  { db }: ImportServices,
  found: Underway['found'],
  sheets: readonly ShownSheet[],
): Promise<ImportChange> {
  holdExamples(found.id, new Map(sheets.map((sheet) => [sheet.proposal.sheet.position, sheet.examples])));
  const proposal = sheets.map(({ plan, proposal: said }): ProposedSheet => ({ plan, proposal: said }));
  const plan = await knownPlan(db, found, proposal);
  if (plan === null) return { state: 'columns', proposal, done: 0, total: 0 };
  return { state: 'reviewing', proposal, plan, done: 0, total: rowsOf(proposal, plan) };
}

async function knownPlan(
  db: ImportServices['db'],
  { agencyId, correctsId }: Underway['found'],
  proposal: readonly ProposedSheet[],
): Promise<readonly SheetPlan[] | null> {
  if (correctsId === null) return null;
  const earlier = await db.as(asAgency(agencyId), (tx) => findImport(tx, { agencyId, id: correctsId }));
  return planOfCorrection(proposal, earlier?.plan ?? []);
}

/** How many rows the chosen sheets hold. */
export function rowsOf(proposal: readonly ProposedSheet[], plans: readonly SheetPlan[]): number {
  const chosen = new Set(plans.map(({ position }) => position));
  return proposal
    .filter(({ proposal: { sheet } }) => chosen.has(sheet.position))
    .reduce((sum, { proposal: { rowCount } }) => sum + rowCount, 0);
}
