import { formatDateTimeZone } from '../../../../vocabulary/instant.ts';
import { Button, ButtonLink, ShortcutLink } from '../../../../web/components/button.tsx';
import { CheckboxField, RadioField } from '../../../../web/components/choice-fields.tsx';
import { EmptyState } from '../../../../web/components/empty-state.tsx';
import { ErrorSummary } from '../../../../web/components/error-summary.tsx';
import { Form, FormEnd } from '../../../../web/components/form.tsx';
import { Panes, Section } from '../../../../web/components/section.tsx';
import { StatusTag } from '../../../../web/components/status-tag.tsx';
import { SummaryList } from '../../../../web/components/summary-list.tsx';
import { type Column, DataTable } from '../../../../web/components/table.tsx';
import { TextArea } from '../../../../web/components/text-fields.tsx';
import { NOTE_LIMIT } from '../../http/desk/desk-limits.ts';
import { deskPaths } from '../../http/desk/desk-paths.ts';
import { DueTag, urgencyOf } from './due-tag.tsx';
import { say } from './say.ts';
import type { AnswerFormView, TaskListView, TaskRow, TaskView } from './task-view.ts';

export function taskListTitle({ rows, lang }: TaskListView): string {
  const t = say(lang);
  const late = rows.filter(({ due }) => due.left < 0).length;
  if (late > 0) return t('tasks.title.late', { count: late });
  return rows.length === 0 ? t('tasks.title.none') : t('tasks.title', { count: rows.length });
}

/** The health office's requests, the one due first on top. */
export function TaskListBody({ view }: { readonly view: TaskListView }) {
  const { lang, rows, isCut } = view;
  const t = say(lang);
  const columns: readonly Column<TaskRow & { readonly place: number }>[] = [
    {
      key: 'number',
      head: t('queue.number'),
      cell: (row) =>
        row.place > 9 ? (
          <a href={row.href}>{row.caseRef}</a>
        ) : (
          <ShortcutLink href={row.href} shortcut={String(row.place)}>
            {row.caseRef}
          </ShortcutLink>
        ),
      rowHeader: true,
      noWrap: true,
    },
    { key: 'applicant', head: t('queue.applicant'), cell: (row) => row.applicant },
    { key: 'service', head: t('queue.service'), cell: (row) => row.service },
    { key: 'requester', head: t('tasks.requester'), cell: (row) => row.requester },
    { key: 'due', head: t('queue.standing'), cell: (row) => <DueTag due={row.due} lang={lang} /> },
  ];
  return (
    <div class="stack">
      <h1>{taskListTitle(view)}</h1>
      {rows.length === 0 ? (
        <EmptyState kind="all_done" level={2} title={t('tasks.none')}>
          {t('tasks.none.body')}
        </EmptyState>
      ) : (
        <>
          <p class="small dim">
            {t('tasks.order')} <kbd>J</kbd> <kbd>K</kbd> {t('queue.move')}, <kbd>Enter</kbd> {t('queue.open')}.
          </p>
          {isCut && <p>{t('tasks.cut', { count: rows.length })}</p>}
          <div data-queue>
            <DataTable
              id="permintaan"
              caption={t('tasks.caption')}
              captionHidden
              columns={columns}
              rows={rows.map((row, index) => ({ ...row, place: index + 1 }))}
              rowState={(row) => urgencyOf({ stage: 'working', due: row.due })}
              phone="scroll"
              stickyHead
            />
          </div>
        </>
      )}
    </div>
  );
}

