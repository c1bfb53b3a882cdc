import { plainText } from '../../../../test/support/plain-text.ts';
import { errorCatalogue, fill, kernelErrors } from '../../../kernel/errors.ts';
import type { Presenter } from '../../../kernel/http/answer.ts';
import type { Ask } from '../../../kernel/http/ask.ts';
import { csrfToken, ONCE_FIELD } from '../../../kernel/http/csrf.ts';
import { kernelRoutes } from '../../../kernel/http/own-routes.ts';
import type { PageReply } from '../../../kernel/http/reply.ts';
import { httpServer } from '../../../kernel/http/server.ts';
import { newId } from '../../../kernel/ids.ts';
import { rateLimit, type RateLimit } from '../../../kernel/rate-limit.ts';
import type { Services } from '../../../kernel/services.ts';
import { findSession, openSession, type NewSession } from '../../../kernel/session.ts';
import { publicFrame } from '../../../web/gallery/sample-frame.ts';
import { Page, renderPage } from '../../../web/layout.tsx';
import { listAssets } from '../../../web/assets.ts';
import { documentsErrors } from '../http/documents-errors.ts';
import { documentsServices } from '../http/documents-services.builder.ts';
import { documentsRoutes } from './routes.ts';

const ORIGIN = 'http://localhost:3000';

/** Somebody with a browser, signed in or not. */
export interface Visitor {
  get(address: string): Promise<Response>;
  read(address: string): Promise<string>;
  /** Posts a form with the session's token and a fresh idempotency key, or those given. */
  post(address: string, fields: Readonly<Record<string, string>>): Promise<Response>;
  upload(file: Buffer | null): Promise<Response>;
}

export interface DocumentsServer {
  readonly services: Services;
  readonly stranger: Visitor;
  person(personId: string): Promise<Visitor>;
  officer(agencyId: string, role: string): Promise<Visitor>;
  close(): Promise<void>;
}

/** This feature alone, served without a port. */
export async function documentsServer(): Promise<DocumentsServer> {
  const opened = await documentsServices();
  const services = { ...opened.services, errors: errorCatalogue([kernelErrors, documentsErrors]) };
  const officers = new Map<string, { readonly agencyId: string; readonly role: string }>();
  const cookies = { isSecure: false };
  const limits = new Map<string, RateLimit>();
  const server = httpServer({
    services,
    routes: [
      ...kernelRoutes({ cookies, assets: listAssets(), metricsText: async () => '' }),
      ...documentsRoutes({ origin: ORIGIN }),
    ],
    cookies,
    origin: ORIGIN,
    presenter: PRESENTER,
    actorOf: async ({ accountId, personId, acr }) => {
      if (personId !== null) return { kind: 'person', personId, acr };
      const officer = officers.get(accountId);
      if (officer === undefined) return { kind: 'public' };
      const { agencyId, role } = officer;
      return { kind: 'officer', officerId: accountId, agencyId, agencyCode: 'dpmptsp-sragen', roles: [role], acr };
    },
    observe: {
      limit(name, limited, { perMinute, now }) {
        if (perMinute === null) return null;
        const limit = limits.get(name) ?? rateLimit({ burst: perMinute, perMinute });
        limits.set(name, limit);
        const taken = limit.take(limited, now);
        return taken.ok ? null : taken.error.retryAfterSeconds;
      },
      answered: () => {},
      denied: async () => {},
      failed: (fault) => void process.stderr.write(`${fault instanceof Error ? fault.stack : String(fault)}\n`),
    },
  });
  const socket = { incoming: { socket: { remoteAddress: '127.0.0.1', remotePort: 1, remoteFamily: 'IPv4' } } };
  const request = async (address: string, init: RequestInit = {}) =>
    server.request(`${ORIGIN}${address}`, init, socket);
  const signIn = async (hat: NewSession['hat'], accountId: string): Promise<Visitor> => {
    const now = services.clock.trueNow();
    const { token } = await openSession(services.db, { accountId, hat, acr: 'passkey', displayName: 'Orang Uji', now });
    const session = await findSession(services.db, token, now);
    if (session === null) throw new Error('The session was not found.');
    return visitor(request, { cookie: `terpadu-sesi=${token}`, csrf: () => csrfToken(session.csrfSecret) });
  };
  return {
    services,
    stranger: visitor(request, null),
    person: (personId) => signIn({ personId }, newId()),
    officer(agencyId, role) {
      const accountId = newId();
      officers.set(accountId, { agencyId, role });
      return signIn({ officerId: accountId, agencyId }, accountId);
    },
    close: () => opened.close(),
  };
}

type Request = (address: string, init?: RequestInit) => Promise<Response>;

function visitor(request: Request, session: { readonly cookie: string; readonly csrf: () => string } | null): Visitor {
  const headers = { accept: 'text/html', ...(session === null ? {} : { cookie: session.cookie }) };
  const get = (address: string) => request(address, { headers });
  return {
    get,
    read: async (address) => plainText(await (await get(address)).text()),
    post: (address, fields) =>
      request(address, {
        method: 'POST',
        headers: { ...headers, origin: ORIGIN, 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({ csrf: session?.csrf() ?? '', [ONCE_FIELD]: newId(), ...fields }).toString(),
      }),
    upload(file) {
      const form = new FormData();
      if (file !== null) form.append('berkas', new Blob([new Uint8Array(file)]), 'dokumen.pdf');
      return request('/periksa', { method: 'POST', headers: { ...headers, origin: ORIGIN }, body: form });
    },
  };
}

/** The real layout around each page, with an invented frame. */
const PRESENTER: Presenter = {
  page: async (ask, page) => framed(ask, page.title, page.body),
  refusal: async (ask, refusal, text) => framed(ask, refusal.code, <p>{fill(text[ask.lang], refusal.values)}</p>),
};

function framed(ask: Ask, title: string, body: PageReply['body']): string {
  return renderPage(<Page frame={publicFrame(ask.lang, { title, path: ask.address })}>{body}</Page>);
}
