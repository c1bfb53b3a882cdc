import type { Services } from '../../../../kernel/services.ts';
import type { LocalDate } from '../../../../vocabulary/local-date.ts';
import { type CodeIndex, codeIndex } from '../../domain/codes/code-set.ts';
import { codeSetsOn } from '../codes/code-versions.ts';
import type { CodesInForce } from './field-values.ts';

/** Thousands of codes are indexed once a version: its entries never change. */
const indexes = new Map<string, CodeIndex>();
const MOST_VERSIONS = 60;

/** The code sets in force on a day, ready to be looked up. */
export async function codesInForce(services: Pick<Services, 'db'>, on: LocalDate): Promise<CodesInForce> {
  const sets = await codeSetsOn(services, on);
  if (indexes.size > MOST_VERSIONS) indexes.clear();
  for (const set of sets.values()) if (!indexes.has(set.id)) indexes.set(set.id, codeIndex(set));
  return new Map(
    [...sets].flatMap(([reference, { id }]) => {
      const index = indexes.get(id);
      return index === undefined ? [] : [[reference, index] as const];
    }),
  );
}
