import { askingOfficer } from '../../../../kernel/http/asking-officer.ts';
import type { Ask, Permitted } from '../../../../kernel/http/ask.ts';
import { refuse, type Reply } from '../../../../kernel/http/reply.ts';
import { write } from '../../../../kernel/http/write.ts';
import { asAgency, WORKER } from '../../../../kernel/viewer.ts';
import { parsePlainText } from '../../../../vocabulary/plain-text.ts';
import { err, ok, type Result } from '../../../../vocabulary/result.ts';
import { entryId } from '../../domain/overlap/pair.ts';
import { sightOf } from '../../domain/overlap/review-queue.ts';
import { parseVerdict, settle, type Standing, type Verdict } from '../../domain/overlap/verdict.ts';
import { findPair, listQueue, type OverlapPair } from '../../storage/overlap/overlap-pair.ts';
import { addVerdict, listVerdicts, type RecordedVerdict } from '../../storage/overlap/verdict-event.ts';
import { openResults, type Results } from './open-results.ts';
import { overlapPaths } from './overlap-paths.ts';
import { isPairId, pairOfEntries } from './pair-id.ts';
import { readVerdictWord, standingOfActs } from './stands.ts';

export const LONGEST_NOTE = 1_000;
const TRIES = 3;

type PairAsk = Ask<'/tumpang-tindih/tinjau/:pair'> | Ask<'/tumpang-tindih/tinjau/:pair/batal'>;

/** How a pair stands for the reviewer who asks. */
export interface PairCase {
  readonly results: Results;
  readonly pair: OverlapPair;
  readonly acts: readonly RecordedVerdict[];
  readonly standing: Standing | null;
  /** 2: of the random part, or once judged as such. */
  readonly reviewers: 1 | 2;
}

/** The pair of an address with everything that was ever said on it. */
export async function openPairCase(ask: Ask, pairId: string): Promise<Result<PairCase, Reply>> {
  const results = await openResults(ask);
  if (!results.ok) return results;
  const { host, place } = results.value;
  const { db } = ask.services;
  const { agencyId } = askingOfficer(ask);
  const [pair, queue] = !isPairId(pairId)
    ? [null, []]
    : await db.as(
        asAgency(agencyId),
        async (tx) => [await findPair(tx, place, pairId), await listQueue(tx, place)] as const,
      );
  if (pair === null) return err(refuse('overlap_pair_unknown', { next: overlapPaths.groups.to({}) }));
  const acts = await db.as(WORKER, (tx) => listVerdicts(tx, host, [pairId]));
  const isAskedTwice = queue.some((row) => row.pairId === pairId && row.reviewers === 2);
  const isBlind = isAskedTwice || acts.some((act) => act.isBlind);
  return ok({ results: results.value, pair, acts, standing: standingOfActs(acts), reviewers: isBlind ? 2 : 1 });
}

/** Records what a reviewer says of a pair, once; of two who speak at once each is heard, or told to look again. */
export async function judgePair(ask: PairAsk, permitted: Permitted): Promise<Reply> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const opened = await openPairCase(ask, ask.params.pair);
    if (!opened.ok) return opened.error;
    const { host } = opened.value.results;
    const location = overlapPaths.review.to({}, { sesudah: ask.params.pair });
    const reply = await record(ask, permitted, { host, location, decide: () => decide(ask, opened.value) });
    if (reply.kind !== 'refusal' || reply.code !== 'overlap_pair_moved') return reply;
  }
  return refuse('overlap_pair_moved', { next: overlapPaths.reviewPair.to({ pair: ask.params.pair }) });
}

/** Takes the own last verdict back. */
export async function withdrawVerdict(ask: PairAsk, permitted: Permitted): Promise<Reply> {
  const opened = await openPairCase(ask, ask.params.pair);
  if (!opened.ok) return opened.error;
  const { pair, results } = opened.value;
  return record(ask, permitted, {
    host: results.host,
    location: overlapPaths.reviewPair.to({ pair: pair.pairId }, { batal: 'ya' }),
    decide: () =>
      mayWithdraw(opened.value, askingOfficer(ask).officerId)
        ? ok(actOf(ask, opened.value, { act: 'withdrawn', verdict: null, note: null }))
        : err(refuse('overlap_not_withdrawable', { next: overlapPaths.review.to({}) })),
  });
}

