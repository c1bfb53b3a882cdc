import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { enterAs } from './applying.ts';
import { assertHeading, assertSound, assertText, newVisitor, reloadUntil, signIn, WAYS } from './country.ts';
import { follow, press, write } from './filling.ts';

const FIRST_RUN_MS = 60_000;
const MOST_SKIPPED = 30;

describe('the reviewers of overlap', () => {
  let nadia: Page;
  let imam: Page;
  let third: Page;
  before(async () => {
    const [script, plain] = WAYS;
    nadia = await enterAs('kemenpanrb/overlap_reviewer/1', '/tumpang-tindih', { way: script });
    imam = await newVisitor(plain);
    await signIn(imam, 'kemenpanrb/overlap_reviewer/2', '/tumpang-tindih');
    third = await enterAs('kemenko-marves/overlap_reviewer/1', '/tumpang-tindih', { way: plain });
  });
  after(() => Promise.all([nadia, imam, third].map((page) => page.close())));

  it('read a group, judge its pairs, are blind to each other on the random part, and see the quality of all of it', async () => {
    await reloadUntil(nadia, /aplikasi tampak sefungsi, dalam/, FIRST_RUN_MS);
    await judgesOfGroup(nadia);
    await judgesOfQueue(imam);
    const pair = await judgesAtRandom(nadia);
    await judgesBlindly(imam, pair);
    await settles(third, pair);
    for (const page of [nadia, imam]) await seesQuality(page);
  });
});

/** From the list to a group, to one of its pairs, and back to what was decided. */
async function judgesOfGroup(page: Page): Promise<void> {
  await assertSound(page);
  await page.locator('main table a[href^="/tumpang-tindih/kelompok/"]').first().click();
  await assertHeading(page, /^Fungsi yang sama: /);
  const group = page.url();
  await assertText(page, 'Kemungkinan sefungsi untuk setiap pasangan, persen');
  await assertText(page, 'Kata yang sama dalam uraian');
  await assertText(page, 'Belum ada pasangan yang dinilai.');
  await assertSound(page);
  await follow(page, /^Nilai pasangan ini/);
  await page.waitForURL('**/tumpang-tindih/tinjau/*');
  await assertText(page, 'Yang berbeda');
  await assertSound(page);
  await write(page, { alasan: 'Keduanya melayani hal yang sama' });
  await press(page, /^Sefungsi/);
  await assertText(page, /Tercatat: Sefungsi\./);
  await assertSound(page);
  await page.goto(group);
  await assertText(page, /^Sefungsi\. |menunggu penilai kedua/i);
  await assertSound(page);
}

/** The next pair of the queue, the verdict taken back and given again. */
async function judgesOfQueue(page: Page): Promise<void> {
  await page.goto('/tumpang-tindih');
  await assertSound(page);
  await follow(page, 'Tinjau');
  await assertText(page, /dari 1\.000 pasangan sudah selesai/);
  await assertSound(page);
  const judged = await page.locator('main h1').innerText();
  await press(page, /^Tidak terkait/);
  await assertText(page, /Tercatat: Tidak terkait\./);
  assert.notEqual(await page.locator('main h1').innerText(), judged, 'the same pair is asked twice');
  await assertSound(page);
  await follow(page, 'Batalkan putusan ini');
  await assertHeading(page, /^Batalkan putusan Anda tentang /);
  await assertSound(page);
  await press(page, 'Batalkan putusan');
  await assertText(page, 'Putusan Anda dibatalkan');
  await assertSound(page);
}

/** The first pair of the random part that the queue offers; returns its address. */
async function judgesAtRandom(page: Page): Promise<string> {
  await page.goto('/tumpang-tindih/tinjau');
  const random = page.getByText('Diambil acak untuk mengukur mutu.');
  for (let skipped = 0; (await random.count()) === 0; skipped += 1) {
    assert.ok(skipped < MOST_SKIPPED, 'the queue offers no pair drawn at random');
    await follow(page, 'Lewati pasangan ini');
    await page.waitForLoadState();
  }
  await assertText(page, 'Penilai kedua tidak melihat putusan Anda.');
  const [form] = await page.locator('main form[action^="/tumpang-tindih/tinjau/"]').all();
  const address = (await form?.getAttribute('action')) ?? assert.fail('no way to judge');
  await press(page, /^Tidak terkait/);
  await assertText(page, /Tercatat: Tidak terkait\./);
  return address;
}

/** The second reviewer learns nothing of the first before his own word; then the two differ. */
async function judgesBlindly(page: Page, pair: string): Promise<void> {
  await page.goto(pair);
  await assertText(page, 'Penilai kedua tidak melihat putusan Anda.');
  assert.equal(await page.getByText('Yang diputuskan').count(), 0);
  await assertSound(page);
  await press(page, /^Sefungsi/);
  await assertText(page, /Tercatat: Sefungsi\./);
  await follow(page, 'Sengketa');
  await assertHeading(page, /^1 sengketa dan 0 pertentangan menunggu$/);
  await assertText(page, 'Orang ketiga, bukan Anda');
  await assertSound(page);
}

async function settles(page: Page, pair: string): Promise<void> {
  await page.goto('/tumpang-tindih/sengketa');
  await assertText(page, 'Anda dapat menengahi');
  await assertSound(page);
  await page.goto(pair);
  await assertText(page, 'Tengahi sengketa');
  await assertSound(page);
  await write(page, { alasan: 'Pengguna dan tujuannya lain' });
  await press(page, /^Tidak terkait/);
  await assertText(page, /Tercatat: Tidak terkait\./);
  await page.goto('/tumpang-tindih/sengketa');
  await assertHeading(page, 'Tidak ada sengketa');
  await assertSound(page);
}

/** One pair of the sample has both its verdicts: no figure is made of that, and the page says how many it needs. */
async function seesQuality(page: Page): Promise<void> {
  await page.goto('/tumpang-tindih');
  await follow(page, 'Mutu');
  await assertHeading(page, 'Belum cukup pasangan dinilai untuk menyatakan mutu');
  await assertText(page, /: 1 dari 100 pasangan selesai dinilai dua peninjau/);
  await assertText(page, '1 pasangan dinilai dua orang; perlu 10.');
  await assertSound(page);
  for (const address of ['/tumpang-tindih/hitung', '/tumpang-tindih/kata', '/tumpang-tindih?soal=same_system']) {
    await page.goto(address);
    await assertSound(page);
  }
}
