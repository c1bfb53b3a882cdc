import { hasRead } from '../../notices/index.ts';
import { openOwnAccess } from '../../../kernel/access/access.ts';
import type { Services } from '../../../kernel/services.ts';
import { asPerson } from '../../../kernel/viewer.ts';
import type { Instant } from '../../../vocabulary/instant.ts';
import type { LocalDate } from '../../../vocabulary/local-date.ts';
import type { ApplicationEvent } from '../domain/application-event.ts';
import { runningStretch } from '../domain/casework-clock.ts';
import { fold } from '../domain/fold.ts';
import { listOfPerson } from '../storage/application.ts';
import { listEvents } from '../storage/event.ts';
import { applicantPaths } from './applicant/applicant-paths.ts';

/** How a person's latest application stands: codes and true times, nothing about her. */
export interface LatestCase {
  readonly submittedAt: Instant;
  readonly dueOn: LocalDate | null;
  readonly passedCheckAt: Instant | null;
  readonly recommendedAt: Instant | null;
  readonly approvedBy: 'head' | 'system' | null;
  readonly issuedAt: Instant | null;
  readonly isNoticeRead: boolean;
}

/** For the tour of a sample installation; null when she never applied. */
export async function latestCase({ db, keys }: Services, personId: string): Promise<LatestCase | null> {
  const found = await db.as(asPerson(personId), async (tx) => {
    const access = await openOwnAccess(tx, { kind: 'person', personId, acr: 'sample' });
    const [row] = await listOfPerson(tx, access, { keys: keys.data, personId });
    return row === undefined ? null : { id: row.id, events: await listEvents(tx, access, { personId, id: row.id }) };
  });
  if (found === null) return null;
  const { id, events } = found;
  const application = fold(events);
  const at = (kind: ApplicationEvent['kind']) => events.find((event) => event.kind === kind)?.recordedAt ?? null;
  const href = applicantPaths.application.to({ id });
  return {
    submittedAt: events[0]?.recordedAt ?? application.submittedAt,
    dueOn: runningStretch(application)?.dueOn ?? null,
    passedCheckAt: at('step.passed'),
    recommendedAt: at('recommendation.received'),
    approvedBy: application.approval?.by ?? null,
    issuedAt: at('licence.issued'),
    isNoticeRead: await hasRead(db, { personId, kind: 'application.issued', href }),
  };
}
