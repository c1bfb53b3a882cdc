import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { assertHeading, assertSound, assertText, newVisitor, signIn, WAYS } from './country.ts';

const MARKUP = '<img src=/tidak-ada onerror="alert(1)"> & "Kawan"';
const LONG = 'x'.repeat(400);
const BELL = 'Sri\u0007Lestari';
const TURNED = 'Sri\u202eLestari';

describe('what nobody should type', () => {
  for (const [at, way] of WAYS.entries()) {
    it(`is named at its field, kept and not saved: an invitation, ${way.name}`, async () => {
      const page = await newVisitor(way);
      await signIn(page, 'national/administrator/2', '/petugas');
      await page.goto('/petugas/undang?instansi=kab-tuban-dinkes');
      const send = () => page.getByRole('button', { name: 'Buat undangan' }).click();
      await page.getByLabel('Tahun').first().fill('26');
      await send();
      for (const words of [
        'Nama lengkap belum diisi',
        'Peran pertama belum dipilih',
        'Berlaku sejak: tanggal ini tidak ada',
      ]) {
        await assertRefused(page, words);
      }
      assert.match(await page.title(), /^Galat: /);
      await assertSound(page, 422);
      await page.getByLabel('Pemeriksa perizinan').check();
      for (const [typed, words] of [
        [LONG, 'Nama lengkap terlalu panjang, paling banyak 100 huruf'],
        [BELL, 'Nama lengkap memuat tanda yang tidak terlihat'],
        [TURNED, 'Nama lengkap memuat tanda yang tidak terlihat'],
      ] as const) {
        await fillBeyond(page.getByLabel('Nama lengkap'), typed);
        await send();
        await assertRefused(page, words);
        assert.equal(await page.getByLabel('Nama lengkap').inputValue(), typed);
        assert.equal(await page.getByLabel('Pemeriksa perizinan').isChecked(), true);
      }
      await assertSound(page, 422);
      await page.goto('/petugas?instansi=kab-tuban-dinkes');
      await assertHeading(page, `${1 + at} petugas di Dinkes Tuban`);
      await invite(page, `${MARKUP} ${at}`);
      await page.goto('/petugas?instansi=kab-tuban-dinkes');
      await page.getByRole('link', { name: `${MARKUP} ${at}` }).click();
      await assertHeading(page, `${MARKUP} ${at}`);
      assert.equal(await page.locator('main img').count(), 0);
      await assertSound(page);
      await page.close();
    });

    it(`is named at its field, kept and not recorded: a reshuffle and a day off, ${way.name}`, async () => {
      const page = await newVisitor(way);
      await signIn(page, 'national/administrator/2', '/direktori/koordinasi/ubah/pindah');
      const preview = () => page.getByRole('button', { name: 'Periksa selisihnya' }).click();
      await page.getByLabel('Kementerian atau lembaga').selectOption('kemenag');
      await page.getByLabel('Menteri koordinator baru').selectOption('kemenko-marves');
      await preview();
      await assertRefused(page, 'Berlaku sejak belum diisi');
      await assertRefused(page, 'Dasar hukum belum diisi');
      await assertSound(page, 422);
      assert.equal(await page.getByLabel('Menteri koordinator baru').inputValue(), 'kemenko-marves');
      await fillDate(page, 'berlaku', ['31', '2', '2027']);
      await fillBeyond(page.getByLabel('Dasar hukum', { exact: true }), LONG);
      await preview();
      await assertRefused(page, 'Berlaku sejak: tanggal ini tidak ada');
      await assertRefused(page, 'Dasar hukum terlalu panjang, paling banyak 300 huruf');
      await fillDate(page, 'berlaku', ['1', '3', '2027']);
      await page.getByLabel('Dasar hukum', { exact: true }).fill(MARKUP);
      await preview();
      await assertHeading(page, '1 instansi berubah sejak 1 Maret 2027');
      await assertText(page, `Dasar hukum: ${MARKUP}`);
      assert.equal(await page.locator('main img').count(), 0);
      await assertSound(page);

      await page.goto('/direktori/libur/catat');
      await page.getByRole('button', { name: 'Catat hari libur' }).click();
      await assertRefused(page, 'Tanggal belum diisi');
      await assertSound(page, 422);
      await page.getByLabel(/^Wilayah/).fill('99.99');
      await page.getByLabel('Dasar hukum', { exact: true }).fill(BELL);
      await page.getByRole('button', { name: 'Catat hari libur' }).click();
      await assertRefused(page, 'Dasar hukum memuat tanda yang tidak terlihat');
      assert.equal(await page.getByLabel(/^Wilayah/).inputValue(), '99.99');
      await assertSound(page, 422);
      await page.close();
    });

    it(`is named at its field and kept: at the counter, with a code, on the clock, ${way.name}`, async () => {
      const counter = await newVisitor(way);
      await signIn(counter, 'sragen/counter_officer/1', '/loket/kode');
      await counter.getByLabel('NIK').fill(MARKUP.slice(0, 30));
      await counter.getByRole('button', { name: 'Terbitkan kode' }).click();
      await assertRefused(counter, 'Tulis NIK: 16 angka seperti di e-KTP');
      assert.equal(await counter.getByLabel('NIK').inputValue(), MARKUP.slice(0, 30));
      await assertSound(counter, 422);
      const stranger = await newVisitor(way);
      await stranger.goto('/masuk/kode');
      for (const [nik, kode] of [
        ['', ''],
        [BELL, '12345678'],
        [LONG, LONG],
        ['3314030000010000', '12 34 56 78 x'],
      ] as const) {
        await fillBeyond(stranger.getByLabel('NIK'), nik);
        await fillBeyond(stranger.getByLabel('Kode dari loket'), kode);
        await stranger.getByRole('button', { name: 'Lanjutkan' }).click();
        await assertRefused(stranger, 'Tulis NIK: 16 angka seperti di e-KTP');
        await assertRefused(stranger, 'Tulis kode: sembilan angka dari petugas');
        assert.equal(await stranger.getByLabel('NIK').inputValue(), nik.slice(0, 30));
      }
      await assertSound(stranger, 422);
      const operator = await newVisitor(way);
      await signIn(operator, 'national/operator/1', '/operasi/jam');
      await operator.getByRole('button', { name: 'Lanjut' }).click();
      await assertRefused(operator, 'Pilih sejauh apa jam dimajukan');
      await operator.getByLabel('Beberapa hari kalender').check();
      await operator.getByLabel('Berapa hari kalender', { exact: true }).fill('-1');
      await operator.getByRole('button', { name: 'Lanjut' }).click();
      await assertRefused(operator, 'Tulis jumlah hari sebagai angka');
      assert.equal(await operator.getByLabel('Berapa hari kalender', { exact: true }).inputValue(), '-1');
      await assertSound(operator, 422);
      await Promise.all([counter, stranger, operator].map((page) => page.close()));
    });

    it(`is answered in words: a search, a day, an address, ${way.name}`, async () => {
      const page = await newVisitor(way);
      await page.goto('/direktori/instansi');
      await page.getByLabel('Nama atau kode instansi').fill(MARKUP);
      await page.getByRole('button', { name: 'Terapkan' }).click();
      await assertHeading(page, 'Tidak ada instansi yang cocok');
      assert.equal(await page.getByLabel('Nama atau kode instansi').inputValue(), MARKUP);
      assert.equal(await page.locator('main img').count(), 0);
      await assertSound(page);
      await page.goto('/direktori/wilayah');
      await page.getByLabel('Nama atau kode wilayah').fill(LONG);
      await page.getByRole('button', { name: 'Cari' }).click();
      await assertText(page, 'Kata pencarian paling banyak');
      await assertSound(page, 422);
      await page.goto('/direktori/koordinasi');
      await fillDate(page, 'tanggal', ['30', '2', '2023']);
      await page.getByRole('button', { name: 'Lihat', exact: true }).click();
      await assertRefused(page, 'tanggal ini tidak ada');
      await assertSound(page, 422);
      for (const address of [
        '/direktori/koordinasi?tanggal=%3Cb%3E',
        '/direktori/libur?tahun=0',
        '/direktori/instansi?halaman=-1',
      ]) {
        await page.goto(address);
        assert.ok((await page.locator('h1').textContent())?.trim(), address);
      }
      await page.goto('/<script>alert(1)</script>');
      await assertHeading(page, 'Halaman ini tidak ada');
      await assertSound(page, 404);
      await page.close();
    });
  }
});

/** In the summary above the form, in words, as a link to the field. */
async function assertRefused(page: Page, words: string): Promise<void> {
  await page
    .getByRole('group', { name: /perlu diperbaiki/ })
    .getByRole('link', { name: words })
    .waitFor();
}

/** As a browser that does not mind how long a field may be. */
async function fillBeyond(field: Locator, text: string): Promise<void> {
  await field.evaluate((input) => input.removeAttribute('maxlength'));
  await field.fill(text);
}

async function fillDate(
  page: Page,
  name: string,
  [day, month, year]: readonly [string, string, string],
): Promise<void> {
  await page.locator(`input[name=${name}-hari]`).fill(day);
  await page.locator(`input[name=${name}-bulan]`).fill(month);
  await page.locator(`input[name=${name}-tahun]`).fill(year);
}

async function invite(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name: 'Undang petugas' }).click();
  await page.getByLabel('Nama lengkap').fill(name);
  await page.getByLabel('Pemberi rekomendasi kesehatan').check();
  await page.getByRole('button', { name: 'Buat undangan' }).click();
  await assertHeading(page, `Undangan untuk ${name} siap`);
  await assertSound(page);
}
