import type { Instant } from '../../../vocabulary/instant.ts';
import type { LocalDate } from '../../../vocabulary/local-date.ts';
import type { BothWords, PublicLine } from './issue.ts';

/** What is kept about a document for whoever checks it; opened only with its code. */
export interface VerificationRecord {
  readonly title: BothWords;
  readonly number: string;
  readonly officeName: string;
  readonly lines: readonly PublicLine[];
  readonly decidedOn: LocalDate;
  readonly validUntil: LocalDate | null;
  readonly sealedAt: Instant;
  readonly sha256: string;
  /** SHA-256 of the certificate that sealed it, hexadecimal. */
  readonly certificate: string;
  /** null: an officer decided, and the paper names the title. */
  readonly systemSource: string | null;
}

export interface Revocation {
  readonly on: LocalDate;
  /** A code of data/revocation-reasons.ts. */
  readonly reason: string;
  readonly legalSource: string;
}

/** What the seal inside a file turned out to be; each is checked on its own. */
export interface SealFindings {
  /** The signed ranges are the whole file, so nothing was appended. */
  readonly coversWholeFile: boolean;
  /** The bytes are those that were signed. */
  readonly contentMatches: boolean;
  /** The signature was made with the key of the certificate inside. */
  readonly signatureHolds: boolean;
  /** SHA-256 of the signer's certificate; null when none could be read. */
  readonly certificate: string | null;
  /** The code that the seal names; claimed until the file has passed. */
  readonly claimedCode: string | null;
}

export interface Evidence {
  readonly record: VerificationRecord | null;
  readonly revocation: Revocation | null;
  /** null when only the code was given. */
  readonly file: FileEvidence | null;
  readonly today: LocalDate;
}

export interface FileEvidence {
  /** null: no seal at all. */
  readonly seal: SealFindings | null;
  readonly sha256: string;
  /** The signer's certificate is one of ours, and its chain held when it sealed. */
  readonly isTrusted: boolean;
}

/** `unknown`: neither code nor seal is ours, so nothing can be said. */
export type Verdict = 'valid' | 'revoked' | 'expired' | 'altered' | 'unknown';

/** Altered comes first: what a changed file says of itself counts for nothing. */
export function verdictOf({ record, revocation, file, today }: Evidence): Verdict {
  if (record === null) return file !== null && bearsOurSeal(file) ? 'altered' : 'unknown';
  if (file !== null && !isIntact(file, record)) return 'altered';
  return standingOn({ validUntil: record.validUntil, revocation }, today);
}

export type Standing = 'valid' | 'revoked' | 'expired';

/** How a document of the register stands on a day. */
export function standingOn(
  document: { readonly validUntil: LocalDate | null; readonly revocation: Revocation | null },
  today: LocalDate,
): Standing {
  if (document.revocation !== null) return 'revoked';
  return document.validUntil !== null && today > document.validUntil ? 'expired' : 'valid';
}

export function isIntact(file: FileEvidence, record: VerificationRecord): boolean {
  const { seal } = file;
  return (
    seal !== null &&
    seal.coversWholeFile &&
    seal.contentMatches &&
    seal.signatureHolds &&
    file.isTrusted &&
    seal.certificate === record.certificate &&
    file.sha256 === record.sha256
  );
}

/** A file that carries our certificate without being in the register was changed after it was sealed. */
function bearsOurSeal({ seal, isTrusted }: FileEvidence): boolean {
  return seal !== null && isTrusted;
}
