import { randomStream } from '../random.ts';
import { dataTechnology } from './functions/data-technology.ts';
import { educationCulture } from './functions/education-culture.ts';
import { environmentEnergy } from './functions/environment-energy.ts';
import type { FunctionMaterial } from './functions/function-material.ts';
import { health } from './functions/health.ts';
import { marineAgriculture } from './functions/marine-agriculture.ts';
import { officeWork } from './functions/office-work.ts';
import { personnel } from './functions/personnel.ts';
import { planningFinance } from './functions/planning-finance.ts';
import { populationVillage } from './functions/population-village.ts';
import { revenue } from './functions/revenue.ts';
import { socialLabour } from './functions/social-labour.ts';
import { tradeInvestment } from './functions/trade-investment.ts';
import { transportWorksTourism } from './functions/transport-works-tourism.ts';

/** The codes of level 2 that owners wrote down, by the sector of what the application does: as coarse as in the field. */
const sectors: readonly (readonly [readonly FunctionMaterial[], readonly string[]])[] = [
  [personnel, ['RAL.02.04', 'RAB.09.06']],
  [planningFinance, ['RAL.02.03', 'RAB.09.05']],
  [revenue, ['RAL.02.02', 'RAB.09.02']],
  [officeWork, ['RAL.02.06', 'RAB.09.07']],
  [dataTechnology, ['RAL.02.09', 'RAB.09.03']],
  [populationVillage, ['RAL.01.23', 'RAB.03.07']],
  [health, ['RAL.01.25', 'RAB.04.01']],
  [educationCulture, ['RAL.01.31', 'RAB.06.01']],
  [socialLabour, ['RAL.01.26', 'RAB.04.02']],
  [tradeInvestment, ['RAL.01.12', 'RAB.02.08']],
  [marineAgriculture, ['RAL.01.10', 'RAB.02.06']],
  [environmentEnergy, ['RAL.01.40', 'RAB.07.05']],
  [transportWorksTourism, ['RAL.01.19', 'RAB.03.03']],
];

const byFunction = new Map(sectors.flatMap(([functions, codes]) => functions.map(({ key }) => [key, codes] as const)));

/** Of a hundred applications so many have been coded by their owner. */
const CODED_SHARE = 0.6;

/** The codes that the owner of a row wrote down; none where he left them out. */
export function ownersCodes(seed: string, key: string, functions: readonly string[]): readonly string[] {
  if (!randomStream(seed, `inventory/codes/${key}`).chance(CODED_SHARE)) return [];
  return [...new Set(functions.flatMap((one) => byFunction.get(one) ?? []))];
}
