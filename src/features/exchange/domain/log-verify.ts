import { entrySignature, senderKey } from './call-checks.ts';
import { entryLeaf, type LogEntry, readEntry } from './entry.ts';
import type { HeadFile } from './evidence-json.ts';
import type { SignedHead } from './head.ts';
import { headName, headSignatures, isSignedByKept, keptHeadFault } from './log-checks.ts';
import { type LogHeader, logHeaderJson, parseLogRow } from './log-export.ts';
import type { PublicKey } from './key.ts';
import {
  type CheckCode,
  failed,
  type FaultCode,
  type Finding,
  lacking,
  passed,
  type Report,
  report,
} from './report.ts';
import { fileSealed, type Sealed, trustedKey } from './seal-check.ts';
import { type Hash, sameHash } from './tree.ts';
import { appendLeaves, edgeRoot, emptyEdge, type TreeEdge } from './tree-edge.ts';
import type { VerifyOptions } from './verify.ts';

/** Takes the lines of an export one by one and keeps only the edge of the tree and the first faults. */
export interface LogVerifier {
  /** The next line after the header. */
  readonly add: (line: string) => void;
  /** The log has a line too long or not in UTF-8: it counts as a row that cannot be read. */
  readonly addUnreadable: () => void;
  readonly finish: () => Report;
}

interface Tally {
  fault: { readonly code: FaultCode; readonly subject: string } | null;
  faults: number;
}

/**
 * Judges a whole log. A row that was deleted, changed or moved breaks the root of the next head; a
 * tail that was cut off leaves fewer rows than the last head, or than a head that the auditor kept.
 */
export function startLogVerifier(header: LogHeader, options: VerifyOptions): LogVerifier {
  const keys = new Map(header.keys.map((key) => [key.keyId, key]));
  const tree = startTree([...header.heads, ...(options.against === null ? [] : [options.against.head])]);
  const tallies = { complete: tally(), agree: tally(), keys: tally(), signatures: tally() };
  let next = 0;
  const addUnreadable = () => {
    note(tallies.complete, 'row_unreadable', `#${next}`);
    next += 1;
  };
  return {
    add: (line) => {
      const row = parseLogRow(line);
      if (!row.ok) return addUnreadable();
      const { index, entry } = row.value;
      if (index !== next) note(tallies.complete, index > next ? 'row_missing' : 'row_repeated', `#${next}`);
      next = index + 1;
      tree.add(entryLeaf(entry));
      noteFinding(tallies.agree, rowAgrees(entry, header), index);
      noteFinding(tallies.keys, senderKey(entry, keys), index);
      noteFinding(tallies.signatures, entrySignature(entry, keys), index);
    },
    addUnreadable,
    finish: () => {
      const grown = { size: tree.finish(), rootAt: tree.rootAt };
      const rows = `${grown.size}`;
      const sealed: Sealed = { format: 'terpadu-log-1', content: logHeaderJson(header), ...header, keys };
      const findings: (readonly [CheckCode, Finding])[] = [
        ['rows_complete', tallied(tallies.complete, rows)],
        ['rows_agree', tallied(tallies.agree, rows)],
        ['row_keys_valid', tallied(tallies.keys, rows)],
        ['row_signatures', tallied(tallies.signatures, rows)],
        ['roots_match', rootsMatch(header, grown)],
        ['tail_present', tailPresent(header, grown.size)],
        ['head_signatures', headsSigned(header, keys)],
        ['file_sealed', fileSealed(sealed)],
      ];
      const { against, trustedKey: expected } = options;
      if (against !== null) findings.push(['against_head', logAgainst(against, { header, keys, ...grown })]);
      if (expected !== null) findings.push(['trusted_key', trustedKey(sealed, expected)]);
      return report(findings);
    },
  };
}

function rowAgrees(entry: LogEntry, { nodeId }: LogHeader): Finding {
  const read = readEntry(entry);
  if (!read.ok) return failed(read.error, entry.id);
  return entry.nodeId === nodeId ? passed(entry.id) : failed('other_log', entry.id);
}

interface GrowingTree {
  readonly add: (leaf: Hash) => void;
  /** The number of leaves. */
  readonly finish: () => number;
  readonly rootAt: ReadonlyMap<number, Hash>;
}

