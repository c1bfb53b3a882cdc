import {
  bodiesMatch,
  callUnderTest,
  consumerSignature,
  entriesAgree,
  grantCoversCall,
  keysValid,
  loggedOnBothSides,
  notReplayed,
  providerSignature,
  responseBound,
} from './call-checks.ts';
import type { Evidence } from './evidence.ts';
import { evidenceJson, type HeadFile } from './evidence-json.ts';
import { againstHead, headSignatures, included, leafHashes, logOnlyGrew } from './log-checks.ts';
import { type CheckCode, type Finding, type Report, report } from './report.ts';
import { fileSealed, type Sealed, trustedKey } from './seal-check.ts';

export interface VerifyOptions {
  /** A head of the same log that the reader kept. */
  readonly against: HeadFile | null;
  /** RFC 7638 thumbprint of the node key that the reader expects. */
  readonly trustedKey: string | null;
}

/**
 * Judges the evidence of one call by numbered checks, all of them even after a failure. Pure: needs no
 * network and no clock. Who vouches for the keys is the sealing node: compare its key's thumbprint.
 */
export function verifyEvidence(evidence: Evidence, options: VerifyOptions): Report {
  const call = callUnderTest(evidence);
  const { keys } = call;
  const content = evidenceJson(evidence);
  const sealed: Sealed = {
    format: 'terpadu-evidence-1',
    content,
    issuedAt: evidence.issuedAt,
    keys,
    seal: evidence.seal,
  };
  const findings: (readonly [CheckCode, Finding])[] = [
    ['keys_valid', keysValid(call)],
    ['consumer_signature', consumerSignature(call)],
    ['provider_signature', providerSignature(call)],
    ['response_bound', responseBound(call)],
    ['grant_covers_call', grantCoversCall(call)],
    ['not_replayed', notReplayed(call)],
    ['logged_on_both_sides', loggedOnBothSides(call)],
    ['entries_agree', entriesAgree(call)],
    ['bodies_match', bodiesMatch(call)],
    ['leaf_hashes', leafHashes(evidence)],
    ['inclusion', included(evidence)],
    ['head_signatures', headSignatures(evidence.heads, keys)],
    ['log_only_grew', logOnlyGrew(evidence, keys)],
    ['file_sealed', fileSealed(sealed)],
  ];
  if (options.against !== null) findings.push(['against_head', againstHead(evidence, keys, options.against)]);
  if (options.trustedKey !== null) findings.push(['trusted_key', trustedKey(sealed, options.trustedKey)]);
  return report(findings);
}
