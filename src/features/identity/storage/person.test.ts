import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { openAccess, openOwnAccess } from '../../../kernel/access/access.ts';
import type { Database } from '../../../kernel/database.ts';
import { newId } from '../../../kernel/ids.ts';
import { asAgency, asPerson, PUBLIC, WORKER, type Viewer } from '../../../kernel/viewer.ts';
import { parseNik, type Nik } from '../../../vocabulary/nik.ts';
import { identityServer, type IdentityServer } from '../http/identity-server.builder.tsx';
import { createPersons, findPersonByNik, readNik } from '../index.ts';

const NOW = Temporal.Instant.from('2026-11-24T02:12:00Z');
const AGENCY = newId();
const ACTOR = {
  kind: 'officer',
  officerId: newId(),
  agencyId: AGENCY,
  agencyCode: 'mpp-sragen',
  roles: [],
  acr: 'passkey',
} as const;
const LOOKING = {
  actor: ACTOR,
  agencyId: AGENCY,
  purpose: 'sip.review',
  caseRef: 'SRG-2026-004417',
  messageId: null,
  at: NOW,
};

describe('persons', () => {
  let server: IdentityServer;
  let db: Database;
  before(async () => {
    server = await identityServer();
    db = server.services.db;
  });
  after(() => server.close());

  it('are found by NIK by whoever says what for, and see that they were', async () => {
    const [wulan] = await enrol(1);
    assert.equal(await findPersonByNik(server.services, wulan!.nik, LOOKING), wulan!.personId);
    assert.deepEqual(await readingsOf(wulan!.personId), [
      { purpose: 'sip.review', case_ref: 'SRG-2026-004417', actor_id: ACTOR.officerId },
    ]);
  });

  it('who are unknown leave no record and are nobody', async () => {
    assert.equal(await findPersonByNik(server.services, aNik(), LOOKING), null);
  });

  it('read their own NIK, and an agency reads it with a record', async () => {
    const [wulan] = await enrol(1);
    const { personId, nik } = wulan!;
    const own = await readNik(server.services, personId, (tx) =>
      openOwnAccess(tx, { kind: 'person', personId, acr: 'passkey' }),
    );
    assert.equal(own.ok && own.value.reveal(), nik.reveal());
    assert.deepEqual(await readingsOf(personId), []);
    const read = await readNik(server.services, personId, (tx) =>
      openAccess(tx, { ...LOOKING, personId, attributes: ['nik'] }),
    );
    assert.equal(read.ok && read.value.reveal(), nik.reveal());
    assert.equal((await readingsOf(personId)).length, 1);
  });

  it('cannot be read under an access that was opened for somebody else', async () => {
    const [wulan, dyah] = await enrol(2);
    const open = readNik(server.services, wulan!.personId, (tx) =>
      openAccess(tx, { ...LOOKING, personId: dyah!.personId, attributes: ['nik'] }),
    );
    await assert.rejects(open);
    assert.deepEqual(await readingsOf(dyah!.personId), []);
  });

  it('who are not there are refused in words, and so is one whose key was destroyed', async () => {
    const open = (personId: string) =>
      readNik(server.services, personId, (tx) => openAccess(tx, { ...LOOKING, personId, attributes: ['nik'] }));
    assert.deepEqual(await open(newId()), { ok: false, error: 'person_unknown' });
    const [wulan] = await enrol(1);
    const keys = await db.as(asPerson(wulan!.personId), (tx) =>
      sql<{ key_id: string }>`select key_id from identity.person`.execute(tx),
    );
    await server.services.keys.data.destroyKey(keys.rows[0]!.key_id as never);
    assert.deepEqual(await open(wulan!.personId), { ok: false, error: 'person_erased' });
  });

  it('are loaded in batches, each under a key of its own, and a second load adds nobody', async () => {
    const before = await countKeys();
    const persons = Array.from({ length: 1_200 }, () => ({ personId: newId(), nik: aNik() }));
    assert.equal(await createPersons(server.services, persons, NOW), 1_200);
    assert.equal(await createPersons(server.services, [...persons, { personId: newId(), nik: aNik() }], NOW), 1);
    assert.equal(await countKeys(), before + 1_201);
    const last = persons.at(-1)!;
    assert.equal(await findPersonByNik(server.services, last.nik, LOOKING), last.personId);
  });

  it('who were not added leave no key behind: not the second of two at once, nor a load that broke off', async () => {
    const before = await countKeys();
    const nik = aNik();
    await Promise.all([0, 1, 2].map(() => createPersons(server.services, [{ personId: newId(), nik }], NOW)));
    assert.equal(await countKeys(), before + 1);
    const personId = newId();
    const clash = [0, 1].map(() => ({ personId, nik: aNik() }));
    await assert.rejects(createPersons(server.services, clash, NOW), { code: '23505' });
    assert.equal(await countKeys(), before + 1);
  });

  const countKeys = async () => {
    const { rows } = await db.as(WORKER, (tx) =>
      sql<{ n: bigint }>`select count(*) as n from kernel.wrapped_key where purpose = 'identity.person'`.execute(tx),
    );
    return Number(rows[0]!.n);
  };

  it('who enrol twice at the same moment become one person', async () => {
    const nik = aNik();
    const added = await Promise.all(
      [0, 1, 2].map(() => createPersons(server.services, [{ personId: newId(), nik }], NOW)),
    );
    assert.equal(
      added.reduce((sum, one) => sum + one, 0),
      1,
    );
    assert.ok((await findPersonByNik(server.services, nik, LOOKING)) !== null);
  });

  it('lie in the database without a readable NIK, and only in their own sight', async () => {
    const [wulan] = await enrol(1);
    const { personId, nik } = wulan!;
    const count = (viewer: Viewer) =>
      db.as(
        viewer,
        async (tx) =>
          (
            await sql<{ n: bigint }>`select count(*) as n from identity.person where person_id = ${personId}`.execute(
              tx,
            )
          ).rows[0]!.n,
      );
    assert.deepEqual(
      await Promise.all([asPerson(personId), asPerson(newId()), asAgency(AGENCY), WORKER, PUBLIC].map(count)),
      [1n, 0n, 0n, 0n, 0n],
    );
    const { rows } = await db.as(asPerson(personId), (tx) =>
      sql<{ row: string }>`select p::text as row from identity.person p`.execute(tx),
    );
    assert.ok(!rows[0]!.row.includes(Buffer.from(nik.reveal()).toString('hex')));
  });

  async function enrol(count: number) {
    const persons = Array.from({ length: count }, () => ({ personId: newId(), nik: aNik() }));
    await createPersons(server.services, persons, NOW);
    return persons;
  }

  async function readingsOf(personId: string) {
    const { rows } = await db.as(asPerson(personId), (tx) =>
      sql<object>`select purpose, case_ref, actor_id from kernel.access_record where person_id = ${personId} order by id`.execute(
        tx,
      ),
    );
    return rows;
  }
});

let serial = 0;

/** A NIK nobody had before in this run; serials from 9000 belong to no real person. */
function aNik(): Nik {
  serial += 1;
  const day = String(1 + (serial % 28)).padStart(2, '0');
  const year = String(Math.floor(serial / 900) + 10);
  const parsed = parseNik(`331403${day}01${year}${9_000 + (serial % 900)}`);
  if (!parsed.ok) throw new Error(parsed.error);
  return parsed.value;
}
