// Publishes objects into a test's database as an agency's approver would, many at once.
import type { Database } from '../../../../kernel/database.ts';
import { newId } from '../../../../kernel/ids.ts';
import { asAgency } from '../../../../kernel/viewer.ts';
import type { Instant } from '../../../../vocabulary/instant.ts';
import { localDate } from '../../../../vocabulary/local-date.ts';
import type { AssertedValue } from '../../domain/registry/element.ts';
import { createElements, type NewElement, type Writing } from '../registry/create-elements.ts';
import { publicationRules } from '../registry/publication-rules.ts';
import { publishElements } from '../registry/publish-elements.ts';

export interface Published extends Partial<Omit<NewElement, 'values'>> {
  readonly values?: Readonly<Record<string, AssertedValue>>;
}

export interface Publishing {
  readonly agencyId: string;
  readonly agencyName?: string;
  readonly at?: Instant;
}

/** Registers and publishes; the ids in the order given. */
export async function publishSome(
  db: Database,
  { agencyId, agencyName = 'Kementerian Contoh', at = Temporal.Now.instant() }: Publishing,
  given: readonly Published[],
): Promise<readonly string[]> {
  const writing: Writing = {
    agencyId,
    actorId: newId(),
    at,
    on: localDate(at.toZonedDateTimeISO('Asia/Jakarta').toPlainDate().toString()),
    source: 'declared',
    evidence: null,
  };
  const ids: string[] = [];
  for (let from = 0; from < given.length; from += 500) {
    const part = given.slice(from, from + 500).map((one): NewElement => ({
      domain: 'application',
      state: 'as_is',
      reportedBy: 'Direktorat Contoh',
      isClassified: false,
      name: 'APLIKASI',
      ...one,
      values: { function: 'Mengolah data contoh', status: 'active', codes: ['RAL.02.04'], ...one.values },
    }));
    await db.as(asAgency(agencyId), async (tx) => {
      const heads = await createElements(tx, writing, part);
      const partIds = heads.map(({ id }) => id);
      const published = await publishElements(tx, writing, { ids: partIds, ...publicationRules([], agencyName) });
      if (!published.ok) throw new Error(JSON.stringify(published.error));
      ids.push(...partIds);
    });
  }
  return ids;
}
