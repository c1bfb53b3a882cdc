// The officers' side over HTTP: offices, registers and exchange as casework has them, officers with browsers of their own.
import { plainText } from '../../../../../test/support/plain-text.ts';
import assert from 'node:assert/strict';
import { errorCatalogue, type ErrorTable, fill, kernelErrors } from '../../../../kernel/errors.ts';
import type { Presenter } from '../../../../kernel/http/answer.ts';
import type { Ask } from '../../../../kernel/http/ask.ts';
import { csrfToken, ONCE_FIELD } from '../../../../kernel/http/csrf.ts';
import type { PageReply } from '../../../../kernel/http/reply.ts';
import type { Route } from '../../../../kernel/http/route.ts';
import { httpServer } from '../../../../kernel/http/server.ts';
import { newId } from '../../../../kernel/ids.ts';
import type { Services } from '../../../../kernel/services.ts';
import { findSession, openSession } from '../../../../kernel/session.ts';
import { deskFrame } from '../../../../web/gallery/sample-frame.ts';
import { Desk, renderPage } from '../../../../web/layout.tsx';
import { appointFirst, officerActor, type Organisation, type RoleCode } from '../../../directory/index.ts';
import { type Opening, type TestOffices, testOffices } from '../../http/casework/office.builder.ts';
import { caseworkErrors } from '../../http/errors-casework.ts';
import { deskErrors } from '../../http/errors-desk.ts';
import { deskRoutes } from './routes.ts';

const ORIGIN = 'http://localhost:3000';

export type Fields = readonly (readonly [string, string])[];

/** An answer with its page as it reads: without tags, entities read, single spaces. */
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
  /** Sends a form with the session's token and an idempotency key of its own, unless one is given. */
  post(address: string, fields: Fields): Promise<Answer>;
  /** Opens the page of a verb and sends its form with what it carries unseen and these fields. */
  confirm(address: string, fields?: Fields): Promise<Answer>;
}

export interface DeskServer extends TestOffices {
  officer(role: RoleCode, office?: Organisation): Promise<Officer>;
  /** A person signed in, who has no desk; one whom the registers know, where her id is given. */
  person(personId?: string): Promise<Pick<Officer, 'get' | 'post'>>;
  /** Nobody in particular. */
  readonly stranger: Pick<Officer, 'get'>;
  /** Moves true time on for the desks. */
  wait(by: { readonly seconds: number }): void;
}

/** What stands beside the desks, and the offices they are in. */
export interface DeskServerWishes {
  readonly opening?: Opening;
  readonly routes?: (offices: TestOffices) => readonly Route[];
  readonly errors?: readonly ErrorTable[];
}

export async function deskServer(wishes: DeskServerWishes = {}): Promise<DeskServer> {
  const offices = await testOffices(wishes.opening);
  const errors = errorCatalogue([kernelErrors, caseworkErrors, deskErrors, ...(wishes.errors ?? [])]);
  let aheadMs = 0;
  const trueNow = () => offices.services.clock.trueNow().add({ milliseconds: aheadMs });
  const services: Services = { ...offices.services, errors, clock: { ...offices.services.clock, trueNow } };
  const server = httpServer({
    services,
    routes: [...(wishes.routes?.(offices) ?? []), ...deskRoutes(offices.port)],
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
  const request = async (address: string, init: RequestInit) => server.request(`${ORIGIN}${address}`, init, socket);
  let appointed = 0;
  return {
    ...offices,
    services,
    async officer(role, office = offices.licensing) {
      const [officerId, accountId] = [newId(), newId()];
      appointed += 1;
      const name = `Petugas Rekaan ${appointed}`;
      const officer = { officerId, accountId, name, organisationCode: office.code, roles: [role] };
      await appointFirst(services.db, [officer], services.clock.trueNow());
      return { officerId, name, ...(await signIn(services, request, { officerId, agencyId: office.id })) };
    },
    settle: (later = { milliseconds: 1_000 + aheadMs }) => offices.settle(later),
    wait(by) {
      aheadMs += by.seconds * 1_000;
    },
    person: (personId = newId()) => signIn(services, request, { personId }),
    stranger: { get: async (address) => answerOf(await request(address, { headers: { accept: 'text/html' } })) },
  };
}

type Send = (address: string, init: RequestInit) => Promise<Response>;

async function signIn(
  services: Services,
  request: Send,
  hat: Parameters<typeof openSession>[1]['hat'],
): Promise<Pick<Officer, 'get' | 'post' | 'confirm'>> {
  const now = services.clock.trueNow();
  const given = { accountId: newId(), hat, acr: 'passkey', displayName: 'Orang Rekaan', now } as const;
  const { token } = await openSession(services.db, given);
  const session = await findSession(services.db, token, now);
  assert.ok(session);
  const headers = { accept: 'text/html', cookie: `terpadu-sesi=${token}` };
  const get = async (address: string) => answerOf(await request(address, { headers }));
  const post = async (address: string, fields: Fields) => {
    const named = new Set(fields.map(([name]) => name));
    const own = [['csrf', csrfToken(session.csrfSecret)] as const, [ONCE_FIELD, newId()] as const];
    const all = [...own.filter(([name]) => !named.has(name)), ...fields];
    const body = new URLSearchParams(all.map(([name, value]) => [name, value])).toString();
    const type = 'application/x-www-form-urlencoded';
    return answerOf(
      await request(address, { method: 'POST', headers: { ...headers, origin: ORIGIN, 'content-type': type }, body }),
    );
  };
  return {
    get,
    post,
    async confirm(address, fields = []) {
      const page = await get(address);
      assert.equal(page.status, 200, page.text.slice(0, 500));
      return post(address.replace(/\?.*$/, ''), [...hiddenIn(page), ...fields]);
    },
  };
}

async function answerOf(response: Response): Promise<Answer> {
  const html = await response.text();
  return { status: response.status, location: response.headers.get('location') ?? '', html, text: plainText(html) };
}

/** What the form of a page carries unseen, but for the token that differs on each rendering. */
export function hiddenIn({ html }: Answer): Fields {
  const main = html.slice(html.indexOf('<main'));
  return [...main.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)]
    .map(([, name = '', value = '']) => [name, value.replaceAll('&amp;', '&')] as const)
    .filter(([name]) => name !== 'csrf');
}

const PRESENTER: Presenter = {
  page: async (ask, page) => framed(ask, page.title, page.body),
  refusal: async (ask, refusal, text) =>
    framed(ask, refusal.code, <p>{`${refusal.code} ${fill(text[ask.lang], refusal.values)}`}</p>),
};

function framed(ask: Ask, title: string, body: PageReply['body']): string {
  return renderPage(<Desk frame={deskFrame(ask.lang, '/meja', { title, path: ask.address })}>{body}</Desk>);
}
