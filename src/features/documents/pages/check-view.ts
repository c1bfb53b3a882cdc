import { formatDate, formatDateTimeZone } from '../../../vocabulary/instant.ts';
import type { Lang } from '../../../vocabulary/lang.ts';
import type { SummaryRow } from '../../../web/components/summary-list.tsx';
import type { VerdictKind } from '../../../web/components/verdict.tsx';
import { formatCode } from '../domain/code.ts';
import type { CheckedDocument } from '../http/check-document.ts';
import { documentsPaths as paths } from '../http/documents-paths.ts';
import { qrOf, type QrPicture } from '../http/qr.ts';
import { type CheckMade, type CheckMoment, checksOf } from './checks-made.ts';
import { revocationRows } from './revocation-words.ts';
import { say } from './say.ts';

export interface CheckView {
  readonly kind: VerdictKind;
  readonly title: string;
  readonly lead: string;
  /** Empty when nothing may be shown. */
  readonly lines: readonly SummaryRow[];
  readonly checks: readonly CheckMade[];
  /** null where no code leads to a document. */
  readonly code: { readonly text: string; readonly qr: QrPicture } | null;
}

/** What a check found, in words. A file that was changed shows no line: what it says counts for nothing. */
export function checkView(checked: CheckedDocument, moment: CheckMoment): CheckView {
  const { verdict, code, record } = checked;
  const shows = verdict === 'valid' || verdict === 'revoked' || verdict === 'expired';
  return {
    ...headOf(checked, moment),
    lines: shows ? linesOf(checked, moment.lang) : [],
    checks: checksOf(checked, moment),
    code:
      shows && code !== null && record !== null
        ? { text: formatCode(code), qr: qrOf(`${moment.origin}${paths.check.to({ code })}`) }
        : null,
  };
}

function headOf(checked: CheckedDocument, { lang, at }: CheckMoment): Pick<CheckView, 'kind' | 'title' | 'lead'> {
  const t = say(lang);
  const { verdict, record, revocation, file } = checked;
  const office = record?.officeName ?? '';
  switch (verdict) {
    case 'valid': {
      const values = { at: formatDateTimeZone(at, 'Asia/Jakarta', lang), office };
      const lead = file === null ? t('validByCode', values) : t('validByFile', values);
      return { kind: 'ok', title: t('validTitle'), lead };
    }
    case 'revoked': {
      const on = revocation === null ? '' : formatDate(revocation.on, lang, 'long');
      return { kind: 'bad', title: t('revokedTitle'), lead: t('revokedLead', { office, on }) };
    }
    case 'expired': {
      const until = record === null || record.validUntil === null ? '' : formatDate(record.validUntil, lang, 'long');
      return { kind: 'warn', title: t('expiredTitle'), lead: t('expiredLead', { until }) };
    }
    case 'altered':
      return { kind: 'bad', title: t('alteredTitle'), lead: t('alteredLead') };
    case 'unknown':
      return file === null
        ? { kind: 'mute', title: t('unknownTitle'), lead: t('unknownLead') }
        : { kind: 'mute', title: t('unknownFileTitle'), lead: t('unknownFileLead') };
    default:
      return verdict satisfies never;
  }
}

function linesOf({ record, revocation }: CheckedDocument, lang: Lang): readonly SummaryRow[] {
  if (record === null) return [];
  const t = say(lang);
  const { validUntil, systemSource } = record;
  return [
    { term: t('lineKind'), value: record.title[lang] },
    { term: t('lineNumber'), value: record.number, set: 'figures' },
    ...record.lines.map(({ label, value }) => ({ term: label[lang], value })),
    { term: t('lineOffice'), value: record.officeName },
    { term: t('lineDecided'), value: formatDate(record.decidedOn, lang, 'long') },
    {
      term: t('lineUntil'),
      value: validUntil === null ? t('lineUntilRevoked') : formatDate(validUntil, lang, 'long'),
    },
    ...(systemSource === null
      ? []
      : [{ term: t('lineBySystem'), value: t('lineBySystemDetail', { source: systemSource }) }]),
    ...(revocation === null ? [] : revocationRows(revocation, lang)),
  ];
}
