import type { LocalDate } from '../../../vocabulary/local-date.ts';
import { sourcesOf, type AuthoritativeSource } from './source.ts';

/** One request to one register for everything that it is to give. */
export interface PlannedCall {
  readonly source: AuthoritativeSource;
  /** The directory code of the organisation that is asked. */
  readonly holder: string;
  readonly attributes: readonly string[];
}

export interface FetchPlan {
  readonly calls: readonly PlannedCall[];
  /** What no source in force provides. */
  readonly unsupplied: readonly string[];
}

export interface PlanGround {
  readonly sources: readonly AuthoritativeSource[];
  readonly on: LocalDate;
  /** The offices whose own registers are asked, where a source is such a register. */
  readonly offices: readonly string[];
}

/** Groups attributes into calls, one for each register that is asked; each register in force is asked. */
export function planFetch(attributes: readonly string[], ground: PlanGround): FetchPlan {
  const wanted = [...new Set(attributes)];
  const calls = ground.sources.flatMap((source) => {
    const given = wanted.filter((attribute) => sourcesOf([source], attribute, ground.on).length > 0);
    return given.length === 0
      ? []
      : holdersOf(source, ground.offices).map((holder) => ({ source, holder, attributes: given }));
  });
  const supplied = new Set(calls.flatMap((call) => call.attributes));
  return { calls, unsupplied: wanted.filter((attribute) => !supplied.has(attribute)) };
}

function holdersOf({ holder }: AuthoritativeSource, offices: readonly string[]): readonly string[] {
  return holder.kind === 'agency' ? [holder.code] : [...new Set(offices)];
}
