// Audits over HTTP: the directory with its coordination, officers with browsers of their own, a clock that can be moved.
import assert from 'node:assert/strict';
import { sql } from 'kysely';
import { plainText } from '../../../../../test/support/plain-text.ts';
import { testApplication } from '../../../../../test/support/application.ts';
import type { Tx } from '../../../../kernel/database.ts';
import { errorCatalogue, fill, kernelErrors } from '../../../../kernel/errors.ts';
import type { Presenter } from '../../../../kernel/http/answer.ts';
import type { Ask } from '../../../../kernel/http/ask.ts';
import { csrfToken, ONCE_FIELD } from '../../../../kernel/http/csrf.ts';
import type { PageReply } from '../../../../kernel/http/reply.ts';
import { httpServer } from '../../../../kernel/http/server.ts';
import { newId } from '../../../../kernel/ids.ts';
import { startDrainer } from '../../../../kernel/outbox/drainer.ts';
import { handlersOf } from '../../../../kernel/outbox/handler.ts';
import type { Services } from '../../../../kernel/services.ts';
import { findSession, openSession } from '../../../../kernel/session.ts';
import { fireDue } from '../../../../kernel/timers/fire.ts';
import { WORKER } from '../../../../kernel/viewer.ts';
import { deskFrame } from '../../../../web/gallery/sample-frame.ts';
import { Desk, renderPage } from '../../../../web/layout.tsx';
import {
  appointFirst,
  loadDirectory,
  officerActor,
  type Organisation,
  organisationByCode,
  organisationCode,
  type RoleCode,
  todayInCapital,
} from '../../../directory/index.ts';
import { documentsErrors } from '../../../documents/index.ts';
import { auditHandlers } from '../../http/audit/handlers.ts';
import { auditErrors } from '../../text/audit-errors.ts';
import { auditRoutes } from './routes.ts';

const ORIGIN = 'http://localhost:3000';

type Fields = readonly (readonly [string, string])[];

export interface Answer {
  readonly status: number;
  readonly location: string;
  readonly html: string;
  readonly text: string;
}

export interface SentFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer> | string;
}

/** Somebody at a desk, signed in. */
export interface Officer {
  readonly officerId: string;
  readonly name: string;
  readonly agency: Organisation;
  get(address: string): Promise<Answer>;
  /** The bytes of a download. */
  download(address: string): Promise<{ readonly status: number; readonly bytes: Buffer; readonly type: string }>;
  /** Opens the page of a form and sends it with what it carries unseen, these fields and these files. */
  send(address: string, fields?: Fields, files?: readonly SentFile[]): Promise<Answer>;
  /** Sends without opening: what somebody does who typed the form himself. */
  post(address: string, fields: Fields, files?: readonly SentFile[]): Promise<Answer>;
}

