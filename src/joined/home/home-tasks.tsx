import { formatDate } from '../../vocabulary/instant.ts';
import type { Lang } from '../../vocabulary/lang.ts';
import { daysBetween, type LocalDate } from '../../vocabulary/local-date.ts';
import { ButtonLink } from '../../web/components/button.tsx';
import { EmptyState } from '../../web/components/empty-state.tsx';
import { Note } from '../../web/components/note.tsx';
import { Rows } from '../../web/components/rows.tsx';
import { Section } from '../../web/components/section.tsx';
import { StatusTag } from '../../web/components/status-tag.tsx';
import type { HomeTask } from './home.ts';
import type { Loaded } from './load-home.ts';
import { say, type Words } from './say.ts';

/** More than these are only counted. */
const SHOWN = 6;

interface TasksProps {
  readonly lang: Lang;
  readonly today: LocalDate;
  /** In their order. */
  readonly tasks: Loaded<readonly HomeTask[]>;
}

/** What waits for a person: the first thing with its button, the others under it. */
export function Tasks({ lang, today, tasks }: TasksProps) {
  const t = say(lang);
  const [first, ...others] = tasks.value;
  return (
    <Section id="menunggu" title={t('waiting')} titleHidden>
      {!tasks.isWhole && (
        <Note kind="warn">
          <p>{t('waitingSome')}</p>
        </Note>
      )}
      {first !== undefined && (
        <div class="sheet stack">
          <p class="small dim">{t('waitingCount', { count: tasks.value.length })}</p>
          <FirstTask t={t} task={first} today={today} />
          {others.length > 0 && <TaskRows lang={lang} today={today} tasks={others.slice(0, SHOWN - 1)} />}
          {tasks.value.length > SHOWN && (
            <p class="small dim">{t('moreTasks', { count: tasks.value.length - SHOWN })}</p>
          )}
        </div>
      )}
      {first === undefined && tasks.isWhole && (
        <EmptyState kind="all_done" title={t('doneTitle')}>
          {t('doneText')}
        </EmptyState>
      )}
    </Section>
  );
}

interface TaskProps {
  readonly t: Words;
  readonly task: HomeTask;
  readonly today: LocalDate;
}

function FirstTask({ t, task, today }: TaskProps) {
  return (
    <>
      <p class="lead">
        <b>{task.title}</b>
      </p>
      {task.detail !== null && <p>{task.detail}</p>}
      <div class="row">
        <ButtonLink href={task.href}>{task.action}</ButtonLink>
        <Due t={t} task={task} today={today} />
      </div>
    </>
  );
}

/** Tasks as a ruled list. */
export function TaskRows({ lang, today, tasks }: Omit<TasksProps, 'tasks'> & { readonly tasks: readonly HomeTask[] }) {
  const t = say(lang);
  const rows = tasks.map((task) => ({
    title: task.title,
    href: task.href,
    detail: task.detail,
    tag: task.dueOn === null ? undefined : <Due t={t} task={task} today={today} />,
  }));
  return <Rows label={t('waiting')} rows={rows} />;
}

/** A day that is near has a colour; one that is far is only said. */
function Due({ t, task: { dueOn }, today }: TaskProps) {
  if (dueOn === null) return null;
  const words = t('due', { date: formatDate(dueOn, t.lang, 'short') });
  return daysBetween(today, dueOn) <= NEAR_DAYS ? (
    <StatusTag kind="warn">{words}</StatusTag>
  ) : (
    <span class="small dim">{words}</span>
  );
}

const NEAR_DAYS = 14;
