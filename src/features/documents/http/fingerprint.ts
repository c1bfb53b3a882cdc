import { createHash } from 'node:crypto';

/** SHA-256, hexadecimal: of a file, or of a certificate's DER. */
export function fingerprintOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
