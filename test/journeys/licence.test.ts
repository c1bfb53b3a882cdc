import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { type Application, enterAs, fillHours, fillPlace, idIn, numberIn } from './applying.ts';
import { approve, approveInBatch, enterDesk, passCheck, recommend } from './deciding.ts';
import {
  assertHeading,
  assertSound,
  assertText,
  inDatabase,
  newVisitor,
  reloadUntil,
  type Way,
  WAYS,
} from './country.ts';
import { sampleNik } from './sample-nik.ts';

const OFFICE_PAGE = '/layanan/sip/kab-sragen-dpmptsp';
const SOURCES = [
  'Dukcapil',
  'SISDMK, Kementerian Kesehatan',
  'Direktorat Jenderal Pajak',
  'PDDikti',
  'Register SIP kantor perizinan',
];
/** What nobody holds yet, by the names of the fields; everything else of the form comes from the registers. */
const ASKED = {
  'tempat-praktik': ['kind', 'name', 'street', 'village-kecamatan', 'landmark', 'number'].map(
    (name) => `practice/${name}`,
  ),
  jadwal: [
    ...['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].flatMap((day) => [
      `practice/schedule-${day}-mulai`,
      `practice/schedule-${day}-selesai`,
    ]),
    'statement/answers',
    'statement/rules',
  ],
} as const;

describe('a midwife in Sragen', () => {
  let nik: string;
  before(async () => {
    nik = await sampleNik('bidan-sragen');
  });

  for (const [at, way] of WAYS.entries()) {
    it(`receives her practice licence without bringing anything the state holds, ${way.name}`, async () => {
      const place = `Praktik Bidan Wulan ${at + 1}`;
      const wulan = await enterAs('bidan-sragen', '/', { way });
      const application = await applies(wulan, place, way);

      const verifier = await enterDesk('licence_verifier', { way });
      await findsCase(verifier, application, nik);
      await takes(verifier, application);
      await passCheck(verifier, application);
      await assertSound(verifier);
      const recommender = await enterDesk('health_recommender', { way });
      await recommend(recommender, application);
      await assertSound(recommender);
      const head = await enterDesk('licence_head', { way });
      if (at === 0) await approve(head, application);
      else await approveInBatch(head, application);
      await assertSound(head);

      await wulan.goto(`/permohonan/${application.id}`);
      await reloadUntil(wulan, 'Izin Anda sudah terbit');
      await assertSound(wulan);
      await showsLicence(wulan, way);
      await readsNotices(wulan);
      await seesReaders(wulan, application);
      await Promise.all([wulan.close(), verifier.close(), recommender.close(), head.close()]);
    });
  }
});

/** From the office's page to the receipt, half of it on another device. */
async function applies(laptop: Page, place: string, way: Way): Promise<Application> {
  const before = await inDatabase('select 1 from mall.application', []);
  await laptop.goto(OFFICE_PAGE);
  await assertText(laptop, 'Berkas yang diunggah');
  await assertAsksNoFile(laptop);
  await laptop.locator('main').getByRole('link', { name: 'Mulai permohonan' }).click();
  await assertHeading(laptop, 'Mulai permohonan');
  await assertAsksNoFile(laptop);
  await laptop.getByRole('button', { name: 'Ambil data saya dan mulai' }).click();
  await assertHeading(laptop, 'Data Anda sudah kami ambil');
  await assertAsksNoFile(laptop);
  await assertProvenance(laptop);
  const id = idIn(laptop);
  await laptop.getByRole('link', { name: /^Lanjutkan: / }).click();
  await assertAsks(laptop, 'tempat-praktik');
  await fillPlace(laptop, place);
  await assertAsks(laptop, 'jadwal');

  const phone = await enterAs('bidan-sragen', '/permohonan', { way });
  await assertSound(phone);
  await phone.locator(`main a[href^="/permohonan/${id}"]`).first().click();
  await phone.waitForURL(`**/permohonan/${id}/isi/jadwal`);
  await fillHours(phone);
  await assertHeading(phone, 'Periksa sebelum mengirim');
  await assertText(phone, place);
  await assertText(phone, 'Senin, 16.00 sampai 20.00; Rabu, 16.00 sampai 20.00');
  await assertAsksNoFile(phone);
  await phone.getByRole('button', { name: 'Kirim permohonan' }).dblclick();
  await assertHeading(phone, 'Permohonan Anda terkirim');
  await assertSound(phone);
  const number = await numberIn(phone);
  await phone.reload();
  assert.equal(await numberIn(phone), number);
  await assertSound(phone);
  assert.equal(await inDatabase('select 1 from mall.application', []), before + 1);
  await phone.close();
  return { id, number, place };
}

