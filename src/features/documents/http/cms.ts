import { createHash } from 'node:crypto';
import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';
import type { Seal } from './office-seal.ts';

// Loaded only when something is sealed or checked: `await import('./cms.ts')`.

const OID = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  sha256: '2.16.840.1.101.3.4.2.1',
  ecdsaSha256: '1.2.840.10045.4.3.2',
  rsaSha256: '1.2.840.113549.1.1.11',
} as const;

/**
 * A detached CMS over the covered bytes, as PAdES B-B has it (ETSI EN 319 142-1 section 6.3): signed attributes
 * content-type, message-digest and signing-certificate-v2, no signing-time; the chain inside.
 */
export function makeCms(covered: Uint8Array, seal: Seal): Buffer {
  const [leaf] = seal.chain;
  if (leaf === undefined) throw new Error('A seal has a certificate.');
  const certificate = pkijs.Certificate.fromBER(arrayOf(leaf));
  const attributes = signedAttributes(covered, leaf);
  const signature = seal.sign(attributes.toBeSigned);
  const signer = new pkijs.SignerInfo({
    version: 1,
    sid: new pkijs.IssuerAndSerialNumber({ issuer: certificate.issuer, serialNumber: certificate.serialNumber }),
    digestAlgorithm: new pkijs.AlgorithmIdentifier({ algorithmId: OID.sha256 }),
    signedAttrs: new pkijs.SignedAndUnsignedAttributes({ type: 0, attributes: attributes.sorted }),
    signatureAlgorithm: algorithmOf(seal),
    signature: new asn1js.OctetString({ valueHex: arrayOf(signature) }),
  });
  const signed = new pkijs.SignedData({
    version: 1,
    digestAlgorithms: [new pkijs.AlgorithmIdentifier({ algorithmId: OID.sha256 })],
    encapContentInfo: new pkijs.EncapsulatedContentInfo({ eContentType: OID.data }),
    certificates: seal.chain.map((der) => pkijs.Certificate.fromBER(arrayOf(der))),
    signerInfos: [signer],
  });
  const info = new pkijs.ContentInfo({ contentType: OID.signedData, content: signed.toSchema(true) });
  return Buffer.from(info.toSchema().toBER());
}

export interface ReadCms {
  /** The signer's certificate, DER. */
  readonly certificate: Buffer;
  /** SHA-256 of what was signed, as the signer says. */
  readonly digest: Buffer;
  /** The DER over which the signature was made. */
  readonly toBeSigned: Buffer;
  readonly signature: Buffer;
}

/** Reads a CMS of the shape above; null for any other, however well signed. */
export function readCms(der: Uint8Array): ReadCms | null {
  try {
    return read(der);
  } catch {
    return null;
  }
}

function read(der: Uint8Array): ReadCms | null {
  const info = pkijs.ContentInfo.fromBER(arrayOf(der));
  if (info.contentType !== OID.signedData) return null;
  const signed = new pkijs.SignedData({ schema: info.content });
  const [signer, ...otherSigners] = signed.signerInfos;
  if (signer === undefined || otherSigners.length > 0 || !(signer.sid instanceof pkijs.IssuerAndSerialNumber))
    return null;
  if (signed.encapContentInfo.eContentType !== OID.data || signed.encapContentInfo.eContent !== undefined) return null;
  if (signer.digestAlgorithm.algorithmId !== OID.sha256) return null;
  if (![OID.ecdsaSha256, OID.rsaSha256].some((oid) => oid === signer.signatureAlgorithm.algorithmId)) return null;
  const certificate = certificateOf(signed, signer.sid);
  const attributes = new Map(signer.signedAttrs?.attributes.map((one) => [one.type, one]) ?? []);
  const digest: unknown = attributes.get(OID.messageDigest)?.values[0];
  const type: unknown = attributes.get(OID.contentType)?.values[0];
  if (certificate === null || attributes.size !== signer.signedAttrs?.attributes.length) return null;
  if (!(digest instanceof asn1js.OctetString) || !(type instanceof asn1js.ObjectIdentifier)) return null;
  if (type.valueBlock.toString() !== OID.data) return null;
  // The signature must name this very certificate, or another of the same key could be put in its place.
  const named = Buffer.from(attributes.get(OID.signingCertificateV2)?.toSchema().toBER() ?? new ArrayBuffer(0));
  if (!named.includes(sha256(certificate))) return null;
  return {
    certificate,
    digest: Buffer.from(digest.valueBlock.valueHexView),
    toBeSigned: asSet(signer.signedAttrs),
    signature: Buffer.from(signer.signature.valueBlock.valueHexView),
  };
}

/** Attributes stand as [0] in the message and are signed as a SET OF (RFC 5652 section 5.4). */
function asSet(attributes: pkijs.SignedAndUnsignedAttributes): Buffer {
  const der = Buffer.from(
    attributes.encodedValue.byteLength > 0 ? attributes.encodedValue : attributes.toSchema().toBER(),
  );
  der.writeUInt8(0x31, 0);
  return der;
}

function certificateOf(signed: pkijs.SignedData, sid: pkijs.IssuerAndSerialNumber): Buffer | null {
  const found = (signed.certificates ?? [])
    .filter((one) => one instanceof pkijs.Certificate)
    .find((one) => one.issuer.isEqual(sid.issuer) && one.serialNumber.isEqual(sid.serialNumber));
  return found === undefined ? null : Buffer.from(found.toSchema().toBER());
}

function signedAttributes(covered: Uint8Array, leaf: Uint8Array) {
  const attributes = [
    new pkijs.Attribute({ type: OID.contentType, values: [new asn1js.ObjectIdentifier({ value: OID.data })] }),
    new pkijs.Attribute({
      type: OID.messageDigest,
      values: [new asn1js.OctetString({ valueHex: arrayOf(sha256(covered)) })],
    }),
    new pkijs.Attribute({ type: OID.signingCertificateV2, values: [signingCertificate(leaf)] }),
  ];
  // DER sorts a SET OF by its encodings (X.690 section 11.6).
  const sorted = attributes
    .map((attribute) => ({ attribute, der: Buffer.from(attribute.toSchema().toBER()) }))
    .toSorted((one, other) => Buffer.compare(one.der, other.der))
    .map(({ attribute }) => attribute);
  const set = new asn1js.Set({ value: sorted.map((attribute) => attribute.toSchema()) });
  return { sorted, toBeSigned: Buffer.from(set.toBER()) };
}

/** ESSCertIDv2 (RFC 5035): SHA-256 is the default, and a default is left out of DER. */
function signingCertificate(leaf: Uint8Array): asn1js.Sequence {
  const certificateId = new asn1js.Sequence({
    value: [new asn1js.OctetString({ valueHex: arrayOf(sha256(leaf)) })],
  });
  return new asn1js.Sequence({ value: [new asn1js.Sequence({ value: [certificateId] })] });
}

function algorithmOf({ algorithm }: Seal): pkijs.AlgorithmIdentifier {
  return algorithm === 'ecdsa'
    ? new pkijs.AlgorithmIdentifier({ algorithmId: OID.ecdsaSha256 })
    : new pkijs.AlgorithmIdentifier({ algorithmId: OID.rsaSha256, algorithmParams: new asn1js.Null() });
}

function sha256(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}

function arrayOf(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}
