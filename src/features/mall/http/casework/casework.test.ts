import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { pointer } from '../../../onceonly/index.ts';
import { openAccess, openOwnAccess } from '../../../../kernel/access/access.ts';
import { asAgency, asPerson } from '../../../../kernel/viewer.ts';
import { findApplication, listOfPerson } from '../../storage/application.ts';
import { notesOf } from '../../storage/note.ts';
import { licencesOf } from '../../storage/licence.ts';
import {
  beforeHead,
  command,
  eventsFor,
  officerOf,
  on,
  prepare,
  recommend,
  stateOf,
  submit,
  submitted,
} from './application.builder.ts';
import {
  approveApplication,
  passStep,
  refuseApplication,
  resubmitApplication,
  returnApplication,
  takeCase,
  withdrawApplication,
} from './commands.ts';
import { type TestOffices, testOffices, the } from './office.builder.ts';

describe('an application from submission to licence', () => {
  let offices: TestOffices;

  before(async () => {
    offices = await testOffices();
  });
  after(() => offices.close());

  const kindsOf = async (applicant: Parameters<typeof eventsFor>[1]) =>
    (await eventsFor(offices, applicant)).map(({ kind }) => kind);
  const verifier = () => officerOf(offices.licensing, 'licensing_verifier');
  const head = () => officerOf(offices.licensing, 'licensing_head');

  it('is checked, recommended over the exchange, approved and issued, and the register has the licence', async () => {
    const { applicant, application } = await beforeHead(offices);
    assert.equal(application.step, 'decide', String(offices.faults[0]));
    const approve = { ...on(offices, application, head()), batchId: null };
    the(await command(offices, approveApplication, approve));
    await offices.settle();
    assert.deepEqual(await kindsOf(applicant), [
      'application.submitted',
      'step.passed',
      'recommendation.requested',
      'recommendation.received',
      'step.passed',
      'application.approved',
      'licence.issued',
    ]);
    const issued = await stateOf(offices, applicant);
    assert.match(issued.licence?.number ?? '', /^SIP-3314-\d{4}-\d{6}$/);
    const { services } = offices;
    await services.db.as(asPerson(applicant.personId), async (tx) => {
      const access = await openOwnAccess(tx, applicant.actor);
      const [licence] = await licencesOf(tx, access, { keys: services.keys.data, personId: applicant.personId });
      assert.equal(licence?.number, issued.licence?.number);
      assert.equal(licence?.facts['profession'], 'bidan');
      assert.equal(
        licence?.facts['practicePlace'],
        'Praktik Bidan Wulan (contoh), Jl. Kenanga No. 12, Jirapan, Masaran',
      );
    });
  });

  it('comes back with named fields and words of the officer, and begins a new stretch', async () => {
    const { applicant, application } = await submitted(offices);
    const reason = offices.ground.version.definition.returnReasons[0]?.code ?? '';
    const note = 'Patokannya kurang jelas.';
    const fields = [{ pointer: pointer('/practice/landmark'), reason, note }];
    const returned = the(
      await command(offices, returnApplication, { ...on(offices, application, verifier()), fields }),
    );
    assert.equal(returned.stage, 'returned');
    const { services } = offices;
    const notes = await services.db.as(asPerson(applicant.personId), async (tx) => {
      const access = await openOwnAccess(tx, applicant.actor);
      const { personId, id } = applicant;
      return notesOf(tx, access, { keys: services.keys.data, personId, applicationId: id });
    });
    assert.deepEqual([...notes], [[returned.returned[0]?.noteId, note]]);
    const back = the(await command(offices, resubmitApplication, on(offices, returned, applicant.actor)));
    assert.deepEqual([back.stage, back.step, back.clocks.length], ['working', 'check', 2]);
    const again = await command(offices, resubmitApplication, on(offices, back, applicant.actor));
    assert.deepEqual(again.ok ? null : again.error.code, 'nothing_returned');
  });

  it('is refused by the head with an article, after the health office said no', async () => {
    const { applicant, application } = await submitted(offices);
    the(await command(offices, passStep, on(offices, application, verifier())));
    await offices.settle();
    await recommend(offices, application, 'not_recommended');
    await offices.settle();
    const before = await stateOf(offices, applicant);
    assert.equal(before.recommendation?.answer?.verdict, 'not_recommended');
    assert.ok(before.recommendation?.answer?.noteId !== null);
    const approved = await command(offices, approveApplication, { ...on(offices, before, head()), batchId: null });
    assert.deepEqual(approved.ok ? null : approved.error.code, 'proof_missing');
    const refusal = { ...on(offices, before, head()), refusalGround: 'place_not_fit', note: 'Belum ada air bersih.' };
    the(await command(offices, refuseApplication, refusal));
    assert.equal((await stateOf(offices, applicant)).refusal?.ground, 'place_not_fit');
  });

  it('is withdrawn by the applicant, and an answer that comes later is not wanted any more', async () => {
    const { applicant, application } = await submitted(offices);
    const passed = the(await command(offices, passStep, on(offices, application, verifier())));
    await offices.settle();
    the(await command(offices, withdrawApplication, on(offices, passed, applicant.actor)));
    await recommend(offices, application, 'recommended');
    const faults = offices.faults.length;
    await offices.settle();
    assert.equal((await stateOf(offices, applicant)).stage, 'withdrawn');
    assert.equal(offices.faults.length, faults, String(offices.faults.at(-1)));
  });

  it('is sent once, however often and from how many devices it is sent', async () => {
    const applicant = await prepare(offices);
    const sent = await Promise.all([1, 2, 3, 4].map(() => submit(offices, applicant)));
    const numbers = new Set(sent.map((one) => the(one).caseNumber));
    assert.equal(numbers.size, 1);
    assert.deepEqual(await kindsOf(applicant), ['application.submitted']);
    const { services } = offices;
    const mine = await services.db.as(asPerson(applicant.personId), async (tx) =>
      listOfPerson(tx, await openOwnAccess(tx, applicant.actor), {
        keys: services.keys.data,
        personId: applicant.personId,
      }),
    );
    assert.deepEqual(
      mine.map(({ summary }) => summary),
      [{ name: 'Wulan Ambarsari', about: 'Bidan' }],
    );
  });

  it('of two officers at once exactly one goes on, and the other learns that the case moved on', async () => {
    const { applicant, application } = await submitted(offices);
    const both = await Promise.all(
      [verifier(), verifier()].map((officer) => command(offices, takeCase, on(offices, application, officer))),
    );
    assert.equal(both.filter(({ ok }) => ok).length, 1);
    const refused = both.find((one) => !one.ok);
    assert.deepEqual(refused?.ok === false ? refused.error : null, { code: 'case_moved_on', seen: 1, seq: 2 });
    assert.equal((await stateOf(offices, applicant)).seq, 2);
  });

  it('the row of the queue is always what the events fold to', async () => {
    const { applicant, application } = await beforeHead(offices);
    const { services, licensing } = offices;
    const row = await services.db.as(asAgency(licensing.id), async (tx) => {
      const access = await openAccess(tx, {
        actor: verifier(),
        agencyId: licensing.id,
        personId: applicant.personId,
        purpose: 'sip.review',
        attributes: ['person.name'],
        at: services.clock.trueNow(),
        caseRef: application.caseNumber,
        messageId: null,
      });
      return findApplication(tx, access, { keys: services.keys.data, ...applicant });
    });
    assert.ok(row);
    const { seq, stage, step, holder } = application;
    assert.deepEqual(
      { seq: row.seq, stage: row.stage, step: row.step, holder: row.holder, dueOn: row.dueOn, kind: row.stepKind },
      { seq, stage, step, holder, dueOn: application.clocks[0]?.dueOn, kind: 'decide' },
    );
  });
});
