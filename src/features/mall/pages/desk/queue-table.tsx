import type { Child } from 'hono/jsx';
import type { Lang } from '../../../../vocabulary/lang.ts';
import { ShortcutLink } from '../../../../web/components/button.tsx';
import type { QueueItem } from '../../../../web/components/queue.tsx';
import { type Column, DataTable } from '../../../../web/components/table.tsx';
import { StatusTag } from '../../../../web/components/status-tag.tsx';
import { StandingTag, urgencyOf } from './due-tag.tsx';
import type { Holder, QueueRow } from './queue-view.ts';
import { say } from './say.ts';

interface QueueTableProps {
  readonly rows: readonly QueueRow[];
  readonly caption: string;
  readonly lang: Lang;
}

/** The queue as a table: J and K move through the numbers, 1 to 9 open a row. */
export function QueueTable({ rows, caption, lang }: QueueTableProps) {
  const t = say(lang);
  const columns: readonly Column<QueueRow & { readonly place: number }>[] = [
    { key: 'number', head: t('queue.number'), cell: (row) => <CaseLink row={row} />, rowHeader: true, noWrap: true },
    { key: 'service', head: t('queue.service'), cell: (row) => row.service },
    { key: 'applicant', head: t('queue.applicant'), cell: (row) => row.applicant },
    {
      key: 'step',
      head: t('queue.step'),
      cell: (row) => (row.step === null ? null : <StepCell row={row} lang={lang} />),
    },
    { key: 'holder', head: t('queue.holder'), cell: (row) => holderWords(row.holder, lang) },
    { key: 'standing', head: t('queue.standing'), cell: (row) => <Standings row={row} lang={lang} /> },
  ];
  return (
    <div data-queue>
      <DataTable
        id="antrean"
        caption={caption}
        columns={columns}
        rows={rows.map((row, index) => ({ ...row, place: index + 1 }))}
        rowState={(row) => urgencyOf(row.standing)}
        phone="scroll"
        stickyHead
      />
    </div>
  );
}

/** The queue beside a case: number, words and tag. */
export function queueItems(rows: readonly QueueRow[], currentHref: string, lang: Lang): readonly QueueItem[] {
  return rows.map((row) => ({
    href: row.href,
    number: row.caseNumber,
    words: `${row.service}, ${row.applicant}`,
    tag: <Standings row={row} lang={lang} />,
    current: row.href === currentHref,
  }));
}

export function holderWords(holder: Holder, lang: Lang): string | null {
  if (holder === 'nobody') return null;
  return holder === 'me' ? say(lang)('queue.me') : holder.name;
}

/** Its time, and beside it that a value is contested. */
function Standings({ row, lang }: { readonly row: QueueRow; readonly lang: Lang }) {
  return (
    <>
      <StandingTag standing={row.standing} lang={lang} />
      {row.isDisputed && (
        <>
          {' '}
          <StatusTag kind="warn" icon="flag">
            {say(lang)('gap.disputed')}
          </StatusTag>
        </>
      )}
    </>
  );
}

const LAST_DIGIT = 9;

function CaseLink({ row }: { readonly row: QueueRow & { readonly place: number } }) {
  if (row.place > LAST_DIGIT) return <a href={row.href}>{row.caseNumber}</a>;
  return (
    <ShortcutLink href={row.href} shortcut={String(row.place)}>
      {row.caseNumber}
    </ShortcutLink>
  );
}

function StepCell({ row, lang }: { readonly row: QueueRow; readonly lang: Lang }): Child {
  if (row.step === null) return null;
  return row.waitsForMe ? (
    <>
      <b>{row.step}</b>
      <span class="visually-hidden">, {say(lang)('queue.waitsForMe')}</span>
    </>
  ) : (
    <span class="dim">{row.step}</span>
  );
}
