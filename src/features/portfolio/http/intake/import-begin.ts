import { type PreparedFile, prepareFile, storeFile } from '../../../../kernel/files/files.ts';
import type { Tx } from '../../../../kernel/database.ts';
import { newId } from '../../../../kernel/ids.ts';
import type { Services } from '../../../../kernel/services.ts';
import type { Instant } from '../../../../vocabulary/instant.ts';
import { err, ok, type Result } from '../../../../vocabulary/result.ts';
import { intakeFault, type IntakeFault } from '../../domain/intake/fault.ts';
import { addImport } from '../../storage/intake/import.ts';
import { checkKind, importFileRules } from './import-file.ts';
import { enqueueWork } from './import-work.ts';
import { readLimits } from './read-limits.ts';

export interface GivenList {
  readonly agencyId: string;
  /** null: the operator's command line. */
  readonly officerId: string | null;
  readonly at: Instant;
  readonly list: { readonly claimedName: string; readonly bytes: Uint8Array } | { readonly pasted: string };
}

export interface PreparedList {
  readonly file: PreparedFile;
  readonly isPasted: boolean;
}

/** Looks whether a list can be read from it at all, and seals it. Before the transaction that stores it. */
export async function prepareList(
  { keys }: Pick<Services, 'keys'>,
  { agencyId, officerId, at, list }: GivenList,
): Promise<Result<PreparedList, IntakeFault>> {
  const isPasted = 'pasted' in list;
  if (isPasted && list.pasted.trim() === '') return err(intakeFault('intake_file_empty'));
  if (isPasted && list.pasted.length > readLimits.pasteCharacters)
    return err(intakeFault('intake_paste_too_large', { limit: readLimits.pasteCharacters }));
  const bytes = isPasted ? new TextEncoder().encode(list.pasted) : list.bytes;
  const kind = isPasted ? ok(undefined) : await checkKind(bytes);
  if (!kind.ok) return kind;
  const name = isPasted ? 'tempelan.txt' : list.claimedName;
  const file = { agencyId, readerIds: [], name, bytes, storedBy: officerId, at };
  const prepared = await prepareFile(keys.data, file, importFileRules);
  return prepared.ok
    ? ok({ file: prepared.value, isPasted })
    : err(intakeFault(FAULTS[prepared.error], { limit: '50 MB' }));
}

const FAULTS = {
  file_empty: 'intake_file_empty',
  file_too_large: 'intake_file_too_large',
  file_type_refused: 'intake_kind_unknown',
} as const;

/** Keeps the list and has it read; the id of the import. */
export async function beginImport(
  tx: Tx,
  { agencyId, officerId, at }: Omit<GivenList, 'list'>,
  given: { readonly prepared: PreparedList; readonly correctsId: string | null },
): Promise<string> {
  const { id: fileId } = await storeFile(tx, given.prepared.file);
  const id = newId(at.epochMilliseconds);
  const { isPasted } = given.prepared;
  await addImport(tx, {
    agencyId,
    id,
    fileId,
    isPasted,
    correctsId: given.correctsId,
    createdAt: at,
    createdBy: officerId,
  });
  await enqueueWork(tx, { agencyId, id }, { now: at });
  return id;
}
