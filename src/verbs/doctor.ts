import { migrationSets } from '../app.ts';
import { readLogState } from '../features/exchange/index.ts';
import type { Config } from '../kernel/config.ts';
import { openDatabase, type Database } from '../kernel/database.ts';
import { checkAddress } from '../kernel/doctor/check-address.ts';
import { checkClock } from '../kernel/doctor/check-clock.ts';
import { checkDatabase } from '../kernel/doctor/check-database.ts';
import { checkDisk } from '../kernel/doctor/check-disk.ts';
import { checkKeys } from '../kernel/doctor/check-keys.ts';
import { checkOutbox } from '../kernel/doctor/check-outbox.ts';
import { checkRelease } from '../kernel/doctor/check-release.ts';
import { checkSigningKeys } from '../kernel/doctor/check-signing.ts';
import { fault, warning, well, worstOf, type Finding } from '../kernel/doctor/finding.ts';
import type { Installation } from '../kernel/installation.ts';
import { logFinding } from './doctor-log.ts';
import { findClientPrograms } from './client-programs.ts';
import { readWords } from './command-line.ts';
import type { Io } from './io.ts';
import { reachStore, type ReachedStore } from './reach-store.ts';
import { readConfiguration } from './read-configuration.ts';

const USAGE = { form: 'doctor [--json]', places: 0, options: { json: { type: 'boolean' } } } as const;

/** Looks at everything an operator is answerable for, and says what to do. 1 when anything is at fault. */
export async function doctor(words: readonly string[], io: Io): Promise<number> {
  const read = readWords(words, io, USAGE);
  const config = read === null ? null : readConfiguration(io);
  if (read === null || config === null) return 2;
  const findings = await examine(config);
  if (read.options.json === true) io.say(JSON.stringify({ state: worstOf(findings), findings }, null, 2));
  else print(findings, io);
  return worstOf(findings) === 'fault' ? 1 : 0;
}

/** All findings in the order of their checks. */
export async function examine(config: Config): Promise<readonly Finding[]> {
  const first = [well('configuration', configured(config)), ...(await checkDisk(config.dataFolder))];
  const reached = await reachStore(config);
  if (!reached.ok) {
    const todo = 'See docs/guides/production.md, or README.md for a sample installation.';
    return [...first, fault('database', { says: reached.error.sentence, todo })];
  }
  try {
    return [...first, ...(await examineStore(config, reached.value))];
  } finally {
    await reached.value.stop();
  }
}

function configured({ databaseUrl, dataFolder, publicUrl }: Config): string {
  const store = databaseUrl === null ? 'the embedded PostgreSQL' : 'the PostgreSQL of DATABASE_URL';
  return `The environment is well formed: ${store}, data folder ${dataFolder}, address ${publicUrl ?? 'on this machine'}.`;
}

async function examineStore(config: Config, store: ReachedStore): Promise<readonly Finding[]> {
  const look = await checkDatabase(store);
  if (look.app === null) return look.findings;
  const db = openDatabase({ connection: store.app, poolSize: 2, onBroken: () => {} });
  try {
    const release = await guarded('migrations', () => checkRelease(db, migrationSets()));
    const backup = backupFinding(Math.floor(look.app.serverVersion / 10_000));
    const rest = await examineInstallation(db, { config, installation: release.installation });
    return [...look.findings, ...release.findings, ...rest, backup];
  } finally {
    await db.close();
  }
}

interface Examined {
  readonly config: Config;
  /** null: there are no tables to look into. */
  readonly installation: Installation | null;
}

async function examineInstallation(db: Database, { config, installation }: Examined): Promise<readonly Finding[]> {
  if (installation === null) return [];
  const now = Temporal.Now.instant();
  const checks: Readonly<Record<string, () => Promise<readonly Finding[]>>> = {
    'master key': () => checkKeys(db, config.masterKeyFile, now),
    'signing keys': () => checkSigningKeys(db, now),
    clock: () => checkClock(db, () => Temporal.Now.instant()),
    outbox: () => checkOutbox(db, now),
    log: async () => [logFinding(await readLogState(db, installation.nodeId), now)],
    address: () => checkAddress({ config, kind: installation.kind, now }),
  };
  const findings: Finding[] = [];
  for (const [name, check] of Object.entries(checks)) {
    findings.push(...(await guarded(name, async () => ({ findings: await check(), installation }))).findings);
  }
  return findings;
}

type Look = { readonly findings: readonly Finding[]; readonly installation: Installation | null };

/** A check that cannot be made is a finding too; the others go on. */
async function guarded(check: string, look: () => Promise<Look>): Promise<Look> {
  try {
    return await look();
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    const todo = 'Put right what stands above first; then run doctor again.';
    return { findings: [fault(check, { says: `This could not be looked at: ${reason}`, todo })], installation: null };
  }
}

function backupFinding(serverMajor: number): Finding {
  const programs = findClientPrograms(serverMajor);
  if (programs !== null)
    return well('backup', `pg_dump ${programs.major} is here; it reads PostgreSQL ${serverMajor}.`);
  const says = `No pg_dump for PostgreSQL ${serverMajor} is on this machine; backup and restore need it.`;
  return warning('backup', {
    says,
    todo: `Install PostgreSQL's client programs (on Debian: apt install postgresql-client).`,
  });
}

const MARKS = { ok: 'ok   ', warn: 'warn ', fault: 'FAULT' } as const;

function print(findings: readonly Finding[], io: Io): void {
  const width = Math.max(...findings.map(({ check }) => check.length));
  for (const finding of findings) {
    io.say(`${MARKS[finding.state]}  ${finding.check.padEnd(width)}  ${finding.says}`);
    if (finding.state !== 'ok') io.say(`${' '.repeat(width + 9)}To do: ${finding.todo}`);
  }
  const count = (state: Finding['state']) => findings.filter((finding) => finding.state === state).length;
  io.say(`\n${count('ok')} in order, ${count('warn')} warnings, ${count('fault')} faults.`);
}
