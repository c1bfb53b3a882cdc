import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { addPasskeyDevice } from '../support/browser.ts';
import { assertHeading, assertSound, assertText, newVisitor, signIn, WAYS } from './country.ts';

const INVITED = ['Ratri Anindyaputri', 'Galih Wirasatya'] as const;
const OFFICE = 'Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu Kabupaten Sragen';
const NOT_ALLOWED = 'Halaman ini bukan untuk peran Anda';

describe('an administrator', () => {
  for (const [at, way] of WAYS.entries()) {
    it(`invites an officer, gives and ends a role, suspends and reinstates, ${way.name}`, async () => {
      const name = INVITED[at] ?? assert.fail('nobody to invite');
      const administrator = await newVisitor(way);
      const link = await invite(administrator, name);
      const linkPage = administrator.url();
      await otherAdministratorSees(linkPage, `Tautan untuk ${name} tidak ditampilkan lagi`);

      const officer = await acceptWithPasskey(link, name);
      await administrator.goto(linkPage);
      await assertHeading(administrator, `Tautan untuk ${name} tidak ditampilkan lagi`);
      assert.equal(await administrator.locator('[data-link]').count(), 0);
      await strangerFindsLinkUsed(link);

      await grantCounter(administrator, name);
      await officer.goto('/');
      await officer.getByRole('link', { name: 'Kode loket' }).click();
      await assertHeading(officer, 'Serahkan kode kunci sandi');
      await endCounter(administrator, name);
      await officer.getByRole('link', { name: 'Terpadu, ke beranda' }).click();
      assert.equal(await officer.getByRole('link', { name: 'Kode loket' }).count(), 0);
      await officer.goto('/loket/kode');
      await assertHeading(officer, NOT_ALLOWED);

      await suspend(administrator, name);
      await officer.getByRole('link', { name }).click();
      await assertHeading(officer, 'Sesi Anda sudah berakhir');
      await officer.locator('main').getByRole('link', { name: 'Masuk', exact: true }).click();
      await officer.getByRole('button', { name: 'Masuk dengan kunci sandi' }).click();
      await assertText(officer, 'Anda belum atau tidak lagi bertugas');
      await administrator.getByRole('link', { name: `Ke halaman ${name}` }).click();
      await administrator.getByRole('link', { name: 'Aktifkan kembali' }).click();
      await administrator.getByRole('button', { name: 'Aktifkan kembali' }).click();
      await assertHeading(administrator, `${name} aktif kembali`);
      await assertSound(administrator);
      await officer.getByRole('button', { name: 'Masuk dengan kunci sandi' }).click();
      await assertHeading(officer, 'Akun saya');
      await Promise.all([administrator.close(), officer.close()]);
    });

    it(`cannot suspend herself as the last one, and reinstates the other, ${way.name}`, async () => {
      const page = await newVisitor(way);
      await signIn(page, 'national/administrator/1', '/petugas');
      const own = await page.locator('.account a').first().textContent();
      const names = await page.locator('#administrator-daftar tbody a').allTextContents();
      const other = names.find((name) => !own?.includes(name)) ?? assert.fail(`only ${names.join()}`);
      const self = names.find((name) => name !== other) ?? assert.fail(`only ${names.join()}`);
      assert.equal(names.length, 2);
      const otherPage = await newVisitor();
      await signIn(otherPage, 'national/administrator/2', '/petugas');

      await page.getByRole('link', { name: other }).click();
      await suspendFrom(page, other);
      await otherPage.goto('/petugas');
      await assertHeading(otherPage, 'Sesi Anda sudah berakhir');
      await page.goto('/petugas');
      await assertText(page, '1 administrator dapat bertindak hari ini');
      await page.locator('main').getByRole('link', { name: self }).click();
      await page.getByRole('link', { name: 'Tangguhkan petugas' }).click();
      await page.getByLabel('Alasan lain').check();
      await page.getByRole('button', { name: 'Tangguhkan petugas' }).click();
      await assertText(page, 'tidak akan ada administrator lagi. Angkat administrator lain dahulu.');
      await assertSound(page, 409);
      assert.equal(await page.getByLabel('Alasan lain').isChecked(), true);
      await page.goto('/petugas?instansi=kemenpanrb');
      await page.getByRole('link', { name: other }).click();
      await page.getByRole('link', { name: 'Aktifkan kembali' }).click();
      await page.getByRole('button', { name: 'Aktifkan kembali' }).click();
      await assertHeading(page, `${other} aktif kembali`);
      await page.goto('/petugas');
      await assertText(page, '2 administrator dapat bertindak hari ini');
      await Promise.all([page.close(), otherPage.close()]);
    });
  }
});

