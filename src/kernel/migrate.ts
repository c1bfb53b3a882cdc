import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';

/** The numbered SQL steps of the kernel or of one feature, which owns the schema of that name. */
export interface MigrationSet {
  readonly feature: string;
  readonly folder: string;
}

export interface MigrateOptions {
  /** A role that owns the schemas; never used to serve requests. */
  readonly owner: pg.ClientConfig;
  /** The role that serves requests; every table is granted to it. */
  readonly appRole: string;
  readonly sets: readonly MigrationSet[];
  readonly now: Temporal.Instant;
}

export type MigrationFault = 'step_changed' | 'step_missing' | 'step_failed';

/** Says which step is at fault; the database stands as it stood before that step. */
export class MigrationRefused extends Error {
  readonly code: MigrationFault;
  constructor(code: MigrationFault, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

export interface Step {
  readonly feature: string;
  readonly number: number;
  readonly name: string;
  readonly sql: string;
  readonly sha256: string;
}

// Any constant will do as long as no other lock of ours uses it: "migrate" in ASCII.
const MIGRATION_LOCK = '30792318992868453';

/** Takes all steps not yet taken, each in a transaction of its own; returns their names. */
export async function migrate(options: MigrateOptions): Promise<readonly string[]> {
  const client = new pg.Client(options.owner);
  client.on('error', () => {});
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await prepare(client, options.appRole);
    const taken = await stepsTaken(client);
    const steps = options.sets.flatMap(stepsOf);
    refuseRewrittenHistory(steps, taken);
    const due = steps.filter((step) => !taken.has(keyOf(step)));
    for (const step of due) await take(client, step, options.now);
    return due.map((step) => `${step.feature}/${step.name}`);
  } finally {
    await client.end();
  }
}

async function prepare(client: pg.Client, appRole: string): Promise<void> {
  await client.query(
    "select set_config('terpadu.viewer', 'worker', false), set_config('terpadu.app_role', $1, false)",
    [appRole],
  );
}

async function stepsTaken(client: pg.Client): Promise<ReadonlyMap<string, string>> {
  const exists = await client.query<{ yes: boolean }>("select to_regclass('kernel.migration') is not null as yes");
  if (exists.rows[0]?.yes !== true) return new Map();
  const { rows } = await client.query<{ feature: string; number: number; sha256: string }>(
    'select feature, number, sha256 from kernel.migration',
  );
  return new Map(rows.map((row) => [keyOf(row), row.sha256]));
}

/** The steps of a set in their order. Throws MigrationRefused when one is missing. */
export function stepsOf(set: MigrationSet): readonly Step[] {
  const files = readdirSync(set.folder)
    .filter((file) => file.endsWith('.sql'))
    .sort();
  return files.map((file, index) => {
    const number = Number(file.slice(0, 4));
    if (number !== index + 1)
      throw new MigrationRefused('step_missing', `Step ${index + 1} of ${set.feature} is missing.`);
    const sql = readFileSync(join(set.folder, file), 'utf8');
    const sha256 = createHash('sha256').update(sql).digest('hex');
    return { feature: set.feature, number, name: file.replace(/\.sql$/, ''), sql, sha256 };
  });
}

function refuseRewrittenHistory(steps: readonly Step[], taken: ReadonlyMap<string, string>): void {
  const known = new Map(steps.map((step) => [keyOf(step), step]));
  for (const [key, sha256] of taken) {
    const step = known.get(key);
    if (step === undefined) {
      throw new MigrationRefused(
        'step_missing',
        `This database has taken step ${key}, which this release does not know. Use a newer release.`,
      );
    }
    if (step.sha256 !== sha256) {
      throw new MigrationRefused(
        'step_changed',
        `Step ${step.feature}/${step.name} was changed after this database had taken it.`,
      );
    }
  }
}

async function take(client: pg.Client, step: Step, now: Temporal.Instant): Promise<void> {
  try {
    await client.query('begin');
    if (step.number === 1) await client.query(`create schema if not exists ${pg.escapeIdentifier(step.feature)}`);
    await client.query(step.sql);
    await client.query(
      'insert into kernel.migration (feature, number, name, sha256, applied_at) values ($1, $2, $3, $4, $5)',
      [step.feature, step.number, step.name, step.sha256, now.toString()],
    );
    await client.query('commit');
  } catch (cause) {
    await client.query('rollback');
    throw new MigrationRefused('step_failed', `Step ${step.feature}/${step.name} failed; nothing of it remains.`, {
      cause,
    });
  }
}

function keyOf(step: { readonly feature: string; readonly number: number }): string {
  return `${step.feature}/${step.number}`;
}