/** One request: the fields of its message, what is asked, and the answer if there is one. */
export function TaskBody({ view }: { readonly view: TaskView }) {
  const { lang, zone, answer } = view;
  const t = say(lang);
  return (
    <Panes
      back={{ href: deskPaths.tasks.to({}), label: t('task.back') }}
      actions={
        answer === null ? (
          <Section id="tindakan" title={t('actions')} ground="sheet" screenOnly>
            <div class="verbs">
              <ButtonLink href={deskPaths.answer.to({ id: view.id })} shortcut="r">
                {t('task.answer')}
              </ButtonLink>
            </div>
            <p class="tiny dim">{t('task.answerNote')}</p>
          </Section>
        ) : (
          <TaskAnswered view={view} />
        )
      }
      actionsLabel={t('actions')}
    >
      <div class="row between">
        <h1>{t('task.title', { applicant: view.applicant })}</h1>
        {answer === null && <DueTag due={view.due} lang={lang} />}
      </div>
      <p class="dim">
        {t.rich('task.recorded', {
          number: view.caseRef,
          requester: view.requester,
          time: formatDateTimeZone(view.receivedAt, zone, lang),
          purpose: view.purpose,
          b: (inside) => <b>{inside}</b>,
        })}
      </p>
      <Section id="isi-pesan" title={t('task.fields')}>
        <SummaryList rows={view.fields.map(({ label, words }) => ({ term: label, value: words }))} />
        <p class="small dim">{t('task.onlyThese')}</p>
      </Section>
      {view.confirmations.length > 0 && (
        <Section id="diminta" title={t('task.asked', { count: view.confirmations.length })}>
          <ul class="dots">
            {view.confirmations.map(({ words, article }) => (
              <li>
                {words} <span class="dim">({article})</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Panes>
  );
}

function TaskAnswered({ view }: { readonly view: TaskView }) {
  const { lang, zone, answer, confirmations } = view;
  const t = say(lang);
  if (answer === null) return null;
  const words = (id: string) => confirmations.find((one) => one.id === id)?.words ?? id;
  return (
    <Section id="jawaban" title={t('task.answered')}>
      <p>
        {answer.verdict === 'recommended' ? (
          <StatusTag kind="ok">{t('verdict.recommended')}</StatusTag>
        ) : (
          <StatusTag kind="bad" icon="cross">
            {t('verdict.not_recommended')}
          </StatusTag>
        )}
      </p>
      <SummaryList
        narrow
        rows={[
          { term: t('task.answeredAt'), value: formatDateTimeZone(answer.at, zone, lang) },
          { term: t('task.answeredBy'), value: answer.by },
          ...answer.confirmed.map((id) => ({ term: t('recommendation.confirmed'), value: words(id) })),
          ...(answer.note === null ? [] : [{ term: t('recommendation.note'), value: <q>{answer.note}</q> }]),
          { term: t('task.message'), value: t('task.onItsWay') },
        ]}
      />
    </Section>
  );
}

export function answerTitle({ task }: AnswerFormView): string {
  return say(task.lang)('answer.title', { applicant: task.applicant });
}

/** The verdict with what is confirmed and words of the officer's own: the last page before it goes out. */
export function AnswerBody({ view }: { readonly view: AnswerFormView }) {
  const { task, tokens, errors } = view;
  const t = say(task.lang);
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.message;
  return (
    <div class="stack-large">
      <ErrorSummary errors={errors} />
      <div class="stack">
        <h1>{answerTitle(view)}</h1>
        <p class="lead">{t('answer.lead', { requester: task.requester })}</p>
      </div>
      <SummaryList rows={task.fields.map(({ label, words }) => ({ term: label, value: words }))} />
      <Form action={deskPaths.answer.to({ id: task.id })} csrf={tokens.csrf} idempotencyKey={tokens.key}>
        <RadioField
          name="putusan"
          label={t('answer.verdict')}
          value={view.verdict}
          choices={(['recommended', 'not_recommended'] as const).map((verdict) => ({
            value: verdict,
            label: t(`verdict.${verdict}`),
          }))}
          error={errorOf('putusan')}
        />
        {task.confirmations.length > 0 && (
          <CheckboxField
            name="ditegaskan"
            label={t('answer.confirm')}
            values={view.confirmed}
            choices={task.confirmations.map(({ id, words, article }) => ({ value: id, label: words, hint: article }))}
            error={errorOf('ditegaskan')}
          />
        )}
        <TextArea
          name="catatan"
          label={t('answer.note')}
          hint={t('answer.noteHint')}
          optional
          value={view.note}
          maxLength={NOTE_LIMIT}
          error={errorOf('catatan')}
        />
        <FormEnd>
          <Button>{t('answer.submit')}</Button>
          <a href={deskPaths.task.to({ id: task.id })}>{t('confirm.cancel')}</a>
        </FormEnd>
      </Form>
    </div>
  );
}
