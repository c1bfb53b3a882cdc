import type { Instant } from '../../../vocabulary/instant.ts';
import type { Lang } from '../../../vocabulary/lang.ts';

/** How one played agency behaves at the moment. */
export interface SandboxState {
  /** As in addresses and the audit log: `pddikti`. */
  readonly name: string;
  /** As people call it: `PDDikti`. */
  readonly title: Readonly<Record<Lang, string>>;
  /** How long it lets others wait for an answer; the middle one of many. */
  readonly latencyMs: number;
  /** The share of calls that it answers with a fault, from 0 to 1. */
  readonly errorRate: number;
  /** Since when it does not answer at all; null while it does. */
  readonly outageSince: Instant | null;
}

/** What a switch changes; true time. */
export type SandboxChange = { readonly outage: 'begin'; readonly at: Instant } | { readonly outage: 'end'; readonly at: Instant };

/**
 * The played agencies of a sample installation, as app.ts hands them over: no feature knows a sandbox.
 * Setting what holds already changes nothing; a beginning keeps an outage's first moment.
 */
export interface SandboxControl {
  list(): Promise<readonly SandboxState[]>;
  set(name: string, change: SandboxChange): Promise<void>;
}
