import { plainText } from '../../../../../test/support/plain-text.ts';
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { sql } from 'kysely';
import { asPerson } from '../../../../kernel/viewer.ts';
import { evidenceIn, filled, openKeysOf, place, save, send, started } from '../../http/applicant/applying.builder.ts';
import { type Citizen, mallServer, type MallServer } from '../../http/applicant/mall-server.builder.tsx';

describe('the end of a draft', () => {
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

  it('a draft is erased at her wish, with its key and with all that was fetched for it', async () => {
    const id = await filled(citizen);
    assert.equal((await citizen.post(`/permohonan/${id}/hapus`)).headers.get('location'), '/permohonan');
    const gone = await citizen.get(`/permohonan/${id}`);
    assert.equal(gone.status, 410);
    assert.match(plainText(await gone.text()), /Draf ini sudah kedaluwarsa/);
    assert.deepEqual(await evidenceIn(server, citizen, id), []);
    assert.equal(await openKeysOf(server, citizen, id), 0n);
    const anew = await started(citizen);
    assert.notEqual(anew, id);
  });

  it('a draft whose erasure was cut off before its keys were destroyed loses them by the outbox', async () => {
    const id = await filled(citizen);
    const { keys } = server.services;
    const destroy = keys.data.destroyKey.bind(keys.data);
    keys.data.destroyKey = () => Promise.reject(new Error('The process died.'));
    await citizen.post(`/permohonan/${id}/hapus`);
    keys.data.destroyKey = destroy;
    assert.equal((await openKeysOf(server, citizen, id)) ?? 0n, 2n);
    await server.drain();
    assert.equal(await openKeysOf(server, citizen, id), 0n);
  });

  it('is announced seven days before its end, then erased; touched in between it lives on', async () => {
    const [idle, busy] = [await server.citizen(), await server.citizen()];
    const [lost, kept] = [await filled(idle), await started(busy)];
    server.move({ hours: 24 * 82 });
    await server.drain();
    assert.equal(await noticesOf(server, idle), 0n);
    server.move({ hours: 25 });
    await server.drain();
    assert.deepEqual([await noticesOf(server, idle), await noticesOf(server, busy)], [1n, 1n]);
    await server.drain();
    assert.equal(await noticesOf(server, idle), 1n);
    await save(busy, kept, { page: 'tempat-praktik', fields: place });
    server.move({ hours: 24 * 6 });
    await server.drain();
    assert.equal((await idle.get(`/permohonan/${lost}/data`)).status, 200);
    server.move({ hours: 26 });
    await server.drain();
    const over = await idle.get(`/permohonan/${lost}/data`);
    assert.equal(over.status, 410);
    assert.match(plainText(await over.text()), /Draf disimpan 90 hari sejak terakhir disentuh/);
    assert.match(await idle.read('/permohonan'), /Anda belum punya permohonan/);
    const rows = await server.services.db.as(asPerson(idle.personId), (tx) =>
      sql<{ answers_sealed: Buffer | null; erased: boolean }>`
        select answers_sealed, erased_at is not null as erased from mall.draft`.execute(tx),
    );
    assert.deepEqual(rows.rows, [{ answers_sealed: null, erased: true }]);
    assert.equal((await busy.get(`/permohonan/${kept}/isi/tempat-praktik`)).status, 200);
    assert.equal((await send(idle, lost)).status, 410);
    assert.notEqual(await started(idle), lost);
  });
});

async function noticesOf(server: MallServer, { personId }: Citizen): Promise<bigint | undefined> {
  const { rows } = await server.services.db.as(asPerson(personId), (tx) =>
    sql<{ n: bigint }>`select count(*) as n from notices.person_notice where kind = 'draft.expiring'`.execute(tx),
  );
  return rows[0]?.n;
}