async function assertAsksNoFile(page: Page): Promise<void> {
  await assertSound(page);
  assert.equal(await page.locator('input[type=file]').count(), 0, page.url());
}

/** The page asks for what only she knows, and for nothing else. */
async function assertAsks(page: Page, of: keyof typeof ASKED): Promise<void> {
  await page.waitForURL(`**/isi/${of}`);
  await assertAsksNoFile(page);
  const names = await page
    .locator('main form')
    .locator('input:not([type=hidden]), select, textarea')
    .evaluateAll((fields) => fields.map((field) => field.getAttribute('name') ?? ''));
  assert.deepEqual([...new Set(names)], ASKED[of]);
}

/** Every value stands under a source and time, its own or that of its group; all five registers are there. */
async function assertProvenance(page: Page): Promise<void> {
  await assertText(page, /^5 sumber memberi 23 isian/);
  const found = new Set<string>();
  for (const group of await page.locator('main .summary-group').all()) {
    const ofGroup = await group.locator('> .provenance').allInnerTexts();
    const ofRows = await group.locator('dl.summary-list > div').allInnerTexts();
    for (const said of ofGroup.length > 0 ? ofGroup : ofRows) {
      const [, source] = /dari (.+),\s\d{1,2}\s\p{L}{3}\s\d{4}\s\d{2}\.\d{2}/u.exec(said) ?? assert.fail(said);
      found.add(source ?? '');
    }
  }
  assert.equal(await page.locator('main .summary-group').count(), SOURCES.length);
  assert.deepEqual([...found].toSorted(), SOURCES.toSorted());
}

/** By name and NIK in a list, by number at once; the NIK stands in no address and on no page. */
async function findsCase(page: Page, { id, number }: Application, nik: string): Promise<void> {
  const addresses: string[] = [];
  page.on('request', (request) => void addresses.push(request.url()));
  for (const words of ['ambarsari, Wulan', nik]) {
    await search(page, words);
    await assertHeading(page, /kasus ditemukan untuk /);
    await page.getByRole('link', { name: number }).waitFor();
    await assertSound(page);
    assert.ok(!(await page.content()).includes(nik), 'the page repeats the NIK');
  }
  await search(page, number);
  await page.waitForURL(`**/meja/${id}`);
  const named = addresses.filter((address) => address.includes(nik));
  assert.deepEqual(named, []);
}

async function search(page: Page, words: string): Promise<void> {
  await page.goto('/meja');
  await page.getByLabel('Nomor kasus, nama, atau NIK').fill(words);
  await page.getByRole('button', { name: 'Cari' }).click();
}

async function takes(page: Page, { place }: Application): Promise<void> {
  await assertHeading(page, /Wulan Ambarsari$/);
  await assertText(page, place);
  await assertSound(page);
  await page.getByRole('link', { name: 'Ambil', exact: true }).click();
  await assertHeading(page, 'Ambil kasus ini?');
  await assertSound(page);
  await page.getByRole('button', { name: 'Ambil kasus' }).click();
  await assertText(page, 'Tercatat');
}

