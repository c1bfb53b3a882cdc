import type { Child } from 'hono/jsx';
import { classNames } from '../class-names.ts';
import { useWebWords } from '../speech.ts';
import { Icon, type IconName } from './icon.tsx';
import { StatusTag } from './status-tag.tsx';

export interface Row {
  readonly title: Child;
  readonly href?: string | undefined;
  readonly icon?: IconName | undefined;
  readonly detail?: Child;
  /** A `StatusTag`, only where something waits or runs. */
  readonly tag?: Child;
}

interface RowsProps {
  readonly rows: readonly Row[];
  readonly label?: string | undefined;
  /** Two columns from 640 px, with large icons. */
  readonly paired?: boolean | undefined;
}

/** A ruled list: documents, applications, life events. */
export function Rows({ rows, label, paired }: RowsProps) {
  return (
    <ul class={classNames('rows', paired && 'rows-paired')} aria-label={label}>
      {rows.map((row) => (
        <li>
          {row.icon && <Icon name={row.icon} large={paired} />}
          <RowBody {...row} />
        </li>
      ))}
    </ul>
  );
}

function RowBody({ title, href, detail, tag }: Omit<Row, 'icon'>) {
  return (
    <div class="row-body">
      <div class="row-words">
        {href ? (
          <a class="row-title" href={href}>
            {title}
          </a>
        ) : (
          <span class="row-title">{title}</span>
        )}
        {detail && <div class="small dim">{detail}</div>}
      </div>
      {tag}
    </div>
  );
}

export interface ServiceRow {
  readonly name: string;
  readonly href: string;
  readonly icon: IconName;
  /** The whole promise on one line: "Bidan, perawat, dokter. Gratis, 5 hari kerja". */
  readonly promise: string;
  /** The date on which a service stopped taking applications. */
  readonly closedSince?: string | undefined;
}

/** Services as ruled rows. */
export function ServiceList({
  services,
  label,
}: {
  readonly services: readonly ServiceRow[];
  readonly label?: string;
}) {
  const t = useWebWords();
  const rows = services.map((service) => ({
    title: service.name,
    href: service.href,
    icon: service.icon,
    detail: service.promise,
    tag: service.closedSince ? (
      <StatusTag kind="mute">{t('closed', { date: service.closedSince })}</StatusTag>
    ) : undefined,
  }));
  return <Rows rows={rows} label={label} paired />;
}

export interface Task {
  readonly name: string;
  readonly href?: string | undefined;
  readonly detail?: Child;
  /** done: a tick and plain text; waiting: for this person, the only coloured one; later: neither. */
  readonly state: 'done' | 'waiting' | 'later';
  /** "Menunggu Anda", "Sesudah langkah 2"; a done task says so by itself. */
  readonly stateWords?: string | undefined;
}

/** Numbered tasks; only what waits for the person has a colour. */
export function TaskList({ tasks, label }: { readonly tasks: readonly Task[]; readonly label?: string | undefined }) {
  const t = useWebWords();
  return (
    <ol class="rows" aria-label={label}>
      {tasks.map((task, index) => (
        <li>
          <span class="task-mark" aria-hidden="true">
            {task.state === 'done' ? <Icon name="check" /> : index + 1}
          </span>
          <RowBody
            title={task.name}
            href={task.href}
            detail={task.detail}
            tag={<TaskState task={task} done={t('taskDone')} />}
          />
        </li>
      ))}
    </ol>
  );
}

function TaskState({ task, done }: { readonly task: Task; readonly done: string }) {
  switch (task.state) {
    case 'done':
      return <span class="small dim">{task.stateWords ?? done}</span>;
    case 'waiting':
      return <StatusTag kind="warn">{task.stateWords}</StatusTag>;
    case 'later':
      return <span class="small dim">{task.stateWords}</span>;
    default:
      return task.state satisfies never;
  }
}

export interface Step {
  readonly label: string;
  readonly state: 'done' | 'current' | 'later';
}

/** Where a form stands: "1. Data Anda, 2. Tempat praktik, 3. Periksa dan kirim". */
export function Steps({ steps }: { readonly steps: readonly Step[] }) {
  const t = useWebWords();
  return (
    <ol class="steps" aria-label={t('steps')}>
      {steps.map(({ label, state }, index) => (
        <li aria-current={state === 'current' ? 'step' : undefined}>
          {state === 'done' && <Icon name="check" />}
          {`${index + 1}. ${label}`}
          {state === 'done' && <span class="visually-hidden">, {t('stepDone')}</span>}
        </li>
      ))}
    </ol>
  );
}
