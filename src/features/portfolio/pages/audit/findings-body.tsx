import type { Lang } from '../../../../vocabulary/lang.ts';
import { ButtonLink } from '../../../../web/components/button.tsx';
import { EmptyState } from '../../../../web/components/empty-state.tsx';
import { StatStrip } from '../../../../web/components/stat-strip.tsx';
import { type Column, DataTable } from '../../../../web/components/table.tsx';
import { type Finding, isSettled } from '../../domain/audit/finding.ts';
import { followUpStatuses } from '../../domain/audit/follow-up-status.ts';
import type { Side } from '../../http/audit/open-audit.ts';
import { AuditPage, type FrameView } from './audit-frame.tsx';
import { FindingTag } from './audit-tags.tsx';
import { say } from './say.ts';

export interface FindingsView {
  readonly frame: FrameView;
  readonly side: Side;
  readonly draftHref: string | null;
  readonly rows: readonly FindingRow[];
}

export interface FindingRow {
  readonly href: string;
  readonly finding: Finding;
  readonly agency: string;
  readonly dueOn: string;
  readonly daysLate: number;
  readonly lastChange: string | null;
}

export function findingsTitle({ rows, side }: FindingsView, lang: Lang): string {
  const t = say(lang);
  const unanswered = rows.filter(({ finding }) => finding.communicatedAt !== null && finding.response === null).length;
  if (side === 'audited' && unanswered > 0) return t('findings.titleOwed', { count: unanswered });
  return t('findings.title', { count: rows.length });
}

/** The findings that whoever asks may see. */
export function FindingsBody({ view, lang }: { readonly view: FindingsView; readonly lang: Lang }) {
  const t = say(lang);
  const columns: readonly Column<FindingRow>[] = [
    ...headColumns(lang),
    {
      key: 'response',
      head: t('findings.response'),
      cell: ({ finding }) =>
        finding.response === null ? t('findings.noResponse') : t(`stance.${finding.response.stance}`),
    },
    { key: 'state', head: t('requests.state'), cell: (row) => <FindingTag finding={row.finding} lang={lang} /> },
  ];
  const draft =
    view.draftHref === null ? undefined : (
      <ButtonLink href={view.draftHref} kind="plain">
        {t('finding.write')}
      </ButtonLink>
    );
  return (
    <AuditPage frame={view.frame} current="findings" title={findingsTitle(view, lang)} across={draft} lang={lang}>
      {view.rows.length === 0 ? (
        <EmptyState kind="nothing_yet" title={t('findings.empty')} level={2}>
          {t(view.side === 'auditor' ? 'findings.emptyAuditor' : 'findings.emptyOther')}
        </EmptyState>
      ) : (
        <DataTable id="temuan" caption={t('findings.caption')} columns={columns} rows={view.rows} phone="cards" />
      )}
    </AuditPage>
  );
}

function headColumns(lang: Lang): readonly Column<FindingRow>[] {
  const t = say(lang);
  return [
    { key: 'number', head: t('papers.number'), cell: (row) => row.finding.number, noWrap: true },
    {
      key: 'title',
      head: t('finding.title'),
      cell: (row) => <a href={row.href}>{row.finding.words['title']}</a>,
      rowHeader: true,
    },
    { key: 'agency', head: t('finding.agency'), cell: (row) => row.agency },
    { key: 'due', head: t('finding.dueOn'), cell: (row) => row.dueOn, noWrap: true },
  ];
}

export function boardTitle({ rows }: FindingsView, lang: Lang): string {
  const t = say(lang);
  const late = rows.filter(({ daysLate }) => daysLate > 0).length;
  const open = rows.filter(({ finding }) => !isSettled(finding)).length;
  if (late > 0) return t('board.titleLate', { count: late });
  return open > 0 ? t('board.titleOpen', { count: open }) : t('board.titleDone');
}

/** How every finding is followed up: the late first. */
export function BoardBody({ view, lang }: { readonly view: FindingsView; readonly lang: Lang }) {
  const t = say(lang);
  const rows = view.rows.toSorted((one, other) => other.daysLate - one.daysLate);
  const columns: readonly Column<FindingRow>[] = [
    ...headColumns(lang),
    {
      key: 'late',
      head: t('matrix.daysLate'),
      cell: (row) => (row.daysLate === 0 ? null : String(row.daysLate)),
      figures: true,
    },
    { key: 'state', head: t('board.status'), cell: (row) => <FindingTag finding={row.finding} lang={lang} /> },
    { key: 'told', head: t('board.told'), cell: (row) => String(row.finding.told.length), figures: true },
    { key: 'change', head: t('board.change'), cell: (row) => row.lastChange, noWrap: true },
  ];
  return (
    <AuditPage frame={view.frame} current="board" title={boardTitle(view, lang)} lead={t('board.lead')} lang={lang}>
      <StatStrip
        stats={followUpStatuses.map((status) => ({
          label: t(`status.${status}`),
          figure: String(rows.filter(({ finding }) => finding.status === status).length),
          unit: t('figure.of', { count: rows.length }),
          compared: t(`board.${status}`),
        }))}
      />
      {rows.length === 0 ? (
        <EmptyState kind="nothing_yet" title={t('findings.empty')} level={2}>
          {t('board.empty')}
        </EmptyState>
      ) : (
        <DataTable
          id="tindak-lanjut"
          caption={t('board.caption')}
          columns={columns}
          rows={rows}
          rowState={(row) => (row.daysLate > 0 ? 'critical' : null)}
          phone="cards"
        />
      )}
    </AuditPage>
  );
}
