import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { after } from 'node:test';
import type { Page } from 'playwright-core';
import { localDate, type LocalDate } from '../../src/vocabulary/local-date.ts';
import { assertHeading, assertText, startCountry } from './country.ts';

let running: ReturnType<typeof startCountry> | null = null;

// All tests run in one process, so this hook belongs to the whole run: one program, ended at its end.
after(async () => {
  const started = await running?.catch(() => null);
  if (started === null || started === undefined) return;
  started.program.signal('SIGINT');
  await started.program.ended;
  rmSync(started.data, { recursive: true, force: true });
});

/**
 * The address of a second program, for the journeys that move the clock of casework: it only goes forward, and
 * those of the shared program are in the present.
 */
export async function laterCountry(): Promise<string> {
  running ??= startCountry();
  return (await running).program.origin;
}

/** An operator moves the clock to a day, as offices open or after they have closed. */
export async function moveClock(operator: Page, to: LocalDate, hour: 'tanggal' | 'sore'): Promise<void> {
  const [year = '', month = '', day = ''] = to.split('-');
  const typed = { langkah: hour, 'tanggal-hari': day, 'tanggal-bulan': month, 'tanggal-tahun': year };
  await operator.goto(`/operasi/jam?${new URLSearchParams(typed)}`);
  await confirmMove(operator);
}

/** From the clock's page with the step filled in. */
export async function confirmMove(operator: Page): Promise<void> {
  await operator.getByRole('button', { name: 'Lanjut' }).click();
  await assertHeading(operator, /^Majukan jam perkara sampai .*\?$/);
  await operator.getByRole('button', { name: 'Majukan jam' }).click();
  await assertHeading(operator, /^Jam perkara .* di depan$/);
}

/** An operator switches the register of diplomas off or on. */
export async function switchDiplomas(operator: Page, to: 'Matikan' | 'Nyalakan'): Promise<void> {
  await operator.goto('/operasi/kotak-pasir');
  await operator.getByRole('button', { name: `${to} PDDikti, ijazah` }).click();
  await assertText(operator, to === 'Matikan' ? 'Mati sejak ' : 'Keempat sumber contoh menjawab');
}

const MONTHS = 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(' ');

/** The date that a text names: "Selasa, 1 Desember 2026" is 2026-12-01. */
function dateIn(words: string): LocalDate {
  const [, day = '', month = '', year = ''] = /(\d{1,2}) (\p{L}+) (\d{4})/u.exec(words) ?? assert.fail(words);
  const number = MONTHS.indexOf(month) + 1;
  return localDate(`${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`);
}

/** The last day of the law's clock, as the receipt or the status page promises it. */
export async function dueDate(page: Page): Promise<LocalDate> {
  const words = await page.locator('main').innerText();
  const [promised] = /(?:memutuskan|Diputuskan) paling lambat [^.]+/.exec(words) ?? assert.fail(words);
  return dateIn(promised);
}
