import type { Random, Weighted } from '../random.ts';
import { allFunctions } from './functions/all-functions.ts';
import type { FunctionMaterial } from './functions/function-material.ts';
import type { InventoryAgency, Office } from './inventory.ts';
import type { NationalSystem } from './national-system.ts';
import { nationalSystems } from './national-systems.ts';

/** Flattens or sharpens how often functions occur; calibrated on the share of pairs with a common function. */
const sharpness = 0.3;
const systemSharpness = 0.15;
const ownFieldWeight = 1.8;

export function functionsFor(agency: InventoryAgency): readonly Weighted<FunctionMaterial>[] {
  return allFunctions.flatMap((one) => {
    const weight = one.share ** sharpness;
    if (one.at.has(agency.code)) return [[one, weight * ownFieldWeight]] as const;
    const isHere = one.at.has('all') || (agency.group === 'pilot' && one.at.has('region'));
    return isHere ? ([[one, weight]] as const) : [];
  });
}

export function nationalSystemsFor(agency: InventoryAgency): readonly Weighted<NationalSystem>[] {
  return nationalSystems.flatMap((one) => {
    const isHere = one.at.has('all') || one.at.has(agency.code) || (agency.group === 'pilot' && one.at.has('region'));
    return isHere ? ([[one, one.share ** systemSharpness]] as const) : [];
  });
}

/** The office that would report an application of that function here. */
export function officeFor(random: Random, agency: InventoryAgency, offices: readonly string[]): Office {
  const fitting = agency.offices.filter(({ key }) => offices.includes(key));
  return random.pick(fitting.length > 0 && random.chance(0.85) ? fitting : agency.offices);
}
