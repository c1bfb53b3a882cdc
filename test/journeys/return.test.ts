import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { addDays, type LocalDate } from '../../src/vocabulary/local-date.ts';
import { type Application, applyForLicence, enterAs, numberIn } from './applying.ts';
import { awaitDecision, enterDesk, passCheck, recommend } from './deciding.ts';
import { assertHeading, assertSound, assertText, reloadUntil, WAYS } from './country.ts';
import { dueDate, laterCountry, moveClock } from './later-country.ts';

const LANDMARK = 'Patokan dan jalan ke sana';
const HOURS = 'Hari dan jam praktik';
const UNCLEAR = 'Tempat praktik belum dapat ditemukan dari keterangan Anda';
const OVERLAPS = 'Jadwal bertabrakan dengan tempat praktik Anda yang lain';
const NOTES = {
  [LANDMARK]: 'Balai desa yang mana? Sebut pedukuhannya.',
  [HOURS]: 'Senin sore Anda tercatat di Puskesmas Masaran.',
} as const;

describe('an application that is returned', () => {
  let origin: string;
  before(async () => {
    origin = await laterCountry();
  });

  for (const way of WAYS) {
    it(`shows only the named fields, stops the clock and begins it anew, ${way.name}`, async () => {
      const operator = await enterAs('national/operator/1', '/operasi/jam', { way, origin });
      const wulan = await enterAs('bidan-sragen', '/', { way, origin });
      const application = await applyForLicence(wulan, 'Praktik yang Dikembalikan');
      const firstDue = await dueDate(wulan);
      const verifier = await enterDesk('licence_verifier', { way, origin });
      await returns(verifier, application);

      await moveClock(operator, addDays(firstDue, 1), 'sore');
      await repairs(wulan, application);
      await restarts(wulan, { application, firstDue });
      await passCheck(verifier, application);
      await assertSound(verifier);
      const recommender = await enterDesk('health_recommender', { way, origin });
      await recommend(recommender, application);
      const head = await enterDesk('licence_head', { way, origin });
      await awaitDecision(head, application);
      await assertText(head, /Di dukuh Ngasem/);
      await assertSound(head);
      await Promise.all([operator, wulan, verifier, recommender, head].map((page) => page.close()));
    });
  }
});

/** Two fields, each with a reason and words; without a reason the page asks for it and keeps the words. */
async function returns(page: Page, { id }: Application): Promise<void> {
  await page.goto(`/meja/${id}`);
  await page.getByRole('link', { name: 'Kembalikan', exact: true }).click();
  await assertHeading(page, 'Kembalikan isian mana?');
  for (const field of [LANDMARK, HOURS] as const) {
    await page.getByRole('checkbox', { name: field }).check();
    await why(page, field).getByLabel('Pesan Anda untuk pemohon').fill(NOTES[field]);
  }
  await why(page, LANDMARK).getByLabel('Alasan', { exact: true }).selectOption({ label: UNCLEAR });
  await page.getByRole('button', { name: 'Kembalikan kepada pemohon' }).click();
  await assertText(page, `Pilih alasan untuk ${HOURS}`);
  await assertSound(page, 422);
  assert.equal(await why(page, HOURS).getByLabel('Pesan Anda untuk pemohon').inputValue(), NOTES[HOURS]);
  await why(page, HOURS).getByLabel('Alasan', { exact: true }).selectOption({ label: OVERLAPS });
  await page.getByRole('button', { name: 'Kembalikan kepada pemohon' }).click();
  await assertText(page, 'Tercatat');
  await assertText(page, 'Tindakan terbuka lagi sesudah pemohon mengirim ulang.');
  await assertSound(page);
}

function why(page: Page, field: string) {
  return page.locator('details', { has: page.getByText(`Alasan untuk ${field}`, { exact: true }) });
}

/** From the message to the receipt; the page asks for the two fields and for nothing else. */
async function repairs(page: Page, { id, number }: Application): Promise<void> {
  await page.goto('/pesan');
  await page.getByRole('link', { name: 'Surat Izin Praktik: 2 isian perlu Anda perbaiki' }).first().click();
  await page.getByRole('link', { name: 'Perbaiki isian' }).click();
  await page.goto(`/permohonan/${id}`);
  await assertHeading(page, '2 isian perlu Anda perbaiki');
  await assertSound(page);
  await page.getByRole('link', { name: 'Perbaiki dan kirim lagi' }).click();
  await assertHeading(page, 'Perbaiki yang dikembalikan');
  for (const words of [`${LANDMARK}: ${UNCLEAR}`, `${HOURS}: ${OVERLAPS}`, ...Object.values(NOTES)])
    await assertText(page, words);
  const asked = await page
    .locator('main form')
    .locator('input:not([type=hidden]), select, textarea')
    .evaluateAll((fields) => fields.map((field) => (field.getAttribute('name') ?? '').replace(/-.*$/, '')));
  assert.deepEqual([...new Set(asked)].toSorted(), ['practice/landmark', 'practice/schedule']);
  await assertSound(page);
  await page.getByLabel(LANDMARK).fill('Di dukuh Ngasem, seberang balai desa Jirapan');
  for (const box of await page.getByRole('group', { name: 'Senin' }).getByRole('textbox').all()) await box.fill('');
  await page.getByRole('button', { name: 'Kirim lagi' }).click();
  await assertHeading(page, 'Perbaikan Anda terkirim');
  assert.equal(await numberIn(page), number);
  await assertSound(page);
}

/** The last day is a later one, also in the message. */
async function restarts(
  page: Page,
  { application, firstDue }: { readonly application: Application; readonly firstDue: LocalDate },
): Promise<void> {
  const due = await dueDate(page);
  assert.ok(due > addDays(firstDue, 1), `${due} is no new stretch after ${firstDue}`);
  await page.goto(`/permohonan/${application.id}`);
  await assertHeading(page, 'DPMPTSP Sragen sedang memeriksa permohonan Anda');
  await page.goto('/pesan');
  await reloadUntil(page, 'Surat Izin Praktik: perbaikan Anda kami terima');
  await page.getByRole('link', { name: 'Surat Izin Praktik: perbaikan Anda kami terima' }).first().click();
  await assertText(page, `Waktu kantor untuk permohonan ${application.number} dihitung lagi dari awal.`);
}
