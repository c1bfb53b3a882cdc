import { createHash } from 'node:crypto';
import type { Tx } from '../../../../kernel/database.ts';
import { newId } from '../../../../kernel/ids.ts';
import { enqueue } from '../../../../kernel/outbox/enqueue.ts';
import type { Effect, Handler } from '../../../../kernel/outbox/handler.ts';
import { asAgency } from '../../../../kernel/viewer.ts';
import type { Instant } from '../../../../vocabulary/instant.ts';
import { isAtWork, type ListImport } from '../../domain/intake/import.ts';
import { findImport, type ImportPlace, progressImport } from '../../storage/intake/import.ts';
import type { IntakePort } from './import-port.ts';
import { proposeImport } from './import-propose.ts';
import { reviewImport } from './import-review.ts';
import type { ImportServices } from './import-services.ts';
import { compareImport } from './register-compare.ts';
import { registerImport } from './register-import.ts';

/** What goes on with an import beside the requests, as the drainer carries it out; `stop` ends what is under way. */
export interface IntakeWork {
  readonly handlers: readonly Handler[];
  stop(): Promise<void>;
}

const KIND = 'intake.work';
/** Shorter than a handler may take: longer work goes on, and the next effect looks after it. */
const WATCH_MS = 6_000;
const LATER_MS = 5_000;
/** Two cores have other things to do. */
const MOST_AT_ONCE = 2;
/** A fault of ours is tried again so often before its owner is told. */
const MOST_ATTEMPTS = 3;

/** Has an import taken further once the transaction has committed. */
export async function enqueueWork(
  tx: Tx,
  { agencyId, id }: ImportPlace,
  times: { readonly now: Instant; readonly notBefore?: Instant },
): Promise<void> {
  await enqueue(tx, {
    kind: KIND,
    key: `${KIND}:${id}:${newId(times.now.epochMilliseconds)}`,
    viewer: asAgency(agencyId),
    payload: { agencyId, importId: id },
    notBefore: times.notBefore ?? null,
    now: times.now,
  });
}

type Ended = 'done' | 'later';

/**
 * Lists take longer than an effect may: the effect starts the work or finds it running, waits a while, and leaves a
 * successor. Should the process die, the successor starts the work anew in the next one.
 */
export function intakeWork(services: ImportServices, port: IntakePort): IntakeWork {
  const stopping = new AbortController();
  const running = new Map<string, Promise<Ended>>();
  /** Faults in a row, by import: work may fail while no effect watches it. */
  const faults = new Map<string, number>();

  function start(place: ImportPlace): Promise<Ended> {
    const work = takeFurther(services, port, { place, signal: stopping.signal })
      .then((ended) => {
        faults.delete(place.id);
        return ended;
      })
      .catch((fault: unknown) => {
        if (!stopping.signal.aborted) {
          faults.set(place.id, faultsOf(place) + 1);
          services.log.error('The work on a list failed.', { err: fault, import: place.id });
        }
        throw fault;
      })
      .finally(() => running.delete(place.id));
    // It may fail while nobody watches; the next effect finds the count.
    work.catch(() => {});
    running.set(place.id, work);
    return work;
  }

  function faultsOf(place: ImportPlace): number {
    return faults.get(place.id) ?? 0;
  }

  async function handle(effect: Effect): Promise<void> {
    const place = { agencyId: String(effect.payload['agencyId']), id: String(effect.payload['importId']) };
    if (faultsOf(place) >= MOST_ATTEMPTS) {
      faults.delete(place.id);
      return giveUp(services, place);
    }
    const work = running.get(place.id) ?? (running.size < MOST_AT_ONCE ? start(place) : null);
    const ended = work === null ? 'later' : await Promise.race([work, after(WATCH_MS)]);
    if (ended === 'done' && !(await needsWork(services, place))) return;
    const now = services.clock.trueNow();
    const notBefore = ended === 'later' ? now.add({ milliseconds: LATER_MS }) : now;
    await services.db.as(asAgency(place.agencyId), (tx) => enqueueWork(tx, place, { now, notBefore }));
  }

  return {
    handlers: [{ kind: KIND, handle }],
    async stop() {
      stopping.abort(new Error('The program stops.'));
      await Promise.allSettled(running.values());
    },
  };
}

function after(ms: number): Promise<'watched'> {
  return new Promise((resolve) => setTimeout(() => resolve('watched'), ms).unref());
}

interface Taking {
  readonly place: ImportPlace;
  readonly signal: AbortSignal;
}

/** From state to state until a person has to act. One process at a time: the lock dies with it. */
export async function takeFurther(
  services: ImportServices,
  port: IntakePort,
  { place, signal }: Taking,
): Promise<Ended> {
  const lock = await services.db.holdLock(lockOf(place.id));
  if (!lock.held) return 'later';
  try {
    for (;;) {
      signal.throwIfAborted();
      const found = await load(services, place);
      if (found === null || !isWorkLeft(found)) return 'done';
      if (found.state === 'registered')
        return (await compareImport(services, port, { found, signal })) ? 'done' : 'later';
      await STEPS[found.state]?.(services, { found, signal });
    }
  } finally {
    await lock.release();
  }
}

const STEPS: Readonly<Partial<Record<ListImport['state'], typeof proposeImport>>> = {
  reading: proposeImport,
  reviewing: reviewImport,
  registering: registerImport,
};

function isWorkLeft({ state, comparedAt }: ListImport): boolean {
  return isAtWork(state) || (state === 'registered' && comparedAt === null);
}

async function needsWork(services: ImportServices, place: ImportPlace): Promise<boolean> {
  const found = await load(services, place);
  return found !== null && isWorkLeft(found);
}

function load({ db }: ImportServices, place: ImportPlace): Promise<ListImport | null> {
  return db.as(asAgency(place.agencyId), (tx) => findImport(tx, place));
}

/** Its owner is told and may have it tried again; a comparison that fails is only missing. */
async function giveUp(services: ImportServices, place: ImportPlace): Promise<void> {
  const found = await load(services, place);
  if (found === null || !isAtWork(found.state)) return;
  const { state } = found;
  await services.db.as(asAgency(place.agencyId), (tx) =>
    progressImport(tx, { ...place, state }, { state: 'failed', fault: { code: 'import_stopped', during: state } }),
  );
}

function lockOf(importId: string): bigint {
  return createHash('sha256').update(`intake ${importId}`).digest().readBigInt64BE(0);
}
