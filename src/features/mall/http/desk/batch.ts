import { type OfficerActor } from '../../../../kernel/http/asking-officer.ts';
import type { Ask, Permitted } from '../../../../kernel/http/ask.ts';
import { ONCE_FIELD } from '../../../../kernel/http/csrf.ts';
import { formOf } from '../../../../kernel/http/form.ts';
import { refuse, type Reply } from '../../../../kernel/http/reply.ts';
import { write } from '../../../../kernel/http/write.ts';
import { isId } from '../../../../kernel/ids.ts';
import { asAgency } from '../../../../kernel/viewer.ts';
import { err, ok } from '../../../../vocabulary/result.ts';
import { type ApplicationRow, findOfAgency, queueOf } from '../../storage/application-row.ts';
import { approveApplication } from '../casework/commands.ts';
import { type CaseGround, caseGround } from '../casework/case-ground.ts';
import { BATCH_LIMIT } from './desk-limits.ts';
import type { MallPort } from '../mall-port.ts';
import { deskPaths } from './desk-paths.ts';
import type { FoundCase } from './find-case.ts';
import { type OpenedCase, readCase, type ReadCase, withDisputes } from './open-case.ts';
import { mayBeMended, refreshCase } from './refresh-case.ts';

/** What became of a chosen case; codes that stand in the address of the result. */
export const outcomes = ['approved', 'moved', 'step', 'proof', 'unknown'] as const;
export type Outcome = (typeof outcomes)[number];

/** A case as the form names it: its id, and the last event that the head saw. */
export interface Chosen {
  readonly id: string;
  readonly seq: number;
}

/** The office's cases that wait for the decision, opened and weighed; every opening is recorded. */
export async function casesToDecide(
  ask: Ask,
  actor: OfficerActor,
): Promise<{ readonly cases: readonly OpenedCase[]; readonly isCut: boolean }> {
  const { agencyId } = actor;
  const question = { stepKind: 'decide', state: 'open', agencyId, limit: BATCH_LIMIT } as const;
  const { rows, next } = await ask.services.db.as(asAgency(agencyId), (tx) => queueOf(tx, { ...ALL, ...question }));
  return { cases: await openRows(ask, actor, rows), isCut: next !== null };
}

const ALL = {
  holder: null,
  dueBefore: null,
  numberPart: null,
  nameTokens: null,
  personId: null,
  after: null,
} as const;

/** The cases of these ids that are the office's, opened; others are left out. */
export async function openChosen(
  ask: Ask,
  actor: OfficerActor,
  ids: readonly string[],
): Promise<readonly OpenedCase[]> {
  return openRows(ask, actor, await rowsOf(ask, actor, ids));
}

/** How the cases of these ids stand, without opening them. */
export async function rowsOf(
  ask: Ask,
  { agencyId }: OfficerActor,
  ids: readonly string[],
): Promise<readonly ApplicationRow[]> {
  const known = [...new Set(ids)].filter((id) => isId(id)).slice(0, BATCH_LIMIT);
  return ask.services.db.as(asAgency(agencyId), async (tx) => {
    const found: (ApplicationRow | null)[] = [];
    for (const id of known) found.push(await findOfAgency(tx, { agencyId, id }));
    return found.filter((row) => row !== null);
  });
}

async function openRows(
  ask: Ask,
  actor: OfficerActor,
  rows: readonly ApplicationRow[],
): Promise<readonly OpenedCase[]> {
  const grounds = new Map<string, CaseGround>();
  for (const versionId of new Set(rows.map((row) => row.versionId)))
    grounds.set(versionId, await caseGround(ask.services, { versionId }));
  const found = rows.flatMap((row): readonly FoundCase[] => {
    const ground = grounds.get(row.versionId);
    return ground === undefined ? [] : [{ actor, row, ground }];
  });
  const read = await ask.services.db.as(asAgency(actor.agencyId), async (tx) => {
    const all: ReadCase[] = [];
    for (const one of found) all.push(await readCase(tx, ask, one));
    return all;
  });
  return Promise.all(read.map((one) => withDisputes(ask, one)));
}

/** Reads `id.seq`; null for what is none of ours. */
export function parseChosen(given: string): Chosen | null {
  const [id = '', seq = '', ...rest] = given.split('.');
  return isId(id) && /^\d{1,6}$/.test(seq) && rest.length === 0 ? { id, seq: Number(seq) } : null;
}

interface Approving {
  readonly port: Pick<MallPort, 'onceonly'>;
  /** Ends the asking of sources for all cases together: what is too old then stays so. */
  readonly signal: AbortSignal;
  readonly actor: OfficerActor;
  readonly permitted: Permitted;
  /** One for all cases of the form; a repeat of the form repeats nothing. */
  readonly batchId: string;
}

/** Approves one case of a batch in a transaction of its own. */
export async function approveChosen(ask: Ask, approving: Approving, { id, seq }: Chosen): Promise<Outcome> {
  const { port, signal, actor, permitted, batchId } = approving;
  const { agencyId } = actor;
  const { db } = ask.services;
  const row = await db.as(asAgency(agencyId), (tx) => findOfAgency(tx, { agencyId, id }));
  if (row === null) return 'unknown';
  const ground = await caseGround(ask.services, row);
  const { personId } = row;
  const options = { viewer: { kind: 'agency', agencyId }, agencyId, permitted } as const;
  let mayMend = false;
  const attempt = () =>
    write(formFor(ask, batchId, { id, seq }), options, async (tx) => {
      const command = { ground, personId, id, seen: seq, actor, batchId };
      const done = await approveApplication(tx, ask.services, command);
      if (!done.ok) {
        mayMend = done.error.code === 'proof_missing' && mayBeMended(done.error.missing);
        return err(refuse(done.error.code));
      }
      return ok({ location: deskPaths.case.to({ id }), subject: { kind: 'application', id }, personId });
    });
  const reply = await attempt();
  if (!mayMend || signal.aborted) return outcomeOf(reply);
  await refreshCase(ask, port, { found: { actor, row, ground }, signal });
  return outcomeOf(await attempt());
}

/** The part of the form that is about one case, under a key of its own. */
function formFor(ask: Ask, batchId: string, { id, seq }: Chosen): Ask {
  const form = formOf([
    [ONCE_FIELD, `${batchId}-${id}`],
    ['kasus', `${id}.${seq}`],
  ]);
  return { ...ask, form };
}

function outcomeOf(reply: Reply): Outcome {
  if (reply.kind !== 'refusal') return 'approved';
  switch (reply.code) {
    case 'proof_missing':
      return 'proof';
    case 'case_unknown':
      return 'unknown';
    case 'case_closed':
    case 'case_returned':
    case 'not_in_this_step':
      return 'step';
    default:
      return 'moved';
  }
}
