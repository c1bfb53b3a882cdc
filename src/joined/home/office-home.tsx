import { formatDate } from '../../vocabulary/instant.ts';
import type { Lang } from '../../vocabulary/lang.ts';
import type { LocalDate } from '../../vocabulary/local-date.ts';
import { Note } from '../../web/components/note.tsx';
import { Rows } from '../../web/components/rows.tsx';
import { Section } from '../../web/components/section.tsx';
import { StatusTag } from '../../web/components/status-tag.tsx';
import { type Column, DataTable } from '../../web/components/table.tsx';
import type { HomeDesk, HomeQueue, HomeTask } from './home.ts';
import { TaskRows } from './home-tasks.tsx';
import type { Loaded } from './load-home.ts';
import { say, type Words } from './say.ts';

export interface OfficeHomeView {
  readonly lang: Lang;
  readonly today: LocalDate;
  readonly queues: Loaded<readonly HomeQueue[]>;
  readonly tasks: Loaded<readonly HomeTask[]>;
  readonly desks: readonly HomeDesk[];
}

/** The answer first: what is late, else what is due today, else what waits. */
export function officeHeading({ lang, queues }: OfficeHomeView): string {
  const t = say(lang);
  const sum = (of: 'late' | 'dueToday' | 'waiting') => queues.value.reduce((total, queue) => total + queue[of], 0);
  const [late, today, waiting] = [sum('late'), sum('dueToday'), sum('waiting')];
  if (late > 0) return t('officeLate', { count: late });
  if (today > 0) return t('officeToday', { count: today });
  if (waiting > 0) return t('officeWaiting', { count: waiting });
  if (!queues.isWhole) return t('officeUnknown');
  return t(queues.value.length > 0 ? 'officeClear' : 'desks');
}

/** Where an officer lands: the queues of his roles, his news, his desks. */
export function OfficeHome(view: OfficeHomeView) {
  const { lang, today, queues, tasks, desks } = view;
  const t = say(lang);
  const hasQueues = queues.value.length > 0;
  const hasNews = tasks.value.length > 0 || !tasks.isWhole;
  return (
    <div class="stack-large">
      <div class="stack">
        <p class="small dim">{formatDate(today, lang)}</p>
        <h1>{officeHeading(view)}</h1>
        {!queues.isWhole && (
          <Note kind="warn">
            <p>{t('officeFailed')}</p>
          </Note>
        )}
        {!hasQueues && queues.isWhole && desks.length === 0 && <p>{t('nothingYet')}</p>}
      </div>
      {hasQueues && <QueueTable t={t} queues={queues.value} />}
      {hasNews && (
        <Section id="menunggu" title={t('waiting')}>
          {!tasks.isWhole && <p>{t('waitingSome')}</p>}
          {tasks.value.length > 0 && <TaskRows lang={lang} today={today} tasks={tasks.value.slice(0, MOST_NEWS)} />}
        </Section>
      )}
      {desks.length > 0 && (
        <Section id="meja" title={t('desks')} titleHidden={!hasQueues && queues.isWhole}>
          <Rows rows={desks.map(({ name, href }) => ({ title: name, href }))} label={t('desks')} paired />
        </Section>
      )}
    </div>
  );
}

const MOST_NEWS = 10;

function QueueTable({ t, queues }: { readonly t: Words; readonly queues: readonly HomeQueue[] }) {
  const columns: readonly Column<HomeQueue>[] = [
    { key: 'name', head: t('queue'), rowHeader: true, cell: ({ name, href }) => <a href={href}>{name}</a> },
    { key: 'waiting', head: t('queueWaiting'), figures: true, cell: ({ waiting }) => figure(t, waiting) },
    { key: 'today', head: t('queueToday'), figures: true, cell: ({ dueToday }) => tagged(t, dueToday, 'warn') },
    { key: 'late', head: t('queueLate'), figures: true, cell: ({ late }) => tagged(t, late, 'bad') },
  ];
  return (
    <DataTable
      id="antrean-tabel"
      caption={t('queues')}
      columns={columns}
      rows={queues}
      rowState={({ late, dueToday }) => (late > 0 ? 'critical' : dueToday > 0 ? 'flagged' : null)}
      phone="cards"
    />
  );
}

/** Coloured only where somebody has to act; the head of the column says of what. */
function tagged(t: Words, count: number, kind: 'warn' | 'bad') {
  return count === 0 ? figure(t, count) : <StatusTag kind={kind}>{figure(t, count)}</StatusTag>;
}

function figure(t: Words, count: number): string {
  return new Intl.NumberFormat(t.lang).format(count);
}
