import { startLoop } from '../../../kernel/loop.ts';
import type { Services } from '../../../kernel/services.ts';
import type { Result } from '../../../vocabulary/result.ts';
import type { Evidence } from '../domain/evidence.ts';
import type { ExchangeFault } from '../domain/fault.ts';
import type { ServiceId } from '../domain/identifier.ts';
import { logWriter } from '../storage/log-writer.ts';
import { answerStore } from './answer-store.ts';
import { httpCaller } from './call-service.ts';
import { closeUnanswered, type ClosingOptions } from './close-unanswered.ts';
import { consumerSide, type ExchangeAnswer, type ExchangeCall, LONGEST_CALL_MS } from './consumer-side.ts';
import { cachedKeyRing, keyRing, keyUseOfNode } from './key-ring.ts';
import { findCallOf, makeEvidence } from './make-evidence.ts';
import { providerSide } from './provider-side.ts';
import { type Registrar, registrar } from './register.ts';
import { openRegistry } from './registry.ts';
import { logSealer } from './seal-log.ts';
import { serviceDesk, type ServiceHandler } from './serve-call.ts';
import type { Carry } from './wire.ts';

/** The running exchange of this process: both sides of the members that the node hosts. */
export interface Exchange extends Registrar {
  /** Calls a service of another agency. Do not call inside a transaction: the log needs connections too. */
  readonly call: (call: ExchangeCall) => Promise<Result<ExchangeAnswer, ExchangeFault>>;
  /** Offers a registered service by a function of this process instead of an endpoint. */
  readonly provideService: (id: ServiceId, handler: ServiceHandler) => void;
  /** The evidence of a call that an organisation took part in; null when it knows no such message. */
  readonly evidenceOf: (agencyId: string, messageId: string) => Promise<Evidence | null>;
  /** Seals what is committed by now, without waiting for the second to pass. */
  readonly sealNow: () => Promise<void>;
  /** Closes what is left open; runs by itself, too. Returns how many calls it closed. */
  readonly closeUnanswered: () => Promise<number>;
  readonly stop: () => Promise<void>;
}

export interface ExchangeOptions {
  /** How requests reach other nodes; by default every member is hosted here. */
  readonly carry?: (local: Carry) => Carry;
  /** For tests: how long a call may stay without response before it is closed. */
  readonly givenUpAfterMs?: number;
}

const SEAL_EVERY_MS = 1_000;
const CLOSE_EVERY_MS = 30_000;
const PURGE_EVERY_MS = 60_000;
const GIVEN_UP_AFTER_MS = LONGEST_CALL_MS + 30_000;
const NODE_KEY_YEARS = 10;

/** Opens both sides, starts the sealer and what cleans up after killed processes. */
export async function openExchange(services: Services, options: ExchangeOptions = {}): Promise<Exchange> {
  const { db, keys, log, installation } = services;
  const { nodeId } = installation;
  const now = () => services.clock.trueNow();
  const onFault = (what: string) => (fault: unknown) => log.error(what, { err: fault });
  await keys.signing.ensure(keyUseOfNode(nodeId), now().add({ hours: NODE_KEY_YEARS * 8_766 }));
  const registry = await openRegistry({ db, now, onFault: onFault('The registry of the exchange was not read.') });
  const ring = await cachedKeyRing(db, keyRing(keys.signing, nodeId), () => performance.now());
  const unwritable = onFault('The log of the exchange could not be written; calls fail.');
  const logs = {
    consumer: logWriter({ db, side: 'consumer', onFault: unwritable }),
    provider: logWriter({ db, side: 'provider', onFault: unwritable }),
  };
  const answers = answerStore({ db, keys: keys.data, nodeId });
  const http = httpCaller();
  const failed = onFault('A call failed on this node.');
  const desk = serviceDesk({ registry, keys: keys.data, http, onFault: failed });
  const provider = providerSide({
    nodeId,
    db,
    registry,
    keyRing: ring,
    log: logs.provider,
    answers,
    desk,
    now,
    onFault: failed,
  });
  const local: Carry = (_to, request) => provider.receive(request);
  const carry = options.carry?.(local) ?? local;
  const consumer = consumerSide({
    nodeId,
    db,
    registry,
    keyRing: ring,
    log: logs.consumer,
    carry,
    now,
    onFault: failed,
  });
  const sealer = logSealer({ nodeId, db, keyRing: ring, now });
  const givenUpAfterMs = options.givenUpAfterMs ?? GIVEN_UP_AFTER_MS;
  const closing: ClosingOptions = {
    nodeId,
    db,
    registry,
    keyRing: ring,
    logs,
    now,
    since: installation.createdAt,
    givenUpAfterMs,
    onFault: failed,
  };
  const loops = startLoops({
    seal: { look: sealer.seal, pollMs: SEAL_EVERY_MS, onFault: onFault('The log could not be sealed.') },
    close: {
      look: once(() => closeUnanswered(closing)),
      pollMs: CLOSE_EVERY_MS,
      onFault: onFault('Open calls could not be closed.'),
    },
    purge: {
      look: once(() => answers.purge(now())),
      pollMs: PURGE_EVERY_MS,
      onFault: onFault('Kept answers could not be removed.'),
    },
  });
  return {
    ...registrar(services, registry),
    call: consumer.call,
    provideService: (id, handler) => desk.provide(id, handler),
    async evidenceOf(agencyId, messageId) {
      const call = await findCallOf(services, agencyId, messageId);
      return call === null ? null : makeEvidence(services, call);
    },
    async sealNow() {
      while (await sealer.seal());
    },
    closeUnanswered: () => closeUnanswered(closing),
    async stop() {
      await Promise.all([...loops.map((loop) => loop.stop()), registry.stop(), ring.stop()]);
      http.stop();
    },
  };
}

type Looks = Readonly<Record<string, Parameters<typeof startLoop>[0]>>;

function startLoops(looks: Looks) {
  return Object.values(looks).map((look) => startLoop(look));
}

function once(work: () => Promise<unknown>): () => Promise<boolean> {
  return async () => {
    await work();
    return false;
  };
}
