import { addDays, type LocalDate } from '../../../../vocabulary/local-date.ts';
import { err, ok, type Result } from '../../../../vocabulary/result.ts';
import { type Rupiah, rupiah } from '../../../../vocabulary/rupiah.ts';
import { type BasisPoints, shareOf } from './basis-points.ts';

declare const brand: unique symbol;

/** Refused at clearance; written in a plan; gone from the budget. Never added to one another. */
export const ledgers = ['avoided', 'identified', 'realised'] as const;

export type Ledger = (typeof ledgers)[number];

/** Rupiah a year in one ledger. An object, not a bigint: `+` between two of them does not compile. */
export interface LedgerAmount<L extends Ledger> {
  readonly ledger: L;
  readonly amount: Rupiah;
  readonly [brand]: L;
}

/** What a realised saving stands on; ids of evidence, not words. */
export interface RetirementEvidence {
  /** The budget line of the retired application, newest year; null: nobody has looked. */
  readonly budgetLine: { readonly year: number; readonly amount: Rupiah; readonly evidenceId: string } | null;
  /** What the exchange and sign-in saw; null: nothing watches this application. */
  readonly traffic: {
    /** The first day that was watched without a gap. */
    readonly watchedFrom: LocalDate;
    readonly lastSeenOn: LocalDate | null;
    readonly evidenceId: string;
  } | null;
}

export type NotRealised =
  | { readonly code: 'budget_unknown' }
  | { readonly code: 'budget_not_zero'; readonly year: number }
  | { readonly code: 'traffic_unknown' }
  /** Watched too short, or used within the last 90 days; the earliest day it can be realised if nothing comes. */
  | { readonly code: 'traffic_too_recent'; readonly notBefore: LocalDate };

/** Days without traffic after which an application counts as gone (section 5.2). */
export const quietDays = 90;

export function avoided(amount: Rupiah): LedgerAmount<'avoided'> {
  return inLedger('avoided', amount);
}

export function identified(amount: Rupiah): LedgerAmount<'identified'> {
  return inLedger('identified', amount);
}

/** An identified saving is realised when the budget line is zero and 90 days have passed without traffic. Both. */
export function realise(
  saving: LedgerAmount<'identified'>,
  evidence: RetirementEvidence,
  on: LocalDate,
): Result<LedgerAmount<'realised'>, readonly NotRealised[]> {
  const faults = [...budgetFaults(evidence.budgetLine, on), ...trafficFaults(evidence.traffic, on)];
  return faults.length > 0 ? err(faults) : ok(inLedger('realised', saving.amount));
}

/** Adds within one ledger. */
export function sumOf<L extends Ledger>(ledger: L, amounts: readonly LedgerAmount<NoInfer<L>>[]): LedgerAmount<L> {
  return inLedger(ledger, rupiah(amounts.reduce((sum, { amount }) => sum + amount, 0n)));
}

/** How much of what was identified has come; null where nothing was. PortfolioStat reached about a fifth (section 5.3). */
export function realisedShare(
  came: LedgerAmount<'realised'>,
  promised: LedgerAmount<'identified'>,
): BasisPoints | null {
  if (promised.amount <= 0n || came.amount < 0n) return null;
  return shareOf(came.amount < promised.amount ? came.amount : promised.amount, promised.amount);
}

function inLedger<L extends Ledger>(ledger: L, amount: Rupiah): LedgerAmount<L> {
  return { ledger, amount } as LedgerAmount<L>;
}

function budgetFaults(line: RetirementEvidence['budgetLine'], on: LocalDate): readonly NotRealised[] {
  // A line of an earlier year says nothing about this one.
  if (line === null || line.year < Number(on.slice(0, 4))) return [{ code: 'budget_unknown' }];
  return line.amount === 0n ? [] : [{ code: 'budget_not_zero', year: line.year }];
}

function trafficFaults(traffic: RetirementEvidence['traffic'], on: LocalDate): readonly NotRealised[] {
  if (traffic === null) return [{ code: 'traffic_unknown' }];
  const { watchedFrom, lastSeenOn } = traffic;
  const quietSince = lastSeenOn !== null && lastSeenOn > watchedFrom ? lastSeenOn : watchedFrom;
  const notBefore = addDays(quietSince, quietDays);
  return on < notBefore ? [{ code: 'traffic_too_recent', notBefore }] : [];
}
