import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { addDays } from '../../../../vocabulary/local-date.ts';
import { aCall, DUKCAPIL_AGENCY, SRAGEN_AGENCY, the } from '../../../exchange/http/node.builder.ts';
import { indicatorsOf } from '../../domain/maturity/regime.ts';
import { spbe2020 } from '../../data/maturity/spbe-2020.ts';
import { workedExamples } from '../../http/maturity/worked-examples.ts';
import {
  type ArchitectureServer,
  architectureServer,
  dateBoxes,
  fieldsOfForm,
  type Officer,
} from '../codes/architecture-server.builder.tsx';
import { maturityRoutes } from './routes.ts';

const OWN = '/indeks/mandiri/spbe-2020';
const ELEVEN = `${OWN}/I-11`;
const PDF = '%PDF-1.7 rekaan';

describe('an agency assesses itself, the machine computes beside it, and a second person publishes', () => {
  let server: ArchitectureServer;
  let architect: Officer;
  let approver: Officer;
  let objects: readonly string[];
  before(async () => {
    server = await architectureServer(maturityRoutes);
    architect = await server.officer('architect', SRAGEN_AGENCY, 'kab-sragen');
    approver = await server.officer('architecture_approver', SRAGEN_AGENCY, 'kab-sragen');
    objects = await server.publish(SRAGEN_AGENCY, [
      { name: 'PROSES', codes: ['RAB.01'], domain: 'business_process' },
      { name: 'LAYANAN', codes: ['RAL.01'], domain: 'service' },
      { name: 'DATA', codes: ['RAD.01'], domain: 'data' },
      { name: 'APLIKASI', codes: ['RAA.01'] },
      { name: 'SERVER', codes: ['RAI.01'], domain: 'infrastructure' },
      { name: 'SANDI', codes: ['RAK.01'], domain: 'security' },
    ]);
    the(await server.node.exchange.call(aCall()));
  });
  after(() => server.close());

  const save = async (
    address: string,
    fields: Record<string, string | readonly string[]>,
    file: string | null = null,
  ) =>
    architect.upload(
      address,
      { ...fieldsOfForm(await architect.get(address), address), ...fields },
      file === null ? null : { name: 'risalah.pdf', text: file },
    );

  it('before anything is said the index lies between the lowest and the highest level', async () => {
    const { text } = await architect.get(OWN);
    assert.match(text, /Indeks SPBE: 1,00 sampai 5,00/);
    assert.match(text, /47 indikator belum dinilai/);
    assert.equal((await architect.get('/indeks/mandiri/tidak-ada')).status, 404);
    assert.equal((await architect.get(`${OWN}/I-99`)).status, 404);
  });

  it('bad input is refused with the input kept', async () => {
    const wrong = await save(
      ELEVEN,
      { tingkat: '9', jenis: 'registry', rujukan: 'bukan objek', catatan: 'alasan' },
      'biner\u0000',
    );
    assert.equal(wrong.status, 422);
    for (const said of [/Pilih tingkat dari daftar/, /bukan objek terbit|Itu bukan objek/, /Berkas harus PDF/])
      assert.match(wrong.text, said);
    assert.match(wrong.html, /value="bukan objek"/);
    assert.match(wrong.html, />alasan</);
    const bare = await save(ELEVEN, { tingkat: '3', jenis: 'document', rujukan: '' });
    assert.match(bare.text, /Isi rujukannya/);
  });

  it('a level stands with its evidence: an object, a file, a figure of the exchange', async () => {
    const [process = ''] = objects;
    const saved = await save(
      ELEVEN,
      { tingkat: '5', jenis: 'registry', rujukan: `https://x.go.id/arsitektur/objek/a/${process}`, catatan: 'lengkap' },
      PDF,
    );
    assert.equal(saved.status, 303, saved.text);
    const page = await architect.get(ELEVEN);
    assert.match(page.text, /Penilaian mandiri: Tingkat 5/);
    assert.match(page.html, new RegExp(`/arsitektur/objek/${SRAGEN_AGENCY}/${process}`));
    const href = /\/indeks\/bukti\/[0-9a-f-]{36}/.exec(page.html)?.[0] ?? '';
    assert.equal((await architect.get(href)).html, PDF);
    const stranger = await server.officer('architect', DUKCAPIL_AGENCY, 'dukcapil');
    assert.equal((await stranger.get(href)).status, 404);
    const traffic = `${OWN}/I-18`;
    assert.equal((await save(traffic, { tingkat: '4', jenis: 'signed_traffic' })).status, 303);
    assert.match((await architect.get(traffic)).text, /1 dari 1 panggilan berhasil dalam 30 hari/);
  });

  it('what the machine computes stands beside it, says what the next level needs, and where they differ', async () => {
    const page = await architect.get(ELEVEN);
    assert.match(page.text, /Hitungan mesin: tingkat 3/);
    assert.match(page.text, /Reviu dalam masa reviu: perlu 2, sekarang 0/);
    const own = await architect.get(OWN);
    assert.match(own.text, /I-11 .{0,120} 2,50 5 3 Berbeda/);
  });

  it('reviews count for indicator 11, and none that is still to come', async () => {
    const future = await architect.post('/indeks/reviu', {
      ...dateBoxes('tanggal', addDays(server.today, 3)),
      risalah: 'RIS-1',
    });
    assert.match(future.text, /belum tiba/);
    assert.match(future.html, /value="RIS-1"/);
    for (const days of [-200, -10])
      assert.equal(
        (
          await architect.post('/indeks/reviu', {
            ...dateBoxes('tanggal', addDays(server.today, days)),
            risalah: `RIS${days}`,
          })
        ).status,
        303,
      );
    assert.match((await architect.get(ELEVEN)).text, /Hitungan mesin: tingkat 5/);
    assert.doesNotMatch((await architect.get(OWN)).text, /5 5 Berbeda/);
  });

  it('two architects on one indicator: the second is shown what the first saved', async () => {
    const fields = fieldsOfForm(await architect.get(ELEVEN), ELEVEN);
    assert.equal((await save(ELEVEN, { tingkat: '4', catatan: 'turun' })).status, 303);
    const second = await architect.upload(ELEVEN, { ...fields, tingkat: '2', catatan: 'saya' }, null);
    assert.equal(second.status, 409);
    assert.match(second.text, /Rekan Anda menyimpan lebih dulu/);
    assert.match(second.text, /Tingkat 4, turun/);
    assert.match(second.html, />saya</);
    const again = await architect.upload(ELEVEN, { ...fieldsOfForm(second, ELEVEN), tingkat: '3' }, null);
    assert.equal(again.status, 303);
    assert.match((await architect.get(ELEVEN)).text, /Riwayat penilaian/);
  });

  it('nothing is published by whoever assessed, nor unseen; then all agencies see it, with bounds and no guess', async () => {
    const publish = `${OWN}/terbitkan`;
    assert.equal((await architect.post(publish, { benar: 'ya' })).status, 403);
    const fields = fieldsOfForm(await approver.get(OWN), publish);
    assert.match((await approver.post(publish, fields)).text, /Beri tanda/);
    assert.equal((await save(`${OWN}/I-12`, { tingkat: '4' })).status, 303);
    assert.equal((await approver.post(publish, { ...fields, benar: 'ya' })).status, 409);
    const fresh = fieldsOfForm(await approver.get(OWN), publish);
    assert.equal((await approver.post(publish, { ...fresh, benar: 'ya' })).status, 303);
    const other = await server.officer('coordinator', DUKCAPIL_AGENCY, 'dukcapil');
    const results = await other.get('/indeks/hasil/spbe-2020');
    assert.match(results.text, /1 hasil/);
    assert.match(results.text, /1,\d\d sampai 4,\d\d/);
    assert.match((await other.get('/indeks/hasil/spbe-2020/hasil.csv')).html, /I-11 Penilaian mandiri/);
    assert.equal((await other.get(OWN)).status, 403);
    assert.match((await other.get('/indeks/hasil/pemdi-2026')).text, /Belum ada instansi yang menerbitkan/);
  });

  it('the worked examples of the regulation stand on the page, computed by the engine', async () => {
    assert.deepEqual(
      workedExamples().map(({ result, predicate }) => [result, predicate]),
      [
        [300, null],
        [340, null],
        [328, 'Baik'],
      ],
    );
    const { text } = await approver.get('/indeks/hasil/spbe-2020');
    for (const said of [/tabel 10: 3,00/, /tabel 11: 3,40/, /tabel 12: 3,28 Baik/]) assert.match(text, said);
  });

  it('a day before anything was said reads as it stood then', async () => {
    const past = await architect.get(`${OWN}?tanggal=${addDays(server.today, -1)}`);
    assert.match(past.text, /1,00 sampai 5,00/);
    assert.equal((await architect.get(`${OWN}?tanggal=31-12-2026`)).status, 422);
    assert.equal((await architect.get(`${OWN}?tanggal=${addDays(server.today, 1)}`)).status, 422);
  });

  it('all 47 indicators assessed give one index with its predicate', async () => {
    for (const { key } of indicatorsOf(spbe2020)) {
      const address = `${OWN}/${key}`;
      assert.equal((await save(address, { tingkat: '3', jenis: 'document', rujukan: 'DOK-1' })).status, 303, key);
    }
    const { text } = await architect.get(OWN);
    assert.match(text, /Indeks SPBE: 3,00/);
    assert.match(text, /hari ini: Baik/);
    const home = await architect.get('/indeks');
    assert.match(home.text, /Indeks SPBE .{0,90} 3,00/);
    assert.match(home.text, /Pemdi.{0,90} 1,00 sampai 5,00/);
  });
});
