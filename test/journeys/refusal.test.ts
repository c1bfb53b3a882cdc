import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { type Application, applyForLicence, enterAs } from './applying.ts';
import { advise, awaitDecision, enterDesk, passCheck } from './deciding.ts';
import { assertHeading, assertSound, assertText, inDatabase, reloadUntil, WAYS } from './country.ts';

const GROUND = 'Tempat praktik tidak layak menurut Dinas Kesehatan';
const ARTICLE = 'UU 17/2023 Pasal 264';
const WORDS = 'Ruang periksa menyatu dengan dapur; pisahkan dahulu, lalu ajukan lagi.';

describe('an application that is refused', () => {
  for (const way of WAYS) {
    it(`has a ground, words and a way to object, and licenses nothing, ${way.name}`, async () => {
      const wulan = await enterAs('bidan-sragen', '/', { way });
      const application = await applyForLicence(wulan, 'Praktik yang Ditolak');
      const verifier = await enterDesk('licence_verifier', { way });
      await passCheck(verifier, application);
      const recommender = await enterDesk('health_recommender', { way });
      await advise(recommender, application, { against: 'Ruang periksa belum terpisah.' });
      await assertSound(recommender);
      const head = await enterDesk('licence_head', { way });
      const documents = await inDatabase('select 1 from documents.paper', []);
      const until = await refuses(head, application);

      await wulan.goto(`/permohonan/${application.id}`);
      await assertHeading(wulan, 'Permohonan Anda ditolak');
      for (const words of [GROUND, WORDS, `Dasar: ${ARTICLE}`, `Anda dapat mengajukan keberatan sampai ${until}`])
        await assertText(wulan, words);
      await assertText(wulan, /UU 30\/2014 Pasal 75 sampai 78; 21 hari kerja/);
      await assertSound(wulan);
      assert.equal(await wulan.getByRole('link', { name: 'Buka dokumen' }).count(), 0);
      await wulan.goto('/pesan');
      await reloadUntil(wulan, 'Surat Izin Praktik: permohonan Anda ditolak');
      await licensesNothing(head, application);
      assert.equal(await inDatabase('select 1 from documents.paper', []), documents);
      await Promise.all([wulan.close(), verifier.close(), recommender.close(), head.close()]);
    });
  }
});

/** The head refuses; returns the last day for an objection, as he read it. */
async function refuses(page: Page, application: Application): Promise<string> {
  await awaitDecision(page, application);
  await assertText(page, 'Ruang periksa belum terpisah.');
  await assertSound(page);
  await page.getByRole('link', { name: 'Tolak', exact: true }).click();
  await assertHeading(page, 'Tolak permohonan ini?');
  await assertSound(page);
  await page.getByLabel(GROUND).check();
  await page.getByRole('button', { name: 'Tolak permohonan' }).click();
  await assertText(page, 'Tulis pesan untuk pemohon');
  await assertSound(page, 422);
  assert.ok(await page.getByLabel(GROUND).isChecked());
  await page.getByLabel('Pesan Anda untuk pemohon').fill(WORDS);
  const shown = await page.locator('#keberatan').innerText();
  const [, until] = /paling lambat (.+?\d{4})\./.exec(shown) ?? assert.fail(shown);
  await page.getByRole('button', { name: 'Tolak permohonan' }).click();
  await assertText(page, 'Permohonan ini ditolak');
  await assertText(page, WORDS);
  await assertSound(page);
  return until ?? '';
}

/** Nobody can decide it any more. */
async function licensesNothing(page: Page, { id, number }: Application): Promise<void> {
  await page.goto(`/meja/${id}/setujui`);
  await assertSound(page, 409);
  await page.goto('/meja/setujui');
  assert.equal(await page.getByText(number).count(), 0);
}
