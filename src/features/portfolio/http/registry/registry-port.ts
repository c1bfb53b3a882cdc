import type { Services } from '../../../../kernel/services.ts';
import type { LiveInventory } from '../inventory/live-inventory.ts';

/** What other parts know of an agency's architecture and the recap tells; SIA's words for it. */
export interface AgencyStanding {
  /** Level 1 to 5; null: not assessed. */
  readonly maturity: number | null;
  readonly hasClearance: boolean;
  readonly hasReview: boolean;
  /** Of all its systems, seen and unseen (capture-recapture); null: nobody has estimated. */
  readonly estimatedSystems: number | null;
}

/** What the registry's pages are given. */
export interface RegistryPort {
  readonly inventory: LiveInventory;
  /** By the agency's id; agencies that are not in the answer have no standing yet. */
  readonly standings: (services: Services) => Promise<ReadonlyMap<string, AgencyStanding>>;
}
