import type pg from 'pg';
import { newId } from '../../kernel/ids.ts';
import type { Instant } from '../../vocabulary/instant.ts';
import { err, ok, type Result } from '../../vocabulary/result.ts';
import { transaction, transactionOf } from './transaction.ts';

/** "This is wrong": what a person reports of one of her records. */
export interface Report {
  readonly requestId: string;
  readonly nik: string;
  readonly record: string | null;
  readonly field: string;
  readonly claimed: string | null;
  readonly note: string | null;
}

export type TicketStatus = 'received' | DecisionOutcome;

/** `forwarded`: whoever must report the record to the register was asked; the register stays as it is. */
export type DecisionOutcome = 'accepted' | 'refused' | 'forwarded';

/** A report as its reporter may see it. */
export interface Ticket {
  readonly ticket: string;
  readonly status: TicketStatus;
  readonly openedAt: string;
  readonly updatedAt: string;
  /** The register's words to the reporter. */
  readonly note: string | null;
}

export interface OpenedTicket {
  readonly isNew: boolean;
  readonly ticket: Ticket;
}

/** Opens a report. The same request, or an open report on the same field, gives the ticket there is. */
export function openReport(
  db: pg.Pool,
  report: Report,
  now: Instant,
): Promise<Result<OpenedTicket, 'request_id_reused'>> {
  return transactionOf(db, async (client) => {
    const subject = `${report.nik} ${report.record ?? ''} ${report.field}`;
    await client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [subject]);
    const earlier = await findSame(client, report);
    if (earlier !== null)
      return isSame(earlier, report) ? ok(await existing(client, earlier.ticket)) : err('request_id_reused');
    const open = await findOpen(client, report);
    if (open !== null) return ok(await existing(client, open));
    const ticket = newId(now.epochMilliseconds);
    const written = await client.query(
      `insert into correction (ticket, request_id, nik, record, field, claimed, note, opened_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (request_id) do nothing`,
      [ticket, report.requestId, report.nik, report.record, report.field, report.claimed, report.note, now.toString()],
    );
    // Another report of the same id came between: its subject is another, or it had held the lock.
    if (written.rowCount === 0) return err('request_id_reused');
    await addStep(client, { ticket, status: 'received', note: null, now });
    return ok({ ...(await existing(client, ticket)), isNew: true });
  });
}

export async function findTicket(db: pg.ClientBase | pg.Pool, ticket: string): Promise<Ticket | null> {
  const { rows } = await db.query<Ticket>(
    `select c.ticket, s.status, s.note, to_char(c.opened_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "openedAt",
       to_char(s.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "updatedAt"
     from correction c join correction_step s on s.ticket = c.ticket
     where c.ticket = $1 order by s.number desc limit 1`,
    [ticket],
  );
  return rows[0] ?? null;
}

export interface Decision {
  readonly ticket: string;
  readonly outcome: DecisionOutcome;
  /** The register's words to the reporter. */
  readonly note: string | null;
  /** What the register finds right; read for `accepted` only. */
  readonly value?: unknown;
  readonly now: Instant;
}

export type DecisionFault =
  | 'ticket_unknown'
  | 'ticket_closed'
  | 'value_malformed'
  | 'field_not_corrected_here'
  | 'record_unknown';

/** What a correction would write: a new version of the record, never over the old one. */
export interface Correction {
  readonly ticket: string;
  readonly nik: string;
  readonly record: string | null;
  readonly field: string;
  readonly value: unknown;
  readonly now: Instant;
}

export type WriteCorrection = (client: pg.ClientBase, correction: Correction) => Promise<Result<void, DecisionFault>>;

/** The register's own decision on a report: correction and answer in one transaction. */
export function decideReport(
  connection: pg.ClientConfig,
  decision: Decision,
  write: WriteCorrection,
): Promise<Result<Ticket, DecisionFault>> {
  const { ticket, outcome, note, value, now } = decision;
  return transaction(connection, async (client) => {
    const { rows } = await client.query<Pick<Report, 'nik' | 'record' | 'field'>>(
      'select nik, record, field from correction where ticket = $1 for update',
      [ticket],
    );
    const report = rows[0];
    const before = await findTicket(client, ticket);
    if (report === undefined || before === null) return err('ticket_unknown');
    if (before.status === 'accepted' || before.status === 'refused') return err('ticket_closed');
    if (outcome === 'accepted') {
      const written = await write(client, { ticket, ...report, value, now });
      if (!written.ok) return written;
    }
    await addStep(client, { ticket, status: outcome, note, now });
    return ok((await existing(client, ticket)).ticket);
  });
}

interface Step {
  readonly ticket: string;
  readonly status: TicketStatus;
  readonly note: string | null;
  readonly now: Instant;
}

async function addStep(client: pg.ClientBase, { ticket, status, note, now }: Step): Promise<void> {
  await client.query(
    `insert into correction_step (ticket, number, status, note, at)
     select $1, coalesce(max(number), 0) + 1, $2, $3, $4 from correction_step where ticket = $1`,
    [ticket, status, note, now.toString()],
  );
}

type Earlier = Report & { readonly ticket: string };

async function findSame(client: pg.ClientBase, { requestId }: Report): Promise<Earlier | null> {
  const { rows } = await client.query<Earlier>(
    `select ticket, request_id as "requestId", nik, record, field, claimed, note from correction where request_id = $1`,
    [requestId],
  );
  return rows[0] ?? null;
}

function isSame(earlier: Report, report: Report): boolean {
  const parts = ['nik', 'record', 'field', 'claimed', 'note'] as const;
  return parts.every((part) => earlier[part] === report[part]);
}

async function findOpen(client: pg.ClientBase, { nik, record, field }: Report): Promise<string | null> {
  const { rows } = await client.query<{ readonly ticket: string }>(
    `select c.ticket from correction c
     where c.nik = $1 and c.field = $2 and c.record is not distinct from $3 and not exists
       (select from correction_step s where s.ticket = c.ticket and s.status in ('accepted', 'refused'))
     order by c.opened_at limit 1`,
    [nik, field, record],
  );
  return rows[0]?.ticket ?? null;
}

async function existing(client: pg.ClientBase, ticket: string): Promise<OpenedTicket> {
  const found = await findTicket(client, ticket);
  if (found === null) throw new Error('A ticket was opened without a step.');
  return { isNew: false, ticket: found };
}
