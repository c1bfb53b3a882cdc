import type { Lang } from '../../../../vocabulary/lang.ts';
import { Button } from '../../../../web/components/button.tsx';
import { EmptyState } from '../../../../web/components/empty-state.tsx';
import { Form, FormEnd } from '../../../../web/components/form.tsx';
import { Section } from '../../../../web/components/section.tsx';
import { StatStrip } from '../../../../web/components/stat-strip.tsx';
import { DataTable } from '../../../../web/components/table.tsx';
import type { CodeFate } from '../../domain/codes/recode.ts';
import { codesPaths } from '../../http/codes/codes-paths.ts';
import type { RecodeTask } from '../../storage/codes/recode-task.ts';
import { Code, Rest } from './code-lists.tsx';
import { type CodesWords, figure, say } from './say.ts';

export interface TaskRow {
  readonly elementId: string;
  readonly name: string;
  readonly outcome: RecodeTask['outcome'];
  readonly fates: readonly CodeFate[];
}

/** The tasks of one version. */
export interface SetTasks {
  readonly setId: string;
  /** "berlaku mulai 1 Januari 2027" */
  readonly from: string;
  readonly all: number;
  readonly open: Readonly<Record<RecodeTask['outcome'], number>>;
  readonly rows: readonly TaskRow[];
  readonly onceKey: string;
}

export interface TasksView {
  readonly lang: Lang;
  readonly sets: readonly SetTasks[];
  /** Approvers look on. */
  readonly mayApply: boolean;
  readonly csrf: string;
}

/** What new versions of the codes mean for the own objects. */
export function TasksBody({ view }: { readonly view: TasksView }) {
  const t = say(view.lang);
  return (
    <div class="stack-large">
      <div class="stack">
        <p class="small">
          <a href={codesPaths.codes.to({})}>{t('codesBack')}</a>
        </p>
        <h1>{t('tasksTitle')}</h1>
        <p class="lead">{t('tasksLead')}</p>
      </div>
      {view.sets.length === 0 ? (
        <EmptyState
          kind="all_done"
          level={2}
          title={t('tasksNone')}
          way={{ href: codesPaths.codes.to({}), label: t('codesTitle') }}
        >
          {t('tasksNoneSays')}
        </EmptyState>
      ) : (
        view.sets.map((set) => <TasksOfSet set={set} view={view} t={t} />)
      )}
    </div>
  );
}

interface OfSet {
  readonly set: SetTasks;
  readonly view: TasksView;
  readonly t: CodesWords;
}

function TasksOfSet({ set, view, t }: OfSet) {
  const { open, all, setId, rows } = set;
  const done = all - open.certain - open.needs_person - open.ended;
  const of = (outcome: RecodeTask['outcome']) => rows.filter((row) => row.outcome === outcome);
  return (
    <Section id={`versi-${setId}`} title={`${setId}, ${set.from}`}>
      <StatStrip
        stats={[
          { label: t('columnCertain'), figure: figure(open.certain, t.lang), compared: t('taskCertainSays') },
          { label: t('columnNeedsPerson'), figure: figure(open.needs_person, t.lang), compared: t('taskPersonSays') },
          { label: t('columnEnded'), figure: figure(open.ended, t.lang), compared: t('taskEndedSays') },
          {
            label: t('taskDone'),
            figure: figure(done, t.lang),
            compared: t('taskDoneOf', { all: figure(all, t.lang) }),
          },
        ]}
      />
      {open.certain > 0 && view.mayApply && (
        <Form
          action={codesPaths.applyCertain.to({})}
          csrf={view.csrf}
          idempotencyKey={set.onceKey}
          label={t('taskApply', { count: open.certain })}
        >
          <input type="hidden" name="versi" value={setId} />
          <FormEnd>
            <Button>{t('taskApply', { count: open.certain })}</Button>
          </FormEnd>
        </Form>
      )}
      <TaskTable id={`pasti-${setId}`} title={t('taskCertainTitle')} rows={of('certain')} set={set} t={t} />
      <TaskTable id={`pilih-${setId}`} title={t('taskPersonTitle')} rows={of('needs_person')} set={set} t={t} />
      <TaskTable id={`akhir-${setId}`} title={t('taskEndedTitle')} rows={of('ended')} set={set} t={t} />
    </Section>
  );
}

interface TableProps {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly TaskRow[];
  readonly set: SetTasks;
  readonly t: CodesWords;
}

function TaskTable({ id, title, rows, set, t }: TableProps) {
  const [first] = rows;
  if (first === undefined) return null;
  const total = set.open[first.outcome];
  return (
    <div>
      <DataTable<TaskRow>
        id={id}
        caption={title}
        phone="cards"
        rows={rows}
        columns={[
          {
            key: 'name',
            head: t('columnObject'),
            rowHeader: true,
            cell: ({ elementId, name, outcome }) =>
              outcome === 'certain' ? (
                name
              ) : (
                <a href={codesPaths.task.to({ set: set.setId, element: elementId })}>{name}</a>
              ),
          },
          {
            key: 'old',
            head: t('columnOldCodes'),
            cell: ({ fates }) => <Code>{fates.map(({ from }) => from).join(', ')}</Code>,
          },
          { key: 'new', head: t('columnNewCodes'), cell: ({ fates }) => <Code>{newWords(fates)}</Code> },
        ]}
      />
      {total > rows.length && <Rest count={total - rows.length + 60} t={t} />}
    </div>
  );
}

function newWords(fates: readonly CodeFate[]): string {
  return fates.map(successorOf).join(', ');
}

function successorOf(fate: CodeFate): string {
  switch (fate.outcome) {
    case 'certain':
      return fate.to;
    case 'needs_person':
      return fate.candidates.join(' / ');
    case 'ended':
    case 'unknown':
      return '?';
    default:
      return fate satisfies never;
  }
}
