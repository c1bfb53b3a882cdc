/** One numbered check of a verifier: what it looked at, against what, and how it came out. */
export interface Check {
  readonly number: number;
  readonly code: CheckCode;
  readonly outcome: Outcome;
  /** Whether the verdict waits for it; an essential check that is not possible leaves no verdict. */
  readonly essential: boolean;
  /** Why it failed or was not possible; null when it passed. */
  readonly fault: FaultCode | null;
  /** Key ids, entry numbers, tree sizes: plain ASCII, the same in every language. */
  readonly subject: string;
}

export type Outcome = 'passed' | 'failed' | 'not_possible';

/** `not_verifiable` is never dressed up as intact: something needed was not there. */
export type Verdict = 'intact' | 'failed' | 'not_verifiable';

export interface Report {
  readonly verdict: Verdict;
  readonly checks: readonly Check[];
}

export type CheckCode = EvidenceCheckCode | LogCheckCode;

export type EvidenceCheckCode =
  | 'keys_valid'
  | 'consumer_signature'
  | 'provider_signature'
  | 'response_bound'
  | 'grant_covers_call'
  | 'not_replayed'
  | 'logged_on_both_sides'
  | 'entries_agree'
  | 'bodies_match'
  | 'leaf_hashes'
  | 'inclusion'
  | 'head_signatures'
  | 'log_only_grew'
  | 'file_sealed'
  | 'against_head'
  | 'trusted_key';

export type LogCheckCode =
  | 'rows_complete'
  | 'rows_agree'
  | 'row_keys_valid'
  | 'row_signatures'
  | 'roots_match'
  | 'tail_present'
  | 'head_signatures'
  | 'file_sealed'
  | 'against_head'
  | 'trusted_key';

export type FaultCode =
  | 'key_unknown'
  | 'key_not_valid'
  | 'key_not_of_sender'
  | 'key_not_of_node'
  | 'key_differs'
  | 'signature_wrong'
  | 'message_missing'
  | 'other_request'
  | 'grant_missing'
  | 'grant_differs'
  | 'grant_not_valid'
  | 'too_old'
  | 'one_side_only'
  | 'entries_differ'
  | 'entry_differs_from_head'
  | 'head_malformed'
  | 'body_erased'
  | 'body_differs'
  | 'leaf_differs'
  | 'not_sealed_yet'
  | 'root_differs'
  | 'no_head'
  | 'no_earlier_head'
  | 'history_differs'
  | 'no_proof_between_heads'
  | 'tail_cut'
  | 'other_log'
  | 'other_key'
  | 'seal_missing'
  | 'vouched_by_other'
  | 'row_missing'
  | 'row_repeated'
  | 'row_unreadable';

/** What a check found, before it has a number. */
export interface Finding {
  readonly outcome: Outcome;
  readonly essential: boolean;
  readonly fault: FaultCode | null;
  readonly subject: string;
}

export function passed(subject: string): Finding {
  return { outcome: 'passed', essential: true, fault: null, subject };
}

export function failed(fault: FaultCode, subject: string): Finding {
  return { outcome: 'failed', essential: true, fault, subject };
}

/** Something the verdict needs was not in the file. */
export function lacking(fault: FaultCode, subject: string): Finding {
  return { outcome: 'not_possible', essential: true, fault, subject };
}

/** Something that may rightly be absent was absent. */
export function absent(fault: FaultCode, subject: string): Finding {
  return { outcome: 'not_possible', essential: false, fault, subject };
}

export function report(findings: readonly (readonly [CheckCode, Finding])[]): Report {
  const checks = findings.map(([code, finding], index) => ({ number: index + 1, code, ...finding }));
  return { verdict: verdictOf(checks), checks };
}

/** The first failure, else the first gap that the verdict waits for, else the first, with all subjects. */
export function worst(findings: readonly Finding[]): Finding {
  const [first] = findings;
  if (first === undefined) return lacking('message_missing', '');
  const bad = findings.find(({ outcome }) => outcome === 'failed');
  const gap = findings.find(({ outcome, essential }) => outcome === 'not_possible' && essential);
  const subjects = [...new Set(findings.map(({ subject }) => subject))].join(', ');
  return bad ?? gap ?? { ...(findings.find(({ outcome }) => outcome === 'passed') ?? first), subject: subjects };
}

function verdictOf(checks: readonly Check[]): Verdict {
  if (checks.some(({ outcome }) => outcome === 'failed')) return 'failed';
  const unmet = checks.some(({ outcome, essential }) => essential && outcome === 'not_possible');
  return unmet || checks.length === 0 ? 'not_verifiable' : 'intact';
}
