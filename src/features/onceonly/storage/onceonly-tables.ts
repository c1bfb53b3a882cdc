import type { Tx } from '../../../kernel/database.ts';
import type { Instant } from '../../../vocabulary/instant.ts';
import type { CorrectionEvent, CorrectionOutcome } from '../domain/correction.ts';
import type { ExplicitRequest } from '../domain/explicit-request.ts';
import type { Assurance } from '../domain/source.ts';

interface OnCase {
  readonly person_id: string;
  /** null: the person's own view. */
  readonly agency_id: string | null;
  readonly kind: string;
  readonly ref_id: string;
}

export type OnceonlyTables = {
  'onceonly.case_key': {
    readonly kind: string;
    readonly ref_id: string;
    readonly key_id: string;
    readonly created_at: Instant;
    readonly used_at: Instant;
    readonly erased_at: Instant | null;
  };
  'onceonly.evidence': OnCase & {
    readonly id: string;
    readonly attribute: string;
    readonly record: number | null;
    readonly source: string;
    readonly holder: string;
    readonly source_version: string | null;
    readonly observed_at: Instant;
    readonly fetched_at: Instant;
    readonly valid_until: Instant;
    readonly assurance: Assurance;
    readonly message_id: string | null;
    readonly digest: string;
    readonly key_id: string;
    readonly value_sealed: Buffer;
  };
  'onceonly.explicit_request': OnCase & {
    readonly id: string;
    readonly purpose: string;
    readonly attributes: string[];
    readonly text_hash: string;
    readonly channel: ExplicitRequest['channel'];
    readonly officer_id: string | null;
    readonly given_at: Instant;
  };
  'onceonly.pending_fetch': OnCase & {
    readonly id: string;
    readonly source: string;
    readonly holder: string;
    readonly attributes: string[];
    readonly opened_at: Instant;
    readonly tried_at: Instant;
    readonly attempts: number;
    readonly failing_since: Instant | null;
    readonly last_fault: string | null;
    readonly settled_at: Instant | null;
    readonly told_at: Instant | null;
  };
  'onceonly.correction': {
    readonly id: string;
    readonly person_id: string;
    readonly attribute: string;
    readonly record: number | null;
    readonly source: string;
    readonly holder: string;
    readonly key_id: string;
    readonly report_sealed: Buffer;
    readonly opened_at: Instant;
  };
  'onceonly.correction_event': {
    readonly person_id: string;
    readonly correction_id: string;
    readonly number: number;
    readonly v: number;
    readonly kind: CorrectionEvent['kind'];
    readonly at: Instant;
    readonly ticket: string | null;
    readonly outcome: CorrectionOutcome | null;
    readonly reason: string | null;
    readonly message_id: string | null;
    readonly note_sealed: Buffer | null;
  };
};

export function onceonlyTables(tx: Tx) {
  return tx.$extendTables<OnceonlyTables>();
}
