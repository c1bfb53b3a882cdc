import { open, stat } from 'node:fs/promises';
import { createReadStream } from 'node:fs';
import { type FaultDetail, intakeFault, type IntakeFault, type IntakeFaultCode } from '../../domain/intake/fault.ts';
import type { SheetIdentity, SheetRow } from '../../domain/intake/sheet.ts';
import { type ReadLimits, readLimits } from './read-limits.ts';

/** Where the bytes of an uploaded list lie. Its name says nothing about its kind. */
export type FileSource = { readonly path: string } | { readonly bytes: Uint8Array };

export interface ReadProgress {
  readonly rows: number;
  /** 0 to 1, by bytes read. */
  readonly fraction: number;
}

export interface ReadOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: ReadProgress) => void;
  readonly limits?: Partial<ReadLimits>;
}

/** What a reader tells, in order. A refusal is always the last event; an abort throws the signal's reason. */
export type TableEvent =
  | { readonly kind: 'sheet'; readonly sheet: SheetIdentity }
  | { readonly kind: 'row'; readonly sheet: SheetIdentity; readonly row: SheetRow }
  | {
      readonly kind: 'sheet_end';
      readonly sheet: SheetIdentity;
      readonly rowCount: number;
      readonly formulas: Formulas;
    }
  | {
      readonly kind: 'end';
      readonly rowCount: number;
      readonly encoding: string | null;
      readonly delimiter: string | null;
    }
  | { readonly kind: 'refused'; readonly fault: IntakeFault };

/** Formulas are never evaluated: what the spreadsheet last stored is read, and what it never stored is missing. */
export interface Formulas {
  readonly count: number;
  readonly withoutValue: number;
}

/** Carries an expected refusal out of the parsers; readTable turns it into an event. */
export class Refused extends Error {
  readonly fault: IntakeFault;

  constructor(code: IntakeFaultCode, detail: FaultDetail = {}) {
    super(code);
    this.fault = intakeFault(code, detail);
  }
}

export interface Reading {
  readonly source: FileSource;
  readonly limits: ReadLimits;
  readonly signal: AbortSignal | null;
  readonly onProgress: (progress: ReadProgress) => void;
}

export function readingOf(source: FileSource, options: ReadOptions): Reading {
  return {
    source,
    limits: { ...readLimits, ...options.limits },
    signal: options.signal ?? null,
    onProgress: options.onProgress ?? (() => undefined),
  };
}

export async function sizeOf(source: FileSource): Promise<number> {
  return 'path' in source ? (await stat(source.path)).size : source.bytes.length;
}

/** Some bytes of a file; fewer where the file ends earlier. */
export async function bytesAt(source: FileSource, position: number, length: number): Promise<Uint8Array> {
  if ('bytes' in source) return source.bytes.subarray(position, position + length);
  const file = await open(source.path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(new Uint8Array(length), 0, length, position);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** The whole file in pieces of 64 kB. */
export async function* chunksOf(source: FileSource, signal: AbortSignal | null): AsyncGenerator<Uint8Array> {
  if ('path' in source) {
    for await (const chunk of createReadStream(source.path)) {
      signal?.throwIfAborted();
      if (chunk instanceof Uint8Array) yield chunk;
    }
    return;
  }
  for (let at = 0; at < source.bytes.length; at += 65_536) {
    signal?.throwIfAborted();
    yield source.bytes.subarray(at, at + 65_536);
  }
}
