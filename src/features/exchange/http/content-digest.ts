import { parseDictionary } from 'structured-headers';
import { err, ok, type Result } from '../../../vocabulary/result.ts';
import { type BodyDigest, type DigestFault, strongestDigest } from '../domain/body-digest.ts';

/**
 * Reads a Content-Digest field (RFC 9530) and chooses the strongest algorithm that we know; the
 * body must then be hashed with that one. Members of other algorithms must still be byte sequences.
 */
export function parseContentDigest(field: string): Result<BodyDigest, DigestFault> {
  const members: [string, Uint8Array][] = [];
  let dictionary: ReturnType<typeof parseDictionary>;
  try {
    dictionary = parseDictionary(field);
  } catch {
    return err('digest_malformed');
  }
  for (const [name, [value, parameters]] of dictionary) {
    if (!(value instanceof ArrayBuffer) || parameters.size > 0) return err('digest_malformed');
    members.push([name, new Uint8Array(value)]);
  }
  const strongest = strongestDigest(members);
  return strongest.ok ? ok(strongest.value) : strongest;
}
