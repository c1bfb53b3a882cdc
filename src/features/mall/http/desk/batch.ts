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
import { caseGround } from '../casework/case-ground.ts';
import { BATCH_LIMIT } from './desk-limits.ts';
import type { OfficerActor } from './desk-office.ts';
import { deskPaths } from './desk-paths.ts';
import type { FoundCase } from './find-case.ts';
import { type OpenedCase, readCase } from './open-case.ts';

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
  const found: FoundCase[] = [];
  for (const row of rows) found.push({ actor, row, ground: await caseGround(ask.services, row) });
  return ask.services.db.as(asAgency(actor.agencyId), async (tx) => {
    const opened: OpenedCase[] = [];
    for (const one of found) opened.push(await readCase(tx, ask, one));
    return opened;
  });
}

/** Reads `id.seq`; null for what is none of ours. */
export function parseChosen(given: string): Chosen | null {
  const [id = '', seq = '', ...rest] = given.split('.');
  return isId(id) && /^\d{1,6}$/.test(seq) && rest.length === 0 ? { id, seq: Number(seq) } : null;
}

interface Approving {
  readonly actor: OfficerActor;
  readonly permitted: Permitted;
  /** One for all cases of the form; a repeat of the form repeats nothing. */
  readonly batchId: string;
}

/** Approves one case of a batch in a transaction of its own. */
export async function approveChosen(ask: Ask, approving: Approving, { id, seq }: Chosen): Promise<Outcome> {
  const { actor, permitted, batchId } = approving;
  const { agencyId } = actor;
  const { db } = ask.services;
  const row = await db.as(asAgency(agencyId), (tx) => findOfAgency(tx, { agencyId, id }));
  if (row === null) return 'unknown';
  const ground = await caseGround(ask.services, row);
  const { personId } = row;
  const options = { viewer: { kind: 'agency', agencyId }, agencyId, permitted } as const;
  const reply = await write(formFor(ask, batchId, { id, seq }), options, async (tx) => {
    const command = { ground, personId, id, seen: seq, actor, batchId };
    const done = await approveApplication(tx, ask.services, command);
    if (!done.ok) return err(refuse(done.error.code));
    return ok({ location: deskPaths.case.to({ id }), subject: { kind: 'application', id }, personId });
  });
  return outcomeOf(reply);
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
