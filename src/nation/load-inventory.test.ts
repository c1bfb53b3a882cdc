import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { loadDirectory, organisationByCode } from '../features/directory/index.ts';
import { asAgency, PUBLIC } from '../kernel/viewer.ts';
import { testApplication, type TestApplication } from '../../test/support/application.ts';
import { loadInventory } from './load-inventory.ts';
import { nationDay, operatorCode, sampleOrganisationId } from './load-nation.ts';

describe('loading the applications of the sample country', () => {
  let app: TestApplication;
  before(async () => {
    app = await testApplication();
    const { db, installation, clock } = app.services;
    const { operatorAgencyId } = installation;
    await loadDirectory(db, { operatorCode, operatorAgencyId, idOf: sampleOrganisationId, now: clock.trueNow() });
  });
  after(() => app.close());

  const load = () =>
    loadInventory({ services: app.services, organisationIdOf: sampleOrganisationId, on: nationDay, tell: () => {} });
  const count = (table: string, viewer = PUBLIC) =>
    app.services.db.as(viewer, async (tx) => {
      const { count: found } = await tx
        .$extendTables<Record<string, object>>()
        .selectFrom(table)
        .select((eb) => eb.fn.countAll<bigint>().as('count'))
        .executeTakeFirstOrThrow();
      return Number(found);
    });

  it('publishes what the agencies can say of several hundred applications, and again it adds nothing', async () => {
    await load();
    const published = await count('portfolio.published_element');
    assert.ok(published >= 700, `${published} published`);
    await load();
    assert.equal(await count('portfolio.published_element'), published);
  });

  it('one ministry keeps its list as drafts and one has none yet', async () => {
    const idOf = async (code: string) => (await organisationByCode(app.services.db, code, nationDay))!.id;
    assert.ok((await count('portfolio.element', asAgency(await idOf('kemenparekraf')))) > 20);
    assert.equal(await count('portfolio.element', asAgency(await idOf('kemen-esdm'))), 0);
    assert.ok((await count('portfolio.restricted_fact', asAgency(await idOf('kkp')))) > 20);
  });
});
