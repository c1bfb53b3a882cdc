import type { Instant } from '../../../vocabulary/instant.ts';
import type { Lang } from '../../../vocabulary/lang.ts';

/** How one played agency behaves at the moment. */
export interface SandboxState {
  /** As in addresses and the audit log: `pddikti`. */
  readonly name: string;
  /** As people call it: `PDDikti`. */
  readonly title: Readonly<Record<Lang, string>>;
  /** Half of the answers take longer. */
  readonly medianMs: number;
  /** One answer in a hundred takes longer. */
  readonly p99Ms: number;
  /** The share of faulty answers, 0 to 1. */
  readonly errorRate: number;
  /** Since when it does not answer at all; null while it does. */
  readonly outageSince: Instant | null;
}

/** True: it stops answering; false: it answers again. */
export interface SandboxChange {
  readonly outage: boolean;
  /** True time. */
  readonly at: Instant;
}

/** The played agencies of a sample installation, as app.ts hands them over: no feature knows a sandbox. */
export interface SandboxControl {
  list(): Promise<readonly SandboxState[]>;
  /** Rejects when the sandbox cannot be reached. */
  set(name: string, change: SandboxChange): Promise<void>;
}
