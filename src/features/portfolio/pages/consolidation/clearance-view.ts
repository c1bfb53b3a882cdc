import { type FormTokens } from '../../../../kernel/http/form-tokens.ts';
import type { Lang } from '../../../../vocabulary/lang.ts';
import type { LocalDate } from '../../../../vocabulary/local-date.ts';
import type { Rupiah } from '../../../../vocabulary/rupiah.ts';
import type { FieldError } from '../../../../web/components/error-summary.tsx';
import type { ClearanceMatch } from '../../domain/consolidation/clearance.ts';
import type { DecreeOutcome } from '../../domain/consolidation/treatment.ts';
import type { StoredCheck, StoredDecision, StoredRequest } from '../../storage/consolidation/clearance.ts';

/** One match with what is published of it. */
export interface MatchRow extends ClearanceMatch {
  readonly name: string;
  readonly owner: string;
  readonly functionText: string;
  readonly href: string;
  /** Strong enough that a clearance has to speak about it. */
  readonly mustAnswer: boolean;
}

export interface ClearanceView {
  readonly lang: Lang;
  readonly request: StoredRequest;
  readonly requester: string;
  readonly functionName: string;
  readonly check: Pick<StoredCheck, 'ranOn' | 'comparedWith'> | null;
  readonly isOutdated: boolean;
  readonly decree: DecreeOutcome;
  readonly matches: readonly MatchRow[];
  readonly decision: StoredDecision | null;
  readonly tokens: FormTokens;
  readonly mayCheck: boolean;
  readonly mayDecide: boolean;
}

export interface RequestView {
  readonly lang: Lang;
  readonly tokens: FormTokens;
  readonly errors: readonly FieldError[];
  readonly given: {
    readonly name: string;
    readonly functionText: string;
    readonly functionCode: string;
    readonly cost: string;
    readonly users: string;
  };
  readonly functions: readonly { readonly value: string; readonly label: string }[];
}

export interface ClearancesView {
  readonly lang: Lang;
  readonly rows: readonly {
    readonly id: string;
    readonly name: string;
    readonly requester: string;
    readonly cost: Rupiah;
    readonly on: LocalDate;
    readonly outcome: StoredDecision['outcome'] | null;
  }[];
  readonly mayRequest: boolean;
  readonly mayExempt: boolean;
  readonly offset: number;
  readonly hasMore: boolean;
}
