import { localDate } from '../../../../vocabulary/local-date.ts';
import { err, ok, type Result } from '../../../../vocabulary/result.ts';
import { codeParent, parseReferenceCode, type Reference, type ReferenceCode } from '../../domain/codes/code.ts';
import type { CodeEntry } from '../../domain/codes/code-table.ts';
import { codeSetFaults } from '../../domain/codes/code-set-soundness.ts';
import { MOST_NAME_LETTERS } from './read-code-table.ts';

export const lineActions = ['add', 'rename', 'end'] as const;

export interface TypedLine {
  readonly action: string;
  readonly code: string;
  readonly name: string;
}

export interface LineContent {
  readonly entries: readonly CodeEntry[];
  readonly knownGaps: readonly ReferenceCode[];
}

export type LineChangeFault =
  | 'action_missing'
  | 'code_malformed'
  | 'code_stands_already'
  | 'code_unknown'
  | 'parent_missing'
  | 'has_children'
  | 'name_missing'
  | 'name_too_long';

/** Adds, renames or ends one code of a draft. An ended number stays skipped, and is listed so. */
export function changeLine(
  reference: Reference,
  content: LineContent,
  typed: TypedLine,
): Result<LineContent, LineChangeFault> {
  const action = lineActions.find((one) => one === typed.action);
  if (action === undefined) return err('action_missing');
  const code = codeOf(reference, typed.code);
  if (code === null) return err('code_malformed');
  const stands = content.entries.some((entry) => entry.code === code);
  if (action === 'end') return stands ? end(reference, content, code) : err('code_unknown');
  const name = typed.name.replaceAll(/\s+/g, ' ').trim();
  if (name === '') return err('name_missing');
  if (name.length > MOST_NAME_LETTERS) return err('name_too_long');
  if (action === 'rename') {
    if (!stands) return err('code_unknown');
    return ok({
      ...content,
      entries: content.entries.map((entry) => (entry.code === code ? { code, name } : entry)),
    });
  }
  if (stands) return err('code_stands_already');
  const parent = codeParent(code);
  if (parent !== null && !content.entries.some((entry) => entry.code === parent)) return err('parent_missing');
  const entries = [...content.entries, { code, name }].toSorted((one, other) => (one.code < other.code ? -1 : 1));
  return ok(withGaps(reference, { entries, knownGaps: content.knownGaps }));
}

function end(
  reference: Reference,
  { entries, knownGaps }: LineContent,
  code: ReferenceCode,
): Result<LineContent, LineChangeFault> {
  if (entries.some((entry) => codeParent(entry.code) === code)) return err('has_children');
  return ok(
    withGaps(reference, {
      entries: entries.filter((entry) => entry.code !== code),
      knownGaps: [...knownGaps, code],
    }),
  );
}

/** Soundness of gaps does not ask for the day. */
const SOME_DAY = localDate('2020-01-01');

/** Gaps that are none any more go; the others stay as a person listed them. */
function withGaps(reference: Reference, { entries, knownGaps }: LineContent): LineContent {
  const faults = codeSetFaults({
    id: reference,
    reference,
    period: { from: 0, to: 0 },
    inForce: { from: SOME_DAY, until: null },
    source: { law: '', transcript: '', unverified: [] },
    entries,
    knownGaps,
  });
  const none = new Set(faults.flatMap((fault) => (fault.code === 'gap_is_none' ? [fault.at] : [])));
  return { entries, knownGaps: knownGaps.filter((gap) => !none.has(gap)).toSorted() };
}

function codeOf(reference: Reference, typed: string): ReferenceCode | null {
  const bare = typed.trim().toUpperCase();
  const parsed = parseReferenceCode(bare.startsWith('R') ? bare : `${reference}.${bare}`);
  return parsed.ok && parsed.value.startsWith(reference) ? parsed.value : null;
}
