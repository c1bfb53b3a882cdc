import type { NationalSystem } from '../../domain/overlap/lexicon.ts';
import { APPARATUS_SYSTEMS } from './national-central.ts';
import { SECTOR_SYSTEMS } from './national-sectors.ts';
import { cells, rows } from './word-table.ts';

/** Central systems that many offices use and report as their own, with their functions in the catalogue. */
export const NATIONAL_SYSTEMS: readonly NationalSystem[] = [APPARATUS_SYSTEMS, SECTOR_SYSTEMS].flatMap((table) =>
  rows(table).map(readSystem),
);

function readSystem(row: string): NationalSystem {
  const [key, name, owner, functions, marks, spellings, ...rest] = row.split('|').map((cell) => cell.trim());
  if (key === undefined || name === undefined || owner === undefined || spellings === undefined || rest.length > 0) {
    throw new Error(`a national system needs six cells: ${row}`);
  }
  return {
    key,
    name,
    owner,
    spellings: cells(spellings, ','),
    functions: cells(functions ?? '', ','),
    isGeneralApplication: marks === 'general',
    isNameShared: marks === 'shared',
  };
}
