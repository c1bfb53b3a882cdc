import type { FileRules } from '../../../../kernel/files/files.ts';
import { readFile } from '../../../../kernel/files/files.ts';
import type { Services } from '../../../../kernel/services.ts';
import { asAgency } from '../../../../kernel/viewer.ts';
import { err, ok, type Result } from '../../../../vocabulary/result.ts';
import type { IntakeFault } from '../../domain/intake/fault.ts';
import type { ListImport } from '../../domain/intake/import.ts';
import { kindOf } from './read-kind.ts';
import { readLimits } from './read-limits.ts';
import { readingOf, Refused } from './read-source.ts';

/** What is kept: whatever a list can be read from; all else is refused before. */
export const importFileRules: FileRules = {
  accepts: ['xlsx', 'ods', 'zip', 'text', 'json', 'xml'],
  limitBytes: readLimits.fileBytes,
};

/** A file, the cells beside it, and the words of the form. */
export const importBodyBytes = readLimits.fileBytes + 16 * 1024 * 1024;

/** Refuses at once what no list can be read from, with the way to save it. */
export async function checkKind(bytes: Uint8Array): Promise<Result<void, IntakeFault>> {
  try {
    await kindOf(readingOf({ bytes }, {}));
    return ok(undefined);
  } catch (fault) {
    if (fault instanceof Refused) return err(fault.fault);
    throw fault;
  }
}

/** The bytes of an import's file; throws when they are gone, since nothing ever removes them. */
export async function importBytes(
  { db, keys }: Pick<Services, 'db' | 'keys'>,
  { agencyId, fileId }: Pick<ListImport, 'agencyId' | 'fileId'>,
): Promise<Uint8Array> {
  const found = await db.as(asAgency(agencyId), (tx) => readFile(tx, keys.data, fileId));
  if (found === null) throw new Error('The file of an import is gone.');
  return found.bytes;
}
