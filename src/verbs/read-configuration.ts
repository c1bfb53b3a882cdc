import { readConfig, type Config } from '../kernel/config.ts';
import type { Io } from './io.ts';
import { PROJECT_FOLDER } from './project-folder.ts';

/** The configuration from the environment; null after saying everything that is wrong with it. */
export function readConfiguration(io: Io): Config | null {
  const config = readConfig(process.env, PROJECT_FOLDER);
  if (config.ok) return config.value;
  for (const fault of config.error) io.complain(`${fault.sentence} (${fault.code})`);
  return null;
}
