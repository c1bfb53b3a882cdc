import { createHash } from 'node:crypto';
import type { Instant } from '../../vocabulary/instant.ts';
import { err, ok, type Result } from '../../vocabulary/result.ts';
import type { Tx } from '../database.ts';
import { newId } from '../ids.ts';
import { type DataKey, type DataKeys, keyId } from '../keys/data-keys.ts';
import { type Media, mediaOf } from './media.ts';

/** A stored file, without its content. */
export interface StoredFile {
  readonly agencyId: string;
  readonly id: string;
  readonly readerIds: readonly string[];
  readonly name: string;
  readonly media: Media;
  readonly sizeBytes: number;
  /** Of the content as it was handed in. */
  readonly sha256: string;
  readonly storedAt: Instant;
  readonly storedBy: string | null;
}

export interface NewFile {
  readonly agencyId: string;
  /** Agencies that may read it besides. */
  readonly readerIds: readonly string[];
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly storedBy: string | null;
  /** True time. */
  readonly at: Instant;
}

export interface FileRules {
  readonly accepts: readonly Media[];
  readonly limitBytes: number;
}

export type FileFault = 'file_empty' | 'file_too_large' | 'file_type_refused';

/** A file that fits its rules, with the key made for it; made before the transaction that stores it. */
export interface PreparedFile {
  readonly file: NewFile;
  readonly media: Media;
  readonly key: DataKey;
}

/** Checks a file by its content and makes its key. Outside any transaction: keys have connections of their own. */
export async function prepareFile(
  keys: DataKeys,
  file: NewFile,
  { accepts, limitBytes }: FileRules,
): Promise<Result<PreparedFile, FileFault>> {
  if (file.bytes.byteLength === 0) return err('file_empty');
  if (file.bytes.byteLength > limitBytes) return err('file_too_large');
  const media = mediaOf(file.bytes);
  if (media === null || !accepts.includes(media)) return err('file_type_refused');
  const opened = await keys.openKey(await keys.createKey('file'));
  if (!opened.ok) throw new Error('A key that was just made is gone.');
  return ok({ file, media, key: opened.value });
}

const PART_BYTES = 1024 * 1024;

/** Stores a prepared file in the caller's transaction, in parts; its agency must be the viewer. */
export async function storeFile(tx: Tx, { file, media, key }: PreparedFile): Promise<StoredFile> {
  const id = newId(file.at.epochMilliseconds);
  const stored: StoredFile = {
    agencyId: file.agencyId,
    id,
    readerIds: [...file.readerIds],
    name: plainName(file.name),
    media,
    sizeBytes: file.bytes.byteLength,
    sha256: createHash('sha256').update(file.bytes).digest('hex'),
    storedAt: file.at,
    storedBy: file.storedBy,
  };
  await tables(tx)
    .insertInto('kernel.file')
    .values({
      agency_id: file.agencyId,
      id,
      reader_ids: stored.readerIds,
      key_id: key.id,
      name_sealed: key.encrypt(Buffer.from(stored.name), namePlace(id)),
      media,
      size_bytes: stored.sizeBytes,
      sha256: stored.sha256,
      stored_at: file.at,
      stored_by: file.storedBy,
    })
    .execute();
  for (let part = 0; part * PART_BYTES < file.bytes.byteLength; part += 1)
    await tables(tx)
      .insertInto('kernel.file_part')
      .values({
        agency_id: file.agencyId,
        file_id: id,
        part,
        reader_ids: stored.readerIds,
        bytes_sealed: key.encrypt(file.bytes.subarray(part * PART_BYTES, (part + 1) * PART_BYTES), partPlace(id, part)),
      })
      .execute();
  return stored;
}

/** The files of the ids that the viewer may read, without content; 200 at most. */
export async function findFiles(tx: Tx, keys: DataKeys, ids: readonly string[]): Promise<readonly StoredFile[]> {
  if (ids.length === 0) return [];
  const rows = await tables(tx)
    .selectFrom('kernel.file')
    .select([
      'agency_id',
      'id',
      'reader_ids',
      'key_id',
      'name_sealed',
      'media',
      'size_bytes',
      'sha256',
      'stored_at',
      'stored_by',
    ])
    .where('id', 'in', ids)
    .orderBy('id')
    .limit(200)
    .execute();
  const opened = await keys.openKeys(rows.map((row) => keyId(row.key_id)));
  return rows.flatMap((row) => {
    const key = opened.get(keyId(row.key_id));
    if (key === undefined || !key.ok) return [];
    const name = key.value.decrypt(row.name_sealed, namePlace(row.id));
    if (!name.ok) throw new Error('The name of a file does not open at its place.');
    return [
      {
        agencyId: row.agency_id,
        id: row.id,
        readerIds: row.reader_ids,
        name: name.value.toString('utf8'),
        media: row.media,
        sizeBytes: row.size_bytes,
        sha256: row.sha256,
        storedAt: row.stored_at,
        storedBy: row.stored_by,
      },
    ];
  });
}

/** A file with its content; null: there is none that the viewer may read, or its key was destroyed. */
export async function readFile(
  tx: Tx,
  keys: DataKeys,
  id: string,
): Promise<{ readonly file: StoredFile; readonly bytes: Buffer } | null> {
  const [file] = await findFiles(tx, keys, [id]);
  if (file === undefined) return null;
  const row = await tables(tx)
    .selectFrom('kernel.file')
    .select('key_id')
    .where('agency_id', '=', file.agencyId)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const key = await keys.openKey(keyId(row.key_id));
  if (!key.ok) return null;
  const parts = await tables(tx)
    .selectFrom('kernel.file_part')
    .select(['part', 'bytes_sealed'])
    .where('agency_id', '=', file.agencyId)
    .where('file_id', '=', id)
    .orderBy('part')
    .limit(60)
    .execute();
  const bytes = Buffer.concat(
    parts.map(({ part, bytes_sealed }) => {
      const opened = key.value.decrypt(bytes_sealed, partPlace(id, part));
      if (!opened.ok) throw new Error('A part of a file does not open at its place.');
      return opened.value;
    }),
  );
  if (createHash('sha256').update(bytes).digest('hex') !== file.sha256)
    throw new Error('A stored file is not what was handed in.');
  return { file, bytes };
}

const NAME_LENGTH = 160;

/** The last part of a claimed path, without control characters. */
function plainName(claimed: string): string {
  const last = claimed.split(/[/\\]/).at(-1) ?? '';
  const plain = last.replaceAll(/[\p{Cc}\p{Cf}"<>|:*?]/gu, '').trim();
  return plain === '' ? 'berkas' : plain.slice(0, NAME_LENGTH);
}

function namePlace(id: string) {
  return { table: 'kernel.file', column: 'name_sealed', row: id };
}

function partPlace(id: string, part: number) {
  return { table: 'kernel.file_part', column: 'bytes_sealed', row: `${id}/${part}` };
}

type FileTables = {
  'kernel.file': {
    readonly agency_id: string;
    readonly id: string;
    readonly reader_ids: readonly string[];
    readonly key_id: string;
    readonly name_sealed: Buffer;
    readonly media: Media;
    readonly size_bytes: number;
    readonly sha256: string;
    readonly stored_at: Instant;
    readonly stored_by: string | null;
  };
  'kernel.file_part': {
    readonly agency_id: string;
    readonly file_id: string;
    readonly part: number;
    readonly reader_ids: readonly string[];
    readonly bytes_sealed: Buffer;
  };
};

function tables(tx: Tx) {
  return tx.$extendTables<FileTables>();
}
