import { createCipheriv, createDecipheriv, randomBytes, type KeyObject } from 'node:crypto';
import { err, ok, type Result } from '../../vocabulary/result.ts';

/** The bytes or their place differ from what was sealed; which of the two cannot be told. */
export type SealFault = 'ciphertext_altered';

const VERSION = 1;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * AES-256-GCM (NIST SP 800-38D): version 1 byte, nonce 12, ciphertext, tag 16. The context is not
 * stored; bytes moved to another place do not open there.
 */
export function seal(key: KeyObject, plaintext: Uint8Array, context: readonly string[]): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(bound(context));
  const body = cipher.update(plaintext);
  return Buffer.concat([Buffer.of(VERSION), nonce, body, cipher.final(), cipher.getAuthTag()]);
}

/** Opens what `seal` made under the same key and context. Throws on a version it does not know. */
export function unseal(key: KeyObject, sealed: Uint8Array, context: readonly string[]): Result<Buffer, SealFault> {
  if (sealed.length < 1 + NONCE_BYTES + TAG_BYTES) return err('ciphertext_altered');
  if (sealed[0] !== VERSION) throw new Error(`Sealed bytes have version ${sealed[0]}; a newer release wrote them.`);
  const nonce = sealed.subarray(1, 1 + NONCE_BYTES);
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES });
  decipher.setAAD(bound(context));
  decipher.setAuthTag(sealed.subarray(sealed.length - TAG_BYTES));
  const body = decipher.update(sealed.subarray(1 + NONCE_BYTES, sealed.length - TAG_BYTES));
  try {
    return ok(Buffer.concat([body, decipher.final()]));
  } catch {
    return err('ciphertext_altered');
  }
}

/** Each part with its length before it, so that no two contexts give the same bytes. */
function bound(context: readonly string[]): Buffer {
  const parts = ['terpadu', ...context].flatMap((part) => {
    const bytes = Buffer.from(part, 'utf8');
    const length = Buffer.alloc(4);
    length.writeUInt32BE(bytes.length);
    return [length, bytes];
  });
  return Buffer.concat([Buffer.of(VERSION), ...parts]);
}
