import assert from 'node:assert/strict';
import { networkInterfaces } from 'node:os';
import { after, before, describe, it } from 'node:test';
import { appointFirst, organisationCode } from '../../src/features/directory/index.ts';
import { identityPaths } from '../../src/features/identity/index.ts';
import { openDatabase } from '../../src/kernel/database.ts';
import { newId } from '../../src/kernel/ids.ts';
import { openSession } from '../../src/kernel/session.ts';
import { freePort, launch, type Program } from '../support/program.ts';
import { COMPILED } from './run-verb.ts';
import { anInstallation, firstInstallation, OPERATOR, type Agency } from './agency.ts';

const START_LIMIT_MS = 60_000;

type Ask = (address: string, init?: RequestInit) => Promise<Response>;

/** What only a sample installation has, each with a question whose answer is yes there. */
const SAMPLE_ONLY: Readonly<Record<string, (ask: Ask) => Promise<boolean>>> = {
  'the strip on every page': async (ask) => (await textOf(ask('/'))).includes('Negara contoh'),
  'the list of invented people on the sign-in page': async (ask) =>
    (await textOf(ask('/masuk'))).includes('id="contoh"'),
  'the sample sign-in': async (ask) =>
    (await ask(identityPaths.sampleSignIn.to({}), { method: 'POST' })).status !== 404,
  'the gallery': async (ask) => (await ask('/gallery')).status === 200,
  'the tour': async (ask) => (await ask('/coba')).status === 200,
  'the clock that an operator moves': async (ask) => (await ask('/operasi/jam')).status === 200,
  'the switches of the played agencies': async (ask) => (await ask('/operasi/kotak-pasir')).status === 200,
};

async function textOf(asked: Promise<Response>): Promise<string> {
  return (await asked).text();
}

/** A program on an installation, asked by an operator of the organisation that runs it. */
interface Served {
  readonly program: Program;
  readonly port: number;
  readonly ask: Ask;
}

async function serve(agency: Agency, given: { readonly host: string; readonly publicUrl: string }): Promise<Served> {
  const token = await signInOperator(agency);
  const port = await freePort();
  const env = { ...agency.env, TERPADU_HOST: given.host, NODE_COMPILE_CACHE: COMPILED, PUBLIC_URL: given.publicUrl };
  const program = launch({ data: agency.env['TERPADU_DATA'] ?? '', port, env });
  const limit = AbortSignal.timeout(START_LIMIT_MS);
  while (!program.output().includes('Terpadu runs at')) {
    const ended = await Promise.race([program.ended, new Promise<null>((resolve) => setTimeout(resolve, 50, null))]);
    assert.ok(ended === null && !limit.aborted, `The program did not start (${String(ended)}):\n${program.output()}`);
  }
  const cookie = `__Host-terpadu-sesi=${token}; terpadu-sesi=${token}`;
  return {
    program,
    port,
    ask: (address, init = {}) =>
      fetch(`http://127.0.0.1:${port}${address}`, {
        redirect: 'manual',
        ...init,
        headers: { accept: 'text/html', origin: given.publicUrl, cookie },
      }),
  };
}

/** One of two administrators, since a real installation with a single one does nothing but appoint. */
async function signInOperator(agency: Agency): Promise<string> {
  const connection = { connectionString: agency.env['DATABASE_URL'] };
  const db = openDatabase({ connection, poolSize: 2, onBroken: () => {} });
  const now = Temporal.Now.instant();
  const officers = ['Satu', 'Dua'].map((name) => ({
    officerId: newId(),
    accountId: newId(),
    name: `Petugas ${name}`,
    organisationCode: organisationCode(OPERATOR),
    roles: ['administrator', 'operator'] as const,
  }));
  await appointFirst(db, officers, now);
  const [officer] = officers;
  const [installation] = await agency.asSuperuser<{ agency: string }>(
    'select operator_agency_id as agency from kernel.installation',
  );
  assert.ok(officer !== undefined && installation !== undefined);
  const { officerId, accountId, name: displayName } = officer;
  const hat = { officerId, agencyId: installation.agency };
  const { token } = await openSession(db, { accountId, hat, acr: 'passkey', displayName, now });
  await db.close();
  return token;
}

