import type { Services } from '../../../kernel/services.ts';
import type { HeadFile } from '../domain/evidence-json.ts';
import type { SignedHead } from '../domain/head.ts';
import { keyRing } from './key-ring.ts';

/** A head with the key to check it, as an auditor keeps it; null if the key is not known any more. */
export async function headFileOf({ keys, installation }: Services, head: SignedHead): Promise<HeadFile | null> {
  const key = (await keyRing(keys.signing, installation.nodeId).nodeKeys()).get(head.keyId);
  return key === undefined ? null : { head, jwk: key.jwk };
}
