import { newId } from '../../../../kernel/ids.ts';
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { openAccess, openOwnAccess } from '../../../../kernel/access/access.ts';
import type { Effect } from '../../../../kernel/outbox/handler.ts';
import type { References } from '../../../../kernel/outbox/references.ts';
import { asAgency, asPerson } from '../../../../kernel/viewer.ts';
import { documentsOfPerson, revokeDocument } from '../../../documents/index.ts';
import { err } from '../../../../vocabulary/result.ts';
import { addDays } from '../../../../vocabulary/local-date.ts';
import type { Application } from '../../domain/application.ts';
import { licencesOf } from '../../storage/licence.ts';
import { tasksOf } from '../../storage/recommendation-task-row.ts';
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
  submitted,
} from './application.builder.ts';
import { approveApplication, passStep } from './commands.ts';
import { mallHandlers } from './handlers.ts';
import { type TestOffices, testOffices, the } from './office.builder.ts';
import type { MallPort } from '../mall-port.ts';

describe('what goes on after casework’s transactions', () => {
  let offices: TestOffices;

  before(async () => {
    offices = await testOffices();
  });
  after(() => offices.close());
  beforeEach(() => offices.registers.restore());

  /** Carries out one effect, as the outbox would after a process died before noting it. */
  function carryOut(kind: string, payload: References, port: MallPort = offices.port, agencyId = offices.licensing.id) {
    const handler = mallHandlers(offices.services, port).find((one) => one.kind === kind);
    assert.ok(handler, kind);
    const effect: Effect = { id: 'x', kind, key: kind, viewer: asAgency(agencyId), payload, attempt: 1 };
    return handler.handle(effect, AbortSignal.timeout(20_000));
  }

  const nameOf = ({ personId, id }: Application) => ({ personId, applicationId: id, agencyId: offices.licensing.id });
  const verifier = () => officerOf(offices.licensing, 'licensing_verifier');
  const head = () => officerOf(offices.licensing, 'licensing_head');

  async function checked(): Promise<{ readonly applicant: Applicant; readonly application: Application }> {
    const { applicant, application } = await submitted(offices);
    return { applicant, application: the(await command(offices, passStep, on(offices, application, verifier()))) };
  }

  async function approved(): Promise<{ readonly applicant: Applicant; readonly application: Application }> {
    const { applicant, application } = await beforeHead(offices);
    const approve = { ...on(offices, application, head()), batchId: null };
    return { applicant, application: the(await command(offices, approveApplication, approve)) };
  }

  async function tasksFor(caseNumber: string) {
    const { services, health } = offices;
    const question = { agencyId: health.id, isAnswered: false, limit: 50 };
    const tasks = await services.db.as(asAgency(health.id), (tx) => tasksOf(tx, question));
    return tasks.filter(({ caseRef }) => caseRef === caseNumber);
  }

  it('the health office is asked once, although the effect is carried out again and again', async () => {
    const { application } = await checked();
    const payload = { ...nameOf(application), taskId: application.recommendation?.taskId ?? '' };
    await Promise.all([1, 2].map(() => carryOut('mall.recommend.ask', payload)));
    await carryOut('mall.recommend.ask', payload);
    assert.equal((await tasksFor(application.caseNumber)).length, 1);
  });

  it('is asked once also when the process dies after the call and before it is noted', async () => {
    const { application } = await checked();
    const payload = { ...nameOf(application), taskId: application.recommendation?.taskId ?? '' };
    const dying: MallPort = {
      ...offices.port,
      exchange: {
        async call(given) {
          await offices.exchange.call(given);
          throw new Error('killed');
        },
      },
    };
    await assert.rejects(carryOut('mall.recommend.ask', payload, dying), /killed/);
    await carryOut('mall.recommend.ask', payload);
    assert.equal((await tasksFor(application.caseNumber)).length, 1);
  });

  it('an outage of the exchange makes the effect come again, and a refusal is told to the head once', async () => {
    const { application } = await checked();
    const payload = { ...nameOf(application), taskId: application.recommendation?.taskId ?? '' };
    const failing = (code: 'provider_silent' | 'no_grant', retry: 'same_message' | 'never'): MallPort => ({
      ...offices.port,
      exchange: {
        call: async () => err({ code, at: 'client', retry, retryAfterSeconds: null, reason: null, messageId: null }),
      },
    });
    const stuck = async () => (await offices.noticesOf(application)).filter((kind) => kind.endsWith('stuck')).length;
    await assert.rejects(carryOut('mall.recommend.ask', payload, failing('provider_silent', 'same_message')));
    assert.equal(await stuck(), 0);
    for (let attempt = 0; attempt < 2; attempt += 1)
      await assert.rejects(carryOut('mall.recommend.ask', payload, failing('no_grant', 'never')), /no_grant/);
    assert.equal(await stuck(), 1);
  });

  it('the answer is taken once, although the effect is carried out again, and under another message too', async () => {
    const { applicant, application } = await checked();
    await offices.settle();
    const [task] = await tasksFor(application.caseNumber);
    assert.ok(task);
    await recommend(offices, application, 'recommended');
    const payload = { personId: applicant.personId, taskId: task.id, agencyId: offices.health.id };
    const send = () => carryOut('mall.recommend.answer', payload, offices.port, offices.health.id);
    await Promise.all([send(), send()]);
    await send();
    const received = (await eventsFor(offices, applicant)).filter(({ kind }) => kind === 'recommendation.received');
    assert.equal(received.length, 1);
    assert.deepEqual(received[0]?.actor, { kind: 'office', agencyId: offices.health.id });
  });

  it('one licence is issued, although two processes issue it at once, and again later', async () => {
    const { applicant, application } = await approved();
    await Promise.all([1, 2].map(() => carryOut('mall.issue', nameOf(application))));
    await carryOut('mall.issue', nameOf(application));
    const issued = (await eventsFor(offices, applicant)).filter(({ kind }) => kind === 'licence.issued');
    assert.equal(issued.length, 1);
    const { services } = offices;
    const [documents, licences] = await services.db.as(asPerson(applicant.personId), async (tx) => {
      const access = await openOwnAccess(tx, applicant.actor);
      const { personId } = applicant;
      return [
        await documentsOfPerson(tx, access, personId),
        await licencesOf(tx, access, { keys: services.keys.data, personId }),
      ] as const;
    });
    assert.deepEqual([documents.length, licences.length], [1, 1]);
    assert.equal(licences[0]?.documentId, documents[0]?.id);
  });

  it('a revocation reaches the application, the register and her inbox, once', async () => {
    const { applicant, application } = await approved();
    await offices.settle();
    const { services, licensing } = offices;
    const { licence } = await stateOf(offices, applicant);
    assert.ok(licence);
    const at = services.clock.trueNow();
    const officerId = newId();
    await services.db.as(asAgency(licensing.id), async (tx) => {
      const access = await openAccess(tx, {
        actor: head(),
        agencyId: licensing.id,
        personId: applicant.personId,
        purpose: 'sip.review',
        attributes: ['document'],
        at,
        caseRef: application.caseNumber,
        messageId: null,
      });
      const { documentId } = licence;
      const order = { personId: applicant.personId, documentId, reasonCode: 'holder_request', officerId };
      const when = { on: addDays(licence.issuedOn, 1), at, legalSource: 'UU 17/2023 Pasal 263' };
      the(await revokeDocument(tx, access, { ...order, ...when }));
    });
    await offices.settle();
    const payload = { ...nameOf(application), documentId: licence.documentId, reason: 'holder_request' };
    await carryOut('documents.revoked', { ...payload, aboutKind: 'application', aboutId: application.id });
    const revoked = (await eventsFor(offices, applicant)).filter(({ kind }) => kind === 'licence.revoked');
    assert.deepEqual(
      revoked.map(({ actor }) => actor),
      [{ kind: 'officer', officerId, agencyId: licensing.id }],
    );
    assert.equal((await stateOf(offices, applicant)).stage, 'revoked');
    const [registered] = await services.db.as(asPerson(applicant.personId), async (tx) =>
      licencesOf(tx, await openOwnAccess(tx, applicant.actor), {
        keys: services.keys.data,
        personId: applicant.personId,
      }),
    );
    assert.ok(registered?.revokedAt);
    assert.ok((await offices.noticesOf(application)).includes('application.revoked'));
  });

  it('timers of a case that is decided do nothing', async () => {
    const { applicant, application } = await approved();
    await offices.settle();
    const before = (await eventsFor(offices, applicant)).length;
    const dueOn = application.clocks[0]?.dueOn ?? '';
    for (const kind of ['mall.warn', 'mall.due', 'mall.overdue', 'mall.reconsider'])
      await carryOut(kind, { ...nameOf(application), dueOn, daysLeft: 0 });
    assert.equal((await eventsFor(offices, applicant)).length, before);
  });

  it('timers carried out twice warn once and are overdue once', async () => {
    offices.registers.fail('pddikti');
    const applicant = await prepare(offices);
    const application = the(await submit(offices, applicant));
    const stretch = application.clocks[0];
    assert.ok(stretch);
    const payload = { ...nameOf(application), dueOn: stretch.dueOn, daysLeft: 1 };
    const twice = async (kind: string) => {
      await Promise.all([1, 2].map(() => carryOut(kind, payload)));
      await carryOut(kind, payload);
    };
    offices.moveTo(stretch.warnOn[1]!, '08:00');
    await twice('mall.warn');
    offices.moveTo(stretch.dueOn, '16:00');
    await twice('mall.due');
    offices.moveTo(addDays(stretch.dueOn, 1), '00:00');
    await twice('mall.overdue');
    await twice('mall.reconsider');
    const kinds = (await eventsFor(offices, applicant)).map(({ kind }) => kind);
    assert.deepEqual(kinds, ['application.submitted', 'deadline.warned', 'deadline.passed']);
    const notices = await offices.noticesOf(application);
    for (const kind of ['case.last_day', 'case.overdue', 'application.overdue'])
      assert.equal(notices.filter((one) => one === kind).length, 1, kind);
  });

  it('evidence that has gone stale is fetched anew before the system decides', async () => {
    const { applicant, application } = await beforeHead(offices);
    const calls = offices.registers.callsTo('sisdmk').length;
    await offices.makeStale(applicant.id);
    const late = await command(offices, approveApplication, { ...on(offices, application, head()), batchId: null });
    assert.deepEqual(late.ok ? null : late.error.code, 'proof_missing');
    offices.moveTo(application.clocks[0]!.dueOn, '16:00');
    await offices.settle();
    assert.ok(offices.registers.callsTo('sisdmk').length > calls);
    assert.equal((await stateOf(offices, applicant)).stage, 'issued', String(offices.faults.at(-1)));
  });
});
