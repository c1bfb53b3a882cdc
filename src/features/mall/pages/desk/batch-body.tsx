import { Button, ButtonLink } from '../../../../web/components/button.tsx';
import { EmptyState } from '../../../../web/components/empty-state.tsx';
import { Form, FormEnd } from '../../../../web/components/form.tsx';
import { Note } from '../../../../web/components/note.tsx';
import { Section } from '../../../../web/components/section.tsx';
import { StatusTag } from '../../../../web/components/status-tag.tsx';
import { SummaryList } from '../../../../web/components/summary-list.tsx';
import { type Column, DataTable } from '../../../../web/components/table.tsx';
import { deskPaths } from '../../http/desk/desk-paths.ts';
import type { BatchCheckView, BatchResultView, BatchRow, BatchView } from './batch-view.ts';
import { StandingTag, urgencyOf } from './due-tag.tsx';
import { say } from './say.ts';

export function batchTitle({ rows, lang }: BatchView): string {
  return say(lang)('batch.title', { count: rows.filter(({ missing }) => missing === 0).length });
}

/** The cases that wait for the decision; those with nothing missing can be chosen. */
export function BatchBody({ view }: { readonly view: BatchView }) {
  const { lang, rows, isCut } = view;
  const t = say(lang);
  const columns: readonly Column<BatchRow>[] = [
    { key: 'choose', head: t('batch.choose'), cell: (row) => <Choice row={row} view={view} /> },
    {
      key: 'number',
      head: t('queue.number'),
      cell: (row) => <a href={row.href}>{row.caseNumber}</a>,
      rowHeader: true,
      noWrap: true,
    },
    { key: 'service', head: t('queue.service'), cell: (row) => row.service },
    { key: 'applicant', head: t('queue.applicant'), cell: (row) => row.applicant },
    {
      key: 'missing',
      head: t('batch.missing'),
      cell: (row) => (row.missing === 0 ? t('batch.complete') : t('batch.lacks', { count: row.missing })),
    },
    { key: 'standing', head: t('queue.standing'), cell: (row) => <StandingTag standing={row.standing} lang={lang} /> },
  ];
  return (
    <div class="stack">
      <h1>{batchTitle(view)}</h1>
      {rows.length === 0 ? (
        <EmptyState
          kind="all_done"
          level={2}
          title={t('batch.none')}
          way={{ href: deskPaths.queue.to({}), label: t('toQueue') }}
        >
          {t('batch.none.body')}
        </EmptyState>
      ) : (
        <form class="stack" method="get" action={deskPaths.batchCheck.to({})}>
          <p>{t('batch.lead')}</p>
          {isCut && <p>{t('batch.cut', { count: rows.length })}</p>}
          <div data-queue>
            <DataTable
              id="setujui"
              caption={t('batch.caption')}
              captionHidden
              columns={columns}
              rows={rows}
              rowState={(row) => urgencyOf(row.standing)}
              phone="scroll"
              stickyHead
            />
          </div>
          <FormEnd>
            <Button>{t('batch.next')}</Button>
            <a href={deskPaths.queue.to({})}>{t('toQueue')}</a>
          </FormEnd>
        </form>
      )}
    </div>
  );
}

function Choice({ row, view }: { readonly row: BatchRow; readonly view: BatchView }) {
  const t = say(view.lang);
  if (row.missing > 0) return null;
  return (
    <span class="option">
      <input
        type="checkbox"
        name="kasus"
        value={row.id}
        checked
        aria-label={t('batch.chooseOne', { number: row.caseNumber, applicant: row.applicant })}
      />
    </span>
  );
}

export function batchCheckTitle({ cases, lang }: BatchCheckView): string {
  return say(lang)('batch.check.title', { count: cases.length });
}

/** The chosen cases with what the decision rests on, before anything is decided. */
export function BatchCheckBody({ view }: { readonly view: BatchCheckView }) {
  const { lang, tokens, cases, left } = view;
  const t = say(lang);
  return (
    <div class="stack-large">
      <div class="stack">
        <h1>{batchCheckTitle(view)}</h1>
        <p class="lead">{t('batch.check.lead')}</p>
      </div>
      {left.length > 0 && (
        <Note kind="warn" title={t('batch.check.left', { count: left.length })}>
          <ul class="dots">
            {left.map(({ caseNumber, why }) => (
              <li>
                {caseNumber}: {why}
              </li>
            ))}
          </ul>
        </Note>
      )}
      {cases.map((one) => (
        <Section
          id={`kasus-${one.caseNumber}`}
          title={`${one.service}, ${one.applicant}`}
          across={<StandingTag standing={one.standing} lang={lang} />}
        >
          <SummaryList
            rows={[
              { term: t('case.number'), value: <a href={one.href}>{one.caseNumber}</a>, set: 'figures' },
              ...one.facts.map(({ label, words }) => ({ term: label, value: words })),
            ]}
          />
        </Section>
      ))}
      {cases.length === 0 ? (
        <p>
          <a href={deskPaths.batch.to({})}>{t('batch.again')}</a>
        </p>
      ) : (
        <Form action={deskPaths.batch.to({})} csrf={tokens.csrf} idempotencyKey={tokens.key}>
          {cases.map(({ id, seq }) => (
            <input type="hidden" name="kasus" value={`${id}.${seq}`} />
          ))}
          <FormEnd>
            <Button>{t('batch.check.submit', { count: cases.length })}</Button>
            <a href={deskPaths.batch.to({})}>{t('batch.again')}</a>
          </FormEnd>
        </Form>
      )}
    </div>
  );
}

export function batchResultTitle({ approved, left, lang }: BatchResultView): string {
  const t = say(lang);
  return left.length === 0
    ? t('batch.result.all', { count: approved.length })
    : t('batch.result.some', { count: approved.length, of: approved.length + left.length });
}

/** Which were approved and which not, and why. */
export function BatchResultBody({ view }: { readonly view: BatchResultView }) {
  const { lang, approved, left } = view;
  const t = say(lang);
  return (
    <div class="stack-large">
      <h1>{batchResultTitle(view)}</h1>
      {left.length > 0 && (
        <DataTable
          id="tidak-disetujui"
          caption={t('batch.result.left', { count: left.length })}
          columns={[
            {
              key: 'number',
              head: t('queue.number'),
              cell: (row) => <a href={row.href}>{row.caseNumber}</a>,
              rowHeader: true,
              noWrap: true,
            },
            { key: 'case', head: t('case.applicant'), cell: (row) => `${row.service}, ${row.applicant}` },
            { key: 'why', head: t('batch.result.why'), cell: (row) => row.why },
          ]}
          rows={left}
          phone="cards"
        />
      )}
      {approved.length > 0 && (
        <DataTable
          id="disetujui"
          caption={t('batch.result.approved', { count: approved.length })}
          columns={[
            {
              key: 'number',
              head: t('queue.number'),
              cell: (row) => <a href={row.href}>{row.caseNumber}</a>,
              rowHeader: true,
              noWrap: true,
            },
            { key: 'case', head: t('case.applicant'), cell: (row) => `${row.service}, ${row.applicant}` },
            {
              key: 'state',
              head: t('queue.standing'),
              cell: () => <StatusTag kind="ok">{t('stage.approved')}</StatusTag>,
            },
          ]}
          rows={approved}
          phone="cards"
        />
      )}
      <p>{t('batch.result.next')}</p>
      <div class="row">
        <ButtonLink href={deskPaths.queue.to({})}>{t('toQueue')}</ButtonLink>
        <a href={deskPaths.batch.to({})}>{t('batch.again')}</a>
      </div>
    </div>
  );
}
