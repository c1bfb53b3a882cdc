// A process for killed.test.ts: it takes one import further until it is killed or a person has to act.
// Arguments: the connection of the application role as JSON, the data folder, agency and import.
import { fileURLToPath } from 'node:url';
import { readConfig } from '../../../../kernel/config.ts';
import { errorCatalogue, kernelErrors } from '../../../../kernel/errors.ts';
import { openLog } from '../../../../kernel/log.ts';
import { type OpenServices, openServices } from '../../../../kernel/open-services.ts';
import { takeFurther } from './import-work.ts';

const NOTHING_ALIKE = {
  inventory: {
    likeness: async () => ({ functions: [], alike: [] }),
    published: () => Promise.reject(new Error('unasked')),
  },
  messyEntries: () => null,
};

type Connection = Parameters<typeof openServices>[0]['connection'];

/** Services of a process of its own, on a database and keys that are there. */
export async function servicesIn(connection: Connection, folder: string): Promise<OpenServices> {
  const config = readConfig(
    { TERPADU_DATA: folder, TERPADU_DATABASE_POOL: '6' },
    fileURLToPath(new URL('../../../../..', import.meta.url)),
  );
  if (!config.ok) throw new Error('The configuration of the test is wrong.');
  const log = openLog('error', { write: (line) => void process.stderr.write(line) });
  return openServices({ config: config.value, connection, errors: errorCatalogue([kernelErrors]), log });
}

export function furtherWith(services: OpenServices, place: { readonly agencyId: string; readonly id: string }) {
  return takeFurther(services, NOTHING_ALIKE, { place, signal: new AbortController().signal });
}

const [connectionJson, folder, agencyId, id] = process.argv.slice(2);
const isProgram = process.argv[1] === fileURLToPath(import.meta.url);
if (isProgram && connectionJson !== undefined && folder !== undefined && agencyId !== undefined && id !== undefined) {
  const services = await servicesIn(JSON.parse(connectionJson) as Connection, folder);
  await furtherWith(services, { agencyId, id });
  await services.close();
}
