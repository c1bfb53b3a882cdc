import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { enterAs } from './applying.ts';
import { assertHeading, assertSound, assertText, newVisitor, reloadUntil, WAYS } from './country.ts';

/** Each way somebody who has not looked at her data yet. */
const PEOPLE = ['perawat-beda-nama', 'dokter-tanpa-ijazah'] as const;

describe('somebody who looks at what the state holds of her', () => {
  for (const [at, way] of WAYS.entries()) {
    it(`sees it, reports what is wrong, and checks the call that brought it, ${way.name}`, async () => {
      const page = await enterAs(PEOPLE[at] ?? assert.fail('nobody'), '/data-saya', { way });
      await fetches(page);
      await reportsWrong(page);
      await page.goto('/data-saya/akses');
      await assertHeading(page, 'Siapa melihat data saya');
      await assertSound(page);
      await page
        .getByRole('link', { name: /^Bukti/ })
        .first()
        .click();
      await checksCall(page);
      await page.close();
    });
  }
});

describe('the exchange', () => {
  for (const way of WAYS) {
    it(`shows anybody who may ask whom, and lets a head be kept, ${way.name}`, async () => {
      const page = await newVisitor(way);
      await page.goto('/pertukaran');
      await assertHeading(page, /^\d+ layanan data antarinstansi, masing-masing dengan izinnya$/);
      await assertSound(page);
      await page.getByLabel('Cari layanan, instansi, atau pengenal').fill('ijazah');
      await page.keyboard.press('Enter');
      await assertHeading(page, /layanan yang cocok$/);
      await assertText(page, 'Disediakan oleh Ditjen Diktiristek');
      await assertSound(page);
      await page.getByRole('link', { name: 'Kepala log', exact: true }).first().click();
      await assertHeading(page, /^Log berisi [\d.]+ entri di bawah kepala bertanda tangan$/);
      await assertSound(page);
      const head: unknown = JSON.parse((await downloaded(page, 'Unduh kepala terakhir')).toString());
      assert.ok(typeof head === 'object' && head !== null);
      await page.close();
    });

    it(`finds a letter changed, a row deleted and a tail cut in a copy of its log, ${way.name}`, async () => {
      const page = await enterAs('national/auditor/1', '/pertukaran/uji', { way });
      for (const [what, found] of [
        ['Tidak mengubah apa pun', 'Salinan log yang utuh lulus semua pemeriksaan'],
        ['Ubah satu huruf di satu baris', 'Satu huruf diubah, dan pemeriksaan gagal'],
        ['Hapus satu baris', 'Satu baris dihapus, dan pemeriksaan gagal'],
        ['Potong ujung log', 'Ujung log dipotong, dan pemeriksaan gagal'],
      ] as const) {
        await page.getByRole('button', { name: what }).click();
        await assertHeading(page, found);
        await assertSound(page);
      }
      await page.close();
    });
  }
});

/** Says first who is asked for what; then every value stands under its source with the time. */
async function fetches(page: Page): Promise<void> {
  await assertHeading(page, 'Data saya');
  await assertText(page, /^Saya meminta data saya diambil dari /);
  await assertSound(page);
  await page.getByRole('button', { name: 'Ambil data saya' }).click();
  await assertText(page, /instansi mencatat \d+ data tentang Anda\. Diambil /);
  await assertText(page, 'Dukcapil');
  await assertSound(page);
}

/** An empty report is refused; a true one reaches the owner of the register. */
async function reportsWrong(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Ini keliru : tempat lahir' }).click();
  await assertHeading(page, 'Apa yang keliru pada tempat lahir?');
  await assertSound(page);
  await page.getByRole('button', { name: 'Kirim ke Dukcapil' }).click();
  await assertText(page, 'Isi yang seharusnya, atau keterangan');
  await assertSound(page, 422);
  await page.getByLabel('Seharusnya').fill('Surakarta');
  await page.getByRole('button', { name: 'Kirim ke Dukcapil' }).click();
  await reloadUntil(page, 'Dukcapil sudah menerima koreksi Anda');
  await assertText(page, 'Surakarta');
  await assertSound(page);
  await page.goto('/data-saya');
  await assertText(page, /^Anda tandai keliru .*: seharusnya Surakarta/);
  await assertSound(page);
}

/** The evidence of one call: every check passes once the log is sealed, and it can be taken along. */
async function checksCall(page: Page): Promise<void> {
  await reloadUntil(page, /^Bukti utuh: /);
  const checks = page.locator('#pemeriksaan tbody tr');
  const unchecked = checks.filter({ hasText: 'Tidak diperiksa' });
  assert.equal(await checks.filter({ hasText: 'Lulus' }).count(), (await checks.count()) - 1);
  assert.match(await unchecked.innerText(), /Isi pesan cocok dengan sidiknya/, 'bodies are never kept');
  await assertText(page, 'Satu simpul memegang kedua sisi');
  await assertSound(page);
  const evidence = (await downloaded(page, /^Unduh bukti/)).toString();
  assert.ok(evidence.includes('"entries"'));
  assert.doesNotMatch(evidence, /"\d{16}"/);
}

async function downloaded(page: Page, name: string | RegExp): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name }).click()]);
  return readFile(await download.path());
}
