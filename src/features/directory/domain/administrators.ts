import type { LocalDate } from '../../../vocabulary/local-date.ts';
import { canAct, type Officer, rolesHeld } from './officer.ts';

/** The officers who are administrators and can act on that date. */
export function administratorsAt(officers: readonly Officer[], on: LocalDate): readonly string[] {
  return officers
    .filter((officer) => rolesHeld(officer, on).some(({ role }) => role === 'administrator'))
    .map(({ officerId }) => officerId);
}

/**
 * The first date from `from` on which nobody would be administrator, as the grants stand now: roles that
 * expire count until then. Null when there is always one.
 */
export function administratorGap(officers: readonly Officer[], from: LocalDate): LocalDate | null {
  const periods = officers
    .filter(canAct)
    .flatMap(({ grants }) => grants.filter(({ role }) => role === 'administrator').map(({ period }) => period));
  let date = from;
  for (let steps = 0; steps <= periods.length; steps += 1) {
    const covering = periods.filter((period) => period.from <= date && (period.until === null || date < period.until));
    if (covering.length === 0) return date;
    const ends = covering.map(({ until }) => until).filter((until) => until !== null);
    if (ends.length < covering.length) return null;
    date = ends.reduce((latest, end) => (end > latest ? end : latest));
  }
  throw new Error('administrator periods that never end');
}

/** Whether a change leaves the installation without administrator earlier than it would have been. */
export function leavesNoAdministrator(
  before: readonly Officer[],
  after: readonly Officer[],
  today: LocalDate,
): LocalDate | null {
  const gapAfter = administratorGap(after, today);
  if (gapAfter === null) return null;
  const gapBefore = administratorGap(before, today);
  return gapBefore === null || gapAfter < gapBefore ? gapAfter : null;
}

/** A real installation does nothing but appoint until it has two administrators who can act. */
export function mayOnlyAppoint(installation: 'sample' | 'real', officers: readonly Officer[], on: LocalDate): boolean {
  return installation === 'real' && administratorsAt(officers, on).length < 2;
}
