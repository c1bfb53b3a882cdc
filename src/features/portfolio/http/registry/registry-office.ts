import { askingOfficer } from '../../../../kernel/http/asking-officer.ts';
import type { Ask } from '../../../../kernel/http/ask.ts';
import type { LocalDate } from '../../../../vocabulary/local-date.ts';
import { type Organisation, organisationById, todayInCapital } from '../../../directory/index.ts';
import type { Writing } from './create-elements.ts';

/** The day on which facts are read and from which new ones hold. */
export function dayOf(ask: Pick<Ask, 'services'>): LocalDate {
  return todayInCapital(ask.services.clock.caseworkNow());
}

/** The officer's own word, as of now. */
export function writingOf(ask: Pick<Ask, 'actor' | 'services' | 'now'>): Writing {
  const { agencyId, officerId } = askingOfficer(ask);
  return { agencyId, actorId: officerId, at: ask.now, on: dayOf(ask), source: 'declared', evidence: null };
}

/** The officer's own agency as it is called today. */
export async function ownAgency(ask: Pick<Ask, 'actor' | 'services'>): Promise<Organisation> {
  const { agencyId } = askingOfficer(ask);
  const found = await organisationById(ask.services.db, agencyId, dayOf(ask));
  if (found === null) throw new Error('An officer of an agency that the directory does not know.');
  return found;
}
