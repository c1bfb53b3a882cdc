import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Actor } from '../../vocabulary/authority.ts';
import { testDatabase } from '../../../test/support/postgres.ts';
import { formatCursor, parseCursor } from '../cursor.ts';
import { newId } from '../ids.ts';
import { asAgency, asPerson, PUBLIC, WORKER } from '../viewer.ts';
import { audit, type AuditEvent } from './audit.ts';
import { readAudit } from './read-audit.ts';

const SRAGEN = newId();
const BANYUWANGI = newId();
const RATNA = newId();
const OFFICER: Actor = {
  kind: 'officer',
  officerId: newId(),
  agencyId: SRAGEN,
  agencyCode: 'dpmptsp-sragen',
  roles: [],
  acr: 'passkey',
};
const START = Temporal.Instant.from('2026-11-24T02:00:00Z');

function anEvent(given: Partial<AuditEvent> = {}): AuditEvent {
  return {
    event: 'application.decided',
    actor: OFFICER,
    agencyId: SRAGEN,
    personId: null,
    action: 'application.decide',
    rule: 'MAL-07',
    subject: { kind: 'application', id: newId() },
    outcome: 'done',
    traceId: 'trace-1',
    at: START,
    ...given,
  };
}

describe('the audit log', () => {
  let test: Awaited<ReturnType<typeof testDatabase>>;
  const read = (viewer: Parameters<typeof test.db.as>[0], question: Partial<Parameters<typeof readAudit>[1]> = {}) =>
    test.db.as(viewer, (tx) =>
      readAudit(tx, {
        agencyId: SRAGEN,
        from: null,
        until: null,
        event: null,
        personId: null,
        after: null,
        limit: 100,
        ...question,
      }),
    );

  before(async () => {
    test = await testDatabase();
  });
  after(() => test.close());

  it('takes events from every viewer and shows them to the agency that answers for them', async () => {
    const events = [
      anEvent(),
      anEvent({ actor: { kind: 'public' } }),
      anEvent({ actor: { kind: 'worker' } }),
      anEvent({ actor: { kind: 'person', personId: RATNA, acr: 'passkey' }, personId: RATNA }),
    ];
    const viewers = [asAgency(SRAGEN), PUBLIC, WORKER, asPerson(RATNA)];
    for (const [i, viewer] of viewers.entries()) await test.db.as(viewer, (tx) => audit(tx, events[i]!));
    const { entries } = await read(asAgency(SRAGEN));
    assert.deepEqual(entries.map((entry) => entry.actor.kind).sort(), ['officer', 'person', 'public', 'worker']);
    assert.equal((await read(asAgency(BANYUWANGI))).entries.length, 0);
    assert.equal((await read(PUBLIC)).entries.length, 0);
    assert.deepEqual(
      (await read(asPerson(RATNA))).entries.map((entry) => entry.personId),
      [RATNA],
    );
  });

  it('keeps actor, rule, subject and outcome as they were', async () => {
    const event = anEvent({ event: 'officer.invited', outcome: 'refused', rule: null, at: START.add({ hours: 1 }) });
    const id = await test.db.as(asAgency(SRAGEN), (tx) => audit(tx, event));
    const [entry] = (await read(asAgency(SRAGEN), { event: 'officer.invited' })).entries;
    const { actor: _, ...kept } = event;
    assert.deepEqual(
      { ...entry, at: entry?.at.toString() },
      { ...kept, id, actor: { kind: 'officer', id: OFFICER.officerId }, at: event.at.toString() },
    );
  });

  it('cannot be changed or emptied, by anybody', async () => {
    for (const statement of [
      "update kernel.audit set outcome = 'done'",
      'delete from kernel.audit',
      'truncate kernel.audit',
    ]) {
      const { sql } = await import('kysely');
      await assert.rejects(
        test.db.as(asAgency(SRAGEN), (tx) => sql.raw(statement).execute(tx)),
        { code: '42501' },
      );
    }
  });

  it('refuses an event that is not named in the past as thing.happened', async () => {
    await assert.rejects(
      test.db.as(PUBLIC, (tx) => audit(tx, anEvent({ event: 'Decided!' }))),
      { code: '23514' },
    );
  });

  it('is read in pages, latest first, each entry once, even within one instant', async () => {
    const agencyId = newId();
    for (let i = 0; i < 7; i++)
      await test.db.as(WORKER, (tx) =>
        audit(tx, anEvent({ agencyId, at: START.add({ minutes: i < 5 ? 0 : i }), traceId: `t-${i}` })),
      );
    const seen: string[] = [];
    let after: Parameters<typeof readAudit>[1]['after'] = null;
    for (let pages = 0; pages < 10; pages++) {
      const page = await read(asAgency(agencyId), { agencyId, after, limit: 3 });
      seen.push(...page.entries.map((entry) => entry.traceId));
      if (page.next === null) break;
      const parsed = parseCursor(formatCursor(page.next));
      assert.ok(parsed.ok);
      after = parsed.value;
    }
    assert.deepEqual(seen.slice(0, 2), ['t-6', 't-5']);
    assert.deepEqual([...seen].sort(), ['t-0', 't-1', 't-2', 't-3', 't-4', 't-5', 't-6']);
  });

  it('does not take a malformed page mark', () => {
    for (const given of [null, '', 'x~y', `${START.toString()}~1`, `${START.toString()}~${SRAGEN}~`])
      assert.equal(parseCursor(given).ok, false);
  });
});
