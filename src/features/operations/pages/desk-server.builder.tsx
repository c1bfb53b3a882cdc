import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { emptyDatabase } from '../../../../test/support/postgres.ts';
import { audit } from '../../../kernel/audit/audit.ts';
import { readConfig } from '../../../kernel/config.ts';
import { openDatabase } from '../../../kernel/database.ts';
import { errorCatalogue, fill, kernelErrors } from '../../../kernel/errors.ts';
import type { Feature } from '../../../kernel/feature.ts';
import type { Presenter } from '../../../kernel/http/answer.ts';
import type { Ask } from '../../../kernel/http/ask.ts';
import { csrfToken } from '../../../kernel/http/csrf.ts';
import type { PageReply } from '../../../kernel/http/reply.ts';
import { httpServer, type Observer } from '../../../kernel/http/server.ts';
import { newId } from '../../../kernel/ids.ts';
import { recordInstallation, type InstallationKind } from '../../../kernel/installation.ts';
import { createMasterKeys } from '../../../kernel/keys/master-key.ts';
import { openLog } from '../../../kernel/log.ts';
import { migrate } from '../../../kernel/migrate.ts';
import { kernelMigrations } from '../../../kernel/migrations.ts';
import { openServices } from '../../../kernel/open-services.ts';
import type { Services } from '../../../kernel/services.ts';
import { findSession, openSession } from '../../../kernel/session.ts';
import { PUBLIC, WORKER } from '../../../kernel/viewer.ts';
import type { Actor } from '../../../vocabulary/authority.ts';
import { publicFrame } from '../../../web/gallery/sample-frame.ts';
import { Desk, renderPage } from '../../../web/layout.tsx';
import {
  operationsFeature,
  type OperationsOptions,
  type SandboxChange,
  type SandboxControl,
  type SandboxState,
} from '../index.ts';

const ORIGIN = 'http://localhost:3000';

export type Officer = Extract<Actor, { readonly kind: 'officer' }>;

/** Somebody with a session of his own. */
export interface Seated {
  readonly officer: Officer;
  get(address: string): Promise<Response>;
  /** Sends a form of ours: with the session's token and, unless one is given, a new idempotency key. */
  post(address: string, fields?: Readonly<Record<string, string>>): Promise<Response>;
}

export interface DeskServer {
  readonly services: Services;
  readonly feature: Feature;
  readonly operatorAgencyId: string;
  /** An officer of the organisation that runs the installation, unless another is named. */
  seat(roles: readonly string[], agencyId?: string): Promise<Seated>;
  /** A stranger. */
  get(address: string, headers?: Readonly<Record<string, string>>): Promise<Response>;
  close(): Promise<void>;
}

export interface DeskServerOptions {
  readonly kind?: InstallationKind;
  readonly feature?: Partial<OperationsOptions>;
}

/** This feature with the kernel below it, on a database of its own, without a port. Roles are given by the test. */
export async function deskServer(options: DeskServerOptions = {}): Promise<DeskServer> {
  const { services, close } = await openAll(options.kind ?? 'sample');
  const feature = operationsFeature({ authorityTables: [], sandboxes: null, ...options.feature });
  const officers = new Map<string, Officer>();
  const cookies = { isSecure: false };
  const server = httpServer({
    services,
    routes: feature.routes,
    cookies,
    origin: ORIGIN,
    presenter: PRESENTER,
    actorOf: async (session) => officers.get(session.officerId ?? '') ?? { kind: 'public' },
    observe: observerOf(services),
  });
  const socket = { incoming: { socket: { remoteAddress: '127.0.0.1', remotePort: 1, remoteFamily: 'IPv4' } } };
  const ask = async (address: string, request: RequestInit) => server.request(`${ORIGIN}${address}`, request, socket);
  return {
    services,
    feature,
    operatorAgencyId: services.installation.operatorAgencyId,
    async seat(roles, agencyId = services.installation.operatorAgencyId) {
      const officer: Officer = {
        kind: 'officer',
        officerId: newId(),
        agencyId,
        agencyCode: 'uji',
        roles,
        acr: 'passkey',
      };
      officers.set(officer.officerId, officer);
      const { cookie, csrf } = await signIn(services, officer);
      return {
        officer,
        get: (address) => ask(address, { headers: { accept: 'text/html', cookie } }),
        post: (address, fields = {}) =>
          ask(address, {
            method: 'POST',
            body: new URLSearchParams({ csrf, idempotency_key: newId(), ...fields }).toString(),
            headers: {
              accept: 'text/html',
              origin: ORIGIN,
              cookie,
              'content-type': 'application/x-www-form-urlencoded',
            },
          }),
      };
    },
    get: (address, headers = {}) => ask(address, { headers: { accept: 'text/html', ...headers } }),
    close,
  };
}

