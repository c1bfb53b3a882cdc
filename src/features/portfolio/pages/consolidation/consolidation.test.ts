import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { addDays, localDate } from '../../../../vocabulary/local-date.ts';
import { timeCriteria } from '../../data/consolidation/time-criteria.ts';
import { consolidationMilestones } from '../../http/consolidation/milestones.ts';
import {
  consolidationServer,
  type ConsolidationServer,
  dated,
  type Fields,
  type Officer,
} from './consolidation-server.builder.tsx';
import { writePlan } from './plan.builder.ts';

/** The life of one group, told in order: each test goes on where the one before ended. */
describe('the life of a group, with one owner objecting and one silent', () => {
  let test: ConsolidationServer;
  let aide: Officer, reviewer: Officer, coordinator: Officer;
  let kkp: Officer, kemenhub: Officer, klhk: Officer, stranger: Officer, national: Officer;
  let groupId: string;
  let group: string;
  const entry: Record<string, string> = {};

  before(async () => {
    test = await consolidationServer();
    aide = await test.officer('kemenko-marves', 'coordinator_aide');
    reviewer = await test.officer('kemenko-marves', 'overlap_reviewer');
    coordinator = await test.officer('kemenko-marves', 'coordinator');
    kkp = await test.officer('kkp', 'architecture_approver', 'architect');
    kemenhub = await test.officer('kemenhub', 'architecture_approver');
    klhk = await test.officer('klhk', 'architecture_approver');
    stranger = await test.officer('kemenko-pmk', 'coordinator');
    national = await test.officer('kemenpanrb', 'national_architect');
    for (const [code, name, cost] of [
      ['kkp', 'SIPANTAU', '3900000000'],
      ['kemenhub', 'Lacak Armada', '4200000000'],
      ['klhk', 'Jejak Kapal', null],
    ] as const) {
      const values = {
        functions: ['F.130.05'],
        users_per_month: 1200,
        ...(cost === null ? {} : { yearly_cost: cost }),
      };
      const [id] = await test.publish(code, [{ name, values }]);
      entry[code] = `${(await test.agency(code)).id}/${id}`;
    }
    groupId = await test.group([entry['kkp']!, entry['kemenhub']!, entry['klhk']!]);
  });
  after(() => test.close());

  it('is proposed by an aide of the ministry that coordinates all owners, and by nobody else', async () => {
    const address = `/penggabungan/usul?kelompok=${groupId}`;
    for (const other of [kkp, stranger, coordinator, national]) assert.equal((await other.get(address)).status, 403);
    const page = await aide.get(address);
    assert.match(page.text, /SIPANTAU/);
    assert.match(page.text, /menterinya yang akan memutus/);
    const empty = await aide.send(address, [['judul', ' ']]);
    assert.equal(empty.status, 422);
    const sent = await aide.send(address, [['judul', 'Pemantauan kapal']]);
    assert.equal(sent.status, 303, sent.text);
    group = sent.location;
    const again = await aide.send(address, [['judul', 'Pemantauan kapal']]);
    assert.match(again.text, /consolidation_exists/);
    assert.equal((await aide.get('/penggabungan/usul?kelompok=ffffffffffffffff')).status, 404);
    assert.equal((await aide.get('/penggabungan/usul?kelompok=%27')).status, 404);
  });

  it('is seen by owners, coordinator and KemenPANRB, and is as none for anybody else', async () => {
    for (const one of [aide, kkp, kemenhub, klhk, national]) assert.equal((await one.get(group)).status, 200);
    assert.equal((await stranger.get(group)).status, 404);
    assert.match((await stranger.get('/penggabungan')).text, /Belum ada/);
    assert.match((await kkp.get('/penggabungan?tahap=proposed')).text, /Pemantauan kapal/);
    assert.match((await kkp.get('/penggabungan?tahap=planned')).text, /Tidak ada kelompok dengan saringan ini/);
  });

  it('asks every owner with a fair date; too soon a date is refused and kept', async () => {
    const soon = addDays(localDate(test.today()), 3);
    const short = await aide.send(`${group}/tanya`, dated('tenggat', soon));
    assert.equal(short.status, 422);
    assert.match(short.html, new RegExp(`value="${Number(soon.slice(8))}"`));
    assert.equal((await aide.send(`${group}/tanya`, dated('tenggat', '2026-02-31'))).status, 422);
    const asked = await aide.send(`${group}/tanya`);
    assert.equal(asked.status, 422, 'no date at all');
    const due = addDays(localDate(test.today()), 28);
    assert.equal((await aide.send(`${group}/tanya`, dated('tenggat', due))).status, 303);
    assert.deepEqual(await test.notices('kkp', 'architecture_approver'), ['consolidation.asked']);
    assert.match((await coordinator.get(group)).text, /3 pemilik belum menjawab/);
  });

  it('hears one owner agree and one object with its reason; words missing are asked for with the rest kept', async () => {
    const address = `${group}/jawab`;
    assert.equal((await kkp.send(address, [['jawaban', 'setuju']])).status, 303);
    const wordless = await kemenhub.send(address, [
      ['jawaban', 'keberatan'],
      ['dasar', 'users_differ'],
      ['alasan', ''],
    ]);
    assert.equal(wordless.status, 422);
    assert.match(wordless.html, /<option value="users_differ" selected/);
    const named = await kemenhub.send(address, [
      ['jawaban', 'keberatan'],
      ['dasar', 'users_differ'],
      ['alasan', 'Hubungi 3314079909909001'],
    ]);
    assert.match(named.text, /16 angka/);
    const objected = await kemenhub.send(address, [
      ['jawaban', 'keberatan'],
      ['dasar', 'users_differ'],
      ['alasan', 'Syahbandar memakai jam UTC.'],
    ]);
    assert.equal(objected.status, 303);
    assert.equal((await aide.get(address)).status, 403);
    assert.match((await klhk.get(group)).text, /Syahbandar memakai jam UTC/);
    assert.deepEqual(await test.notices('kemenko-marves', 'coordinator_aide'), [
      'consolidation.agreed',
      'consolidation.objected',
    ]);
  });

  it('is not decided while an owner may still answer', async () => {
    const early = await coordinator.send(`${group}/putus`, decision({ reply: 'Jam UTC didukung.' }));
    assert.equal(early.status, 422);
    assert.match(early.text, /Belum dapat diputus/);
  });

  it('reminds the owner that has not answered, and shows its silence once the date is over', async () => {
    test.wait(23);
    await test.settle();
    test.wait(7);
    await test.settle();
    const told = await test.notices('klhk', 'architecture_approver');
    assert.ok(told.includes('consolidation.due_soon') && told.includes('consolidation.silent'), told.join());
    assert.ok(!(await test.notices('kkp', 'architecture_approver')).includes('consolidation.silent'));
    assert.ok((await test.notices('kemenko-marves', 'coordinator')).includes('consolidation.to_decide'));
    const page = await kkp.get(group);
    assert.match(page.text, /menunggu putusan, 1 keberatan, 1 tidak menjawab/);
    assert.match((await aide.get('/penggabungan')).text, /Tenggat lewat/);
    const before = told.length;
    await test.settle();
    assert.equal((await test.notices('klhk', 'architecture_approver')).length, before);
  });

  it('is scored by two who do not see each other, with kappa once both are done', async () => {
    const of = (code: string) => `${group}/nilai/${entry[code]}`;
    assert.equal((await kkp.get(of('kkp'))).status, 403);
    const half = await aide.send(of('kkp'), [['n-mandate', '3']]);
    assert.equal(half.status, 422);
    assert.match(half.html, /name="n-mandate"[^>]*value="3" checked/);
    assert.equal((await aide.send(of('kkp'), scores(4))).status, 303);
    const alone = await reviewer.get(group);
    assert.match(alone.text, /1 dari 2 penilai selesai/);
    assert.doesNotMatch(alone.text, /kappa|Fungsi 100/);
    assert.equal((await reviewer.send(of('kkp'), scores(3))).status, 303);
    assert.match((await reviewer.get(group)).text, /Kembangkan/);
    assert.match(
      (await aide.send(of('kkp'), scores(0)).catch((fault: unknown) => ({ text: String(fault) }))).text,
      /scoring_closed/,
    );
    for (const code of ['kemenhub', 'klhk']) {
      await aide.send(of(code), scores(code === 'klhk' ? 1 : 2));
      await reviewer.send(of(code), scores(code === 'klhk' ? 1 : 3));
    }
    assert.match((await coordinator.get(group)).text, /kappa 0,/);
  });

  it('ranks with visible weights, unknown values shown, and other weights can be tried', async () => {
    const page = await coordinator.get(group);
    assert.match(page.text, /Cakupan fungsi, bobot 30/);
    assert.match(page.text, /belum diketahui/);
    const tried = await coordinator.get(`${group}?w-technical_fit=200&w-function_coverage=x`);
    assert.match(tried.text, /Ini hanya percobaan/);
    assert.doesNotMatch((await kkp.get(group)).text, /Mana yang dipertahankan/);
  });

  it('takes facts of the lead with their source, which the owners do not read', async () => {
    const wrong = await aide.send(`${group}/fakta`, [
      ['aplikasi', entry['kkp']!],
      ['kriteria', 'audit_result'],
      ['nilai', '140'],
      ['sumber', ''],
    ]);
    assert.equal(wrong.status, 422);
    const told = await aide.send(`${group}/fakta`, [
      ['aplikasi', entry['kkp']!],
      ['kriteria', 'audit_result'],
      ['nilai', '80'],
      ['sumber', 'Laporan pemeriksaan 12'],
    ]);
    assert.equal(told.status, 303, told.text);
    assert.match((await coordinator.get(`${group}/fakta`)).text, /Laporan pemeriksaan 12/);
    assert.equal((await kkp.get(`${group}/fakta`)).status, 403);
  });

  it('is prepared by the aide and decided by the coordinator alone, who answers every objection', async () => {
    const prepared = await aide.send(`${group}/bahan`, decision({ reply: '' }));
    assert.equal(prepared.status, 303, prepared.text);
    assert.equal((await aide.get(`${group}/putus`)).status, 403);
    assert.equal((await aide.post(`${group}/putus`, decision({ reply: 'Ya' }))).status, 403);
    const page = await coordinator.get(`${group}/putus`);
    assert.match(page.text, /Disiapkan oleh Petugas Rekaan 1/);
    assert.match(page.html, /Satu sumber posisi kapal\./);
    const unanswered = await coordinator.send(`${group}/putus`, decision({ reply: '' }));
    assert.equal(unanswered.status, 422);
    assert.match(unanswered.text, /Tanggapi keberatan/);
    const unfit = await coordinator.send(`${group}/putus`, [
      ...decision({ reply: 'Jam UTC didukung.' }).filter(([name]) => !name.startsWith('p-')),
      ...treatments({ kkp: 'retire' }),
    ]);
    assert.match(unfit.text, /yang dipertahankan tetap berjalan/);
    const sent = await coordinator.send(`${group}/putus`, decision({ reply: 'Jam UTC didukung.' }));
    assert.equal(sent.status, 303, sent.text);
    const seen = await kemenhub.get(group);
    assert.match(seen.text, /Satu sumber posisi kapal\./);
    assert.match(seen.text, /Jam UTC didukung\./);
    assert.match(seen.text, /Yang dipertahankan: SIPANTAU/);
  });

  it('shows a second officer who decides on what has moved what happened, with what he wrote', async () => {
    const late = await kemenhub.send(`${group}/jawab`, [['jawaban', 'setuju']]).catch(() => null);
    assert.notEqual(late?.status, 303);
    const answer = await coordinator.post(`${group}/putus`, [
      ...decision({ reply: 'Lain.' }),
      ['dilihat', '4'],
      ['bahan', '1'],
    ]);
    assert.equal(answer.status, 409);
    assert.match(answer.text, /Yang terjadi sementara itu/);
    assert.match(answer.text, /Diputus: Gabungkan/);
    assert.match(answer.text, /Satu sumber posisi kapal/);
  });

  it('costs are seen by owner, coordinator and KemenPANRB, each as far as it may', async () => {
    assert.match((await coordinator.get(group)).text, /Rp4\.200\.000\.000/);
    assert.match((await national.get(group)).text, /Rp4\.200\.000\.000/);
    const own = await kkp.get(group);
    assert.match(own.text, /Rp3\.900\.000\.000/);
    assert.doesNotMatch(own.text, /4\.200\.000\.000/);
  });

  it('has a plan that lists what is missing, and is adopted only when complete', async () => {
    assert.match((await aide.get(`${group}/rencana`)).text, /hal kurang/);
    assert.equal((await kkp.get(`${group}/rencana`)).status, 403);
    const incomplete = await coordinator.send(`${group}/sahkan`);
    assert.equal(incomplete.status, 422);
    await writePlan(aide, {
      group,
      target: entry['kkp']!,
      stopping: [entry['kemenhub']!, entry['klhk']!],
      today: test.today(),
    });
    assert.match((await aide.get(`${group}/rencana`)).text, /lengkap/);
    assert.equal((await aide.get(`${group}/sahkan`)).status, 403);
    const adopted = await coordinator.send(`${group}/sahkan`);
    assert.equal(adopted.status, 303, adopted.text);
    assert.match((await klhk.get(group)).text, /0 dari 1 langkah selesai/);
  });

  it('of two officers who write the plan the second is told', async () => {
    const page = await aide.get(`${group}/rencana/utama`);
    assert.equal((await reviewer.send(`${group}/rencana/utama`, [['target', entry['kkp']!]])).status, 303);
    const number = /name="naskah" value="(\d+)"/.exec(page.html)?.[1] ?? '';
    const second = await aide.post(`${group}/rencana/utama`, [
      ['naskah', number],
      ['target', entry['klhk']!],
    ]);
    assert.equal(second.status, 422);
    assert.match(second.text, /baru disimpan orang lain/);
    assert.match(second.html, new RegExp(`value="${entry['klhk']}" selected`));
  });

  it('identifies what stops in the owners’ books, each seen by whom it concerns', async () => {
    await test.settle();
    const all = await coordinator.get('/penggabungan/penghematan');
    assert.match(all.text, /Lacak Armada/);
    assert.match(all.text, /Jejak Kapal/);
    assert.match(all.text, /pos anggaran tahun ini belum dicatat/);
    const own = await kemenhub.get('/penggabungan/penghematan');
    assert.match(own.text, /Rp4\.200\.000\.000/);
    assert.doesNotMatch(own.text, /Jejak Kapal/);
    const other = await stranger.get('/penggabungan/penghematan');
    assert.match(other.text, /Buku masih kosong/);
    assert.match(other.text, /kurang dari 3/);
    assert.doesNotMatch(other.text, /4\.200/);
    const csv = await coordinator.get('/penggabungan/penghematan.csv');
    assert.match(csv.html, /identified,.*Lacak Armada.*4200000000/);
    assert.doesNotMatch((await stranger.get('/penggabungan/penghematan.csv')).html, /Lacak/);
  });

  it('a budget line of zero alone realises nothing: without a subsystem nobody watches the traffic', async () => {
    const element = entry['kemenhub']!.split('/')[1]!;
    const year = test.today().slice(0, 4);
    const approver = kemenhub;
    const wrong = await approver.send(`/penggabungan/biaya/${element}`, [
      ['tahun', year],
      ['b-hosting', '12,5'],
      ['sumber', 'DIPA'],
    ]);
    assert.equal(wrong.status, 422);
    assert.match(wrong.html, /value="12,5"/);
    const told = await approver.send(`/penggabungan/biaya/${element}`, [
      ['tahun', year],
      ['b-budget_line', '0'],
      ['sumber', 'DIPA, halaman 12'],
    ]);
    assert.equal(told.status, 303, told.text);
    assert.equal((await kkp.get(`/penggabungan/biaya/${element}`)).status, 404);
    const lines = await approver.get('/penggabungan/penghematan');
    assert.doesNotMatch(lines.text, /pos anggaran tahun ini belum dicatat/);
    assert.match(lines.text, /subsistemnya di penghubung layanan belum disebut/);
  });

  it('a saving is realised once the budget line is zero and its subsystem was silent for 90 days, and not before', async () => {
    const lines = async () => (await kemenhub.get('/penggabungan/penghematan')).text;
    const [agencyId = '', elementId = ''] = entry['kemenhub']!.split('/');
    await test.watch(agencyId, { elementId, days: 40 });
    assert.match(await lines(), /belum 90 hari tanpa lalu lintas/);
    assert.match(await lines(), /Terealisasi Rp0 dari/);
    await test.watch(agencyId, { elementId, days: 100 });
    assert.match(await lines(), /Terealisasi Rp4,2 M/);
  });

  it('steps are ticked by their owner with evidence, and by nobody else', async () => {
    const step = `${group}/langkah/s1`;
    assert.equal((await klhk.get(step)).status, 403);
    assert.equal((await kkp.get(`${group}/langkah/s9`)).status, 404);
    const nothing = await kkp.send(step, []);
    assert.equal(nothing.status, 422);
    const program = await kkp.send(step, [], [{ name: 'bukti.pdf', bytes: 'MZ\u0000\u0001' }]);
    assert.equal(program.status, 422);
    assert.match((await kkp.send(step, [['pesan', 'tidak-ada-123']])).text, /tidak ada dalam catatan/);
    const done = await kkp.send(step, [], [{ name: 'berita-acara.pdf', bytes: '%PDF-1.7 berita acara' }]);
    assert.equal(done.status, 303, done.text);
    const page = await coordinator.get(group);
    assert.match(page.text, /1 dari 1 langkah selesai/);
    const file = /href="(\/penggabungan\/[^"]+\/bukti\/[^"]+)"/.exec(page.html)?.[1] ?? '';
    assert.match((await klhk.get(file)).html, /^%PDF/);
    assert.equal((await stranger.get(file)).status, 404);
    assert.equal((await coordinator.send(`${group}/selesai`)).location, '');
  });

  it('tells milestones of it: steps with their day, and retirement only by machine evidence', async () => {
    const found = await consolidationMilestones(test.services, { viewerId: coordinator.agency.id });
    const [step, ...retired] = found;
    assert.ok(step?.kind === 'step' && step.doneOn === test.today() && step.evidenceId !== null);
    const isGone = new Map(retired.map((one) => [one.ownerId, one.kind === 'retired' && one.isRetired]));
    assert.deepEqual([isGone.get(kemenhub.agency.id), isGone.get(klhk.agency.id)], [true, false]);
    assert.deepEqual(await consolidationMilestones(test.services, { viewerId: stranger.agency.id }), []);
  });

  it('ends when every step is done and every record archived, and can be taken up anew', async () => {
    const pdf = [{ name: 'arsip.pdf', bytes: '%PDF-1.7 arsip' }];
    assert.equal((await kemenhub.send(`${group}/arsip/${entry['kemenhub']}`, [], pdf)).status, 303);
    assert.equal((await klhk.send(`${group}/arsip/${entry['klhk']}`, [], pdf)).status, 303);
    const ended = await coordinator.send(`${group}/selesai`);
    assert.equal(ended.status, 303, ended.text);
    assert.match((await kkp.get(group)).text, /penggabungan selesai/);
    const reasonless = await coordinator.send(`${group}/buka-lagi`, [['dasar', 'law_changed']]);
    assert.equal(reasonless.status, 422);
    const again = await coordinator.send(`${group}/buka-lagi`, [
      ['dasar', 'law_changed'],
      ['alasan', 'Peraturan baru.'],
    ]);
    assert.equal(again.status, 303, again.text);
    assert.match((await kkp.get(group)).text, /pemilik belum ditanya/);
  });

  /** Nearly everything with one answer: a scorer who looks at the same scale in the same way. */
  function scores(answer: number): Fields {
    return timeCriteria.criteria.map(({ id }, at) => [`n-${id}`, String(at === 0 ? Math.max(0, answer - 1) : answer)]);
  }

  function treatments(change: Readonly<Record<string, string>> = {}): Fields {
    const chosen: Readonly<Record<string, string>> = { kkp: 'retain', kemenhub: 'retire', klhk: 'retire', ...change };
    return Object.entries(chosen).map(
      ([code, treatment]) => [`p-${entry[code]!.replace('/', '_')}`, treatment] as const,
    );
  }

  function decision({ reply }: { readonly reply: string }): Fields {
    return [
      ['putusan', 'consolidate'],
      ['alasan', 'Satu sumber posisi kapal.'],
      [`tanggapan-${kemenhub.agency.id}`, reply],
      ['target', entry['kkp']!],
      ...treatments(),
    ];
  }
});
