import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { nationalHolidays } from '../../src/features/directory/data/holidays.ts';
import { addDays, type LocalDate } from '../../src/vocabulary/local-date.ts';
import { isWorkingDay } from '../../src/vocabulary/working-day.ts';
import {
  type Application,
  applyForLicence,
  BANYUWANGI,
  enterAs,
  type Entering,
  type Office,
  sendDraft,
  SRAGEN,
  startDraft,
} from './applying.ts';
import { enterDesk, passCheck, recommend } from './deciding.ts';
import { assertHeading, assertSound, assertText, newVisitor, reloadUntil, WAYS } from './country.ts';
import { dueDate, laterCountry, moveClock, switchDiplomas } from './later-country.ts';

const LAW = /UU 30\/2014 .*Pasal 53/;
const PDF_TO_TEXT = '/usr/bin/pdftotext';

for (const [at, way] of WAYS.entries()) {
  describe(`the fifth working day, ${way.name}`, () => {
    let entering: Required<Entering>;
    let operator: Page;
    let wulan: Page;
    let dyah: Page;
    let complete: Application;
    let incomplete: Application;
    let dueOn: LocalDate;

    before(async () => {
      entering = { way, origin: await laterCountry() };
      operator = await enterAs('national/operator/1', '/operasi/jam', entering);
      wulan = await enterAs('bidan-sragen', '/', entering);
      complete = await applyForLicence(wulan, `Praktik Hari Kelima ${at + 1}`);
      dueOn = await dueDate(wulan);
      await switchDiplomas(operator, 'Matikan');
      dyah = await enterAs('bidan-banyuwangi', '/', entering);
      incomplete = await appliesWithoutDiploma(dyah, `Praktik Tanpa Ijazah ${at + 1}`);
      assert.equal(await dueDate(dyah), dueOn);
      for (const [office, application] of [
        [SRAGEN, complete],
        [BANYUWANGI, incomplete],
      ] as const)
        await preparesDecision(application, { ...entering, office });
    });
    after(() => Promise.all([operator, wulan, dyah].map((page) => page.close())));

    // The second time the clock leaps to the last evening.
    if (at === 0) {
      it('comes after the head was warned on the third and the fourth', async () => {
        const head = await enterDesk('licence_head', entering);
        await warnsHead(operator, head, { application: complete, dueOn });
        await head.close();
      });
    }

    it('issues the licence by itself when every proof is there, and says so', async () => {
      await moveClock(operator, dueOn, 'sore');
      await assertSound(operator);
      await wulan.goto(`/permohonan/${complete.id}`);
      await reloadUntil(wulan, 'Izin Anda sudah terbit');
      await assertText(
        wulan,
        /Kantor belum memutuskan pada hari terakhir dan semua bukti ada, jadi sistem menerbitkannya/,
      );
      await assertSound(wulan);
      await showsSystem(wulan, entering);
      const head = await enterAs('sragen/licence_head/1', '/pesan', entering);
      await reloadUntil(head, `${complete.number}: diputus oleh sistem pada hari terakhir`);
      await assertSound(head);
      await head.close();
    });

    it('issues nothing while a source is dead: the head is alarmed, she reads her right', async () => {
      const head = await enterAs('banyuwangi/licence_head/1', '/pesan', entering);
      await reloadUntil(head, `${incomplete.number}: hari terakhir, dan sistem tidak dapat memutus`);
      await moveClock(operator, addDays(dueOn, 1), 'tanggal');
      await reloadUntil(head, `${incomplete.number}: batas hukum terlampaui`);
      await assertSound(head);
      await readsHerRight(dyah, incomplete);
      await head.close();
    });

    it('issues at once when the source is back', async () => {
      await switchDiplomas(operator, 'Nyalakan');
      await dyah.goto(`/permohonan/${incomplete.id}`);
      await reloadUntil(dyah, 'Izin Anda sudah terbit');
      await assertText(dyah, /jadi sistem menerbitkannya atas nama DPMPTSP Banyuwangi/);
      await assertSound(dyah);
    });
  });
}

/** The check is passed, the health office recommends; the head does nothing. */
async function preparesDecision(
  application: Application,
  { office, ...entering }: Entering & { readonly office: Office },
): Promise<void> {
  const verifier = await enterDesk('licence_verifier', entering, office);
  await passCheck(verifier, application);
  const recommender = await enterDesk('health_recommender', entering, office);
  await recommend(recommender, application);
  await Promise.all([verifier.close(), recommender.close()]);
}

