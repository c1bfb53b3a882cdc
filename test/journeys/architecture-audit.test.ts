import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { addDays, type LocalDate, localDate } from '../../src/vocabulary/local-date.ts';
import { enterAs } from './applying.ts';
import { assertHeading, assertSound, assertText, newVisitor, reloadUntil, signIn, WAYS } from './country.ts';
import { choose, follow, press, write, writeDate } from './filling.ts';
import { laterCountry, moveClock } from './later-country.ts';

const [script, plain] = WAYS;
const ANSWERING = ['kemen-esdm', 'kemenhub', 'kkp', 'kemenparekraf', 'kemen-pupr', 'kementerian-investasi'] as const;
const WORDS = { title: 'Uji fungsi dan biaya', purpose: 'Menguji daftar', procedure: 'Cocokkan daftar', sample: '20' };

describe('an audit of the seven ministries under the maritime-affairs coordinator', () => {
  let origin: string;
  let team: readonly Page[] = [];
  let ministry: Page;
  let coordinator: Page;
  let operator: Page;
  let architect: Page;
  before(async () => {
    origin = await laterCountry();
    team = await Promise.all(
      [1, 2, 3, 4].map((place) => enterAs(`bpkp/field_auditor/${place}`, '/pemeriksaan', { way: script, origin })),
    );
    ministry = await newVisitor(plain, origin);
    coordinator = await enterAs('kemenko-marves/coordinator/1', '/pemeriksaan', { way: plain, origin });
    architect = await enterAs('kemen-esdm/architect/1', '/arsitektur/impor', { way: script, origin });
    operator = await enterAs('national/operator/1', '/operasi/jam', { way: script, origin });
  });
  after(() => Promise.all([...team, ministry, architect, coordinator, operator].map((page) => page.close())));

  it('goes from the assignment letter to the report on the minister’s desk, one ministry staying silent', async () => {
    const [quality, technical, leader, member] = team;
    assert.ok(quality && technical && leader && member);
    const audit = await plans(leader);
    await namesTeam(leader, team);
    const today = await issuesLetter(leader);
    const request = await asks(member, audit, addDays(today, 3));
    await approvesList(ministry, await importsList(architect));
    for (const code of ANSWERING) await answers(ministry, request, code);
    await moveClock(operator, addDays(today, 12), 'tanggal');
    await seesSilence([leader, coordinator], audit);
    const paper = await writesPaper(member, audit);
    await reviewsPaper(technical, paper);
    const finding = await writesFinding(member, audit, addDays(today, 40));
    await tellsFinding(leader, finding);
    await responds(ministry, finding);
    await signsReport({ quality, technical, leader }, audit);
    await handsOn(coordinator, audit);
  });
});

/** Whose ministries, which of them, for what; returns the address of the audit. */
async function plans(page: Page): Promise<string> {
  await assertHeading(page, 'Tidak ada pemeriksaan yang berjalan');
  await assertSound(page);
  await follow(page, 'Rencanakan pemeriksaan');
  await assertSound(page);
  await follow(page, /^Kemenko Marves/);
  await assertHeading(page, 'Rencanakan pemeriksaan');
  await assertSound(page);
  await press(page, 'Simpan rencana');
  await assertText(page, 'Isi Nama pemeriksaan');
  await assertSound(page, 422);
  await write(page, { nama: 'Audit aplikasi tujuh kementerian', tujuan: 'Menemukan yang tumpang tindih' });
  const ministries = await page.locator('main input[name=instansi]').all();
  assert.equal(ministries.length, 7);
  for (const one of ministries) await one.check();
  await writeDate(page, 'dari', localDate('2026-01-01'));
  await writeDate(page, 'sampai', localDate('2026-10-31'));
  await choose(page, 'ukuran', 'perpres-95-2018');
  await press(page, 'Simpan rencana');
  await assertHeading(page, 'Pemeriksaan direncanakan, surat tugas belum terbit');
  await assertSound(page);
  return page.url();
}

async function namesTeam(page: Page, team: readonly Page[]): Promise<void> {
  const names = await Promise.all(team.map(nameOf));
  await follow(page, 'Susun tim');
  await assertHeading(page, 'Susun tim');
  for (const [place, role] of ['Pengendali mutu', 'Pengendali teknis', 'Ketua tim', 'Anggota tim'].entries())
    await page
      .getByRole('group', { name: role })
      .getByLabel(names[place] ?? '', { exact: true })
      .check();
  await assertSound(page);
  await press(page, 'Simpan tim');
  await assertHeading(page, 'Pemeriksaan direncanakan, surat tugas belum terbit');
}

