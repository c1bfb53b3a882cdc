import type { Services } from '../../../../kernel/services.ts';
import type { LocalDate } from '../../../../vocabulary/local-date.ts';
import type { ConsolidationMilestone } from '../consolidation/milestones.ts';
import type { LiveInventory } from '../inventory/live-inventory.ts';

/** What the views are given. */
export interface ViewsPort {
  readonly inventory: Pick<LiveInventory, 'published'>;
  /** Dates that adopted plans promise, as far as an agency may see them. */
  readonly milestones: (
    services: Services,
    which: { readonly viewerId: string },
  ) => Promise<readonly ConsolidationMilestone[]>;
  /** The day to which coordination works, and what it is called; null: none is set. */
  readonly deadline: (services: Services) => Promise<Deadline | null>;
}

export interface Deadline {
  readonly on: LocalDate;
  readonly name: { readonly id: string; readonly en: string };
}
