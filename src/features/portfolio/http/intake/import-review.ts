import { asAgency } from '../../../../kernel/viewer.ts';
import { changesOf, withOwnerOf } from '../../domain/intake/correction.ts';
import type { ListImport } from '../../domain/intake/import.ts';
import { isOpen } from '../../domain/intake/import.ts';
import type { Reviewed, ReviewedRow } from '../../domain/intake/outcome.ts';
import { systemKey } from '../../domain/intake/row-key.ts';
import type { Tx } from '../../../../kernel/database.ts';
import { findImport, type ImportChange, progressImport } from '../../storage/intake/import.ts';
import { addRows, type ImportRow, listRows, listRowsOfSystems, type NewRow } from '../../storage/intake/import-row.ts';
import { supersedeRows } from '../../storage/intake/row-answers.ts';
import { importBytes } from './import-file.ts';
import { readInThread } from './import-reader.ts';
import { importRules } from './import-rules.ts';
import type { ImportServices, Underway } from './import-services.ts';

/**
 * Reviews the rows of a list and keeps them part by part. A process that died is followed by another, which reads
 * the list again and goes on behind the rows that are kept.
 */
export async function reviewImport(services: ImportServices, { found, signal }: Underway): Promise<void> {
  const { agencyId, id, plan } = found;
  if (plan === null) throw new Error('A list without a plan is reviewed by nobody.');
  const { agency, thisYear, codes } = await importRules(services, agencyId);
  const review = { plans: plan, importId: id, agency, thisYear, codes };
  const job = { bytes: await importBytes(services, found), isPasted: found.isPasted, review };
  let position = 0;
  for await (const answer of readInThread(job, signal)) {
    switch (answer.kind) {
      case 'progress':
        break;
      case 'rows': {
        const { reviewed } = answer;
        const from = Math.max(0, found.done - position);
        const fresh = reviewed.slice(from).map((one, at) => ({ one, position: position + from + at }));
        position += reviewed.length;
        if (fresh.length > 0 && !(await keepRows(services, found, { fresh, done: position }))) return;
        break;
      }
      case 'refused':
        await endReview(services, found, { state: 'failed', fault: answer.fault });
        return;
      case 'end':
        await endReview(services, found, { state: 'review', figures: answer.summary, total: position });
        return;
      case 'overview':
        throw new Error('A review has no overview.');
    }
  }
}

interface Fresh {
  readonly one: Reviewed;
  readonly position: number;
}

/** False when the import was given up meanwhile. */
function keepRows(
  { db }: ImportServices,
  found: ListImport,
  { fresh, done }: { readonly fresh: readonly Fresh[]; readonly done: number },
): Promise<boolean> {
  const { agencyId, id } = found;
  return db.as(asAgency(agencyId), async (tx) => {
    if (!(await progressImport(tx, { agencyId, id, state: 'reviewing' }, { done }))) return false;
    const rows = found.correctsId === null ? fresh.map(plainRow) : await correctedRows(tx, found, fresh);
    await addRows(tx, { agencyId, importId: id }, rows);
    return true;
  });
}

async function endReview({ db }: ImportServices, found: ListImport, change: ImportChange): Promise<void> {
  const { agencyId, id, correctsId } = found;
  await db.as(asAgency(agencyId), async (tx) => {
    if (!(await progressImport(tx, { agencyId, id, state: 'reviewing' }, change))) return;
    if (change.state !== 'review' || correctsId === null) return;
    const earlier = await findImport(tx, { agencyId, id: correctsId });
    if (earlier !== null && isOpen(earlier.state))
      await supersedeRows(tx, { agencyId, importId: correctsId }, { by: id });
  });
}

function plainRow({ one, position }: Fresh): NewRow {
  if (one.kind === 'skipped') return { ...one, position };
  return { ...one, position, change: null, beforeKey: null, changes: [], isLeftOut: false };
}

/** Compared with the list that this one corrects: what says nothing new and is no problem there is left out. */
async function correctedRows(tx: Tx, found: ListImport, fresh: readonly Fresh[]): Promise<readonly NewRow[]> {
  const rows = fresh.flatMap(({ one }) => (one.kind === 'row' ? [one.row] : []));
  const earlier = await earlierOf(tx, found, rows);
  const byKey = new Map(earlier.map(({ row }) => [row.key, row]));
  const corrected = new Map(rows.map((row) => [row.key, withOwnerOf(row, byKey.get(row.key) ?? null)]));
  const changes = changesOf(
    earlier.map(({ row }) => row),
    [...corrected.values()],
  );
  const standing = new Map(earlier.map((one) => [one.row.key, one]));
  return fresh.map((one): NewRow => {
    if (one.one.kind === 'skipped') return plainRow(one);
    const row = corrected.get(one.one.row.key) ?? one.one.row;
    const change = changes.get(row.key) ?? { kind: 'added' };
    const beforeKey = change.kind === 'added' ? null : change.beforeKey;
    const before = beforeKey === null ? undefined : standing.get(beforeKey);
    return {
      kind: 'row',
      row,
      position: one.position,
      change: change.kind,
      beforeKey,
      changes: change.kind === 'changed' ? change.fields : [],
      isLeftOut: change.kind === 'unchanged' && before?.standing !== 'problem',
    };
  });
}

async function earlierOf(
  tx: Tx,
  { agencyId, correctsId }: ListImport,
  rows: readonly ReviewedRow[],
): Promise<readonly ImportRow[]> {
  if (correctsId === null) return [];
  const place = { agencyId, importId: correctsId };
  const byKey = await listRows(tx, place, { keys: rows.map(({ key }) => key), limit: rows.length + 1 });
  const found = new Set(byKey.map(({ row }) => row.key));
  const lost = rows.filter(({ key }) => !found.has(key));
  const systems = lost.map(({ entry }) => systemKey(entry.name, entry.owner).slice(0, 2_000));
  const byName = (await listRowsOfSystems(tx, place, systems)).filter(({ row }) => !found.has(row.key));
  return [...byKey, ...byName];
}
