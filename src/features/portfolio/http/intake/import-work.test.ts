import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { newId } from '../../../../kernel/ids.ts';
import { asAgency } from '../../../../kernel/viewer.ts';
import { type IntakeOffice, intakeOffice } from '../../pages/intake/intake.builder.ts';
import { addImport } from '../../storage/intake/import.ts';
import { enqueueWork } from './import-work.ts';

describe('the work on lists beside the requests', () => {
  let office: IntakeOffice;
  before(async () => {
    office = await intakeOffice();
  });
  after(() => office.close());

  it('that fails three times is told to the owner, who has it tried again', async () => {
    const { app, agencyId, architect } = office;
    const now = Temporal.Now.instant();
    const id = newId();
    await app.services.db.as(asAgency(agencyId), async (tx) => {
      const lost = { agencyId, id, fileId: newId(), isPasted: false, correctsId: null };
      await addImport(tx, { ...lost, createdAt: now, createdBy: architect.officerId });
      await enqueueWork(tx, { agencyId, id }, { now });
    });
    const place = `/arsitektur/impor/${id}`;
    const said = await office.until(architect, place, /Pengerjaan daftar ini berhenti/);
    assert.match(said, /import_stopped/);
    const again = await architect.send(place, `${place}/coba-lagi`, {});
    assert.equal(again.status, 303);
    await office.until(architect, place, /Pengerjaan daftar ini berhenti/);
  });

  it('is given up where the owner gives the list up meanwhile', async () => {
    const { architect } = office;
    const lines = Array.from({ length: 4_000 }, (_, at) => `SI Contoh ${at}\tMengolah data ${at}\tBiro Umum`);
    const begun = await architect.send('/arsitektur/impor', '/arsitektur/impor', {
      tempelan: `Nama aplikasi\tUraian\tOPD\n${lines.join('\n')}`,
    });
    const place = begun.location;
    await office.until(architect, place, /Periksa arti kolom/);
    await architect.send(place, `${place}/kolom`, {});
    const gone = await architect.send(place, `${place}/batal`, {});
    assert.equal(gone.status, 303, gone.text.slice(0, 300));
    assert.match((await architect.get(place)).text, /Impor ini dibatalkan/);
    assert.match((await architect.get(`${place}/baris?daftar=semua`)).text, /Tidak ada baris di sini/);
  });
});