export interface AuditServer {
  readonly services: Services;
  agency(code: string): Promise<Organisation>;
  officer(code: string, role: RoleCode): Promise<Officer>;
  /** Moves casework time on. */
  wait(days: number): void;
  today(): string;
  /** Timers fire, effects are carried out. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

export async function auditServer(): Promise<AuditServer> {
  const app = await testApplication();
  let aheadMs = 0;
  const trueNow = () => Temporal.Now.instant();
  const caseworkNow = () => trueNow().add({ milliseconds: aheadMs });
  const errors = errorCatalogue([kernelErrors, documentsErrors, auditErrors]);
  const clock = { ...app.services.clock, trueNow, caseworkNow };
  const services: Services = { ...app.services, errors, clock };
  await loadDirectory(services.db, {
    operatorCode: organisationCode('kominfo'),
    operatorAgencyId: services.installation.operatorAgencyId,
    now: trueNow(),
    idOf: () => newId(),
  });
  const server = served(services);
  const socket = { incoming: { socket: { remoteAddress: '127.0.0.1', remotePort: 1, remoteFamily: 'IPv4' } } };
  const request: Send = async (address, init) => server.request(`${ORIGIN}${address}`, init, socket);
  const agency = async (code: string) =>
    (await organisationByCode(services.db, code, todayInCapital(trueNow()))) ?? assert.fail(code);
  let appointed = 0;
  return {
    services,
    agency,
    async officer(code, role) {
      const [officerId, accountId] = [newId(), newId()];
      appointed += 1;
      const name = `Petugas Rekaan ${appointed}`;
      const organisation = await agency(code);
      await appointFirst(
        services.db,
        [{ officerId, accountId, name, organisationCode: organisation.code, roles: [role] }],
        trueNow(),
      );
      return {
        officerId,
        name,
        agency: organisation,
        ...(await signIn(services, request, { officerId, agencyId: organisation.id })),
      };
    },
    wait(days) {
      aheadMs += days * 24 * 60 * 60 * 1000;
    },
    today: () => todayInCapital(caseworkNow()),
    settle: () => settle(services),
    close: () => app.close(),
  };
}

/** The pages of audits alone, with the real layout around them. */
function served(services: Services) {
  return httpServer({
    services,
    routes: auditRoutes({ origin: ORIGIN }),
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
}

async function settle(services: Services): Promise<void> {
  const faults: unknown[] = [];
  const drainer = await startDrainer({
    db: services.db,
    handlers: handlersOf(auditHandlers(services)),
    now: () => services.clock.trueNow().add({ seconds: 1 }),
    random: () => 0,
    onFault: (fault) => void faults.push(fault),
  });
  for (let left = 1, tries = 0; left > 0 && tries < 250; tries += 1) {
    const fired = await services.db.as(WORKER, (tx) => fireDue(tx, services.clock));
    drainer.wake();
    await new Promise((tick) => setTimeout(tick, 40));
    left = fired + (await services.db.as(WORKER, waitingEffects));
  }
  await drainer.stop(5_000);
  assert.deepEqual(faults, []);
}

async function waitingEffects(tx: Tx): Promise<number> {
  const { rows } = await sql<{ count: bigint }>`
    select count(*) as count from kernel.outbox where state = 'waiting' and kind like 'portfolio.audit_%'`.execute(tx);
  return Number(rows[0]?.count ?? 0n);
}

type Send = (address: string, init: RequestInit) => Promise<Response>;

async function signIn(
  services: Services,
  request: Send,
  hat: Parameters<typeof openSession>[1]['hat'],
): Promise<Pick<Officer, 'get' | 'download' | 'send' | 'post'>> {
  const now = services.clock.trueNow();
  const given = { accountId: newId(), hat, acr: 'passkey', displayName: 'Orang Rekaan', now } as const;
  const { token } = await openSession(services.db, given);
  const session = await findSession(services.db, token, now);
  assert.ok(session);
  const headers = { accept: 'text/html', cookie: `terpadu-sesi=${token}` };
  const get = async (address: string) => answerOf(await request(address, { headers }));
  const post: Officer['post'] = async (address, fields, files) => {
    const named = new Set(fields.map(([name]) => name));
    const own = [['csrf', csrfToken(session.csrfSecret)] as const, [ONCE_FIELD, newId()] as const];
    const all = [...own.filter(([name]) => !named.has(name)), ...fields];
    const body = files === undefined ? new URLSearchParams(all.map(([name, value]) => [name, value])) : new FormData();
    if (body instanceof FormData) {
      for (const [name, value] of all) body.append(name, value);
      for (const file of files ?? []) body.append('berkas', new Blob([file.bytes]), file.name);
    }
    return answerOf(await request(address, { method: 'POST', headers: { ...headers, origin: ORIGIN }, body }));
  };
  return {
    get,
    post,
    async download(address) {
      const response = await request(address, { headers });
      const type = response.headers.get('content-type') ?? '';
      return { status: response.status, bytes: Buffer.from(await response.arrayBuffer()), type };
    },
    async send(address, fields = [], files) {
      const page = await get(address);
      assert.equal(page.status, 200, `${address}: ${page.text.slice(0, 400)}`);
      const takesFiles = page.html.includes('multipart/form-data');
      const typed = new Set(fields.map(([name]) => name));
      const unseen = hiddenIn(page).filter(([name]) => !typed.has(name));
      return post(address, [...unseen, ...fields], takesFiles ? (files ?? []) : undefined);
    },
  };
}

async function answerOf(response: Response): Promise<Answer> {
  const html = await response.text();
  return { status: response.status, location: response.headers.get('location') ?? '', html, text: plainText(html) };
}

function hiddenIn({ html }: Answer): Fields {
  const main = html.slice(html.indexOf('<main'));
  return [...main.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)]
    .map(([, name = '', value = '']) => [name, value.replaceAll('&amp;', '&')] as const)
    .filter(([name]) => name !== 'csrf');
}

/** A date as its three boxes send it. */
export function dated(name: string, date: string): Fields {
  return [
    [`${name}-hari`, date.slice(8)],
    [`${name}-bulan`, date.slice(5, 7)],
    [`${name}-tahun`, date.slice(0, 4)],
  ];
}

const PRESENTER: Presenter = {
  page: async (ask, page) => framed(ask, page.title, page.body),
  refusal: async (ask, refusal, text) =>
    framed(ask, refusal.code, <p>{`${refusal.code} ${fill(text[ask.lang], refusal.values)}`}</p>),
};

function framed(ask: Ask, title: string, body: PageReply['body']): string {
  return renderPage(<Desk frame={deskFrame(ask.lang, '/pemeriksaan', { title, path: ask.address })}>{body}</Desk>);
}
