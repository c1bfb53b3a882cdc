import { inRange, type LocalDate } from '../../../vocabulary/local-date.ts';
import {
  type CabinetKind,
  type CabinetMember,
  type CoordinationFact,
  type CoordinationRegister,
  registerFrom,
} from './coordination-register.ts';
import type { LegalBasis } from './legal-basis.ts';
import type { OrganisationCode, OrganisationNames } from './organisation.ts';

export interface TreeMember extends OrganisationNames {
  readonly organisation: OrganisationCode;
  readonly kind: CabinetKind;
  /** Since when it stands where it stands, and by what. */
  readonly since: LocalDate;
  readonly basis: LegalBasis;
}

export interface CoordinationBranch {
  readonly coordinator: TreeMember;
  readonly members: readonly TreeMember[];
}

/** Who coordinates whom on one date, in the order in which the facts were recorded. */
export interface CoordinationTree {
  readonly date: LocalDate;
  readonly branches: readonly CoordinationBranch[];
  /** Ministries and agencies under the President without a coordinator. */
  readonly uncoordinated: readonly TreeMember[];
}

export function treeAt(facts: readonly CoordinationFact[], date: LocalDate): CoordinationTree {
  const register = registerFrom(facts);
  const members = [...register.members.values()].filter(({ validity }) => inRange(date, validity));
  const coordinators = members.filter(({ kind }) => kind === 'coordinating_ministry');
  const coordinated = new Map(
    register.assignments
      .filter(({ validity }) => inRange(date, validity))
      .map((assignment) => [assignment.organisation, assignment]),
  );
  return {
    date,
    branches: coordinators.map((coordinator) => ({
      coordinator: treeMember(coordinator, date),
      members: members.flatMap((member) => {
        const assignment = coordinated.get(member.organisation);
        if (assignment === undefined || assignment.coordinator !== coordinator.organisation) return [];
        return [{ ...treeMember(member, date), since: assignment.validity.from, basis: assignment.basis }];
      }),
    })),
    uncoordinated: members
      .filter(({ kind, organisation }) => kind !== 'coordinating_ministry' && !coordinated.has(organisation))
      .map((member) => treeMember(member, date)),
  };
}

/** Who coordinated this organisation on that date; null when nobody did. */
export function coordinatorOf(
  register: CoordinationRegister,
  organisation: OrganisationCode,
  date: LocalDate,
): OrganisationCode | null {
  const held = register.assignments.find((one) => one.organisation === organisation && inRange(date, one.validity));
  return held?.coordinator ?? null;
}

/** What a member was called on that date; null before it existed and after its end. */
export function namesAt(member: CabinetMember, date: LocalDate): OrganisationNames | null {
  if (!inRange(date, member.validity)) return null;
  const held = member.names.findLast(({ from }) => from <= date);
  return held === undefined ? null : { name: held.name, nameEn: held.nameEn, shortName: held.shortName };
}

function treeMember(member: CabinetMember, date: LocalDate): TreeMember {
  const names = namesAt(member, date);
  if (names === null) throw new Error(`no name on ${date}: ${member.organisation}`);
  return {
    organisation: member.organisation,
    kind: member.kind,
    ...names,
    since: member.validity.from,
    basis: member.basis,
  };
}
