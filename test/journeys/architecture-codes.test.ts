import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { addDays, localDate } from '../../src/vocabulary/local-date.ts';
import { enterAs } from './applying.ts';
import { assertHeading, assertSound, assertText, WAYS } from './country.ts';
import { choose, follow, press, write, writeDate } from './filling.ts';

const NATIONAL = 'kemenpanrb/national_architect/1';
const [script, plain] = WAYS;
const today = localDate(Temporal.Now.plainDateISO('Asia/Jakarta').toString());

describe('the national architect', () => {
  it('publishes a new version of the services, and an owner chooses the new codes of her application', async () => {
    const national = await enterAs(NATIONAL, '/arsitektur/kode', { way: script });
    await draftsVersion(national);
    await changesCodes(national);
    await saysSuccessors(national);
    await publishesVersion(national);
    const owner = await enterAs('kkp/architect/1', '/arsitektur/kode', { way: plain });
    await recodes(owner);
    await Promise.all([national.close(), owner.close()]);
  });

  it('publishes a shared target, and two milestones come of it that only machines can reach', async () => {
    const national = await enterAs(NATIONAL, '/arsitektur/sasaran', { way: plain });
    const agencies = await draftsTarget(national);
    await publishesTarget(national, agencies);
    const owner = await enterAs('kemenhub/architect/1', '/arsitektur/sasaran', { way: script });
    await seesTarget(owner);
    await Promise.all([national.close(), owner.close()]);
  });
});

async function draftsVersion(page: Page): Promise<void> {
  await assertHeading(page, 'Kode referensi arsitektur');
  await assertSound(page);
  await press(page, 'Rancang RAL');
  await assertHeading(page, 'Rancangan RAL-2025-2029');
  await assertText(page, 'Belum ada yang berubah.');
  await assertText(page, 'Isi dasar hukum pada daftar kode sebelum menerbitkan.');
  await assertSound(page);
  await follow(page, 'Ubah seluruh daftar');
  await assertHeading(page, 'Daftar kode RAL');
  await assertSound(page);
  await write(page, { hukum: 'Keputusan Menteri PANRB rekaan 7/2026', dari: '2025', sampai: '20x9' });
  await press(page, 'Simpan');
  await assertText(page, 'Tulis tahun dengan empat angka');
  await assertSound(page, 422);
  await write(page, { sampai: '2029' });
  await press(page, 'Simpan');
  await assertHeading(page, 'Rancangan RAL-2025-2029');
}

/** What fisheries were is divided: the supervision of vessels becomes a service of its own. */
async function changesCodes(page: Page): Promise<void> {
  await changesLine(page, 'rename', { kode: '01.10', nama: 'Perikanan Tangkap dan Budi Daya' });
  await changesLine(page, 'add', { kode: '01.45', nama: 'Pengawasan Kapal Perikanan' });
  await assertText(page, '1 kode lama belum punya padanan');
  await assertText(page, /^\d+ instansi terdampak$/);
  await assertSound(page);
}

async function changesLine(
  page: Page,
  action: 'add' | 'rename',
  line: { readonly kode: string; readonly nama: string },
): Promise<void> {
  await choose(page, 'tindakan', action);
  await write(page, line);
  await press(page, 'Simpan perubahan');
  await assertText(page, line.nama);
}

async function saysSuccessors(page: Page): Promise<void> {
  await follow(page, '1 kode lama belum punya padanan');
  await assertHeading(page, 'Padanan kode lama ke RAL-2025-2029');
  await assertSound(page);
  await write(page, { 'RAL.01.10': '01.10, 01.99' });
  await press(page, 'Simpan padanan');
  await assertText(page, 'Tidak ada pada rancangan: RAL.01.99');
  await assertSound(page, 422);
  await write(page, { 'RAL.01.10': '01.10, 01.45' });
  await press(page, 'Simpan padanan');
  await page.waitForURL(/\/(?:padanan.*|rancangan\/[0-9a-f-]{36})$/);
  await assertSound(page);
}

async function publishesVersion(page: Page): Promise<void> {
  await page.goto(page.url().replace(/\/padanan.*$/, ''));
  await assertHeading(page, 'Rancangan RAL-2025-2029');
  await assertText(page, 'Lengkap');
  await writeDate(page, 'berlaku', localDate('2020-01-01'));
  await press(page, 'Terbitkan dan beri tugas');
  await assertText(page, 'Tanggal itu sudah lewat');
  await assertText(page, 'Beri tanda bahwa Anda sudah memeriksa');
  await assertSound(page, 422);
  await writeDate(page, 'berlaku', addDays(today, 30));
  await choose(page, 'benar', 'ya');
  await press(page, 'Terbitkan dan beri tugas');
  await page.waitForURL('**/arsitektur/kode/acuan/RAL**');
  await assertSound(page);
  await page.goto('/arsitektur/kode');
  await assertText(page, /^RAL-2025-2029, mulai /);
  await assertSound(page);
}