/** Returns the one-time link. */
async function invite(page: Page, name: string): Promise<string> {
  await signIn(page, 'national/administrator/1', '/petugas');
  await assertSound(page);
  await page.getByRole('link', { name: 'Undang petugas' }).click();
  await assertHeading(page, 'Petugas instansi mana?');
  await page.getByLabel('Nama atau kode instansi').fill('DPMPTSP Sragen');
  await page.getByRole('button', { name: 'Cari' }).click();
  await page.getByRole('link', { name: OFFICE }).click();
  await assertHeading(page, 'Undang petugas DPMPTSP Sragen');
  await assertSound(page);
  await page.getByLabel('Nama lengkap').fill(name);
  await page.getByLabel('Pemeriksa perizinan').check();
  await page.getByRole('button', { name: 'Buat undangan' }).click();
  await assertHeading(page, `Undangan untuk ${name} siap`);
  await assertSound(page);
  const link = (await page.locator('[data-link]').textContent())?.trim() ?? '';
  assert.match(link, /^http:\/\/localhost:\d+\/undangan\/[\w-]{20,}$/);
  return link;
}

async function otherAdministratorSees(address: string, heading: string): Promise<void> {
  const page = await newVisitor();
  await signIn(page, 'national/administrator/2', '/petugas');
  await page.goto(address);
  await assertHeading(page, heading);
  await assertSound(page);
  await page.close();
}

async function acceptWithPasskey(link: string, name: string): Promise<Page> {
  const page = await newVisitor();
  const device = await addPasskeyDevice(page);
  await page.goto(link);
  await assertHeading(page, `Undangan untuk ${name}`);
  await assertText(page, 'Pemeriksa perizinan');
  await assertSound(page);
  await page.getByRole('button', { name: 'Buat kunci sandi dan terima' }).click();
  await page.waitForURL('**/beranda');
  await page.getByRole('link', { name }).waitFor();
  await assertText(page, 'DPMPTSP Sragen');
  assert.equal(await device.count(), 1);
  await assertSound(page);
  await page.goto('/loket/kode');
  await assertHeading(page, NOT_ALLOWED);
  await assertSound(page, 403);
  return page;
}

async function strangerFindsLinkUsed(link: string): Promise<void> {
  const page = await newVisitor();
  await page.goto(link);
  await assertHeading(page, 'Tautan ini sudah terpakai');
  await assertSound(page, 410);
  await page.close();
}

async function openOfficer(page: Page, name: string): Promise<void> {
  await page.goto('/petugas?instansi=kab-sragen-dpmptsp');
  await assertHeading(page, /petugas di DPMPTSP Sragen$/);
  await assertSound(page);
  await page.getByRole('link', { name }).click();
  await assertHeading(page, name);
  await assertSound(page);
}

async function grantCounter(page: Page, name: string): Promise<void> {
  await openOfficer(page, name);
  await page.getByRole('link', { name: 'Beri peran' }).click();
  await assertHeading(page, `Beri peran kepada ${name}`);
  await assertSound(page);
  await page.getByLabel('Petugas loket MPP').check();
  await page.getByRole('button', { name: 'Beri peran' }).click();
  await assertHeading(page, `Peran Petugas loket MPP diberikan kepada ${name}`);
  await assertSound(page);
}

async function endCounter(page: Page, name: string): Promise<void> {
  await openOfficer(page, name);
  await page.getByRole('link', { name: 'Akhiri peran Petugas loket MPP' }).click();
  await assertHeading(page, `Akhiri peran Petugas loket MPP untuk ${name}`);
  await assertSound(page);
  await page.getByRole('button', { name: 'Akhiri peran' }).click();
  await assertHeading(page, /^Peran Petugas loket MPP berakhir pada /);
  await assertSound(page);
}

async function suspend(page: Page, name: string): Promise<void> {
  await openOfficer(page, name);
  await suspendFrom(page, name);
}

/** From the officer's page; first without a reason, which is asked for. */
async function suspendFrom(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name: 'Tangguhkan petugas' }).click();
  await assertHeading(page, `Tangguhkan ${name}`);
  await page.getByRole('button', { name: 'Tangguhkan petugas' }).click();
  await assertText(page, 'Alasan belum dipilih');
  await assertSound(page, 422);
  await page.getByLabel('Sedang diperiksa').check();
  await page.getByRole('button', { name: 'Tangguhkan petugas' }).click();
  await assertHeading(page, `${name} ditangguhkan, semua sesinya berakhir`);
  await assertSound(page);
}