/** Played agencies kept in memory, behind the port that app.ts fills. */
export class Sandboxes implements SandboxControl {
  states: readonly SandboxState[] = ['dukcapil', 'pddikti'].map((name) => ({
    name,
    title: { id: name.toUpperCase(), en: name.toUpperCase() },
    medianMs: 120,
    p99Ms: 900,
    errorRate: 0.005,
    outageSince: null,
  }));
  /** How often a switch was thrown. */
  switched = 0;
  isUnreachable = false;

  async list() {
    return this.states;
  }

  async set(name: string, { outage, at }: SandboxChange) {
    if (this.isUnreachable) throw new Error('The sandbox does not answer.');
    this.switched += 1;
    this.states = this.states.map((state) =>
      state.name === name ? { ...state, outageSince: outage ? at : null } : state,
    );
  }
}

async function openAll(kind: InstallationKind) {
  const { owner, app } = await emptyDatabase();
  const feature = operationsFeature({ authorityTables: [], sandboxes: null });
  const now = Temporal.Now.instant();
  await migrate({ owner, appRole: 'terpadu_app', sets: [kernelMigrations, feature.migrations], now });
  const first = openDatabase({ connection: app, poolSize: 1, onBroken: () => {} });
  const installation = {
    kind,
    nodeId: newId(),
    operatorAgencyId: newId(),
    createdAt: now,
    seed: kind === 'sample' ? 'uji' : null,
  };
  await first.as(WORKER, (tx) => recordInstallation(tx, installation));
  await first.close();
  const folder = mkdtempSync(join(tmpdir(), 'terpadu-operasi-'));
  const config = readConfig({ TERPADU_DATA: folder, TERPADU_DATABASE_POOL: '6' }, folder);
  if (!config.ok) throw new Error('The configuration of the test is wrong.');
  createMasterKeys(config.value.masterKeyFile, now);
  const log = openLog('error', { write: () => {} });
  const errors = errorCatalogue([kernelErrors, feature.errors]);
  const services = await openServices({ config: config.value, connection: app, errors, log });
  const close = async () => {
    await services.close();
    rmSync(folder, { recursive: true });
  };
  return { services, close };
}

async function signIn(services: Services, { officerId, agencyId }: Officer) {
  const now = Temporal.Now.instant();
  const hat = { officerId, agencyId };
  const { token } = await openSession(services.db, {
    accountId: newId(),
    hat,
    acr: 'passkey',
    displayName: 'Petugas Uji',
    now,
  });
  const session = await findSession(services.db, token, now);
  if (session === null) throw new Error('The session was not found.');
  return { cookie: `terpadu-sesi=${token}`, csrf: csrfToken(session.csrfSecret) };
}

/** Faults are shouted, refusals recorded as the program records them. */
function observerOf(services: Services): Observer {
  return {
    limit: () => null,
    answered: () => {},
    failed: (fault) => void process.stderr.write(`${fault instanceof Error ? fault.stack : String(fault)}\n`),
    denied: async ({ actor, action, trace }) => {
      const agencyId = actor.kind === 'officer' ? actor.agencyId : services.installation.operatorAgencyId;
      await services.db.as(PUBLIC, (tx) =>
        audit(tx, {
          event: 'access.denied',
          actor,
          agencyId,
          personId: null,
          action,
          rule: null,
          subject: { kind: 'action', id: action },
          outcome: 'refused',
          traceId: trace,
          at: Temporal.Now.instant(),
        }),
      );
    },
  };
}

const PRESENTER: Presenter = {
  page: async (ask, page) => framed(ask, page),
  refusal: async (ask, { code, values }, text) =>
    framed(ask, { title: code, hasErrors: true, body: <h1>{fill(text[ask.lang], values)}</h1> }),
};

/** The real layout around each page. */
function framed(ask: Ask, { title, hasErrors, body }: Pick<PageReply, 'title' | 'hasErrors' | 'body'>): string {
  const own = {
    title,
    hasErrors,
    path: ask.address,
    ...(ask.services.installation.kind === 'real' ? { sampleStrip: null } : {}),
  };
  return renderPage(<Desk frame={publicFrame(ask.lang, own)}>{body}</Desk>);
}
