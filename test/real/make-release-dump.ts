import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { appointFirst, organisationCode } from '../../src/features/directory/index.ts';
import { openDatabase } from '../../src/kernel/database.ts';
import { newId } from '../../src/kernel/ids.ts';
import { openKeys } from '../../src/kernel/keys/keys.ts';
import { openMasterKeys } from '../../src/kernel/keys/master-key.ts';
import { openSession } from '../../src/kernel/session.ts';
import { findClientPrograms } from '../../src/verbs/client-programs.ts';
import { RELEASE } from '../../src/verbs/release.ts';
import { setUp } from '../../src/verbs/setup.ts';
import { makeAgency, type Agency } from './agency-database.ts';
import { startCluster } from './cluster.ts';

/**
 * Once for each release, before it is published:
 *   node --import ./tsx-hook.mjs test/real/make-release-dump.ts
 * writes test/real/releases/<version>.sql.gz: the tables of the release with a few rows in them. It is never
 * made anew; releases.test.ts brings every one of them to the tables of today.
 */
export const RELEASES = fileURLToPath(new URL('./releases/', import.meta.url));

/** The oldest server we support: what its pg_dump writes restores into every later one. */
const DUMPED_BY = 15;
const OPERATOR = 'kab-sragen-dpmptsp';
const SILENT = { say: () => {}, complain: () => {}, progress: () => {} };

/** A few rows, as first use leaves them; regions of one province are enough. */
export async function addRows(agency: Agency): Promise<void> {
  await agency.asSuperuser(
    "delete from directory.region where code not like '33%' or level in ('district', 'village')",
  );
  const db = openDatabase({
    connection: { connectionString: agency.env['DATABASE_URL'] },
    poolSize: 4,
    onBroken: () => {},
  });
  const now = Temporal.Now.instant();
  const officerId = newId();
  const accountId = newId();
  const roles = ['administrator', 'operator'] as const;
  const name = 'Petugas Contoh';
  await appointFirst(db, [{ officerId, accountId, name, organisationCode: organisationCode(OPERATOR), roles }], now);
  const [office] = await agency.asSuperuser<{ id: string }>(
    `select id from directory.organisation where code = '${OPERATOR}'`,
  );
  await openSession(db, {
    accountId,
    hat: { officerId, agencyId: office?.id ?? '' },
    acr: 'passkey',
    displayName: name,
    now,
  });
  const masters = openMasterKeys(agency.config().masterKeyFile);
  if (!masters.ok) throw new Error(masters.error.sentence);
  const keys = await openKeys({ db, masters: masters.value, now: () => now, nowMs: () => 0 });
  const key = await keys.data.createKey('uji.rahasia');
  await keys.data.createKey('uji.rahasia');
  await keys.data.destroyKey(key);
  await keys.signing.create({
    owner: 'node:uji',
    usage: 'tree-head',
    notBefore: now,
    notAfter: now.add({ hours: 24 }),
  });
  await keys.stop();
  await db.close();
}

/** The database as SQL of plain statements, compressed; read by restoreDump. */
export function dumpOf(agency: Agency, pgDump: string): Buffer {
  const url = new URL(agency.env['DATABASE_BACKUP_URL'] ?? '');
  const password = url.password;
  url.password = '';
  const args = ['--no-owner', '--inserts', '--rows-per-insert=200', `--dbname=${url.href}`];
  const { status, stdout, stderr } = spawnSync(pgDump, args, {
    encoding: 'utf8',
    maxBuffer: 64e6,
    env: { PATH: process.env['PATH'], LC_ALL: 'C', PGPASSWORD: password },
  });
  if (status !== 0) throw new Error(stderr);
  return gzipSync(stdout, { level: 9 });
}

if (import.meta.main) process.exitCode = await makeRelease(`${RELEASES}${RELEASE}.sql.gz`);

async function makeRelease(file: string): Promise<number> {
  const programs = findClientPrograms(DUMPED_BY);
  if (programs?.major !== DUMPED_BY)
    return refuse(`This needs pg_dump of PostgreSQL ${DUMPED_BY}, as Debian 12 has it.`);
  if (existsSync(file)) return refuse(`${file} is there; the dump of a release is never made anew.`);
  const cluster = await startCluster();
  try {
    if (cluster.major !== DUMPED_BY)
      return refuse(`This needs a server of PostgreSQL ${DUMPED_BY}, as Debian 12 has it.`);
    const agency = await makeAgency(cluster.adminUrl, { database: 'release' });
    await install(agency);
    await addRows(agency);
    const dump = dumpOf(agency, programs.dump);
    rmSync(agency.folder, { recursive: true });
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, dump);
    process.stdout.write(`${file}: ${Math.ceil(dump.length / 1024)} KiB\n`);
    return 0;
  } finally {
    await cluster.stop();
  }
}

async function install(agency: Agency): Promise<void> {
  const done = await setUp(agency.config(), { words: { organisation: OPERATOR, name: null }, io: SILENT });
  if (!done.ok) throw new Error(JSON.stringify(done.error));
}

function refuse(sentence: string): number {
  process.stderr.write(`${sentence}\n`);
  return 1;
}
