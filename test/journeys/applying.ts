import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { assertHeading, newVisitor, signIn, type Way } from './country.ts';

/** A licensing office with the places that the journeys name. */
export interface Office {
  readonly code: string;
  /** The beginning of the keys of its sample officers: `sragen/licence_head/1`. */
  readonly key: string;
  readonly district: string;
  readonly village: string;
}

export const SRAGEN: Office = {
  code: 'kab-sragen-dpmptsp',
  key: 'sragen',
  district: 'Masaran',
  village: 'Jirapan',
};

export const BANYUWANGI: Office = {
  code: 'kab-banyuwangi-dpmptsp',
  key: 'banyuwangi',
  district: 'Glagah',
  village: 'Kemiren',
};

export interface Application {
  readonly id: string;
  /** As in 3314-2026-7QK4M2. */
  readonly number: string;
  /** The name of the place, by which one case of a person is told from another. */
  readonly place: string;
}

export interface Entering {
  readonly way: Way;
  /** Of a program of one's own; the shared one where it is left out. */
  readonly origin?: string;
}

/** A person or an officer of the sample, signed in, with a browser of her own. */
export async function enterAs(person: string, to: string, { way, origin }: Entering): Promise<Page> {
  const page = await newVisitor(way, origin);
  await signIn(page, person, to);
  return page;
}

/** From the office's page to the draft with the data of the registers, whose id it returns. */
export async function startDraft(page: Page, office: Office = SRAGEN): Promise<string> {
  await page.goto(`/layanan/sip/${office.code}`);
  await page.locator('main').getByRole('link', { name: 'Mulai permohonan' }).click();
  await assertHeading(page, 'Mulai permohonan');
  await page.getByRole('button', { name: 'Ambil data saya dan mulai' }).click();
  await assertHeading(page, /^Data Anda sudah kami ambil|^.* belum menjawab$/);
  return idIn(page);
}

/** The draft's or the application's id in the address. */
export function idIn(page: Page): string {
  return /\/permohonan\/([0-9a-f-]{36})\b/.exec(page.url())?.[1] ?? assert.fail(page.url());
}

/** Her place in words; from its page to the next. */
export async function fillPlace(page: Page, place: string, office: Office = SRAGEN): Promise<void> {
  await page.getByLabel('Praktik mandiri').check();
  await page.getByLabel('Nama tempat praktik').fill(place);
  await page.getByLabel('Jalan dan nomor').fill('Dukuh Ngasem RT 004 RW 002');
  await page.getByRole('combobox', { name: 'Kecamatan' }).selectOption({ label: office.district });
  await page.getByRole('button', { name: 'Tampilkan desa' }).click();
  await page.getByRole('combobox', { name: 'Desa atau kelurahan' }).selectOption({ label: office.village });
  await page.getByLabel('Patokan dan jalan ke sana').fill('Seberang balai desa, pagar hijau');
  await page.getByLabel('Tempat pertama').check();
  await page.getByRole('button', { name: 'Simpan dan lanjutkan' }).click();
}

/** Her hours and her statements; from their page to the check. */
export async function fillHours(page: Page): Promise<void> {
  for (const day of ['Senin', 'Rabu']) {
    const hours = page.getByRole('group', { name: day }).getByRole('textbox');
    await hours.first().fill('16.00');
    await hours.last().fill('20.00');
  }
  for (const statement of await page.getByRole('checkbox').all()) await statement.check();
  await page.getByRole('button', { name: 'Simpan dan lanjutkan' }).click();
}

/** The number of an application, as the page says it. */
export async function numberIn(page: Page): Promise<string> {
  const text = await page.locator('main').innerText();
  return /\d{4}-\d{4}-[0-9A-Z]{6}/.exec(text)?.[0] ?? assert.fail(text);
}

/** The whole walk of an applicant, without a look at each page. */
export async function applyForLicence(page: Page, place: string, office: Office = SRAGEN): Promise<Application> {
  return sendDraft(page, { id: await startDraft(page, office), place, office });
}

/** Fills in what only she knows and sends it. */
export async function sendDraft(
  page: Page,
  { id, place, office = SRAGEN }: { readonly id: string; readonly place: string; readonly office?: Office },
): Promise<Application> {
  await page.goto(`/permohonan/${id}/isi/tempat-praktik`);
  await fillPlace(page, place, office);
  await fillHours(page);
  await page.getByRole('button', { name: 'Kirim permohonan' }).click();
  await assertHeading(page, 'Permohonan Anda terkirim');
  return { id, number: await numberIn(page), place };
}
