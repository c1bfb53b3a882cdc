import { err, ok, type Result } from '../../../vocabulary/result.ts';
import { isKeyId } from './key.ts';

export type SignatureProfile = 'request' | 'response';

/** The signature parameters of our profile, in the one order and spelling that we write and accept. */
export interface SignatureParams {
  /** Component identifiers as they stand in the signature base, e.g. `"content-digest";req`. */
  readonly components: readonly string[];
  /** Seconds since 1970. */
  readonly created: number;
  readonly keyId: string;
  readonly profile: SignatureProfile;
  /** The text itself: what is signed is what was received, never a second spelling of it. */
  readonly text: string;
}

/** The label under which every message carries its one signature. */
export const signatureLabel = 'sig1';

const tags: Readonly<Record<SignatureProfile, string>> = {
  request: 'terpadu-request-1',
  response: 'terpadu-response-1',
};
const component = '"[a-z@][a-z0-9-]*"(?:;req)?(?:;key="sig1")?';
const shape = new RegExp(
  `^\\((${component}(?: ${component}){0,31})\\);created=([0-9]{1,11});keyid="([^"\\\\]{1,128})"` +
    ';alg="ecdsa-p256-sha256";tag="([a-z0-9-]{1,32})"$',
);

/** The inner list with parameters for `Signature-Input`, without its label. */
export function formatSignatureParams(params: Omit<SignatureParams, 'text'>): string {
  const { components, created, keyId, profile } = params;
  return `(${components.join(' ')});created=${created};keyid="${keyId}";alg="ecdsa-p256-sha256";tag="${tags[profile]}"`;
}

export function parseSignatureParams(text: string): Result<SignatureParams, 'signature_params_malformed'> {
  const [, components, created, keyId, tag] = shape.exec(text) ?? [];
  if (components === undefined || !isKeyId(keyId)) return err('signature_params_malformed');
  const profile = tag === tags.request ? 'request' : tag === tags.response ? 'response' : null;
  if (profile === null) return err('signature_params_malformed');
  return ok({ components: components.split(' '), created: Number(created), keyId, profile, text });
}
