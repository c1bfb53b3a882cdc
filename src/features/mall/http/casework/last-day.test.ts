import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { asAgency, asPerson, type Viewer } from '../../../../kernel/viewer.ts';
import { addDays } from '../../../../vocabulary/local-date.ts';
import { pointer } from '../../../onceonly/index.ts';
import type { Application } from '../../domain/application.ts';
import {
  type Applicant,
  beforeHead,
  command,
  eventsFor,
  officerOf,
  on,
  prepare,
  recommend,
  stateOf,
  submit,
} from './application.builder.ts';
import { acceptField, passStep, resubmitApplication, returnApplication } from './commands.ts';
import { noticesFor, type TestOffices, testOffices, the } from './office.builder.ts';

// One clock for all: it goes forward only, so each test begins where the last one ended.
describe('the last days of an application', () => {
  let offices: TestOffices;

  before(async () => {
    offices = await testOffices();
  });
  after(() => offices.close());
  beforeEach(() => offices.registers.restore());

  const stretchOf = ({ clocks }: Application) => {
    const stretch = clocks.at(-1);
    assert.ok(stretch);
    return stretch;
  };
  const headNotices = (application: Application) => noticesOf(asAgency(offices.licensing.id), application);
  const herNotices = (application: Application) => noticesOf(asPerson(application.personId), application);
  const noticesOf = (viewer: Viewer, { caseNumber }: Application) => noticesFor(offices, viewer, caseNumber);
  const kindsOf = async (applicant: Applicant) => (await eventsFor(offices, applicant)).map(({ kind }) => kind);

  /** Checked and recommended, with PDDikti silent from the beginning. */
  async function withoutDiploma(): Promise<{ readonly applicant: Applicant; readonly application: Application }> {
    offices.registers.fail('pddikti');
    const applicant = await prepare(offices);
    const application = the(await submit(offices, applicant));
    const verifier = officerOf(offices.licensing, 'licensing_verifier');
    the(await command(offices, passStep, on(offices, application, verifier)));
    await offices.settle();
    await recommend(offices, application, 'recommended');
    await offices.settle();
    return { applicant, application: await stateOf(offices, applicant) };
  }

  it('warn the head and the verifier on the two days before, at eight, once each', async () => {
    const { applicant, application } = await beforeHead(offices);
    const { warnOn } = stretchOf(application);
    for (const [index, date] of warnOn.entries()) {
      offices.moveTo(date, '07:59');
      await offices.settle();
      assert.equal((await kindsOf(applicant)).filter((kind) => kind === 'deadline.warned').length, index);
      offices.moveTo(date, '08:00');
      await offices.settle();
      await offices.settle();
      assert.equal((await kindsOf(applicant)).filter((kind) => kind === 'deadline.warned').length, index + 1);
    }
    const warnings = (await headNotices(application)).filter((kind) => kind === 'case.warned');
    assert.equal(warnings.length, 4);
  });

  it('on the fifth, as the office closes, the system decides and issues if every proof is there, and says so', async () => {
    const { applicant, application } = await beforeHead(offices);
    offices.moveTo(stretchOf(application).dueOn, '15:59');
    await offices.settle();
    assert.equal((await stateOf(offices, applicant)).stage, 'working');
    offices.moveTo(stretchOf(application).dueOn, '16:00');
    await offices.settle();
    const issued = await stateOf(offices, applicant);
    assert.equal(issued.stage, 'issued', String(offices.faults.at(-1)));
    assert.equal(issued.approval?.by, 'system');
    assert.equal(issued.overdueSince, null);
    assert.equal(issued.licence?.issuedOn, stretchOf(application).dueOn);
    assert.ok((await herNotices(application)).includes('application.issued'));
    assert.ok((await headNotices(application)).includes('case.decided_by_system'));
  });

  it('after two days of standstill the system decides once, although both its timers fire in one moment', async () => {
    const { applicant, application } = await beforeHead(offices);
    const back = addDays(stretchOf(application).dueOn, 2);
    offices.moveTo(back, '09:00');
    await offices.settle();
    const issued = await stateOf(offices, applicant);
    assert.equal(issued.stage, 'issued', String(offices.faults.at(-1)));
    assert.equal(issued.licence?.issuedOn, back);
    const kinds = await kindsOf(applicant);
    for (const kind of ['application.approved', 'licence.issued'])
      assert.equal(kinds.filter((one) => one === kind).length, 1, kind);
    assert.ok(!kinds.includes('deadline.passed'));
  });

  it('with a source dead nobody is licensed: the head is alarmed, she reads her right, and a late arrival decides', async () => {
    const { applicant, application } = await withoutDiploma();
    assert.ok((await herNotices(application)).includes('application.evidence_late'));
    const { dueOn } = stretchOf(application);
    offices.moveTo(dueOn, '16:00');
    await offices.settle();
    assert.equal((await stateOf(offices, applicant)).stage, 'working');
    assert.ok((await headNotices(application)).includes('case.last_day'));
    assert.ok(!(await herNotices(application)).includes('application.overdue'));

    offices.moveTo(addDays(dueOn, 1), '00:00');
    await offices.settle();
    const overdue = await stateOf(offices, applicant);
    assert.deepEqual([overdue.stage, overdue.approval], ['working', null]);
    assert.ok(overdue.overdueSince !== null);
    const passed = (await eventsFor(offices, applicant)).find(({ kind }) => kind === 'deadline.passed');
    assert.ok(passed?.kind === 'deadline.passed');
    assert.deepEqual(passed.missing, ['diploma']);
    assert.ok((await herNotices(application)).includes('application.overdue'));
    assert.ok((await headNotices(application)).includes('case.overdue'));

    offices.registers.restore('pddikti');
    await offices.settle({ hours: 12 });
    const issued = await stateOf(offices, applicant);
    assert.equal(issued.stage, 'issued', String(offices.faults.at(-1)));
    assert.equal(issued.approval?.by, 'system');
    assert.ok((await kindsOf(applicant)).includes('evidence.arrived'));
    assert.ok((await herNotices(application)).includes('application.evidence_arrived'));
  });

  it('an overdue case is decided at once when an officer accepts what was missing', async () => {
    const { applicant, application } = await beforeHead(offices);
    const officer = officerOf(offices.licensing, 'licensing_verifier');
    const given = { pointer: pointer('/str/name'), reason: 'spelling_only' };
    // The name on the certificate changed to another spelling, fetched anew.
    await offices.respell(applicant, 'Wulan Ambar Sari');
    offices.moveTo(addDays(stretchOf(application).dueOn, 1), '00:00');
    await offices.settle();
    const overdue = await stateOf(offices, applicant);
    assert.ok(overdue.overdueSince !== null && overdue.stage === 'working');
    the(await command(offices, acceptField, { ...on(offices, overdue, officer), ...given }));
    await offices.settle();
    assert.equal((await stateOf(offices, applicant)).stage, 'issued', String(offices.faults.at(-1)));
  });

  it('a returned case is left alone by its old clock, and the new one counts from the day it came back', async () => {
    const applicant = await prepare(offices);
    const application = the(await submit(offices, applicant));
    const reason = offices.ground.version.definition.returnReasons[0]?.code ?? '';
    const fields = [{ pointer: pointer('/practice/landmark'), reason, note: null }];
    const verifier = officerOf(offices.licensing, 'licensing_verifier');
    const returned = the(await command(offices, returnApplication, { ...on(offices, application, verifier), fields }));
    offices.moveTo(addDays(stretchOf(application).dueOn, 1), '00:00');
    await offices.settle();
    assert.deepEqual(await kindsOf(applicant), ['application.submitted', 'application.returned']);
    const back = the(await command(offices, resubmitApplication, on(offices, returned, applicant.actor)));
    assert.ok(stretchOf(back).dueOn > stretchOf(application).dueOn);
    offices.moveTo(addDays(stretchOf(back).dueOn, 1), '00:00');
    await offices.settle();
    assert.ok((await stateOf(offices, applicant)).overdueSince !== null);
  });

  it('without a recommendation nobody is licensed, however late it is', async () => {
    const applicant = await prepare(offices);
    const application = the(await submit(offices, applicant));
    offices.moveTo(addDays(stretchOf(application).dueOn, 30), '12:00');
    await offices.settle();
    const overdue = await stateOf(offices, applicant);
    assert.deepEqual([overdue.stage, overdue.licence], ['working', null]);
    const passed = (await eventsFor(offices, applicant)).find(({ kind }) => kind === 'deadline.passed');
    assert.deepEqual(passed?.kind === 'deadline.passed' ? passed.missing : null, ['recommendation']);
  });
});
