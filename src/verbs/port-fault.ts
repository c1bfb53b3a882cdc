import type { Config } from '../kernel/config.ts';
import { errnoOf } from '../kernel/postgres/fault.ts';
import type { StoreFault } from './store.ts';

/** Why the program cannot listen, in one sentence. */
export function portFault(config: Pick<Config, 'host' | 'port'>, fault: unknown): StoreFault {
  if (errnoOf(fault) === 'EADDRINUSE') {
    return {
      code: 'port_taken',
      sentence: `Port ${config.port} is taken by another program. Choose another: PORT=${config.port + 1} npm start`,
    };
  }
  return {
    code: 'port_refused',
    sentence: `The system does not let Terpadu listen on ${config.host} port ${config.port}.`,
  };
}
