import type pg from 'pg';
import { err, ok, type Result } from '../../vocabulary/result.ts';
import { findTicket, openReport, type OpenedTicket } from './corrections.ts';
import { choiceField, nikField, optional, readFields, textField, uuidField } from './fields.ts';
import { problem, type Problem } from './problem.ts';
import type { Answer, Service } from './service.ts';

export interface CorrectionPort {
  readonly path: string;
  /** What may be reported as wrong. */
  readonly fields: readonly string[];
  /** How a record of the person is named; null where she has only one. */
  readonly recordLength: number | null;
  /** Refuses a report on somebody or something that the register does not hold. */
  readonly check: (db: pg.Pool, subject: Subject) => Promise<Result<void, Problem>>;
}

/** What a report is about; the field `record` means that the record is missing, or not hers. */
export interface Subject {
  readonly nik: string;
  readonly record: string | null;
  readonly field: string;
}

/** POST opens a report and GET tells how it stands, both under the name `koreksi`. */
export function correctionServices(port: CorrectionPort): readonly Service[] {
  return [
    { name: 'koreksi', method: 'POST', path: port.path, serve: ({ body, db, now }) => open(port, body, { db, now }) },
    {
      name: 'koreksi',
      method: 'GET',
      path: `${port.path}/{ticket}`,
      async serve({ id, db }) {
        const ticket = await findTicket(db, id);
        return ticket === null ? err(problem('ticket_unknown')) : ok({ status: 200, body: ticket });
      },
    },
  ];
}

type Opening = Pick<Parameters<Service['serve']>[0], 'db' | 'now'>;

async function open(port: CorrectionPort, body: unknown, { db, now }: Opening): Promise<Result<Answer, Problem>> {
  const given = readReport(port, body);
  if (!given.ok) return given;
  const report = { ...given.value, nik: given.value.nik.reveal() };
  const needsRecord = port.recordLength !== null && report.field !== 'record';
  if (needsRecord && report.record === null) return err(problem('field_missing', 'record'));
  const checked = await port.check(db, report);
  if (!checked.ok) return checked;
  const opened = await openReport(db, report, now);
  return opened.ok ? ok(answerOf(opened.value)) : err(problem(opened.error));
}

function readReport({ fields, recordLength }: CorrectionPort, body: unknown) {
  const common = {
    requestId: uuidField,
    nik: nikField,
    field: choiceField(fields),
    claimed: optional(textField(200)),
    note: optional(textField(500, 'many')),
  };
  if (recordLength !== null) return readFields(body, { ...common, record: optional(textField(recordLength)) });
  const read = readFields(body, common);
  return read.ok ? ok({ ...read.value, record: null }) : read;
}

function answerOf({ isNew, ticket }: OpenedTicket): Answer {
  return { status: isNew ? 201 : 200, body: ticket };
}
