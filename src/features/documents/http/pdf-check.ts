import { createHash, verify, X509Certificate } from 'node:crypto';
import type { SealFindings } from '../domain/verdict.ts';

/**
 * Checks the last seal of a PDF for real: that its ranges are the whole file but the signature, that the
 * content is what was signed, and that the key of the certificate inside signed it. null: no seal.
 */
export async function checkSeal(bytes: Buffer): Promise<SealFindings | null> {
  const text = bytes.toString('latin1');
  if (!text.startsWith('%PDF-')) return null;
  const range = lastRange(text);
  if (range === null) return null;
  const { contentsAt, behind, end } = range;
  const figures = /^<([0-9A-Fa-f]+)>$/.exec(text.slice(contentsAt, behind))?.[1];
  const { readCms } = await import('./cms.ts');
  const cms = figures === undefined ? null : readCms(derIn(figures));
  const claimedCode = claimed(text);
  const coversWholeFile = figures !== undefined && end === bytes.length;
  if (cms === null)
    return { coversWholeFile, contentMatches: false, signatureHolds: false, certificate: null, claimedCode };
  const digest = createHash('sha256')
    .update(bytes.subarray(0, contentsAt))
    .update(bytes.subarray(behind, end))
    .digest();
  return {
    coversWholeFile,
    contentMatches: digest.equals(cms.digest),
    signatureHolds: isSignedBy(cms),
    certificate: createHash('sha256').update(cms.certificate).digest('hex'),
    claimedCode,
  };
}

interface Range {
  /** Where `<` of the signature stands. */
  readonly contentsAt: number;
  /** The first byte behind its `>`. */
  readonly behind: number;
  readonly end: number;
}

/** The last one, for an update appended later brings its own; null when there is none that can be read. */
function lastRange(text: string): Range | null {
  const match = [...text.matchAll(/\/ByteRange\s*\[\s*(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s*\]/g)].at(-1);
  if (match === undefined) return null;
  const [from = 1, contentsAt = 0, behind = 0, rest = 0] = match.slice(1).map(Number);
  const isWithin = from === 0 && contentsAt < behind && behind + rest <= text.length;
  return isWithin ? { contentsAt, behind, end: behind + rest } : null;
}

/** The signature without the zeros that fill its place: DER says its own length. */
function derIn(figures: string): Buffer {
  const bytes = Buffer.from(figures, 'hex');
  const long = (bytes[1] ?? 0) & 0x7f;
  if (((bytes[1] ?? 0) & 0x80) === 0) return bytes.subarray(0, 2 + long);
  if (long < 1 || long > 3 || bytes.length < 2 + long) return Buffer.alloc(0);
  return bytes.subarray(0, 2 + long + bytes.readUIntBE(2, long));
}

function isSignedBy(cms: {
  readonly certificate: Buffer;
  readonly toBeSigned: Buffer;
  readonly signature: Buffer;
}): boolean {
  try {
    const { publicKey } = new X509Certificate(cms.certificate);
    return verify('sha256', cms.toBeSigned, publicKey, cms.signature);
  } catch {
    // A key or a signature that cannot even be read signs nothing.
    return false;
  }
}

function claimed(text: string): string | null {
  return (
    [...text.matchAll(/\/ContactInfo \(https?:\/\/[^()\s]{1,200}\/periksa\/([0-9A-Z]{12})\)/g)].at(-1)?.[1] ?? null
  );
}
