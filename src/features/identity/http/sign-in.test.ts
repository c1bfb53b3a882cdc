import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { sql } from 'kysely';
import { newId } from '../../../kernel/ids.ts';
import { WORKER } from '../../../kernel/viewer.ts';
import { registerSamplePerson } from '../index.ts';
import { identityServer, ORIGIN, type IdentityServer } from './identity-server.builder.tsx';
import { SoftAuthenticator } from './soft-authenticator.builder.ts';
import { codeOf, type TestBrowser } from './test-browser.builder.ts';

describe('signing in', () => {
  let server: IdentityServer;
  let browser: TestBrowser;
  const personId = newId();

  before(async () => {
    server = await identityServer();
    await sample('bidan-sragen', { kind: 'person', personId }, 'Wulan Ambarsari');
  });
  after(() => server.close());
  beforeEach(() => {
    browser = server.browser();
  });

  it('as a sample person opens a session of strength "sample" and returns to the page asked for', async () => {
    const answer = await browser.post('/masuk/contoh', { orang: 'bidan-sragen', dari: '/akun?x=1' });
    assert.equal(answer.status, 303);
    assert.equal(answer.headers.get('location'), '/akun?x=1');
    assert.match(await browser.read('/akun'), /Anda masuk dari daftar orang contoh/);
  });

  it('never leads to another site or back into signing in', async () => {
    for (const dari of [
      '//lain.example',
      'https://lain.example',
      '/\\lain.example',
      '/masuk?dari=/akun',
      '/masuk/kode',
      '',
    ]) {
      const answer = await browser.post('/masuk/contoh', {
        orang: 'bidan-sragen',
        dari,
        csrf: browser.isSignedIn ? await browser.csrf() : '',
      });
      assert.equal(answer.headers.get('location'), '/beranda', dari);
    }
  });

  it('as somebody who is not on the list is refused', async () => {
    const answer = await browser.post('/masuk/contoh', { orang: 'bidan-lain' });
    assert.equal(answer.status, 404);
    assert.ok(!browser.isSignedIn);
  });

  it('shows the invented people as invented, and filters them', async () => {
    await sample('sragen/auditor/1', { kind: 'person', personId: newId() }, 'Tri Nugrohowati');
    const all = await browser.read('/masuk');
    assert.match(all, /Hanya di instalasi contoh[\s\S]*Wulan Ambarsari[\s\S]*Tri Nugrohowati/);
    const some = await browser.read('/masuk?cari=nugro');
    assert.ok(some.includes('Tri Nugrohowati') && !some.includes('Wulan Ambarsari'));
    assert.match(await browser.read('/masuk?cari=%3Cb%3E'), /Tidak ada orang contoh bernama “&lt;b&gt;”/);
  });

  it('with a passkey that was added in a sample session opens a session of strength "passkey"', async () => {
    const device = await withPasskey('bidan-sragen');
    const other = server.browser();
    assert.equal((await other.signIn(device)).status, 303);
    assert.equal((await other.get('/masuk/lanjut?dari=/akun')).headers.get('location'), '/akun');
    assert.ok(!(await other.read('/akun')).includes('Anda masuk dari daftar orang contoh'));
    assert.deepEqual(await strengths(), ['passkey', 'sample']);
  });

  it('opens a new session each time and ends the one before', async () => {
    const device = await withPasskey('bidan-sragen');
    await browser.signIn(device);
    const [first, csrf] = [browser.cookie('-sesi'), await browser.csrf()];
    const thief = server.browser();
    thief.steal(browser);
    const { challengeId, publicKey } = await browser.challenge('/masuk/kunci/tantangan', { 'x-csrf-token': csrf });
    const credential = device.get(publicKey, { origin: ORIGIN });
    assert.equal(
      (await browser.json('/masuk/kunci', { challengeId, credential }, { 'x-csrf-token': csrf })).status,
      303,
    );
    assert.notEqual(browser.cookie('-sesi'), first);
    assert.equal((await thief.get('/akun')).status, 401);
  });

  it('with a challenge that was answered, expired, or drawn in another browser is refused', async () => {
    const device = await withPasskey('bidan-sragen');
    const { challengeId, publicKey } = await browser.challenge('/masuk/kunci/tantangan');
    const answer = { challengeId, credential: device.get(publicKey, { origin: ORIGIN }) };
    const other = server.browser();
    assert.equal(await codeOf(await other.json('/masuk/kunci', answer)), 'identity_challenge_over');
    await other.challenge('/masuk/kunci/tantangan');
    assert.equal(await codeOf(await other.json('/masuk/kunci', answer)), 'identity_challenge_over');
    assert.equal((await browser.json('/masuk/kunci', answer)).status, 303);
    assert.equal(await codeOf(await server.browser().json('/masuk/kunci', answer)), 'identity_challenge_over');
    const late = server.browser();
    const drawn = await late.challenge('/masuk/kunci/tantangan');
    server.move({ minutes: 5, seconds: 1 });
    const tooLate = { challengeId: drawn.challengeId, credential: device.get(drawn.publicKey, { origin: ORIGIN }) };
    assert.equal(await codeOf(await late.json('/masuk/kunci', tooLate)), 'identity_challenge_over');
  });

  it('is refused to a forged signature, another origin or host, and a device that did not verify its user', async () => {
    const device = await withPasskey('bidan-sragen');
    for (const soft of [{ origin: 'https://jahat.example' }, { rpId: 'jahat.example' }, { isVerified: false }]) {
      assert.equal(await codeOf(await browser.signIn(device, soft)), 'identity_passkey_refused', JSON.stringify(soft));
    }
    const { challengeId, publicKey } = await browser.challenge('/masuk/kunci/tantangan');
    const other = new SoftAuthenticator();
    const credential = { ...other.get(publicKey, { origin: ORIGIN }), ...idOf(device) };
    assert.equal(
      await codeOf(await browser.json('/masuk/kunci', { challengeId, credential })),
      'identity_passkey_refused',
    );
    assert.ok(!browser.isSignedIn);
  });

  it('with a passkey we do not know says so', async () => {
    assert.equal(await codeOf(await browser.signIn(new SoftAuthenticator())), 'identity_passkey_unknown');
  });

  it('takes only messages of the form our script sends, from our own pages', async () => {
    for (const body of [
      null,
      [],
      'x',
      {},
      { challengeId: 'x', credential: {} },
      { challengeId: newId(), credential: {}, extra: 1 },
    ]) {
      assert.equal(await codeOf(await browser.json('/masuk/kunci', body)), 'identity_message_malformed');
    }
    for (const headers of [
      { origin: 'https://jahat.example' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
    ]) {
      assert.equal(await codeOf(await browser.json('/masuk/kunci/tantangan', {}, headers)), 'form_not_ours');
    }
  });

  it('notes in the audit log who came in by which rule, and a counter that does not rise', async () => {
    const device = await withPasskey('bidan-sragen');
    device.counter = 9;
    await browser.signIn(device);
    device.counter = 4;
    assert.equal((await server.browser().signIn(device)).status, 303);
    const { rows } = await auditRows();
    // The last two came in one request, at one instant.
    const last = rows.slice(-4).map(({ event, rule }) => `${event} ${rule}`);
    assert.deepEqual(last.slice(0, 2), ['passkey.registered IDN-08', 'session.opened IDN-01']);
    assert.deepEqual(last.slice(2).sort(), ['passkey.counter_stalled null', 'session.opened IDN-01']);
  });

  it('as an officer works while the directory has a seat for him, and not a request longer', async () => {
    const hired = server.office.hire('Suryo Handayanto');
    hired.accountId = await sample(
      'sragen/mpp_counter/1',
      { kind: 'officer', officerId: hired.seat.officerId },
      'Suryo Handayanto',
    );
    const answer = await browser.post('/masuk/contoh', { orang: 'sragen/mpp_counter/1' });
    assert.equal(answer.headers.get('location'), '/meja');
    assert.equal((await browser.get('/loket/kode')).status, 200);
    hired.isSuspended = true;
    assert.equal((await browser.get('/loket/kode')).status, 401);
    const again = await server.browser().post('/masuk/contoh', { orang: 'sragen/mpp_counter/1' });
    assert.equal(again.status, 403);
  });

  async function withPasskey(key: string): Promise<SoftAuthenticator> {
    const device = new SoftAuthenticator();
    const owner = server.browser();
    await owner.post('/masuk/contoh', { orang: key });
    const answer = await owner.create(device, '/akun/kunci', { csrf: await owner.csrf() });
    assert.equal(answer.status, 303, await answer.clone().text());
    return device;
  }

  async function sample(key: string, holder: Parameters<typeof registerSamplePerson>[1]['holder'], name: string) {
    const role = { id: 'Bidan di Sragen', en: 'Midwife in Sragen' };
    return registerSamplePerson(
      server.services.db,
      { key, holder, name, role, organisation: null, place: 1 },
      server.now(),
    );
  }

  async function strengths(): Promise<readonly string[]> {
    const { rows } = await server.services.db.as(WORKER, (tx) =>
      sql<{ acr: string }>`select distinct acr from kernel.session where ended_at is null order by acr`.execute(tx),
    );
    return rows.map(({ acr }) => acr);
  }

  function auditRows() {
    const agencyId = server.services.installation.operatorAgencyId;
    return server.services.db.as({ kind: 'agency', agencyId }, (tx) =>
      sql<{ event: string; rule: string | null }>`select event, rule from kernel.audit order by at, id`.execute(tx),
    );
  }
});

function idOf(device: SoftAuthenticator) {
  const id = device.credentialId.toString('base64url');
  return { id, rawId: id };
}