/** As the page of somebody signed in says it. */
async function nameOf(page: Page): Promise<string> {
  return (await page.locator('header .account > .with-icon').first().innerText()).trim();
}

/** The letter with its days; returns the day on which casework stands. */
async function issuesLetter(page: Page): Promise<LocalDate> {
  await follow(page, 'Catat surat tugas');
  await assertHeading(page, 'Catat surat tugas');
  const today = await dateIn(page, 'tanggal');
  await write(page, { nomor: 'ST 411', dasar: 'PP 60/2008, atas permintaan Menko' });
  await writeDate(page, 'mulai', today);
  await writeDate(page, 'sampai', addDays(today, 90));
  await press(page, 'Simpan surat tugas');
  await assertText(page, /^Nomor surat tugas hanya memuat huruf/);
  await assertSound(page, 422);
  await write(page, { nomor: 'ST-411/D2/2026' });
  await press(page, 'Simpan surat tugas');
  await assertHeading(page, 'Surat tugas terbit, pemeriksaan belum dimulai');
  await assertSound(page);
  await follow(page, 'Mulai pemeriksaan');
  await assertHeading(page, 'Mulai pemeriksaan?');
  await press(page, 'Mulai pemeriksaan');
  await assertText(page, 'Belum ada permintaan bukti');
  return today;
}

async function dateIn(page: Page, name: string): Promise<LocalDate> {
  const part = (of: string) => page.locator(`main [name="${name}-${of}"]`).inputValue();
  const [day, month, year] = [await part('hari'), await part('bulan'), await part('tahun')];
  return localDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

/** All seven are asked; returns the address of the request. */
async function asks(page: Page, audit: string, dueOn: LocalDate): Promise<string> {
  await page.goto(`${audit}/permintaan/baru`);
  await assertHeading(page, 'Minta bukti');
  await assertSound(page);
  await write(page, { judul: 'Daftar aplikasi dan biaya', rincian: 'Semua aplikasi 2026, dengan biayanya' });
  await writeDate(page, 'batas', dueOn);
  await press(page, 'Kirim permintaan');
  await assertHeading(page, 'Daftar aplikasi dan biaya: 7 dari 7 belum menjawab');
  await assertSound(page);
  return page.url();
}

/** The ministry that has no list yet takes its census as it is: from the file to handed in. Returns where it stands. */
async function importsList(page: Page): Promise<string> {
  await assertHeading(page, 'Impor daftar aplikasi');
  await assertSound(page);
  const link = page.getByRole('link', { name: 'Daftar contoh Kementerian ESDM (.xlsx)' });
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  await page.locator('main input[type=file]').setInputFiles({
    name: 'sensus aplikasi.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: await readFile(await download.path()),
  });
  await press(page, 'Unggah dan baca');
  await page.waitForURL(/\/arsitektur\/impor\/[0-9a-f-]{36}$/);
  await reloadUntil(page, page.getByRole('heading', { level: 1, name: 'Periksa arti kolom' }));
  await assertSound(page);
  await press(page, 'Kolom sudah benar, periksa barisnya');
  await reloadUntil(page, page.getByRole('heading', { level: 1, name: /baris siap/ }));
  await assertText(page, 'Yang kami keluarkan sebelum menyimpan');
  await assertSound(page);
  for (const accepted of await page.locator('main input[type=radio][value=terima]').all()) await accepted.check();
  for (const owner of await page.locator('main input[type=radio][value=fill_down]').all()) await owner.check();
  await press(page, /^(?:Simpan dan ajukan|Ajukan kepada penyetuju)$/);
  await assertHeading(page, 'Daftar menunggu penyetuju');
  await assertSound(page);
  return page.url();
}

/** All of it at once, by a second person; as drafts that nobody else reads. */
async function approvesList(page: Page, list: string): Promise<void> {
  await signIn(page, 'kemen-esdm/architecture_approver/1', '/arsitektur/impor');
  await assertSound(page);
  await page.goto(list);
  await assertSound(page);
  await press(page, 'Setujui dan daftarkan');
  await reloadUntil(page, /sudah terdaftar/);
  await assertSound(page);
}

/** A ministry's approver answers in words; the one of Marine Affairs with a file, after one that is none. */
async function answers(page: Page, request: string, code: string): Promise<void> {
  await page.context().clearCookies();
  await signIn(page, `${code}/architecture_approver/1`, '/pemeriksaan');
  await assertHeading(page, 'Satu jawaban instansi Anda ditunggu auditor');
  await page.goto(request);
  await follow(page, 'Kirim jawaban');
  await assertHeading(page, 'Jawab: Daftar aplikasi dan biaya');
  if (code === 'kkp') {
    await assertSound(page);
    await write(page, { jawaban: 'Daftar terlampir' });
    await attach(page, 'daftar.pdf', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0]));
    await press(page, 'Kirim jawaban');
    await assertText(page, /^daftar\.pdf bukan PDF/);
    assert.equal(await page.locator('[name=jawaban]').inputValue(), 'Daftar terlampir');
    await assertSound(page, 422);
    await attach(page, 'daftar.pdf', Buffer.from(`%PDF-1.7\n${'daftar '.repeat(200)}`));
  } else await write(page, { jawaban: `Daftar ${code} ada pada arsitektur yang terbit` });
  await press(page, 'Kirim jawaban');
  await assertHeading(page, 'Daftar aplikasi dan biaya');
  await assertText(page, 'Dijawab, belum dinilai');
  if (code === 'kkp') await assertSound(page);
}

