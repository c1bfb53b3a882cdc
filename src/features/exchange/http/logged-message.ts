import { type LogEntry, readEntry } from '../domain/entry.ts';
import type { RequestHead, ResponseHead, SignedMessage } from '../domain/message-head.ts';

/** The request behind an entry of our own log; throws if the row was altered since. */
export function asRequest(entry: LogEntry): SignedMessage<RequestHead> {
  const { head, ...signed } = read(entry);
  if (head.kind !== 'request') throw new Error(`The entry ${entry.id} is no request.`);
  return { head, ...signed };
}

/** The response behind an entry of our own log; throws if the row was altered since. */
export function asResponse(entry: LogEntry): SignedMessage<ResponseHead> {
  const { head, ...signed } = read(entry);
  if (head.kind !== 'response') throw new Error(`The entry ${entry.id} is no response.`);
  return { head, ...signed };
}

function read(entry: LogEntry) {
  const message = readEntry(entry);
  if (!message.ok) throw new Error(`The entry ${entry.id} was altered: ${message.error}.`);
  return message.value;
}
