import type { ServiceAddress } from '../machine/service.ts';
import { startSandbox, type RunningSandbox, type StartOptions } from '../machine/start-sandbox.ts';
import { correction } from './correction.ts';
import { registrations } from './registrations.ts';

export { decideCorrection } from './correction.ts';
export { load, type RegistrationRow } from './load.ts';

const ALL = [registrations, ...correction];

/** For whoever registers the services with the exchange. */
export const SERVICES: readonly ServiceAddress[] = ALL.map(({ name, method, path }) => ({ name, method, path }));

/** Opens the services of the register of health workers; see contracts/sandbox/sisdmk.openapi.json. */
export function start(options: StartOptions): Promise<RunningSandbox> {
  return startSandbox('sisdmk', ALL, options);
}