/** Grows a tree and remembers its root at the sizes of the heads that will be asked for. */
function startTree(heads: readonly SignedHead[]): GrowingTree {
  const wanted = new Set(heads.map(({ size }) => size));
  const rootAt = new Map<number, Hash>();
  let edge: TreeEdge = emptyEdge;
  let waiting: Hash[] = [];
  const settle = () => {
    edge = appendLeaves(edge, waiting).edge;
    waiting = [];
    if (wanted.has(edge.size)) rootAt.set(edge.size, edgeRoot(edge));
  };
  settle();
  return {
    add: (leaf) => {
      waiting.push(leaf);
      // In batches, but never past a head: its root must be taken at its very size.
      if (waiting.length >= 1024 || wanted.has(edge.size + waiting.length)) settle();
    },
    finish: () => {
      settle();
      return edge.size;
    },
    rootAt,
  };
}

interface GrownTree {
  readonly size: number;
  readonly rootAt: ReadonlyMap<number, Hash>;
}

function rootsMatch({ heads }: LogHeader, { size, rootAt }: GrownTree): Finding {
  if (heads.length === 0) return lacking('no_head', '');
  const reached = heads.filter((head) => head.size <= size);
  const forged = reached.find((head) => !sameHash(rootAt.get(head.size) ?? new Uint8Array(), head.root));
  if (forged !== undefined) return failed('root_differs', headName(forged));
  const last = reached.at(-1);
  return last === undefined ? lacking('no_head', `${size}`) : passed(headName(last));
}

function tailPresent({ heads }: LogHeader, size: number): Finding {
  const last = heads.at(-1);
  if (last === undefined) return lacking('no_head', '');
  const subject = `${size} / ${last.size}`;
  if (size < last.size) return failed('tail_cut', subject);
  // Rows behind the last head are under no signature: nobody vouches for them yet.
  return size > last.size ? failed('not_sealed_yet', subject) : passed(subject);
}

function headsSigned({ nodeId, heads }: LogHeader, keys: ReadonlyMap<string, PublicKey>): Finding {
  const foreign = heads.find((head) => head.nodeId !== nodeId);
  if (foreign !== undefined) return failed('other_log', headName(foreign));
  const finding = headSignatures(heads, keys);
  const last = heads.at(-1);
  return finding.outcome === 'passed' && last !== undefined ? { ...finding, subject: headName(last) } : finding;
}

interface LogUnderTest extends GrownTree {
  readonly header: LogHeader;
  readonly keys: ReadonlyMap<string, PublicKey>;
}

function logAgainst(against: HeadFile, { header, keys, size, rootAt }: LogUnderTest): Finding {
  const own = keptHeadFault(against, keys);
  if (own !== null) return own;
  const { head } = against;
  const subject = `${headName(head)} / ${size}`;
  if (head.nodeId !== header.nodeId) return lacking('other_log', subject);
  const last = header.heads.at(-1);
  if (last === undefined) return lacking('no_head', subject);
  if (!isSignedByKept(last, against, keys)) return lacking('other_key', last.keyId);
  if (head.size > size) {
    // An export made before the head was signed may rightly be shorter.
    const isOlder = Temporal.Instant.compare(header.issuedAt, head.at) < 0;
    return isOlder ? lacking('no_proof_between_heads', subject) : failed('tail_cut', subject);
  }
  return sameHash(rootAt.get(head.size) ?? new Uint8Array(), head.root)
    ? passed(subject)
    : failed('root_differs', subject);
}

function tally(): Tally {
  return { fault: null, faults: 0 };
}

// A row that cannot be checked for want of a key must not hide one that is wrong.
function note(into: Tally, code: FaultCode, subject: string): void {
  if (into.fault === null || into.fault.code === 'key_unknown') into.fault = { code, subject };
  into.faults += 1;
}

function noteFinding(into: Tally, { outcome, fault }: Finding, index: number): void {
  if (outcome !== 'passed' && fault !== null) note(into, fault, `#${index}`);
}

function tallied({ fault, faults }: Tally, rows: string): Finding {
  if (fault === null) return passed(rows);
  const subject = faults === 1 ? fault.subject : `${fault.subject} (+${faults - 1})`;
  return fault.code === 'key_unknown' ? lacking(fault.code, subject) : failed(fault.code, subject);
}
