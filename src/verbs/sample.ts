import { existsSync } from 'node:fs';
import type { Config } from '../kernel/config.ts';
import type { Database } from '../kernel/database.ts';
import { newId } from '../kernel/ids.ts';
import { findInstallation, recordInstallation, type Installation } from '../kernel/installation.ts';
import { createMasterKeys } from '../kernel/keys/master-key.ts';
import { WORKER } from '../kernel/viewer.ts';
import { defaultSeed, stableIds } from '../nation/index.ts';
import { localDate } from '../vocabulary/local-date.ts';
import type { Io } from './io.ts';

/** KemenPANRB coordinates the SPBE (Perpres 95/2018), so it operates the sample country's node. */
const OPERATOR = 'kemenpanrb';
/** The day as of which the synthetic nation is told. */
const REFERENCE_DATE = localDate('2026-11-24');

export interface SampleOptions {
  readonly config: Config;
  readonly db: Database;
  readonly io: Io;
}

/** Records a sample installation where there is none, and loads what a killed start left unloaded. */
export async function makeSample(options: SampleOptions): Promise<Installation> {
  const { config, db } = options;
  if (!existsSync(config.masterKeyFile)) createMasterKeys(config.masterKeyFile, Temporal.Now.instant());
  const installation = (await findInstallation(db)) ?? (await recordSample(db));
  return installation;
}

/** The id of an organisation of the sample country, the same on every machine. */
export function sampleOrganisationId(code: string): string {
  return stableIds(defaultSeed, REFERENCE_DATE)(`organisation/${code}`, 0);
}

async function recordSample(db: Database): Promise<Installation> {
  const installation: Installation = {
    kind: 'sample',
    nodeId: newId(),
    operatorAgencyId: sampleOrganisationId(OPERATOR),
    createdAt: Temporal.Now.instant(),
    seed: defaultSeed,
  };
  await db.as(WORKER, (tx) => recordInstallation(tx, installation));
  return installation;
}
