import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import type { Clock } from '../../kernel/clock.ts';
import { newId } from '../../kernel/ids.ts';
import type { Log } from '../../kernel/log.ts';
import { localDateIn } from '../../vocabulary/instant.ts';
import { err, ok, type Result } from '../../vocabulary/result.ts';
import { behaviourOf } from './behaviour-store.ts';
import type { Behaviour } from './behaviour.ts';
import { drawFor } from './draw.ts';
import { isUuid } from './fields.ts';
import { problem, type Problem } from './problem.ts';
import { replyOf, send, sendMalformed, sendTruncated, type Reply } from './reply.ts';
import { readBody } from './request-body.ts';
import type { Service } from './service.ts';

export interface Desk {
  readonly sandbox: string;
  readonly services: readonly Service[];
  readonly db: pg.Pool;
  readonly clock: Pick<Clock, 'trueNow'>;
  readonly log: Pick<Log, 'error'>;
  readonly isCaller: (authorization: string | undefined) => boolean;
  /** How many requests this process has taken: the number that chance is drawn by. */
  nextRequest(): number;
}

/** Answers one request: caller, service, behaviour, body, then the service itself. Never throws. */
export async function answerRequest(desk: Desk, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  const exchange = { request, response, gone: gone.signal };
  try {
    const admitted = admit(desk, request);
    if (!admitted.ok) return send(response, replyOf(admitted));
    await behave(desk, admitted.value, exchange);
  } catch (fault) {
    if (gone.signal.aborted) return;
    const trace = newId();
    desk.log.error('A sandbox failed to answer.', { sandbox: desk.sandbox, trace, err: fault });
    fail(response, replyOf(err(problem(isStoreGone(fault) ? 'store_unavailable' : 'internal_error')), trace));
  }
}

interface Admitted {
  readonly service: Service;
  readonly id: string;
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** The caller has left, or the answer is out. */
  readonly gone: AbortSignal;
}

function admit(desk: Desk, request: IncomingMessage): Result<Admitted, Problem> {
  if (!desk.isCaller(request.headers.authorization)) return err(problem('token_wrong'));
  const found = desk.services.flatMap((service) => {
    const id = idInPath(service.path, request.url ?? '');
    return id === null ? [] : [{ service, id }];
  });
  const admitted = found.find(({ service }) => service.method === request.method);
  if (admitted !== undefined) return ok(admitted);
  if (found.length === 0) return err(problem('service_unknown'));
  const allow = found.map(({ service }) => service.method).join(', ');
  return err({ ...problem('method_unknown'), headers: { allow } });
}

/** The UUID at the end of the path, '' where the path takes none; null if the path is another. */
function idInPath(path: string, url: string): string | null {
  if (!path.endsWith('}')) return path === url ? '' : null;
  const head = path.slice(0, path.lastIndexOf('/') + 1);
  const id = url.slice(head.length);
  return url.startsWith(head) && isUuid(id) ? id : null;
}

const HANG_MS = 60_000;

async function behave(desk: Desk, admitted: Admitted, exchange: Exchange): Promise<void> {
  const { request, response, gone } = exchange;
  const behaviour = await behaviourOf(desk.db, admitted.service.name);
  if (behaviour.outageSince !== null) {
    request.socket.destroy();
    return;
  }
  const draw = drawFor(desk.sandbox, desk.nextRequest(), behaviour);
  const body = admitted.service.method === 'GET' ? ok(undefined) : await readBody(request);
  if (draw.latencyMs > 0) await sleep(draw.latencyMs, undefined, { signal: gone });
  const serve = async () => replyOf(body.ok ? await serveBody(desk, admitted, body.value) : body);
  if (!draw.isFaulty) return send(response, await serve());
  await misbehave(behaviour, serve, exchange);
}

function serveBody(desk: Desk, { service, id }: Admitted, body: unknown) {
  const now = desk.clock.trueNow();
  return service.serve({ body, id, db: desk.db, now, today: localDateIn(now, 'Asia/Jakarta') });
}

/** The first three faults do no work; a damaged answer is that of work done. */
async function misbehave(behaviour: Behaviour, serve: () => Promise<Reply>, exchange: Exchange): Promise<void> {
  const { response, gone } = exchange;
  switch (behaviour.errorKind) {
    case 'status_500':
      return send(response, replyOf(err(problem('internal_error')), newId()));
    case 'status_503': {
      const headers = { 'retry-after': String(behaviour.retryAfterSeconds) };
      return send(response, replyOf(err({ ...problem('store_unavailable'), headers })));
    }
    case 'hang':
      await sleep(HANG_MS, undefined, { signal: gone });
      response.socket?.destroy();
      return;
    case 'malformed_json':
      return sendMalformed(response, await serve());
    case 'truncated_body':
      return sendTruncated(response, await serve());
    default:
      return behaviour.errorKind satisfies never;
  }
}

function fail(response: ServerResponse, reply: Reply): void {
  if (response.headersSent) response.socket?.destroy();
  else send(response, reply);
}

/** Node's, the pool's and PostgreSQL's words for a store that cannot be reached (SQLSTATE classes 08, 53 and 57). */
function isStoreGone(fault: unknown): boolean {
  if (!(fault instanceof Error)) return false;
  const code = 'code' in fault ? String(fault.code) : '';
  if (/^(?:ECONNREFUSED|ECONNRESET|ENOENT|EPIPE|08\w{3}|53\w{3}|57P0[123])$/.test(code)) return true;
  return /^(?:Connection terminated|timeout exceeded when trying to connect)/.test(fault.message);
}
