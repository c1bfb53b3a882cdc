import { type Entry, fromBufferPromise, openPromise, type ZipFile } from 'yauzl';
import type { ReadLimits } from './read-limits.ts';
import { type FileSource, type Reading, Refused } from './read-source.ts';

/** A workbook's parts by name. Nothing is unpacked before its declared size has been weighed. */
export interface Parts {
  readonly names: ReadonlySet<string>;
  /** Unpacked size as declared; what unpacks to more is refused while it unpacks. */
  sizeOf(name: string): number;
  read(name: string): AsyncGenerator<Uint8Array>;
  close(): void;
}

const RATIO_FROM_BYTES = 1024 * 1024;

/** Opens a zip file and refuses bombs, doubled names, encrypted and broken parts. */
export async function openParts({ source, limits, signal }: Reading): Promise<Parts> {
  const zip = await openZip(source);
  try {
    const entries = await listEntries(zip, limits);
    let unpacked = 0;
    return {
      names: new Set(entries.keys()),
      sizeOf: (name) => entries.get(name)?.uncompressedSize ?? 0,
      close: () => zip.close(),
      async *read(name) {
        const entry = entries.get(name);
        if (entry === undefined) throw new Refused('intake_workbook_incomplete', { part: name });
        for await (const chunk of inflated(zip, entry)) {
          signal?.throwIfAborted();
          unpacked += chunk.length;
          // A sheet is read twice where cells are joined, so twice the limit is a fair end.
          if (unpacked > 2 * limits.unpackedBytes) throw new Refused('intake_zip_bomb', { part: name });
          yield chunk;
        }
      },
    };
  } catch (fault) {
    zip.close();
    throw fault;
  }
}

async function openZip(source: FileSource): Promise<ZipFile> {
  const options = { autoClose: false, lazyEntries: true, validateEntrySizes: true };
  try {
    if ('path' in source) return await openPromise(source.path, options);
    return await fromBufferPromise(
      Buffer.from(source.bytes.buffer, source.bytes.byteOffset, source.bytes.length),
      options,
    );
  } catch {
    throw new Refused('intake_zip_damaged');
  }
}

async function listEntries(zip: ZipFile, limits: ReadLimits): Promise<ReadonlyMap<string, Entry>> {
  if (zip.entryCount > limits.zipEntries) throw new Refused('intake_zip_entries', { limit: limits.zipEntries });
  const entries = new Map<string, Entry>();
  let declared = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      weigh(entry, limits);
      declared += entry.uncompressedSize;
      if (declared > limits.unpackedBytes) throw new Refused('intake_zip_bomb', { part: entry.fileName });
      if (entries.has(entry.fileName)) throw new Refused('intake_zip_damaged');
      entries.set(entry.fileName, entry);
      if (entries.size > limits.zipEntries) throw new Refused('intake_zip_entries', { limit: limits.zipEntries });
    }
  } catch (fault) {
    throw fault instanceof Refused ? fault : new Refused('intake_zip_damaged');
  }
  return entries;
}

function weigh(entry: Entry, limits: ReadLimits): void {
  const { fileName: part, uncompressedSize, compressedSize } = entry;
  if (entry.isEncrypted()) throw new Refused('intake_workbook_encrypted');
  if (uncompressedSize > limits.entryBytes) throw new Refused('intake_zip_bomb', { part });
  const isTight = uncompressedSize > RATIO_FROM_BYTES && uncompressedSize > limits.ratio * compressedSize;
  if (isTight) throw new Refused('intake_zip_bomb', { part });
}

/** yauzl itself ends a part that unpacks to more, or to less, than the directory declares. */
async function* inflated(zip: ZipFile, entry: Entry): AsyncGenerator<Uint8Array> {
  let chunks;
  try {
    chunks = await zip.openReadStreamPromise(entry);
  } catch {
    throw new Refused('intake_zip_damaged');
  }
  const iterator: AsyncIterator<unknown> = chunks[Symbol.asyncIterator]();
  try {
    for (;;) {
      const next = await nextOf(iterator, entry.fileName);
      if (next === null) return;
      yield next;
    }
  } finally {
    chunks.destroy();
  }
}

async function nextOf(iterator: AsyncIterator<unknown>, part: string): Promise<Uint8Array | null> {
  try {
    const next = await iterator.next();
    return next.done === true || !(next.value instanceof Uint8Array) ? null : next.value;
  } catch (fault) {
    const isMore = fault instanceof Error && fault.message.startsWith('too many bytes');
    throw isMore ? new Refused('intake_zip_bomb', { part }) : new Refused('intake_zip_damaged');
  }
}
