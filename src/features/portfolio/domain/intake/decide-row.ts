import { err, ok, type Result } from '../../../../vocabulary/result.ts';
import type { DraftEntry, Offer, ReviewedRow } from './outcome.ts';
import type { Place } from './sheet.ts';

/** What a person decides about a row. `keep`: as it stands, whatever was offered. */
export type RowDecision =
  | { readonly kind: 'keep' }
  | { readonly kind: 'split' }
  | { readonly kind: 'website' }
  | { readonly kind: 'application' }
  | { readonly kind: 'not_application' }
  | { readonly kind: 'same_system_as' }
  | { readonly kind: 'fill_down' }
  | { readonly kind: 'own_agency' }
  /** Takes a row in although its owner has not put it right; only where every problem allows it. */
  | { readonly kind: 'let_pass' };

export type DecisionRefusal = { readonly code: 'not_offered' } | { readonly code: 'must_be_corrected' };

/** What a decided row becomes: entries to register, an answer to an earlier row, or nothing. */
export interface DecidedRow {
  readonly entries: readonly DraftEntry[];
  /** The row that reports the same system: its entry gains one more user. */
  readonly sameAs: Place | null;
}

/** Applies decisions in order; several may stand together, as an owner filled down and a split. */
export function decideRow(row: ReviewedRow, decisions: readonly RowDecision[]): Result<DecidedRow, DecisionRefusal> {
  const isPassed = decisions.some(({ kind }) => kind === 'let_pass');
  const leaves = decisions.some(({ kind }) => kind === 'not_application');
  if (!leaves && row.problems.some(({ mayPass }) => !(mayPass && isPassed))) return err({ code: 'must_be_corrected' });
  let decided: DecidedRow = { entries: [row.entry], sameAs: null };
  for (const decision of decisions) {
    const next = apply(decided, decision, row.offers);
    if (next === null) return err({ code: 'not_offered' });
    decided = next;
  }
  return ok(decided);
}

/** Whether nothing more has to be decided: every offer was answered, or the row kept as it is. */
export function isDecided(row: ReviewedRow, decisions: readonly RowDecision[]): boolean {
  if (row.outcome === 'ready') return true;
  if (!decideRow(row, decisions).ok) return false;
  const needsOwner = row.entry.owner === null;
  const hasOwner = decisions.some(({ kind }) =>
    ['fill_down', 'own_agency', 'not_application', 'same_system_as'].includes(kind),
  );
  return decisions.length > 0 && (!needsOwner || hasOwner);
}

function apply(decided: DecidedRow, { kind }: RowDecision, offers: readonly Offer[]): DecidedRow | null {
  const each = (change: (entry: DraftEntry) => DraftEntry): DecidedRow => ({
    ...decided,
    entries: decided.entries.map(change),
  });
  switch (kind) {
    case 'keep':
    case 'let_pass':
      return decided;
    case 'website':
    case 'application':
      return each((entry) => ({ ...entry, kind }));
    case 'not_application':
      return { entries: [], sameAs: null };
    case 'split': {
      const offer = offers.find((one) => one.kind === 'split');
      if (offer === undefined) return null;
      const parts = decided.entries.flatMap((entry) =>
        offer.parts.map((part) => ({ ...entry, ...part, expansion: null })),
      );
      return { ...decided, entries: parts };
    }
    case 'same_system_as': {
      const offer = offers.find((one) => one.kind === 'same_system_as');
      return offer === undefined ? null : { ...decided, sameAs: offer.place };
    }
    case 'fill_down':
    case 'own_agency': {
      const offer = offers.find((one) => one.kind === kind);
      return offer === undefined || !('owner' in offer) ? null : each((entry) => ({ ...entry, owner: offer.owner }));
    }
  }
}
