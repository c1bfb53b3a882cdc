import type { Lang } from '../../../../vocabulary/lang.ts';
import { ButtonLink } from '../../../../web/components/button.tsx';
import { EmptyState } from '../../../../web/components/empty-state.tsx';
import { type Column, DataTable } from '../../../../web/components/table.tsx';
import type { Phase } from '../../domain/audit/campaign.ts';
import { auditPaths as at } from '../../http/audit/audit-paths.ts';
import { PhaseTag } from './audit-tags.tsx';
import { say } from './say.ts';

export interface ListView {
  readonly isAuditor: boolean;
  readonly isAudited: boolean;
  readonly rows: readonly ListRow[];
}

interface ListRow {
  readonly href: string;
  readonly name: string;
  readonly letter: string | null;
  readonly phase: Phase;
  readonly coordinator: string;
  readonly ministries: number;
  /** Answers that are missing; null: none is waited for now. */
  readonly missing: number | null;
}

/** What the list comes to, said first. */
export function listTitle({ rows, isAudited }: ListView, lang: Lang): string {
  const t = say(lang);
  const waiting = rows.reduce((sum, { missing }) => sum + (missing ?? 0), 0);
  if (isAudited && waiting > 0) return t('list.titleOwed', { count: waiting });
  const running = rows.filter(({ phase }) => phase !== 'closed').length;
  return running === 0 ? t('list.titleNone') : t('list.title', { count: running });
}

/** The audits that concern whoever asks. */
export function ListBody({ view, lang }: { readonly view: ListView; readonly lang: Lang }) {
  const t = say(lang);
  const columns: readonly Column<ListRow>[] = [
    { key: 'name', head: t('list.name'), cell: (row) => <a href={row.href}>{row.name}</a>, rowHeader: true },
    { key: 'letter', head: t('list.letter'), cell: (row) => row.letter, noWrap: true },
    { key: 'phase', head: t('list.phase'), cell: (row) => <PhaseTag phase={row.phase} lang={lang} /> },
    { key: 'coordinator', head: t('list.coordinator'), cell: (row) => row.coordinator },
    { key: 'ministries', head: t('list.ministries'), cell: (row) => String(row.ministries), figures: true },
    {
      key: 'missing',
      head: t('list.missing'),
      cell: (row) => (row.missing === null ? null : String(row.missing)),
      figures: true,
    },
  ];
  return (
    <div class="stack">
      <div class="row between">
        <h1>{listTitle(view, lang)}</h1>
        {view.isAuditor && (
          <ButtonLink href={at.plan.to({})} kind="plain">
            {t('plan.title')}
          </ButtonLink>
        )}
      </div>
      {view.rows.length === 0 ? (
        <EmptyState kind="nothing_yet" title={t('list.empty')} level={2}>
          {t(view.isAuditor ? 'list.emptyAuditor' : 'list.emptyOther')}
        </EmptyState>
      ) : (
        <DataTable id="pemeriksaan" caption={t('list.caption')} columns={columns} rows={view.rows} phone="cards" />
      )}
    </div>
  );
}
