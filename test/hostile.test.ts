import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import {
  appointFirst,
  loadDirectory,
  organisationByCode,
  type OrganisationCode,
  organisationCode,
  type RoleCode,
} from '../src/features/directory/index.ts';
import { hours, place } from '../src/features/mall/http/applicant/applying.builder.ts';
import { openService } from '../src/features/mall/index.ts';
import type { Route } from '../src/kernel/http/route.ts';
import { newId } from '../src/kernel/ids.ts';
import type { Instant } from '../src/vocabulary/instant.ts';
import { localDate } from '../src/vocabulary/local-date.ts';
import { regionCode } from '../src/vocabulary/region-code.ts';
import { testApplication, type TestApplication } from './support/application.ts';

const CODE = organisationCode('kemenpanrb');
const LICENSING = organisationCode('kab-sragen-dpmptsp');
/** Who works where: of each office one officer with all its roles. */
const OFFICERS = [
  { code: CODE, roles: ['administrator', 'operator', 'auditor'] },
  { code: LICENSING, roles: ['licensing_verifier', 'licensing_head'] },
  { code: organisationCode('kab-sragen-dinkes'), roles: ['health_recommender'] },
] as const;
/** Each run asks one route once. */
const RUNS = 1_200;
const NAMES = fieldNames();
type Visit = { readonly csrf: string; readonly headers: Readonly<Record<string, string>> };

/** What nobody should send: over-long, markup, control characters, look-alike ids, paths and numbers out of range. */
const hostileText = fc.oneof(
  fc.string({ maxLength: 40, unit: 'binary' }).filter((text) => text.isWellFormed()),
  fc.constantFrom(
    '',
    '0',
    '-1',
    '99999999999999999999',
    '2026-02-30',
    '\u0000',
    "'; drop table kernel.session; --",
    '<script>alert(1)</script>',
    '../../etc/passwd',
    '%00',
    '//lain.example',
    '018bcfe5-6800-7000-8000-000000000000',
    'ffffffff-ffff-ffff-ffff-ffffffffffff',
    'x'.repeat(5_000),
    '\u202eabc',
    '{"$gt":""}',
    '__proto__',
  ),
);

/** Values of address parameters that lead somewhere, by the parameter's name. */
type Known = Readonly<Record<string, readonly string[]>>;

describe('hostile input', () => {
  let app: TestApplication;
  let visitors: readonly (Visit | null)[];
  let known: Known;
  /** Whose pages begin with that word. */
  let atHome: ReadonlyMap<string, Visit>;

  before(async () => {
    app = await testApplication();
    const { services } = app;
    const now = services.clock.trueNow();
    await loadDirectory(services.db, {
      operatorCode: CODE,
      operatorAgencyId: services.installation.operatorAgencyId,
      now,
    });
    const officers: Visit[] = [];
    for (const { code, roles } of OFFICERS) officers.push(await officerOf(app, { code, roles, now }));
    const applicant = await app.signInPerson();
    known = {
      service: ['sip'],
      office: [LICENSING],
      page: ['tempat-praktik', 'jadwal'],
      id: await applicationsOf(app, applicant),
    };
    const [, licensing, health] = officers;
    assert.ok(licensing !== undefined && health !== undefined);
    atHome = new Map([
      ['permohonan', applicant],
      ['meja', licensing],
      ['rekomendasi', health],
    ]);
    visitors = [null, applicant, await app.signInPerson(), ...officers];
  });
  after(() => app.close());

  it('is sent to pages that are there for whoever sends it', async () => {
    const [sent = '', draft = ''] = known['id'] ?? [];
    const pages = [`/permohonan/${sent}`, `/permohonan/${draft}/data`, `/meja/${sent}`, '/rekomendasi'];
    for (const address of pages) {
      const { headers } = atHome.get(address.split('/')[1] ?? '') ?? {};
      assert.equal((await app.get(address, headers)).status, 200, address);
    }
  });

  it('never breaks a page: every answer is a page or a refusal in words, without a stack', async () => {
    const routes = app.routes.filter(({ path }) => !path.pattern.startsWith('/aset') && path.pattern !== '/metrics');
    assert.ok(routes.length > 40 && NAMES.length > 40, `only ${routes.length} routes and ${NAMES.length} fields seen`);
    const seen = new Map<number, number>();
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...routes),
        fc.integer({ min: 0, max: 2 + OFFICERS.length }),
        fc.array(hostileText, { minLength: 8, maxLength: 8 }),
        fc.nat(),
        async (route, who, words, place) => {
          const area = route.path.pattern.split('/')[1] ?? '';
          // Half of all requests come from somebody who works there: strangers are turned away early.
          const visitor = (place % 2 === 0 ? visitors[who] : (atHome.get(area) ?? visitors[who])) ?? null;
          const response = await send(route, visitor, { words, place });
          const text = await response.text();
          seen.set(response.status, (seen.get(response.status) ?? 0) + 1);
          assert.ok(
            response.status < 500,
            `${route.method} ${route.path.pattern} answered ${response.status}: ${text.slice(0, 300)}`,
          );
          assert.doesNotMatch(text, /\bat .*\.tsx?:\d+|node_modules|SQLSTATE|syntax error at or near/);
          assert.ok(!text.includes('<script>alert(1)</script>'), `${route.path.pattern} echoes markup`);
        },
      ),
      { numRuns: RUNS },
    );
    for (const status of [200, 401, 403, 404])
      assert.ok(seen.has(status), `no answer was ${status}: ${JSON.stringify([...seen])}`);
  });

  function send(
    route: Route,
    visitor: Visit | null,
    { words, place }: { readonly words: readonly string[]; readonly place: number },
  ): Promise<Response> {
    const next = cycle(words);
    // Three of four addresses lead somewhere, so that what is sent there meets the code behind.
    const address = route.path.pattern.replaceAll(/:([a-zA-Z]+)/g, (_, name: string) => {
      const real = place % 4 === 0 ? undefined : known[name];
      return encodeURIComponent(real?.[place % real.length] ?? (next() || 'x'));
    });
    const names = NAMES.filter((_, index) => (index + (words[0] ?? '').length) % 3 !== 0);
    if (route.method === 'GET') {
      const query = new URLSearchParams(names.map((name) => [name, next()]));
      return app.get(`${address}?${query}`, visitor?.headers ?? {});
    }
    const fields = Object.fromEntries(names.map((name) => [name, next()]));
    if (route.takes === 'json') {
      const headers = {
        'content-type': 'application/json',
        origin: 'http://localhost:3000',
        'x-csrf-token': visitor?.csrf ?? '',
        ...visitor?.headers,
      };
      return app.send(address, { method: route.method, body: JSON.stringify(fields), headers });
    }
    return app.post(
      address,
      { ...fields, csrf: visitor?.csrf ?? '', idempotency_key: newId() },
      visitor?.headers ?? {},
    );
  }
});

