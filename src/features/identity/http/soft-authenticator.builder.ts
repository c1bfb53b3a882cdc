import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';

export interface SoftOptions {
  readonly origin: string;
  /** Whether the user proved to be the owner; default true. */
  readonly isVerified?: boolean;
  /** Kept by the maker's cloud; default true. */
  readonly isSynced?: boolean;
  readonly rpId?: string;
}

interface CreationOptions {
  readonly challenge: string;
  readonly user: { readonly id: string };
}

/** An authenticator in software: makes real ES256 passkeys and real assertions, as a phone would. */
export class SoftAuthenticator {
  readonly credentialId = randomBytes(32);
  readonly #keys: { readonly publicKey: KeyObject; readonly privateKey: KeyObject };
  #userHandle: string | null = null;
  counter = 0;

  constructor() {
    this.#keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  }

  create(options: CreationOptions, soft: SoftOptions) {
    this.#userHandle = options.user.id;
    const authData = Buffer.concat([this.#head(soft, true), attested(this.credentialId, this.#keys.publicKey)]);
    const attestation = cborMap([
      ['fmt', cborText('none')],
      ['attStmt', Buffer.of(0xa0)],
      ['authData', cborBytes(authData)],
    ]);
    return {
      ...this.#credential(),
      response: {
        clientDataJSON: clientData('webauthn.create', options.challenge, soft).toString('base64url'),
        attestationObject: attestation.toString('base64url'),
        transports: ['internal'],
      },
    };
  }

  get(options: { readonly challenge: string }, soft: SoftOptions) {
    const json = clientData('webauthn.get', options.challenge, soft);
    const authData = this.#head(soft, false);
    const signed = Buffer.concat([authData, createHash('sha256').update(json).digest()]);
    return {
      ...this.#credential(),
      response: {
        clientDataJSON: json.toString('base64url'),
        authenticatorData: authData.toString('base64url'),
        signature: sign('sha256', signed, this.#keys.privateKey).toString('base64url'),
        userHandle: this.#userHandle,
      },
    };
  }

  #credential() {
    const id = this.credentialId.toString('base64url');
    return { id, rawId: id, type: 'public-key', clientExtensionResults: {} };
  }

  #head({ origin, rpId, isVerified = true, isSynced = true }: SoftOptions, isAttested: boolean): Buffer {
    const flags = 0x01 | (isVerified ? 0x04 : 0) | (isSynced ? 0x18 : 0) | (isAttested ? 0x40 : 0);
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(this.counter);
    const rpIdHash = createHash('sha256')
      .update(rpId ?? new URL(origin).hostname)
      .digest();
    return Buffer.concat([rpIdHash, Buffer.of(flags), counter]);
  }
}

function clientData(type: string, challenge: string, { origin }: SoftOptions): Buffer {
  return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
}

/** AAGUID (zero), credential id, COSE key (RFC 9053): EC2, ES256, P-256, x, y. */
function attested(credentialId: Buffer, publicKey: KeyObject): Buffer {
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  const length = Buffer.alloc(2);
  length.writeUInt16BE(credentialId.length);
  const cose = Buffer.concat([
    Buffer.of(0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21),
    cborBytes(Buffer.from(x, 'base64url')),
    Buffer.of(0x22),
    cborBytes(Buffer.from(y, 'base64url')),
  ]);
  return Buffer.concat([Buffer.alloc(16), length, credentialId, cose]);
}

function cborMap(entries: readonly (readonly [string, Buffer])[]): Buffer {
  return Buffer.concat([
    Buffer.of(0xa0 | entries.length),
    ...entries.flatMap(([key, value]) => [cborText(key), value]),
  ]);
}

function cborText(text: string): Buffer {
  return Buffer.concat([Buffer.of(0x60 | text.length), Buffer.from(text)]);
}

function cborBytes(bytes: Buffer): Buffer {
  const head =
    bytes.length < 256 ? Buffer.of(0x58, bytes.length) : Buffer.of(0x59, bytes.length >> 8, bytes.length & 0xff);
  return Buffer.concat([head, bytes]);
}
