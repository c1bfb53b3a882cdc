import type { Lang } from '../../../../vocabulary/lang.ts';
import { parsePlainText } from '../../../../vocabulary/plain-text.ts';
import { err, ok, type Result } from '../../../../vocabulary/result.ts';
import { NOTE_LIMIT } from '../../http/desk/desk-limits.ts';
import { say } from './say.ts';

/** An officer's own words; null when he wrote none. The error is the sentence to show. */
export function readNote(given: string, lang: Lang): Result<string | null, string> {
  if (given.trim() === '') return ok(null);
  const text = parsePlainText(given, { maxLength: NOTE_LIMIT, lines: 'many' });
  if (text.ok) return text;
  const t = say(lang);
  return err<string>(text.error === 'text_too_long' ? t('note.too_long', { limit: NOTE_LIMIT }) : t('note.unreadable'));
}
