// A process for killed-node.test.ts: it makes calls and seals them until it is killed.
// Arguments: the connection of the application role as JSON, the data folder, the call to make as JSON.
import { readConfig } from '../../../kernel/config.ts';
import { errorCatalogue } from '../../../kernel/errors.ts';
import { openLog } from '../../../kernel/log.ts';
import { openServices, type ServiceOptions } from '../../../kernel/open-services.ts';
import type { ExchangeCall } from './consumer-side.ts';
import { openExchange } from './open-exchange.ts';

const CALLERS = 16;
const [connectionJson = '', folder = '', callJson = ''] = process.argv.slice(2);
const config = readConfig({ TERPADU_DATA: folder, TERPADU_DATABASE_POOL: '8' }, folder);
if (!config.ok) throw new Error('The configuration of the test is wrong.');
const connection = JSON.parse(connectionJson) as ServiceOptions['connection'];
const log = openLog('error', { write: (line) => void process.stderr.write(line) });
const services = await openServices({ config: config.value, connection, errors: errorCatalogue([]), log });
const exchange = await openExchange(services);
const call = JSON.parse(callJson) as ExchangeCall;
exchange.provideService(call.service, async () => ({ status: 200, body: { nama: 'Contoh Rekaan' } }));

async function makeCalls(): Promise<never> {
  for (;;) {
    const answer = await exchange.call(call);
    // Written at once: what was told to the parent was acknowledged before.
    if (answer.ok) process.stdout.write(`${answer.value.messageId}\n`);
  }
}

async function sealOn(): Promise<never> {
  for (;;) await exchange.sealNow();
}

await Promise.all([sealOn(), ...Array.from({ length: CALLERS }, makeCalls)]);
