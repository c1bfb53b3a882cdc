import type { Lang } from '../../../../vocabulary/lang.ts';
import { ButtonLink } from '../../../../web/components/button.tsx';
import { EmptyState } from '../../../../web/components/empty-state.tsx';
import { Section } from '../../../../web/components/section.tsx';
import { SummaryList, type SummaryRow } from '../../../../web/components/summary-list.tsx';
import { type Column, DataTable } from '../../../../web/components/table.tsx';
import type { Review, WorkingPaper } from '../../domain/audit/paper.ts';
import { AuditPage, type FrameView } from './audit-frame.tsx';
import { PaperTag } from './audit-tags.tsx';
import { type FileLink, FileLinks } from './file-links.tsx';
import { say } from './say.ts';

export interface PapersView {
  readonly frame: FrameView;
  readonly writeHref: string | null;
  readonly rows: readonly {
    readonly href: string;
    readonly number: string;
    readonly title: string;
    readonly authors: string;
    readonly state: WorkingPaper['state'];
    /** Whoever asks may review it. */
    readonly isMine: boolean;
  }[];
}

type PaperRow = PapersView['rows'][number];

export function papersTitle({ rows }: PapersView, lang: Lang): string {
  const t = say(lang);
  const waiting = rows.filter(({ isMine }) => isMine).length;
  if (waiting > 0) return t('papers.titleWaiting', { count: waiting });
  return t('papers.title', { count: rows.length });
}

/** The working papers of an audit, for its team. */
export function PapersBody({ view, lang }: { readonly view: PapersView; readonly lang: Lang }) {
  const t = say(lang);
  const columns: readonly Column<PaperRow>[] = [
    { key: 'number', head: t('papers.number'), cell: (row) => row.number, noWrap: true },
    { key: 'title', head: t('paper.title'), cell: (row) => <a href={row.href}>{row.title}</a>, rowHeader: true },
    { key: 'authors', head: t('papers.authors'), cell: (row) => row.authors },
    { key: 'state', head: t('requests.state'), cell: (row) => <PaperTag state={row.state} lang={lang} /> },
    { key: 'mine', head: t('request.todo'), cell: (row) => (row.isMine ? t('papers.review') : null) },
  ];
  const write =
    view.writeHref === null ? undefined : (
      <ButtonLink href={view.writeHref} kind="plain">
        {t('paper.write')}
      </ButtonLink>
    );
  return (
    <AuditPage frame={view.frame} current="papers" title={papersTitle(view, lang)} across={write} lang={lang}>
      {view.rows.length === 0 ? (
        <EmptyState kind="nothing_yet" title={t('papers.empty')} level={2}>
          {t('papers.emptyDetail')}
        </EmptyState>
      ) : (
        <DataTable id="kertas-kerja" caption={t('papers.caption')} columns={columns} rows={view.rows} phone="cards" />
      )}
    </AuditPage>
  );
}

export interface PaperView {
  readonly frame: FrameView;
  readonly number: string;
  readonly title: string;
  readonly state: WorkingPaper['state'];
  readonly parts: readonly SummaryRow[];
  readonly authors: string;
  readonly files: readonly FileLink[];
  readonly reviews: readonly (Pick<Review, 'verdict' | 'as' | 'note'> & { readonly by: string; readonly at: string })[];
  readonly reviseHref: string | null;
  readonly reviewHref: string | null;
  /** Whoever asks has written in it, and so does not review it. */
  readonly isOwn: boolean;
}

/** One working paper with its evidence and its reviews. */
export function PaperBody({ view, lang }: { readonly view: PaperView; readonly lang: Lang }) {
  const t = say(lang);
  return (
    <AuditPage
      frame={view.frame}
      current="papers"
      title={`${view.number} ${view.title}`}
      lead={t('paper.by', { authors: view.authors })}
      across={<PaperTag state={view.state} lang={lang} />}
      lang={lang}
    >
      <p class="row">
        {view.reviewHref !== null && !view.isOwn && (
          <ButtonLink href={view.reviewHref}>{t('review.button')}</ButtonLink>
        )}
        {view.reviseHref !== null && (
          <ButtonLink href={view.reviseHref} kind="plain">
            {t('paper.change')}
          </ButtonLink>
        )}
      </p>
      {view.reviewHref !== null && view.isOwn && <p class="dim">{t('paper.fourEyes')}</p>}
      <SummaryList rows={view.parts} />
      {view.files.length > 0 && (
        <Section id="bukti" title={t('paper.files')}>
          <FileLinks files={view.files} lang={lang} />
        </Section>
      )}
      {view.reviews.length > 0 && (
        <Section id="reviu" title={t('paper.reviews')}>
          <SummaryList
            rows={view.reviews.map(({ verdict, as, note, by, at }) => ({
              term: `${t(`review.${verdict}`)}, ${at}`,
              value: `${t(`role.${as}`)}: ${by}. ${note}`,
            }))}
          />
        </Section>
      )}
    </AuditPage>
  );
}
