import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { testDatabase } from '../../../test/support/postgres.ts';
import type { Actor } from '../../vocabulary/authority.ts';
import { localDate } from '../../vocabulary/local-date.ts';
import { newId } from '../ids.ts';
import { asAgency, asPerson, PUBLIC, WORKER } from '../viewer.ts';
import { openAccess, openListAccess, openOwnAccess, type AccessRequest } from './access.ts';
import { findHold, placeHold } from './hold.ts';
import {
  countAccesses,
  countAccessesByDay,
  readAccesses,
  type AccessPage,
  type AccessQuestion,
} from './read-accesses.ts';

const SRAGEN = newId();
const DINKES = newId();
const OFFICER = {
  kind: 'officer',
  officerId: newId(),
  agencyId: SRAGEN,
  agencyCode: 'dpmptsp-sragen',
  roles: [],
  acr: 'passkey',
} as const satisfies Actor;
const NOW = Temporal.Instant.from('2026-11-24T02:12:00Z');

function aReading(given: Partial<AccessRequest> & { readonly personId: string }): AccessRequest {
  return {
    actor: OFFICER,
    agencyId: SRAGEN,
    purpose: 'sip.review',
    caseRef: 'SRG-2026-004417',
    attributes: ['str.number', 'str.valid_until'],
    messageId: null,
    at: NOW,
    ...given,
  };
}

