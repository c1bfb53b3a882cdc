import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { asAgency } from '../../../../kernel/viewer.ts';
import { addDays, localDate } from '../../../../vocabulary/local-date.ts';
import { readAll } from '../../http/intake/workbook.builder.ts';
import { type AuditServer, auditServer, dated, type Officer } from './audit-server.builder.tsx';
import { done, eventKinds, fields, noticesOf, publishApplication, seesCosts } from './audit-walk.builder.ts';

const SEVEN = ['kemen-esdm', 'kemenhub', 'kkp', 'kemenparekraf', 'kemen-pupr', 'klhk', 'kementerian-investasi'];
const SILENT = 'klhk';
const PDF = { name: 'daftar aplikasi.pdf', bytes: `%PDF-1.7 ${'daftar '.repeat(200)}` };

describe('an audit of seven ministries, one of them silent', () => {
  let server: AuditServer;
  let [quality, technical, leader, member, coordinator]: (Officer | undefined)[] = [];
  const approvers = new Map<string, Officer>();
  let audit = '';
  let request = '';
  let paper = '';
  let finding = '';

  const the = (officer: Officer | undefined) => officer ?? assert.fail('nobody');
  const of = (code: string) => the(approvers.get(code));
  const daysOn = (days: number) => addDays(localDate(server.today()), days);

  before(async () => {
    server = await auditServer();
    [quality, technical, leader, member] = [
      await server.officer('bpkp', 'field_auditor'),
      await server.officer('bpkp', 'field_auditor'),
      await server.officer('bpkp', 'field_auditor'),
      await server.officer('bpkp', 'field_auditor'),
    ];
    coordinator = await server.officer('kemenko-marves', 'coordinator');
    for (const code of SEVEN) approvers.set(code, await server.officer(code, 'architecture_approver'));
  });
  after(() => server.close());

  it('is planned for ministries of one coordinator, and a plan that leaves something open keeps what was typed', async () => {
    const where = `/pemeriksaan/baru?koordinator=${the(coordinator).agency.id}`;
    const plan = [
      ['nama', 'Audit aplikasi tujuh kementerian'],
      ['tujuan', 'Menemukan aplikasi yang tumpang tindih'],
      ...SEVEN.map((code) => ['instansi', of(code).agency.id] as const),
      ['domain', 'application'],
      ...dated('dari', '2026-01-01'),
      ['ukuran', 'perpres-95-2018'],
    ] as const;
    const refused = await the(leader).send(where, [...plan, ...dated('sampai', '2025-01-01')]);
    assert.equal(refused.status, 422);
    assert.match(refused.text, /Hari terakhir harus pada atau sesudah hari pertama/);
    assert.match(refused.html, /value="Audit aplikasi tujuh kementerian"/);
    const [outsider] = [await server.agency('kemenkeu')];
    const foreign = await the(leader).send(where, [
      ...plan,
      ...dated('sampai', '2026-10-31'),
      ['instansi', outsider.id],
    ]);
    audit = done(foreign).replace('/pemeriksaan/', '');
    const overview = await the(leader).get(`/pemeriksaan/${audit}`);
    assert.doesNotMatch(overview.text, /Kemenkeu/);
    assert.match(overview.text, /Pasalnya belum dicocokkan/);
  });

  it('takes a team of field auditors, none of whom has two roles', async () => {
    const address = `/pemeriksaan/${audit}/tim`;
    const [mutu, teknis, ketua] = [quality, technical, leader].map((officer) => the(officer).officerId);
    const team = (anggota: string) =>
      fields({ 'pengendali-mutu': mutu ?? '', 'pengendali-teknis': teknis ?? '', ketua: ketua ?? '', anggota });
    assert.match((await the(leader).send(address, team(ketua ?? ''))).text, /audit_team_repeated/);
    assert.equal((await the(leader).post(address, team(of('kkp').officerId))).status, 422);
    done(await the(leader).send(address, team(the(member).officerId)));
  });

  it('gives its auditors sight of what is not public in these ministries while the letter is in force, and nowhere else', async () => {
    const kkp = of('kkp').agency.id;
    const elsewhere = await server.officer('kemenkeu', 'architecture_approver');
    approvers.set('kemenkeu', elsewhere);
    const [inScope, outside] = [
      await publishApplication(server, of('kkp'), 'Simkada'),
      await publishApplication(server, elsewhere, 'Sakti'),
    ];
    const auditors = the(leader).agency.id;
    assert.ok(!(await seesCosts(server, auditors, { agencyId: kkp, elementId: inScope })));
    const wrong = await the(leader).send(`/pemeriksaan/${audit}/surat-tugas`, [
      ['nomor', 'ST 411'],
      ...dated('tanggal', daysOn(0)),
      ...dated('mulai', daysOn(-1)),
      ...dated('sampai', daysOn(40)),
      ['dasar', 'PP 60/2008'],
    ]);
    assert.match(wrong.text, /Nomor surat tugas hanya memuat huruf/);
    done(
      await the(leader).send(`/pemeriksaan/${audit}/surat-tugas`, [
        ['nomor', 'ST-411/D2/2026'],
        ...dated('tanggal', daysOn(0)),
        ...dated('mulai', daysOn(0)),
        ...dated('sampai', daysOn(60)),
        ['dasar', 'PP 60/2008, atas permintaan Menko'],
      ]),
    );
    await server.settle();
    assert.ok(await seesCosts(server, auditors, { agencyId: kkp, elementId: inScope }));
    assert.ok(!(await seesCosts(server, auditors, { agencyId: elsewhere.agency.id, elementId: outside })));
    assert.ok(!(await seesCosts(server, of('kemenhub').agency.id, { agencyId: kkp, elementId: inScope })));
  });

  it('asks for evidence, and tells the approvers and architects of each ministry', async () => {
    done(await the(leader).send(`/pemeriksaan/${audit}/mulai`));
    const ask = (who: Officer) =>
      who.send(`/pemeriksaan/${audit}/permintaan/baru`, [
        ['judul', 'Daftar aplikasi dan biaya'],
        ['rincian', 'Semua aplikasi 2026'],
        ...SEVEN.map((code) => ['kepada', of(code).agency.id] as const),
        ...dated('batas', daysOn(10)),
      ]);
    assert.equal((await the(quality).post(`/pemeriksaan/${audit}/permintaan/baru`, [])).status, 403);
    request =
      done(await ask(the(member)))
        .split('/')
        .at(-1) ?? '';
    for (const code of SEVEN) {
      const kinds = await noticesOf(server, of(code).agency.id);
      assert.deepEqual(kinds.toSorted(), ['audit.asked', 'audit.asked', 'audit.letter', 'audit.letter'], code);
    }
    const owed = await of('kkp').get('/pemeriksaan');
    assert.match(owed.text, /Satu jawaban instansi Anda ditunggu auditor/);
  });

  it('is answered by six of seven with words and files, each sealed and read by nobody else', async () => {
    const address = `/pemeriksaan/${audit}/permintaan/${request}/jawab`;
    const program = await of('kkp').send(address, fields({ jawaban: 'Terlampir' }), [
      { name: 'daftar.pdf', bytes: '\x7fELF\x02\x01\x01\x00' },
    ]);
    assert.equal(program.status, 422);
    assert.match(program.text, /daftar\.pdf bukan PDF/);
    assert.match(program.html, />Terlampir</);
    const named = await of('kkp').send(address, fields({ jawaban: 'Pengelola 3171234567890001' }));
    assert.match(named.text, /NIK tidak boleh ditulis di sini/);
    for (const code of SEVEN.filter((one) => one !== SILENT))
      done(await of(code).send(address, [['jawaban', `Daftar ${code} terlampir`]], [PDF]));
    const own = await of('kkp').get(`/pemeriksaan/${audit}/permintaan/${request}`);
    assert.match(own.text, /Daftar kkp terlampir/);
    assert.doesNotMatch(own.text, /Daftar kemenhub terlampir/);
    const href = /href="(\/pemeriksaan\/[^"]+\/berkas\/[^"]+)"/.exec(own.html)?.[1] ?? '';
    assert.ok((await of('kkp').download(href)).bytes.toString().startsWith('%PDF-1.7'));
    assert.ok((await the(member).download(href)).bytes.toString().startsWith('%PDF-1.7'));
    for (const other of [of('kemenhub'), the(coordinator)]) assert.equal((await other.download(href)).status, 404);
    const course = await the(coordinator).get(`/pemeriksaan/${audit}/permintaan/${request}`);
    assert.match(course.text, /Dijawab, belum dinilai/);
    assert.doesNotMatch(course.text, /Daftar kkp terlampir/);
    const kinds = await eventKinds(server, the(coordinator).agency.id);
    assert.deepEqual([kinds.includes('answer.noted'), kinds.includes('request.answered')], [true, false]);
  });

  it('shows at once who is silent and by how many working days, after reminders before and after the date', async () => {
    server.wait(9);
    await server.settle();
    const klhk = of(SILENT).agency.id;
    assert.ok((await noticesOf(server, klhk)).includes('audit.due_soon'));
    assert.ok(!(await noticesOf(server, of('kkp').agency.id)).includes('audit.due_soon'));
    server.wait(10);
    await server.settle();
    assert.ok((await noticesOf(server, klhk)).includes('audit.overdue'));
    assert.ok((await noticesOf(server, the(coordinator).agency.id)).includes('audit.not_answered'));
    for (const reader of [the(leader), the(coordinator)]) {
      const page = await reader.get(`/pemeriksaan/${audit}`);
      const name = of(SILENT).agency.shortName;
      assert.match(page.text, new RegExp(`${name} belum menjawab apa pun`));
      assert.match(page.text, /Terlambat [5-9] hari kerja/);
      assert.ok(
        page.text.indexOf(`${name} Diam`) <
          page.text.indexOf(of('kkp').agency.shortName, page.text.indexOf('Terlambat, hari kerja')),
      );
    }
    const before = (await noticesOf(server, klhk)).length;
    await server.settle();
    assert.equal((await noticesOf(server, klhk)).length, before);
  });

  it('lets an owner attest its list with what is published, and counts against what is seen elsewhere', async () => {
    done(
      await of('kkp').send(
        `/pemeriksaan/${audit}/pernyataan`,
        fields({ pernyataan: 'ya', kecuali: 'Satu aplikasi uji' }),
      ),
    );
    const page = await the(leader).get(`/pemeriksaan/${audit}/kelengkapan`);
    assert.match(page.text, /Satu aplikasi uji/);
    const address = `/pemeriksaan/${audit}/kelengkapan/${of('kkp').agency.id}`;
    assert.equal((await the(leader).send(address, fields({ sumber: 'hosts' }))).status, 422);
    done(
      await the(leader).send(
        address,
        fields({ sumber: 'hosts', daftar: 'simkada.go.id\nlama.kkp.go.id', asal: 'zona DNS' }),
      ),
    );
    done(await the(leader).send(address, fields({ sumber: 'exchange' })));
    const counted = await the(leader).get(`/pemeriksaan/${audit}/kelengkapan`);
    assert.match(counted.text, /Terlalu sedikit di keduanya/);
    assert.match(counted.text, /Tidak ada yang terlihat/);
    assert.match(counted.text, /lama\.kkp\.go\.id/);
    assert.doesNotMatch((await of('kkp').get(`/pemeriksaan/${audit}/kelengkapan`)).text, /lama\.kkp\.go\.id/);
  });

  it('keeps numbered working papers that another than the author reviews, and shows the difference to a second editor', async () => {
    const words = (result: string) =>
      fields({ title: 'Uji biaya', purpose: 'Menguji', procedure: 'Cocokkan', sample: '20 dari 84', result });
    paper =
      done(await the(member).send(`/pemeriksaan/${audit}/kertas-kerja/baru`, words('Dua sefungsi'), [PDF]))
        .split('/')
        .at(-1) ?? '';
    const address = `/pemeriksaan/${audit}/kertas-kerja/${paper}`;
    assert.match((await the(member).get(address)).text, /KK-001 Uji biaya/);
    const opened = await the(leader).get(`${address}/ubah`);
    done(await the(member).send(`${address}/ubah`, words('Tiga sefungsi')));
    const stale = await the(leader).post(
      `${address}/ubah`,
      [['terlihat', /name="terlihat" value="(\d+)"/.exec(opened.html)?.[1] ?? ''], ...words('Empat sefungsi')],
      [],
    );
    assert.equal(stale.status, 409);
    assert.match(stale.text, /Orang lain sudah mengubahnya.*Tiga sefungsi/);
    assert.match(stale.html, />Empat sefungsi</);
    const own = await the(member).send(`${address}/ubah`, words('Tiga sefungsi'));
    done(own);
    done(await the(technical).send(`${address}/reviu`, fields({ putusan: 'approved', catatan: '' })));
    for (const other of [of('kkp'), the(coordinator), await server.officer('bpkp', 'field_auditor')])
      assert.notEqual((await other.get(address)).status, 200);
    const seen = await eventKinds(server, of('kkp').agency.id);
    assert.ok(seen.includes('request.asked') && !seen.some((kind) => /^(?:paper|capture)\./.test(kind)));
  });

  it('tells a finding to its ministry alone, by another than its author, and takes its response', async () => {
    const words = [
      ['instansi', of('kkp').agency.id],
      ['title', 'Dua aplikasi pemantauan kapal'],
      ['dasar', 'perpres-95-2018'],
      ['criteria', 'Aplikasi umum dipakai bersama'],
      ['condition', 'Dua aplikasi berfungsi sama'],
      ['cause', 'Tidak ada daftar bersama'],
      ['effect', 'Rp1,8 miliar per tahun'],
      ['recommendation', 'Gabungkan sebelum Oktober'],
      ...dated('batas', daysOn(30)),
    ] as const;
    finding =
      done(await the(member).send(`/pemeriksaan/${audit}/temuan/baru`, words))
        .split('/')
        .at(-1) ?? '';
    const address = `/pemeriksaan/${audit}/temuan/${finding}`;
    assert.equal((await of('kkp').get(address)).status, 404);
    assert.match((await the(leader).send(`${address}/sampaikan`)).text, /audit_paper_unreviewed/);
    done(await the(member).send(`${address}/ubah`, [...words, ['kertas', paper]]));
    assert.equal((await the(member).post(`${address}/sampaikan`, fields({ terlihat: '2' }))).status, 403);
    done(await the(leader).send(`${address}/sampaikan`));
    assert.match((await of('kkp').get(address)).text, /Rp1,8 miliar per tahun/);
    assert.equal((await of('kemenhub').get(address)).status, 404);
    assert.match((await the(coordinator).get(address)).text, /Rp1,8 miliar per tahun/);
    done(
      await of('kkp').send(
        `${address}/tanggapi`,
        fields({ sikap: 'partly', tanggapan: 'Kami gabungkan satu dahulu' }),
        [PDF],
      ),
    );
    const settled = await the(member).post(`${address}/ubah`, [...words, ['terlihat', '9'], ['kertas', paper]]);
    assert.match(settled.text, /audit_finding_settled/);
  });

  it('is reported: signed by three in order, sealed with the head of the log, frozen', async () => {
    const address = `/pemeriksaan/${audit}/laporan`;
    const compose = (summary: string) =>
      the(leader).send(`${address}/susun`, fields({ ringkasan: summary, simpulan: 'Satu kementerian diam.' }));
    done(await compose('Enam menjawab.'));
    assert.match((await the(technical).post(`${address}/setujui`, [])).text, /audit_report_order/);
    done(await the(leader).send(`${address}/setujui`));
    done(
      await of('kkp').send(
        `/pemeriksaan/${audit}/temuan/${finding}/tanggapi`,
        fields({ sikap: 'agree', tanggapan: 'Setuju seluruhnya' }),
        [],
      ),
    );
    assert.match((await the(technical).post(`${address}/setujui`, [])).text, /audit_report_outdated/);
    done(await compose('Enam dari tujuh menjawab.'));
    for (const signer of [leader, technical, quality]) done(await the(signer).send(`${address}/setujui`));
    assert.equal((await the(coordinator).get(address)).status, 403);
    done(await the(leader).send(`${address}/terbitkan`));
    const page = await the(quality).get(address);
    assert.match(page.text, /LHP-0001\/BPKP\/\d{4}/);
    const [pdf, workbook] = [
      await the(quality).download(`${address}/laporan.pdf`),
      await the(quality).download(`${address}/laporan.xlsx`),
    ];
    assert.ok(pdf.bytes.toString('latin1').startsWith('%PDF-1.7'));
    for (const { bytes } of [pdf, workbook])
      assert.ok(page.text.includes(createHash('sha256').update(bytes).digest('hex')));
    const { sheets } = await readAll(workbook.bytes);
    assert.deepEqual(
      sheets.map(({ name }) => name),
      ['Dasar', 'Instansi', 'Temuan'],
    );
    const rows = sheets[1]?.rows.map(({ cells }) => cells) ?? [];
    assert.deepEqual(rows.find(([name]) => name === of(SILENT).agency.shortName)?.slice(1, 4), ['1', '0', 'ya']);
    assert.ok(sheets[2]?.rows[1]?.cells.includes('Rp1,8 miliar per tahun'));
    assert.match(
      (await the(leader).post(`${address}/susun`, fields({ ringkasan: 'x', simpulan: 'y' }))).text,
      /audit_phase_wrong/,
    );
  });

  it('is submitted to the coordinating minister, who hands it to the President', async () => {
    const address = `/pemeriksaan/${audit}/laporan`;
    done(await the(quality).send(`${address}/sampaikan`));
    assert.ok((await noticesOf(server, the(coordinator).agency.id)).includes('audit.report'));
    const read = await the(coordinator).get(address);
    assert.match(read.text, /Enam dari tujuh menjawab/);
    assert.equal((await the(coordinator).download(`${address}/laporan.pdf`)).type, 'application/pdf');
    assert.equal((await the(coordinator).download(`${address}/laporan.xlsx`)).status, 200);
    for (const other of [of('kkp'), await server.officer('kemenko-pmk', 'coordinator')])
      assert.notEqual((await other.download(`${address}/laporan.pdf`)).status, 200);
    done(
      await the(coordinator).send(`${address}/teruskan`, [
        ['nomor', 'R-12/MENKO/2026'],
        ...dated('tanggal', daysOn(0)),
        ['catatan', ''],
      ]),
    );
    assert.match((await the(leader).get(address)).text, /Laporan diteruskan kepada Presiden.*R-12\/MENKO\/2026/);
    assert.match((await the(quality).post(`${address}/sampaikan`, [])).text, /audit_phase_wrong/);
  });

  it('is followed up: told, judged with reasons, what cannot be done approved by the quality controller, then closed', async () => {
    const address = `/pemeriksaan/${audit}/temuan/${finding}`;
    done(await the(leader).send(`/pemeriksaan/${audit}/mulai-tindak-lanjut`));
    assert.match(
      (await the(leader).send(`/pemeriksaan/${audit}/tutup`)).text,
      /audit_follow_up_open Masih ada 1 temuan/,
    );
    done(await of('kkp').send(`${address}/tindak-lanjut`, fields({ uraian: 'Satu aplikasi sudah berhenti' }), [PDF]));
    done(await the(member).send(`${address}/status`, fields({ status: 'not_yet', alasan: 'Satu dari dua' }), []));
    server.wait(60);
    const board = await the(coordinator).get(`/pemeriksaan/${audit}/tindak-lanjut`);
    assert.match(board.text, /Satu temuan lewat batas/);
    assert.match(board.text, /Belum sesuai/);
    done(
      await the(member).send(
        `${address}/status`,
        fields({ status: 'cannot', alasan: 'Sistem dialihkan menurut undang-undang baru' }),
        [],
      ),
    );
    assert.ok((await noticesOf(server, the(quality).agency.id)).includes('audit.cannot'));
    assert.match((await of('kkp').get(address)).text, /Menunggu pengendali mutu/);
    assert.equal((await the(leader).post(`${address}/setujui`, fields({ putusan: 'approved' }))).status, 403);
    done(await the(quality).send(`${address}/setujui`, fields({ putusan: 'approved' })));
    assert.match((await of('kkp').get(address)).text, /Disetujui pengendali mutu/);
    done(await the(quality).send(`/pemeriksaan/${audit}/tutup`));
    assert.match((await the(leader).get(`/pemeriksaan/${audit}`)).text, /Ditutup/);
  });

  it('shows its auditors nothing newer once the letter has ended', async () => {
    await server.settle();
    const kkp = of('kkp').agency.id;
    const later = await publishApplication(server, of('kkp'), 'Baru');
    assert.ok(!(await seesCosts(server, the(leader).agency.id, { agencyId: kkp, elementId: later })));
    assert.ok(await seesCosts(server, kkp, { agencyId: kkp, elementId: later }));
  });

  it('leaves no officer’s word of it in the clear in the database', async () => {
    const rows = await server.services.db.as(asAgency(the(leader).agency.id), async (tx) => {
      const found = await sql<{ row: string }>`
        select row_to_json(e)::text as row from portfolio.audit_event e
        union all select row_to_json(c)::text from portfolio.audit_campaign c`.execute(tx);
      return found.rows.map(({ row }) => row).join('\n');
    });
    assert.ok(rows.includes('finding.communicated'));
    for (const word of ['sefungsi', 'Gabungkan', 'miliar', 'tujuh kementerian']) assert.ok(!rows.includes(word), word);
  });

  it('is nobody’s business who is not in it', async () => {
    const stranger = await server.officer('kemenkeu', 'architect');
    for (const path of ['', '/permintaan', '/temuan', '/laporan', '/kelengkapan', '/tindak-lanjut'])
      assert.ok([403, 404].includes((await stranger.get(`/pemeriksaan/${audit}${path}`)).status), path);
    assert.equal((await stranger.get(`/pemeriksaan/${'x'.repeat(40)}`)).status, 404);
    assert.match((await stranger.get('/pemeriksaan')).text, /Belum ada pemeriksaan/);
  });
});