async function end({ program }: Served): Promise<void> {
  program.signal('SIGINT');
  await program.ended;
}

describe('a real installation', () => {
  let agency: Agency;
  let real: Served;

  before(async () => {
    agency = await anInstallation();
    real = await serve(agency, { host: '0.0.0.0', publicUrl: 'https://layanan.contoh.go.id' });
  });
  after(() => end(real));

  for (const [thing, isThere] of Object.entries(SAMPLE_ONLY)) {
    it(`has not: ${thing}`, async () => assert.equal(await isThere(real.ask), false));
  }

  it('lets its operator in, for whom the clock is not there either', async () => {
    assert.equal((await real.ask('/operasi')).status, 200);
    assert.equal((await real.ask('/operasi/jam')).status, 404);
  });

  it('opens the link that setup printed, and no other', async () => {
    const { setup } = await firstInstallation();
    const address = /\/pasang\/[A-Za-z0-9_-]{43}/.exec(setup.output)?.[0] ?? '';
    assert.equal((await real.ask(address)).status, 200);
    assert.equal((await real.ask(`/pasang/${'a'.repeat(43)}`)).status, 404);
  });

  it('gives cookies to its own https host only', async () => {
    const given = (await real.ask('/bahasa/en')).headers.get('set-cookie') ?? '';
    assert.match(given, /^__Host-terpadu-bahasa=en; Path=\/; .*HttpOnly; SameSite=Lax; Secure$/);
  });

  it('may listen for other machines', async (test) => {
    assert.equal((await real.ask('/readyz')).status, 200);
    const outside = Object.values(networkInterfaces())
      .flat()
      .find((one) => one !== undefined && !one.internal && one.family === 'IPv4');
    if (outside === undefined) return test.skip('this machine has no address besides loopback');
    assert.equal((await fetch(`http://${outside.address}:${real.port}/readyz`)).status, 200);
  });

  it('says its public address, and nothing of a sample', () => {
    assert.match(real.program.output(), /Terpadu runs at https:\/\/layanan\.contoh\.go\.id/);
    assert.doesNotMatch(real.program.output(), /sample|invented/);
  });

  it('keeps no log of its own: the lines go to standard output', () => {
    assert.match(real.program.output(), /"route":"\/operasi"/);
  });

  it('holds rows only where what is public stands, and what operating wrote', async () => {
    const tables = await agency.asSuperuser<{ name: string; schema: string }>(`
      select n.nspname as schema, format('%I.%I', n.nspname, c.relname) as name
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'r' and n.nspname !~ '^pg_' and n.nspname <> 'information_schema' order by 2`);
    assert.ok(tables.length > 20);
    const filled: string[] = [];
    for (const { name } of tables) {
      const [row] = await agency.asSuperuser<{ yes: boolean }>(`select exists (select from ${name}) as yes`);
      if (row?.yes === true) filled.push(name);
    }
    const expected =
      /^(kernel\.(audit|installation|migration|session|wrapped_key|signing_key|timer|oversight)|directory\.\w+|identity\.setup_link|exchange\.closing)$/;
    assert.deepEqual(
      filled.filter((name) => !expected.test(name)),
      [],
    );
    assert.ok(!tables.some(({ schema }) => schema.startsWith('sandbox')));
  });
});

describe('the same database as a sample installation', () => {
  let sample: Served;

  before(async () => {
    const agency = await anInstallation();
    await agency.asSuperuser("update kernel.installation set kind = 'sample', seed = 'uji'");
    sample = await serve(agency, { host: '127.0.0.1', publicUrl: 'http://localhost:3000' });
  });
  after(() => end(sample));

  for (const [thing, isThere] of Object.entries(SAMPLE_ONLY)) {
    it(`has: ${thing}`, async () => assert.equal(await isThere(sample.ask), true));
  }

  it('gives cookies that Safari takes on plain http', async () => {
    const given = (await sample.ask('/bahasa/en')).headers.get('set-cookie') ?? '';
    assert.match(given, /^terpadu-bahasa=en; /);
    assert.doesNotMatch(given, /Secure|__Host/);
  });
});
