import type { FunctionEntry } from '../../domain/overlap/lexicon.ts';
import { ADMINISTRATION_FUNCTIONS } from './functions-administration.ts';
import { COMMUNICATION_DATA_FUNCTIONS } from './functions-communication-data.ts';
import { CULTURE_RELIGION_FUNCTIONS } from './functions-culture-religion.ts';
import { ECONOMY_FUNCTIONS } from './functions-economy.ts';
import { EDUCATION_FUNCTIONS } from './functions-education.ts';
import { ENVIRONMENT_RESOURCE_FUNCTIONS } from './functions-environment-resources.ts';
import { FARMING_FISHERIES_FUNCTIONS } from './functions-farming-fisheries.ts';
import { FINANCE_FUNCTIONS } from './functions-finance.ts';
import { HEALTH_FUNCTIONS } from './functions-health.ts';
import { LABOUR_FUNCTIONS } from './functions-labour.ts';
import { LAW_JUSTICE_FUNCTIONS } from './functions-law-justice.ts';
import { ORDER_SAFETY_FUNCTIONS } from './functions-order-safety.ts';
import { OVERSIGHT_FUNCTIONS } from './functions-oversight.ts';
import { PARLIAMENT_FUNCTIONS } from './functions-parliament.ts';
import { PERSONNEL_FUNCTIONS } from './functions-personnel.ts';
import { PLANNING_FUNCTIONS } from './functions-planning.ts';
import { POPULATION_FUNCTIONS } from './functions-population.ts';
import { PUBLIC_SERVICE_FUNCTIONS } from './functions-public-services.ts';
import { REVENUE_FUNCTIONS } from './functions-revenue.ts';
import { SCIENCE_FUNCTIONS } from './functions-science.ts';
import { SOCIAL_FUNCTIONS } from './functions-social.ts';
import { VILLAGE_FUNCTIONS } from './functions-village.ts';
import { WORKS_TRANSPORT_FUNCTIONS } from './functions-works-transport.ts';

/** The catalogue of fine functions: written from general knowledge of government, never from an inventory it judges. */
export const FUNCTIONS: readonly FunctionEntry[] = [
  ...ADMINISTRATION_FUNCTIONS,
  ...FINANCE_FUNCTIONS,
  ...REVENUE_FUNCTIONS,
  ...PERSONNEL_FUNCTIONS,
  ...PLANNING_FUNCTIONS,
  ...OVERSIGHT_FUNCTIONS,
  ...PUBLIC_SERVICE_FUNCTIONS,
  ...COMMUNICATION_DATA_FUNCTIONS,
  ...POPULATION_FUNCTIONS,
  ...HEALTH_FUNCTIONS,
  ...EDUCATION_FUNCTIONS,
  ...SOCIAL_FUNCTIONS,
  ...LABOUR_FUNCTIONS,
  ...ECONOMY_FUNCTIONS,
  ...FARMING_FISHERIES_FUNCTIONS,
  ...WORKS_TRANSPORT_FUNCTIONS,
  ...ENVIRONMENT_RESOURCE_FUNCTIONS,
  ...LAW_JUSTICE_FUNCTIONS,
  ...ORDER_SAFETY_FUNCTIONS,
  ...CULTURE_RELIGION_FUNCTIONS,
  ...VILLAGE_FUNCTIONS,
  ...PARLIAMENT_FUNCTIONS,
  ...SCIENCE_FUNCTIONS,
];
