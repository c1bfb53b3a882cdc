import { createHmac, randomBytes } from 'node:crypto';
import type pg from 'pg';
import type { SandboxControl } from '../features/operations/index.ts';
import type { Services } from '../kernel/services.ts';
import { start as startDjp } from '../sandbox/djp/index.ts';
import { start as startDukcapil } from '../sandbox/dukcapil/index.ts';
import {
  prepareSandboxes,
  readBehaviour,
  type RunningSandbox,
  SANDBOX_NAMES,
  type SandboxConnections,
  type SandboxName,
  setBehaviour,
} from '../sandbox/machine/index.ts';
import { start as startPddikti } from '../sandbox/pddikti/index.ts';
import { start as startSisdmk } from '../sandbox/sisdmk/index.ts';
import { Secret } from '../vocabulary/secret.ts';

/** The foreign systems of a sample installation, running on loopback. */
export interface Sandboxes {
  readonly connections: SandboxConnections;
  /** Where each is reached, and what it asks to see. */
  readonly services: Readonly<Record<SandboxName, { readonly url: string; readonly token: Secret }>>;
  readonly control: SandboxControl;
  stop(): Promise<void>;
}

const STARTS = { dukcapil: startDukcapil, sisdmk: startSisdmk, djp: startDjp, pddikti: startPddikti } as const;

const TITLES: Readonly<Record<SandboxName, { readonly id: string; readonly en: string }>> = {
  dukcapil: { id: 'Dukcapil, data kependudukan', en: 'Dukcapil, population register' },
  sisdmk: { id: 'SISDMK, tenaga kesehatan', en: 'SISDMK, health workers' },
  djp: { id: 'DJP, nomor pajak', en: 'DJP, tax numbers' },
  pddikti: { id: 'PDDikti, ijazah', en: 'PDDikti, diplomas' },
};

/** Makes their stores, each behind a role of its own. */
export function prepareStores(superuser: pg.ClientConfig): Promise<SandboxConnections> {
  const { password } = superuser;
  if (typeof password !== 'string') return prepareSandboxes({ superuser });
  return prepareSandboxes({
    superuser,
    passwordFor: (role) => createHmac('sha256', password).update(role).digest('hex'),
  });
}

/** Starts all of them; one secret for this run proves the provider side of the exchange to them. */
export async function startSandboxes(connections: SandboxConnections, services: Services): Promise<Sandboxes> {
  const token = new Secret(randomBytes(32).toString('hex'));
  const running = await Promise.all(
    SANDBOX_NAMES.map(async (name): Promise<readonly [SandboxName, RunningSandbox]> => {
      const { clock, log } = services;
      return [name, await STARTS[name]({ connection: connections[name], token, clock, log })];
    }),
  );
  const urlOf = (name: SandboxName): string => running.find(([one]) => one === name)?.[1].url ?? '';
  return {
    connections,
    services: {
      dukcapil: { url: urlOf('dukcapil'), token },
      sisdmk: { url: urlOf('sisdmk'), token },
      djp: { url: urlOf('djp'), token },
      pddikti: { url: urlOf('pddikti'), token },
    },
    control: controlOf(connections),
    async stop() {
      await Promise.all(running.map(([, sandbox]) => sandbox.stop()));
    },
  };
}

function controlOf(connections: SandboxConnections): SandboxControl {
  return {
    list: () =>
      Promise.all(
        SANDBOX_NAMES.map(async (name) => {
          const { medianMs, p99Ms, errorRate, outageSince } = (await readBehaviour(connections[name])).whole;
          return { name, title: TITLES[name], medianMs, p99Ms, errorRate, outageSince };
        }),
      ),
    async set(given, { outage, at }) {
      const name = SANDBOX_NAMES.find((one) => one === given);
      if (name === undefined) throw new Error('There is no such sandbox.');
      const changed = await setBehaviour(connections[name], { outage, at });
      if (!changed.ok) throw new Error(`The sandbox refused: ${changed.error}`);
    },
  };
}
