import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { readAccesses } from '../../../../kernel/access/read-accesses.ts';
import { newId } from '../../../../kernel/ids.ts';
import { asAgency, asPerson } from '../../../../kernel/viewer.ts';
import type { JsonValue, ServedRequest } from '../../../exchange/index.ts';
import { findTask, openTasks } from './recommendations.ts';
import { command, officerOf, on, recommend, stateOf, submitted } from './application.builder.ts';
import { passStep } from './commands.ts';
import { type TestOffices, testOffices, the } from './office.builder.ts';
import { receiveAnswer } from './receive-answer.ts';
import { receiveRequest } from './receive-request.ts';
import type { Application } from '../../domain/application.ts';

const LICENSING = 'ID-SAMPLE/LOC/kab-sragen-dpmptsp/perizinan';
const HEALTH = 'ID-SAMPLE/LOC/kab-sragen-dinkes/rekomendasi';

describe('recommendations between two offices of a region', () => {
  let offices: TestOffices;
  let person: { readonly personId: string; readonly nik: string };

  before(async () => {
    offices = await testOffices();
    person = await offices.addPerson();
  });
  after(() => offices.close());

  const aRequest = (wishes: Partial<Record<keyof ServedRequest, unknown>> = {}) =>
    ({
      consumer: LICENSING,
      service: `${HEALTH}/permintaan`,
      method: 'POST',
      path: '/rekomendasi/v1',
      query: '',
      purpose: 'sip.recommend',
      caseRef: '3314-2026-7QK4M2',
      messageId: newId(),
      body: aBody(),
      ...wishes,
    }) as unknown as ServedRequest;

  const aBody = (wishes: Readonly<Record<string, JsonValue>> = {}): JsonValue => ({
    task: newId(),
    nik: person.nik,
    name: 'Wulan Ambarsari',
    profession: 'bidan',
    strNumber: 'SN01',
    practice: { name: 'Praktik (contoh)', address: 'Jl. Kenanga 12, Jirapan', landmark: null },
    schedule: [{ day: 'mon', opens: '16:00', closes: '20:00' }],
    asked: ['practice-place'],
    dueOn: '2026-11-27',
    ...wishes,
  });

  const ask = (wishes: Parameters<typeof aRequest>[0]) => receiveRequest(offices.services)(aRequest(wishes));
  const codeOf = (body: JsonValue | null) =>
    typeof body === 'object' && body !== null ? Reflect.get(body, 'code') : undefined;

  it('a request becomes one task, and its repeats get the same answer under whatever message', async () => {
    const body = aBody();
    const messageId = newId();
    const first = await ask({ body, messageId });
    assert.equal(first.status, 200);
    assert.deepEqual(await ask({ body, messageId }), first);
    assert.deepEqual(await ask({ body }), first);
    const both = await Promise.all(
      [1, 2, 3].map(() => ask({ body: aBody({ task: '019aae00-0000-7000-8000-00000000abcd' }) })),
    );
    assert.deepEqual(both[1], both[0]);
    const actor = officerOf(offices.health, 'health_recommender');
    const tasks = await offices.services.db.as(asAgency(offices.health.id), (tx) =>
      openTasks(tx, offices.services, { actor, isAnswered: false }),
    );
    // The later request of the same case took the place of the earlier, which nobody had answered.
    assert.equal(tasks.filter(({ personId }) => personId === person.personId).length, 1);
  });

  it('is refused from any office but the licensing office of the same region', async () => {
    for (const consumer of [
      'ID-SAMPLE/LOC/kota-metro-dpmptsp/perizinan',
      'ID-SAMPLE/LOC/kab-sragen-dpmptsp/lain',
      'ID-SAMPLE/GOV/kemenpanrb/mpp-digital',
      HEALTH,
    ]) {
      const { status, body } = await ask({ consumer });
      assert.deepEqual([status, codeOf(body)], [403, 'office_not_partner'], consumer);
    }
  });

  it('is refused when anything is missing, unknown or not of its shape, without repeating what was sent', async () => {
    const wrong: readonly JsonValue[] = [
      null,
      [],
      'teks',
      aBody({ lain: 1 }),
      aBody({ nik: '123' }),
      aBody({ name: '' }),
      aBody({ name: 'a\u0000b' }),
      aBody({ task: 'bukan-id' }),
      aBody({ dueOn: '2026-02-30' }),
      aBody({ asked: ['<b>'] }),
      aBody({ schedule: [{ day: 'mon', opens: '25:00', closes: '26:00' }] }),
      aBody({ practice: { name: 'x', address: 'y'.repeat(500), landmark: null } }),
    ];
    for (const body of wrong) {
      const answer = await ask({ body });
      assert.deepEqual([answer.status, codeOf(answer.body)], [400, 'body_malformed'], JSON.stringify(body));
      assert.doesNotMatch(JSON.stringify(answer.body), /Wulan|\d{16}/);
    }
    assert.equal(codeOf((await ask({ caseRef: null })).body), 'case_missing');
    assert.equal(codeOf((await ask({ path: '/lain' })).body), 'service_unknown');
    assert.equal(codeOf((await ask({ body: aBody({ nik: '3314034905929999' }) })).body), 'person_unknown');
  });

  it('the person reads in her log that the health office found her, for which purpose and case', async () => {
    const stranger = await offices.addPerson();
    const messageId = newId();
    await ask({ body: aBody({ nik: stranger.nik }), messageId });
    const { services, health } = offices;
    const question = {
      personId: stranger.personId,
      now: services.clock.trueNow(),
      from: null,
      until: null,
      agencyId: null,
      purpose: null,
    };
    const { entries } = await services.db.as(asPerson(stranger.personId), (tx) =>
      readAccesses(tx, question, { after: null, limit: 10 }),
    );
    assert.deepEqual(
      entries.map(({ agencyId, purpose, attributes, caseRef }) => [agencyId, purpose, attributes, caseRef]),
      [[health.id, 'sip.recommend', ['nik'], '3314-2026-7QK4M2']],
    );
  });

  it('another office reads none of its tasks', async () => {
    const asked = await ask({ body: aBody({ nik: (await offices.addPerson()).nik }) });
    assert.equal(asked.status, 200);
    const { services, licensing, health } = offices;
    const own = officerOf(health, 'health_recommender');
    const [task] = await services.db.as(asAgency(health.id), (tx) =>
      openTasks(tx, services, { actor: own, isAnswered: false }),
    );
    assert.ok(task);
    const other = officerOf(licensing, 'health_recommender');
    const seen = await services.db.as(asAgency(licensing.id), (tx) =>
      findTask(tx, services, { actor: other, id: task.id }),
    );
    assert.equal(seen, null);
  });

  describe('the answer', () => {
    let application: Application;
    let stateNow: () => Promise<Application>;

    before(async () => {
      const sent = await submitted(offices);
      const verifier = officerOf(offices.licensing, 'licensing_verifier');
      application = the(await command(offices, passStep, on(offices, sent.application, verifier)));
      stateNow = () => stateOf(offices, sent.applicant);
      await offices.settle();
    });

    const answer = (wishes: Parameters<typeof aRequest>[0] = {}, body: Readonly<Record<string, JsonValue>> = {}) =>
      receiveAnswer(offices.services)(
        aRequest({
          consumer: HEALTH,
          service: `${LICENSING}/jawaban-rekomendasi`,
          path: '/rekomendasi/v1/jawaban',
          caseRef: application.caseNumber,
          body: {
            task: application.recommendation?.taskId ?? '',
            verdict: 'recommended',
            confirmed: ['practice-place'],
            note: null,
            ...body,
          },
          ...wishes,
        }),
      );

    it('is refused for a task that was not asked, a case that is not there, and from another office', async () => {
      for (const [wishes, body, code] of [
        [{}, { task: newId() }, 'task_unknown'],
        [{ caseRef: '3314-2026-000000' }, {}, 'task_unknown'],
        [{ caseRef: null }, {}, 'case_missing'],
        [{ consumer: 'ID-SAMPLE/LOC/kota-metro-dinkes/rekomendasi' }, {}, 'office_not_partner'],
        [{ consumer: LICENSING }, {}, 'office_not_partner'],
        [{}, { verdict: 'mungkin' }, 'body_malformed'],
        [{}, { lain: true }, 'body_malformed'],
        [{}, { note: '' }, 'body_malformed'],
      ] as const)
        assert.equal(codeOf((await answer(wishes, body)).body), code, JSON.stringify([wishes, body]));
      assert.equal((await stateNow()).recommendation?.answer, null);
    });

    it('is taken once: its repeat gets the same, another one is refused', async () => {
      const messageId = newId();
      const first = await answer({ messageId });
      assert.equal(first.status, 200);
      assert.deepEqual(await answer({ messageId }), first);
      assert.equal(codeOf((await answer({}, { verdict: 'not_recommended' })).body), 'task_answered');
      assert.equal((await stateNow()).step, 'decide');
    });
  });

  it('a task is answered once', async () => {
    const { application } = await submitted(offices);
    const verifier = officerOf(offices.licensing, 'licensing_verifier');
    the(await command(offices, passStep, on(offices, application, verifier)));
    await offices.settle();
    await recommend(offices, application, 'recommended');
    await assert.rejects(recommend(offices, application, 'not_recommended'), /no such task/);
  });
});