describe('access records', () => {
  let test: Awaited<ReturnType<typeof testDatabase>>;
  const record = (request: AccessRequest) => test.db.as(asAgency(request.agencyId), (tx) => openAccess(tx, request));
  const question = (personId: string, given: Partial<AccessQuestion> = {}): AccessQuestion => ({
    personId,
    now: NOW,
    from: null,
    until: null,
    agencyId: null,
    purpose: null,
    ...given,
  });
  const readingsOf = (personId: string, given: Partial<AccessQuestion> = {}) =>
    test.db.as(asPerson(personId), (tx) => readAccesses(tx, question(personId, given), { after: null, limit: 100 }));
  const countsOf = (personId: string, given: Partial<AccessQuestion> = {}) =>
    test.db.as(asPerson(personId), (tx) => countAccesses(tx, question(personId, given)));

  before(async () => {
    test = await testDatabase();
  });
  after(() => test.close());

  it('tell the person who read what, when, why and for which case', async () => {
    const ratna = newId();
    await record(aReading({ personId: ratna, messageId: 'm-1' }));
    const [entry] = (await readingsOf(ratna)).entries;
    assert.deepEqual(
      { ...entry, id: '', at: entry?.at.toString() },
      {
        id: '',
        at: NOW.toString(),
        actor: { kind: 'officer', id: OFFICER.officerId },
        agencyId: SRAGEN,
        purpose: 'sip.review',
        attributes: ['str.number', 'str.valid_until'],
        caseRef: 'SRG-2026-004417',
        messageId: 'm-1',
        isList: false,
        hold: null,
      },
    );
  });

  it('vanish with the reading when its transaction is undone', async () => {
    const ratna = newId();
    await assert.rejects(
      test.db.as(asAgency(SRAGEN), async (tx) => {
        await openAccess(tx, aReading({ personId: ratna }));
        throw new Error('the reading failed');
      }),
    );
    assert.equal((await readingsOf(ratna)).entries.length, 0);
  });

  it('are not shown to another person, another agency, the public or the worker', async () => {
    const ratna = newId();
    await record(aReading({ personId: ratna }));
    for (const viewer of [asPerson(newId()), asAgency(DINKES), PUBLIC, WORKER]) {
      const page = await test.db.as(viewer, (tx) => readAccesses(tx, question(ratna), { after: null, limit: 100 }));
      assert.equal(page.entries.length, 0);
    }
  });

  it('cannot be written in the name of another agency, nor changed or removed', async () => {
    const ratna = newId();
    await assert.rejects(
      test.db.as(asAgency(DINKES), (tx) => openAccess(tx, aReading({ personId: ratna }))),
      { code: '42501' },
    );
    await record(aReading({ personId: ratna }));
    for (const viewer of [asAgency(SRAGEN), asPerson(ratna)]) {
      await assert.rejects(
        test.db.as(viewer, (tx) => sql`delete from kernel.access_record`.execute(tx)),
        { code: '42501' },
      );
      await assert.rejects(
        test.db.as(viewer, (tx) => sql`update kernel.access_record set visible_from = now()`.execute(tx)),
        { code: '42501' },
      );
    }
  });

  it('open exactly the persons they were recorded for', async () => {
    const [ratna, other] = [newId(), newId()];
    const access = await record(aReading({ personId: ratna }));
    assert.doesNotThrow(() => access.require(ratna));
    assert.throws(() => access.require(other), /was not opened for the person/);
  });

  it('for a list are made once per officer, person, purpose and day', async () => {
    const persons = Array.from({ length: 200 }, () => newId());
    const [first] = persons;
    const list = {
      actor: OFFICER,
      agencyId: SRAGEN,
      purpose: 'sip.queue',
      attributes: ['name'],
      at: NOW,
      personIds: persons,
      listDay: localDate('2026-11-24'),
    };
    const open = (given: Partial<typeof list>) =>
      test.db.as(asAgency(SRAGEN), (tx) => openListAccess(tx, { ...list, ...given }));
    const count = async () => (await countsOf(first!)).readings;
    const access = await open({});
    assert.ok(persons.every((person) => access.covers(person)));
    await open({ at: NOW.add({ minutes: 5 }) });
    await open({ personIds: [first!, first!] });
    assert.equal(await count(), 1);
    await open({ purpose: 'sip.archive' });
    await open({ listDay: localDate('2026-11-25') });
    await open({ actor: { ...OFFICER, officerId: newId() } });
    assert.equal(await count(), 4);
    const all = await test.db.as(
      asAgency(SRAGEN),
      async (tx) =>
        (
          await sql<{
            n: bigint;
          }>`select count(*) as n from kernel.access_record where purpose = 'sip.queue' and list_day = '2026-11-24' and actor_id = ${OFFICER.officerId}`.execute(
            tx,
          )
        ).rows[0]?.n,
    );
    assert.equal(all, 200n);
    await assert.rejects(open({ personIds: [...persons, newId()] }), /200 persons at most/);
  });

  it('for a list stay single when two windows of one officer open it at the same time', async () => {
    const persons = Array.from({ length: 50 }, () => newId());
    const list = {
      actor: OFFICER,
      agencyId: SRAGEN,
      purpose: 'sip.queue',
      attributes: ['name'],
      at: NOW,
      personIds: persons,
      listDay: localDate('2026-11-24'),
    };
    await Promise.all([1, 2, 3, 4].map(() => test.db.as(asAgency(SRAGEN), (tx) => openListAccess(tx, list))));
    assert.equal((await countsOf(persons[7]!)).readings, 1);
  });

  it('for two lists of the same persons in opposite order wait for each other, and both are made', async () => {
    const [one, middle, other] = [newId(), newId(), newId()];
    const list = {
      actor: OFFICER,
      agencyId: SRAGEN,
      purpose: 'sip.queue',
      attributes: ['name'],
      at: NOW,
      listDay: localDate('2026-11-24'),
    };
    const open = (personIds: readonly string[], holdMs = 0) =>
      test.db.as(asAgency(SRAGEN), async (tx) => {
        await openListAccess(tx, { ...list, personIds });
        await new Promise((resolve) => setTimeout(resolve, holdMs));
      });
    // The first holds the person in the middle until the other two have begun at their own ends.
    const first = open([middle], 150);
    await new Promise((resolve) => setTimeout(resolve, 50));
    await Promise.all([first, open([one, middle, other]), open([other, middle, one])]);
    assert.equal((await countsOf(one)).readings, 1);
  });

  it('are not made for a person reading her own data, which works in her own transaction only', async () => {
    const ratna = newId();
    const actor = { kind: 'person', personId: ratna, acr: 'passkey' } as const;
    const access = await test.db.as(asPerson(ratna), (tx) => openOwnAccess(tx, actor));
    assert.ok(access.covers(ratna));
    for (const viewer of [asPerson(newId()), asAgency(SRAGEN), WORKER])
      await assert.rejects(
        test.db.as(viewer, (tx) => openOwnAccess(tx, actor)),
        /own transaction/,
      );
    assert.equal((await readingsOf(ratna)).entries.length, 0);
  });

  it('under a lawful hold show and count only after it, with its number and reason, and never vanish', async () => {
    const ratna = newId();
    const real = Temporal.Now.instant();
    const seconds = (n: number) => real.add({ milliseconds: Math.round(n * 1000) });
    const order = {
      agencyId: SRAGEN,
      personId: ratna,
      reference: '12/Pen.Tunda/2026',
      reason: 'Pemanggilan saksi',
      placedAt: seconds(-1),
    };
    const hold = await test.db.as(asAgency(SRAGEN), (tx) => placeHold(tx, { ...order, visibleFrom: seconds(0.4) }));
    const found = await test.db.as(asAgency(SRAGEN), (tx) => findHold(tx, hold.id));
    assert.ok(found !== null);
    await record(aReading({ personId: ratna, at: real, hold: found }));
    await record(aReading({ personId: ratna, at: real }));

    assert.equal((await readingsOf(ratna, { now: real })).entries.length, 1);
    assert.deepEqual(
      [(await countsOf(ratna, { now: real })).readings, (await countsOf(ratna, { now: real })).agencies],
      [1, [{ agencyId: SRAGEN, readings: 1 }]],
    );
    // A caller who asks with a wrong time, or past the query, still gets nothing: the row policy holds it back.
    assert.equal((await readingsOf(ratna, { now: seconds(3600) })).entries.length, 1);
    const holdsSeen = () =>
      test.db.as(asPerson(ratna), async (tx) => (await sql`select 1 from kernel.access_hold`.execute(tx)).rows.length);
    assert.equal(await holdsSeen(), 0);
    const forAgency = await test.db.as(asAgency(SRAGEN), (tx) =>
      readAccesses(tx, question(ratna, { now: seconds(3600) }), { after: null, limit: 10 }),
    );
    assert.equal(forAgency.entries.length, 2);
    const heldBack = await test.db.as(asAgency(SRAGEN), (tx) => countAccesses(tx, question(ratna, { now: real })));
    assert.equal(heldBack.readings, 1);

    await new Promise((resolve) => setTimeout(resolve, 600));
    const { entries } = await readingsOf(ratna, { now: seconds(1) });
    assert.equal(entries.length, 2);
    assert.deepEqual(
      new Set(entries.map((entry) => entry.hold?.reference ?? null)),
      new Set(['12/Pen.Tunda/2026', null]),
    );
    assert.equal((await countsOf(ratna, { now: seconds(1) })).readings, 2);
    assert.equal(await holdsSeen(), 1);
  });

  it('take no hold that was placed for another person or by another agency', async () => {
    const [ratna, other] = [newId(), newId()];
    const hold = await test.db.as(asAgency(SRAGEN), (tx) =>
      placeHold(tx, {
        agencyId: SRAGEN,
        personId: other,
        reference: '1/2026',
        reason: 'x',
        placedAt: NOW,
        visibleFrom: NOW.add({ hours: 1 }),
      }),
    );
    await assert.rejects(record(aReading({ personId: ratna, hold })), /another person/);
  });

  it('are filtered by period, agency and purpose, counted alike, and listed in pages', async () => {
    const ratna = newId();
    const at = (iso: string) => Temporal.Instant.from(iso);
    await record(aReading({ personId: ratna, at: at('2026-11-02T04:30:00Z'), purpose: 'police.summons' }));
    await record(aReading({ personId: ratna, at: at('2026-11-19T07:07:00Z'), caseRef: null }));
    await record(
      aReading({ personId: ratna, at: at('2026-11-23T17:30:00Z'), agencyId: DINKES, actor: { kind: 'worker' } }),
    );
    await record(aReading({ personId: ratna, at: at('2026-11-24T01:00:00Z') }));

    assert.equal((await readingsOf(ratna, { from: at('2026-11-10T00:00:00Z') })).entries.length, 3);
    assert.equal((await readingsOf(ratna, { until: at('2026-11-23T17:30:00Z') })).entries.length, 2);
    assert.equal((await readingsOf(ratna, { agencyId: DINKES })).entries.length, 1);
    assert.equal((await readingsOf(ratna, { purpose: 'police.summons' })).entries.length, 1);
    assert.equal((await countsOf(ratna, { agencyId: DINKES })).readings, 1);

    const counts = await countsOf(ratna);
    assert.deepEqual([counts.readings, counts.withoutCase, counts.agencies.length], [4, 1, 2]);
    assert.deepEqual(counts.purposes, [
      { purpose: 'sip.review', readings: 3 },
      { purpose: 'police.summons', readings: 1 },
    ]);
    // 17.30 UTC on the 23rd is the 24th in Jakarta.
    const days = await test.db.as(asPerson(ratna), (tx) => countAccessesByDay(tx, question(ratna), 'Asia/Jakarta'));
    assert.deepEqual(
      days.map((day) => [day.date, day.readings, day.withoutCase]),
      [
        ['2026-11-24', 2, 0],
        ['2026-11-19', 1, 1],
        ['2026-11-02', 1, 0],
      ],
    );

    for (let i = 0; i < 3; i++) await record(aReading({ personId: ratna, at: at('2026-11-19T07:07:00Z') }));
    const seen: string[] = [];
    const pages: number[] = [];
    let after: AccessPage['after'] = null;
    do {
      const page: Awaited<ReturnType<typeof readAccesses>> = await test.db.as(asPerson(ratna), (tx) =>
        readAccesses(tx, question(ratna), { after, limit: 3 }),
      );
      pages.push(page.entries.length);
      seen.push(...page.entries.map((entry) => entry.id));
      after = page.next;
    } while (after !== null);
    assert.deepEqual([pages, new Set(seen).size], [[3, 3, 1], 7]);
  });
});
