import { type Route, routesFor } from '../../../../kernel/http/route.ts';
import { deskAuthority } from '../../domain/authority-desk.ts';
import { deskPaths as at } from '../../http/desk/desk-paths.ts';
import type { MallPort } from '../../http/mall-port.ts';
import { acceptPage, sendAccept } from './accept-page.tsx';
import { batchCheckPage, batchPage, batchResultPage, sendBatch } from './batch-page.tsx';
import { casePage } from './case-page.tsx';
import { queuePage, searchPage } from './queue-page.tsx';
import { refetchPage, sendRefetch } from './refetch-page.tsx';
import { refusePage, sendRefuse } from './refuse-page.tsx';
import { returnPage, sendReturn } from './return-page.tsx';
import { answerPage, sendAnswer, taskListPage, taskPage } from './task-page.tsx';
import { approvePage, passPage, sendApprove, sendPass, sendTake, takePage } from './verb-pages.tsx';

/** Each asks several registers at once. */
const FETCHES_PER_MINUTE = 6;
const SEARCHES_PER_MINUTE = 30;

/** The officers' side: queue, case and its verbs, approving together, the health office's requests. */
export function deskRoutes(port: MallPort): readonly Route[] {
  // Fixed addresses go before those with an id.
  return [...officeRoutes(port), ...caseRoutes(port), ...taskRoutes];
}

const route = routesFor(deskAuthority);

function officeRoutes(port: MallPort): readonly Route[] {
  return [
    route.get(at.queue, 'desk_queue.read', queuePage),
    route.look(at.search, 'desk_queue.search', {
      perMinute: SEARCHES_PER_MINUTE,
      handle: searchPage,
    }),

    route.get(at.batch, 'desk_batch.read', batchPage),
    route.get(at.batchCheck, 'desk_batch.read', batchCheckPage),
    route.get(at.batchResult, 'desk_batch.read', batchResultPage),
    route.post(at.batch, 'desk_batch.approve', {
      audit: 'application.approved',
      handle: (ask, permit) => sendBatch(port, ask, permit),
    }),
  ];
}

function caseRoutes(port: MallPort): readonly Route[] {
  return [
    route.get(at.case, 'desk_case.read', (ask, permit) => casePage(port, ask, permit)),
    route.get(at.take, 'desk_case.take', (ask, permit) => takePage(port, ask, permit)),
    route.post(at.take, 'desk_case.take', {
      audit: 'case.taken',
      handle: (ask, permit) => sendTake(port, ask, permit),
    }),
    route.get(at.accept, 'desk_field.accept', (ask, permit) => acceptPage(port, ask, permit)),
    route.post(at.accept, 'desk_field.accept', {
      audit: 'field.accepted',
      handle: (ask, permit) => sendAccept(port, ask, permit),
    }),
    route.get(at.pass, 'desk_step.pass', (ask, permit) => passPage(port, ask, permit)),
    route.post(at.pass, 'desk_step.pass', {
      audit: 'step.passed',
      handle: (ask, permit) => sendPass(port, ask, permit),
    }),
    route.get(at.return, 'desk_case.return', (ask, permit) => returnPage(port, ask, permit)),
    route.post(at.return, 'desk_case.return', {
      audit: 'application.returned',
      handle: (ask, permit) => sendReturn(port, ask, permit),
    }),
    route.get(at.refuse, 'desk_case.refuse', (ask, permit) => refusePage(port, ask, permit)),
    route.post(at.refuse, 'desk_case.refuse', {
      audit: 'application.refused',
      handle: (ask, permit) => sendRefuse(port, ask, permit),
    }),
    route.get(at.approve, 'desk_case.approve', (ask, permit) => approvePage(port, ask, permit)),
    route.post(at.approve, 'desk_case.approve', {
      audit: 'application.approved',
      handle: (ask, permit) => sendApprove(port, ask, permit),
    }),
    route.get(at.refetch, 'desk_case.refetch', (ask, permit) => refetchPage(port, ask, permit)),
    route.post(at.refetch, 'desk_case.refetch', {
      audit: 'evidence.requested',
      perMinute: FETCHES_PER_MINUTE,
      handle: (ask, permit) => sendRefetch(port, ask, permit),
    }),
  ];
}

const taskRoutes: readonly Route[] = [
  route.get(at.tasks, 'desk_task.list', taskListPage),
  route.get(at.task, 'desk_task.read', taskPage),
  route.get(at.answer, 'desk_task.answer', (ask, permit) => answerPage(ask, permit)),
  route.post(at.answer, 'desk_task.answer', {
    audit: 'recommendation.answered',
    handle: (ask, permit) => sendAnswer(ask, permit),
  }),
];
