import { type Loop, startLoop } from '../../../kernel/loop.ts';
import type { Services } from '../../../kernel/services.ts';
import type { Result } from '../../../vocabulary/result.ts';
import type { Evidence } from '../domain/evidence.ts';
import type { ExchangeFault } from '../domain/fault.ts';
import type { ServiceId } from '../domain/identifier.ts';
import { logWriter } from '../storage/log-writer.ts';
import { answerStore } from './answer-store.ts';
import { httpCaller } from './call-service.ts';
import { closeUnanswered } from './close-unanswered.ts';
import { ConsumerSide, type ExchangeAnswer, type ExchangeCall, LONGEST_CALL_MS } from './consumer-side.ts';
import { cachedKeyRing, keyRing, keyUseOfNode } from './key-ring.ts';
import { findCallOf, makeEvidence } from './make-evidence.ts';
import { ProviderSide } from './provider-side.ts';
import { type Registrar, registrar } from './register.ts';
import { openRegistry } from './registry.ts';
import { SALT_BYTES } from './salted-json.ts';
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
/** Ten years. */
const NODE_KEY_HOURS = 10 * 8_766;

/** Opens both sides, starts the sealer and what cleans up after killed processes. */
export async function openExchange(services: Services, options: ExchangeOptions = {}): Promise<Exchange> {
  const node = await openNode(services);
  const { nodeId, db, registry, keyRing: ring, now, onFault } = node;
  const unwritable = faultsAs(services, 'The log of the exchange could not be written; calls fail.');
  const logs = {
    consumer: logWriter({ db, side: 'consumer', onFault: unwritable }),
    provider: logWriter({ db, side: 'provider', onFault: unwritable }),
  };
  const answers = answerStore({ db, keys: services.keys.data, nodeId });
  const http = httpCaller();
  const desk = serviceDesk({ registry, keys: services.keys.data, http, onFault });
  const provider = new ProviderSide({ ...node, log: logs.provider, answers, desk });
  const local: Carry = (_to, request) => provider.receive(request);
  const saltOf = (messageId: string) => services.keys.lookup.hmac('exchange.salt', messageId).subarray(0, SALT_BYTES);
  const carry = options.carry?.(local) ?? local;
  const consumer = new ConsumerSide({ ...node, log: logs.consumer, carry, saltOf });
  const sealer = logSealer({ nodeId, db, keyRing: ring, now });
  const since = services.installation.createdAt;
  const closing = { ...node, logs, answers, since, givenUpAfterMs: options.givenUpAfterMs ?? GIVEN_UP_AFTER_MS };
  const loops = [
    runEvery(SEAL_EVERY_MS, sealer.seal, faultsAs(services, 'The log could not be sealed.')),
    runEvery(CLOSE_EVERY_MS, () => closeUnanswered(closing), faultsAs(services, 'Open calls could not be closed.')),
    runEvery(PURGE_EVERY_MS, () => answers.purge(now()), faultsAs(services, 'Kept answers could not be removed.')),
  ];
  return {
    ...registrar(services, registry),
    call: (call) => consumer.call(call),
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

/** What both sides of the node's members share. */
async function openNode(services: Services) {
  const { db, keys, clock, installation } = services;
  const { nodeId } = installation;
  const now = () => clock.trueNow();
  await keys.signing.ensure(keyUseOfNode(nodeId), now().add({ hours: NODE_KEY_HOURS }));
  const unread = faultsAs(services, 'The registry of the exchange was not read.');
  const registry = await openRegistry({ db, now, onFault: unread });
  const ring = await cachedKeyRing(db, keyRing(keys.signing, nodeId), () => performance.now());
  return { nodeId, db, registry, keyRing: ring, now, onFault: faultsAs(services, 'A call failed on this node.') };
}

function faultsAs({ log }: Services, what: string): (fault: unknown) => void {
  return (fault) => log.error(what, { err: fault });
}

/** Again at once while the work says `true`. */
function runEvery(pollMs: number, work: () => Promise<unknown>, onFault: (fault: unknown) => void): Loop {
  return startLoop({ look: async () => (await work()) === true, pollMs, onFault });
}
