import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { sql } from 'kysely';
import { testDatabase, type TestDatabase } from '../../../../test/support/postgres.ts';
import { newId } from '../../../kernel/ids.ts';
import { asAgency, asPerson, PUBLIC, type Viewer, WORKER } from '../../../kernel/viewer.ts';
import { localDate } from '../../../vocabulary/local-date.ts';
import { regionCode } from '../../../vocabulary/region-code.ts';
import type { ServiceDefinition, ServiceTerms, ServiceVersion } from '../domain/service.ts';
import { hashOfVersion } from '../domain/service-hash.ts';
import { aStall, someTerms } from '../domain/services.builder.ts';
import { addVersion, findVersion } from '../storage/service-version.ts';
import { serviceDefinitions } from './service-data.ts';
import {
  officesOffering,
  openService,
  openVersion,
  publishTerms,
  versionById,
  versionInForce,
  versionsIn,
  versionsOf,
} from './service-versions.ts';
import { the } from './services-application.builder.ts';

const at = Temporal.Instant.from('2026-11-24T02:00:00Z');
const clock = {
  trueNow: () => at,
  caseworkNow: () => at,
  aheadMs: 0,
  refresh: async () => {},
  onMoved: () => {},
  stop: async () => {},
};

describe('the versions of a service', () => {
  let test: TestDatabase;
  let agencyId: string;
  before(async () => {
    test = await testDatabase();
  });
  after(() => test.close());
  beforeEach(() => {
    agencyId = newId();
  });

  const services = () => ({ db: test.db, clock });
  const opening = (changes: Partial<Parameters<typeof openService>[1]> = {}) => ({
    agencyId,
    region: regionCode('33.14'),
    service: 'sip',
    inForceFrom: localDate('2026-01-01'),
    publishedBy: null,
    ...changes,
  });
  const publish = async (from: ServiceVersion, terms: ServiceTerms, inForceFrom: string) =>
    test.db.as(asAgency(agencyId), (tx) =>
      publishTerms(tx, { from, terms, inForceFrom: localDate(inForceFrom), publishedBy: newId(), at }),
    );
  const openStall = (definition: ServiceDefinition) =>
    test.db.as(asAgency(agencyId), (tx) => openVersion(tx, { ...opening({ service: 'kios' }), definition, at }));
  const quicker = (terms: ServiceTerms): ServiceTerms => ({ ...terms, workingDays: 4 });

  it('are read in a transaction that is open already, without a second connection', async () => {
    const first = the(await openService(services(), opening()));
    const missing = newId();
    const found = await test.db.as(asAgency(newId()), (tx) => versionsIn(tx, [first.id, first.id, missing]));
    assert.deepEqual([...found.keys()], [first.id]);
    assert.equal(found.get(first.id)?.hash, first.hash);
    assert.equal((await test.db.as(PUBLIC, (tx) => versionsIn(tx, [first.id]))).size, 1);
  });

  it('begin with what the program brings, once however often it is opened', async () => {
    const first = the(await openService(services(), opening()));
    assert.deepEqual(the(await openService(services(), opening())).id, first.id);
    assert.equal(first.number, 1);
    assert.deepEqual(first.definition, serviceDefinitions().get('sip'));
    assert.deepEqual((await versionById(services(), first.id))?.terms, first.terms);
    assert.deepEqual(await openService(services(), opening({ service: 'kios' })), {
      ok: false,
      error: { code: 'service_unknown' },
    });
  });

  it('are numbered on, and a case keeps the one it began with', async () => {
    const first = the(await openService(services(), opening()));
    const second = the(await publish(first, quicker(first.terms), '2026-12-01'));
    assert.equal(second.number, 2);
    const on = (day: string) => versionInForce(services(), { agencyId, service: 'sip', on: localDate(day) });
    assert.equal(await on('2025-12-31'), null);
    assert.equal((await on('2026-11-30'))?.id, first.id);
    assert.equal((await on('2026-12-01'))?.id, second.id);
    assert.equal((await versionById(services(), first.id))?.terms.workingDays, 5);
    assert.deepEqual(
      (await versionsOf(services(), { agencyId, service: 'sip' })).map(({ number }) => number),
      [2, 1],
    );
  });

  it('a later publication for an earlier day goes before the one that was to come', async () => {
    const first = the(await openService(services(), opening()));
    const second = the(await publish(first, quicker(first.terms), '2027-01-01'));
    const third = the(await publish(second, { ...first.terms, closesAt: '15:00' }, '2026-12-01'));
    for (const day of ['2026-12-01', '2027-02-01']) {
      assert.equal((await versionInForce(services(), { agencyId, service: 'sip', on: localDate(day) }))?.id, third.id);
    }
  });

  it('of two heads who publish at once one is told that the other was faster', async () => {
    const first = the(await openService(services(), opening()));
    const both = await Promise.all([
      publish(first, quicker(first.terms), '2026-12-01'),
      publish(first, { ...first.terms, closesAt: '15:00' }, '2026-12-01'),
    ]);
    assert.equal(both.filter(({ ok }) => ok).length, 1);
    const refused = both.find(({ ok }) => !ok);
    assert.deepEqual(refused, { ok: false, error: { code: 'service_version_moved' } });
  });

  it('are not published with terms outside the bounds, and nothing is left behind', async () => {
    const first = the(await openService(services(), opening()));
    const refused = await publish(first, { ...first.terms, workingDays: 6 }, '2026-12-01');
    assert.deepEqual(refused, {
      ok: false,
      error: { code: 'terms_wrong', faults: [{ code: 'days_out_of_bounds' }] },
    });
    assert.equal((await versionsOf(services(), { agencyId, service: 'sip' })).length, 1);
  });

  it('of a newer definition keep the office’s own terms, and any service of this shape opens', async () => {
    const first = the(await openStall(aStall()));
    const own = the(await publish(first, someTerms({ workingDays: 7 }), '2026-06-01'));
    assert.equal(the(await openStall(aStall())).id, own.id);
    const newer = the(await openStall(aStall({ keywords: ['kios', 'lapak'] })));
    assert.deepEqual([newer.number, newer.terms.workingDays], [3, 7]);
    assert.equal(own.definition.keywords.length, 3);
  });

  it('are refused whole when the definition asks what the state holds', async () => {
    const bindings = aStall().bindings.map((binding) =>
      binding.pointer === '/stall/reason' ? { ...binding, mode: 'ASK' as const, attribute: 'person.address' } : binding,
    );
    const refused = await openStall(aStall({ bindings }));
    assert.ok(!refused.ok && refused.error.code === 'definition_unsound');
    assert.equal(await versionInForce(services(), { agencyId, service: 'kios', on: localDate('2026-12-01') }), null);
  });

  it('of all offices are found for a day, each once', async () => {
    const first = the(await openService(services(), opening()));
    the(await publish(first, quicker(first.terms), '2026-06-01'));
    const found = await officesOffering(services(), 'sip', localDate('2026-11-24'));
    assert.deepEqual(
      found.filter((one) => one.agencyId === agencyId).map(({ number }) => number),
      [2],
    );
    assert.deepEqual((await officesOffering(services(), null, localDate('2019-01-01'))).length, 0);
  });

  it('are read by everybody, added by their own office only, and changed by nobody', async () => {
    const first = the(await openService(services(), opening()));
    const readers: readonly Viewer[] = [PUBLIC, WORKER, asPerson(newId()), asAgency(newId())];
    for (const viewer of readers) {
      const stored = await test.db.as(viewer, (tx) => findVersion(tx, first.id));
      assert.equal(stored?.id, first.id);
      const forged = { ...stored, id: newId(), number: 9 };
      await assert.rejects(
        test.db.as(viewer, (tx) => addVersion(tx, forged)),
        /row-level security/,
      );
    }
    for (const statement of [
      sql`update mall.service_version set region = '99' where id = ${first.id}`,
      sql`delete from mall.service_version where id = ${first.id}`,
    ]) {
      await assert.rejects(
        test.db.as(asAgency(agencyId), (tx) => statement.execute(tx)),
        /permission denied/,
      );
    }
  });

  it('kept before services said what they hand over hand over what the program did then, under their own hash', async () => {
    const first = the(await openService(services(), opening()));
    const stored = await test.db.as(PUBLIC, (tx) => findVersion(tx, first.id));
    assert.ok(stored);
    const { definition, terms } = stored.content as { readonly definition: object; readonly terms: object };
    const { naming, recommendation, register, ...silent } = definition as Readonly<Record<string, unknown>>;
    assert.ok(naming && recommendation && register);
    const kept = { id: newId(), number: 2, content: { definition: silent, terms }, hash: hashOfVersion(silent, terms) };
    await test.db.as(asAgency(agencyId), (tx) => addVersion(tx, { ...stored, ...kept }));
    const read = await versionById(services(), kept.id);
    assert.deepEqual(read?.definition, first.definition);
    assert.notEqual(read?.hash, first.hash);
  });

  it('that were altered in the database are not used', async () => {
    const first = the(await openService(services(), opening()));
    const stored = await test.db.as(PUBLIC, (tx) => findVersion(tx, first.id));
    assert.ok(stored);
    const content = {
      ...(stored.content as object),
      terms: { ...first.terms, feeRupiah: 0, workingDays: 1, steps: [] },
    };
    const id = newId();
    await test.db.as(asAgency(agencyId), (tx) => addVersion(tx, { ...stored, id, number: 2, content }));
    await assert.rejects(versionById(services(), id), /was altered/);
  });
});
