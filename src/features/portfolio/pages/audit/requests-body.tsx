import type { Lang } from '../../../../vocabulary/lang.ts';
import { ButtonLink } from '../../../../web/components/button.tsx';
import { EmptyState } from '../../../../web/components/empty-state.tsx';
import { StatusTag } from '../../../../web/components/status-tag.tsx';
import { type Column, DataTable } from '../../../../web/components/table.tsx';
import type { ReplyStanding } from '../../domain/audit/request.ts';
import type { Side } from '../../http/audit/open-audit.ts';
import { AuditPage, type FrameView } from './audit-frame.tsx';
import { ReplyTag } from './audit-tags.tsx';
import { say } from './say.ts';

export interface RequestsView {
  readonly frame: FrameView;
  readonly side: Side;
  /** null: whoever asks may not, or not now. */
  readonly askHref: string | null;
  readonly rows: readonly RequestRow[];
}

interface RequestRow {
  readonly href: string;
  readonly number: string;
  readonly title: string;
  readonly dueOn: string;
  readonly asked: number;
  readonly missing: number;
  readonly late: number;
  /** Of the ministry that looks; null for others. */
  readonly own: ReplyStanding | null;
  readonly isWithdrawn: boolean;
}

export function requestsTitle({ rows, side }: RequestsView, lang: Lang): string {
  const t = say(lang);
  const missing = rows.reduce((sum, row) => sum + row.missing, 0);
  const late = rows.reduce((sum, row) => sum + row.late, 0);
  if (side === 'audited') return missing > 0 ? t('campaign.titleOwed', { count: missing }) : t('requests.nothingOwed');
  if (late > 0) return t('campaign.titleLate', { count: late });
  return missing > 0 ? t('requests.waiting', { count: missing }) : t('requests.title', { count: rows.length });
}

/** Every request, and what is still missing of each. */
export function RequestsBody({ view, lang }: { readonly view: RequestsView; readonly lang: Lang }) {
  const t = say(lang);
  const columns: readonly Column<RequestRow>[] = [
    { key: 'number', head: t('requests.number'), cell: (row) => row.number, noWrap: true },
    { key: 'title', head: t('requests.what'), cell: (row) => <a href={row.href}>{row.title}</a>, rowHeader: true },
    { key: 'due', head: t('requests.due'), cell: (row) => row.dueOn, noWrap: true },
    ...(view.side === 'audited'
      ? [
          {
            key: 'own',
            head: t('requests.own'),
            cell: (row: RequestRow) => (row.own === null ? null : <ReplyTag standing={row.own} lang={lang} />),
          },
        ]
      : [
          { key: 'asked', head: t('requests.asked'), cell: (row: RequestRow) => String(row.asked), figures: true },
          {
            key: 'missing',
            head: t('requests.missing'),
            cell: (row: RequestRow) => String(row.missing),
            figures: true,
          },
          {
            key: 'state',
            head: t('requests.state'),
            cell: (row: RequestRow) => <RequestState row={row} lang={lang} />,
          },
        ]),
  ];
  const ask =
    view.askHref === null ? undefined : (
      <ButtonLink href={view.askHref} kind="plain">
        {t('ask.title')}
      </ButtonLink>
    );
  return (
    <AuditPage frame={view.frame} current="requests" title={requestsTitle(view, lang)} across={ask} lang={lang}>
      {view.rows.length === 0 ? (
        <EmptyState kind="nothing_yet" title={t('matrix.empty')} level={2}>
          {t(view.side === 'auditor' ? 'matrix.emptyAuditor' : 'matrix.emptyOther')}
        </EmptyState>
      ) : (
        <DataTable
          id="permintaan"
          caption={t('requests.caption')}
          columns={columns}
          rows={view.rows}
          rowState={(row) => (row.late > 0 ? 'critical' : null)}
          phone="cards"
        />
      )}
    </AuditPage>
  );
}

function RequestState({ row, lang }: { readonly row: RequestRow; readonly lang: Lang }) {
  const t = say(lang);
  if (row.isWithdrawn) return <span class="dim">{t('reply.withdrawn')}</span>;
  if (row.late > 0) return <StatusTag kind="bad">{t('requests.lateCount', { count: row.late })}</StatusTag>;
  return row.missing > 0 ? <StatusTag kind="mute">{t('reply.waiting')}</StatusTag> : <span>{t('requests.all')}</span>;
}
