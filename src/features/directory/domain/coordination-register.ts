import type { DateRange, LocalDate } from '../../../vocabulary/local-date.ts';
import type { LegalBasis } from './legal-basis.ts';
import type { OrganisationCode, OrganisationKind, OrganisationNames } from './organisation.ts';

/** What can coordinate or be coordinated. */
export type CabinetKind = Extract<OrganisationKind, 'coordinating_ministry' | 'ministry' | 'agency'>;

export const factKinds = [
  'organisation.established',
  'organisation.renamed',
  'organisation.dissolved',
  'coordination.assigned',
  'coordination.ended',
] as const satisfies readonly CoordinationFact['kind'][];

/** Append-only: a change adds facts, none is altered or removed. `on` is the first day the fact holds. */
export type CoordinationFact =
  | (Stamp & {
      readonly kind: 'organisation.established';
      readonly organisation: OrganisationCode;
      readonly as: CabinetKind;
      readonly names: OrganisationNames;
    })
  | (Stamp & {
      readonly kind: 'organisation.renamed';
      readonly organisation: OrganisationCode;
      readonly names: OrganisationNames;
    })
  | (Stamp & {
      readonly kind: 'organisation.dissolved';
      readonly organisation: OrganisationCode;
      readonly successors: readonly OrganisationCode[];
    })
  | (Stamp & {
      readonly kind: 'coordination.assigned';
      readonly organisation: OrganisationCode;
      readonly coordinator: OrganisationCode;
    })
  | (Stamp & { readonly kind: 'coordination.ended'; readonly organisation: OrganisationCode });

interface Stamp {
  readonly on: LocalDate;
  readonly basis: LegalBasis;
}

export interface CabinetMember {
  readonly organisation: OrganisationCode;
  readonly kind: CabinetKind;
  readonly validity: DateRange;
  /** In order of date; each holds until the next. */
  readonly names: readonly (OrganisationNames & { readonly from: LocalDate })[];
  readonly successors: readonly OrganisationCode[];
  readonly basis: LegalBasis;
}

export interface CoordinationAssignment {
  readonly organisation: OrganisationCode;
  readonly coordinator: OrganisationCode;
  readonly validity: DateRange;
  readonly basis: LegalBasis;
}

/** The facts folded: every member that ever was, every assignment that ever held. */
export interface CoordinationRegister {
  readonly members: ReadonlyMap<OrganisationCode, CabinetMember>;
  readonly assignments: readonly CoordinationAssignment[];
}

/** Folds the facts in the order they were recorded; throws on a history no decision could have made. */
export function registerFrom(facts: readonly CoordinationFact[]): CoordinationRegister {
  const members = new Map<OrganisationCode, CabinetMember>();
  const assignments: CoordinationAssignment[] = [];
  for (const fact of facts) applyFact(fact, members, assignments);
  return { members, assignments };
}

/** The assignment of an organisation that has no end yet, or null. */
export function openAssignment(
  register: CoordinationRegister,
  organisation: OrganisationCode,
): CoordinationAssignment | null {
  return (
    register.assignments.find(
      (assignment) => assignment.organisation === organisation && assignment.validity.until === null,
    ) ?? null
  );
}

function applyFact(
  fact: CoordinationFact,
  members: Map<OrganisationCode, CabinetMember>,
  assignments: CoordinationAssignment[],
): void {
  switch (fact.kind) {
    case 'organisation.established':
      if (members.has(fact.organisation)) throw new Error(`established twice: ${fact.organisation}`);
      members.set(fact.organisation, established(fact));
      return;
    case 'organisation.renamed': {
      const member = known(members, fact.organisation);
      const names = [...member.names, { ...fact.names, from: fact.on }];
      members.set(fact.organisation, { ...member, names });
      return;
    }
    case 'organisation.dissolved': {
      const member = known(members, fact.organisation);
      const validity = { from: member.validity.from, until: fact.on };
      members.set(fact.organisation, { ...member, validity, successors: fact.successors });
      return;
    }
    case 'coordination.assigned':
      assignments.push({
        organisation: known(members, fact.organisation).organisation,
        coordinator: known(members, fact.coordinator).organisation,
        validity: { from: fact.on, until: null },
        basis: fact.basis,
      });
      return;
    case 'coordination.ended': {
      const at = assignments.findIndex((one) => one.organisation === fact.organisation && one.validity.until === null);
      const assignment = assignments[at];
      if (assignment === undefined) throw new Error(`nothing to end: ${fact.organisation}`);
      assignments[at] = { ...assignment, validity: { from: assignment.validity.from, until: fact.on } };
      return;
    }
    default:
      fact satisfies never;
  }
}

function established(fact: Extract<CoordinationFact, { kind: 'organisation.established' }>): CabinetMember {
  return {
    organisation: fact.organisation,
    kind: fact.as,
    validity: { from: fact.on, until: null },
    names: [{ ...fact.names, from: fact.on }],
    successors: [],
    basis: fact.basis,
  };
}

function known(members: ReadonlyMap<OrganisationCode, CabinetMember>, code: OrganisationCode): CabinetMember {
  const member = members.get(code);
  if (member === undefined) throw new Error(`a fact about an unknown organisation: ${code}`);
  return member;
}