async function attach(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.locator('main input[type=file]').setInputFiles({ name, mimeType: 'application/pdf', buffer });
}

/** Two weeks later: nobody has to look for the one who did not answer. */
async function seesSilence(readers: readonly Page[], audit: string): Promise<void> {
  for (const page of readers) {
    await page.goto(audit);
    await reloadUntil(page, /Terlambat \d+ hari kerja/);
    await assertHeading(page, 'KLHK belum menjawab apa pun');
    await assertSound(page);
    await page.goto(`${audit}/permintaan`);
    await assertSound(page);
    await page.goto(`${audit}/kelengkapan`);
    await assertSound(page);
  }
  const [, coordinator] = readers;
  assert.equal(await coordinator?.getByText('Daftar terlampir').count(), 0, 'an answer reached the coordinator');
}

async function writesPaper(page: Page, audit: string): Promise<string> {
  await page.goto(`${audit}/kertas-kerja`);
  await assertHeading(page, 'Kertas kerja');
  await assertSound(page);
  await follow(page, 'Tulis kertas kerja');
  await assertHeading(page, 'Kertas kerja KK-001');
  await assertSound(page);
  await write(page, { ...WORDS, result: 'Dua aplikasi pemantauan kapal sefungsi' });
  await attach(page, 'uji.pdf', Buffer.from(`%PDF-1.7\n${'uji '.repeat(200)}`));
  await press(page, 'Simpan kertas kerja');
  await assertHeading(page, 'KK-001 Uji fungsi dan biaya');
  await assertSound(page);
  return page.url();
}

async function reviewsPaper(page: Page, paper: string): Promise<void> {
  await page.goto(paper);
  await follow(page, 'Reviu');
  await assertHeading(page, 'Reviu KK-001');
  await assertSound(page);
  await choose(page, 'putusan', 'approved');
  await press(page, 'Reviu');
  await assertHeading(page, 'KK-001 Uji fungsi dan biaya');
  await assertText(page, 'Direviu');
  await assertSound(page);
}

async function writesFinding(page: Page, audit: string, dueOn: LocalDate): Promise<string> {
  await page.goto(`${audit}/temuan`);
  await assertSound(page);
  await follow(page, 'Tulis temuan');
  await assertHeading(page, 'Temuan T-001');
  await page.getByRole('group', { name: 'Ditujukan kepada' }).getByLabel('KKP', { exact: true }).check();
  await choose(page, 'dasar', 'perpres-95-2018');
  await write(page, {
    title: 'Dua aplikasi pemantauan kapal',
    criteria: 'Aplikasi umum dipakai bersama',
    condition: 'Dua aplikasi berfungsi sama',
    cause: 'Tidak ada daftar bersama',
    effect: 'Rp1,8 miliar per tahun',
    recommendation: 'Gabungkan sebelum Oktober',
  });
  await page.getByLabel(/^KK-001/).check();
  await writeDate(page, 'batas', dueOn);
  await assertSound(page);
  await press(page, 'Simpan temuan');
  await assertHeading(page, 'T-001 Dua aplikasi pemantauan kapal');
  await assertText(page, 'Anda ikut menulisnya, jadi orang lain yang menyampaikannya.');
  await assertSound(page);
  return page.url();
}

