import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { newId } from '../../../../kernel/ids.ts';
import { asPerson } from '../../../../kernel/viewer.ts';
import { openedCorrection } from '../../../onceonly/http/correction.builder.ts';
import { organisationByCode, todayInCapital } from '../../../directory/index.ts';
import { beforeHead, eventsFor, stateOf, submitted } from '../../http/casework/application.builder.ts';
import { type DeskServer, deskServer, hiddenIn, type Officer } from './desk-server.builder.tsx';

describe('a case at the desk', () => {
  let desk: DeskServer;
  let verifier: Officer;
  let colleague: Officer;
  let head: Officer;
  before(async () => {
    desk = await deskServer();
    verifier = await desk.officer('licensing_verifier');
    colleague = await desk.officer('licensing_verifier');
    head = await desk.officer('licensing_head');
  });
  after(() => desk.close());

  type Applicant = Parameters<typeof eventsFor>[1];
  const kindsOf = async (applicant: Applicant) => (await eventsFor(desk, applicant)).map(({ kind }) => kind);
  const readingsOf = async ({ personId }: Applicant) => {
    const { rows } = await desk.services.db.as(asPerson(personId), (tx) =>
      sql<{ actor_id: string; case_ref: string | null; purpose: string }>`
        select actor_id, case_ref, purpose from kernel.access_record where actor_kind = 'officer'`.execute(tx),
    );
    return rows;
  };
  const caseOf = ({ id }: Applicant, verb = '') => `/meja/${id}${verb === '' ? '' : `/${verb}`}`;

  it('shows what needs an eye first, with what she said and that no source holds it, and folds what agrees', async () => {
    const { applicant, application } = await submitted(desk);
    const { status, text, html } = await verifier.get(caseOf(applicant));
    assert.equal(status, 200);
    assert.match(text, /SIP Bidan, Wulan Ambarsari/);
    assert.match(text, new RegExp(`${application.caseNumber}, dikirim`));
    assert.match(text, /\d+ hal perlu mata Anda/);
    assert.match(
      text,
      /Tempat praktik Praktik mandiri, .* Jl\. Kenanga No\. 12, .* pemohon, .* Tidak ada sumbernya Baru .* Terima/,
    );
    assert.match(text, /Nama Wulan Ambarsari Dukcapil/);
    assert.ok(html.indexOf('id="perlu-mata"') < html.indexOf('id="cocok"'), 'differences stand before agreements');
    assert.match(html, /<details><summary>\d+ isian cocok dengan sumbernya/);
    assert.doesNotMatch(text, /\d{16}/);
    assert.match(text, /Pemeriksaan berkas batas/);
    assert.match(text, /syarat belum terbukti .*Rekomendasi Dinas Kesehatan/);
  });

  it('tells the person of each opening, by whom, for which case and why, and the page says so', async () => {
    const { applicant, application } = await submitted(desk);
    const { text } = await verifier.get(caseOf(applicant));
    assert.match(text, /pembacaan tercatat dan dapat dilihat pemohon/);
    const readings = await readingsOf(applicant);
    assert.ok(
      readings.some(
        (one) =>
          one.actor_id === verifier.officerId &&
          one.case_ref === application.caseNumber &&
          one.purpose === 'sip.review',
      ),
      JSON.stringify(readings),
    );
  });

  it('is unknown to officers of another office and to no case at all, and leaves no reading', async () => {
    const { applicant } = await submitted(desk);
    const elsewhere = await organisationByCode(
      desk.services.db,
      'kab-banyuwangi-dpmptsp',
      todayInCapital(desk.services.clock.trueNow()),
    );
    assert.ok(elsewhere);
    const stranger = await desk.officer('licensing_head', elsewhere);
    for (const address of [caseOf(applicant), caseOf(applicant, 'setujui'), caseOf(applicant, 'kembalikan')]) {
      const { status, text } = await stranger.get(address);
      assert.equal(status, 404, address);
      assert.match(text, /desk_case_unknown/);
      assert.doesNotMatch(text, /Wulan/);
    }
    const sent = await stranger.post(caseOf(applicant, 'setujui'), [['seq', '1']]);
    assert.equal(sent.status, 404);
    assert.ok(!(await readingsOf(applicant)).some((one) => one.actor_id === stranger.officerId));
    for (const id of [newId(), 'bukan-id', '%00']) assert.equal((await verifier.get(`/meja/${id}`)).status, 404, id);
  });

  it('is closed to citizens and to officers of other roles', async () => {
    const { applicant } = await submitted(desk);
    const person = await desk.person();
    const recommender = await desk.officer('health_recommender', desk.health);
    for (const who of [person, recommender]) {
      for (const address of ['/meja', caseOf(applicant), caseOf(applicant, 'lolos')])
        assert.equal((await who.get(address)).status, 403, address);
    }
    assert.equal((await verifier.get(caseOf(applicant, 'tolak'))).status, 403);
    assert.equal((await verifier.get('/meja/setujui')).status, 403);
    const early = await head.get(caseOf(applicant, 'setujui'));
    assert.equal(early.status, 409);
    assert.match(early.text, /not_in_this_step/);
  });

  it('is taken on a page that asks first, and colleagues see by whom', async () => {
    const { applicant } = await submitted(desk);
    const page = await verifier.get(caseOf(applicant, 'ambil'));
    assert.match(page.text, /Ambil kasus ini\?/);
    assert.deepEqual(await kindsOf(applicant), ['application.submitted']);
    const taken = await verifier.confirm(caseOf(applicant, 'ambil'));
    assert.equal(taken.status, 303);
    assert.match((await verifier.get(taken.location)).text, /Tercatat/);
    const seen = await colleague.get(caseOf(applicant));
    assert.match(seen.text, new RegExp(`Pemeriksaan berkas ${verifier.name}, batas`));
    assert.match((await colleague.get(caseOf(applicant, 'ambil'))).text, /sedang dikerjakan Petugas Rekaan/);
  });

  it('lets a declared value be accepted as proof, with a reason, and then counts it among what agrees', async () => {
    const { applicant } = await submitted(desk);
    const address = `${caseOf(applicant, 'terima')}?isian=%2Fpractice%2Fstreet`;
    const page = await verifier.get(address);
    assert.match(page.text, /Terima .* sebagai bukti\?.*Jl\. Kenanga No\. 12/);
    const without = await verifier.post(caseOf(applicant, 'terima'), hiddenIn(page));
    assert.equal(without.status, 422);
    assert.match(without.text, /Pilih mengapa nilai ini dapat diterima/);
    const unknown = await verifier.post(caseOf(applicant, 'terima'), [...hiddenIn(page), ['alasan', 'karena']]);
    assert.equal(unknown.status, 422);
    const sent = await verifier.confirm(address, [['alasan', 'document_seen']]);
    assert.equal(sent.status, 303, sent.text);
    assert.deepEqual((await stateOf(desk, applicant)).acceptedFields, ['/practice/street']);
    const after = await verifier.get(caseOf(applicant));
    assert.match(after.text, /Jl\. Kenanga No\. 12 pemohon, diterima petugas/);
    assert.equal((await verifier.get(address)).status, 404);
    assert.equal((await verifier.get(`${caseOf(applicant, 'terima')}?isian=%2Fperson%2Fname`)).status, 404);
  });

  it('lets what she said on one page of the form be accepted in one go, and refuses a field that is not open', async () => {
    const { applicant } = await submitted(desk);
    const before = await verifier.get(caseOf(applicant));
    assert.match(before.text, /2 hal perlu mata Anda .*Tempat praktik Praktik mandiri, /);
    const [, query] = /terima\?(isian=[^"]*name[^"]*)"/.exec(before.html) ?? assert.fail('no way to accept the place');
    const address = `${caseOf(applicant, 'terima')}?${query}`;
    assert.match((await verifier.get(address)).text, /Terima Tempat praktik sebagai bukti\?.*Jl\. Kenanga No\. 12/);
    assert.equal((await verifier.get(`${address}+%2Fperson%2Fname`)).status, 404);
    const sent = await verifier.confirm(address, [['alasan', 'statement_suffices']]);
    assert.equal(sent.status, 303, sent.text);
    const named = ['kind', 'name', 'street', 'village', 'landmark', 'number'].map((name) => `/practice/${name}`);
    assert.deepEqual((await stateOf(desk, applicant)).acceptedFields, named);
    const after = await verifier.get(sent.location);
    assert.match(after.text, /Satu hal perlu mata Anda/);
    assert.match(after.text, /Jl\. Kenanga No\. 12 pemohon, diterima petugas/);
    assert.equal((await verifier.get(address)).status, 404);
  });

  it('shows a value that she contests with her words, marks its queue, and lets it be accepted all the same', async () => {
    const { applicant, application } = await submitted(desk);
    assert.doesNotMatch((await verifier.get(caseOf(applicant))).text, /Sengketa/);
    await openedCorrection(desk.services, { ...applicant, attribute: 'person.birth_place', claimed: 'Surakarta' });
    const { text, html } = await verifier.get(caseOf(applicant));
    assert.match(
      text,
      /Tempat lahir Surakarta keliru menurut pemohon, .* Sragen dari Dukcapil, .* Sengketa koreksi sedang dikirim ke pemilik data Terima/,
    );
    assert.match(html, /<mark>Surakarta<\/mark>/);
    assert.match(
      (await verifier.get('/meja')).text,
      new RegExp(`${application.caseNumber} .*?Batas \\S+ \\d+ \\S+ Sengketa`),
    );
    const sent = await verifier.confirm(`${caseOf(applicant, 'terima')}?isian=%2Fperson%2FbirthPlace`, [
      ['alasan', 'document_seen'],
    ]);
    assert.equal(sent.status, 303, sent.text);
    const after = await verifier.get(sent.location);
    assert.doesNotMatch(after.text.slice(after.text.indexOf('perlu mata Anda')), /Sengketa/);
    const { rows } = await desk.services.db.as(asPerson(applicant.personId), (tx) =>
      sql<{ attributes: string[] }>`
        select attributes from kernel.access_record where actor_id = ${verifier.officerId}::text::uuid`.execute(tx),
    );
    assert.ok(
      rows.every(({ attributes }) => attributes.includes('correction.open')),
      'she sees that it was looked for',
    );
  });

  it('does not speak of a correction that concerns another service, or of one that is settled', async () => {
    const { applicant } = await submitted(desk);
    await openedCorrection(desk.services, { ...applicant, attribute: 'person.occupation', claimed: 'Bidan Desa' });
    await openedCorrection(desk.services, { ...applicant, attribute: 'person.sex', claimed: null, isClosed: true });
    const { text } = await verifier.get(caseOf(applicant));
    assert.doesNotMatch(text.slice(text.indexOf('Kembali ke antrean')), /Sengketa/);
  });

  it('names a source that does not answer, and asks it again at the officer’s word', async () => {
    desk.registers.fail('pddikti');
    const { applicant } = await submitted(desk);
    const during = await verifier.get(caseOf(applicant));
    assert.match(during.text, /PDDikti|Diktiristek|diktiristek/i);
    assert.match(during.text, /Menunggu .*tidak menjawab sejak/);
    assert.match(during.text, /Ijazah dari PDDikti.*: sumber belum menjawab/);
    desk.registers.restore();
    const page = await verifier.get(caseOf(applicant, 'ambil-ulang'));
    assert.match(page.text, /Ambil ulang data dari sumbernya\?.*: belum dijawab/);
    // A source that just failed is left alone for a moment.
    desk.wait({ seconds: 20 });
    const calls = desk.registers.calls.length;
    const fields = hiddenIn(page);
    const asked = await verifier.post(caseOf(applicant, 'ambil-ulang'), fields);
    assert.equal(asked.status, 303, asked.text);
    await verifier.post(caseOf(applicant, 'ambil-ulang'), fields);
    const made = desk.registers.calls.slice(calls);
    assert.deepEqual(
      made.map(({ purpose }) => purpose),
      ['sip.review'],
    );
    assert.doesNotMatch((await verifier.get(caseOf(applicant))).text, /sumber belum menjawab/);
    assert.match((await verifier.get(caseOf(applicant, 'ambil-ulang'))).text, /Semua data masih baru/);
  });

  it('goes on when its check is passed, once, however often the form is sent', async () => {
    const { applicant } = await submitted(desk);
    const page = await verifier.get(caseOf(applicant, 'lolos'));
    assert.match(page.text, /Loloskan langkah Pemeriksaan berkas\?/);
    assert.match(page.text, /isian belum Anda terima/);
    const fields = hiddenIn(page);
    const both = await Promise.all([1, 2].map(() => verifier.post(caseOf(applicant, 'lolos'), fields)));
    assert.deepEqual(
      both.map(({ status, location }) => [status, location]),
      [1, 2].map(() => [303, `${caseOf(applicant)}?sejak=1`]),
    );
    const again = await verifier.post(caseOf(applicant, 'lolos'), fields);
    assert.equal(again.location, both[0]?.location);
    assert.deepEqual(await kindsOf(applicant), ['application.submitted', 'step.passed', 'recommendation.requested']);
    const waiting = await verifier.get(caseOf(applicant));
    assert.match(waiting.text, /Rekomendasi Dinas Kesehatan .*Sragen.*batas/);
  });

  it('returns named fields with a reason and the officer’s words, keeps what was typed, and refuses a form without', async () => {
    const { applicant } = await submitted(desk);
    const address = caseOf(applicant, 'kembalikan');
    const page = await verifier.get(address);
    const place = /name="isian"[^>]*value="(\d+)"[^>]*>\s*<div class="option-words"><label[^>]*>Patokan/.exec(
      page.html,
    )?.[1];
    assert.ok(place !== undefined, page.text);
    const none = await verifier.post(address, hiddenIn(page));
    assert.equal(none.status, 422);
    assert.match(none.text, /Pilih paling sedikit satu isian/);
    const note = 'Patokannya <b>kurang</b> jelas & jauh.';
    const wrong = await verifier.post(address, [...hiddenIn(page), ['isian', place], [`catatan-${place}`, note]]);
    assert.equal(wrong.status, 422);
    assert.match(wrong.text, /Pilih alasan untuk/);
    assert.match(wrong.html, /Patokannya &lt;b&gt;kurang/);
    const long = await verifier.post(address, [
      ...hiddenIn(page),
      ['isian', place],
      [`alasan-${place}`, 'place_unclear'],
      [`catatan-${place}`, 'a'.repeat(1_001)],
    ]);
    assert.match(long.text, /Pesan terlalu panjang/);
    assert.deepEqual(await kindsOf(applicant), ['application.submitted']);
    const sent = await verifier.confirm(address, [
      ['isian', place],
      [`alasan-${place}`, 'place_unclear'],
      [`catatan-${place}`, note],
    ]);
    assert.equal(sent.status, 303, sent.text);
    const [field] = (await stateOf(desk, applicant)).returned;
    assert.equal(field?.pointer, '/practice/landmark');
    const waiting = await verifier.get(caseOf(applicant));
    assert.match(waiting.text, /Menunggu pemohon/);
    assert.match(waiting.html, /Patokannya &lt;b&gt;kurang/);
    const closed = await verifier.get(address);
    assert.equal(closed.status, 409);
    assert.match(closed.text, /case_returned/);
  });

  it('two officers on one case: the second reads what happened, by whom, what is different, and keeps what he wrote', async () => {
    const { applicant } = await submitted(desk);
    const address = caseOf(applicant, 'kembalikan');
    const opened = await colleague.get(address);
    await verifier.confirm(caseOf(applicant, 'lolos'));
    const late = await colleague.post(address, [
      ...hiddenIn(opened),
      ['isian', '3'],
      ['alasan-3', 'incomplete'],
      ['catatan-3', 'Tulis nomor rumah.'],
    ]);
    assert.equal(late.status, 409);
    assert.match(late.text, /Kasus \d{4}-\d{4}-\w{6} sudah berubah/);
    assert.match(late.text, new RegExp(`Yang terjadi sejak Anda membukanya .*${verifier.name}`));
    assert.match(late.text, /Langkah Pemeriksaan berkas Rekomendasi Dinas Kesehatan/);
    assert.match(late.text, /Tulis nomor rumah\./);
    assert.match(late.html, new RegExp(`href="${caseOf(applicant)}"`));
    assert.equal((await stateOf(desk, applicant)).stage, 'working');
    const asIfNothingSeen = await colleague.post(caseOf(applicant, 'lolos'), [['seq', 'x']]);
    assert.equal(asIfNothingSeen.status, 409);
  });

  it('is refused by the head alone, with a ground, words of his own and the way to object', async () => {
    const { applicant } = await beforeHead(desk);
    const address = caseOf(applicant, 'tolak');
    const page = await head.get(address);
    assert.match(page.text, /ajukan keberatan tertulis kepada .*Sragen paling lambat/);
    assert.match(page.text, /UU 30\/2014 Pasal 75 sampai 78/);
    const empty = await head.post(address, hiddenIn(page));
    assert.equal(empty.status, 422);
    assert.match(empty.text, /Pilih dasar penolakan.*Tulis pesan untuk pemohon/);
    const kept = await head.post(address, [...hiddenIn(page), ['catatan', 'Tempatnya belum siap.']]);
    assert.match(kept.html, />Tempatnya belum siap\.<\/textarea>/);
    const byVerifier = await verifier.post(address, [...hiddenIn(page), ['dasar', 'place_not_fit'], ['catatan', 'x']]);
    assert.equal(byVerifier.status, 403);
    const sent = await head.confirm(address, [
      ['dasar', 'place_not_fit'],
      ['catatan', 'Tempatnya belum siap.'],
    ]);
    assert.equal(sent.status, 303, sent.text);
    assert.equal((await stateOf(desk, applicant)).refusal?.ground, 'place_not_fit');
    const closed = await head.get(caseOf(applicant));
    assert.match(closed.text, /Permohonan ini ditolak .*Tempat praktik tidak layak.*Tempatnya belum siap\./);
    assert.match((await head.get(address)).text, /case_closed/);
  });

  it('is approved by the head when nothing is missing, and its licence leads to what was issued', async () => {
    const { applicant } = await beforeHead(desk);
    const page = await head.get(caseOf(applicant, 'setujui'));
    assert.match(page.text, /Setujui dan terbitkan Surat Izin Praktik\?/);
    assert.match(page.text, /Wulan Ambarsari/);
    const fields = hiddenIn(page);
    const [first, second] = await Promise.all([1, 2].map(() => head.post(caseOf(applicant, 'setujui'), fields)));
    assert.deepEqual([first?.status, second?.status], [303, 303]);
    await desk.settle();
    const kinds = await kindsOf(applicant);
    assert.equal(kinds.filter((kind) => kind === 'application.approved').length, 1);
    const issued = await head.get(caseOf(applicant));
    assert.match(issued.text, /Izin sudah terbit Nomor SIP-3314-\d{4}-\d{6}/);
    assert.match(issued.html, /href="\/dokumen\/terbitan\/[0-9a-f-]{36}"/);
    assert.match(issued.text, /Kasus ini sudah selesai/);
  });
});
