import type { Child } from 'hono/jsx';
import { DataTable } from '../../../../web/components/table.tsx';
import type { ReferenceCode } from '../../domain/codes/code.ts';
import type { CodeEntry } from '../../domain/codes/code-table.ts';
import type { CodeSetDifference } from '../../domain/codes/code-set-difference.ts';
import { type CodesWords, figure } from './say.ts';

/** Long lists are cut here; the figure above says how many there are. */
const SHOWN = 60;

/** A code set in monospace. */
export function Code({ children }: { readonly children: Child }) {
  return <span class="code">{children}</span>;
}

/** What a draft changes, kind by kind; what stays is counted and not listed. */
export function Difference({ difference, t }: { readonly difference: CodeSetDifference; readonly t: CodesWords }) {
  const { added, renamed, moved, ended } = difference;
  if (added.length + renamed.length + moved.length + ended.length === 0) return <p>{t('draftUnchanged')}</p>;
  return (
    <div class="stack">
      {renamed.length > 0 && (
        <Pairs
          id="ganti-nama"
          title={t('diffRenamed', { count: renamed.length })}
          rows={renamed.map(({ code, before, after }) => ({ code, before, after }))}
          t={t}
        />
      )}
      {moved.length > 0 && (
        <Pairs
          id="pindah"
          title={t('diffMoved', { count: moved.length })}
          rows={moved.map(({ name, before, after }) => ({ code: after, before: `${before} ${name}`, after: name }))}
          t={t}
        />
      )}
      {added.length > 0 && <Entries id="baru" title={t('diffAdded', { count: added.length })} rows={added} t={t} />}
      {ended.length > 0 && <Entries id="berakhir" title={t('diffEnded', { count: ended.length })} rows={ended} t={t} />}
    </div>
  );
}

interface PairRow {
  readonly code: ReferenceCode;
  readonly before: string;
  readonly after: string;
}

interface PairsProps {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly PairRow[];
  readonly t: CodesWords;
}

function Pairs({ id, title, rows, t }: PairsProps) {
  return (
    <div>
      <DataTable<PairRow>
        id={id}
        caption={title}
        phone="cards"
        rows={rows.slice(0, SHOWN)}
        columns={[
          {
            key: 'code',
            head: t('columnCode'),
            cell: ({ code }) => <Code>{code}</Code>,
            rowHeader: true,
            noWrap: true,
          },
          { key: 'before', head: t('columnBefore'), cell: ({ before }) => before, roomy: true },
          { key: 'after', head: t('columnAfter'), cell: ({ after }) => after, roomy: true },
        ]}
      />
      <Rest count={rows.length} t={t} />
    </div>
  );
}

interface EntriesProps {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly CodeEntry[];
  readonly t: CodesWords;
}

function Entries({ id, title, rows, t }: EntriesProps) {
  return (
    <div>
      <DataTable<CodeEntry>
        id={id}
        caption={title}
        phone="fit"
        rows={rows.slice(0, SHOWN)}
        columns={[
          {
            key: 'code',
            head: t('columnCode'),
            cell: ({ code }) => <Code>{code}</Code>,
            rowHeader: true,
            noWrap: true,
          },
          { key: 'name', head: t('columnName'), cell: ({ name }) => name },
        ]}
      />
      <Rest count={rows.length} t={t} />
    </div>
  );
}

/** How many more there are than are shown. */
export function Rest({ count, t }: { readonly count: number; readonly t: CodesWords }) {
  return count > SHOWN ? <p class="small dim">{t('andMore', { count: figure(count - SHOWN, t.lang) })}</p> : null;
}
