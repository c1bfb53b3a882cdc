import type { LocalDate } from '../../../../vocabulary/local-date.ts';
import type { Calendar } from '../../../../vocabulary/working-day.ts';
import { type EvidenceRequest, isMissing, type ReplyStanding, standingOf } from './request.ts';

/** How one ministry answers the requests of an audit. */
export interface AnsweringRow {
  readonly agencyId: string;
  /** In the order of the requests. */
  readonly standings: readonly ReplyStanding[];
  readonly asked: number;
  readonly answered: number;
  readonly late: number;
  /** Of its latest answer, over the date. */
  readonly mostDaysLate: number;
  /** It was asked, at least one date is over, and not a word has come. */
  readonly isSilent: boolean;
}

/** Every ministry against every request: the silent first, then the late by days, then the rest as in the letter. */
export function answeringRows(
  scope: readonly string[],
  requests: readonly EvidenceRequest[],
  day: { readonly today: LocalDate; readonly calendar: Calendar },
): readonly AnsweringRow[] {
  const rows = scope.map((agencyId) =>
    rowOf(
      agencyId,
      requests.map((request) => standingOf(request, agencyId, day)),
    ),
  );
  return rows.toSorted(
    (one, other) => Number(other.isSilent) - Number(one.isSilent) || other.mostDaysLate - one.mostDaysLate,
  );
}

function rowOf(agencyId: string, standings: readonly ReplyStanding[]): AnsweringRow {
  const asked = standings.filter(({ state }) => state !== 'not_asked' && state !== 'withdrawn');
  const late = asked.filter(({ state }) => state === 'late');
  return {
    agencyId,
    standings,
    asked: asked.length,
    answered: asked.filter((one) => !isMissing(one)).length,
    late: late.length,
    mostDaysLate: Math.max(0, ...late.map(({ workingDaysLate }) => workingDaysLate)),
    isSilent: late.length > 0 && asked.every(({ isSilent }) => isSilent),
  };
}
