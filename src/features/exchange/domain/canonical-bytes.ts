/**
 * One unambiguous byte string for a list of fields: each as four bytes of length (big-endian) and
 * its bytes, text as UTF-8. The first field names the format and its version.
 */
export function canonicalBytes(format: string, fields: readonly (string | Uint8Array)[]): Uint8Array {
  const parts = [format, ...fields];
  const lengths = parts.map((part) => (typeof part === 'string' ? Buffer.byteLength(part) : part.length));
  const bytes = Buffer.allocUnsafe(lengths.reduce((sum, length) => sum + 4 + length, 0));
  let at = 0;
  for (const [index, part] of parts.entries()) {
    const length = lengths[index] ?? 0;
    at = bytes.writeUInt32BE(length, at);
    if (typeof part === 'string') bytes.write(part, at);
    else bytes.set(part, at);
    at += length;
  }
  return bytes;
}

/** An instant as it is signed: UTC with exactly three decimals; finer ones throw. */
export function canonicalInstant(instant: Temporal.Instant): string {
  if (instant.epochNanoseconds % 1_000_000n !== 0n) throw new RangeError('signed times are whole milliseconds');
  return instant.toString({ fractionalSecondDigits: 3 });
}
