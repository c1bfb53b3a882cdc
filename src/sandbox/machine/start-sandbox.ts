import { createServer, type Server, type ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { Clock } from '../../kernel/clock.ts';
import type { Log } from '../../kernel/log.ts';
import type { Secret } from '../../vocabulary/secret.ts';
import { answerRequest } from './answer-request.ts';
import { bearerCheck } from './bearer.ts';
import type { SandboxName } from './names.ts';
import type { Service } from './service.ts';

export interface StartOptions {
  /** The sandbox's own role, as `prepareSandboxes` gives it. */
  readonly connection: pg.ClientConfig;
  /** What the exchange's provider side shows; at least 32 characters. */
  readonly token: Secret;
  readonly clock: Pick<Clock, 'trueNow'>;
  readonly log: Pick<Log, 'error'>;
  /** Left out or 0: any free port. */
  readonly port?: number;
}

export interface RunningSandbox {
  /** `http://127.0.0.1:<port>`, without a slash at the end. */
  readonly url: string;
  /** Lets answers under way finish for a second; may be called twice. */
  stop(): Promise<void>;
}

/** From another process of the same machine a head comes within 2 s, a whole request within 10 s. */
const LIMITS = {
  headersTimeout: 2_000,
  requestTimeout: 10_000,
  keepAliveTimeout: 30_000,
  connectionsCheckingInterval: 500,
  maxHeaderSize: 16 * 1024,
};
const MOST_CONNECTIONS = 200;
const POOL = { max: 8, connectionTimeoutMillis: 2_000, statement_timeout: 5_000, lock_timeout: 2_000 };
const GRACE_MS = 1_000;

/** Opens a sandbox's services on loopback, the only place where one may listen. Throws if the port is taken. */
export async function startSandbox(
  sandbox: SandboxName,
  services: readonly Service[],
  options: StartOptions,
): Promise<RunningSandbox> {
  const { connection, token, clock, log, port = 0 } = options;
  const db = new pg.Pool({ ...connection, ...POOL, allowExitOnIdle: true });
  let stopped: Promise<void> | null = null;
  db.on('error', (fault) => {
    // The pool forgets a connection before the server does: a server that stops right after us is no fault.
    if (stopped === null) log.error('A connection of a sandbox broke.', { sandbox, err: fault });
  });
  // The pool itself listens to idle connections only; a query that meets a break fails by itself.
  db.on('connect', (client) => void client.on('error', () => {}));
  let requests = 0;
  const desk = { sandbox, services, db, clock, log, isCaller: bearerCheck(token), nextRequest: () => ++requests };
  const underWay = new Set<ServerResponse>();
  const server = createServer(LIMITS, (request, response) => {
    underWay.add(response);
    response.once('close', () => underWay.delete(response));
    void answerRequest(desk, request, response);
  });
  server.maxConnections = MOST_CONNECTIONS;
  try {
    const url = await listen(server, port);
    return { url, stop: () => (stopped ??= close(server, underWay).then(() => db.end())) };
  } catch (fault) {
    await db.end();
    throw fault;
  }
}

function listen(server: Server, port: number): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  server.once('error', reject);
  server.listen(port, '127.0.0.1', () => {
    const address = server.address();
    if (typeof address === 'object' && address !== null) resolve(`http://127.0.0.1:${address.port}`);
  });
  return promise;
}

async function close(server: Server, underWay: ReadonlySet<ServerResponse>): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  server.close(() => resolve());
  const until = performance.now() + GRACE_MS;
  while (underWay.size > 0 && performance.now() < until) await sleep(10);
  server.closeAllConnections();
  await promise;
}
