import type { ServiceAddress } from '../machine/service.ts';
import { startSandbox, type RunningSandbox, type StartOptions } from '../machine/start-sandbox.ts';
import { correction } from './correction.ts';
import { taxpayer } from './taxpayer.ts';

export { decideCorrection } from './correction.ts';
export { load, type TaxpayerRow } from './load.ts';

const ALL = [taxpayer, ...correction];

/** For whoever registers the services with the exchange. */
export const SERVICES: readonly ServiceAddress[] = ALL.map(({ name, method, path }) => ({ name, method, path }));

/** Opens the services of the register of taxpayers; see contracts/sandbox/djp.openapi.json. */
export function start(options: StartOptions): Promise<RunningSandbox> {
  return startSandbox('djp', ALL, options);
}
