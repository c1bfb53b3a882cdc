import type { Instant } from '../../../vocabulary/instant.ts';
import type { JsonValue } from './canonical-json.ts';
import type { Seal } from './evidence.ts';
import { isValidAt, keyThumbprint, type PublicKey, verifyEs256 } from './key.ts';
import { failed, type Finding, lacking, passed } from './report.ts';
import { sealBytes, type SealFormat } from './seal.ts';

export interface Sealed {
  readonly format: SealFormat;
  readonly content: JsonValue;
  readonly issuedAt: Instant;
  readonly keys: ReadonlyMap<string, PublicKey>;
  readonly seal: Seal | null;
}

/** A node signed the whole file and so vouches for the keys and the grant that it names. */
export function fileSealed({ format, content, issuedAt, keys, seal }: Sealed): Finding {
  if (seal === null) return lacking('seal_missing', '');
  const key = keys.get(seal.keyId);
  if (key === undefined) return lacking('key_unknown', seal.keyId);
  const subject = `${seal.nodeId} ${key.keyId}`;
  if (key.use !== 'node' || key.owner !== seal.nodeId) return failed('key_not_of_node', subject);
  if (!isValidAt(key, issuedAt)) return failed('key_not_valid', subject);
  if (!verifyEs256(key, sealBytes(format, seal, content), seal.signature)) return failed('signature_wrong', subject);
  const foreign = [...keys.values()].find(({ vouchedBy }) => vouchedBy !== seal.nodeId);
  return foreign === undefined ? passed(subject) : lacking('vouched_by_other', foreign.vouchedBy);
}

/** The sealing key is one that the reader knows from elsewhere, by its RFC 7638 thumbprint. */
export function trustedKey({ keys, seal }: Pick<Sealed, 'keys' | 'seal'>, thumbprint: string): Finding {
  const key = seal === null ? undefined : keys.get(seal.keyId);
  if (key === undefined) return lacking('key_unknown', seal?.keyId ?? '');
  const found = keyThumbprint(key.jwk);
  return found === thumbprint ? passed(found) : failed('key_differs', found);
}
