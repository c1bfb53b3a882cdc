import { formatCursor, pageOf, parseCursor, type Cursor } from '../../../kernel/cursor.ts';
import type { Ask } from '../../../kernel/http/ask.ts';
import { refuse, type Reply } from '../../../kernel/http/reply.ts';
import { asAgency } from '../../../kernel/viewer.ts';
import { EmptyState } from '../../../web/components/empty-state.tsx';
import { Pagination } from '../../../web/components/pagination.tsx';
import { StatusTag } from '../../../web/components/status-tag.tsx';
import { DataTable, type Column } from '../../../web/components/table.tsx';
import { formatPeriod, type AuditFilter } from '../domain/audit-filter.ts';
import { auditAddress, auditFields, officerOf, questionOf, readAsked, subjectOf } from '../http/audit-log.ts';
import { operationsPaths } from '../http/operations-paths.ts';
import { listEntries, listKinds, MOST_EXPORTED, type AuditEntry } from '../storage/audit-log.ts';
import { AuditFilters, outcomeWord, periodWords } from './audit-filters.tsx';
import { DeskBody, deskPage, deskTop, type DeskTop } from './desk.tsx';
import { time } from './format.ts';
import { say, type Words } from './say.ts';

const PAGE_ROWS = 50;

/** What happened in one's own organisation, latest first. */
export async function auditPage(ask: Ask): Promise<Reply> {
  const asked = readAsked(ask);
  const given = ask.query.get(auditFields.after);
  const after = given === null ? null : parseCursor(given);
  if (!asked.ok) return asked.error;
  if (after !== null && !after.ok) return refuse(after.error, { next: operationsPaths.audit.to({}) });
  const question = questionOf(asked.value, ask.now);
  const read = await ask.services.db.as(asAgency(asked.value.officer.agencyId), async (tx) => ({
    entries: await listEntries(tx, question, { after: after?.value ?? null, limit: PAGE_ROWS + 1 }),
    kinds: await listKinds(tx, question),
  }));
  const { entries, next } = pageOf(read.entries, PAGE_ROWS);
  const view: AuditView = {
    desk: deskTop(ask),
    now: ask.now,
    filter: asked.value.filter,
    kinds: read.kinds,
    entries,
    next,
    isFirstPage: after === null,
  };
  return deskPage(say(ask.lang)('auditTitle'), <AuditLog {...view} />);
}

export interface AuditView {
  readonly desk: DeskTop;
  readonly now: Temporal.Instant;
  readonly filter: AuditFilter;
  readonly kinds: { readonly events: readonly string[]; readonly actions: readonly string[] };
  readonly entries: readonly AuditEntry[];
  readonly next: Cursor | null;
  readonly isFirstPage: boolean;
}

export function AuditLog(view: AuditView) {
  const { desk, filter, entries } = view;
  const t = say(desk.lang);
  return (
    <DeskBody desk={desk}>
      <h1>{t('auditTitle')}</h1>
      <p class="dim">{t('auditLead')}</p>
      <AuditFilters t={t} now={view.now} filter={filter} kinds={view.kinds} />
      {entries.length === 0 ? <NothingFound t={t} filter={filter} /> : <Entries t={t} view={view} />}
    </DeskBody>
  );
}

function NothingFound({ t, filter }: { readonly t: Words; readonly filter: AuditFilter }) {
  const isFiltered = filter.event !== null || filter.action !== null || filter.outcome !== null;
  const way = {
    href: operationsPaths.audit.to({}, { [auditFields.period]: formatPeriod(filter.period) }),
    label: t('auditWithoutFilter'),
  };
  return (
    <EmptyState
      kind={isFiltered ? 'nothing_found' : 'nothing_yet'}
      level={2}
      title={t('auditNone', { period: periodWords(filter.period, t) })}
      {...(isFiltered ? { way } : {})}
    >
      {t(isFiltered ? 'auditNoneFiltered' : 'auditNoneYet')}
    </EmptyState>
  );
}

function Entries({ t, view }: { readonly t: Words; readonly view: AuditView }) {
  const { filter, entries, next } = view;
  const address = auditAddress(filter);
  return (
    <>
      <DataTable
        id="jejak"
        caption={t('auditCaption', { period: periodWords(filter.period, t) })}
        columns={columnsOf(t)}
        rows={entries}
        phone="cards"
        stickyHead
      />
      <Pagination
        summary={t('rowsShown', { count: entries.length })}
        previousHref={view.isFirstPage ? undefined : operationsPaths.audit.to({}, address)}
        nextHref={
          next === null
            ? undefined
            : operationsPaths.audit.to({}, { ...address, [auditFields.after]: formatCursor(next) })
        }
        across={
          <a href={operationsPaths.auditCsv.to({}, address)} download>
            {t('auditCsv', { most: MOST_EXPORTED })}
          </a>
        }
      />
    </>
  );
}

function columnsOf(t: Words): readonly Column<AuditEntry>[] {
  return [
    { key: 'at', head: t('auditAt'), cell: ({ at }) => time(at, t.lang), rowHeader: true, noWrap: true },
    { key: 'event', head: t('auditEvent'), cell: ({ event }) => <code>{event}</code>, noWrap: true },
    { key: 'outcome', head: t('auditOutcome'), cell: ({ outcome }) => <OutcomeCell t={t} outcome={outcome} /> },
    { key: 'actor', head: t('auditActor'), cell: (entry) => <ActorCell t={t} entry={entry} /> },
    { key: 'action', head: t('auditAction'), cell: ({ action }) => <code>{action}</code>, noWrap: true },
    {
      key: 'rule',
      head: t('auditRule'),
      cell: ({ rule }) => rule !== null && <a href={`${operationsPaths.authority.to({})}#${rule}`}>{rule}</a>,
      noWrap: true,
    },
    { key: 'subject', head: t('auditSubject'), cell: (entry) => <SubjectCell entry={entry} /> },
    { key: 'trace', head: t('auditTrace'), cell: ({ traceId }) => <code>{traceId}</code> },
  ];
}

/** Only what was refused or broke has a colour. */
function OutcomeCell({ t, outcome }: { readonly t: Words; readonly outcome: AuditEntry['outcome'] }) {
  const word = outcomeWord(outcome, t);
  switch (outcome) {
    case 'done':
      return <>{word}</>;
    case 'refused':
      return (
        <StatusTag kind="warn" icon="lock">
          {word}
        </StatusTag>
      );
    case 'failed':
      return <StatusTag kind="bad">{word}</StatusTag>;
    default:
      return outcome satisfies never;
  }
}

function ActorCell({ t, entry }: { readonly t: Words; readonly entry: AuditEntry }) {
  const officer = officerOf(entry);
  return (
    <>
      {t(ACTORS[entry.actor.kind])}
      {officer !== null && (
        <>
          {' '}
          <code>{officer}</code>
        </>
      )}
    </>
  );
}

function SubjectCell({ entry }: { readonly entry: AuditEntry }) {
  return (
    <code>
      {entry.subject.kind} {subjectOf(entry)}
    </code>
  );
}

const ACTORS = {
  public: 'actorPublic',
  person: 'actorPerson',
  officer: 'actorOfficer',
  worker: 'actorWorker',
} as const;
