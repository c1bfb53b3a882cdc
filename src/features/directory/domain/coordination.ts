import type { LocalDate } from '../../../vocabulary/local-date.ts';
import { err, ok, type Result } from '../../../vocabulary/result.ts';
import {
  type CabinetKind,
  type CabinetMember,
  type CoordinationAssignment,
  type CoordinationFact,
  type CoordinationRegister,
  openAssignment,
  registerFrom,
} from './coordination-register.ts';
import { type LegalBasis, namesAnInstrument } from './legal-basis.ts';
import type { OrganisationCode, OrganisationNames } from './organisation.ts';

/** Every decision answers with the facts to append, or with the reason why none may be. */
export type CoordinationDecision = Result<readonly CoordinationFact[], CoordinationRefusal>;

export type CoordinationRefusal =
  | { readonly code: 'organisation_unknown'; readonly organisation: OrganisationCode }
  | { readonly code: 'organisation_exists'; readonly organisation: OrganisationCode }
  | { readonly code: 'organisation_ended'; readonly organisation: OrganisationCode; readonly on: LocalDate }
  | { readonly code: 'organisation_not_begun'; readonly organisation: OrganisationCode; readonly from: LocalDate }
  | { readonly code: 'not_a_coordinator'; readonly organisation: OrganisationCode }
  | { readonly code: 'not_coordinable'; readonly organisation: OrganisationCode }
  | {
      readonly code: 'already_coordinated';
      readonly coordinator: OrganisationCode;
      readonly from: LocalDate;
      readonly until: LocalDate | null;
    }
  | { readonly code: 'coordination_change_before_last'; readonly last: LocalDate }
  | { readonly code: 'coordination_unchanged' }
  | { readonly code: 'coordination_end_not_after_start' }
  | { readonly code: 'still_coordinates'; readonly organisations: readonly OrganisationCode[] }
  | { readonly code: 'split_needs_two_to_ten' }
  | { readonly code: 'organisation_name_missing' }
  | { readonly code: 'legal_basis_missing' };

/** When a change takes effect, and by which instrument. */
export interface DatedChange {
  readonly on: LocalDate;
  readonly basis: LegalBasis;
}

export interface NewMember {
  readonly organisation: OrganisationCode;
  readonly as: CabinetKind;
  readonly names: OrganisationNames;
}

type Facts = readonly CoordinationFact[];

const longestName = 200;

export function establish(facts: Facts, change: DatedChange & NewMember): CoordinationDecision {
  const register = registerFrom(facts);
  if (!namesAnInstrument(change.basis)) return err({ code: 'legal_basis_missing' });
  const refusal = newMemberRefusal(register, change);
  if (refusal !== null) return err(refusal);
  return ok([establishedFact(change, change)]);
}

/**
 * Puts an organisation under a coordinator, from `on` until `until` (open-ended without it). Refused
 * while another coordinator holds it on any of these days.
 */
export function assign(
  facts: Facts,
  change: DatedChange & {
    readonly organisation: OrganisationCode;
    readonly coordinator: OrganisationCode;
    readonly until?: LocalDate;
  },
): CoordinationDecision {
  const { organisation, coordinator, on, until, basis } = change;
  const register = registerFrom(facts);
  if (!namesAnInstrument(basis)) return err({ code: 'legal_basis_missing' });
  if (until !== undefined && until <= on) return err({ code: 'coordination_end_not_after_start' });
  const refusal = coordinableRefusal(register, organisation, on) ?? coordinatorRefusal(register, coordinator, on);
  if (refusal !== null) return err(refusal);
  const other = overlapping(register, organisation, { from: on, until: until ?? null });
  if (other !== undefined) {
    return err({ code: 'already_coordinated', coordinator: other.coordinator, ...other.validity });
  }
  const last = lastChange(register, organisation);
  if (on < last) return err({ code: 'coordination_change_before_last', last });
  const assigned: CoordinationFact = { kind: 'coordination.assigned', organisation, coordinator, on, basis };
  if (until === undefined) return ok([assigned]);
  return ok([assigned, { kind: 'coordination.ended', organisation, on: until, basis }]);
}

