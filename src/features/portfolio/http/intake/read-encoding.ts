import { type Reading, Refused, chunksOf } from './read-source.ts';

export type TextEncodingName = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/**
 * How the text of a file is written: by its mark, else by its bytes. Old programs write Windows-1252; it is
 * taken where the bytes are no UTF-8. A few broken bytes among many good ones do not change the verdict.
 */
export async function encodingOf(reading: Reading): Promise<TextEncodingName> {
  const counts = { valid: 0, invalid: 0, controls: 0, evenZero: 0, oddZero: 0, bytes: 0 };
  const utf8 = utf8Counter(counts);
  let first = true;
  for await (const chunk of chunksOf(reading.source, reading.signal)) {
    if (first) {
      const marked = markOf(chunk);
      if (marked !== null) return marked;
      first = false;
    }
    for (const byte of chunk) {
      if (byte === 0) counts[counts.bytes % 2 === 0 ? 'evenZero' : 'oddZero'] += 1;
      else if (byte < 9 || (byte > 13 && byte < 27)) counts.controls += 1;
      counts.bytes += 1;
      utf8(byte);
    }
  }
  const { bytes, evenZero, oddZero } = counts;
  if (oddZero > 0.3 * bytes && evenZero < 0.05 * bytes) return 'utf-16le';
  if (evenZero > 0.3 * bytes && oddZero < 0.05 * bytes) return 'utf-16be';
  if (evenZero + oddZero > 0 || counts.controls > 0.02 * bytes) throw new Refused('intake_kind_unknown');
  return counts.invalid === 0 || counts.valid > 10 * counts.invalid ? 'utf-8' : 'windows-1252';
}

/** The text in pieces; bytes that are no character become U+FFFD and are shown row by row later. */
export async function* decoded(reading: Reading, encoding: TextEncodingName): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of chunksOf(reading.source, reading.signal)) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

function markOf(chunk: Uint8Array): TextEncodingName | null {
  if (chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf) return 'utf-8';
  if (chunk[0] === 0xff && chunk[1] === 0xfe) return 'utf-16le';
  if (chunk[0] === 0xfe && chunk[1] === 0xff) return 'utf-16be';
  return null;
}

/** Counts whole UTF-8 characters of several bytes, and bytes that fit none. */
function utf8Counter(counts: { valid: number; invalid: number }): (byte: number) => void {
  let missing = 0;
  return (byte) => {
    if (missing > 0) {
      if ((byte & 0xc0) === 0x80) {
        missing -= 1;
        if (missing === 0) counts.valid += 1;
        return;
      }
      counts.invalid += 1;
      missing = 0;
    }
    if (byte < 0x80) return;
    if (byte >= 0xc2 && byte <= 0xdf) missing = 1;
    else if (byte >= 0xe0 && byte <= 0xef) missing = 2;
    else if (byte >= 0xf0 && byte <= 0xf4) missing = 3;
    else counts.invalid += 1;
  };
}
