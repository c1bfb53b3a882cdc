import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import * as x509 from '@peculiar/x509';
import type { Signer } from '../../../kernel/keys/signing-keys.ts';

// Loaded only when a certificate is made: `await import('./certificates.ts')`.

/** Document signing (RFC 9336). */
const DOCUMENT_SIGNING = '1.3.6.1.5.5.7.3.36';

export interface AuthorityWish {
  readonly signer: Signer;
  readonly name: string;
}

/** The self-signed root of a sample installation, DER. Its subject says that it is a sample. */
export async function makeAuthorityCertificate({ signer, name }: AuthorityWish): Promise<Buffer> {
  const publicKey = await publicKeyOf(signer);
  const subject = subjectOf(`${name} ${SAMPLE}`, name);
  return make({
    subject,
    issuer: subject,
    signer,
    by: signer,
    extensions: [
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
      await x509.SubjectKeyIdentifierExtension.create(publicKey),
    ],
  });
}

export interface SealCertificateWish {
  readonly signer: Signer;
  readonly organisation: string;
  readonly authority: { readonly signer: Signer; readonly der: Buffer };
}

/** The certificate of one institution's seal, DER. */
export async function makeSealCertificate(wish: SealCertificateWish): Promise<Buffer> {
  const { signer, organisation, authority } = wish;
  const root = new x509.X509Certificate(new Uint8Array(authority.der));
  return make({
    subject: subjectOf(`${organisation} ${SAMPLE}`, organisation),
    issuer: root.subjectName.toJSON(),
    signer,
    by: authority.signer,
    extensions: [
      new x509.BasicConstraintsExtension(false, undefined, true),
      // Signing and non-repudiation; the latter is called content commitment since X.509 of 2005.
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature | x509.KeyUsageFlags.nonRepudiation, true),
      new x509.ExtendedKeyUsageExtension([DOCUMENT_SIGNING, x509.ExtendedKeyUsage.emailProtection]),
      await x509.SubjectKeyIdentifierExtension.create(await publicKeyOf(signer)),
      await x509.AuthorityKeyIdentifierExtension.create(await publicKeyOf(authority.signer)),
    ],
  });
}

const SAMPLE = '(CONTOH / SAMPLE)';

interface Making {
  readonly subject: x509.JsonName;
  readonly issuer: x509.JsonName;
  /** Whose certificate it is, and for how long. */
  readonly signer: Signer;
  readonly by: Signer;
  readonly extensions: readonly x509.Extension[];
}

async function make({ subject, issuer, signer, by, extensions }: Making): Promise<Buffer> {
  const certificate = await x509.X509CertificateGenerator.create(
    {
      serialNumber: serialNumber(),
      subject,
      issuer,
      // X.509 counts whole seconds; one that is not reached yet would make the first seal invalid.
      notBefore: new Date(Math.floor(signer.key.notBefore.epochMilliseconds / 1000) * 1000),
      notAfter: new Date(signer.key.notAfter.epochMilliseconds),
      publicKey: await publicKeyOf(signer),
      // Only its algorithm is read: the private key never leaves kernel/keys.
      signingKey: await publicKeyOf(by),
      signingAlgorithm: ES256,
      extensions: [...extensions],
    },
    cryptoOf(by),
  );
  return Buffer.from(certificate.rawData);
}

const ES256 = { name: 'ECDSA', hash: 'SHA-256', namedCurve: 'P-256' } as const;

async function publicKeyOf({ key }: Signer): Promise<CryptoKey> {
  return crypto.subtle.importKey('jwk', { ...key.publicJwk }, { name: 'ECDSA', namedCurve: 'P-256' }, true, ['verify']);
}

/** WebCrypto, but what it signs is signed by a key of kernel/keys. */
function cryptoOf(signer: Signer): Crypto {
  const sign = async (_algorithm: unknown, _key: unknown, bytes: ArrayBuffer) =>
    new Uint8Array(signer.sign(new Uint8Array(bytes))).buffer;
  return instead(crypto, { subtle: instead(crypto.subtle, { sign }) });
}

/** The same object with some of its members replaced; the others stay bound to it. */
function instead<T extends object>(original: T, members: Readonly<Record<string, unknown>>): T {
  return new Proxy(original, {
    get(target, name): unknown {
      if (typeof name === 'string' && Object.hasOwn(members, name)) return members[name];
      const value: unknown = Reflect.get(target, name);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
}

function subjectOf(commonName: string, organisation: string): x509.JsonName {
  return [{ C: ['ID'] }, { O: [limited(organisation)] }, { CN: [limited(commonName)] }];
}

/** 64 characters at most (RFC 5280, upper bounds of X.520); the mark of a sample stays. */
function limited(name: string): string {
  const characters = Array.from(name);
  if (characters.length <= 64) return name;
  const end = name.endsWith(SAMPLE) ? ` ${SAMPLE}` : '';
  const cut = characters.slice(0, 64 - end.length).join('');
  return `${cut.replace(/\s+\S*$/u, '')}${end}`;
}

/** 127 random bits, positive (RFC 5280 section 4.1.2.2): no two certificates meet in a store. */
function serialNumber(): string {
  const bytes = randomBytes(16);
  bytes.writeUInt8((bytes.readUInt8(0) & 0x7f) | 0x40, 0);
  return bytes.toString('hex');
}
