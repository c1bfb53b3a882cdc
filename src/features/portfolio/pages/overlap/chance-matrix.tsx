import { type Column, DataTable } from '../../../../web/components/table.tsx';
import { milliards, percent } from './figure-words.ts';
import type { GroupView, MemberView } from './group-view.ts';
import { say } from './say.ts';

/** More than so many do not fit beside each other; the list of pairs then stands alone. */
const MOST_ACROSS = 10;

/** Every pair of a group: the chance in per cent, printed in its cell, each the way to its reasons. */
export function ChanceMatrix({ view }: { readonly view: GroupView }) {
  const { lang, members, question, hiddenMembers } = view;
  const t = say(lang);
  const across = members.slice(0, MOST_ACROSS);
  const hasCosts = members.some(({ cost }) => cost !== null);
  const columns: readonly Column<MemberView>[] = [
    {
      key: 'name',
      head: t('column.application'),
      rowHeader: true,
      cell: (row) => (
        <>
          {row.letter}. <a href={row.href}>{row.name}</a>
          {!row.isPublished && <span class="dim"> {t('gone')}</span>}
          <br />
          <span class="dim small">{row.agency}</span>
        </>
      ),
    },
    ...(hasCosts
      ? [
          {
            key: 'cost',
            head: t('column.cost'),
            figures: true,
            hiddenOnPhone: true,
            cell: ({ cost }: MemberView) => (cost === null ? null : milliards(cost, lang)),
          },
        ]
      : []),
    ...across.map((other) => ({
      key: other.letter,
      head: other.letter,
      figures: true,
      cell: (row: MemberView) => <Cell view={view} row={row} other={other} />,
    })),
  ];
  return (
    <>
      <DataTable
        id="peluang"
        caption={t(`matrix.caption.${question}`)}
        columns={columns}
        rows={members}
        phone="scroll"
      />
      {(members.length > MOST_ACROSS || hiddenMembers > 0) && (
        <p class="small dim">{t('matrix.cut', { across: MOST_ACROSS, hidden: hiddenMembers })}</p>
      )}
    </>
  );
}

function Cell({
  view,
  row,
  other,
}: {
  readonly view: GroupView;
  readonly row: MemberView;
  readonly other: MemberView;
}) {
  if (row.entry === other.entry) return <span aria-hidden="true">·</span>;
  const cell = view.cellOf(row.entry, other.entry);
  if (cell === null) return null;
  const isChosen = view.chosen?.pairId === cell.pairId;
  const words = percent(cell.chance);
  return (
    <>
      <a href={cell.href} aria-current={isChosen ? 'true' : undefined}>
        {isChosen ? <b>{words}</b> : words}
        <span class="visually-hidden"> {say(view.lang)('matrix.pair', { a: row.letter, b: other.letter })}</span>
      </a>
      <br />
      <Shade chance={cell.chance} />
    </>
  );
}

/** Five steps of one colour under the printed number: it repeats the figure and never replaces it. */
function Shade({ chance }: { readonly chance: number }) {
  return (
    <svg viewBox="0 0 36 9" width="36" height="9" aria-hidden="true">
      <rect class="fill-1" width="36" height="9" fill-opacity={stepOf(chance) / 5} />
    </svg>
  );
}

function stepOf(chance: number): number {
  return Math.min(5, Math.floor(chance * 5) + 1);
}
