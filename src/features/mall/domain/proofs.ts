import type { EvidenceItem, FieldBinding, JsonPointer, outcomeOf as OutcomeOf } from '../../onceonly/index.ts';
import type { Instant } from '../../../vocabulary/instant.ts';
import { inRange, type LocalDate } from '../../../vocabulary/local-date.ts';
import { standingAcceptances } from './acceptance.ts';
import { answerAt, declaredName, type FormDocument } from './answers.ts';
import type { Application } from './application.ts';
import { fieldsNamed } from './rule-fields.ts';
import type { Bilingual, Confirmation, LegalSource, Proof, ServiceVersion } from './service.ts';

/**
 * `waiting`: no source has answered; `none`: it has none, or she said nothing; `stale`: too old to decide upon;
 * `not_accepted`: declared or differing, and no officer accepted it; `rule`: the rule does not hold; `unknown`: it
 * cannot be told yet; the rest is about the health office.
 */
export type MissingWhy =
  | 'waiting'
  | 'none'
  | 'stale'
  | 'not_accepted'
  | 'rule'
  | 'unknown'
  | 'not_asked'
  | 'not_answered'
  | 'not_recommended'
  | 'not_confirmed';

export interface MissingProof {
  readonly id: string;
  readonly says: Bilingual;
  readonly source: LegalSource;
  readonly why: MissingWhy;
  /** The field it is about; null for rules and the recommendation. */
  readonly pointer: JsonPointer | null;
  /** What the health office did not confirm, by id. */
  readonly unconfirmed: readonly string[];
}

/** What proofs are weighed with. */
export interface Weighing {
  readonly version: ServiceVersion;
  readonly application: Pick<Application, 'acceptedFields' | 'acceptedAt' | 'recommendation'>;
  readonly evidence: readonly EvidenceItem[];
  /** The whole answer document, fetched fields included. */
  readonly document: FormDocument;
  /** The day of the decision, at the office. */
  readonly on: LocalDate;
  /** True time, by which sources date their answers. */
  readonly now: Instant;
  /** Evaluates FEEL over the document. */
  readonly holds: (feel: string, document: FormDocument) => boolean | 'unknown';
  /** The once-only feature's own. */
  readonly outcomeOf: typeof OutcomeOf;
}

/** The proofs in force on the day that are not there. A licence is issued only when there is none. */
export function missingProofs(weighing: Weighing): readonly MissingProof[] {
  const { version, on } = weighing;
  return version.definition.proofs
    .filter(({ inForce }) => inRange(on, inForce))
    .flatMap((proof): readonly MissingProof[] => {
      const missing = weigh(proof, weighing);
      return missing === null ? [] : [{ id: proof.id, says: proof.says, source: proof.source, ...missing }];
    });
}

/** What is asked of the health office on that day, by id. */
export function confirmationsOn(version: ServiceVersion, on: LocalDate): readonly Confirmation[] {
  return version.definition.confirmations.filter(({ inForce }) => inRange(on, inForce));
}

type Lack = Pick<MissingProof, 'why' | 'pointer' | 'unconfirmed'>;

function weigh({ needs }: Proof, weighing: Weighing): Lack | null {
  switch (needs.kind) {
    case 'evidence':
      return weighField(needs.pointer, weighing);
    case 'rule':
      return weighRule(needs.feel, weighing);
    case 'recommendation':
      return weighRecommendation(weighing);
    default:
      return needs satisfies never;
  }
}

/** A rule proves something only over values that may still be decided upon. */
function weighRule(feel: string, weighing: Weighing): Lack | null {
  const { version, document, on } = weighing;
  // Rules may speak of the day of the decision and of what an officer accepted.
  const held = weighing.holds(feel, { ...document, on, accepted: acceptedIn(weighing) });
  if (held !== true) return lack(held === false ? 'rule' : 'unknown');
  const old = fieldsNamed(feel, version.definition.bindings).find((binding) => isTooOld(binding, weighing));
  return old === undefined ? null : lack('stale', old.pointer);
}

