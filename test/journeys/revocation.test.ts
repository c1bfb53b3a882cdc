import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { applyForLicence, enterAs } from './applying.ts';
import { approve, enterDesk, passCheck, recommend } from './deciding.ts';
import { assertHeading, assertSound, assertText, newVisitor, reloadUntil, WAYS } from './country.ts';

const REASON = 'isinya keliru atau datanya tidak benar';
const DECISION = 'SK Kepala DPMPTSP 503/77/2026';

describe('a licence that is revoked', () => {
  for (const way of WAYS) {
    it(`says so to everybody who checks it, and to its holder, ${way.name}`, async () => {
      const wulan = await enterAs('bidan-sragen', '/', { way });
      const application = await applyForLicence(wulan, 'Praktik yang Dicabut');
      const verifier = await enterDesk('licence_verifier', { way });
      await passCheck(verifier, application);
      const recommender = await enterDesk('health_recommender', { way });
      await recommend(recommender, application);
      const head = await enterDesk('licence_head', { way });
      await approve(head, application);
      await reloadUntil(head, 'Izin sudah terbit');
      const { number, check } = await revokes(head);

      const stranger = await newVisitor(way);
      await stranger.goto(check);
      await assertRevoked(stranger);
      await wulan.goto(`/permohonan/${application.id}`);
      await reloadUntil(wulan, 'Izin Anda dicabut');
      await assertHeading(wulan, 'Izin Anda dicabut');
      await assertText(wulan, new RegExp(`Izin Anda dicabut: ${REASON}`));
      await assertSound(wulan);
      await wulan.goto('/pesan');
      await reloadUntil(wulan, 'Surat Izin Praktik Anda dicabut');
      await wulan.getByRole('link', { name: 'Surat Izin Praktik Anda dicabut' }).first().click();
      await assertText(wulan, new RegExp(`^Izin nomor ${number} tidak berlaku lagi: ${REASON}`));
      await assertSound(wulan);
      await Promise.all([wulan, verifier, recommender, head, stranger].map((page) => page.close()));
    });
  }
});

/** From the case over the register of what the office issued; returns the number and the address of the check. */
async function revokes(page: Page): Promise<{ readonly number: string; readonly check: string }> {
  await page.getByRole('link', { name: 'Buka terbitan, juga untuk mencabutnya' }).click();
  const number = await page.getByRole('heading', { level: 1 }).innerText();
  await page.goto('/dokumen/terbitan');
  await assertSound(page);
  await page.getByLabel('Awal nomor').fill(number);
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: number, exact: true }).click();
  await assertHeading(page, number);
  await assertSound(page);
  const check = await page.getByRole('link', { name: 'Halaman pemeriksaan' }).getAttribute('href');
  await page.getByRole('link', { name: 'Cabut dokumen' }).click();
  await assertHeading(page, `Cabut ${number}`);
  await page.getByRole('button', { name: 'Cabut dokumen' }).click();
  await assertText(page, 'Pilih satu alasan');
  await assertSound(page, 422);
  await page.getByLabel(REASON).check();
  await page.getByLabel('Keputusan pencabutan').fill(DECISION);
  await page.getByLabel('Saya memeriksa bahwa dokumen ini memang harus dicabut').check();
  await page.getByRole('button', { name: 'Cabut dokumen' }).click();
  await assertText(page, /^Dokumen ini dicabut sejak /);
  await assertSound(page);
  return { number, check: check ?? assert.fail('no way to the check') };
}

async function assertRevoked(page: Page): Promise<void> {
  await assertHeading(page, 'Dokumen ini asli, tetapi sudah dicabut');
  const words = await page.locator('main').innerText();
  assert.match(words, /Dicabut .*Sragen sejak \d{1,2} \p{L}+ \d{4}/u);
  assert.match(words, new RegExp(REASON, 'i'));
  assert.match(words, /SK Kepala DPMPTSP 503\/77\/2026/);
  await assertSound(page);
}
