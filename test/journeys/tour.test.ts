import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { type Application, sendDraft, startDraft } from './applying.ts';
import { passCheck, recommend } from './deciding.ts';
import { assertHeading, assertSound, assertText, newVisitor, reloadUntil, signIn, WAYS } from './country.ts';
import { confirmMove, laterCountry } from './later-country.ts';

const TITLE = 'Coba seluruh perjalanan dalam delapan langkah';
const STEPS = 8;

describe('the tour', () => {
  let origin: string;
  before(async () => {
    origin = await laterCountry();
  });

  for (const way of WAYS) {
    it(`walks through the whole journey by its own buttons, and ticks what happened, ${way.name}`, async () => {
      const page = await newVisitor(way, origin);
      await begins(page);
      await page.getByRole('button', { name: 'Matikan PDDikti, ijazah' }).click();
      await assertText(page, 'Mati sejak ');
      await backTo(page, 1);
      await goOn(page, '/layanan/sip/kab-sragen-dpmptsp');
      const id = await startDraft(page);
      await assertText(page, /PDDikti.*tidak menjawab/);
      const application = await sendDraft(page, { id, place: 'Praktik pada Tur' });
      await backTo(page, 2);
      await goOn(page, '/operasi/kotak-pasir');
      await page.getByRole('button', { name: 'Nyalakan PDDikti, ijazah' }).click();
      await assertText(page, 'Keempat sumber contoh menjawab');
      await backTo(page, 3);
      await goOn(page, '/meja');
      await checks(page, application);
      await backTo(page, 4);
      await goOn(page, '/rekomendasi');
      await recommend(page, application);
      await backTo(page, 5);
      await goOn(page, '/operasi/jam');
      await confirmMove(page);
      await backTo(page, 6);
      await assertText(page, 'Terbit oleh sistem pada hari terakhir.');
      await goOn(page, '/pesan');
      await reads(page, application);
      await backTo(page, 7);
      await goOn(page, '/pertukaran/uji');
      await page.getByRole('button', { name: 'Ubah satu huruf di satu baris' }).click();
      await assertHeading(page, 'Satu huruf diubah, dan pemeriksaan gagal');
      await page.getByRole('link', { name: 'Lanjutkan tur' }).click();
      await assertHeading(page, 'Anda sudah melihat seluruh perjalanan');
      await assertSound(page);
      await page.close();
    });
  }
});

/** By the first step's button, or by the one that begins a walk anew; past both where another journey switched. */
async function begins(page: Page): Promise<void> {
  await page.goto('/coba');
  await assertSound(page);
  const ticked = await done(page).count();
  if (ticked > 0 && ticked < STEPS) return signIn(page, 'national/operator/1', '/operasi/kotak-pasir');
  await page.getByRole('button', { name: /^(Lanjut|Mulai lagi) sebagai / }).click();
  await page.waitForURL('**/operasi/kotak-pasir');
}

/** By the one button of the step that is next. */
async function goOn(page: Page, to: string): Promise<void> {
  const next = page
    .locator('main')
    .locator('a, button')
    .filter({ hasText: /^Lanjut sebagai / });
  assert.equal(await next.count(), 1);
  await next.click();
  await page.waitForURL((url) => url.pathname === to);
}

/** By the strip on top of every page; so many steps are ticked by then, each from its event. */
async function backTo(page: Page, ticked: number): Promise<void> {
  await page.getByRole('link', { name: 'Lanjutkan tur' }).click();
  await assertHeading(page, TITLE);
  const limit = AbortSignal.timeout(20_000);
  while ((await done(page).count()) < ticked) {
    assert.ok(!limit.aborted, `${await done(page).count()} of ${ticked} steps are ticked`);
    await page.waitForTimeout(150);
    await page.reload();
  }
  assert.equal(await done(page).count(), ticked);
  await assertSound(page);
}

/** The ticked steps. */
function done(page: Page): Locator {
  return page.locator('main ol.timeline > li.done');
}

/** Through the queue, as soon as the diploma has come by itself. */
async function checks(page: Page, application: Application): Promise<void> {
  await page.getByRole('link', { name: application.number }).first().click();
  await assertHeading(page, /Wulan Ambarsari$/);
  await reloadUntil(page, /^Data dari PDDikti.* datang terlambat/);
  await passCheck(page, application);
}

/** The message about this application: other journeys may have left one of the same words unread. */
async function reads(page: Page, { id }: Application): Promise<void> {
  const unread = page.getByRole('listitem').filter({ hasText: 'Belum dibaca' });
  const issued = unread.getByRole('link', { name: 'Surat Izin Praktik Anda sudah terbit' });
  const isThis = page.locator(`main a[href="/permohonan/${id}"]`);
  for (let looked = 0; ; looked += 1) {
    assert.ok(looked < 10, 'no message about this application');
    await reloadUntil(page, issued);
    await issued.first().click();
    await page.waitForURL(/\/pesan\/[0-9a-f-]{36}$/);
    if ((await isThis.count()) > 0) break;
    await page.goto('/pesan');
  }
  await page.getByRole('link', { name: 'Lihat izin' }).click();
  await assertHeading(page, 'Izin Anda sudah terbit');
  await page.getByRole('link', { name: 'Buka dokumen' }).click();
  await assertHeading(page, 'Surat Izin Praktik');
}
