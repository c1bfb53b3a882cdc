import { randomBytes } from 'node:crypto';
import { listPending } from '../../../onceonly/index.ts';
import { openOwnAccess } from '../../../../kernel/access/access.ts';
import type { Tx } from '../../../../kernel/database.ts';
import type { KeyId } from '../../../../kernel/keys/data-keys.ts';
import type { Keys } from '../../../../kernel/keys/keys.ts';
import type { Actor } from '../../../../vocabulary/authority.ts';
import { type Instant, localDateIn } from '../../../../vocabulary/instant.ts';
import { err, ok, type Result } from '../../../../vocabulary/result.ts';
import type { Application } from '../../domain/application.ts';
import type { EventBody } from '../../domain/application-event.ts';
import { type CaseNumber, caseNumber } from '../../domain/case-number.ts';
import { type CaseworkFault, submit } from '../../domain/decide.ts';
import { fold } from '../../domain/fold.ts';
import { nameWords } from '../../domain/name-token.ts';
import { addApplication, type ApplicationSummary, lockSubmission } from '../../storage/application.ts';
import { lockApplication } from '../../storage/application-row.ts';
import { claimCaseNumber } from '../../storage/case-number.ts';
import { append } from '../../storage/event.ts';
import { type CaseGround, type CaseworkServices, decisionGround, timesOf } from './case-ground.ts';
import { followUp } from './follow-up.ts';
import { tellPerson } from './notify.ts';
import { eventActor, projectionOf } from './run-command.ts';
import { ABOUT } from './weigh.ts';

export interface Submission {
  readonly ground: CaseGround;
  /** The draft's, which becomes the application's. */
  readonly id: string;
  readonly keyId: KeyId;
  readonly summary: ApplicationSummary;
  readonly actor: Extract<Actor, { readonly kind: 'person' }>;
}

/**
 * Submits in the applicant's own transaction, once: a second time gives the application as it stands. Her answers
 * were checked and declared before.
 */
export async function submitApplication(
  tx: Tx,
  services: CaseworkServices,
  submission: Submission,
): Promise<Result<Application, CaseworkFault>> {
  const { id, actor } = submission;
  await lockSubmission(tx, id);
  const known = await lockApplication(tx, { personId: actor.personId, id });
  if (known !== null) return ok(fold(known.events));
  const number = await claimNumber(tx, services, submission);
  const times = timesOf(services);
  const head = { applicationId: id, personId: actor.personId, caseNumber: number };
  const decided = submit(head, decisionGround(submission.ground, times.at));
  return decided.ok ? begin(tx, services, { submission, bodies: decided.value, ...times }) : decided;
}

const MOST_TRIES = 5;

async function claimNumber(tx: Tx, { clock }: CaseworkServices, submission: Submission): Promise<CaseNumber> {
  const { ground, id, actor } = submission;
  const { region, agencyId } = ground.version;
  const year = Number(localDateIn(clock.caseworkNow(), ground.zone).slice(0, 4));
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const number = caseNumber(region, year, randomBytes(6));
    if (await claimCaseNumber(tx, number, { personId: actor.personId, agencyId, applicationId: id })) return number;
  }
  throw new Error('No case number was free in five tries.');
}

interface Beginning {
  readonly submission: Submission;
  readonly bodies: readonly EventBody[];
  readonly at: Instant;
  readonly now: Instant;
}

async function begin(
  tx: Tx,
  services: CaseworkServices,
  { submission, bodies, at, now }: Beginning,
): Promise<Result<Application, CaseworkFault>> {
  const { ground, id, keyId, summary, actor } = submission;
  const { version } = ground;
  const { personId } = actor;
  const given = { personId, id, agencyId: version.agencyId, after: 0, bodies, actor: eventActor(actor), at, now };
  const appended = await append(tx, given);
  if (!appended.ok) return err({ code: 'case_moved_on', seen: 0, seq: 1 });
  const application = fold(appended.value);
  const key = await services.keys.data.openKey(keyId);
  if (!key.ok) throw new Error(`Application ${id} has no key: ${key.error}.`);
  await addApplication(tx, {
    ...projectionOf(application, ground, { at, before: null }),
    service: version.service,
    key: key.value,
    summary,
    nameTokens: nameTokens(services.keys, version.agencyId, summary.name),
  });
  const happened = { application, service: version.service, events: appended.value, ground, at, now };
  await followUp(tx, happened);
  const access = await openOwnAccess(tx, actor);
  const pending = await listPending(tx, access, { personId, about: { kind: ABOUT, id } });
  const late = pending.filter(({ settledAt }) => settledAt === null);
  if (late.length > 0)
    await tellPerson(tx, happened, {
      kind: 'application.evidence_late',
      mark: 'submitted',
      values: { sources: late.length },
    });
  return ok(application);
}

/** The words of a name as an office finds them again: HMACs that no other office's can be linked with. */
export function nameTokens({ lookup }: Pick<Keys, 'lookup'>, agencyId: string, name: string): readonly string[] {
  return nameWords(name).map((word) => lookup.hmac(`mall.name.${agencyId}`, word).toString('base64url').slice(0, 32));
}
