import type { Page } from 'playwright-core';
import type { LocalDate } from '../../src/vocabulary/local-date.ts';
import type { Fields } from './country.ts';

/** Writes into the fields of a form, by the names under which they are sent. */
export async function write(page: Page, fields: Fields): Promise<void> {
  for (const [name, value] of Object.entries(fields)) await page.locator(`main [name="${name}"]`).fill(value);
}

/** Ticks or chooses one answer of a field. */
export async function choose(page: Page, name: string, value: string): Promise<void> {
  await page.locator(`main input[name="${name}"][value="${value}"]`).check();
}

/** Writes a date into its three boxes. */
export async function writeDate(page: Page, name: string, date: LocalDate): Promise<void> {
  const [year = '', month = '', day = ''] = date.split('-');
  await write(page, { [`${name}-hari`]: day, [`${name}-bulan`]: month, [`${name}-tahun`]: year });
}

/** Presses a button of the page by its words. */
export async function press(page: Page, words: string | RegExp): Promise<void> {
  await page.locator('main').getByRole('button', { name: words, exact: true }).click();
}

/** Follows a link of the page by its words. */
export async function follow(page: Page, words: string | RegExp): Promise<void> {
  await page.locator('main').getByRole('link', { name: words, exact: true }).first().click();
}
