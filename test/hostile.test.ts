import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { appointFirst, loadDirectory, organisationByCode, organisationCode } from '../src/features/directory/index.ts';
import type { Route } from '../src/kernel/http/route.ts';
import { newId } from '../src/kernel/ids.ts';
import { localDate } from '../src/vocabulary/local-date.ts';
import { testApplication, type TestApplication } from './support/application.ts';

const CODE = organisationCode('kemenpanrb');
const ROLES = ['administrator', 'operator', 'auditor'] as const;
/** Each run asks one route once. */
const RUNS = 800;
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

describe('hostile input', () => {
  let app: TestApplication;
  let visitors: readonly (Visit | null)[];

  before(async () => {
    app = await testApplication();
    const { services } = app;
    const now = services.clock.trueNow();
    await loadDirectory(services.db, {
      operatorCode: CODE,
      operatorAgencyId: services.installation.operatorAgencyId,
      now,
    });
    const office = await organisationByCode(services.db, CODE, localDate('2026-11-24'));
    assert.ok(office !== null);
    const officerId = newId();
    await appointFirst(
      services.db,
      [{ officerId, accountId: newId(), name: 'Petugas Uji', organisationCode: CODE, roles: [...ROLES] }],
      now,
    );
    visitors = [null, await app.signInPerson(), await app.signIn({ officerId, agencyId: office.id })];
  });
  after(() => app.close());

  it('never breaks a page: every answer is a page or a refusal in words, without a stack', async () => {
    const routes = app.routes.filter(({ path }) => !path.pattern.startsWith('/aset') && path.pattern !== '/metrics');
    assert.ok(routes.length > 40 && NAMES.length > 40, `only ${routes.length} routes and ${NAMES.length} fields seen`);
    const seen = new Map<number, number>();
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...routes),
        fc.integer({ min: 0, max: 2 }),
        fc.array(hostileText, { minLength: 8, maxLength: 8 }),
        async (route, who, words) => {
          const visitor = visitors[who] ?? null;
          const response = await send(route, visitor, words);
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

  function send(route: Route, visitor: Visit | null, words: readonly string[]): Promise<Response> {
    const next = cycle(words);
    const address = route.path.pattern.replaceAll(/:[a-zA-Z]+/g, () => encodeURIComponent(next() || 'x'));
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
