import { type Loop, startLoop } from '../../../../kernel/loop.ts';
import type { Services } from '../../../../kernel/services.ts';
import { WORKER } from '../../../../kernel/viewer.ts';
import type { Instant, Zone } from '../../../../vocabulary/instant.ts';
import type { LocalDate } from '../../../../vocabulary/local-date.ts';
import { localDate } from '../../../../vocabulary/local-date.ts';
import {
  architectureHolders,
  coordinationSpans,
  organisationByCode,
  todayInCapital,
} from '../../../directory/index.ts';
import { type Oversight, oversightChange } from '../../domain/oversight/oversight.ts';
import { changeOversight, listOversight } from '../../storage/oversight/oversight.ts';

const COORDINATION = 'coordination';
const ARCHITECTURE = 'architecture';
const CAPITAL: Zone = 'Asia/Jakarta';

/** Perpres 95/2018 was promulgated that day: KemenPANRB leads the national SPBE architecture. */
const architectureSince = localDate('2018-10-05');

type OversightServices = Pick<Services, 'db' | 'clock'>;

/** Brings the recorded oversight to what the directory's dated assignments say. Repeated, it changes nothing. */
export async function refreshOversight(services: OversightServices): Promise<void> {
  const wanted = [...(await byCoordination(services)), ...(await byArchitecture(services))];
  await services.db.as(WORKER, async (tx) => {
    const recorded = await listOversight(tx, [COORDINATION, ARCHITECTURE]);
    await changeOversight(tx, oversightChange(recorded, wanted));
  });
}

const EVERY_MS = 60_000;

/** Follows changes of coordination within a minute. */
export function startOversight(services: Services): Loop {
  const loop = startLoop({
    pollMs: EVERY_MS,
    onFault: (fault) => services.log.warn('Oversight was not refreshed and will be tried again.', { err: fault }),
    look: async () => {
      await refreshOversight(services);
      return false;
    },
  });
  loop.wake();
  return loop;
}

async function byCoordination({ db }: OversightServices): Promise<readonly Oversight[]> {
  return (await coordinationSpans(db)).map(({ organisationId, coordinatorId, validity }) => ({
    subjectId: organisationId,
    overseerId: coordinatorId,
    ground: COORDINATION,
    from: dayBegins(validity.from),
    until: validity.until === null ? null : dayBegins(validity.until),
  }));
}

async function byArchitecture({ db, clock }: OversightServices): Promise<readonly Oversight[]> {
  const today = todayInCapital(clock.trueNow());
  const leader = await organisationByCode(db, 'kemenpanrb', today);
  if (leader === null) return [];
  return (await architectureHolders(db, today))
    .filter(({ id }) => id !== leader.id)
    .map(({ id }) => ({
      subjectId: id,
      overseerId: leader.id,
      ground: ARCHITECTURE,
      from: dayBegins(architectureSince),
      until: null,
    }));
}

function dayBegins(date: LocalDate): Instant {
  return Temporal.PlainDate.from(date).toZonedDateTime(CAPITAL).toInstant();
}
