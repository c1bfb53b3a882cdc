// A correction as it stands in the tables, for tests of whoever reads it.
import type { Services } from '../../../kernel/services.ts';
import { newId } from '../../../kernel/ids.ts';
import { asPerson } from '../../../kernel/viewer.ts';
import { addCorrection, addEvents } from '../storage/correction.ts';

interface Opened {
  readonly personId: string;
  /** Of Dukcapil. */
  readonly attribute: string;
  readonly claimed: string | null;
  readonly isClosed?: boolean;
}

/** Opens a correction at Dukcapil, which has not received it yet; returns its id. */
export async function openedCorrection(
  { db, keys, clock }: Pick<Services, 'db' | 'keys' | 'clock'>,
  { personId, attribute, claimed, isClosed = false }: Opened,
): Promise<string> {
  const key = await keys.data.openKey(await keys.data.createKey('onceonly.correction'));
  if (!key.ok) throw new Error('A key just made does not open.');
  const [id, openedAt] = [newId(), clock.trueNow()];
  const report = { wrong: null, claimed, note: null, field: 'contoh', recordName: null };
  await db.as(asPerson(personId), async (tx) => {
    const given = { id, personId, attribute, record: null, source: 'dukcapil.summary', holder: 'dukcapil' };
    await addCorrection(tx, key.value, { ...given, openedAt, report });
    const closed = { v: 1, kind: 'correction.closed', at: openedAt } as const;
    if (isClosed) await addEvents(tx, { personId, id, from: 2, events: [closed], note: null });
  });
  return id;
}
