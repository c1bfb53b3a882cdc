import type { ServiceAddress } from '../machine/service.ts';
import { startSandbox, type RunningSandbox, type StartOptions } from '../machine/start-sandbox.ts';
import { correction } from './correction.ts';
import { matching } from './matching.ts';
import { summary } from './summary.ts';

export { decideCorrection } from './correction.ts';
export type { Address, MaritalStatus } from './elements.ts';
export { load, type AddressRow, type CardRow, type PersonRow } from './load.ts';

const ALL = [summary, matching, ...correction];

/** For whoever registers the services with the exchange. */
export const SERVICES: readonly ServiceAddress[] = ALL.map(({ name, method, path }) => ({ name, method, path }));

/** Opens the population registry's services; see contracts/sandbox/dukcapil.openapi.json. */
export function start(options: StartOptions): Promise<RunningSandbox> {
  return startSandbox('dukcapil', ALL, options);
}
