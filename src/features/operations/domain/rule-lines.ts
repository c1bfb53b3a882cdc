import type { ActorPattern, AuthorityTable } from '../../../vocabulary/authority.ts';
import type { Lang } from '../../../vocabulary/lang.ts';

/** One feature's rules as they stand in its authority table. */
export interface FeatureRules {
  readonly feature: string;
  readonly table: AuthorityTable<Readonly<Record<string, never>>>;
}

/** One rule as auditors read it. */
export interface RuleLine {
  readonly feature: string;
  readonly action: string;
  readonly id: string;
  readonly who: readonly ActorPattern[];
  /** Whether it holds only under a condition, which `says` tells. */
  readonly isConditional: boolean;
  readonly says: Readonly<Record<Lang, string>>;
  readonly purpose: Readonly<Record<Lang, string>>;
  readonly source: string;
}

export interface RuleFilter {
  readonly feature: string | null;
  /** As `patternCode` writes it. */
  readonly who: string | null;
}

/** Every rule of every feature, in the order of the tables. */
export function ruleLines(features: readonly FeatureRules[]): readonly RuleLine[] {
  return features.flatMap(({ feature, table }) =>
    Object.entries(table).flatMap(([action, rules]) =>
      rules.map(({ id, who, when, says, purpose, source }) => ({
        feature,
        action,
        id,
        who,
        isConditional: when !== undefined,
        says,
        purpose,
        source,
      })),
    ),
  );
}

/** The rules of one feature, or those that name one kind of actor. */
export function filterRules(lines: readonly RuleLine[], filter: RuleFilter): readonly RuleLine[] {
  return lines.filter(
    (line) =>
      (filter.feature === null || line.feature === filter.feature) &&
      (filter.who === null || line.who.some((pattern) => patternCode(pattern) === filter.who)),
  );
}

/** `anyone`, `signed_in`, `role:operator`: for addresses and JSON. */
export function patternCode(pattern: ActorPattern): string {
  return typeof pattern === 'object' ? `role:${pattern.role}` : pattern;
}

/** Each kind of actor that any rule names, once: the general ones first, then roles by name. */
export function patternsOf(lines: readonly RuleLine[]): readonly ActorPattern[] {
  const byCode = new Map(lines.flatMap(({ who }) => who).map((pattern) => [patternCode(pattern), pattern]));
  return [...byCode]
    .toSorted(([one], [other]) => orderOf(one).localeCompare(orderOf(other), 'en'))
    .map(([, pattern]) => pattern);
}

const GENERAL = ['anyone', 'stranger', 'signed_in', 'person', 'officer', 'worker'];

function orderOf(code: string): string {
  const at = GENERAL.indexOf(code);
  return at === -1 ? `9 ${code}` : `${at}`;
}
