// The registry over HTTP: real directory, real database, officers with browsers of their own.
import assert from 'node:assert/strict';
import { testApplication } from '../../../../../test/support/application.ts';
import { plainText } from '../../../../../test/support/plain-text.ts';
import { errorCatalogue, fill, kernelErrors } from '../../../../kernel/errors.ts';
import type { Presenter } from '../../../../kernel/http/answer.ts';
import type { Ask } from '../../../../kernel/http/ask.ts';
import { csrfToken, ONCE_FIELD } from '../../../../kernel/http/csrf.ts';
import type { PageReply } from '../../../../kernel/http/reply.ts';
import { httpServer } from '../../../../kernel/http/server.ts';
import { newId } from '../../../../kernel/ids.ts';
import type { Services } from '../../../../kernel/services.ts';
import { findSession, openSession } from '../../../../kernel/session.ts';
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
import { type LiveInventory, startInventory } from '../../http/inventory/live-inventory.ts';
import { registryErrors } from '../../text/registry-errors.ts';
import { registryRoutes } from './routes.ts';

const ORIGIN = 'http://localhost:3000';

export type Fields = readonly (readonly [string, string])[];

export interface Answer {
  readonly status: number;
  readonly location: string;
  readonly html: string;
  /** As it reads: without tags, entities read, single spaces. */
  readonly text: string;
}

export interface Visitor {
  readonly officerId: string;
  get(address: string): Promise<Answer>;
  /** Sends a form with the session's token and an idempotency key of its own, unless one is given. */
  post(address: string, fields?: Fields): Promise<Answer>;
  /** Opens a page and sends its form to that address with all it carries, these fields in place of its own. */
  fill(address: string, fields: Fields, action?: string): Promise<Answer>;
  json(address: string, body: unknown): Promise<Answer>;
}

export interface RegistryServer {
  readonly services: Services;
  readonly inventory: LiveInventory;
  office(code: string): Promise<Organisation>;
  officer(roles: readonly RoleCode[], office: string): Promise<Visitor>;
  person(): Promise<Visitor>;
  stranger(): Visitor;
  close(): Promise<void>;
}

