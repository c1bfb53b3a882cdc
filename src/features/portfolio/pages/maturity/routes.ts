import { type Route, routesFor } from '../../../../kernel/http/route.ts';
import { maturityAuthority } from '../../domain/authority-maturity.ts';
import { maturityPaths as at } from '../../http/maturity/maturity-paths.ts';
import { homePage, recordReview } from './home-page.tsx';
import { EVIDENCE_BYTES, evidenceFile, indicatorPage, saveIndicator } from './indicator-page.tsx';
import { ownPage, publishResult } from './own-page.tsx';
import { resultsFile, resultsPage } from './results-page.tsx';

const route = routesFor(maturityAuthority);

/** The SPBE index and the Pemdi index: results of all, the own assessment, its publication. */
export const maturityRoutes: readonly Route[] = [
  route.get(at.home, 'maturity.read', homePage),
  route.get(at.results, 'maturity.read', resultsPage),
  route.get(at.resultsFile, 'maturity.read', resultsFile),

  route.get(at.own, 'maturity.own', ownPage),
  route.post(at.publish, 'maturity.publish', { audit: 'maturity.published', handle: publishResult }),
  route.get(at.indicator, 'maturity.own', indicatorPage),
  route.upload(at.indicator, 'maturity.assess', {
    audit: 'maturity.assessed',
    bodyBytes: EVIDENCE_BYTES,
    handle: saveIndicator,
  }),
  route.post(at.review, 'maturity.assess', { audit: 'maturity.review_recorded', handle: recordReview }),
  route.get(at.evidenceFile, 'maturity.own', evidenceFile),
];
