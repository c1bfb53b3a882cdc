// An applicant with everything she needs to submit, and officers who deal with her.
import type { OfficerActor } from '../../../../kernel/http/asking-officer.ts';
import assert from 'node:assert/strict';
import { openOwnAccess } from '../../../../kernel/access/access.ts';
import type { Tx } from '../../../../kernel/database.ts';
import { newId } from '../../../../kernel/ids.ts';
import type { KeyId } from '../../../../kernel/keys/data-keys.ts';
import { asAgency, asPerson } from '../../../../kernel/viewer.ts';
import type { Actor } from '../../../../vocabulary/authority.ts';
import type { Result } from '../../../../vocabulary/result.ts';
import { declare, fetchedAttributes, resolve } from '../../../onceonly/index.ts';
import { declaredValues } from '../../domain/answers.ts';
import type { Application } from '../../domain/application.ts';
import type { ApplicationEvent } from '../../domain/application-event.ts';
import type { CaseworkFault } from '../../domain/decide.ts';
import { fold } from '../../domain/fold.ts';
import type { Answers } from '../../domain/form.ts';
import { listEvents } from '../../storage/event.ts';
import { consumerOf } from './case-ground.ts';
import { passStep, withdrawApplication } from './commands.ts';
import { the, type TestOffices } from './office.builder.ts';
import { answerTask, openTasks } from './recommendations.ts';
import type { Command } from './run-command.ts';
import { submitApplication } from './submit.ts';
import { orNothing } from './system-command.ts';
import { ABOUT } from './weigh.ts';

export type PersonActor = Extract<Actor, { readonly kind: 'person' }>;
export interface Applicant {
  readonly actor: PersonActor;
  readonly personId: string;
  readonly nik: string;
  /** The application's. */
  readonly id: string;
  readonly keyId: KeyId;
}

const ANSWERS: Answers = {
  practice: {
    kind: 'mandiri',
    name: 'Praktik Bidan Wulan (contoh)',
    street: 'Jl. Kenanga No. 12',
    village: { code: '33.14.03.2005', name: 'Jirapan', district: 'Masaran' },
    landmark: 'Di seberang balai desa, rumah bercat hijau.',
    number: '1',
    schedule: [{ day: 'mon', opens: '16:00', closes: '20:00' }],
  },
  statement: { answers: true, rules: true },
};

/** Fetches and declares all that an application needs; nothing is sent yet. */
export async function prepare(offices: TestOffices): Promise<Applicant> {
  const { services, port, ground } = offices;
  const { personId, nik } = await offices.addPerson();
  const actor: PersonActor = { kind: 'person', personId, acr: 'passkey' };
  const id = newId();
  const { definition } = ground.version;
  the(
    await resolve(services, port.onceonly, {
      subject: { personId },
      kind: ABOUT,
      id,
      attributes: fetchedAttributes(definition.bindings),
      purpose: definition.purposes.apply,
      consumer: consumerOf(services, ground.office),
      caseRef: null,
      actor,
      signal: AbortSignal.timeout(20_000),
    }),
  );
  const values = declaredValues(definition, ANSWERS);
  the(await declare(services, { subject: { personId }, kind: ABOUT, id, agencyId: ground.office.id, values }));
  return { actor, personId, nik, id, keyId: await services.keys.data.createKey('mall.draft') };
}

export function submit(offices: TestOffices, applicant: Applicant): Promise<Result<Application, CaseworkFault>> {
  const { services, ground } = offices;
  const summary = { name: 'Wulan Ambarsari', about: 'Bidan' };
  return orNothing(services.db, asPerson(applicant.personId), (tx) =>
    submitApplication(tx, services, { ...applicant, ground, summary }),
  );
}

export async function submitted(
  offices: TestOffices,
): Promise<{ readonly applicant: Applicant; readonly application: Application }> {
  const applicant = await prepare(offices);
  return { applicant, application: the(await submit(offices, applicant)) };
}

export function officerOf(
  office: { readonly id: string; readonly code: string },
  role: 'licensing_verifier' | 'licensing_head' | 'health_recommender',
): OfficerActor {
  return {
    kind: 'officer',
    officerId: newId(),
    agencyId: office.id,
    agencyCode: office.code,
    roles: [role],
    acr: 'passkey',
  };
}

/** One command as a page runs it: in a transaction that a refusal rolls back. */
export function command<C extends Command>(
  offices: TestOffices,
  run: (tx: Tx, services: TestOffices['services'], command: C) => Promise<Result<Application, CaseworkFault>>,
  given: C,
): Promise<Result<Application, CaseworkFault>> {
  const viewer = given.actor.kind === 'officer' ? asAgency(given.actor.agencyId) : asPerson(given.personId);
  return orNothing(offices.services.db, viewer, (tx) => run(tx, offices.services, given));
}

/** What every command names. */
export function on(offices: TestOffices, { id, personId, seq }: Application, actor: Actor): Command {
  return { ground: offices.ground, id, personId, seen: seq, actor };
}

/** The events as she reads them herself. */
export function eventsFor(
  { services }: TestOffices,
  { actor, personId, id }: Applicant,
): Promise<readonly ApplicationEvent[]> {
  return services.db.as(asPerson(personId), async (tx) =>
    listEvents(tx, await openOwnAccess(tx, actor), { personId, id }),
  );
}

export async function stateOf(offices: TestOffices, applicant: Applicant): Promise<Application> {
  return fold(await eventsFor(offices, applicant));
}

/** Checked, recommended by the health office over the exchange, and so before the head. */
export async function beforeHead(
  offices: TestOffices,
): Promise<{ readonly applicant: Applicant; readonly application: Application }> {
  const { applicant, application } = await submitted(offices);
  const verifier = officerOf(offices.licensing, 'licensing_verifier');
  the(await command(offices, passStep, on(offices, application, verifier)));
  await offices.settle();
  await recommend(offices, application, 'recommended');
  await offices.settle();
  return { applicant, application: await stateOf(offices, applicant) };
}

/** The health office answers the task of a case. */
export async function recommend(
  offices: TestOffices,
  { caseNumber }: Pick<Application, 'caseNumber'>,
  verdict: 'recommended' | 'not_recommended',
): Promise<void> {
  const { services, health } = offices;
  const actor = officerOf(health, 'health_recommender');
  await services.db.as(asAgency(health.id), async (tx) => {
    const tasks = await openTasks(tx, services, { actor, isAnswered: false });
    const task = tasks.find(({ caseRef }) => caseRef === caseNumber);
    assert.ok(task, 'the health office has no such task');
    const confirmed = verdict === 'recommended' ? task.asked : [];
    const note = verdict === 'recommended' ? null : 'Tempatnya belum punya air bersih.';
    the(await answerTask(tx, services, { actor, id: task.id, verdict, confirmed, note }));
  });
}

/** Submitted and withdrawn by the applicant. */
export async function withdrawn(offices: TestOffices): Promise<Application> {
  const { applicant, application } = await submitted(offices);
  return the(await command(offices, withdrawApplication, on(offices, application, applicant.actor)));
}
