import { askingOfficer } from '../../../../kernel/http/asking-officer.ts';
import type { Ask, Permit } from '../../../../kernel/http/ask.ts';
import { refuse, type Reply } from '../../../../kernel/http/reply.ts';
import type { Tx } from '../../../../kernel/database.ts';
import { err, ok, type Result } from '../../../../vocabulary/result.ts';
import { notifyOfficer, notifyRole } from '../../../notices/index.ts';
import type { IntakeCircumstances } from '../../domain/authority-intake.ts';
import { type ImportState, importStates, type ListImport, mayWithdraw } from '../../domain/intake/import.ts';
import { changeImport, findImport, listCorrections } from '../../storage/intake/import.ts';
import { removeRows } from '../../storage/intake/import-row.ts';
import { restoreSuperseded } from '../../storage/intake/row-answers.ts';
import { countRows } from '../../storage/intake/row-figures.ts';
import { actOnImport, importIdOf, openImport } from './import-act.ts';
import { importPaths } from './import-paths.ts';
import { enqueueWork } from './import-work.ts';

/** Hands a list in, under lock: the second person is asked. Refused while a row still asks something. */
export async function handIn(tx: Tx, ask: Ask, found: ListImport): Promise<Result<string, Reply>> {
  const { agencyId, id } = found;
  const { officerId } = askingOfficer(ask);
  const next = importPaths.one.to({ id });
  const { standings } = await countRows(tx, { agencyId, importId: id });
  if (standings.open > 0) return err(refuse('import_rows_open', { values: { count: String(standings.open) }, next }));
  const count = standings.ready + standings.same;
  if (count === 0) return err(refuse('import_nothing_ready', { next }));
  await changeImport(tx, found, {
    state: 'approval',
    submittedAt: ask.now,
    submittedBy: officerId,
    decisionNote: null,
    changedAt: ask.now,
    changedBy: officerId,
  });
  await notifyRole(tx, {
    agencyId,
    role: 'architecture_approver',
    kind: 'intake.submitted',
    key: `intake.submitted:${id}:${found.revision}`,
    href: next,
    values: { count },
    at: ask.services.clock.caseworkNow(),
    now: ask.now,
  });
  return ok(next);
}

/** The second person's yes: the list is registered beside the requests. */
export async function approveImport(ask: Ask, permit: Permit<IntakeCircumstances['intake.approve']>): Promise<Reply> {
  const opened = await openImport(ask, importIdOf(ask));
  if (!opened.ok) return opened.error;
  const { createdBy, submittedBy } = opened.value;
  const { agencyId, officerId } = askingOfficer(ask);
  const next = importPaths.one.to({ id: opened.value.id });
  const isOwn = officerId === createdBy || officerId === submittedBy;
  const permitted = permit({ createdBy, submittedBy });
  if (!permitted.ok)
    return isOwn && permitted.error.code === 'not_allowed'
      ? refuse('import_approver_made_it', { next })
      : permitted.error;
  return actOnImport(ask, {
    id: opened.value.id,
    permitted: permitted.value,
    states: ['approval'],
    work: async (tx, found) => {
      const { id, correctsId } = found;
      const earlier = correctsId === null ? null : await findImport(tx, { agencyId, id: correctsId });
      if (earlier !== null && WAITING.includes(earlier.state))
        return err(refuse('import_earlier_waits', { next: importPaths.one.to({ id: earlier.id }) }));
      const { standings } = await countRows(tx, { agencyId, importId: id });
      await changeImport(tx, found, {
        state: 'registering',
        done: 0,
        total: standings.ready + standings.same,
        decidedAt: ask.now,
        decidedBy: officerId,
        changedAt: ask.now,
        changedBy: officerId,
      });
      await enqueueWork(tx, { agencyId, id }, { now: ask.now });
      return ok(next);
    },
  });
}

const WAITING: readonly ImportState[] = ['approval', 'registering'];

const LONGEST_NOTE = 2_000;

