import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { newId } from '../../../../kernel/ids.ts';
import { asAgency, asPerson } from '../../../../kernel/viewer.ts';
import { addDays } from '../../../../vocabulary/local-date.ts';
import { findByNumber, findOfAgency, queueOf, type QueueQuestion } from '../../storage/application-row.ts';
import type { Application } from '../../domain/application.ts';
import { command, officerOf, on, prepare, submitted, withdrawn } from './application.builder.ts';
import { passStep, takeCase } from './commands.ts';
import { type TestOffices, testOffices, the } from './office.builder.ts';
import { nameTokens, submitApplication } from './submit.ts';
import { orNothing } from './system-command.ts';

describe('finding cases of an office', () => {
  let offices: TestOffices;
  let first: Application;
  let second: Application;

  before(async () => {
    offices = await testOffices();
    first = await named('Siti Nur’aini Rekaan');
    offices.moveTo(addDays(first.clocks[0]!.completeOn, 4), '09:00');
    second = await named('Ratna Rekaan');
  });
  after(() => offices.close());

  async function named(name: string): Promise<Application> {
    const applicant = await prepare(offices);
    const { services, ground } = offices;
    const summary = { name, about: 'Bidan' };
    return the(
      await orNothing(services.db, asPerson(applicant.personId), (tx) =>
        submitApplication(tx, services, { ...applicant, ground, summary }),
      ),
    );
  }

  const ALL = {
    state: 'open',
    stepKind: null,
    holder: null,
    dueBefore: null,
    numberPart: null,
    nameTokens: null,
    personId: null,
    after: null,
    limit: 50,
  } as const;

  function queue(wishes: Partial<QueueQuestion> = {}, agencyId = offices.licensing.id) {
    return offices.services.db.as(asAgency(agencyId), (tx) => queueOf(tx, { ...ALL, agencyId, ...wishes }));
  }

  const numbers = async (wishes: Partial<QueueQuestion> = {}) =>
    (await queue(wishes)).rows.map(({ caseNumber }) => caseNumber);
  const tokens = (name: string) => nameTokens(offices.services.keys, offices.licensing.id, name);

  it('lists what is due first at the top, page by page without a gap', async () => {
    assert.deepEqual(await numbers(), [first.caseNumber, second.caseNumber]);
    const page = await queue({ limit: 1 });
    assert.deepEqual(
      page.rows.map(({ id }) => id),
      [first.id],
    );
    assert.ok(page.next);
    assert.deepEqual(await numbers({ limit: 1, after: page.next }), [second.caseNumber]);
    assert.equal((await queue({ limit: 1, after: { ...page.next, id: second.id, dueOn: null } })).rows.length, 0);
  });

  it('finds by words of the name, all of which must match, whatever their order, marks and case', async () => {
    assert.deepEqual(await numbers({ nameTokens: tokens('rekaan, SITI') }), [first.caseNumber]);
    assert.deepEqual(await numbers({ nameTokens: tokens("nur'aini") }), [first.caseNumber]);
    assert.equal((await numbers({ nameTokens: tokens('Rekaan') })).length, 2);
    assert.deepEqual(await numbers({ nameTokens: tokens('Siti Ratna') }), []);
  });

  it('keeps no name in the clear, and no token that another office could compare', async () => {
    const others = nameTokens(offices.services.keys, newId(), 'Siti');
    assert.equal(others.length, 1);
    assert.ok(!tokens('Siti').includes(others[0] ?? ''));
  });

  it('finds by whole number and by a part of it, by person, by officer and by day', async () => {
    const { licensing, services } = offices;
    const found = await services.db.as(asAgency(licensing.id), (tx) =>
      findByNumber(tx, { agencyId: licensing.id, caseNumber: second.caseNumber }),
    );
    assert.equal(found?.id, second.id);
    assert.deepEqual(await numbers({ numberPart: second.caseNumber.slice(-6) }), [second.caseNumber]);
    assert.deepEqual(await numbers({ personId: first.personId }), [first.caseNumber]);
    assert.deepEqual(await numbers({ dueBefore: second.clocks[0]!.dueOn }), [first.caseNumber]);
    const officer = officerOf(licensing, 'licensing_verifier');
    second = the(await command(offices, takeCase, on(offices, second, officer)));
    assert.deepEqual(await numbers({ holder: officer.officerId }), [second.caseNumber]);
    second = the(await command(offices, passStep, on(offices, second, officer)));
    assert.deepEqual(await numbers({ stepKind: 'recommend' }), [second.caseNumber]);
  });

  it('shows another office nothing, whatever it asks', async () => {
    const other = newId();
    assert.deepEqual((await queue({}, other)).rows, []);
    const found = await offices.services.db.as(asAgency(other), (tx) =>
      findOfAgency(tx, { agencyId: offices.licensing.id, id: first.id }),
    );
    assert.equal(found, null);
  });

  it('leaves closed cases out, and finds them when they are asked for', async () => {
    const closed = await withdrawn(offices);
    assert.ok(!(await numbers()).includes(closed.caseNumber));
    assert.deepEqual(await numbers({ state: 'closed' }), [closed.caseNumber]);
    await submitted(offices);
    assert.equal((await numbers()).length, 3);
  });
});
