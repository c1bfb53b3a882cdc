import { StatusTag } from '../../../web/components/status-tag.tsx';
import { type Column, DataTable } from '../../../web/components/table.tsx';
import type { LogRow } from './access-log-view.ts';
import type { Words } from './say.ts';
import { withinSentence } from './value-words.ts';

interface LogTableProps {
  readonly t: Words;
  readonly rows: readonly LogRow[];
  readonly caption: string;
}

/** Names of data beyond these are counted, unless they are only a few more. */
const MOST_NAMES = 6;
const FEW_MORE = 2;

/** The readings; on a phone each is a block that says who first. */
export function LogTable({ t, rows, caption }: LogTableProps) {
  const columns: readonly Column<ShownRow>[] = [
    { key: 'time', head: t('headTime'), cell: (row) => <Time t={t} row={row} />, rowHeader: true, noWrap: true },
    { key: 'who', head: t('headWho'), cell: (row) => <Who row={row} />, phoneLabel: null },
    { key: 'what', head: t('headWhat'), cell: (row) => dataWords(t, row), phoneLabel: t('phoneWhat') },
    { key: 'why', head: t('headWhy'), cell: (row) => <Why t={t} row={row} />, phoneLabel: t('phoneWhy') },
    { key: 'proof', head: t('headProof'), cell: (row) => <Proof t={t} row={row} />, phoneLabel: null },
  ];
  return (
    <DataTable
      id="akses"
      caption={caption}
      columns={columns}
      rows={together(rows)}
      rowState={(row) => (row.isFlagged ? 'flagged' : null)}
      phone="cards"
      stickyHead
    />
  );
}

/** A reading, and how often it was made in the same minute. */
type ShownRow = LogRow & { readonly times: number };

/** A page opened again and again stands once, counted; what has proof of its own or is worth a question stands alone. */
function together(rows: readonly LogRow[]): readonly ShownRow[] {
  return rows.reduce<readonly ShownRow[]>((shown, row) => {
    const last = shown.at(-1);
    const isAgain = last !== undefined && row.proofHref === null && !row.isFlagged && tale(last) === tale(row);
    return isAgain ? [...shown.slice(0, -1), { ...last, times: last.times + 1 }] : [...shown, { ...row, times: 1 }];
  }, []);
}

/** All that a row tells. */
function tale(row: LogRow): string {
  const { time, shownLater, agency, reader, data, purpose, caseLabel, isFlagged, held, proofHref } = row;
  return JSON.stringify([time, shownLater, agency, reader, data, purpose, caseLabel, isFlagged, held, proofHref]);
}

interface RowProps {
  readonly t: Words;
  readonly row: LogRow;
}

function Time({ t, row }: RowProps & { readonly row: ShownRow }) {
  return (
    <>
      {row.time}
      {row.times > 1 && (
        <>
          <br />
          <span class="dim">{t('times', { count: row.times })}</span>
        </>
      )}
      {row.shownLater !== null && (
        <>
          <br />
          <span class="dim">{t('shownLater', { date: row.shownLater })}</span>
        </>
      )}
    </>
  );
}

function Who({ row }: { readonly row: LogRow }) {
  return (
    <>
      <b>{row.agency}</b>
      <br />
      <span class="dim">{row.reader}</span>
    </>
  );
}

function dataWords(t: Words, { data }: LogRow): string {
  const most = data.length <= MOST_NAMES + FEW_MORE ? data.length : MOST_NAMES;
  const [first = '', ...others] = data.slice(0, most);
  const shown = [first, ...others.map(withinSentence)].join(', ');
  const more = data.length - most;
  return more > 0 ? `${shown}, ${t('moreAttributes', { count: more })}` : shown;
}

function Why({ t, row }: RowProps) {
  const { caseLabel, caseHref } = row;
  return (
    <>
      {row.purpose}
      {caseLabel !== null && (
        <>
          ,{' '}
          {caseHref === null ? (
            t('caseOther', { number: caseLabel })
          ) : (
            <a href={caseHref} class="no-wrap">
              {caseLabel}
            </a>
          )}
        </>
      )}
      {row.isFlagged && (
        <>
          {' '}
          <StatusTag kind="warn" icon="alert">
            {t('withoutCaseTag')}
          </StatusTag>
        </>
      )}
      {row.held !== null && (
        <>
          <br />
          <span class="dim">{row.held}</span>
        </>
      )}
    </>
  );
}

function Proof({ t, row }: RowProps) {
  if (row.proofHref === null) return null;
  return (
    <a href={row.proofHref} class="no-wrap">
      {t('proofLink')}
      <span class="visually-hidden"> {row.time}</span>
    </a>
  );
}