/** The own verdict that stands, and on a blind pair only as long as nobody else has spoken. */
export function mayWithdraw({ standing, reviewers }: PairCase, officerId: string): boolean {
  if (standing === null) return false;
  const isOwn = standing.judged.some(({ reviewerId }) => reviewerId === officerId);
  return isOwn && (reviewers === 1 || standing.judged.length === 1);
}

/** Whether the reviewer may judge the pair now, settle it, or only look. */
export function taskOf({ standing, reviewers }: PairCase, officerId: string): 'judge' | 'settle' | 'look' | 'nothing' {
  if (standing?.state === 'disputed') {
    const isParty = standing.judged.some(({ reviewerId }) => reviewerId === officerId);
    if (!isParty) return 'settle';
    return reviewers === 1 ? 'judge' : 'look';
  }
  return sightOf(officerId, { reviewers, standing }).may;
}

type Act = Pick<RecordedVerdict, 'act' | 'verdict' | 'note'> & { readonly named?: string | null };

function decide(ask: PairAsk, open: PairCase): Result<RecordedVerdict, Reply> {
  const { officerId } = askingOfficer(ask);
  const { pair, standing, reviewers } = open;
  const next = overlapPaths.reviewPair.to({ pair: pair.pairId });
  const said = readVerdict(ask, pair);
  if (said === null) return err(refuse('overlap_verdict_unknown', { next }));
  const note = readNote(ask);
  if (!note.ok) return err(refuse('overlap_note_wrong', { next, values: { most: String(LONGEST_NOTE) } }));
  const act = { verdict: said.kind, named: namedIn(said), note: note.value };
  const task = taskOf(open, officerId);
  if (task === 'judge') return ok(actOf(ask, open, { ...act, act: 'judged' }));
  if (task === 'settle') {
    const settled = settle(standing, { seq: 0, reviewerId: officerId, verdict: said });
    return settled.ok
      ? ok(actOf(ask, open, { ...act, act: 'settled' }))
      : err(refuse('overlap_settler_is_party', { next }));
  }
  if (standing?.state === 'disputed')
    return err(refuse('overlap_settler_is_party', { next: overlapPaths.review.to({}) }));
  const code = task === 'look' && reviewers === 2 ? 'overlap_pair_judged' : 'overlap_pair_taken';
  return err(refuse(code, { next: overlapPaths.review.to({}) }));
}

function readVerdict(ask: Ask, pair: OverlapPair): Verdict | null {
  const word = readVerdictWord(ask.form.text('putusan'), pair);
  if (word === null) return null;
  const parsed = parseVerdict(word.kind, {
    pair: pairOfEntries(pair.first, pair.second),
    named: word.named === null ? null : entryId(word.named),
  });
  return parsed.ok ? parsed.value : null;
}

function readNote(ask: Ask): Result<string | null, 'note_wrong'> {
  const given = ask.form.text('alasan');
  if (given.trim() === '') return ok(null);
  const text = parsePlainText(given, { maxLength: LONGEST_NOTE, lines: 'many' });
  return text.ok ? text : err('note_wrong');
}

function namedIn(verdict: Verdict): string | null {
  if (verdict.kind === 'part_of') return verdict.part;
  return verdict.kind === 'upstream_downstream' ? verdict.upstream : null;
}

function actOf(ask: Ask, { pair, acts, results, reviewers }: PairCase, act: Act): RecordedVerdict {
  const { officerId, agencyId } = askingOfficer(ask);
  return {
    pairId: pair.pairId,
    number: Math.max(0, ...acts.map(({ number }) => number)) + 1,
    first: pair.first,
    second: pair.second,
    act: act.act,
    verdict: act.verdict,
    named: act.named ?? null,
    note: act.note,
    isBlind: reviewers === 2,
    reviewerId: officerId,
    reviewerAgencyId: agencyId,
    runId: results.run.id,
    at: ask.now,
  };
}

interface Recording {
  readonly host: string;
  readonly location: string;
  /** Asked only when the form has not been answered before. */
  readonly decide: () => Result<RecordedVerdict, Reply>;
}

function record(ask: Ask, permitted: Permitted, { host, location, decide: decideNow }: Recording): Promise<Reply> {
  const { agencyId } = askingOfficer(ask);
  return write(ask, { viewer: { kind: 'agency', agencyId }, agencyId, permitted }, async (tx) => {
    const act = decideNow();
    if (!act.ok) return act;
    if (!(await addVerdict(tx, host, act.value))) return err(refuse('overlap_pair_moved'));
    return ok({ location, subject: { kind: 'overlap_pair', id: act.value.pairId }, personId: null });
  });
}
