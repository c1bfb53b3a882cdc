import type { Access } from '../../../kernel/access/access.ts';
import type { Tx } from '../../../kernel/database.ts';
import { type DataKey, type DataKeys, keyId } from '../../../kernel/keys/data-keys.ts';
import type { Instant } from '../../../vocabulary/instant.ts';
import { applicationTables } from './application-tables.ts';

export interface NewNote {
  readonly id: string;
  readonly personId: string;
  readonly applicationId: string;
  readonly agencyId: string;
  /** As it was written; 1,000 characters at most. */
  readonly text: string;
  /** Casework time. */
  readonly at: Instant;
}

/** Keeps what officers wrote in their own words, sealed under the application's key. */
export async function addNotes(tx: Tx, key: DataKey, notes: readonly NewNote[]): Promise<void> {
  if (notes.length === 0) return;
  await applicationTables(tx)
    .insertInto('mall.note')
    .values(
      notes.map((note) => ({
        person_id: note.personId,
        id: note.id,
        application_id: note.applicationId,
        agency_id: note.agencyId,
        key_id: key.id,
        text_sealed: key.encrypt(Buffer.from(note.text, 'utf8'), placeOf(note.id)),
        written_at: note.at,
      })),
    )
    .execute();
}

/** The notes of an application by their ids, 100 at most; what was erased is not there. */
export async function notesOf(
  tx: Tx,
  access: Access,
  which: { readonly keys: DataKeys; readonly personId: string; readonly applicationId: string },
): Promise<ReadonlyMap<string, string>> {
  access.require(which.personId);
  const rows = await applicationTables(tx)
    .selectFrom('mall.note')
    .select(['id', 'key_id', 'text_sealed'])
    .where('person_id', '=', which.personId)
    .where('application_id', '=', which.applicationId)
    .orderBy('written_at')
    .orderBy('id')
    .limit(100)
    .execute();
  const opened = await which.keys.openKeys([...new Set(rows.map((row) => keyId(row.key_id)))]);
  return new Map(
    rows.flatMap((row) => {
      const key = opened.get(keyId(row.key_id));
      if (key === undefined || (!key.ok && key.error === 'key_unknown')) throw new Error(`Note ${row.id} has no key.`);
      return key.ok ? [[row.id, textIn(key.value, row)] as const] : [];
    }),
  );
}

function textIn(key: DataKey, row: { readonly id: string; readonly text_sealed: Buffer }): string {
  const text = key.decrypt(row.text_sealed, placeOf(row.id));
  if (!text.ok) throw new Error(`Note ${row.id} does not open: ${text.error}.`);
  return text.value.toString('utf8');
}

function placeOf(id: string) {
  return { table: 'mall.note', column: 'text_sealed', row: id };
}
