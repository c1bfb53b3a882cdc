import assert from 'node:assert/strict';
import { plainText } from '../../../../../test/support/plain-text.ts';
import { errorCatalogue, fill, kernelErrors } from '../../../../kernel/errors.ts';
import type { Presenter } from '../../../../kernel/http/answer.ts';
import type { Ask } from '../../../../kernel/http/ask.ts';
import { csrfToken, ONCE_FIELD } from '../../../../kernel/http/csrf.ts';
import { kernelRoutes } from '../../../../kernel/http/own-routes.ts';
import type { PageReply } from '../../../../kernel/http/reply.ts';
import type { Route } from '../../../../kernel/http/route.ts';
import { httpServer } from '../../../../kernel/http/server.ts';
import { newId } from '../../../../kernel/ids.ts';
import type { Services } from '../../../../kernel/services.ts';
import { findSession, openSession } from '../../../../kernel/session.ts';
import { listAssets } from '../../../../web/assets.ts';
import { publicFrame } from '../../../../web/gallery/sample-frame.ts';
import { Desk, renderPage } from '../../../../web/layout.tsx';
import { aNode, OPERATOR_AGENCY, type NodeWishes, type TestNode } from '../../../exchange/http/node.builder.ts';
import { loadDirectory, organisationByCode, organisationCode, todayInCapital } from '../../../directory/index.ts';
import type { LocalDate } from '../../../../vocabulary/local-date.ts';
import { codesErrors } from '../../text/codes-errors.ts';
import { maturityErrors } from '../../text/maturity-errors.ts';
import { type NewApplication, publishAgain, publishNew } from './published-objects.builder.ts';

const ORIGIN = 'http://localhost:3000';

export interface Answer {
  readonly status: number;
  readonly location: string;
  readonly html: string;
  /** As it reads. */
  readonly text: string;
}

export interface Officer {
  readonly officerId: string;
  get(address: string): Promise<Answer>;
  /** Sends a form with the session's token and a fresh idempotency key, unless one is given. */
  post(address: string, fields: Fields): Promise<Answer>;
  upload(
    address: string,
    fields: Fields,
    file: { readonly name: string; readonly text: string } | null,
  ): Promise<Answer>;
}

export type Fields = Readonly<Record<string, string | readonly string[]>>;

export interface ArchitectureServer {
  readonly node: TestNode;
  readonly today: LocalDate;
  agency(code: string): Promise<string>;
  officer(role: string, agencyId: string, agencyCode: string): Promise<Officer>;
  /** Registers and publishes applications; gives their ids in order. */
  publish(agencyId: string, applications: readonly NewApplication[]): Promise<readonly string[]>;
  /** Publishes objects again, as the approver does. */
  publishAgain(agencyId: string, ids: readonly string[], on?: LocalDate): Promise<void>;
  close(): Promise<void>;
}

/** Parts of the portfolio served without a port, on a node with an exchange and the directory. */
export async function architectureServer(
  routes: readonly Route[],
  wishes: NodeWishes = {},
): Promise<ArchitectureServer> {
  const node = await aNode(wishes);
  const services = { ...node.services, errors: errorCatalogue([kernelErrors, codesErrors, maturityErrors]) };
  const { db, clock } = services;
  const today = todayInCapital(clock.caseworkNow());
  await loadDirectory(db, {
    operatorCode: organisationCode('kemenpanrb'),
    operatorAgencyId: OPERATOR_AGENCY,
    idOf: () => newId(),
    now: clock.trueNow(),
  });
  const hats = new Map<string, Hat>();
  const request = serve(services, routes, hats);
  return {
    node,
    today,
    async agency(code) {
      const found = await organisationByCode(db, code, today);
      assert.ok(found, code);
      return found.id;
    },
    async officer(role, agencyId, agencyCode) {
      const accountId = newId();
      hats.set(accountId, { agencyId, agencyCode, role });
      const now = clock.trueNow();
      const hat = { officerId: accountId, agencyId };
      const { token } = await openSession(db, { accountId, hat, acr: 'passkey', displayName: 'Orang Uji', now });
      const session = await findSession(db, token, now);
      assert.ok(session);
      const tokens = () => ({ csrf: csrfToken(session.csrfSecret), [ONCE_FIELD]: newId() });
      return { officerId: accountId, ...asking(request, `terpadu-sesi=${token}`, tokens) };
    },
    publish: (agencyId, applications) => publishNew(services, { agencyId, on: today }, applications),
    publishAgain: (agencyId, ids, on = today) => publishAgain(services, { agencyId, on }, ids),
    close: () => node.close(),
  };
}

