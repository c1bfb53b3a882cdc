import type { Instant } from '../../../vocabulary/instant.ts';
import { err, ok, type Result } from '../../../vocabulary/result.ts';
import { canonicalInstant } from './canonical-bytes.ts';
import type { JsonValue } from './canonical-json.ts';
import type { LogEntry } from './entry.ts';
import type { Seal } from './evidence.ts';
import { entryShape, readId, readKeys, readSeal, readSignedHead, toEntry } from './evidence-file.ts';
import { entryJson, headJson, keyJson, sealJson } from './evidence-json.ts';
import type { SignedHead } from './head.ts';
import {
  andThen,
  constant,
  count,
  type FileFault,
  instant,
  list,
  nullable,
  type Read,
  readJson,
  record,
} from './json-reader.ts';
import type { PublicKey } from './key.ts';
import { type Sealer, sealBytes } from './seal.ts';

/**
 * The first line of a whole log as newline-delimited JSON; each further line is one entry, from
 * index 0 without a gap to the size of the last head.
 */
export interface LogHeader {
  readonly nodeId: string;
  readonly issuedAt: Instant;
  /** Ascending by size; the last one closes the export. */
  readonly heads: readonly SignedHead[];
  readonly keys: readonly PublicKey[];
  readonly seal: Seal | null;
}

export interface LogRow {
  readonly index: number;
  readonly entry: LogEntry;
}

/** Limits of one line, in bytes: what is longer is not read. */
export const maxHeaderBytes = 16 * 1024 * 1024;
export const maxRowBytes = 64 * 1024;

export const logKind = 'terpadu.log';

export function logHeaderJson(header: Omit<LogHeader, 'seal'>): { readonly [name: string]: JsonValue } {
  return {
    kind: logKind,
    version: 1,
    node_id: header.nodeId,
    issued_at: canonicalInstant(header.issuedAt),
    heads: header.heads.map(headJson),
    keys: header.keys.map(keyJson),
  };
}

export async function sealLogHeader(header: Omit<LogHeader, 'seal'>, sealer: Sealer): Promise<LogHeader> {
  const by = { nodeId: sealer.nodeId, keyId: sealer.keyId };
  const signature = await sealer.sign(sealBytes('terpadu-log-1', by, logHeaderJson(header)));
  return { ...header, seal: { ...by, signature } };
}

/** One line, with its line break. */
export function formatLogHeader(header: LogHeader): string {
  const seal = header.seal === null ? null : sealJson(header.seal);
  return `${JSON.stringify({ ...logHeaderJson(header), seal })}\n`;
}

/** One line, with its line break. */
export function formatLogRow({ index, entry }: LogRow): string {
  return `${JSON.stringify({ index, ...entryJson(entry) })}\n`;
}

export function parseLogHeader(line: string): Result<LogHeader, FileFault> {
  return readJson(line, readHeader);
}

export function parseLogRow(line: string): Result<LogRow, FileFault> {
  return readJson(line, readRow);
}

const readHeader: Read<LogHeader> = andThen(
  record({
    kind: constant(logKind),
    version: constant(1),
    node_id: readId,
    issued_at: instant(),
    heads: list(readSignedHead, 10_000),
    keys: readKeys(20_000),
    seal: nullable(readSeal),
  }),
  ({ node_id: nodeId, issued_at: issuedAt, heads, keys, seal }) => {
    const inOrder = heads.every((head, at) => at === 0 || head.size >= (heads[at - 1]?.size ?? 0));
    return inOrder ? ok({ nodeId, issuedAt, heads, keys, seal }) : err('heads_out_of_order');
  },
);

const readRow: Read<LogRow> = andThen(record({ index: count(), ...entryShape }), ({ index, ...entry }) =>
  ok({ index, entry: toEntry(entry) }),
);
