import type { Services } from '../../../../kernel/services.ts';
import type { LocalDate } from '../../../../vocabulary/local-date.ts';
import { organisationById, todayInCapital } from '../../../directory/index.ts';
import { codesInForce } from '../registry/codes-in-force.ts';

/** What an agency's list is read against today. */
export interface ImportRules {
  /** As it is called in full: the owner where a list names none. */
  readonly agency: string;
  readonly today: LocalDate;
  readonly thisYear: number;
  readonly codes: readonly string[];
}

export async function importRules(services: Pick<Services, 'db' | 'clock'>, agencyId: string): Promise<ImportRules> {
  const today = todayInCapital(services.clock.caseworkNow());
  const agency = await organisationById(services.db, agencyId, today);
  if (agency === null) throw new Error('A list of an agency that the directory does not know.');
  const sets = await codesInForce(services, today);
  const codes = [...sets.values()].flatMap(({ byCode }) => [...byCode.keys()]);
  return { agency: agency.name, today, thisYear: Number(today.slice(0, 4)), codes };
}
