import type { LocalDate } from '../../../vocabulary/local-date.ts';
import type { CoordinationFact } from '../domain/coordination-register.ts';
import { confirmedBasis, type LegalBasis, unconfirmedBasis } from '../domain/legal-basis.ts';
import { type OrganisationCode, organisationCode, type OrganisationNames } from '../domain/organisation.ts';
import { agenciesUnderThePresident } from './agencies.ts';
import {
  cabinetOf2019,
  type CabinetEntry,
  changeOf2021,
  coordinatingMinistries,
  kemendikbudristek2021,
  marves,
  ministryOfInvestment,
  perekonomian,
  pmk,
  polhukam,
  withoutCoordinator,
} from './ministries.ts';

const perpres67 = confirmedBasis('Perpres 67/2019 Pasal 1');
const perpres32 = confirmedBasis('Perpres 32/2021 (perubahan Perpres 68/2019)');
const education = organisationCode('kemendikbudristek');
const research = organisationCode('kemenristek-brin');
const investmentBoard = organisationCode('bkpm');
const maritimeCoordinator = organisationCode('kemenko-marves');

const lists: readonly (readonly [coordinator: string, basis: LegalBasis, entries: readonly CabinetEntry[]])[] = [
  ['kemenko-polhukam', confirmedBasis('Perpres 67/2019 Pasal 6 ayat (1); Perpres 73/2020 Pasal 4'), polhukam],
  ['kemenko-perekonomian', confirmedBasis('Perpres 67/2019 Pasal 7 ayat (1); Perpres 37/2020 Pasal 4'), perekonomian],
  ['kemenko-pmk', confirmedBasis('Perpres 67/2019 Pasal 8 ayat (1)'), pmk],
  ['kemenko-marves', confirmedBasis('Perpres 67/2019 Pasal 9 ayat (1); Perpres 92/2019 Pasal 4'), marves],
];
// Perpres 92/2019 names the board; that the new ministry took its place was not read in a Perpres.
const investmentInMarves = unconfirmedBasis('Perpres 92/2019 Pasal 4 (BKPM), diteruskan kepada Kementerian Investasi');

/**
 * The cabinet of 2019 to 2024 as it stood in 2023. Only the primary coordinator is recorded: each list
 * of the Perpres ends with "other institutions deemed necessary", and the reshuffle of 2024 is not loaded.
 */
export const coordination2023: readonly CoordinationFact[] = [
  ...[
    ...coordinatingMinistries,
    ...lists.flatMap(([, , entries]) => entries),
    ...withoutCoordinator,
    ...agenciesUnderThePresident,
  ].map((entry) => establishedOn(cabinetOf2019, entry, perpres67)),
  ...lists.flatMap(([coordinator, basis, entries]) =>
    entries.map(({ code }) => assignedOn(cabinetOf2019, code, { coordinator: organisationCode(coordinator), basis })),
  ),
  // 28 April 2021: research joins education, the investment board becomes a ministry.
  endedOn(changeOf2021, research),
  {
    kind: 'organisation.dissolved',
    organisation: research,
    successors: [education],
    on: changeOf2021,
    basis: perpres32,
  },
  renamedOn(changeOf2021, education, kemendikbudristek2021),
  establishedOn(changeOf2021, ministryOfInvestment, perpres32),
  endedOn(changeOf2021, investmentBoard),
  {
    kind: 'organisation.dissolved',
    organisation: investmentBoard,
    successors: [ministryOfInvestment.code],
    on: changeOf2021,
    basis: perpres32,
  },
  assignedOn(changeOf2021, ministryOfInvestment.code, { coordinator: maritimeCoordinator, basis: investmentInMarves }),
];

function establishedOn(on: LocalDate, entry: CabinetEntry, basis: LegalBasis): CoordinationFact {
  const { code, kind, name, nameEn, shortName, ownBasis } = entry;
  const names = { name, nameEn, shortName };
  return { kind: 'organisation.established', organisation: code, as: kind, names, on, basis: ownBasis ?? basis };
}

function assignedOn(
  on: LocalDate,
  organisation: OrganisationCode,
  by: { readonly coordinator: OrganisationCode; readonly basis: LegalBasis },
): CoordinationFact {
  return { kind: 'coordination.assigned', organisation, ...by, on };
}

function endedOn(on: LocalDate, organisation: OrganisationCode): CoordinationFact {
  return { kind: 'coordination.ended', organisation, on, basis: perpres32 };
}

function renamedOn(on: LocalDate, organisation: OrganisationCode, names: OrganisationNames): CoordinationFact {
  return { kind: 'organisation.renamed', organisation, names, on, basis: perpres32 };
}
