import { parsePlainText, type PlainTextFault } from '../../../vocabulary/plain-text.ts';
import { err, type Result } from '../../../vocabulary/result.ts';

export type ReasonFault = PlainTextFault | 'reason_too_short' | 'reason_names_number';

/** As long as the outbox keeps it. */
export const LONGEST_REASON = 500;
const SHORTEST_REASON = 10;

/** Why a delivery is given up: a sentence that others will read, without a NIK or a KK number. */
export function parseReason(given: unknown): Result<string, ReasonFault> {
  const text = parsePlainText(given, { maxLength: LONGEST_REASON, lines: 'many' });
  if (!text.ok) return text;
  if (text.value.length < SHORTEST_REASON) return err('reason_too_short');
  return /\d(?:[ .-]?\d){15}/.test(text.value) ? err('reason_names_number') : text;
}
