import { type Route, routesFor } from '../../../../kernel/http/route.ts';
import { overlapAuthority } from '../../domain/authority-overlap.ts';
import { askRun } from '../../http/overlap-review/ask-run.ts';
import { overlapPaths as at } from '../../http/overlap-review/overlap-paths.ts';
import { disputesPage } from './disputes-page.tsx';
import { groupPage } from './group-page.tsx';
import { groupsCsv, groupsPage } from './groups-page.tsx';
import { answerPage, offersPage, sendAnswer, sendOffer } from './offers-pages.tsx';
import { ownPage } from './own-page.tsx';
import { qualityCsv, qualityPage } from './quality-page.tsx';
import { pairPage, reviewPage, reviewPairPage, sendVerdict, sendWithdrawal, withdrawPage } from './review-pages.tsx';
import { runsPage } from './runs-page.tsx';
import { sendDecision, sendWord, wordsPage } from './words-page.tsx';

const DOWNLOADS_PER_MINUTE = 10;

/** Overlap: groups and pairs to read, pairs to judge, quality in public, offers to owners, governed words. */
export function overlapRoutes(): readonly Route[] {
  const route = routesFor(overlapAuthority);
  return [
    route.get(at.groups, 'overlap.read', groupsPage),
    route.get(at.groupsCsv, 'overlap.read', { perMinute: DOWNLOADS_PER_MINUTE, handle: groupsCsv }),
    route.get(at.group, 'overlap.read', groupPage),
    route.get(at.pair, 'overlap.read', pairPage),
    route.get(at.own, 'overlap.read_own', ownPage),

    route.get(at.review, 'overlap.review', reviewPage),
    route.get(at.reviewPair, 'overlap.review', reviewPairPage),
    route.post(at.reviewPair, 'overlap.review', { audit: 'overlap.judged', handle: sendVerdict }),
    route.get(at.withdraw, 'overlap.review', withdrawPage),
    route.post(at.withdraw, 'overlap.review', { audit: 'overlap.verdict_withdrawn', handle: sendWithdrawal }),
    route.get(at.disputes, 'overlap.review', disputesPage),

    route.post(at.offer, 'overlap.offer', { audit: 'overlap.merger_offered', handle: sendOffer }),
    route.get(at.offers, 'overlap.read_own', offersPage),
    route.get(at.answer, 'overlap.read_own', answerPage),
    route.post(at.answer, 'overlap.answer', { audit: 'overlap.merger_answered', handle: sendAnswer }),

    route.get(at.quality, 'overlap.read', qualityPage),
    route.get(at.qualityCsv, 'overlap.read', { perMinute: DOWNLOADS_PER_MINUTE, handle: qualityCsv }),
    route.get(at.runs, 'overlap.read', runsPage),
    route.post(at.runs, 'overlap.run', { audit: 'overlap.run_asked', handle: askRun }),

    route.get(at.words, 'overlap.read', wordsPage),
    route.post(at.words, 'overlap.propose_word', { audit: 'overlap.word_proposed', handle: sendWord }),
    route.post(at.decideWord, 'overlap.decide_word', { audit: 'overlap.word_decided', handle: sendDecision }),
  ];
}
