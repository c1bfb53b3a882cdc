import type { Instant } from '../../vocabulary/instant.ts';
import type { References } from './references.ts';
import type { ViewerColumns } from './viewer-columns.ts';

/** `failing`: tried as often as it may be, waits for an operator; `set_aside`: an operator gave it up. */
export type EffectState = 'waiting' | 'done' | 'failing' | 'set_aside';

export type OutboxTables = {
  'kernel.outbox': ViewerColumns & {
    readonly id: string;
    readonly kind: string;
    readonly key: string;
    readonly payload: References;
    readonly state: EffectState;
    readonly created_at: Instant;
    readonly run_at: Instant;
    readonly lease: string | null;
    readonly attempts: number;
    readonly last_error: string | null;
    readonly settled_at: Instant | null;
    readonly set_aside_reason: string | null;
  };
};
