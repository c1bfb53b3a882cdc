import type { ServiceAddress } from '../machine/service.ts';
import { startSandbox, type RunningSandbox, type StartOptions } from '../machine/start-sandbox.ts';
import { correction } from './correction.ts';
import { diplomas } from './diplomas.ts';

export { decideCorrection } from './correction.ts';
export { load, type DiplomaRow } from './load.ts';

const ALL = [diplomas, ...correction];

/** For whoever registers the services with the exchange. */
export const SERVICES: readonly ServiceAddress[] = ALL.map(({ name, method, path }) => ({ name, method, path }));

/** Opens the services of the register of higher education; see contracts/sandbox/pddikti.openapi.json. */
export function start(options: StartOptions): Promise<RunningSandbox> {
  return startSandbox('pddikti', ALL, options);
}
