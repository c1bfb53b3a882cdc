import type { Services } from '../../../kernel/services.ts';
import { PUBLIC } from '../../../kernel/viewer.ts';
import { localDateIn } from '../../../vocabulary/instant.ts';
import { type DocumentCode, parseCode } from '../domain/code.ts';
import {
  type FileEvidence,
  type Revocation,
  type Verdict,
  type VerificationRecord,
  verdictOf,
} from '../domain/verdict.ts';
import { findRevocations } from '../storage/revocation.ts';
import { findByFingerprint } from '../storage/seal-certificate.ts';
import { findVerification } from '../storage/verification.ts';
import { fingerprintOf } from './fingerprint.ts';
import { checkSeal } from './pdf-check.ts';
import { codeKeyOf, openRecord } from './record-seal.ts';
import { isTrusted } from './seal.ts';

/** A document as a stranger may see it, with everything the verdict rests on. */
export interface CheckedDocument {
  readonly verdict: Verdict;
  /** null: the code, or the one the file claims, leads to nothing. */
  readonly code: DocumentCode | null;
  readonly record: VerificationRecord | null;
  readonly revocation: Revocation | null;
  readonly file: FileEvidence | null;
}

/** By its code alone: what the register knows. The content is compared by whoever holds the paper. */
export async function checkByCode(services: Services, code: DocumentCode): Promise<CheckedDocument> {
  return check(services, code, null);
}

/** By its file: the seal inside, byte for byte, and the register. */
export async function checkByFile(services: Services, bytes: Buffer): Promise<CheckedDocument> {
  const seal = await checkSeal(bytes);
  const claimed = parseCode(seal?.claimedCode ?? null);
  const fingerprint = seal?.certificate ?? null;
  const kept = fingerprint === null ? null : await services.db.as(PUBLIC, (tx) => findByFingerprint(tx, fingerprint));
  const found = claimed.ok ? await findRecord(services, claimed.value) : null;
  // Judged at the time the register says it was sealed; what the file says of its time is only claimed.
  const at = found?.record?.sealedAt ?? services.clock.trueNow();
  const file = {
    seal,
    sha256: fingerprintOf(bytes),
    isTrusted: kept !== null && (await isTrusted(services, kept, at)),
  };
  return check(services, claimed.ok ? claimed.value : null, file);
}

async function check(
  services: Services,
  code: DocumentCode | null,
  file: FileEvidence | null,
): Promise<CheckedDocument> {
  const { record, revocation, certificate } = code === null ? NOTHING : await findRecord(services, code);
  const today = localDateIn(services.clock.caseworkNow(), 'Asia/Jakarta');
  if (record !== null && (certificate === null || !(await isTrusted(services, certificate, record.sealedAt)))) {
    // A register whose certificate does not count proves nothing, however well its row opens.
    services.log.error('The certificate of a registered document is not trusted.', { number: record.number });
    return { verdict: verdictOf({ ...UNPROVEN, file, today }), code, ...UNPROVEN, file };
  }
  return { verdict: verdictOf({ record, revocation, file, today }), code, record, revocation, file };
}

const UNPROVEN = { record: null, revocation: null } as const;
const NOTHING = { record: null, revocation: null, certificate: null } as const;

async function findRecord({ db, keys }: Services, code: DocumentCode) {
  const codeKey = codeKeyOf(keys.lookup, code);
  return db.as(PUBLIC, async (tx) => {
    const row = await findVerification(tx, codeKey);
    if (row === null) return NOTHING;
    const record = openRecord(keys.lookup, code, row.sealed);
    const revocation = (await findRevocations(tx, [codeKey])).get(codeKey) ?? null;
    return { record, revocation, certificate: await findByFingerprint(tx, record.certificate) };
  });
}
