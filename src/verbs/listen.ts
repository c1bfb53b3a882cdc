import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import type { Config } from '../kernel/config.ts';
import { err, ok, type Result } from '../vocabulary/result.ts';
import { portFault } from './port-fault.ts';
import type { StoreFault } from './store.ts';

export interface Listening {
  stop(): Promise<void>;
}

/** Slow clients are cut off: a head must come within 10 s, a whole request within 30 s. */
const LIMITS = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  keepAliveTimeout: 65_000,
  connectionsCheckingInterval: 2_000,
  maxHeaderSize: 16 * 1024,
};
/** What is under way may finish for so long; then connections are closed. */
const GRACE_MS = 3_000;

/** Offers the program on its port. */
export async function listen(app: Hono, config: Config): Promise<Result<Listening, StoreFault>> {
  // A proxy may look for life in HTTP/1.0, which knows no Host; addresses of ours never come from that header.
  const answer = getRequestListener(app.fetch, { hostname: 'localhost' });
  const server = createServer(LIMITS, (request, response) => void answer(request, response));
  server.maxConnections = 2_000;
  const { promise, resolve } = Promise.withResolvers<Result<Listening, StoreFault>>();
  // Stays: later it hears of connections that could not be taken, which must not end the program.
  server.on('error', (fault) => resolve(err(portFault(config, fault))));
  server.listen(config.port, config.host, () => resolve(ok({ stop: () => close(server) })));
  return promise;
}

async function close(server: Server): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  server.close(() => resolve());
  server.closeIdleConnections();
  const limit = setTimeout(() => server.closeAllConnections(), GRACE_MS);
  await promise;
  clearTimeout(limit);
}
