import { Agent as HttpAgent, type ClientRequest, type IncomingMessage, request as requestHttp } from 'node:http';
import { Agent as HttpsAgent, request as requestHttps } from 'node:https';
import { err, ok, type Result } from '../../../vocabulary/result.ts';
import type { Secret } from '../../../vocabulary/secret.ts';
import type { HeaderList } from './signature-base.ts';
import { MOST_BODY_BYTES } from './wire.ts';

export interface HttpService {
  /** Base address and path, with its query. */
  readonly url: string;
  readonly method: string;
  readonly headers: HeaderList;
  readonly token: Secret | null;
  readonly body: Uint8Array;
  readonly timeoutMs: number;
}

export interface HttpAnswer {
  readonly status: number;
  readonly contentType: string | null;
  readonly body: Buffer;
}

export interface HttpFault {
  readonly code: 'service_unreachable' | 'service_timed_out' | 'service_answer_malformed';
  readonly reason: string;
}

/** Calls services over kept connections; redirects are passed through, never followed. */
export interface HttpCaller {
  readonly call: (service: HttpService) => Promise<Result<HttpAnswer, HttpFault>>;
  readonly stop: () => void;
}

const AGENT = { keepAlive: true, maxSockets: 256, maxFreeSockets: 64, timeout: 65_000 };
/** Only these carry a body to a service, whatever the message had (as X-Road does). */
const WITH_BODY: ReadonlySet<string> = new Set(['POST', 'PUT', 'PATCH']);

export function httpCaller(): HttpCaller {
  const agents = { http: new HttpAgent(AGENT), https: new HttpsAgent(AGENT) };
  return {
    call: (service) => callOnce(service, agents),
    stop() {
      agents.http.destroy();
      agents.https.destroy();
    },
  };
}

function callOnce(
  service: HttpService,
  agents: { readonly http: HttpAgent; readonly https: HttpsAgent },
): Promise<Result<HttpAnswer, HttpFault>> {
  const { promise, resolve } = Promise.withResolvers<Result<HttpAnswer, HttpFault>>();
  const body = WITH_BODY.has(service.method) ? service.body : new Uint8Array();
  const options = { method: service.method, headers: headersOf(service, body) };
  const isTls = service.url.startsWith('https:');
  const outgoing = isTls
    ? requestHttps(service.url, { ...options, agent: agents.https })
    : requestHttp(service.url, { ...options, agent: agents.http });
  // The whole exchange has one limit: a service that drips is as slow as one that is silent.
  const limit = setTimeout(() => end(err({ code: 'service_timed_out', reason: 'timeout' })), service.timeoutMs);
  const end = (outcome: Result<HttpAnswer, HttpFault>): void => {
    clearTimeout(limit);
    resolve(outcome);
    if (!outcome.ok) outgoing.destroy();
  };
  outgoing.on('response', (incoming) => read(incoming, end));
  outgoing.on('error', (fault) => end(err({ code: 'service_unreachable', reason: reasonOf(fault) })));
  send(outgoing, body);
  return promise;
}

function send(outgoing: ClientRequest, body: Uint8Array): void {
  if (body.length > 0) outgoing.end(body);
  else outgoing.end();
}

function read(incoming: IncomingMessage, end: (outcome: Result<HttpAnswer, HttpFault>) => void): void {
  const parts: Buffer[] = [];
  let size = 0;
  incoming.on('data', (part: Buffer) => {
    size += part.length;
    if (size > MOST_BODY_BYTES) end(err({ code: 'service_answer_malformed', reason: 'too_large' }));
    else parts.push(part);
  });
  incoming.on('error', (fault) => end(err({ code: 'service_unreachable', reason: reasonOf(fault) })));
  incoming.on('end', () => {
    const contentType = incoming.headers['content-type'] ?? null;
    end(ok({ status: incoming.statusCode ?? 0, contentType, body: Buffer.concat(parts) }));
  });
}

function headersOf({ headers, token }: HttpService, body: Uint8Array): Record<string, string> {
  return {
    accept: 'application/json',
    ...Object.fromEntries(headers),
    ...(token === null ? {} : { authorization: `Bearer ${token.reveal()}` }),
    ...(body.length > 0 ? { 'content-length': String(body.length) } : {}),
  };
}

/** Node's code in lower case: `econnrefused`. */
function reasonOf(fault: Error): string {
  const code = 'code' in fault ? String(fault.code).toLowerCase() : '';
  return /^[a-z0-9_]{1,40}$/.test(code) ? code : 'broken';
}
