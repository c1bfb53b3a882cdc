import { askingOfficer } from '../../../../kernel/http/asking-officer.ts';
import type { Ask, Permitted } from '../../../../kernel/http/ask.ts';
import { refuse, type Reply } from '../../../../kernel/http/reply.ts';
import { write } from '../../../../kernel/http/write.ts';
import { isId, newId } from '../../../../kernel/ids.ts';
import { PUBLIC } from '../../../../kernel/viewer.ts';
import { parsePlainText } from '../../../../vocabulary/plain-text.ts';
import { err, ok } from '../../../../vocabulary/result.ts';
import {
  addDecision,
  addWord,
  type GovernedWord,
  listWords,
  type WordDecision,
} from '../../storage/overlap/governed-word.ts';
import { hostOf } from './open-results.ts';
import { overlapPaths } from './overlap-paths.ts';

/** A proposal as it was typed, to show it again. */
export interface TypedWord {
  readonly kind: 'synonym' | 'acronym';
  readonly words: string;
  readonly reason: string;
}

export type WordFault =
  | 'word_kind_missing'
  | 'words_too_few'
  | 'words_too_many'
  | 'word_malformed'
  | 'words_repeat'
  | 'acronym_long'
  | 'word_reason';

const MOST_WORDS = 12;

export function typedWord({ form }: Pick<Ask, 'form'>): TypedWord {
  return {
    kind: form.text('jenis') === 'acronym' ? 'acronym' : 'synonym',
    words: form.text('kata').slice(0, 2_000),
    reason: form.text('alasan').slice(0, 2_000),
  };
}

export interface ReadWord {
  readonly kind: TypedWord['kind'];
  readonly words: readonly string[];
  readonly reason: string;
}

/** One word or phrase a line, or between commas; lower case, letters, digits, hyphens and blanks only. */
export function readWord(typed: TypedWord): {
  readonly read: ReadWord | null;
  readonly faults: readonly { readonly field: 'kata' | 'alasan'; readonly code: WordFault }[];
} {
  const words = typed.words
    .split(/[\n,;]/)
    .map((word) => word.trim().toLowerCase().normalize('NFC').replace(/\s+/g, ' '))
    .filter((word) => word !== '');
  const reason = parsePlainText(typed.reason, { maxLength: 500, lines: 'many' });
  const fault = faultOf(typed.kind, words);
  const faults = [
    ...(fault === null ? [] : [{ field: 'kata' as const, code: fault }]),
    ...(reason.ok ? [] : [{ field: 'alasan' as const, code: 'word_reason' as const }]),
  ];
  return { read: faults.length === 0 && reason.ok ? { kind: typed.kind, words, reason: reason.value } : null, faults };
}

function faultOf(kind: TypedWord['kind'], words: readonly string[]): WordFault | null {
  if (words.length < 2) return 'words_too_few';
  if (words.length > MOST_WORDS) return 'words_too_many';
  if (words.some((word) => !/^[\p{L}\p{N}][\p{L}\p{N} -]{1,79}$/u.test(word))) return 'word_malformed';
  if (new Set(words).size < words.length) return 'words_repeat';
  if (kind === 'acronym' && !/^[\p{L}\p{N}-]{2,20}$/u.test(words[0] ?? '')) return 'acronym_long';
  return null;
}

/** Proposes a word to the national architect. */
export async function proposeWord(ask: Ask, permitted: Permitted, word: ReadWord): Promise<Reply> {
  const host = await hostOf(ask);
  if (!host.ok) return host.error;
  const { agencyId, officerId } = askingOfficer(ask);
  return write(ask, { viewer: { kind: 'agency', agencyId }, agencyId, permitted }, async (tx) => {
    const id = newId(ask.now.epochMilliseconds);
    const proposed = { proposedBy: officerId, proposerAgencyId: agencyId, proposedAt: ask.now };
    await addWord(tx, host.value, { ...word, id, ...proposed });
    return ok({ location: overlapPaths.words.to({}), subject: { kind: 'governed_word', id }, personId: null });
  });
}

/** Accepts or refuses a proposal, or ends what was accepted; the next run obeys. */
export async function decideWord(ask: Ask<'/tumpang-tindih/kata/:id'>, permitted: Permitted): Promise<Reply> {
  const host = await hostOf(ask);
  if (!host.ok) return host.error;
  const location = overlapPaths.words.to({});
  const { id } = ask.params;
  const words = isId(id) ? await ask.services.db.as(PUBLIC, (tx) => listWords(tx, host.value)) : [];
  const word = words.find((one) => one.id === id);
  if (word === undefined) return refuse('overlap_word_unknown', { next: location });
  const { agencyId, officerId } = askingOfficer(ask);
  return write(ask, { viewer: { kind: 'agency', agencyId }, agencyId, permitted }, async (tx) => {
    const decision = decisionOf(ask, word);
    const moved = refuse('overlap_word_decided', { next: location });
    if (decision === null) return err(moved);
    const one = { ...decision, wordId: id, reason: null, decidedBy: officerId, decidedAt: ask.now };
    if (!(await addDecision(tx, host.value, one))) return err(moved);
    return ok({ location, subject: { kind: 'governed_word', id }, personId: null });
  });
}

function decisionOf(
  { form }: Pick<Ask, 'form'>,
  { decisions }: GovernedWord,
): Pick<WordDecision, 'number' | 'decision'> | null {
  const given = form.text('keputusan');
  const last = decisions.at(-1)?.decision;
  if (last === undefined && (given === 'accepted' || given === 'refused')) return { number: 1, decision: given };
  return last === 'accepted' && given === 'ended' ? { number: 2, decision: 'ended' } : null;
}
