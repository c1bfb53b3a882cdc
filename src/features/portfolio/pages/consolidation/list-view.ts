import type { Lang } from '../../../../vocabulary/lang.ts';
import type { LocalDate } from '../../../../vocabulary/local-date.ts';
import type { ConsolidationStage } from '../../domain/consolidation/consolidation.ts';
import type { ConsolidationHead } from '../../storage/consolidation/consolidation-head.ts';

export interface ListRow {
  readonly head: Pick<
    ConsolidationHead,
    'id' | 'title' | 'topic' | 'stage' | 'dueOn' | 'outcome' | 'endHow' | 'changedAt'
  >;
  readonly applications: number;
  readonly owners: readonly string[];
  readonly lead: string;
}

export interface ListView {
  readonly lang: Lang;
  readonly on: LocalDate;
  readonly rows: readonly ListRow[];
  readonly total: number;
  readonly offset: number;
  readonly byStage: ReadonlyMap<ConsolidationStage, number>;
  readonly filters: {
    readonly stage: ConsolidationStage | null;
    readonly ownerId: string | null;
    readonly topic: string | null;
  };
  readonly owners: readonly { readonly id: string; readonly name: string }[];
  readonly topics: readonly { readonly code: string; readonly name: string }[];
  readonly mayPropose: boolean;
}

export const PAGE_ROWS = 50;
