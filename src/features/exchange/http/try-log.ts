import type { Services } from '../../../kernel/services.ts';
import { err, ok, type Result } from '../../../vocabulary/result.ts';
import { parseLogHeader } from '../domain/log-export.ts';
import { fewestTrialRows, tamper, type TamperedRows, type TrialKind } from '../domain/log-trial.ts';
import { startLogVerifier } from '../domain/log-verify.ts';
import type { Report } from '../domain/report.ts';
import { exportLog } from './export-log.ts';

/** A longer log is examined with `terpadu verify`, not in a page. */
const MOST_ROWS = 20_000;

export interface LogTrial extends Omit<TamperedRows, 'rows'> {
  readonly kind: TrialKind;
  readonly rowsBefore: number;
  readonly rowsAfter: number;
  readonly report: Report;
}

export type TrialFault = 'exchange_log_too_short' | 'exchange_log_too_long';

/** Takes a copy of the whole log, does one thing to the copy, and has it verified as any auditor would. */
export async function tryLog(services: Services, kind: TrialKind): Promise<Result<LogTrial, TrialFault>> {
  const lines = await copyOfLog(services);
  if (!lines.ok) return lines;
  const [first = '', ...rows] = lines.value;
  const header = parseLogHeader(first);
  if (!header.ok) throw new Error(`Our own export is unreadable: ${header.error.code}.`);
  const { rows: copy, ...touched } = tamper(rows, kind);
  const verifier = startLogVerifier(header.value, { against: null, trustedKey: null });
  for (const row of copy) verifier.add(row);
  return ok({ kind, ...touched, rowsBefore: rows.length, rowsAfter: copy.length, report: verifier.finish() });
}

/** Header and rows, line by line. */
async function copyOfLog(services: Services): Promise<Result<readonly string[], TrialFault>> {
  const parts = await exportLog(services);
  if (parts === null) return err('exchange_log_too_short');
  const lines: string[] = [];
  for await (const part of parts) {
    lines.push(...part.split('\n').filter((line) => line !== ''));
    if (lines.length > MOST_ROWS + 1) return err('exchange_log_too_long');
  }
  return lines.length <= fewestTrialRows ? err('exchange_log_too_short') : ok(lines);
}