/** Whether what sources said of a field, also that there is none, is too old to decide upon. */
function isTooOld(binding: FieldBinding, { evidence, now, outcomeOf }: Weighing): boolean {
  if (binding.mode === 'ASK') return false;
  const attributes = binding.mode === 'DERIVE' ? binding.from : [binding.attribute];
  const said = evidence.filter(
    ({ assurance, attribute }) => assurance !== 'DECLARED' && attributes.includes(attribute),
  );
  const outcome = binding.mode === 'DERIVE' ? null : outcomeOf(binding, said, now);
  if (outcome?.kind === 'value') return !outcome.isFresh;
  return attributes.some((attribute) => {
    const items = said.filter((item) => item.attribute === attribute);
    return items.length > 0 && !items.some(({ validUntil }) => Temporal.Instant.compare(now, validUntil) < 0);
  });
}

function weighField(pointer: JsonPointer, weighing: Weighing): Lack | null {
  const binding = weighing.version.definition.bindings.find((one) => one.pointer === pointer);
  if (binding === undefined) return lack('none', pointer);
  switch (binding.mode) {
    case 'ASK':
      return weighDeclared(pointer, weighing);
    case 'DERIVE':
      return weighDerived(pointer, binding.from, weighing);
    case 'FETCH':
    case 'PREFILL_EDIT':
      break;
    default:
      return binding satisfies never;
  }
  const outcome = weighing.outcomeOf(binding, weighing.evidence, weighing.now);
  if (outcome.kind !== 'value') {
    const declared = weighDeclared(pointer, weighing);
    return declared?.why === 'none' ? lack(outcome.kind === 'waiting' ? 'waiting' : 'none', pointer) : declared;
  }
  if (!outcome.isFresh) return lack('stale', pointer);
  const isDoubtful =
    outcome.settled.chosen.assurance === 'DECLARED' ||
    (binding.onConflict === 'SHOW' && outcome.settled.differing.length > 0);
  return isDoubtful && !isAccepted(pointer, weighing) ? lack('not_accepted', pointer) : null;
}

/** What she said proves something once an officer has accepted it. */
function weighDeclared(pointer: JsonPointer, weighing: Weighing): Lack | null {
  const isSaid = weighing.evidence.some(
    ({ attribute, assurance }) => assurance === 'DECLARED' && attribute === declaredName(pointer),
  );
  if (!isSaid) return lack('none', pointer);
  return isAccepted(pointer, weighing) ? null : lack('not_accepted', pointer);
}

/** Computed from what sources said: as fresh as the oldest of them. */
function weighDerived(pointer: JsonPointer, from: readonly string[], weighing: Weighing): Lack | null {
  const { evidence, now } = weighing;
  const sources = from.map((attribute) => evidence.filter((item) => item.attribute === attribute));
  if (sources.some((items) => items.length === 0)) return lack('waiting', pointer);
  const isFresh = sources.every((items) =>
    items.some(({ validUntil }) => Temporal.Instant.compare(now, validUntil) < 0),
  );
  if (!isFresh) return lack('stale', pointer);
  return isFilled(answerAt(weighing.document, pointer)) ? null : lack('none', pointer);
}

function weighRecommendation({ version, application, on }: Weighing): Lack | null {
  const { recommendation } = application;
  if (recommendation === null) return lack('not_asked');
  const { answer } = recommendation;
  if (answer === null) return lack('not_answered');
  if (answer.verdict !== 'recommended') return lack('not_recommended');
  const unconfirmed = confirmationsOn(version, on)
    .map(({ id }) => id)
    .filter((id) => !answer.confirmed.includes(id));
  return unconfirmed.length === 0 ? null : { why: 'not_confirmed', pointer: null, unconfirmed };
}

function isAccepted(pointer: JsonPointer, weighing: Weighing): boolean {
  return acceptedIn(weighing).includes(pointer);
}

function acceptedIn({ version: { definition }, application, evidence }: Weighing): readonly JsonPointer[] {
  return standingAcceptances({ definition, application, evidence });
}

function isFilled(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);
}

function lack(why: MissingWhy, pointer: JsonPointer | null = null): Lack {
  return { why, pointer, unconfirmed: [] };
}