interface Hat {
  readonly agencyId: string;
  readonly agencyCode: string;
  readonly role: string;
}

type Request = (address: string, init?: RequestInit) => Promise<Answer>;

function serve(services: Services, routes: readonly Route[], hats: ReadonlyMap<string, Hat>): Request {
  const server = httpServer({
    services,
    routes: [
      ...kernelRoutes({ cookies: { isSecure: false }, assets: listAssets(), metricsText: async () => '' }),
      ...routes,
    ],
    cookies: { isSecure: false },
    origin: ORIGIN,
    presenter: PRESENTER,
    actorOf: async ({ accountId, acr }) => {
      const hat = hats.get(accountId);
      if (hat === undefined) return { kind: 'public' };
      const { agencyId, agencyCode, role } = hat;
      return { kind: 'officer', officerId: accountId, agencyId, agencyCode, roles: [role], acr };
    },
    observe: {
      limit: () => null,
      answered: () => {},
      denied: async () => {},
      failed: (fault) => void process.stderr.write(`${fault instanceof Error ? fault.stack : String(fault)}\n`),
    },
  });
  const socket = { incoming: { socket: { remoteAddress: '127.0.0.1', remotePort: 1, remoteFamily: 'IPv4' } } };
  return async (address, init = {}) => answerOf(await server.request(`${ORIGIN}${address}`, init, socket));
}

function asking(request: Request, cookie: string, tokens: () => Fields): Omit<Officer, 'officerId'> {
  const headers = { accept: 'text/html', cookie, origin: ORIGIN };
  return {
    get: (address) => request(address, { headers }),
    post: (address, fields) =>
      request(address, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams(pairsOf({ ...tokens(), ...fields }).map(([name, value]) => [name, value])).toString(),
      }),
    upload(address, fields, file) {
      const body = new FormData();
      for (const [name, value] of pairsOf({ ...tokens(), ...fields })) body.append(name, value);
      if (file !== null) body.append('berkas', new Blob([file.text]), file.name);
      return request(address, { method: 'POST', headers, body });
    },
  };
}

function pairsOf(fields: Fields): (readonly [name: string, value: string])[] {
  return Object.entries(fields).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as const] : value.map((one) => [name, one] as const),
  );
}

async function answerOf(response: Response): Promise<Answer> {
  const html = await response.text();
  return {
    status: response.status,
    location: response.headers.get('location') ?? '',
    html,
    text: plainText(html),
  };
}

/** The fields of a page's form as a browser would send them, tokens left out. */
export function fieldsOfForm({ html }: Answer, action: string): Readonly<Record<string, string>> {
  const form = html
    .split('<form ')
    .find((part) => part.includes(`action="${action}"`) && part.includes('method="post"'));
  assert.ok(form !== undefined, `no form to ${action}`);
  const inside = form.slice(0, form.indexOf('</form>'));
  const attribute = (tag: string, name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
  const inputs = [...inside.matchAll(/<input [^>]*>/g)]
    .map(([tag]) => tag)
    .filter((tag) => !/type="(?:checkbox|radio|file)"/.test(tag) || / checked/.test(tag))
    .map((tag) => [attribute(tag, 'name'), attribute(tag, 'value')] as const);
  const areas = [...inside.matchAll(/<textarea ([^>]*)>([\s\S]*?)<\/textarea>/g)].map(
    ([, head = '', text = '']) => [attribute(`<x ${head}>`, 'name'), unescaped(text)] as const,
  );
  const pairs = [...inputs, ...areas].filter(([name]) => name !== 'csrf' && name !== ONCE_FIELD);
  return Object.fromEntries(pairs);
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}

/** The three boxes of a date. */
export function dateBoxes(name: string, date: LocalDate): Readonly<Record<string, string>> {
  return {
    [`${name}-hari`]: String(Number(date.slice(8))),
    [`${name}-bulan`]: String(Number(date.slice(5, 7))),
    [`${name}-tahun`]: date.slice(0, 4),
  };
}

/** The real layout around each page, with an invented frame. */
const PRESENTER: Presenter = {
  page: async (ask, page) => framed(ask, page.title, page.body),
  refusal: async (ask, refusal, text) => framed(ask, refusal.code, <p>{fill(text[ask.lang], refusal.values)}</p>),
};

function framed(ask: Ask, title: string, body: PageReply['body']): string {
  return renderPage(
    <Desk width="text" frame={publicFrame(ask.lang, { title, path: ask.address })}>
      {body}
    </Desk>,
  );
}
