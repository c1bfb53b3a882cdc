import type { Instant } from '../../vocabulary/instant.ts';
import type { ActorColumns } from '../audit/actor-columns.ts';

export type AccessTables = {
  'kernel.access_record': ActorColumns & {
    readonly id: string;
    readonly person_id: string;
    readonly agency_id: string;
    readonly at: Instant;
    readonly purpose: string;
    readonly attributes: string[];
    readonly case_ref: string | null;
    readonly message_id: string | null;
    readonly list_day: string | null;
    readonly hold_id: string | null;
    readonly visible_from: Instant;
  };
  'kernel.access_hold': {
    readonly id: string;
    readonly agency_id: string;
    readonly person_id: string;
    readonly reference: string;
    readonly reason: string;
    readonly placed_at: Instant;
    readonly visible_from: Instant;
  };
};
