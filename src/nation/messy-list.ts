import { messyAgencies, type MessyKind, type MessySample } from '../features/portfolio/index.ts';
import { messyTable } from './inventory/messy-tables.ts';
import { defaultSeed } from './random.ts';

const ROWS = 300;
/** Published: how the mess is made. */
const MESS = 7;

/** The invented entries of one of the lists that can be tried out in the intake. */
export async function messyList(kind: MessyKind): Promise<MessySample> {
  const { agency, entries } = messyTable({
    seed: defaultSeed,
    kind: 'census',
    rows: ROWS,
    agency: messyAgencies[kind],
  });
  return {
    agency: agency.name,
    seed: MESS,
    entries: entries.flatMap((entry) => {
      if (entry === null) return [];
      const { name, description, office, address, status, year } = entry;
      return [{ name, description, owner: office.name, address, status, year }];
    }),
  };
}
