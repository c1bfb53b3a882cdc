import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { newId } from '../../../../kernel/ids.ts';
import { type Database, openDatabase } from '../../../../kernel/database.ts';
import { asAgency, PUBLIC, WORKER } from '../../../../kernel/viewer.ts';
import { localDate } from '../../../../vocabulary/local-date.ts';
import { testDatabase, type TestDatabase } from '../../../../../test/support/postgres.ts';
import type { FieldVisibility } from '../../domain/registry/publication.ts';
import { openFields } from '../../domain/registry/publication.ts';
import { listPublished, listRestrictedFacts } from '../../storage/registry/publication.ts';
import { findElement } from '../../storage/registry/element.ts';
import { createElements, type Writing } from './create-elements.ts';
import { endElements, publishElements } from './publish-elements.ts';
import { saveElement } from './save-element.ts';

const OWNER = newId();
const OTHER = newId();
const at = Temporal.Instant.from('2026-11-20T02:00:00Z');
const writing: Writing = {
  agencyId: OWNER,
  actorId: newId(),
  at,
  on: localDate('2026-11-20'),
  source: 'declared',
  evidence: null,
};
const ground = {
  visibilityOf: (field: string): FieldVisibility =>
    openFields.some((open) => open === field) ? 'open' : field === 'note' ? 'draft_only' : 'restricted',
  agencyName: 'Kementerian Kelautan dan Perikanan',
  ownerIdOf: () => null,
};

describe('the registry: drafts, saves, publications', () => {
  let test: TestDatabase;
  let db: Database;
  before(async () => {
    test = await testDatabase();
    db = openDatabase({ connection: test.app, poolSize: 4, onBroken: () => {} });
  });
  after(async () => {
    await db.close();
    await test.close();
  });

  async function register(isClassified = false): Promise<string> {
    const [head] = await db.as(asAgency(OWNER), (tx) =>
      createElements(tx, writing, [
        {
          domain: 'application',
          state: 'as_is',
          reportedBy: 'Direktorat Kapal',
          isClassified,
          name: 'SIMKADA',
          values: {
            function: 'Pendaftaran kapal perikanan kecil',
            status: 'active',
            codes: ['RAL.01.10'],
            cost_licence: '120000000',
            note: 'masih ditulis',
          },
        },
      ]),
    );
    return head!.id;
  }

  it('a draft is the agency’s alone; publishing shows five things to all and costs to nobody else', async () => {
    const id = await register();
    assert.equal(await db.as(asAgency(OTHER), (tx) => findElement(tx, OWNER, id)), null);
    const published = await db.as(asAgency(OWNER), (tx) => publishElements(tx, writing, { ids: [id], ...ground }));
    assert.ok(published.ok);
    const seen = await db.as(PUBLIC, (tx) => listPublished(tx, { at: null, agencyIds: [OWNER], limit: 10 }));
    const one = seen.find(({ elementId }) => elementId === id);
    assert.equal(one?.name, 'SIMKADA');
    assert.deepEqual(one?.codes, ['RAL.01.10']);
    const place = { agencyId: OWNER, elementId: id };
    for (const viewer of [PUBLIC, WORKER, asAgency(OTHER)])
      assert.deepEqual(await db.as(viewer, (tx) => listRestrictedFacts(tx, place)), []);
    const own = await db.as(asAgency(OWNER), (tx) => listRestrictedFacts(tx, place));
    assert.deepEqual(
      own.map(({ field }) => field),
      ['cost_licence'],
    );
  });

  it('a classified application shows owner and codes, and no other word of it', async () => {
    const id = await register(true);
    await db.as(asAgency(OWNER), (tx) => publishElements(tx, writing, { ids: [id], ...ground }));
    const seen = await db.as(PUBLIC, (tx) => listPublished(tx, { at: null, agencyIds: [OWNER], limit: 50 }));
    const one = seen.find(({ elementId }) => elementId === id);
    assert.deepEqual(
      { name: one?.name, text: one?.functionText, owner: one?.ownerName, codes: one?.codes },
      { name: null, text: null, owner: ground.agencyName, codes: ['RAL.01.10'] },
    );
    assert.deepEqual(
      await db.as(asAgency(OWNER), (tx) => listRestrictedFacts(tx, { agencyId: OWNER, elementId: id })),
      [],
    );
  });

  it('two officers on one object: the second is shown what the first changed', async () => {
    const id = await register();
    const first = await db.as(asAgency(OWNER), (tx) =>
      saveElement(tx, writing, { id, seen: 1, values: { status: 'inactive' } }),
    );
    assert.ok(first.ok);
    const second = await db.as(asAgency(OWNER), (tx) =>
      saveElement(tx, writing, { id, seen: 1, values: { status: 'retired', function: 'lain' } }),
    );
    assert.deepEqual(second, {
      ok: false,
      error: {
        code: 'element_moved_on',
        theirs: [{ field: 'status', before: 'active', after: 'inactive' }],
        sameFields: ['status'],
      },
    });
  });

  it('what was published on a past day is read as it stood then', async () => {
    const id = await register();
    const later = { ...writing, at: at.add({ hours: 24 }) };
    await db.as(asAgency(OWNER), (tx) => publishElements(tx, writing, { ids: [id], ...ground }));
    await db.as(asAgency(OWNER), (tx) => saveElement(tx, later, { id, seen: 2, values: { name: 'SIMKADA Baru' } }));
    await db.as(asAgency(OWNER), (tx) => publishElements(tx, later, { ids: [id], ...ground }));
    const nameAt = async (moment: Temporal.Instant | null) =>
      (await db.as(PUBLIC, (tx) => listPublished(tx, { at: moment, agencyIds: [OWNER], limit: 50 }))).find(
        ({ elementId }) => elementId === id,
      )?.name;
    assert.equal(await nameAt(at.add({ hours: 1 })), 'SIMKADA');
    assert.equal(await nameAt(null), 'SIMKADA Baru');
    await db.as(asAgency(OWNER), (tx) => endElements(tx, { ...later, at: at.add({ hours: 48 }) }, [id]));
    assert.equal(await nameAt(null), undefined);
    assert.equal(await nameAt(at.add({ hours: 30 })), 'SIMKADA Baru');
  });

  it('an object without its function is not published, and the refusal names what is missing', async () => {
    const [head] = await db.as(asAgency(OWNER), (tx) =>
      createElements(tx, writing, [
        { domain: 'application', state: 'as_is', reportedBy: '', isClassified: false, name: 'X', values: {} },
      ]),
    );
    const answer = await db.as(asAgency(OWNER), (tx) => publishElements(tx, writing, { ids: [head!.id], ...ground }));
    assert.deepEqual(answer, {
      ok: false,
      error: [{ id: head!.id, name: 'X', code: 'publication_incomplete', missing: ['function', 'status'] }],
    });
  });
});
