import type { LogEntry } from '../domain/entry.ts';
import { readHead } from '../domain/message-head.ts';
import type { StatusKind } from '../../../web/components/status-tag.tsx';
import type { ExchangeWords } from './speech.ts';

/** How a call ended, in one to three words; plain where all went well. */
export interface CallOutcome {
  readonly says: string;
  /** null: nothing for a person to look at. */
  readonly kind: StatusKind | null;
}

/** What the logged response says; null is a call without any. */
export function outcomeOf(response: LogEntry | null, t: ExchangeWords): CallOutcome {
  if (response === null) return { says: t('calls.outcome.open'), kind: 'mute' };
  const head = readHead(response.head);
  if (!head.ok || head.value.kind !== 'response') return { says: t('calls.outcome.unknown'), kind: 'bad' };
  const { status } = head.value;
  // An exchange's own refusal names itself in a signed field; a service's answer has none.
  const isRefusal = response.head.includes('"x-road-error": ');
  if (!isRefusal && status < 500) return { says: t('calls.outcome.answered', { status: String(status) }), kind: null };
  if (isRefusal && status < 500) return { says: t('calls.outcome.refused'), kind: 'warn' };
  return { says: status === 504 ? t('calls.outcome.unknown') : t('calls.outcome.failed'), kind: 'bad' };
}
