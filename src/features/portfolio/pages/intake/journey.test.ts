import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { asAgency } from '../../../../kernel/viewer.ts';
import { publishSome } from '../../http/inventory/inventory.builder.ts';
import { listElements } from '../../storage/registry/element.ts';
import { aCensus, aWorkbookOfOffices, type IntakeOffice, intakeOffice } from './intake.builder.ts';

const HOME = '/arsitektur/impor';

describe('a messy list of 300 rows on its way into the registry', () => {
  let office: IntakeOffice;
  let place = '';
  before(async () => {
    office = await intakeOffice();
    const { app } = office;
    await publishSome(app.services.db, { agencyId: app.services.installation.operatorAgencyId }, [
      {
        name: 'SIMPEG Nasional',
        values: { function: 'Mengelola data kepegawaian, cuti, dan kenaikan pangkat pegawai' },
      },
    ]);
  });
  after(() => office.close());
  const drafts = () =>
    office.app.services.db.as(asAgency(office.agencyId), (tx) =>
      listElements(tx, { agencyId: office.agencyId, limit: 1_000 }),
    );

  it('goes from the file to handed in over six pages at most', async () => {
    const { architect } = office;
    const begun = await architect.send(HOME, HOME, {
      berkas: { name: 'daftar.xlsx', bytes: await aWorkbookOfOffices(280) },
    });
    assert.equal(begun.status, 303);
    place = begun.location;
    await office.until(architect, place, /Periksa arti kolom/);
    const confirmed = await architect.send(place, `${place}/kolom`, {});
    assert.equal(confirmed.status, 303, confirmed.text.slice(0, 500));
    const review = await office.until(architect, place, /perlu diputuskan/);
    assert.match(review, /Beberapa aplikasi dalam satu sel/);
    assert.match(review, /nomor telepon/);
    const handed = await architect.send(place, `${place}/putusan`, {
      aksi: 'ajukan',
      'tawaran-split': 'terima',
      'tawaran-website': 'terima',
      'tawaran-not_application': 'terima',
      'tawaran-same_system_as': 'terima',
    });
    assert.equal(handed.status, 303, handed.text.slice(0, 800));
    assert.match(await office.until(architect, place, /menunggu penyetuju/), /Konsep baru/);
    // The front, reading, columns, checking, the review, handed in.
    assert.ok(architect.pages.length <= 6, architect.pages.join('\n'));
    assert.match(architect.pages[0] ?? '', /Impor daftar aplikasi/);
    assert.equal((await drafts()).length, 0);
  });

  it('is seen by no other agency, and not approved by whoever handed it in', async () => {
    assert.equal((await office.stranger.get(place)).status, 404);
    const own = await office.architect.send(place, `${place}/setujui`, {});
    assert.equal(own.status, 403);
  });

  it('comes back with a reason, and is handed in again', async () => {
    const without = await office.approver.send(place, `${place}/kembalikan`, {});
    assert.equal(without.status, 422);
    const back = await office.approver.send(place, `${place}/kembalikan`, {
      alasan: 'Periksa lagi baris spreadsheet.',
    });
    assert.equal(back.status, 303);
    assert.match((await office.architect.get(place)).text, /Periksa lagi baris spreadsheet/);
    const again = await office.architect.send(place, `${place}/putusan`, { aksi: 'ajukan' });
    assert.equal(again.status, 303, again.text.slice(0, 500));
  });

  it('is registered as drafts once a second person approves, all at once', async () => {
    const approved = await office.approver.send(place, `${place}/setujui`, {});
    assert.equal(approved.status, 303, approved.text.slice(0, 500));
    const said = await office.until(office.architect, place, /sudah terdaftar/);
    assert.match(said, /hanya terbaca instansi Anda/);
    const registered = await drafts();
    assert.ok(registered.length > 250, String(registered.length));
    assert.ok(registered.every(({ stage }) => stage === 'draft'));
    assert.ok(!registered.some(({ name }) => /apel pagi|rekap harian/i.test(name)));
  });

  it('says at once what looks like an application of others, and a use takes the place of the draft', async () => {
    await office.until(office.architect, place, /aplikasi baru mirip|Tidak ada yang mirip/);
    const { html, text } = await office.architect.get(`${place}/mirip`);
    assert.match(text, /SIMPEG Nasional/);
    const before = await drafts();
    const used = await office.architect.send(`${place}/mirip`, `${place}/pakai`, {});
    assert.equal(used.status, 303, used.text.slice(0, 400));
    const ended = (await drafts()).filter(({ stage }) => stage === 'ended');
    assert.equal(ended.length, 1);
    assert.equal(before.length, (await drafts()).length);
    assert.ok(html.includes('Ini sistem itu, kami pemakainya'));
  });

  it('no name or number of staff is left anywhere in the database, but in the sealed file', async () => {
    const { rows } = await everyText(office);
    const said = JSON.stringify(rows);
    assert.doesNotMatch(said, /0812-0000|081200\d\d|Bapak Contoh Satu|Ibu Contoh Dua|Contoh Tiga, S\.Kom/);
  });

  it('a census with joined owners and titles above is read with its owners', async () => {
    const { architect } = office;
    const begun = await architect.send(HOME, HOME, { berkas: { name: 'sensus.xlsx', bytes: await aCensus(60) } });
    await office.until(architect, begun.location, /Periksa arti kolom/);
    await architect.send(begun.location, `${begun.location}/kolom`, {});
    await office.until(architect, begun.location, /baris siap/);
    const { text } = await architect.get(`${begun.location}/baris?daftar=siap`);
    assert.match(text, /Pemilik: Badan Geologi|Pemilik: Sekretariat Jenderal/);
    const gone = await architect.send(begun.location, `${begun.location}/batal`, {});
    assert.equal(gone.status, 303);
    assert.match((await architect.get(begun.location)).text, /Impor ini dibatalkan/);
  });
});

async function everyText(office: IntakeOffice) {
  const { sql } = await import('kysely');
  return office.app.services.db.as(asAgency(office.agencyId), (tx) =>
    sql`select content::text, changes::text, likeness::text from portfolio.import_row
      union all select proposal::text, plan::text, figures::text from portfolio.import
      union all select value::text, field, null from portfolio.assertion`.execute(tx),
  );
}
