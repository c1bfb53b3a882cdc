import { type AuditEvent, inOrder } from './audit-event.ts';
import type { CaptureSource, TwoLists } from './capture.ts';

/** What an auditor recorded of one ministry and one source. */
export interface Capture extends TwoLists {
  readonly agencyId: string;
  readonly source: CaptureSource;
  /** Seen elsewhere and not in the registry: where to look. */
  readonly unlisted: readonly string[];
  /** Where the list came from. */
  readonly origin: string;
  readonly at: AuditEvent['at'];
}

/** The last of each ministry and source. */
export function lastCaptures(events: readonly AuditEvent[]): readonly Capture[] {
  const last = new Map<string, Capture>();
  for (const { subject, body, words, at } of inOrder(events)) {
    if (body.kind !== 'capture.recorded') continue;
    const { source, listed, seen, both } = body;
    const unlisted = (words['unlisted'] ?? '').split('\n').filter((line) => line !== '');
    last.set(`${subject.id} ${source}`, {
      agencyId: subject.id,
      source,
      listed,
      seen,
      both,
      unlisted,
      origin: words['origin'] ?? '',
      at,
    });
  }
  return [...last.values()];
}
