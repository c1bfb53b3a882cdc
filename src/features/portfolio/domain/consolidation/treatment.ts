import type { LocalDate } from '../../../../vocabulary/local-date.ts';
import { err, ok, type Result } from '../../../../vocabulary/result.ts';
import type { VerdictKind } from '../overlap/verdict.ts';
import type { Quadrant } from './time-score.ts';

/** The seven Rs, and the two ways that the SPBE architecture adds (Perpres 95/2018 on general applications and SPLP). */
export const treatments = [
  'retire',
  'retain',
  'relocate',
  'rehost',
  'replatform',
  'refactor',
  'repurchase',
  'replace_by_general_application',
  'integrate_by_exchange',
] as const;

export type Treatment = (typeof treatments)[number];

/** What is to be done with one application of a group. */
export type Role = 'survivor' | 'gives_way' | 'stands_alone';

/** A general application that is decreed for a function, or is not. */
export type DecreeOutcome =
  | { readonly kind: 'none' }
  /** It wins by rule; the others give way. */
  | { readonly kind: 'wins'; readonly generalApplicationId: string }
  /** A file says why this function may be served otherwise for now. */
  | { readonly kind: 'exception'; readonly generalApplicationId: string; readonly fileId: string };

export interface Decree {
  readonly generalApplicationId: string;
  readonly functions: readonly string[];
  readonly inForceFrom: LocalDate;
}

export interface ExceptionFile {
  readonly fileId: string;
  readonly function: string;
  /** The last day it holds; null: until it is withdrawn. */
  readonly until: LocalDate | null;
}

export interface TreatmentCase {
  readonly applicationId: string;
  readonly quadrant: Quadrant | null;
  /** What the group is; null: the application is in none. */
  readonly verdict: VerdictKind | null;
  readonly role: Role;
  readonly decree: DecreeOutcome;
}

export type Unfit =
  | 'decree_asks_for_general_application'
  | 'no_general_application'
  | 'one_system_is_kept_once'
  | 'not_for_this_quadrant'
  | 'not_for_this_verdict'
  | 'survivor_stays'
  | 'gives_way';

export interface Fit {
  readonly treatment: Treatment;
  readonly unfit: Unfit | null;
}

/** Whether a decreed general application covers the function on that day. */
export function decreeFor(
  serves: string,
  given: { readonly decrees: readonly Decree[]; readonly exceptions: readonly ExceptionFile[]; readonly on: LocalDate },
): DecreeOutcome {
  const { decrees, exceptions, on } = given;
  const inForce = decrees
    .filter(({ functions, inForceFrom }) => functions.includes(serves) && inForceFrom <= on)
    .toSorted((one, other) => (one.inForceFrom < other.inForceFrom ? 1 : -1));
  const [decree] = inForce;
  if (decree === undefined) return { kind: 'none' };
  const { generalApplicationId } = decree;
  const file = exceptions.find(({ function: one, until }) => one === serves && (until === null || on <= until));
  return file === undefined
    ? { kind: 'wins', generalApplicationId }
    : { kind: 'exception', generalApplicationId, fileId: file.fileId };
}

/** All nine treatments, each with why it does not fit, or null. */
export function fittingTreatments(given: TreatmentCase): readonly Fit[] {
  return treatments.map((treatment) => ({ treatment, unfit: unfitness(treatment, given) }));
}

/** A treatment that fits; the reason why not, if it does not. */
export function chooseTreatment(
  treatment: Treatment,
  given: TreatmentCase,
): Result<Treatment, { readonly code: 'treatment_unfit'; readonly unfit: Unfit }> {
  const unfit = unfitness(treatment, given);
  return unfit === null ? ok(treatment) : err({ code: 'treatment_unfit', unfit });
}

/** What each quadrant of TIME allows for an application that stands on its own. */
const BY_QUADRANT: Readonly<Record<Quadrant, readonly Treatment[]>> = {
  invest: ['retain', 'refactor', 'replatform', 'relocate', 'integrate_by_exchange', 'replace_by_general_application'],
  migrate: [
    'relocate',
    'rehost',
    'replatform',
    'refactor',
    'repurchase',
    'replace_by_general_application',
    'integrate_by_exchange',
  ],
  tolerate: ['retain', 'relocate', 'rehost', 'retire', 'integrate_by_exchange', 'replace_by_general_application'],
  eliminate: ['retire', 'repurchase', 'replace_by_general_application'],
};

const KEEPS_RUNNING: readonly Treatment[] = [
  'retain',
  'relocate',
  'rehost',
  'replatform',
  'refactor',
  'integrate_by_exchange',
];
const GIVES_WAY: readonly Treatment[] = ['retire', 'replace_by_general_application', 'repurchase'];

function unfitness(treatment: Treatment, given: TreatmentCase): Unfit | null {
  const { quadrant, verdict, role } = given;
  const decree = decreeOnOthers(given);
  if (treatment === 'replace_by_general_application') return decree.kind === 'none' ? 'no_general_application' : null;
  if (decree.kind === 'wins' && !decreeAllows(treatment, given)) return 'decree_asks_for_general_application';
  if (verdict === 'same_system') return treatment === 'retain' ? null : 'one_system_is_kept_once';
  if (verdict === 'same_function' && role !== 'stands_alone') return unfitInGroup(treatment, role);
  if (isTied(verdict) && treatment === 'integrate_by_exchange') return null;
  if (isTied(verdict) && GIVES_WAY.includes(treatment) && quadrant !== 'eliminate') return 'not_for_this_verdict';
  // Without a score of two scorers nothing is ruled out by a quadrant.
  if (quadrant !== null && !BY_QUADRANT[quadrant].includes(treatment)) return 'not_for_this_quadrant';
  return null;
}

/** The general application itself has nobody to give way to. */
function decreeOnOthers({ applicationId, decree }: TreatmentCase): DecreeOutcome {
  return decree.kind !== 'none' && decree.generalApplicationId === applicationId ? { kind: 'none' } : decree;
}

/** What only serves a part, or feeds another system, may stay beside a general application by talking to it. */
function decreeAllows(treatment: Treatment, { verdict }: TreatmentCase): boolean {
  return treatment === 'retire' || (treatment === 'integrate_by_exchange' && isTied(verdict));
}

/** In a group of one function the quadrant has had its say in the choice of the survivor. */
function unfitInGroup(treatment: Treatment, role: 'survivor' | 'gives_way'): Unfit | null {
  if (role === 'survivor') return KEEPS_RUNNING.includes(treatment) ? null : 'survivor_stays';
  return GIVES_WAY.includes(treatment) || treatment === 'integrate_by_exchange' ? null : 'gives_way';
}

function isTied(verdict: VerdictKind | null): boolean {
  return verdict === 'part_of' || verdict === 'upstream_downstream';
}
