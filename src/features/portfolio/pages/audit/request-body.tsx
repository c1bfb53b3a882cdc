import type { Lang } from '../../../../vocabulary/lang.ts';
import { ButtonLink } from '../../../../web/components/button.tsx';
import { Note } from '../../../../web/components/note.tsx';
import { Section } from '../../../../web/components/section.tsx';
import { SummaryList } from '../../../../web/components/summary-list.tsx';
import { type Column, DataTable } from '../../../../web/components/table.tsx';
import type { ReplyStanding } from '../../domain/audit/request.ts';
import type { Side } from '../../http/audit/open-audit.ts';
import { AuditPage, type FrameView } from './audit-frame.tsx';
import { ReplyTag } from './audit-tags.tsx';
import { type FileLink, FileLinks } from './file-links.tsx';
import { say } from './say.ts';

export interface RequestView {
  readonly frame: FrameView;
  readonly side: Side;
  readonly number: string;
  readonly title: string;
  readonly what: string;
  readonly dueOn: string;
  /** Why it was taken back; null: it stands. */
  readonly withdrawn: string | null;
  readonly answerHref: string | null;
  readonly withdrawHref: string | null;
  readonly replies: readonly ReplyView[];
}

interface ReplyView {
  readonly agency: string;
  readonly standing: ReplyStanding;
  readonly dueOn: string;
  readonly reminders: number;
  readonly answers: readonly {
    readonly at: string;
    readonly by: string;
    readonly text: string;
    readonly files: readonly FileLink[];
  }[];
  readonly lastAnswer: string | null;
  readonly note: string;
  readonly judgeHref: string | null;
}

export function requestTitle({ title, replies, side }: RequestView, lang: Lang): string {
  const t = say(lang);
  const missing = replies.filter(({ standing }) => MISSING.includes(standing.state)).length;
  if (side === 'audited' || missing === 0) return title;
  return t('request.missing', { title, count: missing, all: replies.length });
}

const MISSING: readonly string[] = ['waiting', 'late', 'incomplete'];

/** One request: who has answered, what, and what is still missing. */
export function RequestBody({ view, lang }: { readonly view: RequestView; readonly lang: Lang }) {
  const t = say(lang);
  const columns: readonly Column<ReplyView>[] = [
    { key: 'agency', head: t('matrix.agency'), cell: (row) => row.agency, rowHeader: true },
    { key: 'state', head: t('requests.state'), cell: (row) => <ReplyTag standing={row.standing} lang={lang} /> },
    { key: 'due', head: t('requests.due'), cell: (row) => row.dueOn, noWrap: true },
    { key: 'answered', head: t('request.lastAnswer'), cell: (row) => row.lastAnswer, noWrap: true },
    { key: 'reminders', head: t('request.reminders'), cell: (row) => String(row.reminders), figures: true },
    {
      key: 'judge',
      head: t('request.todo'),
      cell: (row) => (row.judgeHref === null ? null : <a href={row.judgeHref}>{t('judge.button')}</a>),
    },
  ];
  return (
    <AuditPage
      frame={view.frame}
      current="requests"
      title={requestTitle(view, lang)}
      lead={t('request.lead', { number: view.number, day: view.dueOn })}
      lang={lang}
    >
      {view.withdrawn !== null && (
        <Note title={t('reply.withdrawn')}>
          <p>{view.withdrawn}</p>
        </Note>
      )}
      <SummaryList rows={[{ term: t('request.what'), value: view.what }]} />
      {(view.answerHref !== null || view.withdrawHref !== null) && (
        <p class="row">
          {view.answerHref !== null && <ButtonLink href={view.answerHref}>{t('answer.button')}</ButtonLink>}
          {view.withdrawHref !== null && (
            <ButtonLink href={view.withdrawHref} kind="plain">
              {t('withdraw.button')}
            </ButtonLink>
          )}
        </p>
      )}
      <DataTable
        id="jawaban"
        caption={t('request.caption')}
        columns={columns}
        rows={view.replies}
        rowState={(row) => (row.standing.state === 'late' ? 'critical' : null)}
        phone="cards"
      />
      {view.replies.some(({ answers }) => answers.length > 0) && <Answers view={view} lang={lang} />}
    </AuditPage>
  );
}

function Answers({ view, lang }: { readonly view: RequestView; readonly lang: Lang }) {
  const t = say(lang);
  return (
    <Section id="isi-jawaban" title={t('request.answers')}>
      {view.replies
        .filter(({ answers }) => answers.length > 0)
        .map(({ agency, answers, note }, place) => (
          <Section id={`jawaban-${place + 1}`} title={agency} level={3}>
            {answers.map(({ at, by, text, files }) => (
              <>
                <p>{text}</p>
                <FileLinks files={files} lang={lang} />
                <p class="small dim">{t('request.answeredBy', { by, at })}</p>
              </>
            ))}
            {note !== '' && <p>{t('request.note', { note })}</p>}
          </Section>
        ))}
    </Section>
  );
}
