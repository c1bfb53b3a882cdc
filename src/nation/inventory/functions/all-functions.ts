import { dataTechnology } from './data-technology.ts';
import { educationCulture } from './education-culture.ts';
import { environmentEnergy } from './environment-energy.ts';
import type { FunctionMaterial } from './function-material.ts';
import { health } from './health.ts';
import { marineAgriculture } from './marine-agriculture.ts';
import { officeWork } from './office-work.ts';
import { personnel } from './personnel.ts';
import { planningFinance } from './planning-finance.ts';
import { populationVillage } from './population-village.ts';
import { revenue } from './revenue.ts';
import { socialLabour } from './social-labour.ts';
import { tradeInvestment } from './trade-investment.ts';
import { transportWorksTourism } from './transport-works-tourism.ts';

/** The generator's own fine functions, in the order of their sectors; never read by the overlap engine. */
export const allFunctions: readonly FunctionMaterial[] = [
  ...personnel,
  ...planningFinance,
  ...revenue,
  ...officeWork,
  ...dataTechnology,
  ...populationVillage,
  ...health,
  ...educationCulture,
  ...socialLabour,
  ...tradeInvestment,
  ...marineAgriculture,
  ...environmentEnergy,
  ...transportWorksTourism,
];

const byKey = new Map(allFunctions.map((one) => [one.key, one]));

/** The function of a key of this folder; throws on any other text. */
export function functionOf(key: string): FunctionMaterial {
  const found = byKey.get(key);
  if (found === undefined) throw new Error(`no function of that key: ${key}`);
  return found;
}

/** What usually feeds what: two applications of such functions are up- and downstream of each other. */
export const feeds: readonly (readonly [upstream: string, downstream: string])[] = [
  ['attendance', 'allowance'],
  ['appraisal', 'allowance'],
  ['staff-records', 'payroll'],
  ['staff-records', 'promotion'],
  ['staff-records', 'retirement'],
  ['job-analysis', 'recruitment'],
  ['musrenbang', 'development-planning'],
  ['development-planning', 'budgeting'],
  ['budgeting', 'treasury-accounting'],
  ['treasury-accounting', 'spending-monitoring'],
  ['procurement-plan', 'tender'],
  ['tender', 'contracts'],
  ['treasury-accounting', 'assets'],
  ['geoportal', 'building-permits'],
  ['clinic-records', 'disease-surveillance'],
  ['medicines', 'hospital'],
  ['civil-registration', 'social-aid'],
  ['village-profile', 'social-aid'],
  ['vessel-monitoring', 'port-services'],
  ['vessel-monitoring', 'fish-catch'],
  ['environmental-permits', 'licensing'],
  ['fish-catch', 'fish-quality'],
  ['correspondence', 'archives'],
  ['data-portal', 'executive-dashboard'],
];
