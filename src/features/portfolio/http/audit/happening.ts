import type { Instant } from '../../../../vocabulary/instant.ts';
import type { Calendar } from '../../../../vocabulary/working-day.ts';
import type { AuditEvent } from '../../domain/audit/audit-event.ts';
import type { Campaign } from '../../domain/audit/campaign.ts';
import type { CampaignHead } from '../../storage/audit/campaign.ts';

/** What was just written, for whatever follows from it in the same transaction. */
export interface Happening {
  readonly head: CampaignHead;
  readonly campaign: Campaign;
  readonly events: readonly AuditEvent[];
  readonly calendar: Calendar;
  /** Casework time, and true time. */
  readonly at: Instant;
  readonly now: Instant;
}
