import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { generateNation } from '../../src/nation/generate-nation.ts';
import { nationDay } from '../../src/nation/load-nation.ts';
import type { CastKey, Nation } from '../../src/nation/nation.ts';
import { pilots } from '../../src/nation/pilots.ts';
import { defaultSeed } from '../../src/nation/random.ts';
import { castPerson } from '../../src/nation/rows.ts';
import { readVillages } from '../../src/nation/villages.ts';
import { addPasskeyDevice } from '../support/browser.ts';
import { assertHeading, assertSound, assertText, fieldsOf, newVisitor, resend, signIn, WAYS } from './country.ts';

/** Each way another person comes to the counter. */
const AT_THE_COUNTER: readonly CastKey[] = ['dokter-tanpa-ijazah', 'perawat-beda-nama'];

describe('a code from the counter', () => {
  let nation: Nation;
  before(async () => {
    const villages = await readVillages(pilots.map(({ code }) => code));
    nation = generateNation({ seed: defaultSeed, referenceDate: nationDay, villages });
  });

  for (const [at, way] of WAYS.entries()) {
    it(`is handed over after the e-KTP was seen and becomes a passkey, once, officer ${way.name}`, async () => {
      const { nik } = castPerson(nation, AT_THE_COUNTER[at] ?? assert.fail('nobody at the counter'));
      const officer = await newVisitor(way);
      const { code, state } = await issueCode(officer, nik);
      await officer.goto(state);
      await assertText(officer, /Diserahkan, berlaku sampai/);
      assert.ok(!(await officer.locator('main').textContent())?.includes(code), 'the digits are shown once');
      await assertSound(officer);

      const person = await newVisitor();
      await addPasskeyDevice(person);
      await person.goto('/masuk');
      await person.getByRole('link', { name: 'Masukkan kode dari loket' }).click();
      await assertHeading(person, 'Masukkan kode dari loket');
      await assertSound(person);
      await redeem(person, nik, code === '111 111 111' ? '222 222 222' : '111 111 111');
      await assertText(person, 'NIK dan kode ini tidak cocok, atau kodenya lewat waktu');
      await assertSound(person, 422);
      assert.equal(await person.getByLabel('NIK').inputValue(), nik);
      await redeem(person, nik, code);
      await assertHeading(person, 'Kode Anda benar. Buat kunci sandi Anda');
      await assertSound(person);
      await person.getByRole('button', { name: 'Buat kunci sandi' }).click();
      await assertHeading(person, 'Akun saya');
      await assertText(person, 'Anda punya satu kunci sandi.');
      await assertSound(person);

      await officer.reload();
      await assertText(officer, /Sudah dipakai/);
      const stranger = await newVisitor(way);
      await stranger.goto('/masuk/kode');
      await redeem(stranger, nik, code);
      await assertText(stranger, 'NIK dan kode ini tidak cocok, atau kodenya lewat waktu');
      await assertSound(stranger, 422);
      await Promise.all([officer, person, stranger].map((page) => page.close()));
    });
  }
});

/** Returns the digits and the address at which the officer sees how the code stands. */
async function issueCode(page: Page, nik: string): Promise<{ readonly code: string; readonly state: string }> {
  await signIn(page, 'sragen/counter_officer/1', '/loket/kode');
  await assertHeading(page, 'Serahkan kode kunci sandi');
  await assertSound(page);
  await page.getByLabel('NIK').fill(nik.slice(1));
  await page.getByRole('button', { name: 'Terbitkan kode' }).click();
  for (const words of ['Tulis NIK: 16 angka', 'Pilih untuk apa kode ini', 'Lihat e-KTP aslinya dahulu'])
    await assertText(page, words);
  assert.equal(await page.getByLabel('NIK').inputValue(), nik.slice(1));
  await assertSound(page, 422);
  await page.getByLabel('NIK').fill(nik);
  await page.getByLabel('Kunci sandi pertama').check();
  await page.getByLabel('Saya melihat e-KTP asli').check();
  const fields = await fieldsOf(page.locator('form', { has: page.getByRole('button', { name: 'Terbitkan kode' }) }));
  await page.getByRole('button', { name: 'Terbitkan kode' }).click();
  await assertHeading(page, 'Serahkan kode ini');
  await assertSound(page);
  const code = (await page.locator('.figure').textContent())?.trim() ?? '';
  assert.match(code, /^\d{3} \d{3} \d{3}$/);
  const again = await resend(page, '/loket/kode', fields);
  assert.equal(again.status, 303);
  assert.equal(again.location, `/loket/kode/${fields['idempotency_key']}`);
  return { code, state: again.location };
}

async function redeem(page: Page, nik: string, code: string): Promise<void> {
  await page.getByLabel('NIK').fill(nik);
  await page.getByLabel('Kode dari loket').fill(code);
  await page.getByRole('button', { name: 'Lanjutkan' }).click();
}