/** Moves an organisation to another coordinator, or with null directly under the President. */
export function reassign(
  facts: Facts,
  change: DatedChange & { readonly organisation: OrganisationCode; readonly coordinator: OrganisationCode | null },
): CoordinationDecision {
  const { organisation, coordinator, on, basis } = change;
  const register = registerFrom(facts);
  if (!namesAnInstrument(basis)) return err({ code: 'legal_basis_missing' });
  const refusal = coordinableRefusal(register, organisation, on) ?? coordinatorRefusal(register, coordinator, on);
  if (refusal !== null) return err(refusal);
  const held = openAssignment(register, organisation);
  if ((held?.coordinator ?? null) === coordinator) return err({ code: 'coordination_unchanged' });
  const last = lastChange(register, organisation);
  if (on < last || (held !== null && on === held.validity.from))
    return err({ code: 'coordination_change_before_last', last });
  return ok([
    ...(held === null ? [] : [endedFact(organisation, change)]),
    ...(coordinator === null ? [] : [assignedFact(organisation, coordinator, change)]),
  ]);
}

/** The organisation stays the same one; only what it is called changes. */
export function rename(
  facts: Facts,
  change: DatedChange & { readonly organisation: OrganisationCode; readonly names: OrganisationNames },
): CoordinationDecision {
  const { organisation, names, on, basis } = change;
  const register = registerFrom(facts);
  if (!namesAnInstrument(basis)) return err({ code: 'legal_basis_missing' });
  if (!areNames(names)) return err({ code: 'organisation_name_missing' });
  const member = register.members.get(organisation);
  const refusal = standingRefusal(member, organisation, on);
  if (refusal !== null) return err(refusal);
  const last = lastChange(register, organisation);
  const current = member?.names.at(-1);
  if (on < last || on === current?.from) return err({ code: 'coordination_change_before_last', last });
  if (current !== undefined && sameNames(current, names)) return err({ code: 'coordination_unchanged' });
  return ok([{ kind: 'organisation.renamed', organisation, names, on, basis }]);
}

/**
 * One organisation ends, two to ten begin on the same day. Each part keeps the coordinator of the
 * whole unless it names its own; null puts it directly under the President.
 */
export function split(
  facts: Facts,
  change: DatedChange & {
    readonly organisation: OrganisationCode;
    readonly into: readonly (NewMember & { readonly coordinator?: OrganisationCode | null })[];
  },
): CoordinationDecision {
  const { organisation, into, on } = change;
  const register = registerFrom(facts);
  if (into.length < 2 || into.length > 10) return err({ code: 'split_needs_two_to_ten' });
  for (const [at, part] of into.entries()) {
    const earlier = into.slice(0, at).some((other) => other.organisation === part.organisation);
    if (earlier) return err({ code: 'organisation_exists', organisation: part.organisation });
    const refusal = newMemberRefusal(register, part) ?? coordinatorRefusal(register, part.coordinator ?? null, on);
    if (refusal !== null) return err(refusal);
    if (part.coordinator === organisation) return err({ code: 'organisation_ended', organisation, on });
  }
  const inherited = openAssignment(register, organisation)?.coordinator ?? null;
  const ending = dissolve(facts, { ...change, successors: [] });
  if (!ending.ok) return ending;
  const parts = into.flatMap((part) => {
    const coordinator = part.coordinator === undefined ? inherited : part.coordinator;
    const assigned =
      part.as === 'coordinating_ministry' || coordinator === null
        ? []
        : [assignedFact(part.organisation, coordinator, change)];
    return [establishedFact(part, change), ...assigned];
  });
  const successors = into.map((part) => part.organisation);
  return ok([
    ...ending.value.map((fact) => (fact.kind === 'organisation.dissolved' ? { ...fact, successors } : fact)),
    ...parts,
  ]);
}

