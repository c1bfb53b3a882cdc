import { eraseCase } from '../../../onceonly/index.ts';
import { notifyPerson, type NoticeKind } from '../../../notices/index.ts';
import type { Tx } from '../../../../kernel/database.ts';
import { keyId } from '../../../../kernel/keys/data-keys.ts';
import { enqueue } from '../../../../kernel/outbox/enqueue.ts';
import type { Effect, Handler } from '../../../../kernel/outbox/handler.ts';
import type { References } from '../../../../kernel/outbox/references.ts';
import type { Services } from '../../../../kernel/services.ts';
import { schedule } from '../../../../kernel/timers/schedule.ts';
import { asPerson } from '../../../../kernel/viewer.ts';
import { formatDate, type Instant, localDateIn } from '../../../../vocabulary/instant.ts';
import { parseLocalDate } from '../../../../vocabulary/local-date.ts';
import { expiryAfterWarning, warningOf } from '../../domain/draft.ts';
import { say } from '../../pages/applicant/say.ts';
import { markErased, markWarned } from '../../storage/draft.ts';
import { serviceDefinitions } from '../service-data.ts';
import { applicantPaths } from './applicant-paths.ts';

const WARN = 'mall.draft.warn';
const EXPIRE = 'mall.draft.expire';
const EXPIRING = 'draft.expiring';

/** What timers carry of a draft: they work without reading it. */
export interface TimedDraft {
  readonly id: string;
  readonly personId: string;
  readonly officeId: string;
  readonly keyId: string;
  readonly service: string;
}

/**
 * Sets the timer of the notice before a draft's end. Each saving moves the end and sets the next; a timer of an
 * earlier end finds that it has moved, and does nothing.
 */
export async function scheduleWarning(
  tx: Tx,
  draft: TimedDraft,
  { expiresAt, now }: { readonly expiresAt: Instant; readonly now: Instant },
): Promise<void> {
  await schedule(tx, {
    kind: WARN,
    // To the hour: savings one after the other need no timer each.
    key: `${WARN}:${draft.id}:${Math.floor(expiresAt.epochMilliseconds / 3_600_000)}`,
    clock: 'casework',
    dueAt: upToHour(warningOf(expiresAt)),
    viewer: asPerson(draft.personId),
    payload: toReferences(draft),
    now,
  });
}

/** Has the keys of a draft that is marked as erased destroyed, also if this process dies right after. */
export async function scheduleErasure(tx: Tx, draft: TimedDraft, now: Instant): Promise<void> {
  await enqueue(tx, {
    kind: EXPIRE,
    key: `${EXPIRE}:${draft.id}:wished`,
    viewer: asPerson(draft.personId),
    payload: toReferences(draft),
    notBefore: null,
    now,
  });
}

/** What the draft's timers do when they fire: the notice, and the end. */
export function draftHandlers(services: Pick<Services, 'db' | 'keys' | 'clock'>): readonly Handler[] {
  return [
    { kind: WARN, handle: (effect) => warn(services, effect) },
    { kind: EXPIRE, handle: (effect) => expire(services, effect) },
  ];
}

/** Erases what a draft holds, for good: her answers and what was fetched for it. Again changes nothing. */
export async function destroyDraft(
  services: Pick<Services, 'db' | 'keys' | 'clock'>,
  { id, keyId: key }: Pick<TimedDraft, 'id' | 'keyId'>,
): Promise<void> {
  await services.keys.data.destroyKey(keyId(key));
  await eraseCase(services, { kind: 'application', id });
}

/** The words of the notice that a draft is about to end. */
export const draftNotices: readonly NoticeKind[] = [
  {
    kind: EXPIRING,
    subject: (values, lang) => {
      const date = parseLocalDate(values['date']);
      const service = serviceDefinitions().get(String(values['service']))?.title[lang] ?? String(values['service']);
      return say(lang)('noticeExpiring', { service, date: date.ok ? formatDate(date.value, lang, 'long') : '' });
    },
    body: (_, lang) => [say(lang)('noticeExpiringBody')],
    action: (lang) => say(lang)('draftButton'),
  },
];

async function warn({ db, clock }: Pick<Services, 'db' | 'clock'>, { payload }: Effect): Promise<void> {
  const draft = fromReferences(payload);
  const now = clock.trueNow();
  const caseworkNow = clock.caseworkNow();
  const expiresAt = expiryAfterWarning(caseworkNow);
  await db.as(asPerson(draft.personId), async (tx) => {
    const isWarned = await markWarned(tx, draft, { caseworkNow, expiresAt });
    if (!isWarned) return;
    await notifyPerson(tx, {
      personId: draft.personId,
      agencyId: draft.officeId,
      kind: EXPIRING,
      key: `${EXPIRING}:${draft.id}:${expiresAt.epochMilliseconds}`,
      href: applicantPaths.application.to({ id: draft.id }),
      values: { service: draft.service, date: localDateIn(expiresAt, 'Asia/Jakarta') },
      at: caseworkNow,
      now,
    });
    await schedule(tx, {
      kind: EXPIRE,
      key: `${EXPIRE}:${draft.id}:${expiresAt.epochMilliseconds}`,
      clock: 'casework',
      dueAt: expiresAt,
      viewer: asPerson(draft.personId),
      payload: toReferences(draft),
      now,
    });
  });
}

async function expire(services: Pick<Services, 'db' | 'keys' | 'clock'>, { payload }: Effect): Promise<void> {
  const draft = fromReferences(payload);
  const ending = { now: services.clock.trueNow(), overBy: services.clock.caseworkNow() };
  const isErased = await services.db.as(asPerson(draft.personId), (tx) => markErased(tx, draft, ending));
  if (isErased) await destroyDraft(services, draft);
}

function upToHour(at: Instant): Instant {
  const hour = 3_600_000;
  return Temporal.Instant.fromEpochMilliseconds(Math.ceil(at.epochMilliseconds / hour) * hour);
}

function toReferences({ id, personId, officeId, keyId: key, service }: TimedDraft): References {
  return { draftId: id, personId, officeId, keyId: key, service };
}

function fromReferences(payload: References): TimedDraft {
  const text = (name: string): string => {
    const value = payload[name];
    if (typeof value !== 'string') throw new Error(`The effect has no ${name}.`);
    return value;
  };
  return {
    id: text('draftId'),
    personId: text('personId'),
    officeId: text('officeId'),
    keyId: text('keyId'),
    service: text('service'),
  };
}
