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

/** `signed_in` is a person or an officer; `anyone` is everybody, the worker too. */
export type ActorPattern =
  | 'anyone'
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
  readonly purpose: string;
  /** The article it rests on, or `internal`. */
  readonly source: string;
  /** The rule in one sentence, condition included. */
  readonly says: string;
}

/** The rules of each action, given what each action has to know: `{ 'officer.invite': { agencyId: string } }`. */
export type AuthorityTable<Circumstances> = {
  readonly [Action in keyof Circumstances]: readonly Rule<Circumstances[Action]>[];
};

/**
 * The first rule of the action that fits the actor and the circumstance; refused when none does.
 * Throws on an action the table does not hold.
 */
export function authorise<Circumstances, Action extends keyof Circumstances>(
  table: AuthorityTable<Circumstances>,
  action: Action,
  actor: Actor,
  circumstance: Circumstances[Action],
): Result<{ readonly rule: string }, 'not_allowed'> {
  if (!Object.hasOwn(table, action)) throw new Error(`no such action: ${String(action)}`);
  const rule = table[action].find(
    ({ who, when }) =>
      who.some((pattern) => fits(pattern, actor)) &&
      (when === undefined || when(circumstance, actor)),
  );
  return rule === undefined ? err('not_allowed') : ok({ rule: rule.id });
}

function fits(pattern: ActorPattern, actor: Actor): boolean {
  if (typeof pattern === 'object')
    return actor.kind === 'officer' && actor.roles.includes(pattern.role);
  switch (pattern) {
    case 'anyone':
      return true;
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
