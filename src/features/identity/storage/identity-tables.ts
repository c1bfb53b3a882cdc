import type { Instant } from '../../../vocabulary/instant.ts';
import type { CodeKind, Ground, PasskeyAcr } from '../domain/binding.ts';
import type { ChallengePurpose } from '../domain/challenge.ts';

export type IdentityTables = {
  'identity.person': {
    readonly person_id: string;
    readonly key_id: string;
    readonly nik_sealed: Buffer;
    readonly created_at: Instant;
  };
  'identity.nik_lookup': {
    readonly nik_hmac: string;
    readonly person_id: string;
  };
  'identity.account': {
    readonly id: string;
    readonly person_id: string | null;
    readonly officer_id: string | null;
    readonly created_at: Instant;
    readonly closed_at: Instant | null;
  };
  'identity.passkey': {
    readonly id: string;
    readonly credential_id: string;
    readonly account_id: string;
    readonly public_key: Buffer;
    readonly counter: bigint;
    readonly transports: string[];
    readonly device_type: 'singleDevice' | 'multiDevice';
    readonly backed_up: boolean;
    readonly aaguid: string;
    readonly acr: PasskeyAcr;
    readonly bound_by: Ground['kind'];
    readonly name: string;
    readonly created_at: Instant;
    readonly last_used_at: Instant | null;
    readonly removed_at: Instant | null;
  };
  'identity.challenge': {
    readonly id: string;
    readonly challenge: string;
    readonly purpose: ChallengePurpose;
    readonly browser_hash: string;
    readonly account_id: string | null;
    readonly subject: string | null;
    readonly bearer_name: string | null;
    readonly created_at: Instant;
    readonly expires_at: Instant;
    readonly used_at: Instant | null;
  };
  'identity.counter_code': {
    readonly id: string;
    readonly person_id: string;
    readonly kind: CodeKind;
    readonly code_hmac: string | null;
    readonly agency_id: string;
    readonly issued_by: string;
    readonly issued_at: Instant;
    readonly confirmed_by: string | null;
    readonly confirmed_at: Instant | null;
    readonly expires_at: Instant;
    readonly attempts: number;
    readonly opened_at: Instant | null;
    readonly browser_hash: string | null;
    readonly used_at: Instant | null;
    readonly withdrawn_at: Instant | null;
  };
  'identity.setup_link': {
    readonly token_hash: string;
    readonly created_at: Instant;
    readonly expires_at: Instant;
    readonly used_at: Instant | null;
  };
  'identity.sample_person': {
    readonly key: string;
    readonly account_id: string;
    readonly name: string;
    readonly role_id: string;
    readonly role_en: string;
    readonly organisation: string | null;
    readonly place: number;
  };
};