/** Her document: the file, and what anybody learns from it, from a changed copy and from a code nobody gave. */
async function showsLicence(page: Page, way: Way): Promise<void> {
  await page.getByRole('link', { name: 'Buka dokumen' }).click();
  await assertHeading(page, 'Surat Izin Praktik');
  await assertSound(page);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Unduh PDF' }).click(),
  ]);
  const file = await readFile(await download.path());
  assert.equal(file.subarray(0, 5).toString('latin1'), '%PDF-');
  const link = page.getByRole('link', { name: 'Lihat seperti yang mereka lihat' });
  const check = (await link.getAttribute('href')) ?? assert.fail('no way to the check');
  assert.match(check, /^\/periksa\/[A-Z0-9]{12}$/);

  const stranger = await newVisitor(way);
  await stranger.goto(check);
  await assertHeading(stranger, 'Dokumen ini asli dan berlaku');
  assert.doesNotMatch(await stranger.locator('main').innerText(), /Wulan Ambarsari|\d{16}/);
  await assertSound(stranger);
  await checkFile(stranger, file);
  await assertHeading(stranger, 'Dokumen ini asli dan berlaku');
  await assertSound(stranger);
  await checkFile(stranger, changed(file));
  await assertHeading(stranger, 'Berkas ini sudah diubah');
  await assertSound(stranger);
  await stranger.goto('/periksa');
  const hint = await stranger.locator('main').innerText();
  const [example] = /[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}/.exec(hint) ?? assert.fail(hint);
  await stranger.getByLabel('Kode di bawah QR').fill(example);
  await stranger.getByRole('button', { name: 'Periksa kode' }).click();
  await assertHeading(stranger, 'Kode ini tidak kami kenal');
  await assertSound(stranger, 404);
  await stranger.close();
}

async function checkFile(page: Page, buffer: Buffer): Promise<void> {
  await page.goto('/periksa');
  await page
    .getByLabel('Berkas PDF', { exact: true })
    .setInputFiles({ name: 'izin.pdf', mimeType: 'application/pdf', buffer });
  await page.getByRole('button', { name: 'Periksa berkas' }).click();
}

/** One byte in the middle, as a knife would. */
function changed(file: Buffer): Buffer {
  const copy = Buffer.from(file);
  const at = Math.floor(copy.length / 2);
  copy[at] = (copy[at] ?? 0) ^ 0x01;
  return copy;
}

async function readsNotices(page: Page): Promise<void> {
  await page.goto('/pesan');
  await assertHeading(page, /pesan belum dibaca$/);
  await assertSound(page);
  await page.getByRole('link', { name: 'Surat Izin Praktik Anda sudah terbit' }).first().click();
  await assertText(page, /^Nomor izin SIP-3314-\d{4}-\d{6}, berlaku sampai /);
  await assertSound(page);
  await page.goto('/dokumen');
  await assertHeading(page, 'Dokumen saya');
  await page.getByRole('link', { name: 'Surat Izin Praktik' }).first().waitFor();
  await assertSound(page);
}

/** Who read her data for this case, for what: the verifier, the health office, the head; each under its number. */
async function seesReaders(page: Page, { number }: Application): Promise<void> {
  await page.goto('/data-saya/akses');
  await assertHeading(page, 'Siapa melihat data saya');
  await assertSound(page);
  const rows = await readingsOf(page, number);
  for (const [agency, reader, purpose] of [
    ['DPMPTSP Sragen', 'Pemeriksa perizinan', 'Memeriksa permohonan surat izin praktik'],
    ['Dinkes Sragen', 'Pemberi rekomendasi kesehatan', 'Memberi rekomendasi untuk surat izin praktik'],
    ['DPMPTSP Sragen', 'Kepala perizinan', 'Memeriksa permohonan surat izin praktik'],
  ] as const) {
    const isThere = rows.some((row) => [agency, reader, purpose].every((words) => row.includes(words)));
    assert.ok(isThere, `${reader} of ${agency} is not in ${rows.join('\n')}`);
  }
}

/** The latest readings for a case, from two pages of the list at most. */
async function readingsOf(page: Page, number: string): Promise<readonly string[]> {
  const ofCase = page.locator('#akses tbody tr', { hasText: number });
  const first = await ofCase.allInnerTexts();
  const next = page.getByRole('link', { name: 'Berikutnya' });
  if ((await next.count()) === 0) return first;
  await next.click();
  await page.waitForURL('**/akses?**');
  return [...first, ...(await ofCase.allInnerTexts())];
}
