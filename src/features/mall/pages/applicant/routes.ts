import { routesFor, type Route } from '../../../../kernel/http/route.ts';
import { applicantAuthority } from '../../domain/authority-applicant.ts';
import { applicantPaths as at } from '../../http/applicant/applicant-paths.ts';
import { ownPicture } from '../../http/applicant/picture.ts';
import type { MallPort } from '../../http/mall-port.ts';
import { checkAnswersPage, sendPage } from './check-page.tsx';
import { dataPage, fetchAgainPage } from './data-page.tsx';
import { eraseDraft, erasePage } from './erase-page.tsx';
import { formPage, saveFormPage } from './form-page.tsx';
import { minePage } from './mine-page.tsx';
import { keepRepairPage, repairPage, sendRepairPage } from './repair-page.tsx';
import { startApplication, startPage } from './start-page.tsx';
import { sentPage, statusPage } from './status-page.tsx';
import { withdrawOwn, withdrawPage } from './withdraw-page.tsx';
import { whichPage } from './which-page.tsx';
import { reportWrong, wrongPage } from './wrong-page.tsx';

/** Each asks several registers at once. */
const FETCHES_PER_MINUTE = 6;

/** Everything that the person who applies sees and does. */
export function applicantRoutes(port: MallPort): readonly Route[] {
  const route = routesFor(applicantAuthority);
  return [
    route.get(at.start, 'draft.start', (ask, permit) => startPage(ask, permit)),
    route.post(at.start, 'draft.start', {
      audit: 'draft.started',
      perMinute: FETCHES_PER_MINUTE,
      handle: (ask, permit) => startApplication(port, ask, permit),
    }),

    route.get(at.data, 'draft.read', (ask, permit) => dataPage(ask, permit)),
    route.post(at.fetch, 'draft.fill', {
      audit: 'draft.fetched_again',
      perMinute: FETCHES_PER_MINUTE,
      handle: (ask, permit) => fetchAgainPage(port, ask, permit),
    }),
    route.get(at.photo, 'draft.read', (ask, permit) => ownPicture(ask, permit)),
    route.get(at.which, 'draft.read', (ask, permit) => whichPage(ask, permit)),
    route.get(at.wrong, 'draft.read', (ask, permit) => wrongPage(ask, permit)),
    route.post(at.wrong, 'draft.fill', {
      audit: 'own_data.requested',
      perMinute: FETCHES_PER_MINUTE,
      handle: (ask, permit) => reportWrong(port, ask, permit),
    }),

    route.get(at.page, 'draft.read', (ask, permit) => formPage(ask, permit)),
    route.post(at.page, 'draft.fill', { audit: 'draft.saved', handle: (ask, permit) => saveFormPage(ask, permit) }),
    route.get(at.check, 'draft.read', (ask, permit) => checkAnswersPage(ask, permit)),
    route.post(at.send, 'application.submit', {
      audit: 'application.submitted',
      handle: (ask, permit) => sendPage(ask, permit),
    }),
    route.get(at.erase, 'draft.erase', (ask, permit) => erasePage(ask, permit)),
    route.post(at.erase, 'draft.erase', { audit: 'draft.erased', handle: (ask, permit) => eraseDraft(ask, permit) }),

    route.get(at.mine, 'application.list', (ask, permit) => minePage(ask, permit)),
    route.get(at.application, 'application.follow', (ask, permit) => statusPage(ask, permit)),
    route.get(at.sent, 'application.follow', (ask, permit) => sentPage(ask, permit)),
    route.get(at.repair, 'application.repair', (ask, permit) => repairPage(ask, permit)),
    route.post(at.repair, 'application.repair', {
      audit: 'application.repair_saved',
      handle: (ask, permit) => keepRepairPage(ask, permit),
    }),
    route.post(at.sendAgain, 'application.repair', {
      audit: 'application.resubmitted',
      perMinute: FETCHES_PER_MINUTE,
      handle: (ask, permit) => sendRepairPage(port, ask, permit),
    }),
    route.get(at.withdraw, 'application.withdraw', (ask, permit) => withdrawPage(ask, permit)),
    route.post(at.withdraw, 'application.withdraw', {
      audit: 'application.withdrawn',
      handle: (ask, permit) => withdrawOwn(ask, permit),
    }),
  ];
}
