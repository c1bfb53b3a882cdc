import { cpSync, rmSync } from 'node:fs';
import { after } from 'node:test';
import { makeAgency, type Agency } from './agency-database.ts';
import { runVerb, type VerbEnd } from './run-verb.ts';
import { realServer } from './server.ts';

export type { Agency } from './agency-database.ts';

let count = 0;
const folders: string[] = [];

// All tests run in one process, so this hook belongs to the whole run.
after(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** An empty database with its roles; `like` copies another agency's, its data folder left behind. */
export async function anAgency(given: { readonly like?: Agency } = {}): Promise<Agency> {
  const { adminUrl } = await realServer();
  const template = given.like === undefined ? {} : { template: given.like.database };
  const agency = await makeAgency(adminUrl, { database: `real_${process.pid}_${++count}`, ...template });
  folders.push(agency.folder);
  return agency;
}

export const OPERATOR = 'kab-sragen-dpmptsp';

let first: Promise<{ readonly agency: Agency; readonly setup: VerbEnd }> | null = null;

/** The agency of the first setup of this run, which no test changes, and what that setup said. */
export function firstInstallation(): Promise<{ readonly agency: Agency; readonly setup: VerbEnd }> {
  first ??= (async () => {
    const agency = await anAgency();
    return { agency, setup: await runVerb(['setup', '--organisation', OPERATOR], agency.env) };
  })();
  return first;
}

/** A copy of the first installation or of another, database and data folder, to do with as a test likes. */
export async function anInstallation(like?: Agency): Promise<Agency> {
  const original = like ?? (await (slim ??= makeSlim()));
  return copyOf(original);
}

let slim: Promise<Agency> | null = null;

/** What 91,599 regions would show, 552 show as well, and are copied ten times as fast. */
async function makeSlim(): Promise<Agency> {
  const agency = await copyOf((await firstInstallation()).agency);
  await agency.asSuperuser("delete from directory.region where level in ('district', 'village')");
  await agency.asSuperuser('vacuum full directory.region');
  return agency;
}

async function copyOf(original: Agency): Promise<Agency> {
  const copy = await anAgency({ like: original });
  cpSync(original.env['TERPADU_DATA'] ?? '', copy.env['TERPADU_DATA'] ?? '', { recursive: true });
  return copy;
}
