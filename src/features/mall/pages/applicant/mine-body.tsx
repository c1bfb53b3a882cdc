import type { Lang } from '../../../../vocabulary/lang.ts';
import { ButtonLink } from '../../../../web/components/button.tsx';
import { EmptyState } from '../../../../web/components/empty-state.tsx';
import { Rows, type Row } from '../../../../web/components/rows.tsx';
import { Columns, Section } from '../../../../web/components/section.tsx';
import { StatusTag, type StatusKind } from '../../../../web/components/status-tag.tsx';
import { say, type ApplicantWords } from './say.ts';

/** One draft or application as a line; everything in it is a finished text. */
export interface MineLine {
  readonly id: string;
  readonly title: string;
  readonly href: string;
  readonly detail: string;
  readonly tag: { readonly kind: StatusKind; readonly words: string } | null;
  /** What to do, as a sentence; only where it waits for her. */
  readonly task: { readonly says: string; readonly button: string; readonly href: string } | null;
}

export interface MineView {
  readonly lang: Lang;
  readonly waiting: readonly MineLine[];
  readonly running: readonly MineLine[];
  readonly closed: readonly MineLine[];
  readonly servicesHref: string;
}

export function mineTitle(
  t: ApplicantWords,
  { waiting, running, closed }: Omit<MineView, 'servicesHref' | 'lang'>,
): string {
  if (waiting.length > 0) return t('mineWaiting', { count: waiting.length });
  if (running.length > 0) return t('mineRunning', { count: running.length });
  return closed.length > 0 ? t('mineNothingOpen') : t('mineEmpty');
}

/** What waits for her, then what runs, then what is over. */
export function MineBody(view: MineView) {
  const t = say(view.lang);
  const { waiting, running, closed, servicesHref } = view;
  const [first, ...others] = waiting;
  const isEmpty = waiting.length + running.length + closed.length === 0;
  return (
    <Columns>
      <h1>{mineTitle(t, view)}</h1>
      {isEmpty && (
        <EmptyState
          kind="nothing_yet"
          level={2}
          title={t('emptyTitle')}
          way={{ href: servicesHref, label: t('emptyWay') }}
        >
          {t('emptyText')}
        </EmptyState>
      )}
      {first !== undefined && <First line={first} />}
      <Lines id="menunggu" title={t('othersWaitingTitle')} lines={others} />
      <Lines id="berjalan" title={t('runningTitle')} lines={running} />
      <Lines id="selesai" title={t('closedTitle')} lines={closed} />
      {!isEmpty && (
        <p>
          <a href={servicesHref}>{t('moreServices')}</a>
        </p>
      )}
    </Columns>
  );
}

/** The one thing to do. */
function First({ line }: { readonly line: MineLine }) {
  if (line.task === null) return null;
  return (
    <div class="sheet stack">
      <p class="small dim">{line.title}</p>
      <p class="lead">
        <b>{line.task.says}</b>
      </p>
      <p>{line.detail}</p>
      <p class="row">
        <ButtonLink href={line.task.href}>{line.task.button}</ButtonLink>
      </p>
    </div>
  );
}

interface LinesProps {
  readonly id: string;
  readonly title: string;
  readonly lines: readonly MineLine[];
}

function Lines({ id, title, lines }: LinesProps) {
  if (lines.length === 0) return null;
  return (
    <Section id={id} title={title}>
      <Rows label={title} rows={lines.map(rowOf)} />
    </Section>
  );
}

function rowOf({ title, href, detail, tag }: MineLine): Row {
  return {
    title,
    href,
    detail,
    tag: tag === null ? undefined : <StatusTag kind={tag.kind}>{tag.words}</StatusTag>,
  };
}
