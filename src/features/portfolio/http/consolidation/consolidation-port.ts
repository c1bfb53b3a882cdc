import type { Services } from '../../../../kernel/services.ts';
import type { LiveInventory } from '../inventory/live-inventory.ts';

/** What this part is given: what is published, compared with what somebody describes. */
export interface ConsolidationPort {
  readonly inventory: Pick<LiveInventory, 'likeness' | 'published'>;
}

export type ConsolidationServices = Pick<Services, 'db' | 'keys' | 'clock' | 'installation' | 'log'>;
