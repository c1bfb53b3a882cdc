import type { Route } from '../../../../kernel/http/route.ts';
import { routesFor } from '../../../../kernel/http/route.ts';
import { servicesAuthority } from '../../domain/authority-services.ts';
import { servicesPaths as at } from '../../http/services-paths.ts';
import { cataloguePage } from './catalogue-page.tsx';
import { changePage, previewPage, publishPage } from './change-pages.tsx';
import { officePage } from './office-page.tsx';
import { servicePage } from './service-page.tsx';
import { openServiceHere, termsListPage, termsPage } from './terms-pages.tsx';

const route = routesFor(servicesAuthority);

/** The catalogue for everybody, and the office's own terms for its head. */
export const servicesRoutes: readonly Route[] = [
  route.get(at.catalogue, 'service.read', cataloguePage),
  route.get(at.service, 'service.read', servicePage),
  route.get(at.office, 'service.read', officePage),

  route.get(at.terms, 'service_terms.read', termsListPage),
  route.get(at.termsOf, 'service_terms.read', termsPage),
  route.get(at.changeTerms, 'service_terms.publish', changePage),
  route.look(at.changeTerms, 'service_terms.publish', previewPage),
  route.post(at.publishTerms, 'service_terms.publish', { audit: 'service.terms_published', handle: publishPage }),
  route.post(at.openService, 'service.open', { audit: 'service.opened', handle: openServiceHere }),
];
