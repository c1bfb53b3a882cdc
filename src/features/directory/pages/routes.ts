import { routesFor } from '../../../kernel/http/route.ts';
import { directoryAuthority } from '../domain/authority.ts';
import { showChange, showCoordination } from './coordination.tsx';
import { openDeclaration, openWithdrawal, recordDeclaration, recordWithdrawal } from './declare-holiday.tsx';
import { directoryPaths as paths } from './directory-paths.ts';
import { showHoliday, showHolidays } from './holidays.tsx';
import { showHome } from './home.tsx';
import { openInvite, recordInvite } from './invite.tsx';
import {
  openEnding,
  openGrant,
  openReinstatement,
  openSuspension,
  recordApproval,
  recordEnding,
  recordGrant,
  recordLoss,
  recordReinstatement,
  recordRenewal,
  recordSuspension,
  showPasskey,
} from './officer-forms.tsx';
import { listAllOfficers, showDone, showLink, showOfficer } from './officers.tsx';
import { browseOrganisations, showOrganisation } from './organisations.tsx';
import { listRegions, showRegion } from './regions.tsx';
import { chooseReshuffle, openReshuffle, previewReshuffle, recordReshuffle } from './reshuffle.tsx';

const route = routesFor(directoryAuthority);

/** Fixed addresses before those with a parameter in the same place. */
export const directoryRoutes = [
  route.get(paths.home, 'organisation.browse', showHome),
  route.get(paths.organisations, 'organisation.browse', browseOrganisations),
  route.get(paths.organisation, 'organisation.browse', showOrganisation),

  route.get(paths.coordination, 'coordination.browse', showCoordination),
  route.get(paths.change, 'coordination.browse', showChange),
  route.get(paths.reshuffle, 'coordination.reshuffle', chooseReshuffle),
  route.get(paths.reshuffleForm, 'coordination.reshuffle', openReshuffle),
  route.get(paths.reshufflePreview, 'coordination.reshuffle', previewReshuffle),
  route.post(paths.reshuffleForm, 'coordination.reshuffle', {
    audit: 'coordination.reshuffled',
    handle: recordReshuffle,
  }),

  route.get(paths.regions, 'region.browse', listRegions),
  route.get(paths.region, 'region.browse', showRegion),

  route.get(paths.holidays, 'holiday.browse', showHolidays),
  route.get(paths.declareHoliday, 'holiday.declare', openDeclaration),
  route.post(paths.declareHoliday, 'holiday.declare', { audit: 'holiday.declared', handle: recordDeclaration }),
  route.get(paths.holiday, 'holiday.browse', showHoliday),
  route.get(paths.withdrawHoliday, 'holiday.declare', openWithdrawal),
  route.post(paths.withdrawHoliday, 'holiday.declare', { audit: 'holiday.withdrawn', handle: recordWithdrawal }),

  route.get(paths.officers, 'officer.list', listAllOfficers),
  route.get(paths.invite, 'officer.invite', openInvite),
  route.post(paths.invite, 'officer.invite', { audit: 'officer.invited', handle: recordInvite }),
  route.get(paths.officer, 'officer.read', showOfficer),
  route.get(paths.done, 'officer.read', showDone),
  route.get(paths.link, 'officer.invite', showLink),
  route.post(paths.renewInvitation, 'officer.invite', { audit: 'officer.invited', handle: recordRenewal }),
  route.get(paths.grantRole, 'officer.grant_role', openGrant),
  route.post(paths.grantRole, 'officer.grant_role', { audit: 'role.granted', handle: recordGrant }),
  route.get(paths.endRole, 'officer.end_role', openEnding),
  route.post(paths.endRole, 'officer.end_role', { audit: 'role.ended', handle: recordEnding }),
  route.get(paths.suspend, 'officer.suspend', openSuspension),
  route.post(paths.suspend, 'officer.suspend', { audit: 'officer.suspended', handle: recordSuspension }),
  route.get(paths.reinstate, 'officer.reinstate', openReinstatement),
  route.post(paths.reinstate, 'officer.reinstate', { audit: 'officer.reinstated', handle: recordReinstatement }),
  route.get(paths.passkey, 'officer.replace_passkey', showPasskey),
  route.post(paths.reportLost, 'officer.replace_passkey', { audit: 'passkey.lost_reported', handle: recordLoss }),
  route.post(paths.approveReplacement, 'officer.replace_passkey', {
    audit: 'passkey_replacement.approved',
    handle: recordApproval,
  }),
];
