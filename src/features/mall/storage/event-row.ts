import type { ApplicationEvent, EventBody } from '../domain/application-event.ts';
import type { ApplicationTables } from './application-tables.ts';

export const EVENT_COLUMNS = ['seq', 'kind', 'version', 'at', 'recorded_at', 'actor', 'body'] as const;

type EventRow = Pick<ApplicationTables['mall.application_event'], (typeof EVENT_COLUMNS)[number]>;

/** An event as it was written; it was typed then, and rows of this table never change. */
export function eventIn(row: EventRow): ApplicationEvent {
  if (row.version !== 1) throw new Error(`Events of version ${row.version} are not known yet.`);
  const body = { kind: row.kind, ...(row.body as object) } as EventBody;
  return { ...body, seq: row.seq, version: 1, at: row.at, recordedAt: row.recorded_at, actor: row.actor };
}

/** The event's own content: all that is not in columns of its own. */
export function bodyOf(body: EventBody): unknown {
  const { kind: _, ...content } = body;
  return content;
}
