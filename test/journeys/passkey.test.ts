import assert from 'node:assert/strict';
import { createServer, type AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { serve } from '@hono/node-server';
import type { Page } from 'playwright-core';
import { identityServer, type IdentityServer } from '../../src/features/identity/http/identity-server.builder.tsx';
import { registerSamplePerson } from '../../src/features/identity/index.ts';
import { newId } from '../../src/kernel/ids.ts';
import { listAssets } from '../../src/web/assets.ts';
import { addPasskeyDevice, axe, faultsOf, newPage, type PasskeyDevice } from '../support/browser.ts';

describe('the journey of a passkey, in a browser with a device', () => {
  let server: IdentityServer;
  let listening: ReturnType<typeof serve>;
  let baseUrl: string;

  before(async () => {
    const port = await freePort();
    baseUrl = `http://localhost:${port}`;
    server = await identityServer({ origin: baseUrl, assets: listAssets() });
    listening = serve({ fetch: server.hono.fetch, port, hostname: 'localhost' });
    await sample('bidan-sragen', { kind: 'person', personId: newId() }, 'Wulan Ambarsari');
  });
  after(async () => {
    await new Promise((done) => listening.close(done));
    await server.close();
  });

  it('a sample person adds a passkey, signs out, and comes back with it to the page she had opened', async () => {
    const { page, device } = await opened();
    await signInFromList(page, 'Wulan');
    await addPasskey(page, 'Ponsel saya');
    await assertText(page, 'Kunci sandi “Ponsel saya” sudah terpasang');
    assert.equal(await device.count(), 1);
    assert.deepEqual(await axe(page), []);
    await page.getByRole('button', { name: 'Keluar', exact: true }).click();
    await page.goto('/masuk?dari=/akun');
    await page.getByRole('button', { name: 'Masuk dengan kunci sandi' }).click();
    await page.waitForURL('**/akun');
    await assertText(page, 'terakhir dipakai');
    assert.deepEqual(complaints(page), []);
    await page.close();
  });

  it('a device that already holds one says so, and makes no second', async () => {
    const { page, device } = await opened();
    await signInFromList(page, 'Wulan');
    await addPasskey(page, 'Tablet');
    await page.goto('/akun');
    await page.getByRole('button', { name: 'Tambah kunci sandi' }).click();
    await assertText(page, 'Perangkat ini sudah punya kunci sandi untuk akun ini');
    assert.equal(await device.count(), 1);
    await page.close();
  });

  it('whoever cannot prove to be the owner stays outside and is told that nothing changed', async () => {
    const { page, device } = await opened();
    await signInFromList(page, 'Wulan');
    await addPasskey(page, 'Kunci');
    await page.getByRole('button', { name: 'Keluar', exact: true }).click();
    await device.setVerified(false);
    await page.goto('/masuk');
    await page.getByRole('button', { name: 'Masuk dengan kunci sandi' }).click();
    await assertText(page, 'Tidak ada yang berubah');
    assert.equal(new URL(page.url()).pathname, '/masuk');
    await page.close();
  });

  it('a citizen turns the code from the counter into a passkey on her own phone', async () => {
    const nik = '3314035001929177';
    const shown = await codeFromCounter(nik);
    const { page } = await opened(360);
    await page.goto('/masuk/kode');
    await page.getByLabel('NIK').fill(nik);
    await page.getByLabel('Kode dari loket').fill(shown);
    await page.getByRole('button', { name: 'Lanjutkan' }).click();
    await assertText(page, 'Kode Anda benar');
    await page.getByRole('button', { name: 'Buat kunci sandi' }).click();
    await page.waitForURL('**/akun?baru=1');
    await assertText(page, 'sudah terpasang');
    await page.getByRole('link', { name: /Ubah/ }).click();
    await assertText(page, 'Petugas loket telah melihat e-KTP');
    assert.deepEqual(complaints(page), []);
    await page.close();
  });

  it('an invited officer accepts with a passkey and stands at the counter', async () => {
    const token = server.office.invite(server.office.hire('Rahmat Danujaya'));
    const { page } = await opened();
    await page.goto(`/undangan/${token}`);
    await page.getByRole('button', { name: 'Buat kunci sandi dan terima' }).click();
    await page.waitForURL('**/meja');
    await page.goto('/loket/kode');
    await assertText(page, 'Serahkan kode kunci sandi');
    await page.close();
  });

  it('without script the sample sign-in works, and the passkey page names the other way', async () => {
    const page = await newPage({ baseUrl, javaScript: false });
    await page.goto('/masuk?dari=/akun');
    await assertText(page, 'datang ke loket Mal Pelayanan Publik');
    await page.getByRole('button', { name: 'Masuk sebagai Wulan Ambarsari' }).click();
    await page.waitForURL('**/akun');
    await assertText(page, 'Anda masuk dari daftar orang contoh');
    await page.close();
  });

  async function opened(width = 1280): Promise<{ readonly page: Page; readonly device: PasskeyDevice }> {
    const page = await newPage({ baseUrl, width });
    return { page, device: await addPasskeyDevice(page) };
  }

  async function signInFromList(page: Page, search: string): Promise<void> {
    await page.goto('/masuk?dari=/akun');
    await page.getByLabel('Nama, peran, atau kantor').fill(search);
    await page.getByRole('button', { name: 'Terapkan' }).click();
    await page.getByRole('button', { name: 'Masuk sebagai Wulan Ambarsari' }).click();
    await page.waitForURL('**/akun');
  }

  async function addPasskey(page: Page, name: string): Promise<void> {
    await page.getByLabel('Nama kunci sandi').fill(name);
    await page.getByRole('button', { name: 'Tambah kunci sandi' }).click();
    await page.waitForURL('**/akun?baru=1');
  }

  async function codeFromCounter(nik: string): Promise<string> {
    const hired = server.office.hire('Suryo Handayanto');
    hired.accountId = await sample(
      'sragen/mpp_counter/1',
      { kind: 'officer', officerId: hired.seat.officerId },
      'Suryo Handayanto',
    );
    const officer = server.browser();
    await officer.post('/masuk/contoh', { orang: 'sragen/mpp_counter/1' });
    const fields = { nik, untuk: 'bind', lihat: 'ya', idempotency_key: newId(), csrf: await officer.csrf() };
    const text = await (await officer.post('/loket/kode', fields)).text();
    return /\b\d{3} \d{3} \d{3}\b/.exec(text)?.[0] ?? assert.fail('no code on the page');
  }

  async function sample(
    key: string,
    holder: Parameters<typeof registerSamplePerson>[1]['holder'],
    name: string,
  ): Promise<string> {
    const role = { id: 'Bidan di Sragen', en: 'Midwife in Sragen' };
    return registerSamplePerson(
      server.services.db,
      { key, holder, name, role, organisation: null, place: 1 },
      server.now(),
    );
  }
});

async function assertText(page: Page, text: string): Promise<void> {
  await page.getByText(text).first().waitFor();
}

/** Script errors and broken policies. A redirect that a script does not follow counts as aborted, and home is not here. */
function complaints(page: Page): readonly string[] {
  return faultsOf(page).filter((text) => !text.endsWith('net::ERR_ABORTED') && !text.includes('404 (Not Found)'));
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((done) => probe.listen(0, 'localhost', done));
  const { port } = probe.address() as AddressInfo;
  await new Promise((done) => probe.close(done));
  return port;
}
