import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { addDays } from '../../../../vocabulary/local-date.ts';
import { aCall, DUKCAPIL_AGENCY, SRAGEN, SRAGEN_AGENCY, the } from '../../../exchange/http/node.builder.ts';
import { loadSharedTargets, targetMilestones } from '../../http/codes/shared-targets.ts';
import {
  type ArchitectureServer,
  architectureServer,
  dateBoxes,
  fieldsOfForm,
  type Officer,
} from './architecture-server.builder.tsx';
import { codesRoutes } from './routes.ts';

const LIST = '/arsitektur/sasaran';

describe('shared targets, from the draft to milestones that traffic reaches', () => {
  let server: ArchitectureServer;
  let national: Officer;
  let architect: Officer;
  let keeper: string;
  let licences: string;
  before(async () => {
    server = await architectureServer(codesRoutes);
    keeper = await server.agency('kemenpanrb');
    national = await server.officer('national_architect', keeper, 'kemenpanrb');
    architect = await server.officer('architect', SRAGEN_AGENCY, 'kab-sragen-dpmptsp');
    const { db, clock } = server.node.services;
    for (const _ of [1, 2])
      await loadSharedTargets({ db }, { agencyId: keeper, on: server.today, at: clock.trueNow() });
    const published = await server.publish(SRAGEN_AGENCY, [
      { name: 'SIZIN', codes: ['RAL.01.16'] },
      { name: 'SINTRA', codes: ['RAL.02.05.01'] },
      { name: 'LAIN', codes: ['RAD.01'] },
    ]);
    licences = published[0] ?? '';
    await server.publish(DUKCAPIL_AGENCY, [{ name: 'SIAK', codes: ['RAL.01.23'] }]);
  });
  after(() => server.close());

  it('the four building blocks stand published from the first start, grey where no machine counts', async () => {
    const { text } = await architect.get(LIST);
    for (const name of [
      'Identitas digital nasional',
      'Sistem penghubung layanan',
      'Pembayaran pemerintah',
      'Data cukup diminta sekali',
    ])
      assert.match(text, new RegExp(name));
    assert.equal(text.match(/Belum ada bukti mesin/g)?.length, 3);
    const identity = await architect.get(`${LIST}/rinci/dpi.identity`);
    assert.match(identity.text, /2 aplikasi terdampak\. Belum ada mesin yang menghitung pemakaiannya/);
    assert.match(identity.text, /Belum dikonfirmasi/);
    assert.equal((await architect.get(`${LIST}/rinci/dpi.unknown`)).status, 404);
  });

  it('non-adopters are listed by name with the day of counting, and nothing is counted without a named subsystem', async () => {
    the(await server.node.exchange.call(aCall()));
    const { text } = await architect.get(`${LIST}/rinci/dpi.exchange`);
    assert.match(text, /0 dari 3 aplikasi terdampak/);
    assert.match(text, /3 aplikasi belum memakai/);
    assert.match(text, /Yang belum memakai, dihitung \d+ \w+ \d{4}/);
    for (const name of ['SIZIN', 'SINTRA', 'SIAK'])
      assert.match(text, new RegExp(`${name} .{0,80}Belum ada bukti mesin`));
    assert.doesNotMatch(text, /LAIN/);
  });

  it('an owner names the subsystem of an own application, and of no other', async () => {
    const address = `${LIST}/bukti`;
    const page = await architect.get(address);
    assert.match(page.html, /ID-SAMPLE\/LOC\/kab-sragen-dpmptsp\/perizinan/);
    const wrong = await architect.post(address, {
      aplikasi: licences,
      subsistem: 'ID-SAMPLE/GOV/dukcapil/kependudukan',
    });
    assert.equal(wrong.status, 422);
    assert.match(wrong.text, /Pilih subsistem instansi Anda/);
    assert.equal((await architect.post(address, { aplikasi: licences, subsistem: SRAGEN })).status, 303);
    assert.match((await architect.get(address)).text, /SIZIN ID-SAMPLE/);
    assert.equal((await national.get(address)).status, 403);
  });

  it('a new target with two steps gives every owner two milestones, reached by counted calls alone', async () => {
    const started = await national.post(`${LIST}/rancang`, {});
    assert.equal(started.status, 303);
    const draft = started.location;
    const empty = await national.get(draft);
    assert.match(empty.text, /Sasaran dapat diterbitkan setelah aturannya lengkap/);
    const fields = fieldsOfForm(empty, draft);
    const rule = {
      ...fields,
      kunci: 'dpi.permits',
      'nama-id': 'Perizinan terhubung',
      'nama-en': 'Connected permits',
      kode: 'RAL.01.16',
      ukuran: 'exchange_calls',
      ambang: '1',
      jendela: '30',
      ...dateBoxes('tahap-1', addDays(server.today, 100)),
      'bagian-1': '50',
      ...dateBoxes('tahap-2', addDays(server.today, 200)),
      'bagian-2': '100',
      'dasar-id': 'Perpres rekaan 2/2026',
      'dasar-en': 'Perpres 2/2026 (sample)',
    };
    const wrong = await national.post(draft, { ...rule, kode: 'RAL.99 XX', ambang: '0', 'bagian-2': '90' });
    assert.equal(wrong.status, 422);
    for (const said of [/tidak berlaku hari ini: RAL\.99/, /tidak terbaca: XX/, /bilangan dari 1/, /100 persen/])
      assert.match(wrong.text, said);
    assert.match(wrong.html, /RAL\.99 XX/);
    assert.equal((await national.post(draft, { ...rule, kunci: 'dpi.exchange' })).status, 422);
    assert.equal((await national.post(draft, rule)).status, 303);
    const stale = await national.post(draft, { ...rule, ambang: '5' });
    assert.equal(stale.status, 409);
    assert.match(stale.text, /Ambang 1 5/);
    const page = await national.get(draft);
    assert.match(page.text, /1 aplikasi pada 1 instansi terdampak/);
    const publish = `${draft}/terbitkan`;
    const ready = fieldsOfForm(page, publish);
    const late = await national.post(publish, {
      ...ready,
      ...dateBoxes('berlaku', addDays(server.today, 150)),
      benar: 'ya',
    });
    assert.match(late.text, /sebelum tahap pertama/);
    const done = await national.post(publish, { ...ready, ...dateBoxes('berlaku', server.today), benar: 'ya' });
    assert.deepEqual([done.status, done.location], [303, `${LIST}/rinci/dpi.permits`]);
    const found = (await targetMilestones(server.node.services)).find(
      ({ target }) => target.target.id === 'dpi.permits',
    );
    assert.deepEqual(
      found?.milestones.map(({ key, dueOn, needed, reached, isReached }) => ({
        key,
        dueOn,
        needed,
        reached,
        isReached,
      })),
      [
        {
          key: `dpi.permits.half.${SRAGEN_AGENCY}`,
          dueOn: addDays(server.today, 100),
          needed: 1,
          reached: 1,
          isReached: true,
        },
        {
          key: `dpi.permits.all.${SRAGEN_AGENCY}`,
          dueOn: addDays(server.today, 200),
          needed: 1,
          reached: 1,
          isReached: true,
        },
      ],
    );
    const shown = await architect.get(done.location);
    assert.match(shown.text, /1 dari 1 aplikasi terdampak sudah memakainya/);
    assert.match(shown.text, /2 tahap/);
    const csv = await architect.get(`${LIST}/rinci/dpi.permits/aplikasi.csv`);
    assert.match(csv.html, /SIZIN,RAL\.01\.16,Sudah memakai,1,ID-SAMPLE\/LOC\/kab-sragen-dpmptsp\/perizinan/);
  });

  it('the next version is drafted from the one in force, and shows what it changes', async () => {
    const draft = (await national.post(`${LIST}/rancang`, { dari: 'dpi.permits' })).location;
    const fields = fieldsOfForm(await national.get(draft), draft);
    assert.equal(fields['kunci'], undefined);
    assert.equal(
      (await national.post(draft, { ...fields, ukuran: 'exchange_calls', kode: 'RAL.02', ambang: '2' })).status,
      303,
    );
    const page = await national.get(draft);
    assert.match(page.text, /Ambang 1 2/);
    assert.match(page.text, /Kode terdampak RAL\.01\.16 RAL\.02/);
    const publish = `${draft}/terbitkan`;
    const ready = { ...fieldsOfForm(page, publish), benar: 'ya' };
    const same = await national.post(publish, { ...ready, ...dateBoxes('berlaku', server.today) });
    assert.equal(same.status, 422);
    assert.equal(
      (await national.post(publish, { ...ready, ...dateBoxes('berlaku', addDays(server.today, 9)) })).status,
      303,
    );
    const shown = await architect.get(`${LIST}/rinci/dpi.permits`);
    assert.match(shown.text, /versi 1/);
    assert.match(shown.text, /Versi sasaran/);
  });
});
