/** What can be done to a copy of the log to see whether its reader finds out. */
export const trialKinds = ['intact', 'changed', 'deleted', 'cut'] as const;

export type TrialKind = (typeof trialKinds)[number];

/** A copy of the log's rows, with what was done to it. */
export interface TamperedRows {
  readonly rows: readonly string[];
  /** The number of the row that was touched; null when nothing was. */
  readonly touched: number | null;
  /** Some characters of the touched row, before and after; null where the row is gone or untouched. */
  readonly before: string | null;
  readonly after: string | null;
}

/** Fewer rows have no middle that can go without taking an end along. */
export const fewestTrialRows = 4;
/** Of the last rows, so many are cut off. */
const cutRows = 2;

/** Does one thing to a copy of the rows: nothing, one character of one row, one row away, or the tail off. */
export function tamper(rows: readonly string[], kind: TrialKind): TamperedRows {
  if (rows.length < fewestTrialRows) throw new RangeError(`a log of ${rows.length} rows is too short for a trial`);
  const middle = Math.floor(rows.length / 2);
  switch (kind) {
    case 'intact':
      return { rows, touched: null, before: null, after: null };
    case 'changed': {
      const before = rows[middle] ?? '';
      const after = changeDigest(before);
      return {
        rows: rows.with(middle, after),
        touched: middle,
        before: digestIn(before),
        after: digestIn(after),
      };
    }
    case 'deleted':
      return { rows: rows.toSpliced(middle, 1), touched: middle, before: digestIn(rows[middle] ?? ''), after: null };
    case 'cut':
      return {
        rows: rows.slice(0, -cutRows),
        touched: rows.length - cutRows,
        before: digestIn(rows.at(-cutRows) ?? ''),
        after: null,
      };
    default:
      return kind satisfies never;
  }
}

/** `"digest":"sha-256=:abc…:"`, as an export writes it: what the body of the message was. */
const digestMember = /"digest":"(sha-256=:[A-Za-z0-9+/][^"]*)"/;

function digestIn(row: string): string {
  const digest = digestMember.exec(row)?.[1];
  if (digest === undefined) throw new Error('a row without a digest');
  return digest;
}

/** Changes one character: the least that anybody could do. */
function changeDigest(row: string): string {
  const digest = digestIn(row);
  const at = digest.indexOf(':') + 1;
  const changed = `${digest.slice(0, at)}${digest[at] === 'A' ? 'B' : 'A'}${digest.slice(at + 1)}`;
  return row.replace(digest, () => changed);
}
