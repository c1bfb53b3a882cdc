import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { asAgency, asPerson } from '../../../../kernel/viewer.ts';
import { addDays, localDate } from '../../../../vocabulary/local-date.ts';
import { localDateIn } from '../../../../vocabulary/instant.ts';
import { addWorkingDays } from '../../../../vocabulary/working-day.ts';
import type { Applicant } from '../../http/casework/application.builder.ts';
import { beforeHead, command, officerOf, on, prepare } from '../../http/casework/application.builder.ts';
import { passStep, takeCase } from '../../http/casework/commands.ts';
import { the } from '../../http/casework/office.builder.ts';
import { submitApplication } from '../../http/casework/submit.ts';
import { type DeskServer, deskServer, type Officer } from './desk-server.builder.tsx';

describe('the queue of an office', () => {
  let desk: DeskServer;
  let verifier: Officer;
  let head: Officer;
  let cases: Readonly<Record<'early' | 'late' | 'passed' | 'decide', Named>>;

  interface Named {
    readonly applicant: Applicant;
    readonly number: string;
  }

  async function submit(name: string) {
    const applicant = await prepare(desk);
    const summary = { name, about: 'Bidan' };
    const { ground, services } = desk;
    const application = the(
      await services.db.as(asPerson(applicant.personId), (tx) =>
        submitApplication(tx, services, { ...applicant, ground, summary }),
      ),
    );
    return { applicant, application, number: application.caseNumber };
  }

  before(async () => {
    desk = await deskServer();
    verifier = await desk.officer('licensing_verifier');
    head = await desk.officer('licensing_head');
    const early = await submit('Siti Nur’aini Contoh');
    const decide = await beforeHead(desk);
    const today = localDateIn(desk.services.clock.caseworkNow(), desk.ground.zone);
    desk.moveTo(addWorkingDays(today, 1, desk.ground.calendar), '09:00');
    const passed = await submit('Bambang Rekaan');
    the(await command(desk, passStep, on(desk, passed.application, officerOf(desk.licensing, 'licensing_verifier'))));
    const late = await submit('Siti Rahayu Contoh');
    cases = { early, late, passed, decide: { applicant: decide.applicant, number: decide.application.caseNumber } };
  });
  after(() => desk.close());

  const order = (html: string) => [...html.matchAll(/\d{4}-\d{4}-[0-9A-Z]{6}/g)].map(([number]) => number);
  const shown = (html: string) => [...new Set(order(html))];

  it('begins with what waits for the role, the earliest last day first; then the rest', async () => {
    const forVerifier = await verifier.get('/meja');
    assert.equal(forVerifier.status, 200);
    assert.deepEqual(
      shown(forVerifier.html),
      [cases.early, cases.late, cases.decide, cases.passed].map(({ number }) => number),
    );
    const forHead = await head.get('/meja');
    assert.deepEqual(
      shown(forHead.html),
      [cases.decide, cases.early, cases.late, cases.passed].map(({ number }) => number),
    );
  });

  it('says how many wait, and says it first', async () => {
    assert.match(
      (await verifier.get('/meja')).text,
      /Dua kasus menunggu Anda .*2 menunggu Anda .*4 berjalan di kantor/,
    );
    assert.match((await head.get('/meja')).text, /Satu kasus menunggu Anda/);
  });

  it('is filtered by what the address says; what it does not know asks for nothing', async () => {
    const numbers = async (query: string) => shown((await verifier.get(`/meja?${query}`)).html);
    assert.deepEqual(await numbers('langkah=decide'), [cases.decide.number]);
    assert.deepEqual(await numbers('langkah=recommend'), [cases.passed.number]);
    assert.deepEqual(await numbers(`nomor=${cases.late.number.slice(-6)}`), [cases.late.number]);
    assert.deepEqual(await numbers('milik=saya'), []);
    assert.deepEqual(await numbers('batas=lewat'), []);
    assert.deepEqual(await numbers('keadaan=returned'), []);
    assert.equal((await numbers('langkah=segalanya&keadaan=%00&sesudah=bukan~kursor')).length, 4);
    assert.match((await verifier.get('/meja?milik=saya')).text, /Tidak ada kasus yang cocok .*Lihat semua kasus/);
  });

  it('a case that an officer took is found among his own', async () => {
    const { applicant, number } = cases.late;
    const { personId, id } = applicant;
    const own = officerOf(desk.licensing, 'licensing_verifier');
    const actor = { ...own, officerId: verifier.officerId };
    const take = { ground: desk.ground, personId, id, seen: 1, actor };
    the(await command(desk, takeCase, take));
    assert.deepEqual(shown((await verifier.get('/meja?milik=saya')).html), [number]);
    assert.deepEqual(shown((await head.get('/meja?milik=saya')).html), []);
  });

  it('is cut into pages without losing or repeating a case', async () => {
    const { loadQueue } = await import('../../http/desk/queue.ts');
    const { deskOffice } = await import('../../http/desk/desk-office.ts');
    const { NO_FILTERS } = await import('../../http/desk/queue-filters.ts');
    const actor = { ...officerOf(desk.licensing, 'licensing_verifier'), officerId: verifier.officerId };
    const ask = { services: desk.services, actor } as unknown as Parameters<typeof loadQueue>[0];
    const office = await deskOffice(ask, actor);
    const seen: string[] = [];
    let after: string | null = null;
    for (let pages = 0; pages < 10; pages += 1) {
      const page: Awaited<ReturnType<typeof loadQueue>> = await loadQueue(ask, {
        actor,
        desk: office,
        filters: NO_FILTERS,
        after,
        limit: 1,
      });
      seen.push(...page.cases.map(({ row }) => row.caseNumber));
      after = page.next;
      if (after === null) break;
    }
    assert.deepEqual(
      seen,
      [cases.early, cases.late, cases.decide, cases.passed].map(({ number }) => number),
    );
  });

  it('a search by whole number opens the case, by a part of it filters', async () => {
    const { number, applicant } = cases.early;
    const whole = await verifier.post('/meja/cari', [['cari', ` ${number.toLowerCase()} `]]);
    assert.deepEqual([whole.status, whole.location], [303, `/meja/${applicant.id}`]);
    const part = await verifier.post('/meja/cari', [['cari', number.slice(0, 9)]]);
    assert.deepEqual([part.status, part.location], [303, `/meja?nomor=${number.slice(0, 9)}`]);
  });

  it('a search by name finds every case with these words, whatever their case and signs, and stands at no address', async () => {
    const one = await verifier.post('/meja/cari', [['cari', 'nuraini SITI']]);
    assert.equal(one.status, 200);
    assert.match(one.text, /Satu kasus ditemukan untuk nuraini SITI/);
    assert.deepEqual(shown(one.html), [cases.early.number]);
    const two = await verifier.post('/meja/cari', [['cari', 'Siti']]);
    assert.deepEqual(shown(two.html).toSorted(), [cases.early.number, cases.late.number].toSorted());
    const none = await verifier.post('/meja/cari', [['cari', 'Orang Lain <b>']]);
    assert.match(none.text, /Tidak ada kasus untuk Orang Lain/);
    assert.match(none.html, /Orang Lain &lt;b&gt;/);
  });

  it('a search by NIK finds her cases, shows the NIK masked and is recorded for her', async () => {
    const { applicant, number } = cases.early;
    const found = await verifier.post('/meja/cari', [['cari', applicant.nik]]);
    assert.deepEqual(shown(found.html), [number]);
    assert.match(found.text, new RegExp(`${applicant.nik.slice(0, 6)}\\*{6}${applicant.nik.slice(-4)}`));
    assert.ok(!found.html.includes(applicant.nik));
    const { rows } = await desk.services.db.as(asPerson(applicant.personId), (tx) =>
      sql<{ attributes: string[] }>`
        select attributes from kernel.access_record where actor_id = ${verifier.officerId}`.execute(tx),
    );
    assert.ok(rows.some(({ attributes }) => attributes.includes('nik')));
    const unknown = await verifier.post('/meja/cari', [['cari', '3314115505950999']]);
    assert.match(unknown.text, /Kantor Anda tidak punya kasus itu/);
  });

  it('a search that cannot be read is refused with what to write', async () => {
    for (const cari of ['', '   ', '1234', '99', 'a', '\u0007siti', 'x'.repeat(101), '0000000000000000']) {
      const answer = await verifier.post('/meja/cari', [['cari', cari]]);
      assert.ok(
        answer.status === 422 || answer.location.startsWith('/meja?nomor='),
        `${JSON.stringify(cari)}: ${answer.status}`,
      );
    }
    assert.equal(
      (
        await verifier.post('/meja/cari', [
          ['cari', 'siti'],
          ['csrf', 'bukan'],
        ])
      ).status,
      403,
    );
  });

  it('tells everybody whom it names once a day', async () => {
    await verifier.get('/meja');
    await verifier.get('/meja');
    const { rows } = await desk.services.db.as(asPerson(cases.passed.applicant.personId), (tx) =>
      sql<{ list_day: string | null }>`
        select list_day from kernel.access_record where actor_id = ${verifier.officerId}`.execute(tx),
    );
    assert.equal(rows.length, 1);
    assert.notEqual(rows[0]?.list_day, null);
  });

  it('late cases are said first and can be listed', async () => {
    const today = localDateIn(desk.services.clock.caseworkNow(), desk.ground.zone);
    const due = await desk.services.db.as(asAgency(desk.licensing.id), (tx) =>
      sql<{ due: string }>`select max(due_on)::text as due from mall.application`.execute(tx),
    );
    const last = localDate(due.rows[0]?.due ?? today);
    desk.moveTo(addDays(last, 1), '00:30');
    const queue = await head.get('/meja');
    assert.match(queue.text, /4 kasus sudah lewat batas/);
    assert.equal(shown((await head.get('/meja?batas=lewat')).html).length, 4);
    assert.match(queue.text, /Lewat batas/);
  });
});
