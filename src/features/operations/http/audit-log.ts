import type { Instant } from '../../../vocabulary/instant.ts';
import type { Actor } from '../../../vocabulary/authority.ts';
import { err, ok, type Result } from '../../../vocabulary/result.ts';
import type { Ask } from '../../../kernel/http/ask.ts';
import { file, refuse, type RefusalReply, type Reply } from '../../../kernel/http/reply.ts';
import { asAgency } from '../../../kernel/viewer.ts';
import { formatPeriod, LAST_30_DAYS, parseAuditFilter, rangeOf, type AuditFilter } from '../domain/audit-filter.ts';
import { csvOf } from '../domain/csv.ts';
import { listEntries, MOST_EXPORTED, type AuditEntry, type AuditQuestion } from '../storage/audit-log.ts';

type Officer = Extract<Actor, { readonly kind: 'officer' }>;

/** The names of the filter's fields in an address. */
export const auditFields = {
  event: 'peristiwa',
  action: 'tindakan',
  outcome: 'hasil',
  period: 'masa',
  after: 'sesudah',
} as const;

/** The filter as the addresses of pages and of the file carry it. */
export function auditAddress(filter: AuditFilter): Readonly<Record<string, string | undefined>> {
  const { event, action, outcome, period } = filter;
  return {
    [auditFields.event]: event ?? undefined,
    [auditFields.action]: action ?? undefined,
    [auditFields.outcome]: outcome ?? undefined,
    [auditFields.period]: formatPeriod(period) === formatPeriod(LAST_30_DAYS) ? undefined : formatPeriod(period),
  };
}

export interface AskedLog {
  readonly officer: Officer;
  readonly filter: AuditFilter;
}

/** Whose log, and what of it. */
export function readAsked(ask: Ask): Result<AskedLog, RefusalReply> {
  if (ask.actor.kind !== 'officer') return err(refuse('not_allowed'));
  const { query } = ask;
  const filter = parseAuditFilter({
    event: query.get(auditFields.event),
    action: query.get(auditFields.action),
    outcome: query.get(auditFields.outcome),
    period: query.get(auditFields.period),
  });
  return filter.ok ? ok({ officer: ask.actor, filter: filter.value }) : err(refuse(filter.error));
}

export function questionOf({ officer, filter }: AskedLog, now: Instant): AuditQuestion {
  const { event, action, outcome, period } = filter;
  return { agencyId: officer.agencyId, ...rangeOf(period, now), event, action, outcome };
}

/** The filtered log as a file, its latest 10,000 events. */
export async function downloadAudit(ask: Ask): Promise<Reply> {
  const asked = readAsked(ask);
  if (!asked.ok) return asked.error;
  const { officer, filter } = asked.value;
  const question = questionOf(asked.value, ask.now);
  const entries = await ask.services.db.as(asAgency(officer.agencyId), (tx) =>
    listEntries(tx, question, { after: null, limit: MOST_EXPORTED + 1 }),
  );
  const isCut = entries.length > MOST_EXPORTED;
  const text = csvOf(HEADS, entries.slice(0, MOST_EXPORTED).map(cellsOf));
  const name = `jejak-audit-${formatPeriod(filter.period)}${isCut ? `-${MOST_EXPORTED}-terbaru` : ''}.csv`;
  return file('text/csv; charset=utf-8; header=present', text, { downloadName: name });
}

const HEADS = [
  'at',
  'event',
  'outcome',
  'actor_kind',
  'officer_id',
  'action',
  'rule',
  'subject_kind',
  'subject_id',
  'trace_id',
];

function cellsOf(entry: AuditEntry): readonly string[] {
  return [
    entry.at.toString(),
    entry.event,
    entry.outcome,
    entry.actor.kind,
    officerOf(entry) ?? '',
    entry.action,
    entry.rule ?? '',
    entry.subject.kind,
    subjectOf(entry) ?? '',
    entry.traceId,
  ];
}

/** The officer who did it; citizens stay unnamed here, even by a number. */
export function officerOf({ actor }: AuditEntry): string | null {
  return actor.kind === 'officer' ? actor.id : null;
}

/** What it was about, unless that is a person. */
export function subjectOf({ subject }: AuditEntry): string | null {
  return subject.kind === 'person' ? null : subject.id;
}
