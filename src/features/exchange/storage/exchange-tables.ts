import type { Instant } from '../../../vocabulary/instant.ts';
import type { MessageKind, Side } from '../domain/entry.ts';
import type { Method } from '../domain/grant.ts';

export type ExchangeTables = {
  'exchange.member': {
    readonly member_id: string;
    readonly agency_id: string;
    readonly node_id: string;
    readonly name: string;
    readonly short_name: string;
    readonly registered_at: Instant;
    readonly ended_at: Instant | null;
  };
  'exchange.subsystem': {
    readonly subsystem_id: string;
    readonly member_id: string;
    readonly agency_id: string;
    readonly name: string;
    readonly registered_at: Instant;
    readonly ended_at: Instant | null;
  };
  'exchange.service': {
    readonly service_id: string;
    readonly subsystem_id: string;
    readonly agency_id: string;
    readonly title_id: string;
    readonly title_en: string;
    readonly about_id: string;
    readonly about_en: string;
    readonly quota_per_minute: number;
    readonly registered_at: Instant;
    readonly ended_at: Instant | null;
  };
  'exchange.service_endpoint': {
    readonly service_id: string;
    readonly url: string;
    readonly timeout_ms: number;
    readonly key_id: string | null;
    readonly token_sealed: Buffer | null;
    readonly updated_at: Instant;
  };
  'exchange.access_grant': {
    readonly id: string;
    readonly agency_id: string;
    readonly consumer: string;
    readonly service_id: string;
    readonly method: Method;
    readonly path_glob: string;
    readonly purpose: string;
    readonly about_id: string;
    readonly about_en: string;
    readonly legal_basis: string;
    readonly fields: string[];
    readonly valid_from: Instant;
    readonly valid_until: Instant | null;
    readonly granted_at: Instant;
  };
  'exchange.grant_revocation': {
    readonly grant_id: string;
    readonly agency_id: string;
    readonly revoked_at: Instant;
    readonly reason: string;
  };
  'exchange.entry': EntryRow & { readonly tx: string };
  'exchange.sealed': {
    readonly node_id: string;
    readonly idx: bigint;
    readonly entry_id: string;
    readonly owner_id: string;
    readonly leaf: Buffer;
  };
  'exchange.tile': {
    readonly node_id: string;
    readonly level: number;
    readonly n: bigint;
    readonly root: Buffer;
    readonly hashes: Buffer;
  };
  'exchange.head': {
    readonly node_id: string;
    readonly size: bigint;
    readonly root: Buffer;
    readonly at: Instant;
    readonly key_id: string;
    readonly signature: Buffer;
    readonly mark: string;
  };
  'exchange.answer_key': {
    readonly node_id: string;
    readonly starts_at: Instant;
    readonly key_id: string;
    readonly destroyed_at: Instant | null;
  };
  'exchange.answer': {
    readonly node_id: string;
    readonly provider: string;
    readonly consumer: string;
    readonly message_id: string;
    readonly key_id: string;
    readonly sealed: Buffer;
    readonly expires_at: Instant;
  };
  'exchange.closing': {
    readonly node_id: string;
    readonly closed_until: Instant;
  };
};

/** A row of the log without the number of its transaction. */
export interface EntryRow {
  readonly node_id: string;
  readonly id: string;
  readonly agency_id: string;
  readonly member_id: string;
  readonly side: Side;
  readonly kind: MessageKind;
  readonly peer_id: string;
  readonly message_id: string;
  readonly at: Instant;
  readonly service_id: string;
  readonly head: string;
  readonly digest: string;
  readonly signature: Buffer;
  readonly key_id: string;
  readonly person_hmac: Buffer | null;
  readonly leaf: Buffer;
}
