// Consolidation over HTTP: ministries with published applications, a group of the clustering, officers with browsers.
import assert from 'node:assert/strict';
import { sql } from 'kysely';
import { testApplication } from '../../../../../test/support/application.ts';
import { plainText } from '../../../../../test/support/plain-text.ts';
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
import { asAgency, WORKER } from '../../../../kernel/viewer.ts';
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
import { consolidationHandlers } from '../../http/consolidation/handlers.ts';
import { publishSome, type Published } from '../../http/inventory/inventory.builder.ts';
import { type LiveInventory, startInventory } from '../../http/inventory/live-inventory.ts';
import { refreshOversight } from '../../http/oversight/refresh-oversight.ts';
import { saveApplicationSubsystem } from '../../storage/codes/application-subsystem.ts';
import { changeGroups, type OverlapGroup, replaceMembers } from '../../storage/overlap/overlap-group.ts';
import { consolidationErrors } from '../../text/consolidation-errors.ts';
import { consolidationRoutes } from './routes.ts';

const ORIGIN = 'http://localhost:3000';

export type Fields = readonly (readonly [string, string])[];

export interface Answer {
  readonly status: number;
  readonly location: string;
  readonly html: string;
  readonly text: string;
}

/** Somebody at a desk, signed in. */
export interface Officer {
  readonly officerId: string;
  readonly agency: Organisation;
  get(address: string): Promise<Answer>;
  /** Opens the page of a form and sends it with what it carries unseen, these fields and these files. */
  send(address: string, fields?: Fields, files?: readonly SentFile[]): Promise<Answer>;
  /** Sends without opening. */
  post(address: string, fields: Fields, files?: readonly SentFile[]): Promise<Answer>;
}

export interface SentFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer> | string;
}

export interface ConsolidationServer {
  readonly services: Services;
  agency(code: string): Promise<Organisation>;
  officer(code: string, ...roles: readonly RoleCode[]): Promise<Officer>;
  publish(code: string, applications: readonly Published[]): Promise<readonly string[]>;
  /** A group of the clustering over `agency/element` entries; its id. */
  group(entries: readonly string[], topic?: string): Promise<string>;
  /** Moves casework time on. */
  wait(days: number): void;
  today(): string;
  /** Kinds of notices to a role of an agency, the oldest first. */
  notices(code: string, role: RoleCode): Promise<readonly string[]>;
  /** Names a subsystem of the exchange for an application, registered so many days ago and never called. */
  watch(agencyId: string, of: { readonly elementId: string; readonly days: number }): Promise<void>;
  settle(): Promise<void>;
  /** Waits until what is published is compared. */
  compared(): Promise<void>;
  close(): Promise<void>;
}

export async function consolidationServer(): Promise<ConsolidationServer> {
  const app = await testApplication();
  let aheadMs = 0;
  const trueNow = () => Temporal.Now.instant();
  const caseworkNow = () => trueNow().add({ milliseconds: aheadMs });
  const errors = errorCatalogue([kernelErrors, consolidationErrors]);
  const services: Services = { ...app.services, errors, clock: { ...app.services.clock, trueNow, caseworkNow } };
  await loadDirectory(services.db, {
    operatorCode: organisationCode('kominfo'),
    operatorAgencyId: services.installation.operatorAgencyId,
    now: trueNow(),
    idOf: () => newId(),
  });
  await refreshOversight(services);
  const inventory = startInventory(services);
  const server = served(services, inventory);
  const socket = { incoming: { socket: { remoteAddress: '127.0.0.1', remotePort: 1, remoteFamily: 'IPv4' } } };
  const request: Send = async (address, init) => server.request(`${ORIGIN}${address}`, init, socket);
  const agency = async (code: string) =>
    (await organisationByCode(services.db, code, todayInCapital(trueNow()))) ?? assert.fail(code);
  const groups: OverlapGroup[] = [];
  let appointed = 0;
  return {
    services,
    agency,
    async officer(code, ...roles) {
      const [officerId, accountId] = [newId(), newId()];
      appointed += 1;
      const organisation = await agency(code);
      const name = `Petugas Rekaan ${appointed}`;
      const officer = { officerId, accountId, name, organisationCode: organisation.code, roles };
      await appointFirst(services.db, [officer], trueNow());
      const hat = { officerId, agencyId: organisation.id };
      return { officerId, agency: organisation, ...(await signIn(services, request, hat)) };
    },
    async publish(code, applications) {
      const organisation = await agency(code);
      return publishSome(services.db, { agencyId: organisation.id, agencyName: organisation.name }, applications);
    },
    async group(entries, topic = '') {
      const host = (await agency('kemenpanrb')).id;
      return putGroup(services, host, { groups, entries, topic });
    },
    wait(days) {
      aheadMs += days * 24 * 60 * 60 * 1_000;
    },
    today: () => todayInCapital(caseworkNow()),
    async notices(code, role) {
      const organisation = await agency(code);
      return noticesTo(services, organisation.id, role);
    },
    watch: (agencyId, of) => watch(services, agencyId, of),
    settle: () => settle(services),
    compared: () => inventory.caughtUp(),
    async close() {
      await inventory.stop();
      await app.close();
    },
  };
}

