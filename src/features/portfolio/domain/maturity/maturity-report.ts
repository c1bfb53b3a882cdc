import { err, ok, type Result } from '../../../../vocabulary/result.ts';
import { indicatorsOf, type Regime, regimeFaults, type RegimeFault, type RegimePart } from './regime.ts';
import { roundedHundredths, sumOfValues, weightedValue, type WeightedValue } from './weighted-value.ts';

/** What stands behind a level: a query over the registry or the signed traffic, a document, an audit, a survey. */
export interface Evidence {
  readonly kind: 'registry' | 'signed_traffic' | 'document' | 'attestation' | 'audit' | 'survey';
  readonly reference: string;
}

/** The level of one indicator, as somebody or a rule found it. */
export interface Assessment {
  readonly indicator: string;
  readonly level: number;
  readonly evidence: readonly Evidence[];
}

export type AssessmentFault =
  | { readonly code: 'regime_unsound'; readonly faults: readonly RegimeFault[] }
  | { readonly code: 'indicator_unknown' | 'indicator_assessed_twice'; readonly indicator: string }
  | {
      readonly code: 'level_out_of_range';
      readonly indicator: string;
      readonly level: number;
      readonly min: number;
      readonly max: number;
    };

/** A part of the regime with its value. An indicator has its assessment, or none. */
export interface PartReport {
  readonly key: string;
  readonly name: string;
  readonly weight: number;
  /** In hundredths; null while an indicator below is not assessed. */
  readonly hundredths: number | null;
  /** Where it will lie whatever the missing indicators turn out to be. */
  readonly atLeast: number;
  readonly atMost: number;
  readonly assessment: Assessment | null;
  readonly parts: readonly PartReport[];
}

export interface MaturityReport {
  readonly regime: string;
  /** In hundredths; null while any indicator is missing: nothing is guessed. */
  readonly index: number | null;
  readonly atLeast: number;
  readonly atMost: number;
  /** Judged by the index as shown, with two places. */
  readonly predicate: string | null;
  readonly parts: readonly PartReport[];
  readonly missing: readonly string[];
  /** Assessed indicators that name no evidence. */
  readonly withoutEvidence: readonly string[];
}

/** The index of a regime with every value below it, or everything that forbids computing it. */
export function maturityReport(
  regime: Regime,
  assessments: readonly Assessment[],
): Result<MaturityReport, readonly AssessmentFault[]> {
  const unsound = regimeFaults(regime);
  if (unsound.length > 0) return err([{ code: 'regime_unsound', faults: unsound }]);
  const faults = assessmentFaults(regime, assessments);
  if (faults.length > 0) return err(faults);
  const byIndicator = new Map(assessments.map((one) => [one.indicator, one]));
  const branches = regime.parts.map((part) => branchOf(part, byIndicator, levelRange(regime)));
  const missing = indicatorsOf(regime).flatMap(({ key }) => (byIndicator.has(key) ? [] : [key]));
  const index = missing.length > 0 ? null : roundedHundredths(sumOfValues(branches.map(({ low }) => low)));
  return ok({
    regime: regime.key,
    index,
    atLeast: roundedHundredths(sumOfValues(branches.map(({ low }) => low))),
    atMost: roundedHundredths(sumOfValues(branches.map(({ high }) => high))),
    predicate: index === null ? null : predicateOf(regime, index),
    parts: branches.map(({ report }) => report),
    missing,
    withoutEvidence: assessments.filter(({ evidence }) => evidence.length === 0).map(({ indicator }) => indicator),
  });
}

/** The name that the regime gives an index, in hundredths. */
export function predicateOf({ predicates }: Pick<Regime, 'predicates'>, hundredths: number): string {
  const found = predicates.find(({ from }) => hundredths >= from);
  if (found === undefined) throw new RangeError(`no predicate for ${hundredths}`);
  return found.name;
}

interface Branch {
  readonly report: PartReport;
  readonly low: WeightedValue;
  readonly high: WeightedValue;
}

interface LevelRange {
  readonly min: number;
  readonly max: number;
}

function branchOf(part: RegimePart, byIndicator: ReadonlyMap<string, Assessment>, range: LevelRange): Branch {
  const { key, name, weight } = part;
  const branches = part.parts.map((one) => branchOf(one, byIndicator, range));
  const assessment = byIndicator.get(key) ?? null;
  const isIndicator = branches.length === 0;
  const low = isIndicator ? leaf(assessment?.level ?? range.min, weight) : sumOfValues(branches.map((one) => one.low));
  const high = isIndicator
    ? leaf(assessment?.level ?? range.max, weight)
    : sumOfValues(branches.map((one) => one.high));
  const isComplete = isIndicator ? assessment !== null : branches.every(({ report }) => report.hundredths !== null);
  const report: PartReport = {
    key,
    name,
    weight,
    hundredths: isComplete ? roundedHundredths(low) : null,
    atLeast: roundedHundredths(low),
    atMost: roundedHundredths(high),
    assessment: isIndicator ? assessment : null,
    parts: branches.map((one) => one.report),
  };
  return { report, low, high };
}

function leaf(level: number, weight: number): WeightedValue {
  return weightedValue([{ hundredths: level * 100, weight }]);
}

function levelRange({ levels }: Regime): LevelRange {
  const [lowest, highest] = [levels[0], levels.at(-1)];
  if (lowest === undefined || highest === undefined) throw new Error('a sound regime has levels');
  return { min: lowest.level, max: highest.level };
}

function assessmentFaults(regime: Regime, assessments: readonly Assessment[]): readonly AssessmentFault[] {
  const known = new Set(indicatorsOf(regime).map(({ key }) => key));
  const { min, max } = levelRange(regime);
  return assessments.flatMap(({ indicator, level }, at): readonly AssessmentFault[] => {
    if (!known.has(indicator)) return [{ code: 'indicator_unknown', indicator }];
    if (assessments.findIndex((one) => one.indicator === indicator) !== at) {
      return [{ code: 'indicator_assessed_twice', indicator }];
    }
    const fits = Number.isInteger(level) && level >= min && level <= max;
    return fits ? [] : [{ code: 'level_out_of_range', indicator, level, min, max }];
  });
}
