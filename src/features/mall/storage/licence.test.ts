import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';
import { sql } from 'kysely';
import { testDatabase, type TestDatabase } from '../../../../test/support/postgres.ts';
import { type Access, openAccess, openOwnAccess } from '../../../kernel/access/access.ts';
import type { Tx } from '../../../kernel/database.ts';
import { newId } from '../../../kernel/ids.ts';
import { type Keys, openKeys } from '../../../kernel/keys/keys.ts';
import { createMasterKeys, openMasterKeys } from '../../../kernel/keys/master-key.ts';
import { asAgency, asPerson, PUBLIC, type Viewer, WORKER } from '../../../kernel/viewer.ts';
import { localDate } from '../../../vocabulary/local-date.ts';
import type { Result } from '../../../vocabulary/result.ts';
import { parseLicenceNumber } from '../domain/licence.ts';
import {
  addIssuedLicence,
  addLicences,
  licencesOf,
  licensingOfficesOf,
  markRevoked,
  type NewLicence,
} from './licence.ts';
import { eraseLicences, licenceKey, type LicenceStore } from './licence-key.ts';

const SRAGEN = newId();
const BANYUWANGI = newId();
const now = Temporal.Instant.from('2026-11-24T02:00:00Z');

function the<T>(result: Result<T, unknown>): T {
  assert.ok(result.ok, JSON.stringify(result));
  return result.value;
}

