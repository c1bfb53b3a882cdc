import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { newId } from '../../../../kernel/ids.ts';
import { filled, place, sentOne, started } from '../../http/applicant/applying.builder.ts';
import { type Citizen, mallServer, type MallServer } from '../../http/applicant/mall-server.builder.tsx';

describe('what the citizen’s side refuses', () => {
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

  it('nothing of one person is there for another, for an officer or for a stranger', async () => {
    const id = await filled(citizen);
    const sent = await sentOne(await server.citizen());
    const other = await server.citizen();
    const officer = await server.officer();
    const pages = [
      '',
      '/data',
      '/isi/tempat-praktik',
      '/periksa',
      '/terkirim',
      '/perbaiki',
      '/batal',
      '/hapus',
      '/foto/person.photo',
    ];
    for (const page of pages) {
      for (const one of [id, sent, newId(), 'bukan-id']) {
        assert.equal((await other.get(`/permohonan/${one}${page}`)).status, 404, `${one}${page}`);
      }
      assert.equal((await officer.get(`/permohonan/${id}${page}`)).status, 403, page);
      assert.equal(
        (await server.request(`/permohonan/${id}${page}`, { headers: { accept: 'text/html' } })).status,
        401,
      );
    }
    for (const form of ['/ambil', '/isi/tempat-praktik', '/kirim', '/kirim-ulang', '/perbaiki', '/batal', '/hapus']) {
      assert.equal((await other.post(`/permohonan/${id}${form}`, place)).status, 404, form);
      assert.equal((await officer.post(`/permohonan/${id}${form}`)).status, 403, form);
    }
    assert.equal((await officer.get('/permohonan')).status, 403);
    assert.match(await other.read('/permohonan'), /Anda belum punya permohonan/);
  });

  it('what makes no sense is refused plainly: services, pages, tokens, keys and sizes', async () => {
    const id = await started(citizen);
    assert.equal((await citizen.get('/layanan/sip/kota-tidak-ada-dpmptsp/mulai')).status, 404);
    assert.equal((await citizen.get('/layanan/paspor/kab-sragen-dpmptsp/mulai')).status, 404);
    assert.equal((await citizen.get('/layanan/SIP%00/kab-sragen-dpmptsp/mulai')).status, 404);
    assert.equal((await citizen.get(`/permohonan/${id}/isi/tidak-ada`)).status, 404);
    assert.equal((await citizen.get(`/permohonan/${id}/isi/data-anda`)).status, 404);
    assert.equal((await citizen.get(`/permohonan/${id}/keliru/person.shoe_size`)).status, 404);
    const page = `/permohonan/${id}/isi/tempat-praktik`;
    assert.equal((await citizen.post(page, { ...place, csrf: 'salah' })).status, 403);
    assert.equal((await citizen.post(page, { ...place, idempotency_key: '' })).status, 400);
    assert.equal((await citizen.post(page, { ...place, 'practice/landmark': 'x'.repeat(70_000) })).status, 413);
    assert.equal((await citizen.post(page, { ...place, 'practice/landmark': 'x'.repeat(5_000) })).status, 422);
    assert.equal((await citizen.post(page, { ...place, 'practice/number': '9' })).status, 422);
    assert.equal((await citizen.post(page, { ...place, 'practice/village': '91.71.01.1001' })).status, 422);
    const key = newId();
    assert.equal((await citizen.post(page, { ...place, idempotency_key: key })).status, 303);
    assert.equal((await citizen.post(page, { ...place, 'practice/number': '2', idempotency_key: key })).status, 409);
  });
});