interface Warned {
  readonly application: Application;
  readonly dueOn: LocalDate;
}

/** The head is told on the third and the fourth day, not before, each morning once. */
async function warnsHead(operator: Page, head: Page, { application, dueOn }: Warned): Promise<void> {
  const fourth = workingDayBefore(dueOn);
  const third = workingDayBefore(fourth);
  const inbox = head.getByRole('link', { name: new RegExp(`^${application.number}: tinggal`) });
  await moveClock(operator, workingDayBefore(third), 'sore');
  await head.goto('/pesan');
  assert.equal(await inbox.count(), 0);
  await moveClock(operator, third, 'tanggal');
  await reloadUntil(head, `${application.number}: tinggal 2 hari kerja`);
  assert.equal(await inbox.count(), 1);
  await moveClock(operator, fourth, 'tanggal');
  await reloadUntil(head, `${application.number}: tinggal satu hari kerja`);
  assert.equal(await inbox.count(), 2);
  await assertSound(head);
}

function workingDayBefore(date: LocalDate): LocalDate {
  const before = addDays(date, -1);
  const isOff = nationalHolidays.some((holiday) => holiday.date === before);
  return isWorkingDay(before, { isNonWorking: () => isOff }) ? before : workingDayBefore(before);
}

/** The source does not answer: she is told, goes on and sends. */
async function appliesWithoutDiploma(page: Page, place: string): Promise<Application> {
  const id = await startDraft(page, BANYUWANGI);
  await assertText(page, /PDDikti.*tidak menjawab/);
  await assertText(page, /kami ambil lagi otomatis, dan Anda diberi tahu bila sudah ada/);
  await assertSound(page);
  return sendDraft(page, { id, place, office: BANYUWANGI });
}

/** What she reads on the morning after: nothing licensed, her right with its article, and in a message. */
async function readsHerRight(page: Page, { id }: Application): Promise<void> {
  await page.goto(`/permohonan/${id}`);
  await reloadUntil(page, 'Hak Anda bila kantor terlambat');
  await assertHeading(page, 'Batas waktu lewat; DPMPTSP Banyuwangi belum memutuskan');
  await assertText(page, /Izin tidak terbit otomatis karena belum ada: Ijazah/);
  await assertText(page, /UU 30\/2014 Pasal 53, sebagaimana diubah UU 6\/2023/);
  assert.equal(await page.getByRole('link', { name: 'Buka dokumen' }).count(), 0);
  await assertSound(page);
  await page.goto('/pesan');
  await page
    .getByRole('link', { name: 'Surat Izin Praktik: kantor belum memutus sampai hari terakhir' })
    .first()
    .click();
  await assertText(page, /^Hak Anda: menurut UU 30\/2014 Pasal 53/);
  await assertSound(page);
}

/** The notice, the document's page, the check and the file itself say that the institution sealed it. */
async function showsSystem(page: Page, { way, origin }: Required<Entering>): Promise<void> {
  await page.getByRole('link', { name: 'Buka dokumen' }).click();
  await assertText(page, LAW);
  await assertSound(page);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Unduh PDF' }).click(),
  ]);
  const file = await readFile(await download.path());
  assert.equal(file.subarray(0, 5).toString('latin1'), '%PDF-');
  if (existsSync(PDF_TO_TEXT)) {
    const paper = execFileSync(PDF_TO_TEXT, ['-', '-'], { input: file, encoding: 'utf8' });
    assert.match(paper.replaceAll(/\s+/g, ' '), LAW);
  }
  const check = await page.getByRole('link', { name: 'Lihat seperti yang mereka lihat' }).getAttribute('href');
  const stranger = await newVisitor(way, origin);
  await stranger.goto(check ?? '');
  await assertHeading(stranger, 'Dokumen ini asli dan berlaku');
  await assertText(stranger, /Tenggat keputusan lewat, menurut .*Pasal 53/);
  await assertSound(stranger);
  await stranger.close();
  await page.goto('/pesan');
  await page.getByRole('link', { name: 'Surat Izin Praktik Anda sudah terbit' }).first().click();
  await assertText(
    page,
    /jadi sistem memutus atas nama kantor \(UU 30\/2014 Pasal 53\)\. Izin ini disegel oleh lembaga\./,
  );
  await assertSound(page);
}
