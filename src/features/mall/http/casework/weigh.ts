import {
  evidenceOf,
  type EvidenceItem,
  fetchedAttributes,
  outcomeOf,
  resolve,
  type Waiting,
} from '../../../onceonly/index.ts';
import { type Access, openAccess } from '../../../../kernel/access/access.ts';
import type { Tx } from '../../../../kernel/database.ts';
import type { Actor } from '../../../../vocabulary/authority.ts';
import { type Instant, localDateIn } from '../../../../vocabulary/instant.ts';
import { answersFrom, type FormDocument } from '../../domain/answers.ts';
import type { Weighing } from '../../domain/proofs.ts';
import type { ServiceVersion } from '../../domain/service.ts';
import { holds } from '../feel.ts';
import { formDocument } from '../form-document.ts';
import type { MallPort } from '../mall-port.ts';
import { type CaseGround, type CaseworkServices, consumerOf } from './case-ground.ts';

/** What evidence and answers hang on. */
export const ABOUT = 'application';

/** What an application says, from sources and from herself. */
export interface CaseContent {
  readonly evidence: readonly EvidenceItem[];
  readonly document: FormDocument;
}

/** Evidence and answers of an application, with an Access that was opened for them. */
export async function readContent(
  tx: Tx,
  access: Access,
  given: {
    readonly services: Pick<CaseworkServices, 'keys' | 'clock'>;
    readonly version: ServiceVersion;
    readonly personId: string;
    readonly id: string;
  },
): Promise<CaseContent> {
  const { services, version, personId, id } = given;
  const evidence = await evidenceOf(tx, access, { keys: services.keys.data, personId, kind: ABOUT, id });
  const { definition } = version;
  const now = services.clock.trueNow();
  return {
    evidence,
    document: formDocument(definition, { answers: answersFrom(definition, evidence), evidence, now }),
  };
}

/** Whose content is read, by whom, and why. */
export interface ContentReading {
  readonly ground: CaseGround;
  readonly personId: string;
  readonly id: string;
  readonly caseNumber: string;
  readonly actor: Actor;
  readonly purpose: string;
  /** What is read besides, in codes of the access log. */
  readonly beside?: readonly string[];
}

/** Opens the Access for an application's content, at the office. */
export function openContent(
  tx: Tx,
  { ground, actor, beside = [], ...given }: ContentReading,
  at: Instant,
): Promise<Access> {
  return openAccess(tx, {
    actor,
    agencyId: ground.office.id,
    personId: given.personId,
    purpose: given.purpose,
    attributes: [...contentAttributes(ground.version), ...beside],
    at,
    caseRef: given.caseNumber,
    messageId: null,
  });
}

/** What reading an application's content is recorded as, in codes of the attribute catalogue and of ours. */
function contentAttributes({ definition }: ServiceVersion): readonly string[] {
  return [...fetchedAttributes(definition.bindings), APPLICATION_ANSWERS];
}

/** Her own answers, as the access log calls them. */
const APPLICATION_ANSWERS = 'application.answers';

/** Everything proofs are weighed with, on the office's day. */
export function weighingOf(
  ground: CaseGround,
  { evidence, document }: CaseContent,
  { at, now }: { readonly at: Instant; readonly now: Instant },
): Omit<Weighing, 'application'> {
  return { version: ground.version, evidence, document, on: localDateIn(at, ground.zone), now, holds, outcomeOf };
}

/**
 * Asks sources anew for what is missing or too old, before somebody decides. Never inside a transaction. What does
 * not come goes on by itself; the answer says what that is.
 */
export async function refreshEvidence(
  services: CaseworkServices,
  port: Pick<MallPort, 'onceonly'>,
  given: Omit<ContentReading, 'purpose'> & { readonly signal: AbortSignal },
): Promise<readonly Waiting[]> {
  const { ground, personId, id, caseNumber, actor, signal } = given;
  const { definition } = ground.version;
  const resolved = await resolve(services, port.onceonly, {
    subject: { personId },
    kind: ABOUT,
    id,
    attributes: fetchedAttributes(definition.bindings),
    purpose: definition.purposes.review,
    consumer: consumerOf(services, ground.office),
    caseRef: caseNumber,
    actor,
    signal,
  });
  return resolved.ok ? resolved.value.waiting : [];
}