/** The second person's no: back to the architect, with the reason. */
export async function returnImport(ask: Ask, permit: Permit<null>): Promise<Reply> {
  const permitted = permit(null);
  if (!permitted.ok) return permitted.error;
  const note = ask.form.text('alasan').trim();
  const next = importPaths.one.to({ id: importIdOf(ask) });
  if (note === '' || note.length > LONGEST_NOTE) return refuse('import_note_missing', { next });
  const { agencyId, officerId } = askingOfficer(ask);
  return actOnImport(ask, {
    id: importIdOf(ask),
    permitted: permitted.value,
    states: ['approval'],
    work: async (tx, found) => {
      await changeImport(tx, found, {
        state: 'returned',
        decisionNote: note,
        changedAt: ask.now,
        changedBy: officerId,
      });
      if (found.submittedBy !== null)
        await notifyOfficer(tx, {
          agencyId,
          officerId: found.submittedBy,
          kind: 'intake.returned',
          key: `intake.returned:${found.id}:${found.revision}`,
          href: next,
          values: {},
          at: ask.services.clock.caseworkNow(),
          now: ask.now,
        });
      return ok(next);
    },
  });
}

/** Gives the list up: its rows go, its file stays sealed. */
export async function withdrawImport(ask: Ask, permit: Permit<null>): Promise<Reply> {
  const permitted = permit(null);
  if (!permitted.ok) return permitted.error;
  const { officerId } = askingOfficer(ask);
  return actOnImport(ask, {
    id: importIdOf(ask),
    permitted: permitted.value,
    states: importStates.filter(mayWithdraw),
    work: async (tx, found) => {
      const { agencyId, id, correctsId } = found;
      await changeImport(tx, found, { state: 'withdrawn', changedAt: ask.now, changedBy: officerId });
      await removeRows(tx, { agencyId, importId: id });
      if (correctsId !== null) await restoreSuperseded(tx, { agencyId, importId: correctsId }, id);
      return ok(importPaths.one.to({ id }));
    },
  });
}

/** Has work that stopped for a fault of ours tried again, from where it was. */
export async function retryImport(ask: Ask, permit: Permit<null>): Promise<Reply> {
  const permitted = permit(null);
  if (!permitted.ok) return permitted.error;
  const { agencyId, officerId } = askingOfficer(ask);
  const next = importPaths.one.to({ id: importIdOf(ask) });
  return actOnImport(ask, {
    id: importIdOf(ask),
    permitted: permitted.value,
    states: ['failed'],
    work: async (tx, found) => {
      if (found.fault?.code !== 'import_stopped') return err(refuse('import_moved_on', { next }));
      const { during } = found.fault;
      await changeImport(tx, found, { state: during, fault: null, changedAt: ask.now, changedBy: officerId });
      await enqueueWork(tx, { agencyId, id: found.id }, { now: ask.now });
      return ok(next);
    },
  });
}

/** Back to the columns: the rows and all that was decided about them go. */
export async function columnsAgain(ask: Ask, permit: Permit<null>): Promise<Reply> {
  const permitted = permit(null);
  if (!permitted.ok) return permitted.error;
  const { officerId } = askingOfficer(ask);
  return actOnImport(ask, {
    id: importIdOf(ask),
    permitted: permitted.value,
    states: ['review', 'returned'],
    work: async (tx, found) => {
      const { agencyId, id, correctsId } = found;
      if ((await listCorrections(tx, { agencyId, id })).length > 0)
        return err(refuse('import_corrected_already', { next: importPaths.one.to({ id }) }));
      const change = { state: 'columns', done: 0, total: 0, figures: null } as const;
      await changeImport(tx, found, { ...change, changedAt: ask.now, changedBy: officerId });
      await removeRows(tx, { agencyId, importId: id });
      if (correctsId !== null) await restoreSuperseded(tx, { agencyId, importId: correctsId }, id);
      return ok(importPaths.one.to({ id }));
    },
  });
}
