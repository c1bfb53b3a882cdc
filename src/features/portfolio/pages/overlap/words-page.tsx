import { formTokens } from '../../../../kernel/http/form-tokens.ts';
import type { Ask, Permit } from '../../../../kernel/http/ask.ts';
import { page, type Reply } from '../../../../kernel/http/reply.ts';
import { PUBLIC } from '../../../../kernel/viewer.ts';
import { formatDate, localDateIn } from '../../../../vocabulary/instant.ts';
import { officersByIds, todayInCapital } from '../../../directory/index.ts';
import { LEXICON } from '../../data/overlap/lexicon.ts';
import {
  decideWord,
  proposeWord,
  readWord,
  type TypedWord,
  typedWord,
} from '../../http/overlap-review/govern-words.ts';
import { hostOf } from '../../http/overlap-review/open-results.ts';
import { type GovernedWord, listWords } from '../../storage/overlap/governed-word.ts';
import type { FieldError } from '../../../../web/components/error-summary.tsx';
import { readerOf } from './overlap-nav.tsx';
import { say } from './say.ts';
import { type WordRow, WordsBody, wordsTitle } from './words-body.tsx';

/** The governed words. */
export async function wordsPage(ask: Ask, permit: Permit<null>): Promise<Reply> {
  const permitted = permit(null);
  if (!permitted.ok) return permitted.error;
  return showWords(ask, { typed: { kind: 'synonym', words: '', reason: '' }, errors: [] });
}

/** Takes a proposal; one that is not fit is shown again with its input. */
export async function sendWord(ask: Ask, permit: Permit<null>): Promise<Reply> {
  const permitted = permit(null);
  if (!permitted.ok) return permitted.error;
  const typed = typedWord(ask);
  const { read, faults } = readWord(typed);
  if (read !== null) return proposeWord(ask, permitted.value, read);
  const t = say(ask.lang);
  return showWords(ask, {
    typed,
    errors: faults.map(({ field, code }) => ({ field, message: t(`words.fault.${code}`) })),
  });
}

export async function sendDecision(ask: Ask<'/tumpang-tindih/kata/:id'>, permit: Permit<null>): Promise<Reply> {
  const permitted = permit(null);
  return permitted.ok ? decideWord(ask, permitted.value) : permitted.error;
}

async function showWords(
  ask: Ask,
  form: { readonly typed: TypedWord; readonly errors: readonly FieldError[] },
): Promise<Reply> {
  const host = await hostOf(ask);
  if (!host.ok) return host.error;
  const words = await ask.services.db.as(PUBLIC, (tx) => listWords(tx, host.value));
  const reader = readerOf(ask);
  const rows = await rowsOf(ask, words);
  const view = {
    lang: ask.lang,
    reader,
    rows,
    counts: {
      synonyms: LEXICON.synonyms.length,
      acronyms: LEXICON.acronyms.length,
      accepted: rows.filter(({ state }) => state === 'accepted').length,
    },
    ...form,
    tokens: reader.mayReview || reader.mayDecideWords ? () => formTokens(ask) : null,
  };
  const hasErrors = form.errors.length > 0;
  return page(wordsTitle(view), <WordsBody view={view} />, {
    layout: 'desk-text',
    hasErrors,
    status: hasErrors ? 422 : 200,
  });
}

const order = ['proposed', 'accepted', 'ended', 'refused'] as const;
const MOST_SHOWN = 200;

async function rowsOf(ask: Ask, words: readonly GovernedWord[]): Promise<readonly WordRow[]> {
  const people = words.flatMap((word) => [word.proposedBy, ...word.decisions.map(({ decidedBy }) => decidedBy)]);
  const officers = await officersByIds(ask.services.db, people, todayInCapital(ask.now));
  const line = (officerId: string, at: Temporal.Instant): string =>
    [officers.get(officerId)?.name ?? '', formatDate(localDateIn(at, 'Asia/Jakarta'), ask.lang, 'short')]
      .filter((part) => part !== '')
      .join(', ');
  return words
    .map((word): WordRow => {
      const last = word.decisions.at(-1);
      return {
        id: word.id,
        kind: word.kind,
        words: word.words,
        reason: word.reason,
        proposed: line(word.proposedBy, word.proposedAt),
        state: last?.decision ?? 'proposed',
        decided: last === undefined ? '' : line(last.decidedBy, last.decidedAt),
      };
    })
    .toSorted((one, other) => order.indexOf(one.state) - order.indexOf(other.state))
    .slice(0, MOST_SHOWN);
}