describe('the register of practice licences', () => {
  let test: TestDatabase;
  let keys: Keys;
  let folder: string;
  let store: LicenceStore;
  let personId: string;

  before(async () => {
    test = await testDatabase();
    folder = mkdtempSync(join(tmpdir(), 'terpadu-sip-'));
    const file = join(folder, 'kunci');
    createMasterKeys(file, now);
    const masters = the(openMasterKeys(file));
    keys = await openKeys({ db: test.db, masters, now: () => now, nowMs: () => performance.now() });
    store = { db: test.db, keys: keys.data };
  });
  after(async () => {
    await keys.stop();
    await test.close();
    rmSync(folder, { recursive: true });
  });
  beforeEach(() => {
    personId = newId();
  });

  function aLicence(changes: Partial<NewLicence> = {}): NewLicence {
    return {
      id: newId(),
      personId,
      agencyId: SRAGEN,
      number: the(parseLicenceNumber('SIPB-3314-2021-009001')),
      register: 'sip',
      facts: { profession: 'bidan', practicePlace: 'Puskesmas Masaran, Jl. Kenanga No. 12' },
      issuedOn: localDate('2021-12-21'),
      validUntil: localDate('2026-12-21'),
      documentId: null,
      ...changes,
    };
  }

  async function issue(changes: Partial<NewLicence> = {}): Promise<NewLicence & { readonly documentId: string }> {
    const licence = { ...aLicence(changes), documentId: newId() };
    const { agencyId } = licence;
    const key = await licenceKey(store, { agencyId, personId, now });
    await test.db.as(asAgency(agencyId), (tx) => addIssuedLicence(tx, key, { ...licence, now }));
    return licence;
  }

  function asSeenBy(agencyId: string, of = personId) {
    const reading = { actor: { kind: 'worker' }, agencyId, purpose: 'sip.apply', attributes: ['sip.number'] } as const;
    return test.db.as(asAgency(agencyId), async (tx) => {
      const access = await openAccess(tx, { ...reading, personId: of, at: now, caseRef: null, messageId: null });
      return licencesOf(tx, access, { keys: keys.data, personId });
    });
  }

  function own<T>(work: (tx: Tx, access: Access) => Promise<T>, of = personId): Promise<T> {
    return test.db.as(asPerson(of), async (tx) =>
      work(tx, await openOwnAccess(tx, { kind: 'person', personId: of, acr: 'passkey' })),
    );
  }

  it('tells a licence as it was entered, the latest first', async () => {
    const earlier = aLicence();
    const later = aLicence({ issuedOn: localDate('2024-02-29'), validUntil: localDate('2029-02-28') });
    assert.equal(await addLicences(store, [earlier, later], now), 2);
    const issued = await issue({ issuedOn: localDate('2026-11-24'), validUntil: localDate('2031-11-24') });
    assert.deepEqual(
      await asSeenBy(SRAGEN),
      [issued, later, earlier].map((one) => ({ ...one, revokedAt: null })),
    );
  });

  it('shows an office its own licences only; she herself sees all, and which offices have any', async () => {
    const banyuwangi = aLicence({ agencyId: BANYUWANGI });
    await addLicences(store, [aLicence(), banyuwangi], now);
    assert.deepEqual(
      (await asSeenBy(BANYUWANGI)).map(({ id }) => id),
      [banyuwangi.id],
    );
    assert.deepEqual(await asSeenBy(newId()), []);
    assert.equal((await own((tx, access) => licencesOf(tx, access, { keys: keys.data, personId }))).length, 2);
    assert.deepEqual(
      new Set(await own((tx, access) => licensingOfficesOf(tx, access, personId))),
      new Set([SRAGEN, BANYUWANGI]),
    );
  });

  it('is closed to everybody else, whatever they ask', async () => {
    await addLicences(store, [aLicence()], now);
    const count = async (viewer: Viewer) => {
      const { rows } = await test.db.as(viewer, (tx) =>
        sql<{ n: bigint }>`select count(*) as n from mall.licence where person_id = ${personId}`.execute(tx),
      );
      return rows[0]?.n;
    };
    for (const viewer of [PUBLIC, WORKER, asAgency(newId()), asPerson(newId())]) assert.equal(await count(viewer), 0n);
    assert.equal(await count(asPerson(personId)), 1n);
    const { rows } = await test.db.as(asAgency(SRAGEN), (tx) => sql`select * from mall.licence_key`.execute(tx));
    assert.deepEqual(rows, []);
  });

  it('an office cannot enter or revoke a licence in the register of another', async () => {
    const licence = await issue();
    const key = await licenceKey(store, { agencyId: SRAGEN, personId, now });
    const foreign = { ...aLicence(), documentId: newId(), now };
    await assert.rejects(
      test.db.as(asAgency(BANYUWANGI), (tx) => addIssuedLicence(tx, key, foreign)),
      /row-level security/,
    );
    const { documentId } = licence;
    const marked = await test.db.as(asAgency(BANYUWANGI), (tx) => markRevoked(tx, { personId, documentId, at: now }));
    assert.equal(marked, false);
    assert.deepEqual(
      (await asSeenBy(SRAGEN)).map(({ revokedAt }) => revokedAt),
      [null],
    );
  });

  it('the first revocation stands', async () => {
    const { documentId } = await issue();
    const revoke = (at: Temporal.Instant) =>
      test.db.as(asAgency(SRAGEN), (tx) => markRevoked(tx, { personId, documentId, at }));
    assert.equal(await revoke(now), true);
    assert.equal(await revoke(now.add({ hours: 1 })), false);
    assert.deepEqual(
      (await asSeenBy(SRAGEN)).map(({ revokedAt }) => String(revokedAt)),
      [String(now)],
    );
  });

  it('one document stands in the register once', async () => {
    const licence = await issue();
    const key = await licenceKey(store, { agencyId: SRAGEN, personId, now });
    await assert.rejects(
      test.db.as(asAgency(SRAGEN), (tx) => addIssuedLicence(tx, key, { ...licence, id: newId(), now })),
      /licence_person_id_document_id_key/,
    );
  });

  it('an Access that was opened for somebody else opens nothing', async () => {
    await addLicences(store, [aLicence()], now);
    await assert.rejects(asSeenBy(SRAGEN, newId()), /not opened for the person/);
    await assert.rejects(
      own((tx, access) => licensingOfficesOf(tx, access, personId), newId()),
      /not opened for the person/,
    );
  });

  it('the database holds no number, profession or place in the clear', async () => {
    await addLicences(store, [aLicence()], now);
    const { rows } = await test.db.as(asPerson(personId), (tx) =>
      sql<{ text: string }>`
        select (to_jsonb(l) || jsonb_build_object('sealed', encode(l.payload_sealed, 'escape')))::text as text
        from mall.licence l`.execute(tx),
    );
    assert.equal(rows.length, 1);
    for (const { text } of rows) assert.doesNotMatch(text, /SIPB|bidan|Masaran/);
  });

  it('a load that is run again, or twice at once, enters nothing twice and leaves no key unused', async () => {
    const many = Array.from({ length: 230 }, () => aLicence({ personId: newId() }));
    const load = many.flatMap((one) => [one, { ...aLicence({ personId: one.personId }) }]);
    const added = await Promise.all([addLicences(store, load, now), addLicences(store, load, now)]);
    assert.equal(added[0] + added[1], 460);
    assert.equal(await addLicences(store, load, now), 0);
    const { rows } = await test.db.as(WORKER, (tx) =>
      sql<{ unused: bigint }>`select count(*) as unused from kernel.wrapped_key w
        where purpose = 'mall.licence' and destroyed_at is null
          and not exists (select from mall.licence_key k where k.key_id = w.id)`.execute(tx),
    );
    assert.equal(rows[0]?.unused, 0n);
  });

  it('a load that was cut off between its keys and its rows goes on with the same keys', async () => {
    const before = await licenceKey(store, { agencyId: SRAGEN, personId, now });
    await addLicences(store, [aLicence()], now);
    assert.equal((await licenceKey(store, { agencyId: SRAGEN, personId, now })).id, before.id);
    assert.equal((await asSeenBy(SRAGEN)).length, 1);
  });

  it('what an office’s register says of a person can be erased, for good, without touching another office’s', async () => {
    await addLicences(store, [aLicence(), aLicence({ agencyId: BANYUWANGI })], now);
    assert.equal(await eraseLicences(store, { agencyId: SRAGEN, personId, now }), true);
    assert.deepEqual(await asSeenBy(SRAGEN), []);
    assert.equal((await asSeenBy(BANYUWANGI)).length, 1);
    assert.equal(await eraseLicences(store, { agencyId: SRAGEN, personId, now }), true);
    const anew = await issue();
    assert.deepEqual(
      (await asSeenBy(SRAGEN)).map(({ id }) => id),
      [anew.id],
    );
    assert.equal(await eraseLicences(store, { agencyId: SRAGEN, personId: newId(), now }), false);
  });

  it('a list has an end', async () => {
    await addLicences(
      store,
      Array.from({ length: 25 }, () => aLicence()),
      now,
    );
    assert.equal((await asSeenBy(SRAGEN)).length, 20);
  });
});
