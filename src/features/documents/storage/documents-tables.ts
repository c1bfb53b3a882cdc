import type { Tx } from '../../../kernel/database.ts';
import type { Instant } from '../../../vocabulary/instant.ts';

interface About {
  readonly about_kind: string;
  readonly about_id: string;
  readonly kind: string;
}

export type DocumentsTables = {
  'documents.counter': {
    readonly agency_id: string;
    readonly series: string;
    readonly year: number;
    readonly last: number;
  };
  'documents.entry': About & {
    readonly agency_id: string;
    readonly document_id: string;
    readonly person_id: string;
    readonly series: string;
    readonly year: number;
    readonly serial: number;
    readonly number: string;
    readonly issued_at: Instant;
  };
  'documents.paper': About & {
    readonly id: string;
    readonly person_id: string;
    readonly agency_id: string;
    readonly title_id: string;
    readonly title_en: string;
    readonly number: string;
    readonly office_name: string;
    readonly decided_on: string;
    readonly valid_until: string | null;
    readonly officer_id: string | null;
    readonly legal_source: string | null;
    readonly issued_at: Instant;
    readonly sha256: string;
    readonly code_key: string;
    readonly key_id: string;
    readonly facts_sealed: Buffer;
    readonly pdf_sealed: Buffer;
  };
  'documents.office_paper': About & {
    readonly agency_id: string;
    readonly id: string;
    readonly reader_ids: readonly string[];
    readonly series: string;
    readonly year: number;
    readonly serial: number;
    readonly number: string;
    readonly title_id: string;
    readonly title_en: string;
    readonly office_name: string;
    readonly decided_on: string;
    readonly officer_id: string | null;
    readonly issued_at: Instant;
    readonly sha256: string;
    readonly key_id: string;
    readonly pdf_sealed: Buffer;
  };
  'documents.verification': {
    readonly agency_id: string;
    readonly code_key: string;
    readonly sealed: Buffer;
  };
  'documents.revocation': {
    readonly agency_id: string;
    readonly code_key: string;
    readonly document_id: string;
    readonly reason: string;
    readonly legal_source: string;
    readonly officer_id: string | null;
    readonly revoked_on: string;
    readonly at: Instant;
  };
  'documents.seal_certificate': {
    readonly agency_id: string;
    readonly key_ref: string;
    readonly fingerprint: string;
    readonly chain: readonly string[];
    readonly recorded_at: Instant;
  };
  'documents.authority_certificate': {
    readonly key_id: string;
    readonly der: Buffer;
    readonly recorded_at: Instant;
  };
};

export function documentsTables(tx: Tx) {
  return tx.$extendTables<DocumentsTables>();
}