export async function registryServer(): Promise<RegistryServer> {
  const app = await testApplication();
  const services: Services = { ...app.services, errors: errorCatalogue([kernelErrors, registryErrors]) };
  const inventory = startInventory(services);
  await loadDirectory(services.db, {
    operatorCode: organisationCode('kemenpanrb'),
    operatorAgencyId: services.installation.operatorAgencyId,
    idOf: () => newId(),
    now: Temporal.Now.instant(),
  });
  const server = httpServer({
    services,
    routes: registryRoutes({ inventory, standings: async () => new Map() }),
    cookies: { isSecure: false },
    origin: ORIGIN,
    presenter: PRESENTER,
    async actorOf({ personId, officerId, agencyId, acr }, now) {
      if (personId !== null) return { kind: 'person', personId, acr };
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
  const request: Send = async (address, init) => server.request(`${ORIGIN}${address}`, init, socket);
  const office = async (code: string): Promise<Organisation> => {
    const found = await organisationByCode(services.db, code, todayInCapital(Temporal.Now.instant()));
    assert.ok(found, code);
    return found;
  };
  return {
    services,
    inventory,
    office,
    async officer(roles, code) {
      const { id: agencyId } = await office(code);
      const [officerId, accountId] = [newId(), newId()];
      const seat = {
        officerId,
        accountId,
        name: `Petugas ${roles[0] ?? ''}`,
        organisationCode: organisationCode(code),
      };
      await appointFirst(services.db, [{ ...seat, roles: [...roles] }], Temporal.Now.instant());
      return signedIn(services, request, { officerId, agencyId });
    },
    person: () => signedIn(services, request, { personId: newId() }),
    stranger: () => visitor(request, { officerId: '', headers: {}, csrf: () => '' }),
    async close() {
      await inventory.stop();
      await app.close();
    },
  };
}

type Send = (address: string, init: RequestInit) => Promise<Response>;

async function signedIn(
  services: Services,
  request: Send,
  hat: Parameters<typeof openSession>[1]['hat'],
): Promise<Visitor> {
  const now = services.clock.trueNow();
  const given = { accountId: newId(), hat, acr: 'passkey', displayName: 'Orang Rekaan', now } as const;
  const { token } = await openSession(services.db, given);
  const session = await findSession(services.db, token, now);
  assert.ok(session);
  return visitor(request, {
    officerId: 'officerId' in hat ? hat.officerId : '',
    headers: { cookie: `terpadu-sesi=${token}` },
    csrf: () => csrfToken(session.csrfSecret),
  });
}

interface Seat {
  readonly officerId: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly csrf: () => string;
}

function visitor(request: Send, { officerId, headers, csrf }: Seat): Visitor {
  const get = async (address: string) =>
    answerOf(await request(address, { headers: { accept: 'text/html', ...headers } }));
  const post = async (address: string, fields: Fields = []) => {
    const named = new Set(fields.map(([name]) => name));
    const ownFields = [['csrf', csrf()] as const, [ONCE_FIELD, newId()] as const];
    const all = [...ownFields.filter(([name]) => !named.has(name)), ...fields];
    const body = new URLSearchParams(all.map(([name, value]) => [name, value])).toString();
    const type = 'application/x-www-form-urlencoded';
    const sent = { accept: 'text/html', ...headers, origin: ORIGIN, 'content-type': type };
    return answerOf(await request(address, { method: 'POST', headers: sent, body }));
  };
  return {
    officerId,
    get,
    post,
    async fill(address, fields, action = address.replace(/\?.*$/, '')) {
      const page = await get(address);
      assert.equal(page.status, 200, page.text.slice(0, 500));
      return post(action, merged(fieldsOf(page, action), fields));
    },
    json: async (address, body) =>
      answerOf(
        await request(address, {
          method: 'POST',
          headers: {
            accept: 'application/json',
            ...headers,
            origin: ORIGIN,
            'content-type': 'application/json',
            'x-csrf-token': csrf(),
          },
          body: JSON.stringify(body),
        }),
      ),
  };
}

async function answerOf(response: Response): Promise<Answer> {
  const html = await response.text();
  return { status: response.status, location: response.headers.get('location') ?? '', html, text: plainText(html) };
}

/** Everything that a page's form would send as it stands, tokens left out. */
export function fieldsOf({ html }: Pick<Answer, 'html'>, action: string): Fields {
  const form = html
    .split('<form ')
    .find((part) => part.includes(`action="${action}"`) && part.startsWith('method="post"'));
  assert.ok(form !== undefined, `no form to ${action}`);
  const markup = form.slice(0, form.indexOf('</form>'));
  const attribute = (tag: string, name: string) => unescaped(new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? '');
  const inputs = [...markup.matchAll(/<input [^>]*>/g)]
    .map(([tag]) => tag)
    .filter((tag) => !/type="(?:checkbox|radio)"/.test(tag) || / checked/.test(tag))
    .map((tag) => [attribute(tag, 'name'), attribute(tag, 'value')] as const);
  const areas = [...markup.matchAll(/<textarea ([^>]*)>([\s\S]*?)<\/textarea>/g)].map(
    ([, tag = '', text = '']) => [attribute(tag, 'name'), unescaped(text).trim()] as const,
  );
  const selects = [...markup.matchAll(/<select ([^>]*)>([\s\S]*?)<\/select>/g)].map(([, tag = '', options = '']) => {
    const chosen = /<option value="([^"]*)" selected/.exec(options)?.[1] ?? '';
    return [attribute(tag, 'name'), unescaped(chosen)] as const;
  });
  return [...inputs, ...areas, ...selects].filter(([name]) => name !== 'csrf' && name !== ONCE_FIELD && name !== '');
}

function merged(own: Fields, given: Fields): Fields {
  const named = new Set(given.map(([name]) => name));
  return [...own.filter(([name]) => !named.has(name)), ...given];
}

function unescaped(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

const PRESENTER: Presenter = {
  page: async (ask, page) => framed(ask, page.title, page.body),
  refusal: async (ask, refusal, text) =>
    framed(ask, refusal.code, <p>{`${refusal.code} ${fill(text[ask.lang], refusal.values)}`}</p>),
};

function framed(ask: Ask, title: string, body: PageReply['body']): string {
  return renderPage(<Desk frame={deskFrame(ask.lang, '/arsitektur', { title, path: ask.address })}>{body}</Desk>);
}
