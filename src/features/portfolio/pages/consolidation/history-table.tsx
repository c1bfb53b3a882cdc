import type { Lang } from '../../../../vocabulary/lang.ts';
import { DataTable } from '../../../../web/components/table.tsx';
import type { HistoryRow } from './history-rows.ts';
import { say } from './say.ts';

export function HistoryTable(props: {
  readonly rows: readonly HistoryRow[];
  readonly caption: string;
  readonly lang: Lang;
}) {
  const t = say(props.lang);
  return (
    <DataTable
      id="riwayat"
      caption={props.caption}
      phone="cards"
      columns={[
        { key: 'words', head: t('history.what'), rowHeader: true, phoneLabel: null, cell: ({ words }) => words },
        { key: 'who', head: t('history.who'), cell: ({ who }) => who },
        { key: 'when', head: t('history.when'), cell: ({ when }) => when, noWrap: true },
      ]}
      rows={props.rows}
    />
  );
}
