import { formatDate } from '../../../vocabulary/instant.ts';
import { Filters, type ActiveFilter, type FilterSelect } from '../../../web/components/filters.tsx';
import {
  formatPeriod,
  latestMonths,
  LAST_30_DAYS,
  outcomes,
  type AuditFilter,
  type Outcome,
  type Period,
} from '../domain/audit-filter.ts';
import { auditAddress, auditFields } from '../http/audit-log.ts';
import { operationsPaths } from '../http/operations-paths.ts';
import type { Words } from './say.ts';

interface AuditFiltersProps {
  readonly t: Words;
  readonly now: Temporal.Instant;
  readonly filter: AuditFilter;
  /** What occurs in that time. */
  readonly kinds: { readonly events: readonly string[]; readonly actions: readonly string[] };
}

/** By event, action, outcome and time; the address carries the choice. */
export function AuditFilters({ t, now, filter, kinds }: AuditFiltersProps) {
  const selects = [
    select(auditFields.period, t('auditPeriod'), {
      value: formatPeriod(filter.period),
      options: periods(filter, now, t),
    }),
    select(auditFields.event, t('auditEvent'), codes(filter.event, kinds.events, t('allEvents'))),
    select(auditFields.action, t('auditAction'), codes(filter.action, kinds.actions, t('allActions'))),
    select(auditFields.outcome, t('auditOutcome'), {
      value: filter.outcome ?? '',
      options: [
        { value: '', label: t('allOutcomes') },
        ...outcomes.map((value) => ({ value, label: outcomeWord(value, t) })),
      ],
    }),
  ];
  return (
    <Filters
      action={operationsPaths.audit.to({})}
      label={t('auditFilter')}
      filters={selects}
      active={activeIn(filter, t)}
      clearHref={operationsPaths.audit.to({})}
    />
  );
}

export function outcomeWord(outcome: Outcome, t: Words): string {
  return t(({ done: 'outcomeDone', refused: 'outcomeRefused', failed: 'outcomeFailed' } as const)[outcome]);
}

/** "hari ini", "30 hari terakhir", "November 2026". */
export function periodWords(period: Period, t: Words): string {
  if (period.kind === 'days') return period.days === 1 ? t('periodToday') : t('periodDays', { days: period.days });
  // Of "1 November 2026" the month and the year.
  return formatDate(period.first, t.lang, 'long').replace(/^\d+ /, '');
}

type Choices = Pick<FilterSelect, 'value' | 'options'>;

function select(name: string, label: string, choices: Choices): FilterSelect {
  return { kind: 'select', name, label, ...choices };
}

/** What occurs in that time; a chosen code stays in the list even where it does not occur. */
function codes(chosen: string | null, known: readonly string[], all: string): Choices {
  const values = chosen === null || known.includes(chosen) ? known : [chosen, ...known];
  return {
    value: chosen ?? '',
    options: [{ value: '', label: all }, ...values.map((value) => ({ value, label: value }))],
  };
}

function periods(filter: AuditFilter, now: Temporal.Instant, t: Words): Choices['options'] {
  const days = ([1, 7, 30] as const).map((count): Period => ({ kind: 'days', days: count }));
  const offered = [...days, ...latestMonths(now)];
  const isOffered = offered.some((period) => formatPeriod(period) === formatPeriod(filter.period));
  const all = isOffered ? offered : [...offered, filter.period];
  return all.map((period) => ({ value: formatPeriod(period), label: periodWords(period, t) }));
}

function activeIn(filter: AuditFilter, t: Words): readonly ActiveFilter[] {
  const without = (change: Partial<AuditFilter>) =>
    operationsPaths.audit.to({}, auditAddress({ ...filter, ...change }));
  return [
    ...(filter.event === null ? [] : [{ name: filter.event, removeHref: without({ event: null }) }]),
    ...(filter.action === null ? [] : [{ name: filter.action, removeHref: without({ action: null }) }]),
    ...(filter.outcome === null
      ? []
      : [{ name: outcomeWord(filter.outcome, t), removeHref: without({ outcome: null }) }]),
    ...(formatPeriod(filter.period) === formatPeriod(LAST_30_DAYS)
      ? []
      : [{ name: periodWords(filter.period, t), removeHref: without({ period: LAST_30_DAYS }) }]),
  ];
}
