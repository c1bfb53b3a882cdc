import type { Lang } from './lang.ts';
import { err, ok, type Result } from './result.ts';

/**
 * How sure we are who is there: chosen from the list of a sample installation; a passkey; a passkey
 * bound after an officer saw the e-KTP.
 */
export type Acr = 'sample' | 'passkey' | 'passkey_counter';

/** Whoever asks for something to be done. */
export type Actor =
  | { readonly kind: 'public' }
  | { readonly kind: 'person'; readonly personId: string; readonly acr: Acr }
  | {
      readonly kind: 'officer';
      readonly officerId: string;
      readonly agencyId: string;
      readonly agencyCode: string;
      readonly roles: readonly string[];
      readonly acr: Acr;
    }
  | { readonly kind: 'worker' };

/** `signed_in` is a person or an officer, `stranger` neither; `anyone` is everybody, the worker too. */
export type ActorPattern =
  | 'anyone'
  | 'stranger'
  | 'signed_in'
  | 'person'
  | 'officer'
  | 'worker'
  | { readonly role: string };

/** One line of a feature's authority table; auditors read it as it stands. */
export interface Rule<Circumstance> {
  /** Unique in its table, as in `DIR-03`; stands in the audit log. */
  readonly id: string;
  readonly who: readonly ActorPattern[];
  /** The condition; without it the rule holds in every circumstance. */
  readonly when?: (circumstance: Circumstance, actor: Actor) => boolean;
  /** What for, in a few words that begin with a capital and end without a full stop. */
  readonly purpose: Readonly<Record<Lang, string>>;
  /** The article it rests on, or `internal`. */
  readonly source: string;
  /** The rule in one sentence, condition included. */
  readonly says: Readonly<Record<Lang, string>>;
}

/**
 * The rules of each action. Circumstances says what each action's rules must know, as in
 * `{ 'officer.invite': { agencyId: string } }`; null when nothing.
 */
export type AuthorityTable<Circumstances> = {
  readonly [Action in keyof Circumstances]: readonly Rule<Circumstances[Action]>[];
};

/** The first rule of an action that fits the actor and the circumstance; refused when none does. */
export function authorise<Circumstance>(
  rules: readonly Rule<Circumstance>[],
  actor: Actor,
  circumstance: Circumstance,
): Result<{ readonly rule: string }, 'not_allowed'> {
  const rule = rules.find(
    ({ who, when }) => who.some((pattern) => fits(pattern, actor)) && (when === undefined || when(circumstance, actor)),
  );
  return rule === undefined ? err('not_allowed') : ok({ rule: rule.id });
}

/** True when a pattern names the actor; also decides which sections the header offers. */
export function isNamed(patterns: readonly ActorPattern[], actor: Actor): boolean {
  return patterns.some((pattern) => fits(pattern, actor));
}

function fits(pattern: ActorPattern, actor: Actor): boolean {
  if (typeof pattern === 'object') return actor.kind === 'officer' && actor.roles.includes(pattern.role);
  switch (pattern) {
    case 'anyone':
      return true;
    case 'stranger':
      return actor.kind === 'public';
    case 'signed_in':
      return actor.kind === 'person' || actor.kind === 'officer';
    case 'person':
    case 'officer':
    case 'worker':
      return actor.kind === pattern;
    default:
      return pattern satisfies never;
  }
}
