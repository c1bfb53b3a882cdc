import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { enterAs } from './applying.ts';
import { assertHeading, assertSound, assertText, reloadUntil, type Way, WAYS } from './country.ts';
import { follow, press, write } from './filling.ts';

const COST = 'Rp1.250.000.000';
const NAMES = ['SIPASKECIL', 'SIDOKLAUT'] as const;

describe('the owner of an application', () => {
  for (const [at, way] of WAYS.entries()) {
    it(`registers it by hand, a second person publishes it, and other agencies see it without its costs, ${way.name}`, async () => {
      const name = NAMES[at] ?? assert.fail('no name');
      const architect = await enterAs('kkp/architect/1', '/arsitektur/saya', { way });
      const address = await registers(architect, name, way);
      await adds(architect);
      const other = await enterAs('kemenhub/architect/1', '/arsitektur', { way });
      await findsNothing(other, name, address);
      await asksForPublication(architect);
      const approver = await enterAs('kkp/architecture_approver/1', '/arsitektur', { way });
      await publishes(approver, name);
      await findsIt(other, name);
      assert.ok(!(await other.content()).includes(COST), 'another agency reads what it costs');
      const auditor = await enterAs('kemenpanrb/national_architect/1', new URL(other.url()).pathname, { way });
      await assertText(auditor, COST);
      await Promise.all([architect, approver, other, auditor].map((page) => page.close()));
    });
  }
});

/** A name, a sentence, an office: codes are proposed from the words, and what looks like it is shown. */
async function registers(page: Page, name: string, way: Way): Promise<string> {
  await assertHeading(page, 'Daftar arsitektur KKP');
  await assertSound(page);
  await follow(page, 'Daftarkan aplikasi');
  await assertHeading(page, 'Daftarkan aplikasi');
  await press(page, 'Simpan konsep');
  await assertText(page, /belum diisi$/);
  await assertSound(page, 422);
  await write(page, {
    f_name: name,
    f_function: 'Pendaftaran kapal penangkap ikan kecil dan pemantauan posisi kapal di laut',
    unit: 'Direktorat Kapal dan Alat Penangkapan Ikan',
    f_user_groups: 'nelayan kecil',
  });
  await page.locator('main select[name=f_status]').selectOption('active');
  if (!way.javaScript) await press(page, 'Lihat usulan kode dan yang mirip');
  await page.locator('input[name=fungsi]').first().waitFor();
  await assertText(page, 'Ini mirip dengan');
  await assertSound(page, way.javaScript ? 422 : 200);
  await page.locator('input[name=fungsi]').first().check();
  await press(page, 'Simpan konsep');
  await assertHeading(page, name);
  await assertText(page, 'usulan nomor 1 diterima');
  await assertSound(page);
  return page.url();
}

/** What it costs, after a sum that cannot be read. */
async function adds(page: Page): Promise<void> {
  await follow(page, 'Ubah isian');
  await page.waitForURL('**/ubah');
  await assertSound(page);
  await page.locator('main details:not([open]) > summary').evaluateAll((all) => {
    for (const one of all) (one.parentElement as HTMLDetailsElement).open = true;
  });
  await write(page, { f_yearly_cost: '1,25 miliar' });
  await press(page, 'Simpan');
  await assertText(page, /tulis rupiah penuh tanpa koma/);
  await assertSound(page, 422);
  await write(page, { f_yearly_cost: '1.250.000.000' });
  await press(page, 'Simpan');
  await assertText(page, COST);
  await assertSound(page);
}

/** A draft is nobody else's: not in the catalogue, nor at its address. */
async function findsNothing(page: Page, name: string, address: string): Promise<void> {
  await assertSound(page);
  await page.goto(`/arsitektur/katalog?cari=${name}`);
  assert.equal(await page.locator('main').getByRole('link', { name, exact: true }).count(), 0);
  await assertSound(page);
  await page.goto(address);
  await assertSound(page, 404);
}

async function asksForPublication(page: Page): Promise<void> {
  await press(page, 'Ajukan penerbitan');
  await assertText(page, /^Menunggu persetujuan untuk diterbitkan, diajukan /);
  await assertSound(page);
}

async function publishes(page: Page, name: string): Promise<void> {
  await assertText(page, '1 objek menunggu penyetuju');
  await assertSound(page);
  await follow(page, '1 objek menunggu penyetuju');
  await assertSound(page);
  await follow(page, name);
  await assertHeading(page, name);
  await press(page, 'Setujui dan terbitkan');
  await assertText(page, /Terbit, revisi \d+\./);
  await assertSound(page);
}

async function findsIt(page: Page, name: string): Promise<void> {
  await page.goto(`/arsitektur/katalog?cari=${name}`);
  const found = page.locator('main').getByRole('link', { name, exact: true });
  await reloadUntil(page, found);
  await assertSound(page);
  await found.click();
  await assertHeading(page, name);
  await assertText(page, /^Biaya, infrastruktur, kelemahan, dan temuan tidak tampil/);
  await assertSound(page);
}
