import { createServer } from 'node:net';
import type { Config } from '../kernel/config.ts';
import { err, ok, type Result } from '../vocabulary/result.ts';
import { portFault } from './port-fault.ts';
import type { StoreFault } from './store.ts';

/**
 * The port to listen on, found free before anything is changed, so that a taken one costs nothing. Port 0 becomes
 * the one that the system gives: forms and passkeys must know the address before the program listens.
 */
export function freePort(config: Pick<Config, 'host' | 'port'>): Promise<Result<number, StoreFault>> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (fault) => resolve(err(portFault(config, fault))));
    probe.listen(config.port, config.host, () => {
      const address = probe.address();
      const port = typeof address === 'object' && address !== null ? address.port : config.port;
      probe.close(() => resolve(ok(port)));
    });
  });
}
