import { askingOfficer } from '../../../../kernel/http/asking-officer.ts';
import { formTokens, type FormTokens } from '../../../../kernel/http/form-tokens.ts';
import type { Ask } from '../../../../kernel/http/ask.ts';
import { asAgency, PUBLIC } from '../../../../kernel/viewer.ts';
import { formatDate, localDateIn } from '../../../../vocabulary/instant.ts';
import type { Lang } from '../../../../vocabulary/lang.ts';
import { officersByIds, todayInCapital } from '../../../directory/index.ts';
import { mayWithdraw, type PairCase, taskOf } from '../../http/overlap-review/judge-pair.ts';
import { overlapPaths } from '../../http/overlap-review/overlap-paths.ts';
import { listAnswers, listOffers } from '../../storage/overlap/merger-offer.ts';
import { groupsOfEntries } from '../../storage/overlap/overlap-group.ts';
import { type ApplicationView, applicationViews } from './application-view.ts';
import { type Reader, readerOf } from './overlap-nav.tsx';
import { reasonsView } from './pair-reasons.ts';
import type { ReasonsView } from './reasons-table.tsx';
import { standingWords, verdictSentence } from './verdict-words.ts';

/** One act on a pair that the reader may see. */
export interface ActView {
  readonly words: string;
  readonly by: string;
  readonly on: string;
  readonly note: string;
}

export interface OfferView {
  readonly kept: string;
  readonly state: 'waiting' | 'accepted' | 'refused';
  readonly reason: string;
}

export interface PairView {
  readonly lang: Lang;
  readonly reader: Reader;
  readonly pairId: string;
  readonly first: ApplicationView;
  readonly second: ApplicationView;
  readonly functionReasons: ReasonsView;
  readonly systemReasons: ReasonsView;
  readonly standing: 'none' | 'stands' | 'waiting' | 'disputed';
  readonly standingWords: string;
  readonly acts: readonly ActView[];
  readonly groups: readonly { readonly href: string; readonly question: 'same_system' | 'same_function' }[];
  /** What the reviewer who reads may do. */
  readonly task: 'judge' | 'settle' | 'look' | 'nothing';
  readonly isBlind: boolean;
  readonly mayWithdraw: boolean;
  readonly offer: OfferView | null;
  /** Null for readers who write nothing here. */
  readonly offerForm: FormTokens | null;
}

/** A pair with what the reader may see of it: of a blind one nobody sees the other's verdict before both have spoken. */
export async function pairView(ask: Ask, open: PairCase): Promise<PairView> {
  const { lang } = ask;
  const { pair, standing, reviewers, results } = open;
  const officer = askingOfficer(ask);
  const reader = readerOf(ask);
  const applications = await applicationViews(ask, [pair.first, pair.second]);
  const [first, second] = [applications.get(pair.first), applications.get(pair.second)];
  if (first === undefined || second === undefined) throw new Error('a pair without its applications');
  const task = reader.mayReview ? taskOf(open, officer.officerId) : 'look';
  const names = { first: first.name, second: second.name, lang };
  const offer = await offerOf(ask, open, applications);
  const isSystem = standing?.state === 'stands' && standing.verdict.kind === 'same_system';
  const arePublished = first.isPublished && second.isPublished;
  return {
    lang,
    reader,
    pairId: pair.pairId,
    first,
    second,
    functionReasons: reasonsView(pair, { question: 'same_function', results, lang }),
    systemReasons: reasonsView(pair, { question: 'same_system', results, lang }),
    standing: standing?.state ?? 'none',
    standingWords: standing === null ? '' : standingWords(standing, names),
    acts: await actViews(ask, open, { reader, names }),
    groups: await groupsOf(ask, open),
    task,
    isBlind: reviewers === 2,
    mayWithdraw: reader.mayReview && mayWithdraw(open, officer.officerId),
    offer,
    offerForm: reader.mayReview && isSystem && offer === null && arePublished ? formTokens(ask) : null,
  };
}

interface ActGround {
  readonly reader: Reader;
  readonly names: { readonly first: string; readonly second: string; readonly lang: Lang };
}

/** Verdicts that stand are open to every officer; disputed ones to reviewers; the own one to whoever gave it. */
async function actViews(
  ask: Ask,
  { acts, standing }: PairCase,
  { reader, names }: ActGround,
): Promise<readonly ActView[]> {
  if (standing === null) return [];
  const { officerId } = askingOfficer(ask);
  const seesAll = standing.state === 'stands' || (standing.state === 'disputed' && reader.mayReview);
  const settled =
    standing.state === 'stands' && standing.settledBy !== null
      ? [{ reviewerId: standing.settledBy, verdict: standing.verdict }]
      : [];
  const seen = [...standing.judged, ...settled].filter(({ reviewerId }) => seesAll || reviewerId === officerId);
  const officers = await officersByIds(
    ask.services.db,
    seen.map(({ reviewerId }) => reviewerId),
    todayInCapital(ask.now),
  );
  return seen.map(({ reviewerId, verdict }) => {
    const act = acts.findLast((one) => one.reviewerId === reviewerId && one.act !== 'withdrawn');
    return {
      words: verdictSentence(verdict, standing.pair, names),
      by: officers.get(reviewerId)?.name ?? '',
      on: act === undefined ? '' : formatDate(localDateIn(act.at, 'Asia/Jakarta'), names.lang, 'long'),
      note: act?.note ?? '',
    };
  });
}

async function groupsOf(ask: Ask, { pair, results }: PairCase): Promise<PairView['groups']> {
  const found = await ask.services.db.as(PUBLIC, (tx) => groupsOfEntries(tx, results.host, [pair.first, pair.second]));
  const shared = [...Map.groupBy(found, ({ groupId }) => groupId)].filter(([, of]) => of.length === 2);
  return shared.flatMap(([id, [one]]) =>
    one === undefined ? [] : [{ href: overlapPaths.group.to({ id }), question: one.question }],
  );
}

async function offerOf(
  ask: Ask,
  { pair, results }: PairCase,
  applications: ReadonlyMap<string, ApplicationView>,
): Promise<OfferView | null> {
  const { agencyId } = askingOfficer(ask);
  return ask.services.db.as(asAgency(agencyId), async (tx) => {
    const [offer] = await listOffers(tx, results.host, [pair.pairId]);
    if (offer === undefined) return null;
    const answer = (await listAnswers(tx, [pair.pairId])).get(pair.pairId);
    return {
      kept: applications.get(offer.kept)?.name ?? '',
      state: answer?.answer ?? 'waiting',
      reason: answer?.reason ?? '',
    };
  });
}
