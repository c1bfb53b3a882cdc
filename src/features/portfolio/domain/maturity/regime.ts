import type { DateRange } from '../../../../vocabulary/local-date.ts';

interface Words {
  readonly id: string;
  readonly en: string;
}

/** A domain, an aspect or an indicator; an indicator has no parts. Names are the regulation's. */
export interface RegimePart {
  readonly key: string;
  readonly name: string;
  /** Hundredths of a percent: 250 is 2.50 %. */
  readonly weight: number;
  readonly parts: readonly RegimePart[];
}

/** A way of measuring maturity, as a regulation sets it: all of it is data. */
export interface Regime {
  readonly key: string;
  readonly name: Words;
  readonly law: string;
  readonly inForce: DateRange;
  /** What the parts of each depth are called, the outermost first, the indicators last. */
  readonly tiers: readonly Words[];
  readonly parts: readonly RegimePart[];
  /** From the lowest up, without holes. */
  readonly levels: readonly { readonly level: number; readonly name: string }[];
  /** From the best down; `from` in hundredths of the index, the last from 0. */
  readonly predicates: readonly { readonly from: number; readonly name: string }[];
  readonly unconfirmed: readonly Words[];
}

export type RegimeFault =
  /** The weights of the parts do not add up to the weight of the whole; `at` null: to 100 %. */
  | { readonly code: 'weights_do_not_close'; readonly at: string | null; readonly stated: number; readonly sum: number }
  | { readonly code: 'weight_not_positive' | 'key_twice'; readonly at: string }
  /** An indicator where the tiers say domain or aspect, or the other way round. */
  | { readonly code: 'tier_wrong'; readonly at: string }
  | { readonly code: 'levels_unsound' | 'predicates_unsound' };

/** A hundred percent in hundredths of a percent. */
const WHOLE = 10_000;

/** Everything by which a regime cannot be computed; empty for a sound one. */
export function regimeFaults(regime: Regime): readonly RegimeFault[] {
  const all = partsOf(regime.parts);
  const keys = all.map(({ key }) => key);
  return [
    ...weightFaults(null, WHOLE, regime.parts),
    ...all.flatMap(({ key, weight, parts }) => (parts.length === 0 ? [] : weightFaults(key, weight, parts))),
    ...all
      .filter(({ weight }) => !Number.isInteger(weight) || weight < 1)
      .map(({ key }) => ({ code: 'weight_not_positive', at: key }) as const),
    ...keys.filter((key, at) => keys.indexOf(key) !== at).map((at) => ({ code: 'key_twice', at }) as const),
    ...tierFaults(regime.parts, regime.tiers.length),
    ...(levelsAreSound(regime) ? [] : [{ code: 'levels_unsound' } as const]),
    ...(predicatesAreSound(regime) ? [] : [{ code: 'predicates_unsound' } as const]),
  ];
}

/** All indicators, in the order of the regulation. */
export function indicatorsOf(regime: Regime): readonly RegimePart[] {
  return partsOf(regime.parts).filter(({ parts }) => parts.length === 0);
}

function partsOf(parts: readonly RegimePart[]): readonly RegimePart[] {
  return parts.flatMap((part) => [part, ...partsOf(part.parts)]);
}

function weightFaults(at: string | null, stated: number, parts: readonly RegimePart[]): readonly RegimeFault[] {
  const sum = parts.reduce((total, { weight }) => total + weight, 0);
  return sum === stated ? [] : [{ code: 'weights_do_not_close', at, stated, sum }];
}

function tierFaults(parts: readonly RegimePart[], tiersLeft: number): readonly RegimeFault[] {
  return parts.flatMap((part) => {
    const isIndicator = part.parts.length === 0;
    if (isIndicator !== (tiersLeft === 1)) return [{ code: 'tier_wrong', at: part.key } as const];
    return tierFaults(part.parts, tiersLeft - 1);
  });
}

function levelsAreSound({ levels }: Regime): boolean {
  const lowest = levels[0]?.level;
  return lowest !== undefined && lowest >= 0 && levels.every(({ level }, at) => level === lowest + at);
}

function predicatesAreSound({ predicates }: Regime): boolean {
  const falls = predicates.every(({ from }, at) => at === 0 || from < (predicates[at - 1]?.from ?? 0));
  return falls && predicates.at(-1)?.from === 0;
}
