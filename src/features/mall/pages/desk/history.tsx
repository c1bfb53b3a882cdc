import type { Zone } from '../../../../vocabulary/instant.ts';
import type { Lang } from '../../../../vocabulary/lang.ts';
import { Rows } from '../../../../web/components/rows.tsx';
import { Fold } from '../../../../web/components/section.tsx';
import { type Column, DataTable } from '../../../../web/components/table.tsx';
import type { HistoryRow } from './case-view.ts';
import { deskTime } from './desk-time.ts';
import { say } from './say.ts';

interface HistoryProps {
  readonly rows: readonly HistoryRow[];
  readonly zone: Zone;
  readonly lang: Lang;
}

/** Everything that happened to a case, latest first, folded under its steps. */
export function History({ rows, zone, lang }: HistoryProps) {
  const t = say(lang);
  if (rows.length === 0) return null;
  return (
    <div id="riwayat">
      <Fold summary={t('history.summary', { count: rows.length })}>
        <Rows
          label={t('history.caption')}
          rows={rows.map(({ at, by, words }) => ({ title: `${deskTime(at, zone, lang)}, ${by}`, detail: words }))}
        />
      </Fold>
    </div>
  );
}

interface HistoryTableProps extends HistoryProps {
  readonly caption: string;
  readonly captionShown?: boolean;
}

export function HistoryTable({ rows, zone, lang, caption, captionShown = false }: HistoryTableProps) {
  const t = say(lang);
  const columns: readonly Column<HistoryRow>[] = [
    { key: 'at', head: t('history.at'), cell: (row) => deskTime(row.at, zone, lang), rowHeader: true, noWrap: true },
    { key: 'what', head: t('history.what'), cell: (row) => row.words },
    { key: 'by', head: t('history.by'), cell: (row) => row.by },
  ];
  return (
    <DataTable
      id="riwayat-tabel"
      caption={caption}
      captionHidden={!captionShown}
      columns={columns}
      rows={rows}
      phone="cards"
    />
  );
}
