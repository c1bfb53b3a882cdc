import type { Instant } from '../../vocabulary/instant.ts';
import type { References } from '../outbox/references.ts';
import type { ViewerColumns } from '../outbox/viewer-columns.ts';

export type TimerTables = {
  'kernel.timer': ViewerColumns & {
    readonly id: string;
    readonly kind: string;
    readonly key: string;
    readonly clock: 'true' | 'casework';
    readonly due_at: Instant;
    readonly payload: References;
    readonly state: 'waiting' | 'fired' | 'cancelled';
    readonly created_at: Instant;
    readonly settled_at: Instant | null;
  };
  'kernel.timer_cancelled': { readonly id: string; readonly key: string; readonly at: Instant };
};
