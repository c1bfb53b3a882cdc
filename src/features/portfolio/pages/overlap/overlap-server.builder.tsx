// The pages of overlap over HTTP: an invented inventory, officers with browsers of their own, runs on demand.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { plainText } from '../../../../../test/support/plain-text.ts';
import { testDatabase } from '../../../../../test/support/postgres.ts';
import { readConfig } from '../../../../kernel/config.ts';
import { errorCatalogue, fill, kernelErrors } from '../../../../kernel/errors.ts';
import type { Presenter } from '../../../../kernel/http/answer.ts';
import type { Ask } from '../../../../kernel/http/ask.ts';
import { csrfToken, ONCE_FIELD } from '../../../../kernel/http/csrf.ts';
import type { PageReply } from '../../../../kernel/http/reply.ts';
import { httpServer } from '../../../../kernel/http/server.ts';
import { newId } from '../../../../kernel/ids.ts';
import { recordInstallation } from '../../../../kernel/installation.ts';
import { createMasterKeys } from '../../../../kernel/keys/master-key.ts';
import { openLog } from '../../../../kernel/log.ts';
import { openServices } from '../../../../kernel/open-services.ts';
import type { Services } from '../../../../kernel/services.ts';
import { findSession, openSession } from '../../../../kernel/session.ts';
import { WORKER } from '../../../../kernel/viewer.ts';
import { deskFrame } from '../../../../web/gallery/sample-frame.ts';
import { Desk, renderPage } from '../../../../web/layout.tsx';
import { faultsOfPage } from '../../../../web/page-faults.ts';
import { appointFirst, officerActor, organisationCode, type RoleCode } from '../../../directory/index.ts';
import { type Inventoried, inventoryOn } from '../../http/overlap-review/inventory.builder.ts';
import { runOverlap } from '../../http/overlap-review/run-overlap.ts';
import { overlapErrors } from '../../text/overlap-errors.ts';
import { overlapRoutes } from './routes.ts';

const ORIGIN = 'http://localhost:3000';

export interface Answer {
  readonly status: number;
  readonly location: string;
  readonly html: string;
  readonly text: string;
}

/** Somebody at a desk, signed in. */
export interface Officer {
  readonly officerId: string;
  readonly name: string;
  get(address: string): Promise<Answer>;
  post(address: string, fields?: Readonly<Record<string, string>>): Promise<Answer>;
}

export interface OverlapServer {
  readonly services: Services;
  readonly inventory: Inventoried;
  officer(role: RoleCode, agency: string): Promise<Officer>;
  /** Carries out the run that waits. */
  run(): Promise<boolean>;
  close(): Promise<void>;
}

/** All that pages need, on a database with an invented inventory. */
async function openAll() {
  const test = await testDatabase();
  const inventory = await inventoryOn(test.db, Temporal.Now.instant());
  const installation = {
    kind: 'sample',
    nodeId: newId(),
    operatorAgencyId: inventory.idOf('kemenpanrb'),
    createdAt: Temporal.Now.instant(),
    seed: 'uji',
  } as const;
  await test.db.as(WORKER, (tx) => recordInstallation(tx, installation));
  const folder = mkdtempSync(join(tmpdir(), 'terpadu-overlap-'));
  const config = readConfig({ TERPADU_DATA: folder, TERPADU_DATABASE_POOL: '8' }, folder);
  assert.ok(config.ok);
  createMasterKeys(config.value.masterKeyFile, Temporal.Now.instant());
  const errors = errorCatalogue([kernelErrors, overlapErrors]);
  const log = openLog('error', { write: (line) => void process.stderr.write(line) });
  const services = await openServices({ config: config.value, connection: test.app, errors, log });
  const close = async () => {
    await services.close();
    await test.close();
    rmSync(folder, { recursive: true });
  };
  return { inventory, services, close };
}

export async function overlapServer(): Promise<OverlapServer> {
  const { inventory, services, close } = await openAll();
  const server = httpServer({
    services,
    routes: overlapRoutes(),
    cookies: { isSecure: false },
    origin: ORIGIN,
    presenter: PRESENTER,
    async actorOf({ officerId, agencyId, acr }, now) {
      if (officerId === null || agencyId === null) return { kind: 'public' };
      return officerActor(services.db, { officerId, agencyId, acr }, now);
    },
    observe: {
      limit: () => null,
      answered: () => {},
      denied: async () => {},
      failed: (fault) => void process.stderr.write(`${fault instanceof Error ? fault.stack : String(fault)}\n`),
    },
  });
  const socket = { incoming: { socket: { remoteAddress: '127.0.0.1', remotePort: 1, remoteFamily: 'IPv4' } } };
  const request = async (address: string, init: RequestInit) => server.request(`${ORIGIN}${address}`, init, socket);
  let appointed = 0;
  return {
    services,
    inventory,
    async officer(role, agency) {
      appointed += 1;
      const [officerId, name] = [newId(), `Petugas Rekaan ${appointed}`];
      const officer = {
        officerId,
        accountId: newId(),
        name,
        organisationCode: organisationCode(agency),
        roles: [role],
      };
      await appointFirst(services.db, [officer], services.clock.trueNow());
      return { officerId, name, ...(await signIn(services, request, { officerId, agencyId: inventory.idOf(agency) })) };
    },
    run: () => runOverlap(services),
    close,
  };
}

type Send = (address: string, init: RequestInit) => Promise<Response>;

async function signIn(
  services: Services,
  request: Send,
  hat: Parameters<typeof openSession>[1]['hat'],
): Promise<Pick<Officer, 'get' | 'post'>> {
  const now = services.clock.trueNow();
  const given = { accountId: newId(), hat, acr: 'passkey', displayName: 'Orang Rekaan', now } as const;
  const { token } = await openSession(services.db, given);
  const session = await findSession(services.db, token, now);
  assert.ok(session);
  const headers = { accept: 'text/html', cookie: `terpadu-sesi=${token}` };
  const own = { csrf: csrfToken(session.csrfSecret) };
  const type = 'application/x-www-form-urlencoded';
  return {
    get: async (address) => answerOf(await request(address, { headers })),
    post: async (address, fields = {}) => {
      const body = new URLSearchParams({ ...own, [ONCE_FIELD]: newId(), ...fields }).toString();
      return answerOf(
        await request(address, { method: 'POST', headers: { ...headers, origin: ORIGIN, 'content-type': type }, body }),
      );
    },
  };
}

async function answerOf(response: Response): Promise<Answer> {
  const html = await response.text();
  if (html.startsWith('<!doctype')) assert.deepEqual(faultsOfPage(html), []);
  return { status: response.status, location: response.headers.get('location') ?? '', html, text: plainText(html) };
}

const PRESENTER: Presenter = {
  page: async (ask, page) => framed(ask, page.title, page.body),
  refusal: async (ask, refusal, text) =>
    framed(ask, refusal.code, <h1>{`${refusal.code} ${fill(text[ask.lang], refusal.values)}`}</h1>),
};

function framed(ask: Ask, title: string, body: PageReply['body']): string {
  return renderPage(<Desk frame={deskFrame(ask.lang, '/tumpang-tindih', { title, path: ask.address })}>{body}</Desk>);
}