/** Ends an organisation; `successors`, if any, take over its tasks. Refused while it still coordinates others. */
export function dissolve(
  facts: Facts,
  change: DatedChange & {
    readonly organisation: OrganisationCode;
    readonly successors: readonly OrganisationCode[];
  },
): CoordinationDecision {
  const { organisation, successors, on, basis } = change;
  const register = registerFrom(facts);
  if (!namesAnInstrument(basis)) return err({ code: 'legal_basis_missing' });
  const refusal = [organisation, ...successors]
    .map((code) => standingRefusal(register.members.get(code), code, on))
    .find((found) => found !== null);
  if (refusal !== undefined) return err(refusal);
  if (successors.includes(organisation)) return err({ code: 'organisation_ended', organisation, on });
  const last = lastChange(register, organisation);
  const held = openAssignment(register, organisation);
  const beganToday = on === register.members.get(organisation)?.validity.from || on === held?.validity.from;
  if (on < last || beganToday) return err({ code: 'coordination_change_before_last', last });
  const coordinates = register.assignments
    .filter((one) => one.coordinator === organisation && (one.validity.until === null || one.validity.until > on))
    .map((one) => one.organisation);
  if (coordinates.length > 0) return err({ code: 'still_coordinates', organisations: coordinates });
  return ok([
    ...(held === null ? [] : [endedFact(organisation, change)]),
    { kind: 'organisation.dissolved', organisation, successors, on, basis },
  ]);
}

function newMemberRefusal(
  register: CoordinationRegister,
  { organisation, names }: NewMember,
): CoordinationRefusal | null {
  if (register.members.has(organisation)) return { code: 'organisation_exists', organisation };
  return areNames(names) ? null : { code: 'organisation_name_missing' };
}

function coordinableRefusal(
  register: CoordinationRegister,
  organisation: OrganisationCode,
  on: LocalDate,
): CoordinationRefusal | null {
  const member = register.members.get(organisation);
  if (member?.kind === 'coordinating_ministry') return { code: 'not_coordinable', organisation };
  return standingRefusal(member, organisation, on);
}

function coordinatorRefusal(
  register: CoordinationRegister,
  coordinator: OrganisationCode | null,
  on: LocalDate,
): CoordinationRefusal | null {
  if (coordinator === null) return null;
  const member = register.members.get(coordinator);
  if (member !== undefined && member.kind !== 'coordinating_ministry') {
    return { code: 'not_a_coordinator', organisation: coordinator };
  }
  return standingRefusal(member, coordinator, on);
}

function standingRefusal(
  member: CabinetMember | undefined,
  organisation: OrganisationCode,
  on: LocalDate,
): CoordinationRefusal | null {
  if (member === undefined) return { code: 'organisation_unknown', organisation };
  const { from, until } = member.validity;
  if (until !== null) return { code: 'organisation_ended', organisation, on: until };
  return on < from ? { code: 'organisation_not_begun', organisation, from } : null;
}

function overlapping(
  register: CoordinationRegister,
  organisation: OrganisationCode,
  range: CoordinationAssignment['validity'],
): CoordinationAssignment | undefined {
  return register.assignments.find(
    (one) =>
      one.organisation === organisation &&
      (one.validity.until === null || one.validity.until > range.from) &&
      (range.until === null || one.validity.from < range.until),
  );
}

/** The latest day on which anything about this organisation itself changes or will change. */
function lastChange(register: CoordinationRegister, organisation: OrganisationCode): LocalDate {
  const member = register.members.get(organisation);
  if (member === undefined) throw new Error(`no such organisation: ${organisation}`);
  const held = register.assignments.filter((one) => one.organisation === organisation);
  const days = [
    member.validity.from,
    ...member.names.map(({ from }) => from),
    ...held.flatMap(({ validity: { from, until } }) => (until === null ? [from] : [from, until])),
  ];
  return days.reduce((latest, day) => (day > latest ? day : latest));
}

function establishedFact({ organisation, as, names }: NewMember, { on, basis }: DatedChange): CoordinationFact {
  return { kind: 'organisation.established', organisation, as, names, on, basis };
}

function assignedFact(
  organisation: OrganisationCode,
  coordinator: OrganisationCode,
  { on, basis }: DatedChange,
): CoordinationFact {
  return { kind: 'coordination.assigned', organisation, coordinator, on, basis };
}

function endedFact(organisation: OrganisationCode, { on, basis }: DatedChange): CoordinationFact {
  return { kind: 'coordination.ended', organisation, on, basis };
}

function areNames(names: OrganisationNames): boolean {
  return [names.name, names.nameEn, names.shortName].every((name) => name.trim() !== '' && name.length <= longestName);
}

function sameNames(one: OrganisationNames, other: OrganisationNames): boolean {
  return one.name === other.name && one.nameEn === other.nameEn && one.shortName === other.shortName;
}
