import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { newId } from '../../../kernel/ids.ts';
import { identityServer, type IdentityServer } from '../http/identity-server.builder.tsx';
import { SoftAuthenticator } from '../http/soft-authenticator.builder.ts';
import { codeOf, type TestBrowser } from '../http/test-browser.builder.ts';
import { registerSamplePerson } from '../index.ts';

describe('one’s own account', () => {
  let server: IdentityServer;
  before(async () => {
    server = await identityServer();
  });
  after(() => server.close());

  it('adds passkeys by name, tells when each was used, and says what was added', async () => {
    const { browser, device } = await somebody();
    assert.match(await browser.read('/akun'), /Anda punya satu kunci sandi/);
    await add(browser, new SoftAuthenticator(), 'Laptop kantor');
    const text = await browser.read('/akun?baru=1');
    assert.match(text, /Kunci sandi “Laptop kantor” sudah terpasang/);
    assert.match(text, /Anda punya 2 kunci sandi/);
    await server.browser().signIn(device);
    assert.match(await browser.read('/akun'), /terakhir dipakai/);
  });

  it('does not take a passkey that is registered already, for whomever', async () => {
    const { browser, device } = await somebody();
    assert.equal(
      await codeOf(await browser.create(device, '/akun/kunci', { csrf: await browser.csrf() })),
      'identity_passkey_known',
    );
    const other = await somebody();
    assert.equal(
      await codeOf(await other.browser.create(device, '/akun/kunci', { csrf: await other.browser.csrf() })),
      'identity_passkey_known',
    );
  });

  it('takes no eleventh passkey, and says so before the phone is asked', async () => {
    const { browser } = await somebody();
    for (let count = 2; count <= 10; count += 1) await add(browser, new SoftAuthenticator(), `Kunci ${count}`);
    assert.match(await browser.read('/akun'), /Anda sudah punya 10 kunci sandi/);
    const answer = await browser.json('/akun/kunci/tantangan', {}, { 'x-csrf-token': await browser.csrf() });
    assert.equal(await codeOf(answer), 'identity_too_many_passkeys');
  });

  it('adds nothing without the session’s token, or with a challenge of another account', async () => {
    const [one, other] = [await somebody(), await somebody()];
    assert.equal(await codeOf(await one.browser.json('/akun/kunci/tantangan', {})), 'form_not_ours');
    const csrf = await one.browser.csrf();
    const drawn = await one.browser.challenge('/akun/kunci/tantangan', { 'x-csrf-token': csrf });
    const credential = new SoftAuthenticator().create(drawn.publicKey, { origin: one.browser.origin });
    const answer = { challengeId: drawn.challengeId, name: '', credential };
    const stolen = await other.browser.json('/akun/kunci', answer, { 'x-csrf-token': await other.browser.csrf() });
    assert.equal(await codeOf(stolen), 'identity_challenge_over');
    assert.equal((await one.browser.json('/akun/kunci', answer, { 'x-csrf-token': csrf })).status, 303);
  });

  it('does not take the answer to one ceremony for another', async () => {
    const { browser } = await somebody();
    const csrf = { 'x-csrf-token': await browser.csrf() };
    const drawn = await browser.challenge('/masuk/kunci/tantangan', csrf);
    const credential = new SoftAuthenticator().create(
      { ...drawn.publicKey, user: { id: 'eA' } },
      { origin: browser.origin },
    );
    assert.equal(
      await codeOf(await browser.json('/akun/kunci', { challengeId: drawn.challengeId, name: '', credential }, csrf)),
      'identity_challenge_over',
    );
  });

  it('refuses a passkey whose device did not verify its user', async () => {
    const { browser } = await somebody();
    const answer = await browser.create(new SoftAuthenticator(), '/akun/kunci', {
      csrf: await browser.csrf(),
      isVerified: false,
    });
    assert.equal(await codeOf(answer), 'identity_passkey_refused');
  });

  it('renames a passkey, and keeps what was typed when it cannot be a name', async () => {
    const { browser } = await somebody();
    const [id] = await idsOn(browser);
    const renamed = await browser.post(`/akun/kunci/${id}/nama`, {
      nama: '  Ponsel <lama>  ',
      csrf: await browser.csrf(),
    });
    assert.equal(renamed.headers.get('location'), '/akun');
    assert.match(await browser.read('/akun'), /Ponsel &lt;lama&gt;/);
    const refused = await browser.post(`/akun/kunci/${id}/nama`, { nama: 'x'.repeat(61), csrf: await browser.csrf() });
    assert.equal(refused.status, 422);
    assert.ok((await refused.text()).includes('x'.repeat(61)));
  });

  it('removes a passkey after asking, signs out all other browsers and stays signed in here', async () => {
    const { browser, device } = await somebody();
    await add(browser, new SoftAuthenticator(), 'Laptop');
    const lost = server.browser();
    await lost.signIn(device);
    const [id] = await idsOn(browser);
    assert.match(await browser.read(`/akun/kunci/${id}/hapus`), /Ini tidak dapat dibatalkan/);
    const removed = await browser.post(`/akun/kunci/${id}/hapus`, { csrf: await browser.csrf() });
    assert.equal(removed.headers.get('location'), '/akun?keluar=1');
    assert.match(await browser.read('/akun?keluar=1'), /1 peramban lain sudah dikeluarkan/);
    assert.equal((await lost.get('/akun')).status, 401);
    assert.equal(await codeOf(await server.browser().signIn(device)), 'identity_passkey_unknown');
  });

  it('keeps the last passkey, and says why and what to do', async () => {
    const { browser, device } = await somebody();
    const [id] = await idsOn(browser);
    assert.match(await browser.read(`/akun/kunci/${id}/hapus`), /Ini satu-satunya kunci sandi Anda/);
    assert.equal((await browser.post(`/akun/kunci/${id}/hapus`, { csrf: await browser.csrf() })).status, 409);
    assert.equal((await server.browser().signIn(device)).status, 303);
  });

  it('of two removals at once keeps one passkey', async () => {
    const { browser } = await somebody();
    await add(browser, new SoftAuthenticator(), 'Laptop');
    const csrf = await browser.csrf();
    const ids = await idsOn(browser);
    const answers = await Promise.all(ids.map((id) => browser.post(`/akun/kunci/${id}/hapus`, { csrf })));
    assert.equal(answers.filter(({ status }) => status === 303).length, 1);
  });

  it('ends sessions elsewhere and opens a new one here', async () => {
    const { browser, device } = await somebody();
    const others = [server.browser(), server.browser()];
    for (const other of others) await other.signIn(device);
    const before = browser.cookie('-sesi');
    const answer = await browser.post('/akun/sesi', { csrf: await browser.csrf() });
    assert.equal(answer.headers.get('location'), '/akun?keluar=2');
    assert.notEqual(browser.cookie('-sesi'), before);
    for (const other of others) assert.equal((await other.get('/akun')).status, 401);
  });

  it('shows nobody a passkey of somebody else', async () => {
    const [one, other] = [await somebody(), await somebody()];
    const [id] = await idsOn(one.browser);
    for (const address of [`/akun/kunci/${id}`, `/akun/kunci/${id}/hapus`, '/akun/kunci/bukan-id']) {
      assert.equal((await other.browser.get(address)).status, 404, address);
    }
    const csrf = await other.browser.csrf();
    assert.equal((await other.browser.post(`/akun/kunci/${id}/hapus`, { csrf })).status, 404);
    assert.equal((await other.browser.post(`/akun/kunci/${id}/nama`, { csrf, nama: 'Punya saya' })).status, 404);
  });

  it('asks a stranger to sign in', async () => {
    assert.equal((await server.browser().get('/akun')).status, 401);
  });

  /** A sample person with one passkey, signed in from the list. */
  async function somebody(): Promise<{ readonly browser: TestBrowser; readonly device: SoftAuthenticator }> {
    const key = `warga-${newId()}`;
    const role = { id: 'Bidan', en: 'Midwife' };
    const person = {
      key,
      holder: { kind: 'person', personId: newId() } as const,
      name: 'Wulan Ambarsari',
      role,
      organisation: null,
      place: 1,
    };
    await registerSamplePerson(server.services.db, person, server.now());
    const [browser, device] = [server.browser(), new SoftAuthenticator()];
    await browser.post('/masuk/contoh', { orang: key });
    await add(browser, device, 'Ponsel saya');
    return { browser, device };
  }

  async function add(browser: TestBrowser, device: SoftAuthenticator, name: string): Promise<void> {
    const answer = await browser.create(device, '/akun/kunci', { csrf: await browser.csrf(), name });
    assert.equal(answer.status, 303, await answer.clone().text());
  }

  async function idsOn(browser: TestBrowser): Promise<readonly string[]> {
    const text = await browser.read('/akun');
    return [...text.matchAll(/href="\/akun\/kunci\/([0-9a-f-]{36})"/g)].map(([, id]) => id!);
  }
});
