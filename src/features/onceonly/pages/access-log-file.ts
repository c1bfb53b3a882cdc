import type { RecordedAccess } from '../../../kernel/access/read-accesses.ts';
import { formatDateTimeZone, type Instant, type Zone } from '../../../vocabulary/instant.ts';
import type { Lang } from '../../../vocabulary/lang.ts';
import { csvText } from '../domain/csv.ts';
import type { LogRow } from './access-log-view.ts';
import { say } from './say.ts';

export interface LogFile {
  readonly entries: readonly RecordedAccess[];
  /** The same entries in words, in the same order. */
  readonly rows: readonly LogRow[];
  readonly isWhole: boolean;
  readonly lang: Lang;
  readonly zone: Zone;
  readonly now: Instant;
}

/** For a spreadsheet: words and times as the page has them. */
export function logCsv({ entries, rows, isWhole, lang, zone }: LogFile): string {
  const t = say(lang);
  const head = [
    t('csvTime'),
    t('csvAgency'),
    t('csvReader'),
    t('csvData'),
    t('csvPurpose'),
    t('csvCase'),
    t('csvMessage'),
    t('csvHold'),
  ];
  const lines = rows.map((row, at) => [
    formatDateTimeZone(row.at, zone, lang),
    row.agency,
    row.reader,
    row.data.join('; '),
    row.purpose,
    entries[at]?.caseRef ?? t('withoutCaseTag'),
    entries[at]?.messageId ?? '',
    row.held ?? '',
  ]);
  return csvText([head, ...lines, ...(isWhole ? [] : [[t('csvCut', { count: rows.length })]])]);
}

/** For programs: codes and instants, with the names beside them. */
export function logJson({ entries, rows, isWhole, now }: LogFile): string {
  const readings = entries.map((entry, at) => ({
    id: entry.id,
    at: entry.at.toString(),
    agencyId: entry.agencyId,
    agency: rows[at]?.agency ?? null,
    reader: { kind: entry.actor.kind, words: rows[at]?.reader ?? null },
    attributes: entry.attributes,
    purpose: entry.purpose,
    caseRef: entry.caseRef,
    messageId: entry.messageId,
    isList: entry.isList,
    hold:
      entry.hold === null
        ? null
        : {
            reference: entry.hold.reference,
            reason: entry.hold.reason,
            visibleFrom: entry.hold.visibleFrom.toString(),
          },
  }));
  return `${JSON.stringify({ writtenAt: now.toString(), isWhole, readings }, null, 2)}\n`;
}
