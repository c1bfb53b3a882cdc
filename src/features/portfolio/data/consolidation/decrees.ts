import { type LocalDate, localDate } from '../../../../vocabulary/local-date.ts';
import type { Decree } from '../../domain/consolidation/treatment.ts';
import { decreedSystems } from '../codes/general-applications.ts';

/** Functions of the catalogue that a general application serves: our reading of its field. */
const SERVES: Readonly<Record<string, readonly string[]>> = {
  srikandi: ['F.010.01', 'F.010.03'],
  'sp4n-lapor': ['F.060.01'],
  spse: ['F.020.06'],
  'si-asn': ['F.030.01'],
};

/** The day of a decree is not confirmed: it counts from the last day of its year. */
const IN_FORCE: Readonly<Record<string, LocalDate>> = { srikandi: localDate('2020-12-31') };

/** Leads the id of a general application where an application of the registry may stand too. */
const PREFIX = 'umum:';

/** Those whose decree is confirmed win by rule. */
export const decrees: readonly Decree[] = decreedSystems.flatMap(({ key, decree }) => {
  const inForceFrom = IN_FORCE[key];
  if (decree === null || inForceFrom === undefined) return [];
  return [{ generalApplicationId: `${PREFIX}${key}`, functions: SERVES[key] ?? [], inForceFrom }];
});

/** Those whose decree number is not confirmed: named beside a group, never winning by rule. */
export function unconfirmedFor(functionCode: string): readonly string[] {
  return decreedSystems
    .filter(({ key, decree }) => decree === null && (SERVES[key] ?? []).includes(functionCode))
    .map(({ name }) => name);
}

/** A general application by the id that plans and decisions use; null for anything else. */
export function generalApplication(
  id: string,
): { readonly name: string; readonly keeper: string; readonly decree: string | null } | null {
  const found = decreedSystems.find(({ key }) => `${PREFIX}${key}` === id);
  return found === undefined ? null : { name: found.name, keeper: found.keeper, decree: found.decree };
}
