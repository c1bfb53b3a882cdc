import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { daysFrom, findingsOf, isUrgent, type NodeFigures } from './node-state.ts';

const now = Temporal.Instant.from('2026-11-24T02:00:00Z');
const GIB = 1024 ** 3;

function aNode(own: Partial<NodeFigures> = {}): NodeFigures {
  return {
    outbox: [],
    timers: { due: 0, latenessMs: 0, clockMovedAt: null },
    database: { version: '18.4', sizeBytes: 1, connections: { total: 4, idle: 4, queued: 0 } },
    masterKeys: [{ id: 'satu', createdAt: now.subtract({ hours: 24 }), isNewest: true, wraps: 3 }],
    endingKeys: [],
    disk: { freeBytes: 10 * GIB, sizeBytes: 100 * GIB },
    probes: [],
    ...own,
  };
}

const kinds = (own: Partial<NodeFigures>) => findingsOf(aNode(own), now).map(({ kind }) => kind);
const kind = (own: Partial<NodeFigures['outbox'][number]>) => ({
  kind: 'notice.send',
  waiting: 1,
  failing: 0,
  behindSince: null,
  ...own,
});

describe('the state of a node', () => {
  it('is well when nothing failed, waits too long or ends soon', () => {
    assert.deepEqual(findingsOf(aNode(), now), []);
  });

  it('counts failed deliveries of all kinds as one thing', () => {
    const outbox = [kind({ failing: 2 }), kind({ kind: 'document.issue', failing: 1 })];
    assert.deepEqual(findingsOf(aNode({ outbox }), now), [{ kind: 'outbox_failing', count: 3 }]);
  });

  it('tells of each kind that nobody takes up, after two minutes', () => {
    assert.deepEqual(kinds({ outbox: [kind({ behindSince: now.subtract({ seconds: 119 }) })] }), []);
    assert.deepEqual(kinds({ outbox: [kind({ behindSince: now.subtract({ seconds: 121 }) })] }), ['outbox_behind']);
  });

  it('tells of deadlines that are a minute late, but not right after the clock was moved', () => {
    const late = { due: 4, latenessMs: 60_000 };
    assert.deepEqual(findingsOf(aNode({ timers: { ...late, clockMovedAt: null } }), now), [
      { kind: 'timers_late', count: 4, minutes: 1 },
    ]);
    assert.deepEqual(kinds({ timers: { ...late, latenessMs: 59_999, clockMovedAt: null } }), []);
    assert.deepEqual(kinds({ timers: { ...late, clockMovedAt: now.subtract({ seconds: 30 }) } }), []);
    assert.deepEqual(kinds({ timers: { ...late, clockMovedAt: now.subtract({ seconds: 61 }) } }), ['timers_late']);
  });

  it('tells of requests that queue for a connection', () => {
    const database = (queued: number) => ({ version: '18', sizeBytes: 1, connections: { total: 6, idle: 0, queued } });
    assert.deepEqual(kinds({ database: database(4) }), []);
    assert.deepEqual(kinds({ database: database(5) }), ['database_crowded']);
  });

  it('tells of a master key older than a year, of one that still wraps beside a newer, and of one that is gone', () => {
    const key = { id: 'satu', createdAt: now.subtract({ hours: 366 * 24 }), isNewest: true, wraps: 3 };
    assert.deepEqual(findingsOf(aNode({ masterKeys: [key] }), now), [{ kind: 'master_key_old', days: 366 }]);
    assert.deepEqual(kinds({ masterKeys: [{ ...key, createdAt: now.subtract({ hours: 365 * 24 }) }] }), []);
    const newer = { id: 'dua', createdAt: now, isNewest: true, wraps: 0 };
    assert.deepEqual(kinds({ masterKeys: [newer, { ...key, isNewest: false }] }), ['master_key_half_rotated']);
    assert.deepEqual(kinds({ masterKeys: [newer, { ...key, isNewest: false, wraps: 0 }] }), []);
    assert.deepEqual(kinds({ masterKeys: [newer, { ...key, isNewest: false, createdAt: null }] }), [
      'master_key_missing',
    ]);
  });

  it('tells ended signing keys apart from those that end soon, and names the first of each', () => {
    const until = (days: number) => ({
      owner: `member:${days}`,
      usage: 'message',
      until: now.add({ hours: 24 * days }),
    });
    assert.deepEqual(findingsOf(aNode({ endingKeys: [until(-3), until(0), until(9), until(2)] }), now), [
      { kind: 'signing_key_ended', count: 2, since: now.subtract({ hours: 72 }) },
      { kind: 'signing_key_ending', count: 2, until: now.add({ hours: 48 }) },
    ]);
  });

  it('tells when less than 2 GiB are free; a folder that is not there is no finding', () => {
    assert.deepEqual(kinds({ disk: { freeBytes: 2 * GIB, sizeBytes: 9 * GIB } }), []);
    assert.deepEqual(kinds({ disk: { freeBytes: 2 * GIB - 1, sizeBytes: 9 * GIB } }), ['disk_low']);
    assert.deepEqual(kinds({ disk: null }), []);
  });

  it('repeats what another feature finds wrong, and only that', () => {
    const probe = { name: 'Penyegel', isWell: false, says: 'mati', href: '/bukti' };
    assert.deepEqual(findingsOf(aNode({ probes: [{ ...probe, isWell: true }, probe] }), now), [
      { kind: 'probe', probe },
    ]);
  });

  it('puts what stands still before what waits for a decision', () => {
    const all = {
      outbox: [kind({ failing: 1 })],
      disk: { freeBytes: 1, sizeBytes: 9 },
      masterKeys: [{ id: 'x', createdAt: null, isNewest: false, wraps: 1 }],
    };
    assert.deepEqual(kinds(all), ['master_key_missing', 'disk_low', 'outbox_failing']);
    const old = { id: 'x', createdAt: now.subtract({ hours: 400 * 24 }), isNewest: true, wraps: 1 };
    const behind = kind({ failing: 1, behindSince: now.subtract({ hours: 1 }) });
    const mixed = findingsOf(aNode({ masterKeys: [old], outbox: [behind] }), now);
    assert.deepEqual(
      mixed.map((finding) => [finding.kind, isUrgent(finding)]),
      [
        ['outbox_behind', true],
        ['master_key_old', false],
        ['outbox_failing', false],
      ],
    );
  });

  it('counts the age of a key in whole days', () => {
    assert.equal(daysFrom(now, now.add({ hours: 47 })), 1);
  });
});
