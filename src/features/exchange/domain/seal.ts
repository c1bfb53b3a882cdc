import { canonicalBytes } from './canonical-bytes.ts';
import { canonicalJson, type JsonValue } from './canonical-json.ts';
import type { Evidence, Seal } from './evidence.ts';
import { evidenceJson } from './evidence-json.ts';
import type { Signer } from './key.ts';

export type Sealer = Signer & { readonly nodeId: string };

/** What a seal signs: who seals, with which key, and the RFC 8785 text of the file without its seal. */
export function sealBytes(format: SealFormat, by: Omit<Seal, 'signature'>, content: JsonValue): Uint8Array {
  return canonicalBytes(format, [by.nodeId, by.keyId, canonicalJson(content)]);
}

export type SealFormat = 'terpadu-evidence-1' | 'terpadu-log-1';

export async function sealEvidence(content: Omit<Evidence, 'seal'>, sealer: Sealer): Promise<Evidence> {
  const by = { nodeId: sealer.nodeId, keyId: sealer.keyId };
  const signature = await sealer.sign(sealBytes('terpadu-evidence-1', by, evidenceJson(content)));
  return { ...content, seal: { ...by, signature } };
}