async function officerOf(
  app: TestApplication,
  given: { readonly code: OrganisationCode; readonly roles: readonly RoleCode[]; readonly now: Instant },
): Promise<Visit> {
  const { code, roles, now } = given;
  const office = await organisationByCode(app.services.db, code, localDate('2026-11-24'));
  assert.ok(office !== null, code);
  const officerId = newId();
  const officer = { officerId, accountId: newId(), name: 'Petugas Uji', organisationCode: code, roles: [...roles] };
  await appointFirst(app.services.db, [officer], now);
  return app.signIn({ officerId, agencyId: office.id });
}

/** An application that was sent, and a draft, of one person. */
async function applicationsOf(app: TestApplication, applicant: Visit): Promise<readonly string[]> {
  const office = await organisationByCode(app.services.db, LICENSING, localDate('2026-11-24'));
  assert.ok(office !== null);
  const opening = { agencyId: office.id, region: regionCode('33.14'), service: 'sip', publishedBy: null };
  assert.ok((await openService(app.services, { ...opening, inForceFrom: localDate('2026-01-01') })).ok);
  const post = (address: string, fields: Readonly<Record<string, string>>) =>
    app.post(address, { ...fields, csrf: applicant.csrf, idempotency_key: newId() }, applicant.headers);
  const read = async (address: string) => (await app.get(address, applicant.headers)).text();
  const revisi = (html: string) => /name="revisi" value="(\d+)"/.exec(html)?.[1] ?? '';
  const start = async () => {
    await post(`/layanan/sip/${LICENSING}/mulai`, { permintaan: 'ya' });
    return /href="\/permohonan\/([0-9a-f-]{36})"/.exec(await read('/permohonan'))?.[1] ?? '';
  };
  const sent = await start();
  for (const [page, fields] of Object.entries({ 'tempat-praktik': place, jadwal: hours })) {
    const address = `/permohonan/${sent}/isi/${page}`;
    assert.equal((await post(address, { ...fields, revisi: revisi(await read(address)) })).status, 303, page);
  }
  const check = await read(`/permohonan/${sent}/periksa`);
  const answer = await post(`/permohonan/${sent}/kirim`, { revisi: revisi(check) });
  assert.equal(answer.headers.get('location'), `/permohonan/${sent}/terkirim`);
  return [sent, await start()];
}

/** The names of all fields and filters that our code reads, found in the code itself. */
function fieldNames(): readonly string[] {
  const root = fileURLToPath(new URL('../src', import.meta.url));
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /^(features|joined|kernel).*(?<!test)\.tsx?$/.test(file),
  );
  const names = files.flatMap((file) =>
    [
      ...readFileSync(join(root, file), 'utf8').matchAll(
        /\bname[:=]\s*\{?'([a-z][\w-]*)'|\b(?:text|all|get)\('([a-z][\w-]*)'\)|name="([a-z][\w-]*)"/g,
      ),
    ].map((match) => match[1] ?? match[2] ?? match[3] ?? ''),
  );
  return [...new Set(names)].filter((name) => name !== '' && name !== 'csrf' && name !== 'idempotency_key').toSorted();
}

function cycle(words: readonly string[]): () => string {
  let at = 0;
  return () => words[at++ % words.length] ?? '';
}
