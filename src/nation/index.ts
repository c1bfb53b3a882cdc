/** The front door of the synthetic nation: what starting a sample installation needs. */
export { generateNation } from './generate-nation.ts';
export type { Nation } from './nation.ts';
export { pilots } from './pilots.ts';
export { defaultSeed } from './random.ts';
export { stableIds } from './stable-id.ts';
export { readVillages } from './villages.ts';
