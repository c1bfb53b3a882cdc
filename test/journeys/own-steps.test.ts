import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { type Application, applyForLicence, BANYUWANGI, enterAs, sendDraft, SRAGEN, startDraft } from './applying.ts';
import { enterDesk, passCheck } from './deciding.ts';
import { assertHeading, assertSound, assertText, WAYS } from './country.ts';

/** What Banyuwangi calls its first check, and how long all may take: each time something else. */
const TERMS = [
  { check: 'Telaah berkas', visit: 'Tinjau lokasi praktik', days: 4 },
  { check: 'Cek kelengkapan', visit: 'Kunjungan ke tempat praktik', days: 3 },
] as const;

describe('the steps of an office', () => {
  for (const [at, way] of WAYS.entries()) {
    it(`are changed by its head in pages; what was begun before keeps the old ones, ${way.name}`, async () => {
      const terms = TERMS[at] ?? assert.fail('no terms');
      const { check, visit } = terms;
      const dyah = await enterAs('bidan-banyuwangi', '/', { way });
      const draft = await startDraft(dyah, BANYUWANGI);
      const before = await promised(dyah, BANYUWANGI.code);
      const sragen = await promised(dyah, SRAGEN.code);
      const steps = [check, visit, ...before.steps.slice(-2)];

      const head = await enterDesk('licence_head', { way }, BANYUWANGI);
      await keepsRecommendation(head);
      await publishes(head, terms);
      assert.deepEqual(await promised(dyah, BANYUWANGI.code), { steps, days: `${terms.days} hari kerja` });
      await assertSound(dyah);
      assert.deepEqual(await promised(dyah, SRAGEN.code), sragen);

      const old = await sendDraft(dyah, { id: draft, place: `Dimulai Sebelumnya ${at + 1}`, office: BANYUWANGI });
      const anew = await applyForLicence(dyah, `Dimulai Sesudahnya ${at + 1}`, BANYUWANGI);
      const verifier = await enterDesk('licence_verifier', { way }, BANYUWANGI);
      assert.deepEqual(await stepsOf(verifier, old), before.steps);
      assert.deepEqual(await stepsOf(verifier, anew), steps);
      await passCheck(verifier, anew);
      await assertText(verifier, `Langkah ${check} diluluskan ke ${visit}.`);
      await dyah.goto(`/permohonan/${anew.id}`);
      await assertHeading(dyah, `Permohonan Anda di DPMPTSP Banyuwangi: ${visit}`);
      await assertSound(dyah);
      await Promise.all([dyah.close(), head.close(), verifier.close()]);
    });
  }
});

interface Promised {
  readonly steps: readonly string[];
  /** "5 hari kerja" */
  readonly days: string;
}

/** The steps and the time that an office announces. */
async function promised(page: Page, office: string): Promise<Promised> {
  await page.goto(`/layanan/sip/${office}`);
  const steps = await page.locator('#langkah ol.timeline > li h3').allInnerTexts();
  const law = await page.locator('#langkah > p').innerText();
  return { steps: steps.map(bare), days: /\d+ hari kerja/.exec(law)?.[0] ?? law };
}

async function stepsOf(page: Page, { id }: Application): Promise<readonly string[]> {
  await page.goto(`/meja/${id}`);
  await assertSound(page);
  const steps = await page.locator('#langkah ol.timeline > li h3').allInnerTexts();
  return steps.map(bare).filter((step) => step !== 'Diterima');
}

/** Without the word for those who hear the page: "belum: Telaah berkas". */
function bare(step: string): string {
  return step.replace(/^[^:]+:\s*/, '').trim();
}

async function opensForm(page: Page): Promise<void> {
  await page.goto('/meja/layanan');
  await page.getByRole('link', { name: 'Surat Izin Praktik' }).click();
  await assertHeading(page, 'Surat Izin Praktik: langkah dan waktu');
  await page.getByRole('link', { name: 'Ubah langkah atau waktu' }).click();
  await assertHeading(page, 'Ubah langkah dan waktu');
}

/** What the rules of the day still ask for cannot be left out. */
async function keepsRecommendation(page: Page): Promise<void> {
  await opensForm(page);
  const recommendation = page.getByRole('group', { name: /rekomendasi instansi lain$/ });
  await recommendation.getByRole('button', { name: /^Hapus langkah / }).click();
  assert.equal(await recommendation.count(), 0);
  await page.getByRole('button', { name: 'Lihat perbedaannya' }).click();
  await assertText(page, /^Rekomendasi Dinas Kesehatan masih diwajibkan aturan/);
  await assertSound(page, 422);
}

/** Two checks of its own, in fewer days; too many for the steps are refused with what was typed. */
async function publishes(page: Page, { check, visit, days }: (typeof TERMS)[number]): Promise<void> {
  await opensForm(page);
  if ((await page.getByRole('group', { name: /pemeriksaan$/ }).count()) === 1) {
    await page.getByRole('button', { name: 'Tambah pemeriksaan' }).click();
    await page.getByRole('button', { name: 'Majukan langkah 3' }).click();
  }
  await fillStep(page, 1, { name: check, days: 1 });
  await fillStep(page, 2, { name: visit, days: days - 3 });
  await daysOf(page, 3).fill('4');
  await daysOf(page, 4).fill('1');
  await page.getByLabel('Hari kerja seluruhnya').fill(String(days));
  await page.getByRole('button', { name: 'Lihat perbedaannya' }).click();
  await assertText(page, 'Hari kerja semua langkah bersama melebihi waktu seluruhnya');
  await assertSound(page, 422);
  await daysOf(page, 3).fill('1');
  await page.getByRole('button', { name: 'Lihat perbedaannya' }).click();
  await assertHeading(page, 'Periksa sebelum menerbitkan');
  await assertText(page, new RegExp(`menjadi ${check}$`));
  await assertText(page, new RegExp(`^Waktu seluruhnya: .* menjadi ${days} hari kerja$`));
  await assertSound(page);
  await page.getByRole('button', { name: 'Terbitkan' }).dblclick();
  await assertHeading(page, 'Surat Izin Praktik: langkah dan waktu');
  await assertText(page, 'kepala kantor');
  await assertSound(page);
}

async function fillStep(
  page: Page,
  number: number,
  step: { readonly name: string; readonly days: number },
): Promise<void> {
  const fields = group(page, number);
  await fields.getByLabel('Nama dalam bahasa Indonesia').fill(step.name);
  await fields.getByLabel('Nama dalam bahasa Inggris').fill(step.name);
  await daysOf(page, number).fill(String(step.days));
}

function daysOf(page: Page, number: number): Locator {
  return group(page, number).getByLabel('Hari kerja untuk langkah ini');
}

function group(page: Page, number: number): Locator {
  return page.getByRole('group', { name: new RegExp(`^Langkah ${number}:`) });
}
