import { openOwnAccess } from '../../../kernel/access/access.ts';
import {
  countAccesses,
  countAccessesByDay,
  readAccesses,
  type AccessCounts,
  type AccessQuestion,
  type RecordedAccess,
} from '../../../kernel/access/read-accesses.ts';
import type { Cursor, PageOf } from '../../../kernel/cursor.ts';
import type { Services } from '../../../kernel/services.ts';
import { asPerson } from '../../../kernel/viewer.ts';
import { localDateIn, startOfDay, type Instant, type Zone } from '../../../vocabulary/instant.ts';
import { firstDay, firstWeek, weeksUntil, type CountedWeek, type Period } from '../domain/access-log.ts';
import type { PersonActor } from './own-data.ts';

/** What a person asks of the list of readings; it stands in the address. */
export interface LogFilter {
  readonly period: Period;
  readonly agencyId: string | null;
  readonly purpose: string | null;
}

export interface AccessLog {
  readonly page: PageOf<RecordedAccess>;
  /** Of the filtered readings. */
  readonly counts: AccessCounts;
  /** Of the whole period: what the selects offer. */
  readonly all: AccessCounts;
  readonly weeks: readonly CountedWeek[];
}

export interface LogQuestion {
  readonly actor: PersonActor;
  readonly filter: LogFilter;
  readonly after: Cursor | null;
  readonly zone: Zone;
  readonly now: Instant;
}

const PER_PAGE = 20;

/** Who read the person's data, with the counts around it, as one moment shows it. */
export async function loadAccessLog(services: Pick<Services, 'db'>, given: LogQuestion): Promise<AccessLog> {
  const { actor, filter, after, zone, now } = given;
  const { personId } = actor;
  const today = localDateIn(now, zone);
  const question = questionOf(given);
  const weekly = { ...question, from: startOfDay(firstWeek(today), zone) };
  return services.db.as(asPerson(personId), async (tx) => {
    await openOwnAccess(tx, actor);
    const page = await readAccesses(tx, question, { after, limit: PER_PAGE });
    const counts = await countAccesses(tx, question);
    const isFiltered = filter.agencyId !== null || filter.purpose !== null;
    const all = isFiltered ? await countAccesses(tx, { ...question, agencyId: null, purpose: null }) : counts;
    const days = await countAccessesByDay(tx, weekly, zone);
    return { page, counts, all, weeks: weeksUntil(today, days) };
  });
}

export interface WholeLog {
  readonly entries: readonly RecordedAccess[];
  /** False when there are more than were read. */
  readonly isWhole: boolean;
}

const PAGES = 50;
const PAGE = 100;

/** Up to 5,000 readings for a download, latest first, in one transaction. */
export async function loadWholeLog(
  services: Pick<Services, 'db'>,
  given: Omit<LogQuestion, 'after'>,
): Promise<WholeLog> {
  const question = questionOf(given);
  return services.db.as(asPerson(given.actor.personId), async (tx) => {
    await openOwnAccess(tx, given.actor);
    const entries: RecordedAccess[] = [];
    let after: Cursor | null = null;
    for (let read = 0; read < PAGES; read += 1) {
      const page: PageOf<RecordedAccess> = await readAccesses(tx, question, { after, limit: PAGE });
      entries.push(...page.entries);
      after = page.next;
      if (after === null) break;
    }
    return { entries, isWhole: after === null };
  });
}

function questionOf({ actor, filter, zone, now }: Omit<LogQuestion, 'after'>): AccessQuestion {
  const first = firstDay(filter.period, localDateIn(now, zone));
  return {
    personId: actor.personId,
    now,
    from: first === null ? null : startOfDay(first, zone),
    until: null,
    agencyId: filter.agencyId,
    purpose: filter.purpose,
  };
}
