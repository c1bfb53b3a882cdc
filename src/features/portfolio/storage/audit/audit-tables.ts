import type { Tx } from '../../../../kernel/database.ts';
import type { Instant } from '../../../../vocabulary/instant.ts';
import type { SubjectKind } from '../../domain/audit/audit-event.ts';
import type { Phase } from '../../domain/audit/campaign.ts';

/** The tables of audits; JSON columns are written as text. */
export type AuditTables = {
  'portfolio.audit_campaign': {
    readonly agency_id: string;
    readonly id: string;
    readonly reader_ids: readonly string[];
    readonly coordinator_id: string;
    readonly scope: readonly string[];
    readonly phase: Phase;
    readonly key_id: string;
    readonly name_sealed: Buffer;
    readonly letter_number: string | null;
    readonly planned_at: Instant;
    readonly changed_at: Instant;
  };
  'portfolio.audit_event': {
    readonly agency_id: string;
    readonly campaign_id: string;
    readonly subject_kind: SubjectKind;
    readonly subject_id: string;
    readonly seq: number;
    readonly id: string;
    readonly reader_ids: readonly string[];
    readonly actor_id: string | null;
    readonly at: Instant;
    readonly recorded_at: Instant;
    readonly body: unknown;
    readonly words_sealed: Buffer | null;
  };
};

export function auditTables(tx: Tx) {
  return tx.$extendTables<AuditTables>();
}
