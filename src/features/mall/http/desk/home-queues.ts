import { type OfficerActor } from '../../../../kernel/http/asking-officer.ts';
import type { Ask } from '../../../../kernel/http/ask.ts';
import { asAgency } from '../../../../kernel/viewer.ts';
import { type DeskOffice, deskOffice } from './desk-office.ts';
import { deskPaths } from './desk-paths.ts';
import { loadCounts, loadOwnDue } from './queue.ts';
import { tasksOf } from '../../storage/recommendation-task-row.ts';
import { say } from '../../pages/desk/say.ts';

/** What waits in an office for the roles of whoever asks; those due today and those late are among the waiting. */
export interface DeskQueue {
  readonly name: string;
  readonly href: string;
  readonly waiting: number;
  readonly dueToday: number;
  readonly late: number;
}

/** For an officer's home: the queue of the office and the requests to the health office; figures only. */
export async function deskQueues(ask: Ask): Promise<readonly DeskQueue[]> {
  const { actor } = ask;
  if (actor.kind !== 'officer') return [];
  const isLicensing = actor.roles.includes('licensing_verifier') || actor.roles.includes('licensing_head');
  const isHealth = actor.roles.includes('health_recommender');
  if (!isLicensing && !isHealth) return [];
  const desk = await deskOffice(ask, actor);
  return [
    ...(isLicensing ? [await queueFigures(ask, actor, desk)] : []),
    ...(isHealth ? [await taskFigures(ask, actor, desk)] : []),
  ];
}

async function queueFigures(ask: Ask, actor: OfficerActor, desk: DeskOffice): Promise<DeskQueue> {
  const { waiting } = await loadCounts(ask, actor, desk);
  const { dueToday, late } = await loadOwnDue(ask, actor, desk);
  return { name: say(ask.lang)('navigation.queue'), href: deskPaths.queue.to({}), waiting, dueToday, late };
}

async function taskFigures(ask: Ask, { agencyId }: OfficerActor, { today }: DeskOffice): Promise<DeskQueue> {
  const tasks = await ask.services.db.as(asAgency(agencyId), (tx) =>
    tasksOf(tx, { agencyId, isAnswered: false, limit: 50 }),
  );
  return {
    name: say(ask.lang)('navigation.tasks'),
    href: deskPaths.tasks.to({}),
    waiting: tasks.length,
    dueToday: tasks.filter(({ dueOn }) => dueOn === today).length,
    late: tasks.filter(({ dueOn }) => dueOn < today).length,
  };
}
