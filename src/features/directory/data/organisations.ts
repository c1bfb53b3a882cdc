import { registerFrom } from '../domain/coordination-register.ts';
import type { OrganisationSeed } from '../domain/organisation.ts';
import { registerHolders } from './agencies.ts';
import { coordination2023 } from './coordination-2023.ts';
import { pilotOrganisations } from './pilots.ts';

/** Every organisation the directory starts with; ministries by their last name, the ended ones with their end. */
export const firstOrganisations: readonly OrganisationSeed[] = [
  ...[...registerFrom(coordination2023).members.values()].map((member): OrganisationSeed => {
    const names = member.names.at(-1);
    if (names === undefined) throw new Error(`a member without name: ${member.organisation}`);
    const { name, nameEn, shortName } = names;
    return {
      code: member.organisation,
      kind: member.kind,
      name,
      nameEn,
      shortName,
      regionCode: null,
      parentCode: null,
      validity: member.validity,
      legalBasis: member.basis,
    };
  }),
  ...registerHolders,
  ...pilotOrganisations,
];
