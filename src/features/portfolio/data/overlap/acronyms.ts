import type { Acronym } from '../../domain/overlap/lexicon.ts';
import { BODY_ACRONYMS, OFFICE_ACRONYMS, STAFF_ACRONYMS } from './acronyms-apparatus.ts';
import { EDUCATION_ACRONYMS, HEALTH_ACRONYMS, PEOPLE_ACRONYMS } from './acronyms-people.ts';
import { FINANCE_ACRONYMS, PLANNING_ACRONYMS } from './acronyms-planning.ts';
import { ECONOMY_ACRONYMS, LAND_ACRONYMS, ORDER_ACRONYMS } from './acronyms-sectors.ts';

/** Acronyms of government with every reading they have in it; one spelling stands once. */
export const ACRONYMS: readonly Acronym[] = [
  ...BODY_ACRONYMS,
  ...STAFF_ACRONYMS,
  ...OFFICE_ACRONYMS,
  ...PLANNING_ACRONYMS,
  ...FINANCE_ACRONYMS,
  ...PEOPLE_ACRONYMS,
  ...HEALTH_ACRONYMS,
  ...EDUCATION_ACRONYMS,
  ...ECONOMY_ACRONYMS,
  ...LAND_ACRONYMS,
  ...ORDER_ACRONYMS,
];