/** The pages of this part alone, with the real layout around them. */
function served(services: Services, inventory: LiveInventory) {
  return httpServer({
    services,
    routes: consolidationRoutes({ inventory }),
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

async function putGroup(
  services: Services,
  host: string,
  given: { readonly groups: OverlapGroup[]; readonly entries: readonly string[]; readonly topic: string },
): Promise<string> {
  const { groups, entries, topic } = given;
  const now = services.clock.trueNow();
  const group: OverlapGroup = {
    id: String(groups.length + 1).padStart(16, '0'),
    question: 'same_function',
    sinceRun: newId(),
    since: now,
    until: null,
    members: entries,
    agencies: [...new Set(entries.map((entry) => entry.split('/')[0] ?? ''))],
    systems: entries.length,
    topic,
    chance: 0.9,
    doubt: 0.1,
  };
  groups.push(group);
  await services.db.as(asAgency(host), async (tx) => {
    await changeGroups(tx, host, { put: [group], ended: [], at: now });
    await replaceMembers(tx, host, groups);
  });
  return group.id;
}

function noticesTo(services: Services, agencyId: string, role: string): Promise<readonly string[]> {
  return services.db.as(asAgency(agencyId), async (tx) => {
    const { rows } = await sql<{ kind: string }>`
      select kind from notices.office_notice where agency_id = ${agencyId} and role = ${role}
      order by created_at, id`.execute(tx);
    return rows.map(({ kind }) => kind);
  });
}

async function watch(
  services: Services,
  agencyId: string,
  { elementId, days }: { readonly elementId: string; readonly days: number },
): Promise<void> {
  const [memberId, subsystemId] = ['ID/GOV/uji', `ID/GOV/uji/sistem-${days}`];
  const since = services.clock.trueNow().subtract({ hours: 24 * days });
  const { nodeId } = services.installation;
  await services.db.as(asAgency(agencyId), async (tx) => {
    await sql`insert into exchange.member (member_id, agency_id, node_id, name, short_name, registered_at)
      values (${memberId}, ${agencyId}, ${nodeId}, 'Uji', 'Uji', ${since}) on conflict do nothing`.execute(tx);
    await sql`insert into exchange.subsystem (subsystem_id, member_id, agency_id, name, registered_at)
      values (${subsystemId}, ${memberId}, ${agencyId}, 'Sistem', ${since})`.execute(tx);
    await saveApplicationSubsystem(tx, { agencyId, elementId, subsystemId, linkedAt: since, linkedBy: null });
  });
}

async function settle(services: Services): Promise<void> {
  const faults: unknown[] = [];
  const drainer = await startDrainer({
    db: services.db,
    handlers: handlersOf(consolidationHandlers(services)),
    now: () => services.clock.trueNow().add({ seconds: 1 }),
    random: () => 0,
    onFault: (fault) => void faults.push(fault),
  });
  for (let left = 1, tries = 0; left > 0 && tries < 250; tries += 1) {
    const fired = await services.db.as(WORKER, (tx) => fireDue(tx, services.clock));
    drainer.wake();
    await new Promise((tick) => setTimeout(tick, 40));
    const { rows } = await services.db.as(WORKER, (tx) =>
      sql<{ count: bigint }>`select count(*) as count from kernel.outbox
        where state = 'waiting' and (kind like 'consolidation.%' or kind like 'savings.%')`.execute(tx),
    );
    left = fired + Number(rows[0]?.count ?? 0n);
  }
  await drainer.stop(5_000);
  assert.deepEqual(faults, []);
}

type Send = (address: string, init: RequestInit) => Promise<Response>;

async function signIn(
  services: Services,
  request: Send,
  hat: Parameters<typeof openSession>[1]['hat'],
): Promise<Pick<Officer, 'get' | 'send' | 'post'>> {
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
      for (const one of files ?? []) body.append('berkas', new Blob([one.bytes]), one.name);
    }
    return answerOf(await request(address, { method: 'POST', headers: { ...headers, origin: ORIGIN }, body }));
  };
  return {
    get,
    post,
    async send(address, fields = [], files) {
      const page = await get(address);
      assert.equal(page.status, 200, `${address}: ${page.text.slice(0, 600)}`);
      const takesFiles = page.html.includes('multipart/form-data');
      const typed = new Set(fields.map(([name]) => name));
      const unseen = hiddenIn(page).filter(([name]) => !typed.has(name));
      const to = address.replace(/\?.*$/, '');
      return post(to, [...unseen, ...fields], takesFiles ? (files ?? []) : undefined);
    },
  };
}

async function answerOf(response: Response): Promise<Answer> {
  const html = await response.text();
  return { status: response.status, location: response.headers.get('location') ?? '', html, text: plainText(html) };
}

function hiddenIn({ html }: Answer): Fields {
  const main = html.slice(html.indexOf('<main'));
  return [...main.matchAll(/<input type="hidden"(?: id="[^"]*")? name="([^"]+)" value="([^"]*)"/g)]
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
  return renderPage(<Desk frame={deskFrame(ask.lang, '/penggabungan', { title, path: ask.address })}>{body}</Desk>);
}
