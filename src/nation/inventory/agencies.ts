import { firstOrganisations, type OrganisationSeed } from '../../features/directory/index.ts';
import type { InventoryAgency } from './inventory.ts';
import { officesOfCentre, officesOfRegion } from './offices.ts';

/** The seven that the coordinator for maritime affairs and investment coordinates (Perpres 67/2019, 32/2021). */
export const maritimeAgencies = [
  'kemen-esdm',
  'kemenhub',
  'kkp',
  'kemenparekraf',
  'kemen-pupr',
  'klhk',
  'kementerian-investasi',
] as const;

/** Everybody who hands in a list: the seven, the other agencies that still exist, and the 21 pilots. */
export function inventoryAgencies(seed: string): readonly InventoryAgency[] {
  const living = firstOrganisations.filter(({ validity }) => validity.until === null);
  return living.flatMap((one) => agencyFrom(one, seed) ?? []);
}

function agencyFrom(one: OrganisationSeed, seed: string): InventoryAgency | null {
  const { code, name, shortName, kind } = one;
  switch (kind) {
    case 'regency_government':
    case 'city_government': {
      const place = name.replace(/^Pemerintah (?:Kabupaten|Kota) /, '');
      const hostLabel = `${place.toLowerCase().replaceAll(' ', '')}${kind === 'city_government' ? 'kota' : 'kab'}`;
      return { code, name, shortName, group: 'pilot', place, hostLabel, offices: officesOfRegion(seed, code) };
    }
    case 'coordinating_ministry':
    case 'ministry':
    case 'agency':
    case 'ministry_unit':
    case 'judiciary': {
      const group = maritimeAgencies.some((maritime) => maritime === code) ? 'maritime' : 'central';
      const place = shortName.replace(/^Kementerian /, '');
      const hostLabel = place.toLowerCase().replace(/[^a-z]/g, '');
      return { code, name, shortName, group, place, hostLabel, offices: officesOfCentre(seed, code) };
    }
    default:
      return null;
  }
}
