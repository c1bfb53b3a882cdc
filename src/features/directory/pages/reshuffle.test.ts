import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { newId } from '../../../kernel/ids.ts';
import { coordinationTreeAt } from '../http/coordination.ts';
import { organisationByCode } from '../http/organisations.ts';
import { localDate } from '../../../vocabulary/local-date.ts';
import {
  type Answer,
  type DirectoryApplication,
  directoryApplication,
  hidden,
  type Seated,
  typed,
} from './directory.builder.ts';

describe('a reshuffle', () => {
  let app: DirectoryApplication;
  let administrator: Seated;
  before(async () => {
    app = await directoryApplication();
    administrator = await app.seat('administrator');
    await app.seat('administrator');
  });
  after(() => app.close());

  const moved = (change: Readonly<Record<string, string>> = {}) => ({
    instansi: 'kemenhub',
    koordinator: 'kemenko-perekonomian',
    ...typed('berlaku', '2027-01-04'),
    dasar: 'Perpres contoh 1/2027',
    ...change,
  });
  const preview = (what: string, fields: Readonly<Record<string, string>>) =>
    administrator.get(`/direktori/koordinasi/ubah/${what}/periksa?${new URLSearchParams(fields)}`);
  const record = (what: string, fields: Readonly<Record<string, string>>, seen: Answer) =>
    administrator.post(`/direktori/koordinasi/ubah/${what}`, { ...fields, dilihat: hidden(seen, 'dilihat') });
  const treeOn = (date: string) => coordinationTreeAt(app.services.db, localDate(date));
  const coordinatorOn = async (code: string, date: string) =>
    (await treeOn(date)).branches.find(({ members }) => members.some(({ organisation }) => organisation === code))
      ?.coordinator.organisation ?? null;

  it('begins with nothing chosen, so that no ministry is changed by an oversight', async () => {
    for (const [what, names] of [
      ['pindah', ['instansi', 'koordinator']],
      ['nama', ['instansi']],
      ['pecah', ['instansi']],
      ['akhiri', ['instansi', 'penerus-1', 'penerus-2', 'penerus-3']],
    ] as const) {
      const { text } = await administrator.get(`/direktori/koordinasi/ubah/${what}`);
      for (const name of names) {
        const select = new RegExp(`<select[^>]* name="${name}"[^>]*>([\\s\\S]*?)</select>`).exec(text)?.[1] ?? '';
        assert.deepEqual(
          select.match(/<option[^>]* selected[^>]*>/g),
          ['<option value="" selected="">'],
          `${what} ${name}`,
        );
        assert.ok(select.startsWith('<option value="" selected'), `${what} ${name}: the empty choice stands first`);
      }
    }
  });

  it('shows the difference first and records nothing by that', async () => {
    const seen = await preview('pindah', moved());
    assert.equal(seen.status, 200);
    assert.match(seen.text, /1 instansi berubah sejak 4 Januari 2027/);
    assert.match(seen.text, /di bawah Kemenko Marves/);
    assert.match(seen.text, /di bawah Kemenko Perekonomian/);
    assert.match(seen.text, /belum diperiksa pada naskahnya/);
    assert.equal(await coordinatorOn('kemenhub', '2027-02-01'), 'kemenko-marves');
  });

  it('moves a ministry from its day on, keeps the tree of every day before, and leads to its proof', async () => {
    const before = await treeOn('2027-01-03');
    const seen = await preview('pindah', moved({ diperiksa: 'ya' }));
    const done = await record('pindah', moved({ diperiksa: 'ya' }), seen);
    assert.equal(done.status, 303);
    const page = await app.visitor.get(done.location);
    assert.match(page.text, /Perubahan tercatat dan berlaku sejak 4 Januari 2027/);
    assert.match(page.text, /Kemenhub dikoordinasikan oleh Kemenko Perekonomian/);
    assert.equal(await coordinatorOn('kemenhub', '2027-01-04'), 'kemenko-perekonomian');
    assert.deepEqual(await treeOn('2027-01-03'), before);
    const text = (await app.visitor.get('/direktori/koordinasi?tanggal=2027-01-03')).text;
    assert.match(text, /id="koordinator-kemenko-marves"[\s\S]*Kementerian Perhubungan[\s\S]*id="tanpa-koordinator"/);
  });

  it('gives a ministry another name from a day on; its page keeps both', async () => {
    const fields = {
      instansi: 'kominfo',
      'nama-id': 'Kementerian Komunikasi dan Digital',
      'nama-en': 'Ministry of Communication and Digital Affairs',
      'nama-pendek': 'Komdigi',
      ...typed('berlaku', '2027-02-01'),
      dasar: 'Perpres contoh 2/2027',
    };
    assert.equal((await record('nama', fields, await preview('nama', fields))).status, 303);
    const { db } = app.services;
    const names = await Promise.all(
      ['2027-01-31', '2027-02-01'].map(
        async (on) => (await organisationByCode(db, 'kominfo', localDate(on)))?.shortName,
      ),
    );
    assert.deepEqual(names, ['Kominfo', 'Komdigi']);
  });

  it('splits a ministry in two, one under another coordinator; the whole ends that day', async () => {
    const fields = {
      instansi: 'kemenkumham',
      bagian: '2',
      ...part(1, 'kementerian-hukum-contoh', 'Kementerian Hukum Contoh'),
      ...part(2, 'kementerian-ham-contoh', 'Kementerian HAM Contoh'),
      'koordinator-2': 'kemenko-pmk',
      ...typed('berlaku', '2027-03-01'),
      dasar: 'Perpres contoh 3/2027',
    };
    const seen = await preview('pecah', fields);
    assert.match(seen.text, /3 instansi berubah/);
    assert.equal((await record('pecah', fields, seen)).status, 303);
    assert.equal(await coordinatorOn('kementerian-hukum-contoh', '2027-03-01'), 'kemenko-polhukam');
    assert.equal(await coordinatorOn('kementerian-ham-contoh', '2027-03-01'), 'kemenko-pmk');
    assert.equal(await coordinatorOn('kemenkumham', '2027-03-01'), null);
    const page = await app.visitor.get('/direktori/instansi/kemenkumham');
    assert.match(page.text, /Instansi ini berakhir pada 1 Maret 2027/);
    assert.match(
      (await app.visitor.get('/direktori/instansi/kementerian-ham-contoh')).text,
      /baru ada mulai 1 Maret 2027/,
    );
  });

  it('offers a third new ministry without losing what was typed', async () => {
    const answer = await preview('pecah', {
      instansi: 'kemenag',
      bagian: '2',
      tambah: '1',
      'nama-1-id': 'Yang Pertama',
    });
    assert.equal(answer.status, 200);
    assert.match(answer.text, /Kementerian baru 3/);
    assert.match(answer.text, /value="Yang Pertama"/);
  });

  it('ends a ministry with its successor', async () => {
    const fields = {
      instansi: 'kemenpora',
      'penerus-1': 'kemendikbudristek',
      ...typed('berlaku', '2027-04-01'),
      dasar: 'Perpres contoh 4/2027',
    };
    assert.equal((await record('akhiri', fields, await preview('akhiri', fields))).status, 303);
    assert.match((await app.visitor.get('/direktori/instansi/kemenpora')).text, /Tugasnya diteruskan oleh/);
  });

  it('is refused where the law of coordination refuses it, at the field that has to change', async () => {
    const cases: readonly (readonly [string, Readonly<Record<string, string>>, number, RegExp])[] = [
      ['pindah', moved({ koordinator: 'kemenkeu' }), 422, /Kemenkeu bukan kementerian koordinator/],
      ['pindah', moved({ instansi: 'kemenkes', koordinator: 'kemenko-pmk' }), 422, /Tidak ada yang berubah/],
      ['pindah', moved({ instansi: 'bkpm' }), 409, /sudah berakhir pada 28 April 2021/],
      [
        'pindah',
        moved({ instansi: 'kemenag', ...typed('berlaku', '2018-01-01') }),
        422,
        /baru ada sejak 23 Oktober 2019/,
      ],
      ['akhiri', { ...moved(), instansi: 'kemenko-pmk' }, 409, /Masih ada yang dikoordinasikan/],
    ];
    for (const [what, fields, status, message] of cases) {
      const answer = await preview(what, fields);
      assert.equal(answer.status, status, `${what} ${JSON.stringify(fields)}`);
      assert.match(answer.text, message);
      assert.match(answer.text, /<title>Galat:/);
      assert.match(answer.text, /value="Perpres contoh 1\/2027"/);
    }
  });

  it('a code that any organisation has is not given out again', async () => {
    const fields = {
      instansi: 'kemensos',
      bagian: '2',
      ...part(1, 'kab-sragen', 'Kementerian A'),
      ...part(2, 'kementerian-b', 'Kementerian B'),
      ...typed('berlaku', '2027-05-01'),
      dasar: 'Perpres contoh',
    };
    const answer = await record('pecah', fields, await preview('pecah', fields));
    assert.equal(answer.status, 409);
    assert.match(answer.text, /Kode kab-sragen sudah dipakai/);
    assert.match(answer.text, /href="#isian-kode-1"/);
  });

  it('wrong fields are told apart: nothing chosen, no date, an over-long or unreadable basis, a foreign code', async () => {
    const cases: readonly (readonly [Readonly<Record<string, string>>, RegExp])[] = [
      [{ instansi: '' }, /Kementerian atau lembaga belum dipilih/],
      [{ instansi: 'kab-sragen' }, /Kementerian atau lembaga belum dipilih/],
      [{ koordinator: '<script>' }, /Menteri koordinator baru belum dipilih/],
      [typed('berlaku', '2027-02-30'), /Berlaku sejak: tanggal ini tidak ada/],
      [{ dasar: '' }, /Dasar hukum belum diisi/],
      [{ dasar: 'x'.repeat(301) }, /paling banyak 300 huruf/],
      [{ dasar: 'a\u0000b' }, /tanda yang tidak terlihat/],
      [{ dasar: 'ab' }, /3 sampai 300 huruf/],
    ];
    for (const [change, message] of cases) {
      const answer = await preview('pindah', moved({ instansi: 'kkp', ...change }));
      assert.equal(answer.status, 422, JSON.stringify(change));
      assert.match(answer.text, message);
    }
    assert.equal((await administrator.get('/direktori/koordinasi/ubah/lain')).status, 404);
  });

  it('of two who change at once the second is shown the difference as it is now', async () => {
    const mine = moved({ instansi: 'kemenperin', koordinator: 'kemenko-pmk', ...typed('berlaku', '2027-06-01') });
    const yours = moved({ instansi: 'kementan', koordinator: 'kemenko-pmk', ...typed('berlaku', '2027-06-01') });
    const [seen, alsoSeen] = [await preview('pindah', mine), await preview('pindah', yours)];
    const answers = await Promise.all([record('pindah', mine, seen), record('pindah', yours, alsoSeen)]);
    assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([303, 409]));
    const late = answers.find(({ status }) => status === 409) ?? assert.fail();
    assert.match(late.text, /Seseorang mencatat perubahan lain/);
    const fields = late === answers[0] ? mine : yours;
    assert.equal((await record('pindah', fields, late)).status, 303);
  });

  it('a double click records one change', async () => {
    const fields = moved({ instansi: 'kemendag', koordinator: 'kemenko-pmk', ...typed('berlaku', '2027-07-01') });
    const seen = await preview('pindah', fields);
    const once = { ...fields, idempotency_key: newId() };
    const answers = await Promise.all([record('pindah', once, seen), record('pindah', once, seen)]);
    assert.equal(answers[0].location, answers[1].location);
    assert.deepEqual(
      answers.map(({ status }) => status),
      [303, 303],
    );
  });
});

function part(number: number, code: string, name: string): Readonly<Record<string, string>> {
  return {
    [`kode-${number}`]: code,
    [`nama-${number}-id`]: name,
    [`nama-${number}-en`]: `${name} (en)`,
    [`nama-${number}-pendek`]: name.replace('Kementerian ', ''),
    [`jenis-${number}`]: 'ministry',
    [`koordinator-${number}`]: '=',
  };
}
