import type { Page } from 'playwright-core';
import { type Application, enterAs, type Entering, type Office, SRAGEN } from './applying.ts';
import { assertHeading, assertSound, assertText, reloadUntil } from './country.ts';

/** An officer of the licensing office, or of the health office of the same region, at his own first page. */
export function enterDesk(
  role: 'licence_verifier' | 'licence_head' | 'health_recommender',
  at: Entering,
  office: Office = SRAGEN,
): Promise<Page> {
  return enterAs(`${office.key}/${role}/1`, role === 'health_recommender' ? '/rekomendasi' : '/meja', at);
}

/** A verifier passes the check, from the case. */
export async function passCheck(page: Page, { id }: Application): Promise<void> {
  await page.goto(`/meja/${id}`);
  await page.getByRole('link', { name: 'Loloskan' }).click();
  await assertHeading(page, /^Loloskan langkah /);
  await page.getByRole('button', { name: 'Loloskan' }).click();
  await assertText(page, 'Tercatat');
}

/** The health office's recommender opens the request as soon as its message is there, and recommends. */
export function recommend(page: Page, application: Application): Promise<void> {
  return advise(page, application, { against: null });
}

/** Recommends and confirms all that is asked, or does not and says why. */
export async function advise(
  page: Page,
  { number }: Application,
  { against }: { readonly against: string | null },
): Promise<void> {
  await page.goto('/rekomendasi');
  await reloadUntil(page, number);
  await page.getByRole('link', { name: number }).click();
  await page.getByRole('link', { name: 'Jawab' }).click();
  await assertHeading(page, /^Jawab rekomendasi untuk /);
  if (against === null) {
    await page.getByLabel('Direkomendasikan', { exact: true }).check();
    for (const confirmation of await page.getByRole('checkbox').all()) await confirmation.check();
  } else {
    await page.getByLabel('Tidak direkomendasikan').check();
    await page.getByLabel('Catatan Anda').fill(against);
  }
  await page.getByRole('button', { name: 'Kirim jawaban' }).click();
  await page.getByRole('heading', { name: 'Jawaban', exact: true }).waitFor();
}

/** Opens the case as soon as it is the head's to decide. */
export async function awaitDecision(page: Page, { id }: Application): Promise<void> {
  await page.goto(`/meja/${id}`);
  await reloadUntil(page, 'Jawaban Dinas Kesehatan');
}

/** The head approves one case as soon as it is his to decide. */
export async function approve(page: Page, application: Application): Promise<void> {
  await awaitDecision(page, application);
  await page.getByRole('link', { name: 'Setujui', exact: true }).click();
  await assertHeading(page, /^Setujui dan terbitkan /);
  await page.getByRole('button', { name: 'Setujui' }).click();
  await assertText(page, 'Tercatat');
}

/** The head approves the case with whatever else is complete: chosen, looked at, decided. */
export async function approveInBatch(page: Page, application: Application): Promise<void> {
  await awaitDecision(page, application);
  await page.goto('/meja');
  await page.getByRole('link', { name: 'Setujui beberapa' }).click();
  await assertSound(page);
  await page.getByRole('checkbox', { name: application.number }).check();
  await page.getByRole('button', { name: 'Periksa pilihan' }).click();
  await assertHeading(page, /^Setujui .* ini\?$/);
  await assertText(page, application.place);
  await assertSound(page);
  await page.getByRole('button', { name: /^Setujui .* kasus$/ }).click();
  await assertHeading(page, /kasus disetujui$/);
  await assertText(page, application.number);
  await assertSound(page);
}
