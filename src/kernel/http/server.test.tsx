import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { testApplication, type TestApplication } from '../../../test/support/application.ts';
import type { AuthorityTable } from '../../vocabulary/authority.ts';
import { readAudit } from '../audit/read-audit.ts';
import { asPerson, PUBLIC } from '../viewer.ts';
import { path } from './path.ts';
import { json, page, redirect, refuse } from './reply.ts';
import { routesFor } from './route.ts';

type Actions = {
  'note.read': void;
  'note.write': void;
  'note.own': { readonly ownerId: string };
  'note.forget': { readonly ownerId: string };
};

const OWN = {
  purpose: { id: 'Menguji', en: 'Testing' },
  source: 'internal',
  says: { id: 'Catatan sendiri saja.', en: 'Own notes only.' },
} as const;
const authority: AuthorityTable<Actions> = {
  'note.read': [{ ...OWN, id: 'TST-01', who: ['anyone'] }],
  'note.write': [{ ...OWN, id: 'TST-02', who: ['signed_in'] }],
  'note.own': [
    {
      ...OWN,
      id: 'TST-03',
      who: ['person'],
      when: ({ ownerId }, actor) => actor.kind === 'person' && actor.personId === ownerId,
    },
  ],
  'note.forget': [{ ...OWN, id: 'TST-04', who: ['anyone'], when: () => true }],
};

const route = routesFor(authority);
const routes = [
  route.get(path('/catatan'), 'note.read', async (ask) => page('Catatan', <p>{ask.query.get('q') ?? ''}</p>)),
  route.get(path('/catatan/:owner'), 'note.own', async (ask, permit) => {
    const allowed = permit({ ownerId: ask.params.owner });
    return allowed.ok ? json({ rule: allowed.value.rule }) : allowed.error;
  }),
  route.get(path('/lupa'), 'note.forget', async () => json({})),
  route.get(path('/rusak'), 'note.read', async () => {
    throw new Error('rahasia dapur 3173016006750009');
  }),
  route.post(path('/catatan'), 'note.write', { audit: 'note.written', handle: async () => redirect('/catatan') }),
  route.json(path('/api/catatan'), 'note.read', {
    method: 'POST',
    audit: null,
    handle: async (ask) => json({ got: ask.json }),
    bodyBytes: 100,
  }),
  route.get(path('/terbatas'), 'note.read', { handle: async () => json({}), perMinute: 2 }),
  route.get(path('/tolak'), 'note.read', async () => refuse('idempotency_key_missing')),
];

