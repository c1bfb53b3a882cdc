import type { Instant } from '../../vocabulary/instant.ts';

/** What a faulty answer is: a status, silence until the caller gives up, or a damaged body with status 200. */
export const FAULT_KINDS = ['status_500', 'status_503', 'hang', 'malformed_json', 'truncated_body'] as const;

export type FaultKind = (typeof FAULT_KINDS)[number];

export interface Behaviour {
  /** Half of the answers take longer than this. */
  readonly medianMs: number;
  /** One answer in a hundred takes longer than this; equal to the median: no jitter. */
  readonly p99Ms: number;
  /** The share of faulty answers, 0 to 1. */
  readonly errorRate: number;
  readonly errorKind: FaultKind;
  /** Told with status 503. */
  readonly retryAfterSeconds: number;
  /** Since when every connection is cut without an answer; null: in service. */
  readonly outageSince: Instant | null;
}

/** What a service does differently from its sandbox; null: as the sandbox. */
export type OwnBehaviour = { readonly [Setting in keyof Behaviour]: Behaviour[Setting] | null };

/** A service is out when it or its whole sandbox is. */
export function effectiveBehaviour(whole: Behaviour, own: OwnBehaviour | null): Behaviour {
  if (own === null) return whole;
  return {
    medianMs: own.medianMs ?? whole.medianMs,
    p99Ms: own.p99Ms ?? whole.p99Ms,
    errorRate: own.errorRate ?? whole.errorRate,
    errorKind: own.errorKind ?? whole.errorKind,
    retryAfterSeconds: own.retryAfterSeconds ?? whole.retryAfterSeconds,
    outageSince: whole.outageSince ?? own.outageSince,
  };
}

/** What is left out stays; null, for a service, means as the sandbox again. */
export interface BehaviourChange {
  /** Left out: the whole sandbox. */
  readonly service?: string;
  readonly medianMs?: number | null;
  readonly p99Ms?: number | null;
  readonly errorRate?: number | null;
  readonly errorKind?: FaultKind | null;
  readonly retryAfterSeconds?: number | null;
  /** An outage that goes on keeps its beginning. */
  readonly outage?: boolean;
  /** When the change is made. */
  readonly at: Instant;
}

export type BehaviourFault =
  | 'service_unknown'
  | 'latency_out_of_range'
  | 'p99_below_median'
  | 'error_rate_out_of_range'
  | 'error_kind_unknown'
  | 'retry_after_out_of_range'
  | 'whole_needs_value';

/** The settings after a change, without a look at their limits. */
export function changed(own: OwnBehaviour, change: BehaviourChange): OwnBehaviour {
  return {
    medianMs: change.medianMs === undefined ? own.medianMs : change.medianMs,
    p99Ms: change.p99Ms === undefined ? own.p99Ms : change.p99Ms,
    errorRate: change.errorRate === undefined ? own.errorRate : change.errorRate,
    errorKind: change.errorKind === undefined ? own.errorKind : change.errorKind,
    retryAfterSeconds: change.retryAfterSeconds === undefined ? own.retryAfterSeconds : change.retryAfterSeconds,
    outageSince: change.outage === undefined ? own.outageSince : change.outage ? (own.outageSince ?? change.at) : null,
  };
}

/** What is wrong with settings as they would hold; null when nothing is. */
export function faultOf(behaviour: Behaviour): BehaviourFault | null {
  const { medianMs, p99Ms, errorRate, errorKind, retryAfterSeconds } = behaviour;
  if (!isWholeIn(medianMs, [0, LONGEST_MS]) || !isWholeIn(p99Ms, [0, LONGEST_MS])) return 'latency_out_of_range';
  if (p99Ms < medianMs) return 'p99_below_median';
  if (!(errorRate >= 0 && errorRate <= 1)) return 'error_rate_out_of_range';
  if (!FAULT_KINDS.includes(errorKind)) return 'error_kind_unknown';
  if (!isWholeIn(retryAfterSeconds, [1, 3_600])) return 'retry_after_out_of_range';
  return null;
}

/** The whole sandbox leaves no setting open. */
export function completeBehaviour(own: OwnBehaviour): Behaviour | null {
  const { medianMs, p99Ms, errorRate, errorKind, retryAfterSeconds, outageSince } = own;
  if (medianMs === null || p99Ms === null || errorRate === null) return null;
  if (errorKind === null || retryAfterSeconds === null) return null;
  return { medianMs, p99Ms, errorRate, errorKind, retryAfterSeconds, outageSince };
}

const LONGEST_MS = 60_000;

function isWholeIn(number: number, [least, most]: readonly [number, number]): boolean {
  return Number.isInteger(number) && number >= least && number <= most;
}
