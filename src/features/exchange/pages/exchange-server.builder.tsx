// The pages and files of the exchange behind the kernel's server, for tests: asked without a port, as whoever.
import { errorCatalogue, fill, kernelErrors } from '../../../kernel/errors.ts';
import type { Presenter } from '../../../kernel/http/answer.ts';
import type { Ask } from '../../../kernel/http/ask.ts';
import type { PageReply } from '../../../kernel/http/reply.ts';
import { httpServer } from '../../../kernel/http/server.ts';
import { newId } from '../../../kernel/ids.ts';
import type { Services } from '../../../kernel/services.ts';
import { openSession } from '../../../kernel/session.ts';
import type { Actor } from '../../../vocabulary/authority.ts';
import { publicFrame } from '../../../web/gallery/sample-frame.ts';
import { Page, renderPage } from '../../../web/layout.tsx';
import { exchangeErrors, exchangeFeature } from '../index.ts';

export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly text: string;
  readonly disposition: string;
}

export interface ExchangeServer {
  get(address: string, actor?: Actor): Promise<Answer>;
  /** Actions that were refused and noted. */
  readonly denied: readonly string[];
  /** Faults behind answers of status 500. */
  readonly faults: readonly unknown[];
}

const ORIGIN = 'http://localhost:3000';
const SOCKET = { incoming: { socket: { remoteAddress: '127.0.0.1', remotePort: 1, remoteFamily: 'IPv4' } } };

export function exchangeServer(opened: Services): ExchangeServer {
  const services: Services = { ...opened, errors: errorCatalogue([kernelErrors, exchangeErrors]) };
  const actors = new Map<string, Actor>();
  const denied: string[] = [];
  const faults: unknown[] = [];
  const server = httpServer({
    services,
    routes: exchangeFeature.routes,
    cookies: { isSecure: false },
    origin: ORIGIN,
    presenter: PRESENTER,
    actorOf: async (session) => actors.get(session.accountId) ?? { kind: 'public' },
    observe: {
      limit: () => null,
      answered: () => {},
      failed: (fault) => void faults.push(fault),
      denied: async ({ action }) => void denied.push(action),
    },
  });

  async function cookieOf(actor: Actor): Promise<string> {
    const accountId = newId();
    actors.set(accountId, actor);
    const hat =
      actor.kind === 'officer'
        ? { officerId: actor.officerId, agencyId: actor.agencyId }
        : { personId: actor.kind === 'person' ? actor.personId : newId() };
    const { token } = await openSession(services.db, {
      accountId,
      hat,
      acr: 'sample',
      displayName: 'Orang Uji',
      now: Temporal.Now.instant(),
    });
    return `terpadu-sesi=${token}`;
  }

  return {
    denied,
    faults,
    async get(address, actor = { kind: 'public' }) {
      const cookie = actor.kind === 'public' ? {} : { cookie: await cookieOf(actor) };
      const response = await server.request(
        `${ORIGIN}${address}`,
        { headers: { accept: 'text/html', ...cookie } },
        SOCKET,
      );
      const text = (await response.text()).replaceAll('&#39;', "'").replaceAll('&quot;', '"').replaceAll('&amp;', '&');
      const { headers, status } = response;
      return {
        status,
        text,
        type: headers.get('content-type') ?? '',
        disposition: headers.get('content-disposition') ?? '',
      };
    },
  };
}

const PRESENTER: Presenter = {
  page: async (ask: Ask, { title, body }: PageReply) =>
    renderPage(<Page frame={publicFrame(ask.lang, { title, path: ask.address })}>{await body}</Page>),
  refusal: async (ask, { code, values }, text) =>
    renderPage(
      <Page frame={publicFrame(ask.lang, { title: code, path: ask.address })}>
        <h1>{code}</h1>
        <p>{fill(text[ask.lang], values)}</p>
      </Page>,
    ),
};
