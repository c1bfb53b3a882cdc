import type { Instant } from '../../../../vocabulary/instant.ts';

/** Who may look into whose restricted facts, since when, on which ground; `until` is not included. */
export interface Oversight {
  readonly subjectId: string;
  readonly overseerId: string;
  /** `coordination`, `architecture`, or `campaign:<id>`. */
  readonly ground: string;
  readonly from: Instant;
  readonly until: Instant | null;
}

export interface OversightChange {
  /** New ones, and those whose end is another now. */
  readonly put: readonly Oversight[];
  /** Recorded ones that no assignment stands behind any more. */
  readonly dropped: readonly Oversight[];
}

/** What must change so that the recorded oversight is the wanted one. */
export function oversightChange(recorded: readonly Oversight[], wanted: readonly Oversight[]): OversightChange {
  const known = new Map(recorded.map((one) => [keyOf(one), one]));
  const meant = new Set(wanted.map(keyOf));
  return {
    put: wanted.filter((one) => {
      const before = known.get(keyOf(one));
      return before === undefined || before.until?.toString() !== one.until?.toString();
    }),
    dropped: recorded.filter((one) => !meant.has(keyOf(one))),
  };
}

function keyOf({ subjectId, overseerId, ground, from }: Oversight): string {
  return `${subjectId} ${overseerId} ${ground} ${from.toString()}`;
}
