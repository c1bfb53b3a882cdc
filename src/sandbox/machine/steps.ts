import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type pg from 'pg';
import type { SandboxName } from './names.ts';

interface Step {
  readonly origin: string;
  readonly number: number;
  readonly name: string;
  readonly sql: string;
  readonly sha256: string;
}

/**
 * Takes the numbered steps not yet taken, each in a transaction: those of the machine, then the sandbox's own. The
 * client stands in the sandbox's schema. Throws on a step that was rewritten, is missing or fails.
 */
export async function takeSteps(client: pg.Client, sandbox: SandboxName): Promise<void> {
  await client.query(
    `create table if not exists migration (origin text, number integer, name text not null, sha256 text not null,
       taken_at timestamptz not null default now(), primary key (origin, number))`,
  );
  const { rows } = await client.query<Pick<Step, 'origin' | 'number' | 'sha256'>>(
    'select origin, number, sha256 from migration order by origin, number',
  );
  const steps = [...stepsOf('machine'), ...stepsOf(sandbox)];
  for (const taken of rows) {
    const known = steps.find((step) => step.origin === taken.origin && step.number === taken.number);
    if (known?.sha256 === taken.sha256) continue;
    throw new Error(`Step ${taken.number} of ${taken.origin}, taken by the sandbox ${sandbox}, is not this release's.`);
  }
  const isDue = (step: Step) => !rows.some((row) => row.origin === step.origin && row.number === step.number);
  for (const step of steps.filter(isDue)) await take(client, step);
}

function stepsOf(origin: string): readonly Step[] {
  const folder = fileURLToPath(new URL(`../${origin}/migrations`, import.meta.url));
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .sort();
  return files.map((file, index) => {
    const number = Number(file.slice(0, 4));
    if (number !== index + 1) throw new Error(`Step ${index + 1} of ${origin} is missing.`);
    const sql = readFileSync(join(folder, file), 'utf8');
    const sha256 = createHash('sha256').update(sql).digest('hex');
    return { origin, number, name: file.replace(/\.sql$/, ''), sql, sha256 };
  });
}

async function take(client: pg.Client, { origin, number, name, sql, sha256 }: Step): Promise<void> {
  try {
    await client.query('begin');
    await client.query(sql);
    await client.query('insert into migration (origin, number, name, sha256) values ($1, $2, $3, $4)', [
      origin,
      number,
      name,
      sha256,
    ]);
    await client.query('commit');
  } catch (cause) {
    await client.query('rollback');
    throw new Error(`Step ${origin}/${name} failed; nothing of it remains.`, { cause });
  }
}
