import type { Feature } from '../../kernel/feature.ts';
import type { ErrorTable } from '../../kernel/errors.ts';
import type { Handler } from '../../kernel/outbox/handler.ts';
import type { NoticeKind } from '../notices/index.ts';
import { applicantAuthority } from './domain/authority-applicant.ts';
import { deskAuthority } from './domain/authority-desk.ts';
import { servicesAuthority } from './domain/authority-services.ts';
import { draftHandlers, draftNotices } from './http/applicant/draft-timers.ts';
import { mallHandlers as caseworkHandlers } from './http/casework/handlers.ts';
import { noticeKinds } from './http/casework/notice-kinds.ts';
import type { IssuingServices } from './http/casework/issue-licence.ts';
import { applicantErrors } from './http/errors-applicant.ts';
import { caseworkErrors } from './http/errors-casework.ts';
import { deskErrors } from './http/errors-desk.ts';
import { servicesErrors } from './http/errors-services.ts';
import type { MallPort } from './http/mall-port.ts';
import { applicantNavigation } from './pages/applicant/navigation.ts';
import { applicantRoutes } from './pages/applicant/routes.ts';
import { deskNavigation } from './pages/desk/navigation.ts';
import { deskRoutes } from './pages/desk/routes.ts';
import { servicesNavigation } from './pages/services/navigation.ts';
import { servicesRoutes } from './pages/services/routes.ts';
import { mallMigrations } from './storage/migration-set.ts';

export type { MallPort } from './http/mall-port.ts';
export { parseLicenceNumber } from './domain/licence.ts';
export { noteEvidenceArrived } from './http/casework/evidence-arrived.ts';
export { linkOfReference } from './pages/applicant/case-reference.ts';
export { applicantCases, applicantTasks } from './http/applicant/home-lines.ts';
export { provideRecommendations } from './http/casework/recommendation-services.ts';
export { latestCase } from './http/latest-case.ts';
export { provideLicenceRegisters } from './http/licence-register.ts';
export { serviceDefinitions } from './http/service-data.ts';
export { servicesPaths as mallPaths } from './http/services-paths.ts';
export { openService } from './http/service-versions.ts';
export { deskQueues } from './http/desk/home-queues.ts';
export { mallGallery } from './pages/gallery.ts';
export { homeServices } from './pages/services/home-services.ts';
export { publicFigures, publicParts } from './pages/services/public-page.ts';
export { addLicences, licensingOfficesOf, type NewLicence } from './storage/licence.ts';
export { mallMigrations };

export const mallErrors: ErrorTable = { ...servicesErrors, ...applicantErrors, ...caseworkErrors, ...deskErrors };

/** The words of every notice that this feature writes. */
export const mallNoticeKinds: readonly NoticeKind[] = [...noticeKinds, ...draftNotices];

/** MPP Digital: services as data, applications, the officers' desk, the health office's tasks. */
export function mallFeature(port: MallPort): Feature {
  return {
    name: 'mall',
    migrations: mallMigrations,
    routes: [...servicesRoutes, ...applicantRoutes(port), ...deskRoutes(port)],
    errors: mallErrors,
    authority: { ...servicesAuthority, ...applicantAuthority, ...deskAuthority },
    navigation: [...servicesNavigation, ...applicantNavigation, ...deskNavigation],
  };
}

/** What goes on after the transactions of this feature, and what its clocks make happen. */
export function mallHandlers(services: IssuingServices, port: MallPort): readonly Handler[] {
  return [...caseworkHandlers(services, port), ...draftHandlers(services)];
}
