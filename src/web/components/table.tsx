import type { Child } from 'hono/jsx';
import { classNames } from '../class-names.ts';
import { useWebWords } from '../speech.ts';

export interface Sorting {
  readonly href: string;
  readonly direction: 'ascending' | 'descending' | null;
}

export interface Column<Row> {
  readonly key: string;
  /** The head, with the unit of its figures: "Jumlah, rupiah". */
  readonly head: string;
  readonly cell: (row: Row) => Child;
  /** The cell names its row; one column of a table does. */
  readonly rowHeader?: boolean | undefined;
  /** Right-aligned figures. */
  readonly figures?: boolean | undefined;
  readonly sorting?: Sorting | undefined;
  /** The word before the value when the row is a block on a phone; null where the value speaks for itself. */
  readonly phoneLabel?: string | null | undefined;
  readonly hiddenOnPhone?: boolean | undefined;
  readonly noWrap?: boolean | undefined;
  /** Holds sentences: gets a quarter of the table. */
  readonly roomy?: boolean | undefined;
}

export interface DataTableProps<Row> {
  readonly caption: Child;
  readonly captionHidden?: boolean | undefined;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  /** selected: info ground; flagged: a clock or a question; critical: late or unlawful. */
  readonly rowState?: ((row: Row) => 'selected' | 'flagged' | 'critical' | null) | undefined;
  /**
   * On a phone: `cards` turns rows into labelled blocks (citizens, clocks), `scroll` keeps the table in a
   * region that scrolls sideways with its first column pinned (wide desk tables), `fit` is narrow enough as it is.
   */
  readonly phone: 'cards' | 'scroll' | 'fit';
  /** Names the scrolling region; required with `scroll`. */
  readonly id: string;
  readonly stickyHead?: boolean | undefined;
  /** The row of totals: one cell a column, in order. */
  readonly totals?: readonly Child[] | undefined;
}

/** A real table: caption, heads, row headers, and a form for the phone that keeps its meaning. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const table = <TableItself {...props} />;
  if (props.phone !== 'scroll') return table;
  return (
    <div class="scroll" tabindex={0} role="region" aria-labelledby={`${props.id}-caption`}>
      {table}
    </div>
  );
}

function TableItself<Row>(props: DataTableProps<Row>) {
  const cards = props.phone === 'cards';
  const role = rolesFor(cards);
  return (
    <table
      id={props.id}
      role={role('table')}
      class={classNames(cards && 'cards', props.phone === 'scroll' && 'wide', props.stickyHead && 'sticky')}
    >
      <caption id={`${props.id}-caption`} class={props.captionHidden ? 'visually-hidden' : undefined}>
        {props.caption}
      </caption>
      <thead role={role('rowgroup')}>
        <tr role={role('row')}>
          {props.columns.map((column) => (
            <Head column={column} role={role('columnheader')} />
          ))}
        </tr>
      </thead>
      <tbody role={role('rowgroup')}>
        {props.rows.map((row) => (
          <tr role={role('row')} class={stateClass(props.rowState?.(row))}>
            {props.columns.map((column) => (
              <Cell column={column} row={row} role={role(column.rowHeader ? 'rowheader' : 'cell')} />
            ))}
          </tr>
        ))}
      </tbody>
      {props.totals && <Totals {...props} totals={props.totals} />}
    </table>
  );
}

// Rows shown as blocks lose the table semantics of their elements; explicit roles give them back.
function rolesFor(cards: boolean): (role: string) => string | undefined {
  return (role) => (cards ? role : undefined);
}

function stateClass(state: 'selected' | 'flagged' | 'critical' | null | undefined): string | undefined {
  return state ? `row-${state}` : undefined;
}

interface HeadProps<Row> {
  readonly column: Column<Row>;
  readonly role: string | undefined;
}

function Head<Row>({ column, role }: HeadProps<Row>) {
  const t = useWebWords();
  const { sorting } = column;
  return (
    <th
      scope="col"
      role={role}
      class={columnClass(column)}
      aria-sort={sorting ? (sorting.direction ?? 'none') : undefined}
    >
      {sorting ? (
        <a href={sorting.href}>
          {column.head}
          <span class="visually-hidden">, {t('sortBy', { column: column.head })}</span>
          <SortMark direction={sorting.direction} />
        </a>
      ) : (
        column.head
      )}
    </th>
  );
}

function SortMark({ direction }: { readonly direction: Sorting['direction'] }) {
  if (direction === null) return null;
  return <span aria-hidden="true">{direction === 'ascending' ? ' ↑' : ' ↓'}</span>;
}

interface CellProps<Row> {
  readonly column: Column<Row>;
  readonly row: Row;
  readonly role: string | undefined;
}

function Cell<Row>({ column, row, role }: CellProps<Row>) {
  const value = column.cell(row);
  const content = isEmpty(value) ? <EmptyCell /> : value;
  const label = column.phoneLabel === undefined ? column.head : column.phoneLabel;
  if (column.rowHeader) {
    return (
      <th scope="row" role={role} class={columnClass(column)}>
        {content}
      </th>
    );
  }
  return (
    <td
      role={role}
      class={classNames(columnClass(column), isEmpty(value) && label === null && 'not-on-phone')}
      data-label={role && label ? label : undefined}
    >
      {content}
    </td>
  );
}

function isEmpty(value: Child): boolean {
  return value === null || value === undefined || value === false || value === '';
}

function EmptyCell() {
  const t = useWebWords();
  return (
    <>
      <span aria-hidden="true">-</span>
      <span class="visually-hidden">{t('emptyCell')}</span>
    </>
  );
}

function Totals<Row>(props: DataTableProps<Row> & { readonly totals: readonly Child[] }) {
  const role = rolesFor(props.phone === 'cards');
  return (
    <tfoot role={role('rowgroup')}>
      <tr role={role('row')}>
        {props.columns.map((column, index) =>
          index === 0 ? (
            <th scope="row" role={role('rowheader')} class={columnClass(column)}>
              {props.totals[index]}
            </th>
          ) : (
            <td role={role('cell')} class={columnClass(column)}>
              {props.totals[index]}
            </td>
          ),
        )}
      </tr>
    </tfoot>
  );
}

function columnClass<Row>(column: Column<Row>): string | undefined {
  return classNames(
    column.figures && 'figures-right',
    column.hiddenOnPhone && 'not-on-phone',
    column.noWrap && 'no-wrap',
    column.roomy && 'roomy',
  );
}
