import { askingOfficer } from '../../../../kernel/http/asking-officer.ts';
import { formTokens } from '../../../../kernel/http/form-tokens.ts';
import type { Ask, Permit } from '../../../../kernel/http/ask.ts';
import { page, type Reply } from '../../../../kernel/http/reply.ts';
import {
  judgePair,
  mayWithdraw,
  openPairCase,
  type PairCase,
  withdrawVerdict,
} from '../../http/overlap-review/judge-pair.ts';
import { type NextPair, nextPair } from '../../http/overlap-review/next-pair.ts';
import { openResults } from '../../http/overlap-review/open-results.ts';
import { overlapPaths } from '../../http/overlap-review/overlap-paths.ts';
import { isPairId } from '../../http/overlap-review/pair-id.ts';
import { applicationViews } from './application-view.ts';
import { readerOf } from './overlap-nav.tsx';
import { PairBody, pairTitle } from './pair-body.tsx';
import { pairView } from './pair-view.ts';
import { type Before, ReviewBody, ReviewDoneBody, WithdrawBody } from './review-body.tsx';
import { say } from './say.ts';
import { verdictSentence } from './verdict-words.ts';

/** A pair to read, for every officer. */
export async function pairPage(ask: Ask<'/tumpang-tindih/pasangan/:pair'>, permit: Permit<null>): Promise<Reply> {
  const permitted = permit(null);
  if (!permitted.ok) return permitted.error;
  const opened = await openPairCase(ask, ask.params.pair);
  if (!opened.ok) return opened.error;
  const view = await pairView(ask, opened.value);
  return page(pairTitle(view), <PairBody view={view} />, { layout: 'desk' });
}

/** The next pair for the reviewer who asks, with what he decided before. */
export async function reviewPage(ask: Ask, permit: Permit<null>): Promise<Reply> {
  const permitted = permit(null);
  if (!permitted.ok) return permitted.error;
  const results = await openResults(ask);
  if (!results.ok) return results.error;
  const next = await nextPair(ask, results.value, placeIn(ask));
  const before = await beforeOf(ask);
  const { row, progress } = next;
  const { lang } = ask;
  if (row === null)
    return page(
      say(lang)('review.done.title'),
      <ReviewDoneBody progress={progress} reader={readerOf(ask)} before={before} lang={lang} />,
      { layout: 'desk-text' },
    );
  const opened = await openPairCase(ask, row.pairId);
  if (!opened.ok) return opened.error;
  return showReview(ask, { open: opened.value, next, before });
}

/** One pair by its address. */
export async function reviewPairPage(ask: Ask<'/tumpang-tindih/tinjau/:pair'>, permit: Permit<null>): Promise<Reply> {
  const permitted = permit(null);
  if (!permitted.ok) return permitted.error;
  const opened = await openPairCase(ask, ask.params.pair);
  if (!opened.ok) return opened.error;
  const next = await nextPair(ask, opened.value.results, -1);
  const isBack = ask.query.get('batal') === 'ya';
  const before = isBack ? { words: say(ask.lang)('withdraw.done'), withdrawHref: null } : null;
  return showReview(ask, { open: opened.value, next: { ...next, row: null }, before });
}

export async function sendVerdict(ask: Ask<'/tumpang-tindih/tinjau/:pair'>, permit: Permit<null>): Promise<Reply> {
  const permitted = permit(null);
  return permitted.ok ? judgePair(ask, permitted.value) : permitted.error;
}

/** Before a verdict is taken back. */
export async function withdrawPage(
  ask: Ask<'/tumpang-tindih/tinjau/:pair/batal'>,
  permit: Permit<null>,
): Promise<Reply> {
  const permitted = permit(null);
  if (!permitted.ok) return permitted.error;
  const opened = await openPairCase(ask, ask.params.pair);
  if (!opened.ok) return opened.error;
  const pair = await pairView(ask, opened.value);
  const title = say(ask.lang)('withdraw.title', { a: pair.first.name, b: pair.second.name });
  return page(title, <WithdrawBody pair={pair} tokens={formTokens(ask)} />, { layout: 'desk-text' });
}

export async function sendWithdrawal(
  ask: Ask<'/tumpang-tindih/tinjau/:pair/batal'>,
  permit: Permit<null>,
): Promise<Reply> {
  const permitted = permit(null);
  return permitted.ok ? withdrawVerdict(ask, permitted.value) : permitted.error;
}

interface Shown {
  readonly open: PairCase;
  readonly next: NextPair;
  readonly before: Before | null;
}

async function showReview(ask: Ask, { open, next, before }: Shown): Promise<Reply> {
  const pair = await pairView(ask, open);
  const { row, progress } = next;
  const view = {
    pair,
    progress,
    part: row?.part ?? null,
    before,
    skipHref: row === null ? null : overlapPaths.review.to({}, { mulai: String(row.place) }),
    tokens: formTokens(ask),
  };
  return page(pairTitle(pair), <ReviewBody view={view} />, { layout: 'desk' });
}

function placeIn({ query }: Pick<Ask, 'query'>): number {
  const given = Number(query.get('mulai') ?? '-1');
  return Number.isInteger(given) && given >= 0 && given <= 100_000 ? given : -1;
}

/** What the reviewer decided a moment ago; nothing when the address names a pair he has not judged. */
async function beforeOf(ask: Ask): Promise<Before | null> {
  const pairId = ask.query.get('sesudah') ?? '';
  if (!isPairId(pairId)) return null;
  const opened = await openPairCase(ask, pairId);
  const { officerId } = askingOfficer(ask);
  if (!opened.ok) return null;
  const { pair, standing } = opened.value;
  const own =
    standing?.judged.find(({ reviewerId }) => reviewerId === officerId)?.verdict ??
    (standing?.state === 'stands' && standing.settledBy === officerId ? standing.verdict : undefined);
  if (own === undefined || standing === null) return null;
  const names = await applicationViews(ask, [pair.first, pair.second]);
  const words = verdictSentence(own, standing.pair, {
    first: names.get(pair.first)?.name ?? 'A',
    second: names.get(pair.second)?.name ?? 'B',
    lang: ask.lang,
  });
  return {
    words: say(ask.lang)('review.recorded', { words }),
    withdrawHref: mayWithdraw(opened.value, officerId) ? overlapPaths.withdraw.to({ pair: pairId }) : null,
  };
}