describe('the HTTP server', () => {
  let app: TestApplication;

  before(async () => {
    app = await testApplication({ routes });
  });
  after(() => app.close());

  it('escapes what a visitor typed and sends every page with the strict policy', async () => {
    const response = await app.get('/catatan?q=%3Cscript%3E');
    const text = await response.text();
    assert.equal(response.status, 200);
    assert.ok(text.startsWith('<!doctype html><html lang="id">'));
    assert.ok(text.includes('&lt;script&gt;') && !text.includes('<p><script>'));
    assert.match(response.headers.get('content-security-policy')!, /default-src 'none'.*frame-ancestors 'none'/);
    assert.doesNotMatch(response.headers.get('content-security-policy')!, /unsafe/);
    assert.equal(response.headers.get('cache-control'), 'no-store');
  });

  it('explains an unknown address and a wrong method, as a page or as problem+json', async () => {
    const missing = await app.get('/tidak-ada');
    assert.equal(missing.status, 404);
    assert.match(await missing.text(), /<h1>Halaman ini tidak ada<\/h1>/);
    const problem = await app.get('/tidak-ada', { accept: 'application/json' });
    assert.equal(problem.headers.get('content-type'), 'application/problem+json');
    assert.deepEqual(Object.keys((await problem.json()) as object), ['type', 'title', 'status', 'code', 'trace']);
    const wrong = await app.send('/catatan', { method: 'DELETE' });
    assert.equal(wrong.status, 405);
    assert.equal(wrong.headers.get('allow'), 'GET, HEAD, POST');
  });

  it('never shows a fault, only its number', async () => {
    const response = await app.get('/rusak');
    const text = await response.text();
    assert.equal(response.status, 500);
    assert.doesNotMatch(text, /rahasia|server\.ts|3173/);
    assert.ok(text.includes(response.headers.get('x-trace-id')!));
  });

  it('asks a stranger to sign in and comes back to where he was', async () => {
    const response = await app.get('/catatan/x');
    assert.equal(response.status, 401);
    assert.match(await response.text(), /href="\/masuk\?dari=%2Fcatatan%2Fx"/);
  });

  it('lets a person reach only what the rule gives, and names the rule', async () => {
    const visitor = await app.signInPerson();
    assert.deepEqual(await (await app.get(`/catatan/${visitor.personId}`, visitor.headers)).json(), { rule: 'TST-03' });
    assert.equal((await app.get('/catatan/lain', visitor.headers)).status, 403);
  });

  it('audits ten refusals of one account in a minute and only counts the rest, so that nobody fills the log', async () => {
    const [visitor, other] = [await app.signInPerson(), await app.signInPerson()];
    for (let i = 0; i < 15; i++) assert.equal((await app.get('/catatan/lain', visitor.headers)).status, 403);
    await app.get('/catatan/lain', other.headers);
    const audited = await Promise.all([visitor, other].map(({ personId }) => denialsOf(personId)));
    const counted = /^terpadu_denials_not_audited_total\{action="note.own"\} (\d+)$/m.exec(
      await (await app.get('/metrics')).text(),
    );
    // A machine that took its time had one or two come back meanwhile.
    assert.ok(audited[0]! >= 10 && audited[0]! < 15, `${audited[0]} were audited`);
    assert.equal(audited[0]! + Number(counted?.[1]), 15);
    assert.equal(audited[1], 1);
  });

  const denialsOf = async (personId: string) => {
    const question = { from: null, until: null, event: 'access.denied', personId, after: null, limit: 100 };
    const agencyId = app.services.installation.operatorAgencyId;
    const { entries } = await app.services.db.as(asPerson(personId), (tx) => readAudit(tx, { ...question, agencyId }));
    return entries.length;
  };

  it('does not answer a route that forgot to decide who may', async () => {
    assert.equal((await app.get('/lupa')).status, 500);
  });

  it('takes a form only from its own page and with the token of the session', async () => {
    const visitor = await app.signInPerson();
    const good = await app.post('/catatan', { csrf: visitor.csrf }, visitor.headers);
    assert.equal(good.status, 303);
    assert.equal(good.headers.get('location'), '/catatan');
    assert.equal((await app.post('/catatan', {}, visitor.headers)).status, 403);
    assert.equal(
      (await app.post('/catatan', { csrf: visitor.csrf }, { ...visitor.headers, origin: 'https://lain.example' }))
        .status,
      403,
    );
  });

  it('ends at once when the session is ended, and says so', async () => {
    const visitor = await app.signInPerson();
    await app.post('/keluar', { csrf: visitor.csrf }, visitor.headers);
    const response = await app.get(`/catatan/${visitor.personId}`, visitor.headers);
    assert.equal(response.status, 401);
    assert.match(await response.text(), /Sesi Anda sudah berakhir/);
  });

  it('refuses a body that is too large, no JSON, or of another type', async () => {
    const send = (body: string, type = 'application/json') =>
      app.send('/api/catatan', { method: 'POST', body, headers: { 'content-type': type } });
    assert.deepEqual(await (await send('{"a":1}')).json(), { got: { a: 1 } });
    assert.equal((await send(`"${'x'.repeat(200)}"`)).status, 413);
    assert.equal((await send('{')).status, 400);
    assert.equal((await send('a=1', 'application/x-www-form-urlencoded')).status, 415);
  });

  it('makes a hasty visitor wait and says for how long', async () => {
    await app.get('/terbatas');
    await app.get('/terbatas');
    const response = await app.get('/terbatas');
    assert.equal(response.status, 429);
    assert.ok(Number(response.headers.get('retry-after')) > 0);
  });

  it('chooses the language by a link and returns only to its own pages', async () => {
    const chosen = await app.get('/bahasa/en?dari=/catatan?q=a');
    assert.equal(chosen.headers.get('location'), '/catatan?q=a');
    assert.match(chosen.headers.get('set-cookie')!, /^terpadu-bahasa=en;/);
    assert.match(
      await (await app.get('/tidak-ada', { cookie: 'terpadu-bahasa=en' })).text(),
      /<html lang="en">[\s\S]*This page does not exist/,
    );
    assert.equal((await app.get('/bahasa/en?dari=//lain.example')).headers.get('location'), '/');
    assert.equal((await app.get('/bahasa/xx')).status, 404);
  });

  it('does not call a session ended when the database has no connection for it', async () => {
    const visitor = await app.signInPerson();
    const { promise: isOver, resolve: end } = Promise.withResolvers<void>();
    const holders = Array.from({ length: app.services.config.databasePool }, () =>
      app.services.db.as(PUBLIC, () => isOver),
    );
    const response = await app.get(`/catatan/${visitor.personId}`, visitor.headers);
    end();
    await Promise.all(holders);
    assert.equal(response.status, 503);
    assert.match(await response.text(), /Penyimpanan data sedang tidak terjangkau/);
  });

  it('packs long pages for browsers that unpack them', async () => {
    const response = await app.get('/catatan?q=x', { 'accept-encoding': 'gzip' });
    assert.equal(response.headers.get('content-encoding'), 'gzip');
  });
});
