import type { Lang } from '../../../../vocabulary/lang.ts';
import { Button, ButtonLink } from '../../../../web/components/button.tsx';
import { CheckboxField, StatementField } from '../../../../web/components/choice-fields.tsx';
import { ErrorSummary, type FieldError } from '../../../../web/components/error-summary.tsx';
import { Form, FormEnd } from '../../../../web/components/form.tsx';
import { Note } from '../../../../web/components/note.tsx';
import { SummaryList } from '../../../../web/components/summary-list.tsx';
import { TextField } from '../../../../web/components/text-fields.tsx';
import type { CodeEntry } from '../../domain/codes/code-table.ts';
import { codesPaths } from '../../http/codes/codes-paths.ts';
import type { FieldChange } from '../../domain/registry/save.ts';
import { Code } from './code-lists.tsx';
import { type CodesWords, say } from './say.ts';

/** One old code of which a person says what becomes of it. */
export interface ChoiceRow {
  readonly from: string;
  /** What it meant. */
  readonly meant: string;
  /** Empty: the code has no successor, any code of the new version may be named. */
  readonly candidates: readonly CodeEntry[];
  readonly chosen: readonly string[];
  /** Codes as typed where there are no candidates. */
  readonly typed: string;
  /** The code is given up. */
  readonly isDropped: boolean;
}

export interface TaskView {
  readonly lang: Lang;
  readonly setId: string;
  readonly elementId: string;
  readonly name: string;
  /** Codes of the object today. */
  readonly codes: readonly string[];
  /** Codes that follow by themselves, old and new. */
  readonly certain: readonly { readonly from: string; readonly to: string }[];
  readonly choices: readonly ChoiceRow[];
  readonly from: string;
  readonly seen: number;
  readonly errors: readonly FieldError[];
  /** What another officer changed since this page was opened; null: nobody saved. */
  readonly theirs: readonly FieldChange[] | null;
  readonly csrf: string;
  readonly onceKey: string;
}

/** One object whose new codes a person chooses. */
export function TaskBody({ view }: { readonly view: TaskView }) {
  const t = say(view.lang);
  return (
    <div class="stack-large">
      <ErrorSummary errors={view.errors} />
      <div class="stack">
        <p class="small">
          <a href={codesPaths.tasks.to({})}>{t('tasksBack')}</a>
        </p>
        <h1>{t('taskTitle', { name: view.name })}</h1>
        <p class="lead">{t('taskLead', { set: view.setId, from: view.from })}</p>
        {view.theirs !== null && <Theirs changes={view.theirs} t={t} />}
      </div>
      <SummaryList
        rows={[
          { term: t('taskCodesNow'), value: <Code>{view.codes.join(', ')}</Code> },
          ...(view.certain.length === 0
            ? []
            : [
                {
                  term: t('taskFollows'),
                  value: <Code>{view.certain.map(({ from, to }) => `${from} → ${to}`).join(', ')}</Code>,
                },
              ]),
        ]}
      />
      <Form
        action={codesPaths.task.to({ set: view.setId, element: view.elementId })}
        csrf={view.csrf}
        idempotencyKey={view.onceKey}
        label={t('taskTitle', { name: view.name })}
      >
        <input type="hidden" name="revisi" value={String(view.seen)} />
        {view.choices.map((row) => (
          <Choice row={row} view={view} t={t} />
        ))}
        <FormEnd>
          <Button>{t('taskSave')}</Button>
          <ButtonLink href={codesPaths.tasks.to({})} kind="plain">
            {t('taskLater')}
          </ButtonLink>
        </FormEnd>
      </Form>
      <p class="small dim">{t('taskThen')}</p>
    </div>
  );
}

interface ChoiceProps {
  readonly row: ChoiceRow;
  readonly view: TaskView;
  readonly t: CodesWords;
}

function Choice({ row, view, t }: ChoiceProps) {
  const error = view.errors.find(({ field }) => field === row.from)?.message;
  const meant = row.meant === '' ? t('taskMeantUnknown') : row.meant;
  if (row.candidates.length > 0)
    return (
      <CheckboxField
        name={row.from}
        label={`${row.from} ${meant}`}
        hint={t('taskSplitHint')}
        values={row.chosen}
        choices={row.candidates.map(({ code, name }) => ({ value: code, label: `${code} ${name}` }))}
        error={error}
      />
    );
  return (
    <>
      <TextField
        name={row.from}
        label={`${row.from} ${meant}`}
        hint={t('taskEndedHint')}
        value={row.typed}
        width="medium"
        maxLength={300}
        error={error}
      />
      <StatementField name={`${row.from}-lepas`} label={t('taskDrop', { code: row.from })} checked={row.isDropped} />
    </>
  );
}

function Theirs({ changes, t }: { readonly changes: readonly FieldChange[]; readonly t: CodesWords }) {
  return (
    <Note kind="warn" title={t('conflictTitle')}>
      <p>{t('conflictTask')}</p>
      <ul>
        {changes.map(({ field, before, after }) => (
          <li>{t('conflictField', { field, before: shown(before, t), after: shown(after, t) })}</li>
        ))}
      </ul>
    </Note>
  );
}

function shown(value: FieldChange['after'], t: CodesWords): string {
  if (value === null) return t('nothing');
  return typeof value === 'object' ? value.join(', ') : String(value);
}
