import { catalogue } from '../app.ts';
import { importCommand } from '../features/portfolio/index.ts';
import { openMasterKeys } from '../kernel/keys/master-key.ts';
import { openLog } from '../kernel/log.ts';
import { openServices } from '../kernel/open-services.ts';
import type { Io } from './io.ts';
import { reachStore } from './reach-store.ts';
import { readConfiguration } from './read-configuration.ts';

/** Takes a list of applications into the registry as its pages do, also beside a running program. */
export async function portfolio(words: readonly string[], io: Io): Promise<number> {
  const out = { out: (line: string) => io.say(line), err: (line: string) => io.complain(line) };
  return importCommand(words, out, async () => {
    const config = readConfiguration(io);
    if (config === null) return null;
    const reached = await reachStore(config);
    const masters = reached.ok ? openMasterKeys(config.masterKeyFile) : reached;
    if (!reached.ok || !masters.ok) {
      const fault = reached.ok ? masters : reached;
      if (!fault.ok) io.complain(`${fault.error.sentence} (${fault.error.code})`);
      if (reached.ok) await reached.value.stop();
      return null;
    }
    const log = openLog('error', { write: (line) => io.complain(line) });
    const services = await openServices({ config, connection: reached.value.app, errors: catalogue(), log });
    return {
      services,
      async close() {
        await services.close();
        await reached.value.stop();
      },
    };
  });
}
