import { FINANCE_SYNONYMS, REVENUE_SYNONYMS } from './synonyms-finance.ts';
import { BUSINESS_SYNONYMS, ENERGY_SYNONYMS, FOOD_SYNONYMS } from './synonyms-economy.ts';
import {
  CULTURE_SYNONYMS,
  EDUCATION_SYNONYMS,
  HEALTH_SYNONYMS,
  LABOUR_SYNONYMS,
  PEOPLE_SYNONYMS,
} from './synonyms-people.ts';
import { GEO_SYNONYMS, NATURE_SYNONYMS, SPACE_SYNONYMS, TRANSPORT_SYNONYMS } from './synonyms-land.ts';
import { ICT_SYNONYMS, PUBLIC_SYNONYMS } from './synonyms-ict.ts';
import { JUSTICE_SYNONYMS, ORDER_SYNONYMS } from './synonyms-order.ts';
import {
  LEGAL_OFFICE_SYNONYMS,
  SECRETARIAT_SYNONYMS,
  STAFF_SYNONYMS,
  STEERING_SYNONYMS,
} from './synonyms-apparatus.ts';

/** Words and phrases that mean the same in administration; a group never spans two functions. */
export const SYNONYMS: readonly (readonly string[])[] = [
  ...STAFF_SYNONYMS,
  ...SECRETARIAT_SYNONYMS,
  ...STEERING_SYNONYMS,
  ...LEGAL_OFFICE_SYNONYMS,
  ...FINANCE_SYNONYMS,
  ...REVENUE_SYNONYMS,
  ...PEOPLE_SYNONYMS,
  ...EDUCATION_SYNONYMS,
  ...HEALTH_SYNONYMS,
  ...LABOUR_SYNONYMS,
  ...CULTURE_SYNONYMS,
  ...BUSINESS_SYNONYMS,
  ...FOOD_SYNONYMS,
  ...ENERGY_SYNONYMS,
  ...SPACE_SYNONYMS,
  ...NATURE_SYNONYMS,
  ...TRANSPORT_SYNONYMS,
  ...GEO_SYNONYMS,
  ...JUSTICE_SYNONYMS,
  ...ORDER_SYNONYMS,
  ...PUBLIC_SYNONYMS,
  ...ICT_SYNONYMS,
];
