import { plainText } from '../../../../../test/support/plain-text.ts';
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { newId } from '../../../../kernel/ids.ts';
import { asPerson } from '../../../../kernel/viewer.ts';
import { fold } from '../../domain/fold.ts';
import { evidenceArrived } from '../../http/casework/evidence-arrived.ts';
import {
  evidenceIn,
  eventsOf,
  passed,
  place,
  returned,
  revisionIn,
  save,
  sentOne,
} from '../../http/applicant/applying.builder.ts';
import { type Citizen, mallServer, type MallServer } from '../../http/applicant/mall-server.builder.tsx';

describe('an application after it was sent', () => {
  let server: MallServer;
  let citizen: Citizen;

  before(async () => {
    server = await mallServer();
  });
  after(() => server.close());
  beforeEach(async () => {
    server.registers.restore();
    citizen = await server.citizen();
  });

  it('after she has sent it, forms of the draft change nothing and say where she stands', async () => {
    const id = await sentOne(citizen);
    const late = await save(citizen, id, {
      page: 'tempat-praktik',
      fields: { ...place, 'practice/name': 'Terlambat' },
    });
    assert.equal(late.status, 409);
    assert.equal((await citizen.get(`/permohonan/${id}/data`)).status, 409);
    assert.equal((await citizen.post(`/permohonan/${id}/hapus`)).status, 409);
    assert.doesNotMatch(await citizen.read(`/permohonan/${id}`), /Terlambat/);
  });

  it('comes back with named fields: she corrects only those, and sends them once however often she clicks', async () => {
    const id = await sentOne(citizen);
    await returned(server, citizen, { id });
    const status = await citizen.read(`/permohonan/${id}`);
    assert.match(status, /Satu isian perlu Anda perbaiki.*Perbaiki: Patokan dan jalan ke sana/);
    const html = await citizen.html(`/permohonan/${id}/perbaiki`);
    assert.match(
      plainText(html),
      /Patokan dan jalan ke sana: Tempat praktik belum dapat ditemukan.*Petugas menulis: Sebutkan arah dari pasar\./,
    );
    assert.doesNotMatch(html, /name="practice\/name"/);
    const revisi = revisionIn(html);
    const empty = await citizen.post(`/permohonan/${id}/kirim-ulang`, { 'practice/landmark': '\u0007', revisi });
    assert.equal(empty.status, 422);
    const kept = await citizen.post(`/permohonan/${id}/perbaiki`, {
      'practice/landmark': 'Dari pasar ke utara',
      revisi,
    });
    assert.equal(kept.headers.get('location'), `/permohonan/${id}/perbaiki`);
    const again = await citizen.html(`/permohonan/${id}/perbaiki`);
    assert.match(plainText(again), /Tersimpan .*, belum terkirim ke kantor\./);
    const fields = { 'practice/landmark': 'Dari pasar ke utara 200 meter', revisi: revisionIn(again) };
    const key = newId();
    const answers = await Promise.all([
      citizen.post(`/permohonan/${id}/kirim-ulang`, { ...fields, idempotency_key: key }),
      citizen.post(`/permohonan/${id}/kirim-ulang`, { ...fields, idempotency_key: key }),
    ]);
    for (const answer of answers) assert.equal(answer.headers.get('location'), `/permohonan/${id}/terkirim`);
    assert.equal(
      (await citizen.post(`/permohonan/${id}/kirim-ulang`, fields)).headers.get('location'),
      `/permohonan/${id}/terkirim`,
    );
    const application = fold(await eventsOf(server, citizen, id));
    assert.deepEqual([application.stage, application.clocks.length], ['working', 2]);
    const landmark = (await evidenceIn(server, citizen, id)).find(({ attribute }) => attribute === 'practice/landmark');
    assert.equal(landmark?.value, 'Dari pasar ke utara 200 meter');
    assert.match(await citizen.read(`/permohonan/${id}/terkirim`), /Perbaikan Anda terkirim/);
  });

  it('a returned value of a register is not asked of her, but fetched anew when she sends', async () => {
    const id = await sentOne(citizen);
    await returned(server, citizen, { id, field: '/diploma/institution', reason: 'diploma_unclear' });
    const html = await citizen.html(`/permohonan/${id}/perbaiki`);
    assert.match(plainText(html), /Politeknik Kesehatan Rekaan dari PDDikti.*kami ambil lagi dari pemiliknya/);
    assert.doesNotMatch(html, /name="diploma\/institution"/);
    const calls = server.registers.calls.length;
    const sent = await citizen.post(`/permohonan/${id}/kirim-ulang`, { revisi: revisionIn(html) });
    assert.equal(sent.headers.get('location'), `/permohonan/${id}/terkirim`);
    assert.deepEqual(
      server.registers.calls.slice(calls).map(({ holder }) => holder),
      ['ditjen-diktiristek'],
    );
  });

  it('is sent although another source answers late in the very moment', async () => {
    const id = await sentOne(citizen);
    await returned(server, citizen, { id, field: '/diploma/institution', reason: 'diploma_unclear' });
    const revisi = revisionIn(await citizen.html(`/permohonan/${id}/perbaiki`));
    const { personId } = citizen;
    const { fetchFrom } = server.port.onceonly;
    Object.assign(server.port.onceonly, {
      async fetchFrom(call: Parameters<typeof fetchFrom>[0]) {
        const arrivedAt = server.services.clock.trueNow().toString();
        const payload = { personId, applicationId: id, source: 'djp.status', attributes: ['npwp.status'], arrivedAt };
        const effect = {
          id: newId(),
          kind: 'mall.arrived',
          key: newId(),
          viewer: asPerson(personId),
          payload,
          attempt: 1,
        };
        await evidenceArrived(server.services).handle(effect, AbortSignal.timeout(5_000));
        return fetchFrom(call);
      },
    });
    const sent = await citizen.post(`/permohonan/${id}/kirim-ulang`, { revisi });
    Object.assign(server.port.onceonly, { fetchFrom });
    assert.equal(sent.headers.get('location'), `/permohonan/${id}/terkirim`);
    const kinds = (await eventsOf(server, citizen, id)).map(({ kind }) => kind);
    assert.deepEqual(kinds.slice(-3), ['application.returned', 'evidence.arrived', 'application.resubmitted']);
  });

  it('two devices that repair at once do not overwrite each other unseen', async () => {
    const id = await sentOne(citizen);
    await returned(server, citizen, { id });
    const revisi = revisionIn(await citizen.html(`/permohonan/${id}/perbaiki`));
    const phone = await server.citizen(citizen.personId);
    await phone.post(`/permohonan/${id}/perbaiki`, { 'practice/landmark': 'Dari ponsel', revisi });
    const late = await citizen.post(`/permohonan/${id}/kirim-ulang`, { 'practice/landmark': 'Dari laptop', revisi });
    const html = await late.text();
    assert.equal(late.status, 409);
    assert.match(plainText(html), /Tersimpan: Dari ponsel/);
    assert.match(html, /Dari laptop<\/textarea>/);
    assert.equal(fold(await eventsOf(server, citizen, id)).stage, 'returned');
  });

  it('can be withdrawn until it is decided, and says so a second time', async () => {
    const id = await sentOne(citizen);
    assert.match(await citizen.read(`/permohonan/${id}/batal`), /Tarik permohonan 3314-\d{4}-[0-9A-Z]{6}\?/);
    await passed(server, citizen, id);
    for (const _ of [1, 2]) {
      assert.equal((await citizen.post(`/permohonan/${id}/batal`)).headers.get('location'), `/permohonan/${id}`);
    }
    assert.match(await citizen.read(`/permohonan/${id}`), /Anda menarik permohonan ini/);
    assert.equal((await citizen.get(`/permohonan/${id}/batal`)).status, 409);
    assert.equal((await citizen.post(`/permohonan/${id}/kirim-ulang`, {})).status, 409);
  });
});
