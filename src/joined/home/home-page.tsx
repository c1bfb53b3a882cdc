import type { Ask, Permit } from '../../kernel/http/ask.ts';
import { page, refuse, type Reply } from '../../kernel/http/reply.ts';
import { localDateIn, type Zone } from '../../vocabulary/instant.ts';
import { partOfDay } from './greeting.ts';
import type { HomeContributions, HomeTask } from './home.ts';
import { inOrder, loadAll, type Loaded, loadOne } from './load-home.ts';
import { OfficeHome, officeHeading } from './office-home.tsx';
import { PersonHome } from './person-home.tsx';
import { say } from './say.ts';

/** The first page after signing in: a person's matters, or what waits in an officer's office. */
export async function homePage(ask: Ask, permit: Permit<null>, from: HomeContributions): Promise<Reply> {
  const permitted = permit(null);
  if (!permitted.ok) return permitted.error;
  const zone = await from.zoneOf(ask);
  switch (ask.actor.kind) {
    case 'person':
      return personHome(ask, from, zone);
    case 'officer':
      return officeHome(ask, from, zone);
    case 'public':
    case 'worker':
      return refuse('sign_in_needed', { next: ask.address });
    default:
      return ask.actor satisfies never;
  }
}

async function personHome(ask: Ask, from: HomeContributions, zone: Zone): Promise<Reply> {
  const [tasks, cases, documents, readings, services] = await Promise.all([
    tasksOf(ask, from),
    loadOne(ask, 'cases', from.cases),
    loadOne(ask, 'documents', from.documents),
    loadOne(ask, 'readings', from.readings),
    loadOne(ask, 'services', from.services),
  ]);
  // Deadlines count by casework time, so that is the day this page says it is.
  const now = ask.services.clock.caseworkNow();
  const view = { tasks, cases, documents, readings, services, name: from.nameOf(ask), lang: ask.lang };
  return page(
    say(ask.lang)('title'),
    <PersonHome {...view} today={localDateIn(now, zone)} part={partOfDay(now, zone)} />,
  );
}

async function officeHome(ask: Ask, from: HomeContributions, zone: Zone): Promise<Reply> {
  const [queues, tasks] = await Promise.all([loadAll(ask, 'queues', from.queues), tasksOf(ask, from)]);
  const today = localDateIn(ask.services.clock.caseworkNow(), zone);
  const view = { lang: ask.lang, today, queues, tasks, desks: from.desks(ask) };
  return page(officeHeading(view), <OfficeHome {...view} />, { layout: 'desk-text' });
}

async function tasksOf(ask: Ask, from: HomeContributions): Promise<Loaded<readonly HomeTask[]>> {
  const { value, isWhole } = await loadAll(ask, 'tasks', from.tasks);
  return { value: inOrder(value), isWhole };
}