async function recodes(page: Page): Promise<void> {
  await assertHeading(page, 'Kode referensi arsitektur');
  await assertSound(page);
  await follow(page, /objek instansi Anda perlu dikode ulang$/);
  await assertHeading(page, 'Tugas kode ulang');
  await assertSound(page);
  const task = page.locator('main table a[href^="/arsitektur/kode/tugas/RAL-2025-2029/"]').first();
  const [name, address] = [await task.innerText(), (await task.getAttribute('href')) ?? ''];
  await task.click();
  await assertHeading(page, `Kode baru untuk ${name}`);
  await assertSound(page);
  await press(page, 'Simpan kode baru');
  await assertText(page, 'Pilih paling sedikit satu kode');
  await assertSound(page, 422);
  await choose(page, 'RAL.01.10', 'RAL.01.45');
  await press(page, 'Simpan kode baru');
  await assertHeading(page, 'Tugas kode ulang');
  assert.equal(await page.locator(`main a[href="${address}"]`).count(), 0, `${name} is still to be re-coded`);
  await assertSound(page);
}

/** The rule of the target; returns how many agencies it concerns. */
async function draftsTarget(page: Page): Promise<number> {
  await assertHeading(page, 'Sasaran bersama arsitektur');
  await assertText(page, 'Sistem penghubung layanan');
  await assertSound(page);
  await press(page, 'Rancang sasaran baru');
  await assertHeading(page, 'Rancangan sasaran bersama');
  await assertText(page, 'Sasaran dapat diterbitkan setelah aturannya lengkap dan disimpan.');
  await assertSound(page);
  await write(page, {
    kunci: 'dpi.vessels',
    'nama-id': 'Data kapal diminta sekali',
    'nama-en': 'Vessel data asked once',
    kode: 'RAL.01.19 XX',
    ambang: '1000',
    jendela: '30',
    'dasar-id': 'Keputusan Menteri PANRB rekaan 8/2026',
    'dasar-en': 'Ministerial decree 8/2026 (sample)',
  });
  await choose(page, 'ukuran', 'exchange_calls');
  await writeDate(page, 'tahap-1', addDays(today, 120));
  await writeDate(page, 'tahap-2', addDays(today, 300));
  await write(page, { 'bagian-1': '50', 'bagian-2': '90' });
  await press(page, 'Simpan');
  await assertText(page, 'Kode tidak terbaca: XX');
  await assertText(page, 'Tahap terakhir harus 100 persen');
  await assertSound(page, 422);
  await write(page, { kode: 'RAL.01.19', 'bagian-2': '100' });
  await press(page, 'Simpan');
  await assertText(page, 'Saya sudah memeriksa aturan dan instansi terdampak');
  await assertSound(page);
  const words = await page.locator('#terdampak').innerText();
  return Number(/aplikasi pada (\d+) instansi terdampak/.exec(words)?.[1]);
}

/** Each agency has a milestone at each of the two dates. */
async function publishesTarget(page: Page, agencies: number): Promise<void> {
  await writeDate(page, 'berlaku', today);
  await choose(page, 'benar', 'ya');
  await press(page, 'Terbitkan sasaran');
  await assertHeading(page, 'Data kapal diminta sekali');
  await assertText(page, /^0 dari \d+ aplikasi terdampak sudah memakainya\.$/);
  assert.ok(agencies > 0);
  await assertText(page, `${2 * agencies} tahap`);
  await assertText(page, /^\d+ aplikasi belum memakai$/);
  await assertSound(page);
}

/** Her application is listed as counted nowhere, with the way to name what it calls from. */
async function seesTarget(page: Page): Promise<void> {
  await assertText(page, 'Data kapal diminta sekali');
  await assertSound(page);
  await follow(page, 'Data kapal diminta sekali');
  await assertHeading(page, 'Data kapal diminta sekali');
  await assertText(page, 'Kemenhub');
  await assertSound(page);
  await page.goto('/arsitektur/sasaran');
  await follow(page, 'Sebutkan subsistem penghubung layanan dari aplikasi Anda');
  await assertHeading(page, 'Aplikasi Anda pada penghubung layanan');
  await assertSound(page);
}