async function tellsFinding(page: Page, finding: string): Promise<void> {
  await page.goto(finding);
  await follow(page, 'Sampaikan temuan');
  await assertHeading(page, /^Sampaikan temuan T-001 kepada KKP\?$/);
  await assertSound(page);
  await press(page, 'Sampaikan temuan');
  await assertText(page, 'Belum ada tanggapan.');
  await assertSound(page);
}

async function responds(page: Page, finding: string): Promise<void> {
  await page.context().clearCookies();
  await signIn(page, 'kkp/architecture_approver/1', '/pemeriksaan');
  await page.goto(finding);
  await assertText(page, 'Rp1,8 miliar per tahun');
  await assertSound(page);
  await follow(page, /^Tanggapi|^Kirim tanggapan/);
  await assertHeading(page, 'Tanggapi temuan T-001');
  await choose(page, 'sikap', 'partly');
  await write(page, { tanggapan: 'Kami gabungkan satu dahulu' });
  await assertSound(page);
  await press(page, 'Kirim tanggapan');
  await assertText(page, 'Kami gabungkan satu dahulu');
  await assertSound(page);
}

interface Signers {
  readonly quality: Page;
  readonly technical: Page;
  readonly leader: Page;
}

/** Three sign in their order, then it is numbered, sealed, downloaded and submitted. */
async function signsReport({ quality, technical, leader }: Signers, audit: string): Promise<void> {
  const report = `${audit}/laporan`;
  await leader.goto(report);
  await assertHeading(leader, 'Laporan belum disusun');
  await assertSound(leader);
  await follow(leader, 'Susun laporan');
  await write(leader, { ringkasan: 'Enam dari tujuh menjawab.', simpulan: 'KLHK diam sampai hari terakhir.' });
  await assertSound(leader);
  await press(leader, 'Susun laporan');
  for (const page of [leader, technical, quality]) {
    await page.goto(report);
    await assertHeading(page, /^Laporan menunggu persetujuan: /);
    await assertSound(page);
    await follow(page, /^Setujui laporan/);
    await assertHeading(page, /^Setujui laporan sebagai /);
    await assertSound(page);
    await press(page, 'Setujui laporan');
    await page.waitForURL(report);
  }
  await leader.goto(report);
  await assertHeading(leader, 'Laporan disetujui bertiga dan siap terbit');
  await follow(leader, 'Terbitkan laporan');
  await assertHeading(leader, 'Terbitkan laporan?');
  await press(leader, 'Terbitkan laporan');
  await assertHeading(leader, /^Laporan LHP-0001\/BPKP\/\d{4} terbit$/);
  await assertSound(leader);
  await downloads(leader, 'Laporan (PDF)', '%PDF-1.7');
  await downloads(leader, 'Buku kerja (XLSX)', 'PK');
  await quality.goto(report);
  await follow(quality, 'Sampaikan laporan');
  await press(quality, 'Sampaikan laporan');
  await assertHeading(quality, 'Laporan disampaikan kepada Kemenko Marves');
  await assertSound(quality);
}

async function downloads(page: Page, words: string, beginning: string): Promise<void> {
  const [download] = await Promise.all([page.waitForEvent('download'), follow(page, words)]);
  const file = await readFile(await download.path());
  assert.equal(file.subarray(0, beginning.length).toString('latin1'), beginning);
}

/** The minister reads what the auditors signed and hands it to the President. */
async function handsOn(page: Page, audit: string): Promise<void> {
  await page.goto(`${audit}/laporan`);
  await assertText(page, 'Enam dari tujuh menjawab.');
  await assertSound(page);
  await downloads(page, 'Laporan (PDF)', '%PDF-1.7');
  await follow(page, 'Catat penerusan kepada Presiden');
  await assertSound(page);
  await write(page, { nomor: 'R-12/MENKO/2026' });
  await press(page, 'Simpan penerusan');
  await assertHeading(page, 'Laporan diteruskan kepada Presiden');
  await assertSound(page);
}
