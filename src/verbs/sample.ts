import type { Config } from '../kernel/config.ts';
import type { Database } from '../kernel/database.ts';
import { newId } from '../kernel/ids.ts';
import { findInstallation, recordInstallation, type Installation } from '../kernel/installation.ts';
import { createMasterKeys } from '../kernel/keys/master-key.ts';
import { WORKER } from '../kernel/viewer.ts';
import { defaultSeed, operatorCode, sampleOrganisationId } from '../nation/index.ts';

/** The installation of an embedded store; a new store becomes a sample one, for good. */
export async function ensureSample(config: Config, db: Database): Promise<Installation> {
  const found = await findInstallation(db);
  if (found !== null) return found;
  // Only a store without keys may get a new master key: another one would lose everything it wraps.
  createMasterKeys(config.masterKeyFile, Temporal.Now.instant());
  const installation: Installation = {
    kind: 'sample',
    nodeId: newId(),
    operatorAgencyId: sampleOrganisationId(operatorCode),
    createdAt: Temporal.Now.instant(),
    seed: defaultSeed,
  };
  await db.as(WORKER, (tx) => recordInstallation(tx, installation));
  return installation;
}
