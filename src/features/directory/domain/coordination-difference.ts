import { addDays, type LocalDate } from '../../../vocabulary/local-date.ts';
import { type CoordinationFact, registerFrom } from './coordination-register.ts';
import { coordinatorOf, namesAt } from './coordination-tree.ts';
import type { OrganisationCode, OrganisationNames } from './organisation.ts';

/** How one organisation stands on one day; null before it exists and after its end. */
export interface CabinetStanding {
  readonly names: OrganisationNames;
  readonly coordinator: { readonly code: OrganisationCode; readonly names: OrganisationNames } | null;
}

export interface CoordinationDifference {
  readonly organisation: OrganisationCode;
  readonly before: CabinetStanding | null;
  readonly after: CabinetStanding | null;
}

/** What facts to be added on a day change: each organisation they name, as it stands the day before and that day. */
export function coordinationDifferences(
  facts: readonly CoordinationFact[],
  added: readonly CoordinationFact[],
  on: LocalDate,
): readonly CoordinationDifference[] {
  const all = [...facts, ...added];
  const named = [...new Set(added.map(({ organisation }) => organisation))];
  const dayBefore = addDays(on, -1);
  return named.map((organisation) => ({
    organisation,
    before: standingOn(facts, organisation, dayBefore),
    after: standingOn(all, organisation, on),
  }));
}

function standingOn(
  facts: readonly CoordinationFact[],
  organisation: OrganisationCode,
  on: LocalDate,
): CabinetStanding | null {
  const register = registerFrom(facts);
  const member = register.members.get(organisation);
  const names = member === undefined ? null : namesAt(member, on);
  if (names === null) return null;
  const code = coordinatorOf(register, organisation, on);
  const coordinator = code === null ? undefined : register.members.get(code);
  const called = coordinator === undefined ? null : namesAt(coordinator, on);
  return { names, coordinator: code === null || called === null ? null : { code, names: called } };
}
