import type { RowDecision } from './decide-row.ts';
import type { EntryKind, Offer } from './outcome.ts';

export type OfferKind = Offer['kind'];

export const offerKinds = [
  'fill_down',
  'own_agency',
  'split',
  'website',
  'not_application',
  'same_system_as',
] as const satisfies readonly OfferKind[];

/** What people answered for a row; all of it can be taken back until the list is handed in. */
export interface RowAnswers {
  readonly accepted: readonly OfferKind[];
  readonly isPassed: boolean;
  /** Where a person says otherwise than the list. */
  readonly kindSet: EntryKind | null;
}

/** What is still open for a row once one of its offers is accepted. */
export function openAfterAccepting(kind: OfferKind, open: readonly OfferKind[]): readonly OfferKind[] {
  return open.filter((one) => !settledBy[kind].includes(one));
}

/** Accepting an offer answers others too: two ways to an owner, and all where no entry of its own is left. */
export const settledBy: Readonly<Record<OfferKind, readonly OfferKind[]>> = {
  fill_down: ['fill_down', 'own_agency'],
  own_agency: ['fill_down', 'own_agency'],
  split: ['split'],
  website: ['website'],
  not_application: offerKinds,
  same_system_as: offerKinds,
};

/** Whether an offer may be left as it is: an owner there must be. */
export function mayKeep(kind: OfferKind): boolean {
  return kind !== 'fill_down' && kind !== 'own_agency';
}

/** The answers as the decisions that decideRow applies, in their order. */
export function decisionsOf({ accepted, isPassed, kindSet }: RowAnswers): readonly RowDecision[] {
  const chosen = offerKinds.filter((kind) => accepted.includes(kind)).map((kind): RowDecision => ({ kind }));
  const said: readonly RowDecision[] = [
    ...chosen,
    ...(isPassed ? [{ kind: 'let_pass' } as const] : []),
    ...(kindSet === null ? [] : [{ kind: kindSet } as const]),
  ];
  return said.length === 0 ? [{ kind: 'keep' }] : said;
}
