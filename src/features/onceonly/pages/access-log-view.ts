import type { RecordedAccess } from '../../../kernel/access/read-accesses.ts';
import { formatDate, formatDateTime, localDateIn, type Instant, type Zone } from '../../../vocabulary/instant.ts';
import type { Lang } from '../../../vocabulary/lang.ts';
import { purposes } from '../data/purposes.ts';
import type { AccessLog, LogFilter } from '../http/access-log.ts';
import { onceonlyPaths } from '../http/onceonly-paths.ts';
import type { OnceonlyPort } from '../http/onceonly-port.ts';
import { say } from './say.ts';
import { attributeName } from './value-words.ts';

/** One reading as the page tells it. */
export interface LogRow {
  readonly id: string;
  readonly at: Instant;
  /** "24 Nov 09.52"; the caption has the year. */
  readonly time: string;
  /** "19 Nov" for one that a lawful order held back. */
  readonly shownLater: string | null;
  readonly agency: string;
  readonly reader: string;
  readonly data: readonly string[];
  readonly purpose: string;
  readonly caseLabel: string | null;
  readonly caseHref: string | null;
  /** A single reading without a case: worth a question. */
  readonly isFlagged: boolean;
  readonly held: string | null;
  readonly proofHref: string | null;
}

export interface LogChoice {
  readonly value: string;
  readonly label: string;
}

export interface AccessLogView {
  readonly lang: Lang;
  readonly zone: Zone;
  readonly now: Instant;
  readonly filter: LogFilter;
  readonly log: AccessLog;
  readonly rows: readonly LogRow[];
  readonly agencies: readonly LogChoice[];
  readonly purposes: readonly LogChoice[];
  readonly isFirstPage: boolean;
}

export interface Telling {
  readonly personId: string;
  readonly lang: Lang;
  readonly zone: Zone;
  readonly now: Instant;
}

/** Calls readings by their names. */
export async function logRows(
  port: OnceonlyPort,
  entries: readonly RecordedAccess[],
  telling: Telling,
): Promise<readonly LogRow[]> {
  const { lang } = telling;
  const officers = entries.map(({ actor }) => actor).filter(({ kind }) => kind === 'officer');
  const [agencies, readers] = await Promise.all([
    port.words.agencies([...new Set(entries.map(({ agencyId }) => agencyId))], lang),
    port.words.readers(officers, lang),
  ]);
  return entries.map((entry) => rowOf(port, entry, { ...telling, agencies, readers }));
}

export async function agencyChoices(port: OnceonlyPort, log: AccessLog, lang: Lang): Promise<readonly LogChoice[]> {
  const ids = log.all.agencies.map(({ agencyId }) => agencyId);
  const names = await port.words.agencies(ids, lang);
  return ids.map((value) => ({ value, label: cut(names.get(value) ?? say(lang)('unknownAgency')) }));
}

export function purposeChoices(port: OnceonlyPort, log: AccessLog, lang: Lang): readonly LogChoice[] {
  return log.all.purposes.map(({ purpose }) => ({ value: purpose, label: cut(shortPurpose(port, purpose, lang)) }));
}

function shortPurpose(port: OnceonlyPort, id: string, lang: Lang): string {
  return [...purposes, ...port.words.purposes].find((purpose) => purpose.id === id)?.short[lang] ?? id;
}

/** As many letters as a select on a phone of 320 px shows. */
const MOST_LETTERS = 24;

function cut(label: string): string {
  return label.length > MOST_LETTERS ? `${label.slice(0, MOST_LETTERS - 1).trimEnd()}…` : label;
}

/** What a purpose means; a code that nobody knows any more stands for itself. */
function purposeWords(port: OnceonlyPort, id: string, lang: Lang): string {
  return [...purposes, ...port.words.purposes].find((purpose) => purpose.id === id)?.words[lang] ?? id;
}

interface Named extends Telling {
  readonly agencies: ReadonlyMap<string, string>;
  readonly readers: ReadonlyMap<string, string>;
}

function rowOf(port: OnceonlyPort, entry: RecordedAccess, named: Named): LogRow {
  const { lang, zone } = named;
  const t = say(lang);
  const { hold, caseRef } = entry;
  const purpose = purposeWords(port, entry.purpose, lang);
  const shown = hold === null ? null : formatDate(localDateIn(hold.visibleFrom, zone), lang, 'short');
  return {
    id: entry.id,
    at: entry.at,
    time: timeOf(entry.at, named),
    shownLater: shown?.replace(yearNow(named), '') ?? null,
    agency: named.agencies.get(entry.agencyId) ?? t('unknownAgency'),
    reader: readerOf(entry, named),
    data: entry.attributes.map((attribute) => attributeName(attribute, lang, port.words.attributes)),
    purpose: entry.isList ? t('listReading', { purpose }) : purpose,
    ...caseOf(port, caseRef, lang),
    isFlagged: caseRef === null && !entry.isList,
    held:
      hold === null || shown === null
        ? null
        : t('heldBack', { date: shown, reference: hold.reference, reason: hold.reason }),
    proofHref: entry.messageId === null ? null : port.words.evidenceHref(entry.messageId),
  };
}

/** The year is left out where it is the present one. */
function timeOf(at: Instant, telling: Telling): string {
  return formatDateTime(at, telling.zone, telling.lang).replace(`${yearNow(telling)} `, ' ');
}

function yearNow({ now, zone }: Telling): string {
  return ` ${Number(localDateIn(now, zone).slice(0, 4))}`;
}

function readerOf({ actor }: RecordedAccess, { lang, personId, readers }: Named): string {
  const t = say(lang);
  switch (actor.kind) {
    case 'person':
      return t(actor.id === personId ? 'readerSelf' : 'readerPerson');
    case 'officer':
      return readers.get(actor.id ?? '') ?? t('readerOfficer');
    case 'worker':
    case 'public':
      return t('readerWorker');
    default:
      return actor.kind satisfies never;
  }
}

function caseOf(port: OnceonlyPort, caseRef: string | null, lang: Lang): Pick<LogRow, 'caseLabel' | 'caseHref'> {
  const t = say(lang);
  if (caseRef === null) return { caseLabel: null, caseHref: null };
  if (caseRef.startsWith('data-saya/')) return { caseLabel: t('caseOwn'), caseHref: onceonlyPaths.ownData.to({}) };
  const correction = /^koreksi\/([0-9a-f-]{36})$/.exec(caseRef)?.[1];
  if (correction !== undefined) {
    return { caseLabel: t('caseCorrection'), caseHref: onceonlyPaths.correction.to({ id: correction }) };
  }
  const link = port.words.caseLink(caseRef, lang);
  return { caseLabel: link?.label ?? caseRef, caseHref: link?.href ?? null };
}
