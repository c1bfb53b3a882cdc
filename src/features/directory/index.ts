import type { Feature } from '../../kernel/feature.ts';
import type { Ask } from '../../kernel/http/ask.ts';
import { directoryAuthority } from './domain/authority.ts';
import { todayInCapital } from './http/office-time.ts';
import { organisationById } from './http/organisations.ts';
import { directoryPaths } from './pages/directory-paths.ts';
import { directoryRoutes } from './pages/routes.ts';
import { say } from './pages/speech.ts';
import { directoryMigrations } from './storage/migration-set.ts';
import { directoryErrors } from './text/errors.ts';

export { loadDirectory, type DirectoryLoad } from './commands/load-directory.ts';
export { firstOrganisations } from './data/organisations.ts';
export { zoneOf as zoneOfRegion } from './data/zones.ts';
export type { CoordinationTree } from './domain/coordination-tree.ts';
export type { Deadline, Holiday } from './domain/holidays.ts';
export {
  type Organisation,
  organisationCode,
  type OrganisationCode,
  type OrganisationKind,
  type OrganisationSeed,
  parseOrganisationCode,
} from './domain/organisation.ts';
export type { Region } from './domain/region.ts';
export { roleName, type RoleCode } from './domain/role.ts';
export { appointFirst, appointFirstAdministrator, type FirstOfficer } from './http/appoint.ts';
export { PASSKEY_LOST } from './http/change-officer.ts';
export { administratorsWhoCanAct } from './http/appointing-only.ts';
export { calendarOf, deadlineOf } from './http/calendar.ts';
export { type CoordinationSpan, coordinationSpans, coordinationTreeAt } from './http/coordination.ts';
export { acceptInvitation, type InvitationFault, type OpenInvitation, peekInvitation } from './http/invitation.ts';
export { officerActor, officerOfAccount, officerSeat, type OfficerSeat } from './http/officer-actor.ts';
export { officersByIds } from './http/officers-by-ids.ts';
export { type OfficerInRole, officersInRole } from './http/officers-in-role.ts';
export {
  architectureHolders,
  officesOfPilot,
  organisationByCode,
  organisationById,
  organisationsByIds,
  type PilotOffice,
} from './http/organisations.ts';
export { type NikRegionNote, nikRegionNote, regionByCode, regionsUnder } from './http/regions.ts';
export { todayInCapital, zoneOfOffice } from './http/office-time.ts';
export { directoryPaths } from './pages/directory-paths.ts';
export { deadlineNote } from './pages/deadline-words.ts';
export { directoryGallery } from './pages/gallery.tsx';
export { nikRegionWords } from './pages/nik-region-words.ts';
export { pilotLinks, publicParts } from './pages/public-page.ts';

/** Agencies, who coordinates whom, regions, days off, officers: what every other feature stands on. */
export const directoryFeature: Feature = {
  name: 'directory',
  migrations: directoryMigrations,
  routes: directoryRoutes,
  errors: directoryErrors,
  authority: directoryAuthority,
  navigation: [
    {
      href: directoryPaths.home.to({}),
      label: (lang) => say(lang)('directory.navigation'),
      seenBy: ['stranger', { role: 'administrator' }],
    },
    {
      href: directoryPaths.officers.to({}),
      label: (lang) => say(lang)('directory.section.officers'),
      seenBy: [{ role: 'administrator' }],
    },
  ],
};

/** The office an officer works for, as the header names it; undefined for anybody else. */
export async function officeOf(ask: Ask): Promise<string | undefined> {
  if (ask.actor.kind !== 'officer') return undefined;
  const office = await organisationById(ask.services.db, ask.actor.agencyId, todayInCapital(ask.now));
  return office?.shortName;
}
