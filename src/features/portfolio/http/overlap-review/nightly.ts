import { newId } from '../../../../kernel/ids.ts';
import { type Loop, startLoop } from '../../../../kernel/loop.ts';
import type { Handler } from '../../../../kernel/outbox/handler.ts';
import type { Services } from '../../../../kernel/services.ts';
import { schedule } from '../../../../kernel/timers/schedule.ts';
import { asAgency } from '../../../../kernel/viewer.ts';
import { type Instant, localDateIn, type Zone } from '../../../../vocabulary/instant.ts';
import { addRun } from '../../storage/overlap/overlap-run.ts';
import { overlapHost } from './overlap-host.ts';
import { runOverlap, type RunServices } from './run-overlap.ts';

const NIGHT = 'overlap.night';
const CAPITAL: Zone = 'Asia/Jakarta';
/** When the offices sleep and backups are over. */
const AT = { hour: 2, minute: 10 } as const;

/** Sets the timer of the coming night; repeated for the same night it changes nothing. */
export async function scheduleOverlapNight({ db, clock }: Pick<Services, 'db' | 'clock'>): Promise<void> {
  const now = clock.trueNow();
  const host = await overlapHost({ db }, now);
  if (host === null) return;
  const dueAt = nextNight(now);
  await db.as(asAgency(host), (tx) =>
    schedule(tx, {
      kind: NIGHT,
      key: `${NIGHT}:${localDateIn(dueAt, CAPITAL)}`,
      clock: 'true',
      dueAt,
      viewer: asAgency(host),
      payload: {},
      now,
    }),
  );
}

/** The coming 02.10 in the capital. */
export function nextNight(now: Instant): Instant {
  const here = now.toZonedDateTimeISO(CAPITAL);
  const tonight = here.with({ ...AT, second: 0, millisecond: 0, microsecond: 0, nanosecond: 0 });
  const isOver = Temporal.ZonedDateTime.compare(tonight, here) <= 0;
  return (isOver ? tonight.add({ days: 1 }) : tonight).toInstant();
}

/** At night a run is asked for and the next night's timer is set. */
export function overlapHandlers(services: Pick<Services, 'db' | 'clock'>): readonly Handler[] {
  return [
    {
      kind: NIGHT,
      async handle() {
        await askOverlapRun(services);
        await scheduleOverlapNight(services);
      },
    },
  ];
}

/** Asks for the comparison that follows when whole lists have come in; one that is waiting already is enough. */
export async function askOverlapRun({ db, clock }: Pick<Services, 'db' | 'clock'>): Promise<void> {
  const now = clock.trueNow();
  const host = await overlapHost({ db }, now);
  if (host === null) return;
  const run = { id: newId(now.epochMilliseconds), ground: 'night', askedBy: null, askedAt: now } as const;
  await db.as(asAgency(host), (tx) => addRun(tx, host, run));
}

const LOOK_EVERY_MS = 5_000;

/** Carries out what is asked for, beside the requests; a run that is cut off is taken up by the next process. */
export function startOverlapRuns(services: RunServices, pollMs: number = LOOK_EVERY_MS): Loop {
  const stopping = new AbortController();
  let isScheduled = false;
  const loop = startLoop({
    pollMs,
    onFault: (fault) => {
      if (!stopping.signal.aborted) services.log.warn('A comparison will be tried again.', { err: fault });
    },
    look: async () => {
      if (!isScheduled) await scheduleOverlapNight(services);
      isScheduled = true;
      return runOverlap(services, stopping.signal);
    },
  });
  return {
    wake: () => loop.wake(),
    async stop() {
      stopping.abort(new Error('The program stops.'));
      await loop.stop();
    },
  };
}
