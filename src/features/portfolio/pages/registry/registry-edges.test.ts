import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { publishSome } from '../../http/inventory/inventory.builder.ts';
import { fieldsOf, registryServer, type RegistryServer, type Visitor } from './registry-server.builder.tsx';

describe('relations, many rows at once, and what leaves the registry', () => {
  let server: RegistryServer;
  let architect: Visitor;
  let approver: Visitor;
  let agencyId = '';
  let ids: readonly string[] = [];
  before(async () => {
    server = await registryServer();
    architect = await server.officer(['architect'], 'kkp');
    approver = await server.officer(['architecture_approver'], 'kkp');
    agencyId = (await server.office('kkp')).id;
    ids = await publishSome(server.services.db, { agencyId }, [
      { name: '=HYPERLINK("http://contoh")', values: { function: '@SUM(1)' } },
      { name: 'Anak A' },
      { name: 'Induk B' },
      { name: 'Rencana C', state: 'to_be', values: { plan_activity: 'Pembaruan SIMKADA', status: 'planned' } },
    ]);
    await server.inventory.caughtUp();
  });
  after(() => server.close());

  const relate = async (from: number, kind: string, to: number) =>
    architect.post(`/arsitektur/saya/${ids[from] ?? ''}/hubungan`, [
      ['cari', 'a'],
      ['hubungan', kind],
      ['dengan', `${agencyId}~${ids[to] ?? ''}`],
    ]);

  it('a relation is added and taken back; one that makes a circle is refused and the circle is named', async () => {
    assert.equal((await relate(1, 'part_of', 2)).status, 303);
    const circle = await relate(2, 'part_of', 1);
    assert.equal(circle.status, 422);
    assert.match(circle.text, /Hubungan ini berputar: Induk B → Anak A → Induk B/);
    const twice = await relate(1, 'part_of', 0);
    assert.match(twice.text, /Hanya satu hubungan seperti itu, dan sudah ada: Induk B/);
    const shown = await architect.get(`/arsitektur/saya/${ids[1] ?? ''}/hubungan?cari=rencana`);
    assert.match(shown.text, /bagian dari/);
    assert.match(shown.text, /Rencana C/);
    const drop = /action="([^"]+\/cabut)"/.exec(shown.html)?.[1] ?? '';
    assert.equal((await architect.post(drop)).status, 303);
    assert.equal((await architect.post(drop)).status, 404);
    assert.equal((await relate(1, '', 2)).status, 422);
    assert.equal((await relate(1, 'part_of', 1)).status, 422);
  });

  it('shows the gap between what is planned and what runs, with the activity that closes it', async () => {
    assert.equal((await relate(1, 'upgrades', 3)).status, 422);
    assert.equal((await relate(3, 'upgrades', 1)).status, 303);
    const planned = await architect.get(`/arsitektur/saya/${ids[3] ?? ''}`);
    assert.match(planned.text, /Anak A menjadi Rencana C/);
    assert.match(planned.text, /Status Aktif Direncanakan/);
    assert.match(planned.text, /Pembaruan SIMKADA, belum ditentukan sampai belum ditentukan/);
    const running = await architect.get(`/arsitektur/saya/${ids[1] ?? ''}`);
    assert.match(running.text, /Anak A menjadi Rencana C/);
    assert.match((await architect.get(`/arsitektur/saya/${ids[2] ?? ''}`)).text, /Belum ada rencana untuk objek ini/);
  });

  it('a relation reaches other agencies with the next publication, and not before', async () => {
    const other = await server.officer(['architect'], 'kemenhub');
    const object = `/arsitektur/objek/${agencyId}/${ids[1] ?? ''}`;
    assert.match((await other.get(object)).text, /Belum ada hubungan yang diterbitkan/);
    const page = `/arsitektur/saya/${ids[3] ?? ''}`;
    assert.equal((await architect.fill(page, [], `${page}/ajukan`)).status, 303);
    assert.equal((await approver.fill(page, [], `${page}/setujui`)).status, 303);
    assert.match((await other.get(object)).text, /ditingkatkan menjadi Rencana C/);
  });

  const chosen = async () => {
    const list = await architect.get('/arsitektur/saya');
    return [...list.html.matchAll(/name="pilih" value="([^"]+)"/g)].map(([, value = '']) => ['pilih', value] as const);
  };

  it('many rows are changed after their difference was seen; rows that cannot be changed say why', async () => {
    const rows = await chosen();
    assert.equal(rows.length, 4);
    const before = [...rows, ['pilih', `${agencyId}~1`] as const];
    const preview = await architect.post('/arsitektur/saya/ubah-banyak', [
      ...before,
      ['isian', 'status'],
      ['nilai', 'inactive'],
    ]);
    assert.equal(preview.status, 200);
    assert.match(preview.text, /4 baris akan diubah\. 1 baris tidak dapat diubah\./);
    assert.match(preview.text, /tidak ada di daftar instansi Anda/);
    assert.match(preview.text, /Anak A Aktif Tidak digunakan/);
    const saved = await architect.post(
      '/arsitektur/saya/ubah-banyak/simpan',
      fieldsOf(preview, '/arsitektur/saya/ubah-banyak/simpan'),
    );
    assert.equal(saved.status, 303);
    assert.match((await architect.get(saved.location)).text, /4 objek diubah/);
    const again = await architect.post('/arsitektur/saya/ubah-banyak', [
      ...(await chosen()),
      ['isian', 'status'],
      ['nilai', 'inactive'],
    ]);
    assert.match(again.text, /nilainya sudah begitu/);
    const wrong = await architect.post('/arsitektur/saya/ubah-banyak', [
      ...(await chosen()),
      ['isian', 'codes'],
      ['nilai', 'RAL.77'],
    ]);
    assert.match(wrong.text, /Tidak ada baris yang dapat diubah/);
    assert.match(wrong.text, /kode RAL\.77 tidak ada/);
  });

  it('a row that another officer saved between looking and saving stops all, and nothing is lost', async () => {
    const preview = await architect.post('/arsitektur/saya/ubah-banyak', [
      ...(await chosen()),
      ['isian', 'reported_by'],
      ['nilai', 'Biro Umum'],
    ]);
    const colleague = await server.officer(['architect'], 'kkp');
    assert.equal(
      (await colleague.fill(`/arsitektur/saya/${ids[2] ?? ''}/ubah`, [['f_database', 'PostgreSQL']])).status,
      303,
    );
    const sent = fieldsOf(preview, '/arsitektur/saya/ubah-banyak/simpan');
    const answer = await architect.post('/arsitektur/saya/ubah-banyak/simpan', sent);
    assert.equal(answer.status, 409);
    assert.match(answer.text, /berubah sejak dipilih/);
    assert.match(answer.text, /Belum ada yang disimpan/);
    assert.doesNotMatch((await architect.get('/arsitektur/saya')).text, /Biro Umum/);
  });

  it('asks for and gives approval of many rows at once', async () => {
    const asked = await architect.post('/arsitektur/saya/ajukan-banyak', await chosen());
    assert.equal(asked.status, 303, asked.text.slice(0, 300));
    assert.match((await approver.get('/arsitektur/saya?tunggu=ya')).text, /4 objek di halaman ini/);
    assert.equal((await architect.post('/arsitektur/saya/terbitkan-banyak', await chosen())).status, 403);
    const published = await approver.post('/arsitektur/saya/terbitkan-banyak', await chosen());
    assert.equal(published.status, 303, published.text.slice(0, 300));
    assert.match((await approver.get(published.location)).text, /4 objek diterbitkan/);
    assert.equal((await approver.post('/arsitektur/saya/terbitkan-banyak', [])).status, 422);
  });

  it('no cell of an export is a formula', async () => {
    await server.inventory.caughtUp();
    for (const address of ['/arsitektur/katalog.csv', '/arsitektur/saya.csv']) {
      const { html: csv, status } = await architect.get(address);
      assert.equal(status, 200);
      assert.match(csv, /'=HYPERLINK/);
      for (const line of csv.split('\r\n')) assert.doesNotMatch(line, /(?:^|,)"?[=@+]/, line);
    }
  });

  it('counts as SIA-SPBE does, for every agency and the nation', async () => {
    const { html } = await architect.get('/arsitektur/rekap.json');
    const recap = JSON.parse(html) as { nasional: Record<string, number>; data: Record<string, unknown>[] };
    assert.equal(recap.nasional['aplikasi_as_is'], 3);
    assert.equal(recap.nasional['aplikasi_to_be'], 1);
    const own = recap.data.find(({ instansi }) => instansi === 'Kementerian Kelautan dan Perikanan');
    assert.deepEqual([own?.['aplikasi_as_is'], own?.['peta_rencana'], own?.['tingkat_kematangan']], [3, true, null]);
    const home = await architect.get('/arsitektur');
    assert.match(home.text, /4 objek sudah terbit/);
    assert.match(home.text, /Semua sistem tercatat belum ada perkiraan/);
  });

  it('answers what looks alike as JSON, and refuses what is no question', async () => {
    const answer = await architect.json('/arsitektur/mirip', {
      name: 'Induk',
      functionText: 'mengolah data kepegawaian',
    });
    assert.equal(answer.status, 200);
    const body = JSON.parse(answer.html) as { functions: unknown[]; html: string };
    assert.ok(body.functions.length > 0 && body.functions.length <= 5);
    assert.match(body.html, /name="fungsi"/);
    for (const wrong of [
      null,
      [],
      { name: 1, functionText: '' },
      { name: 'a' },
      { name: 'a', functionText: '', nik: '1' },
      { name: 'a', functionText: '', accepted: ['F.1'] },
    ])
      assert.equal((await architect.json('/arsitektur/mirip', wrong)).status, 422);
    const long = await architect.json('/arsitektur/mirip', { name: 'a', functionText: 'x'.repeat(40_000) });
    assert.equal(long.status, 413);
  });
});
