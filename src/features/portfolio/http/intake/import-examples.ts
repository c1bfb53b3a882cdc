import { boundedMap } from '../../../../kernel/bounded-map.ts';
import type { Services } from '../../../../kernel/services.ts';
import type { ListImport } from '../../domain/intake/import.ts';
import { importBytes } from './import-file.ts';
import { readInThread } from './import-reader.ts';

/** A few values of each column by position of the sheet: as the file has them, so they are shown and never kept. */
export type ColumnExamples = ReadonlyMap<number, readonly (readonly string[])[]>;

const HELD_MS = 30 * 60_000;
const LONGEST_MS = 15_000;

const held = boundedMap<string, ColumnExamples>({
  maxEntries: 40,
  maxAgeMs: HELD_MS,
  nowMs: () => performance.now(),
});

export function holdExamples(importId: string, examples: ColumnExamples): void {
  held.set(importId, examples);
}

/** The examples, read from the file again where they are no longer held; null when that takes too long. */
export async function examplesOf(
  services: Pick<Services, 'db' | 'keys'>,
  found: ListImport,
): Promise<ColumnExamples | null> {
  const known = held.get(found.id);
  if (known !== undefined) return known;
  const signal = AbortSignal.timeout(LONGEST_MS);
  try {
    const job = { bytes: await importBytes(services, found), isPasted: found.isPasted, review: null };
    for await (const answer of readInThread(job, signal)) {
      if (answer.kind !== 'overview') continue;
      const examples = new Map(answer.sheets.map((sheet) => [sheet.proposal.sheet.position, sheet.examples]));
      holdExamples(found.id, examples);
      return examples;
    }
    return null;
  } catch (fault) {
    if (signal.aborted) return null;
    throw fault;
  }
}
