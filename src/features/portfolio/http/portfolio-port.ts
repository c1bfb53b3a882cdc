import type { IntakePort } from './intake/import-port.ts';
import type { LiveInventory } from './inventory/live-inventory.ts';

/** What the feature is given by the program. */
export interface PortfolioPort {
  /** What browsers call this program: scheme, host and port. */
  readonly origin: string;
  /** What is published, kept in memory for search and comparison; one a process. */
  readonly inventory: LiveInventory;
  readonly messyEntries: IntakePort['messyEntries'];
}
