import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { formatDate } from '../../src/vocabulary/instant.ts';
import { addDays, type LocalDate, localDate } from '../../src/vocabulary/local-date.ts';
import {
  assertHeading,
  assertSound,
  assertText,
  fieldsOf,
  newVisitor,
  resend,
  shownTree,
  signIn,
  WAYS,
} from './country.ts';

/** Each way moves another ministry on another day. */
const MOVES = [
  { code: 'kemenkumham', name: 'Kemenkumham', to: 'kemenko-pmk', days: 40 },
  { code: 'kemnaker', name: 'Kemnaker', to: 'kemenko-marves', days: 80 },
] as const;

describe('a reshuffle', () => {
  for (const [at, way] of WAYS.entries()) {
    it(`changes the tree from its day on and no day before, and is recorded once, ${way.name}`, async () => {
      const move = MOVES[at] ?? assert.fail('nothing to move');
      const day = addDays(today(), move.days);
      const stranger = await newVisitor();
      const before = await treeOn(stranger, day);
      assert.ok(!before.get(move.to)?.includes(move.name));
      const page = await newVisitor(way);
      await signIn(page, 'national/administrator/1', '/direktori/koordinasi');
      await page.getByRole('link', { name: 'Catat perubahan koordinasi' }).click();
      await assertHeading(page, 'Catat perubahan koordinasi');
      await assertSound(page);
      await page.getByRole('link', { name: 'Pindah ke menteri koordinator lain' }).click();
      await assertHeading(page, 'Pindah ke menteri koordinator lain');
      await assertSound(page);
      await fillMove(page, { ...move, day });
      await page.getByRole('button', { name: 'Periksa selisihnya' }).click();
      await assertHeading(page, `1 instansi berubah sejak ${formatDate(day, 'id', 'long')}`);
      await assertSound(page);
      const cells = await page.locator('#selisih tbody td').allTextContents();
      assert.match(cells[0] ?? '', /di bawah Kemenko (Polhukam|Perekonomian)$/);
      assert.match(cells[1] ?? '', /di bawah Kemenko (PMK|Marves)$/);
      assert.deepEqual(await treeOn(stranger, day), before, 'the preview records nothing');

      const form = page.locator('form', { has: page.getByRole('button', { name: 'Catat perubahan' }) });
      const fields = await fieldsOf(form);
      const action = (await form.getAttribute('action')) ?? '';
      await page.getByRole('button', { name: 'Catat perubahan' }).dblclick();
      await assertHeading(page, `Perubahan tercatat dan berlaku sejak ${formatDate(day, 'id', 'long')}`);
      await assertSound(page);
      const result = new URL(page.url()).pathname;
      const after = await treeOn(stranger, day);
      assert.ok(after.get(move.to)?.includes(move.name));
      assert.deepEqual(await treeOn(stranger, addDays(day, -1)), before);
      assert.equal(await changesOn(stranger, day), 1, 'a double click records once');

      const again = await resend(page, action, fields);
      assert.equal(again.status, 303);
      assert.equal(again.location, result, 'the form sent again leads to the same page');
      const changed = await resend(page, action, { ...fields, dasar: 'Perpres contoh lain' });
      assert.equal(changed.status, 409);
      await page.goBack();
      await assertText(page, 'Tidak ada yang berubah. Periksa pilihan Anda.');
      await assertSound(page, 422);
      assert.equal(await changesOn(stranger, day), 1);
      await Promise.all([page.close(), stranger.close()]);
    });
  }
});

interface Move {
  readonly code: string;
  readonly to: string;
  readonly day: LocalDate;
}

async function fillMove(page: Page, { code, to, day }: Move): Promise<void> {
  await page.getByLabel('Kementerian atau lembaga').selectOption(code);
  await page.getByLabel('Menteri koordinator baru').selectOption(to);
  await page.getByLabel('Tanggal', { exact: true }).fill(String(Number(day.slice(8))));
  await page.getByLabel('Bulan').fill(day.slice(5, 7));
  await page.getByLabel('Tahun').fill(day.slice(0, 4));
  await page.getByLabel('Dasar hukum', { exact: true }).fill('Perpres contoh untuk uji Pasal 1');
}

/** How many changes of that day the page beside the tree lists. */
async function changesOn(page: Page, day: LocalDate): Promise<number> {
  await page.goto('/direktori/koordinasi');
  return page
    .locator('#perubahan')
    .getByRole('link', { name: formatDate(day, 'id', 'long'), exact: true })
    .count();
}

async function treeOn(page: Page, day: LocalDate) {
  await page.goto(`/direktori/koordinasi?tanggal=${day}`);
  return shownTree(page);
}

function today(): LocalDate {
  return localDate(Temporal.Now.plainDateISO('Asia/Jakarta').toString());
}
