/** The front door of the synthetic nation: what starting a sample installation needs. */
export { loadExchange, portal } from './load-exchange.ts';
export { loadNation, operatorCode, sampleOrganisationId } from './load-nation.ts';
export { defaultSeed } from './random.ts';
export { messyList } from './messy-list.ts';
