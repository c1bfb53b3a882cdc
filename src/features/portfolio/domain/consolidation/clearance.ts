import { addDays, type LocalDate } from '../../../../vocabulary/local-date.ts';
import { err, ok, type Result } from '../../../../vocabulary/result.ts';
import { type Rupiah, rupiah } from '../../../../vocabulary/rupiah.ts';
import type { BasisPoints } from './basis-points.ts';
import { avoided, type LedgerAmount } from './ledger.ts';
import type { DecreeOutcome } from './treatment.ts';

/** What an agency wants to build or buy, before money is set aside for it. */
export interface ClearanceRequest {
  readonly requestId: string;
  readonly agencyId: string;
  /** Of what the request says; the overlap check is of exactly this text. */
  readonly digest: string;
  readonly yearlyCost: Rupiah;
}

/** The overlap check that stands inside every clearance. */
export interface OverlapCheck {
  readonly ranOn: LocalDate;
  readonly digest: string;
  /** How many entries of the registry it was compared with. */
  readonly comparedWith: number;
  readonly matches: readonly ClearanceMatch[];
  readonly decree: DecreeOutcome;
}

export interface ClearanceMatch {
  readonly applicationId: string;
  readonly question: 'same_system' | 'same_function';
  readonly chance: BasisPoints;
}

/** Data: what a match must reach to need an answer, and how old a check may be. */
export interface ClearanceTerms {
  readonly answerFrom: BasisPoints;
  readonly checkDays: number;
}

export type ClearanceProposal =
  | { readonly outcome: 'cleared'; readonly toMatches: readonly MatchAnswer[] }
  | {
      readonly outcome: 'cleared_with_conditions';
      readonly toMatches: readonly MatchAnswer[];
      /** Codes of conditions, each with its last day. */
      readonly conditions: readonly { readonly condition: string; readonly by: LocalDate }[];
    }
  | {
      readonly outcome: 'refused';
      /** What the agency is to use instead. */
      readonly insteadId: string;
      /** What that costs more for it, a year. */
      readonly addedThere: Rupiah;
      readonly reasonNoteId: string;
    };

/** Why an application may be built although it resembles another. */
export interface MatchAnswer {
  readonly applicationId: string;
  readonly noteId: string;
}

export type Clearance =
  | { readonly outcome: 'cleared' }
  | {
      readonly outcome: 'cleared_with_conditions';
      readonly conditions: readonly { readonly condition: string; readonly by: LocalDate }[];
    }
  | { readonly outcome: 'refused'; readonly insteadId: string; readonly avoided: LedgerAmount<'avoided'> };

export type ClearanceFault =
  | { readonly code: 'clearance_unchecked' }
  | { readonly code: 'clearance_check_outdated'; readonly because: 'text_changed' | 'too_old' }
  | { readonly code: 'clearance_general_application_decreed'; readonly generalApplicationId: string }
  | { readonly code: 'clearance_matches_unanswered'; readonly applications: readonly string[] }
  | { readonly code: 'clearance_without_condition' }
  | { readonly code: 'clearance_condition_past'; readonly condition: string }
  | { readonly code: 'clearance_instead_unknown' }
  | { readonly code: 'clearance_without_reason' }
  /** What is said to be cheaper costs more. */
  | { readonly code: 'clearance_avoids_nothing' };

/** Decides on a request; nothing is decided without an overlap check of its present text. */
export function decideClearance(
  request: ClearanceRequest,
  proposal: ClearanceProposal,
  given: { readonly check: OverlapCheck | null; readonly terms: ClearanceTerms; readonly on: LocalDate },
): Result<Clearance, ClearanceFault> {
  const { check, terms, on } = given;
  if (check === null) return err({ code: 'clearance_unchecked' });
  if (check.digest !== request.digest) return err({ code: 'clearance_check_outdated', because: 'text_changed' });
  if (addDays(check.ranOn, terms.checkDays) < on) return err({ code: 'clearance_check_outdated', because: 'too_old' });
  if (proposal.outcome === 'refused') return refuse(request, proposal, check);
  const { decree } = check;
  if (decree.kind === 'wins')
    return err({ code: 'clearance_general_application_decreed', generalApplicationId: decree.generalApplicationId });
  const answered = proposal.toMatches.filter(({ noteId }) => noteId !== '').map(({ applicationId }) => applicationId);
  const unanswered = matchesToAnswer(check, terms).filter((id) => !answered.includes(id));
  if (unanswered.length > 0) return err({ code: 'clearance_matches_unanswered', applications: unanswered });
  return proposal.outcome === 'cleared' ? ok({ outcome: 'cleared' }) : clearConditionally(proposal.conditions, on);
}

/** The applications that a clearance has to speak about, the likeliest first. */
export function matchesToAnswer(check: OverlapCheck, { answerFrom }: ClearanceTerms): readonly string[] {
  const strong = check.matches.filter(({ chance }) => chance >= answerFrom);
  const byChance = strong.toSorted(
    (one, other) => other.chance - one.chance || (one.applicationId < other.applicationId ? -1 : 1),
  );
  return [...new Set(byChance.map(({ applicationId }) => applicationId))];
}

function refuse(
  request: ClearanceRequest,
  { insteadId, addedThere, reasonNoteId }: Extract<ClearanceProposal, { readonly outcome: 'refused' }>,
  check: OverlapCheck,
): Result<Clearance, ClearanceFault> {
  if (reasonNoteId === '') return err({ code: 'clearance_without_reason' });
  const { decree } = check;
  const isDecreed = decree.kind !== 'none' && decree.generalApplicationId === insteadId;
  const isFound = isDecreed || check.matches.some(({ applicationId }) => applicationId === insteadId);
  if (!isFound) return err({ code: 'clearance_instead_unknown' });
  const saved = request.yearlyCost - addedThere;
  // A decreed general application is to be used also where it is dearer; then nothing is avoided.
  if (saved <= 0n && !isDecreed) return err({ code: 'clearance_avoids_nothing' });
  return ok({ outcome: 'refused', insteadId, avoided: avoided(rupiah(saved > 0n ? saved : 0n)) });
}

function clearConditionally(
  conditions: readonly { readonly condition: string; readonly by: LocalDate }[],
  on: LocalDate,
): Result<Clearance, ClearanceFault> {
  if (conditions.length === 0) return err({ code: 'clearance_without_condition' });
  const past = conditions.find(({ by }) => by < on);
  if (past !== undefined) return err({ code: 'clearance_condition_past', condition: past.condition });
  return ok({ outcome: 'cleared_with_conditions', conditions });
}
