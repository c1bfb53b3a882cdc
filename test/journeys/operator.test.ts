import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { assertHeading, assertSound, assertText, fieldsOf, newVisitor, resend, signIn, WAYS } from './country.ts';

describe('an operator', () => {
  for (const [at, way] of WAYS.entries()) {
    it(`sees the state, switches a source off and on, and finds nothing stuck, ${way.name}`, async () => {
      const page = await newVisitor(way);
      await signIn(page, 'national/operator/1', '/operasi');
      await assertHeading(page, /^(Semua berjalan|.* perlu mata Anda)$/);
      await assertText(page, 'Instalasi contoh, rilis ');
      await assertSound(page);
      await page.getByRole('link', { name: 'Kotak pasir' }).click();
      await assertHeading(page, 'Keempat sumber contoh menjawab');
      await assertSound(page);
      await page.getByRole('button', { name: 'Matikan PDDikti, ijazah' }).click();
      await assertHeading(page, 'Satu dari 4 sumber contoh dimatikan');
      await assertText(page, 'Mati sejak ');
      await assertSound(page);
      await page.getByRole('button', { name: 'Nyalakan PDDikti, ijazah' }).click();
      await assertHeading(page, 'Keempat sumber contoh menjawab');
      await page.getByRole('link', { name: 'Kotak keluar' }).click();
      await assertHeading(page, 'Tidak ada kiriman yang gagal');
      await assertText(page, 'Semua kiriman sampai');
      await assertSound(page);
      await page.getByRole('link', { name: 'Disisihkan (0)' }).click();
      await assertText(page, 'Belum ada yang disisihkan');
      await assertSound(page);
      assert.deepEqual(await eventsOf(page, 'sandbox'), ['sandbox.switched_on', 'sandbox.switched_off']);
      await page.close();
    });

    it(`moves the casework clock a day on, never back, and everybody reads it, ${way.name}`, async () => {
      const ahead = daysAhead(at + 1);
      const page = await newVisitor(way);
      await signIn(page, 'national/operator/1', '/operasi/jam');
      await assertHeading(page, at === 0 ? 'Jam perkara sama dengan jam sebenarnya' : daysAhead(at));
      await assertSound(page);
      await page.getByLabel('Beberapa hari kalender').check();
      await page.getByLabel('Berapa hari kalender', { exact: true }).fill('1');
      await page.getByRole('button', { name: 'Lanjut' }).click();
      await assertHeading(page, /^Majukan jam perkara sampai .*\?$/);
      await assertSound(page);
      const form = page.locator('form', { has: page.getByRole('button', { name: 'Majukan jam' }) });
      const fields = await fieldsOf(form);
      await page.getByRole('button', { name: 'Majukan jam' }).dblclick();
      await assertHeading(page, ahead);
      await assertText(page, 'Jam perkara dimajukan ke ');
      await assertSound(page);
      await chooseDate(page, Temporal.Now.plainDateISO('Asia/Jakarta').subtract({ days: 1 }));
      await assertText(page, 'Pilih tanggal sesudah hari ini menurut jam perkara');
      await assertSound(page, 422);
      assert.equal((await resend(page, '/operasi/jam/maju', fields)).location, '/operasi/jam');
      const yesterday = Temporal.Now.instant().subtract({ hours: 24 }).toString();
      const back = { ...fields, sampai: yesterday };
      assert.equal((await resend(page, '/operasi/jam/maju', back)).status, 409, 'the key was used for another move');
      const anew = await resend(page, '/operasi/jam/maju', { ...back, idempotency_key: crypto.randomUUID() });
      assert.equal(anew.status, 409);
      assert.match(anew.text, /Jam perkara sudah melewati waktu itu dan tidak dapat mundur/);
      await page.goto('/operasi/jam');
      await assertHeading(page, ahead);
      assert.deepEqual(await eventsOf(page, 'clock'), ['clock.advanced']);
      const stranger = await newVisitor(way);
      await stranger.goto('/');
      await assertText(stranger, 'Jam perkara dimajukan ke ');
      await assertSound(stranger);
      await Promise.all([page.close(), stranger.close()]);
    });
  }
});

function daysAhead(days: number): RegExp {
  return new RegExp(`^Jam perkara ${days} hari di depan$`);
}

async function chooseDate(page: Page, date: Temporal.PlainDate): Promise<void> {
  await page.getByLabel('Sampai suatu tanggal, 08.00 WIB').check();
  await page.getByLabel('Tanggal', { exact: true }).fill(String(date.day));
  await page.getByLabel('Bulan').fill(String(date.month));
  await page.getByLabel('Tahun').fill(String(date.year));
  await page.getByRole('button', { name: 'Lanjut' }).click();
}

/** The latest events of one kind in the audit log, as many as one walk through makes. */
async function eventsOf(page: Page, kind: string): Promise<readonly string[]> {
  await page.getByRole('link', { name: 'Jejak audit' }).click();
  await assertHeading(page, 'Jejak audit');
  await assertSound(page);
  const events = await page.locator('#jejak tbody td:nth-of-type(1)').allTextContents();
  const own = events.map((text) => text.trim()).filter((text) => text.startsWith(`${kind}.`));
  return own.slice(0, kind === 'clock' ? 1 : 2);
}
