import { formatDate, formatDateTimeZone, type Instant } from '../../../vocabulary/instant.ts';
import type { Lang } from '../../../vocabulary/lang.ts';
import type { LocalDate } from '../../../vocabulary/local-date.ts';
import type { IconName } from '../../../web/components/icon.tsx';
import type { FileEvidence, VerificationRecord } from '../domain/verdict.ts';
import type { CheckedDocument } from '../http/check-document.ts';
import { say } from './say.ts';

export interface CheckMade {
  readonly icon: IconName;
  readonly name: string;
  readonly detail: string;
  /** Shortened, in monospace; null where there is none. */
  readonly digest: string | null;
}

export interface CheckMoment {
  readonly lang: Lang;
  readonly origin: string;
  readonly at: Instant;
  readonly today: LocalDate;
}

/** Every check that was made, with its result; what could not be checked says so. */
export function checksOf(checked: CheckedDocument, moment: CheckMoment): readonly CheckMade[] {
  const { record, file } = checked;
  const seal = file?.seal ?? null;
  if (record === null && file === null) return [];
  return [
    sealCheck(checked, moment.lang),
    contentCheck(checked, moment.lang),
    ...(seal === null ? [] : [wholeCheck(seal.coversWholeFile, moment.lang)]),
    statusCheck(checked, moment),
    ...(record === null ? [] : [periodCheck(record, moment)]),
  ];
}

function sealCheck({ record, file }: CheckedDocument, lang: Lang): CheckMade {
  const t = say(lang);
  const made = (icon: CheckMade['icon'], detail: string) => ({ icon, name: t('checkSeal'), detail, digest: null });
  const good = (of: VerificationRecord) =>
    made('check', t('checkSealGood', { office: of.officeName, at: timeOf(of.sealedAt, lang) }));
  if (file === null) return record === null ? made('minus', t('checkStatusUnknown')) : good(record);
  if (file.seal === null) return made('cross', t('checkSealNone'));
  if (!file.isTrusted) return made('cross', t('checkSealOther'));
  if (!file.seal.signatureHolds || record === null || file.seal.certificate !== record.certificate)
    return made('cross', t('checkSealBad'));
  return good(record);
}

function contentCheck({ record, file }: CheckedDocument, lang: Lang): CheckMade {
  const t = say(lang);
  const name = t('checkContent');
  if (file === null)
    return { icon: 'minus', name, detail: t('checkContentPaper'), digest: shortened(record?.sha256 ?? null) };
  const isSame = isContentSame(file, record);
  return {
    icon: isSame ? 'check' : 'cross',
    name,
    detail: t(isSame ? 'checkContentGood' : 'checkContentBad'),
    digest: shortened(file.sha256),
  };
}

function isContentSame(file: FileEvidence, record: VerificationRecord | null): boolean {
  return file.seal?.contentMatches === true && record !== null && record.sha256 === file.sha256;
}

function wholeCheck(isWhole: boolean, lang: Lang): CheckMade {
  const t = say(lang);
  const detail = t(isWhole ? 'checkWholeGood' : 'checkWholeBad');
  return { icon: isWhole ? 'check' : 'cross', name: t('checkWhole'), detail, digest: null };
}

function statusCheck({ record, revocation }: CheckedDocument, { lang, at }: CheckMoment): CheckMade {
  const t = say(lang);
  const name = t('checkStatus');
  if (record === null) return { icon: 'minus', name, detail: t('checkStatusUnknown'), digest: null };
  if (revocation === null)
    return { icon: 'check', name, detail: t('checkStatusGood', { at: timeOf(at, lang) }), digest: null };
  const on = formatDate(revocation.on, lang, 'long');
  return { icon: 'cross', name, detail: t('checkStatusRevoked', { on }), digest: null };
}

function periodCheck({ validUntil }: VerificationRecord, { lang, today }: CheckMoment): CheckMade {
  const t = say(lang);
  const name = t('checkPeriod');
  if (validUntil !== null && today > validUntil)
    return {
      icon: 'cross',
      name,
      detail: t('checkPeriodOver', { until: formatDate(validUntil, lang, 'long') }),
      digest: null,
    };
  return {
    icon: 'check',
    name,
    detail: t('checkPeriodGood', { on: formatDate(today, lang, 'long') }),
    digest: null,
  };
}

function timeOf(at: Instant, lang: Lang): string {
  return formatDateTimeZone(at, 'Asia/Jakarta', lang);
}

function shortened(sha256: string | null): string | null {
  return sha256 === null ? null : `sha-256 ${sha256.slice(0, 4)}…${sha256.slice(-4)}`;
}
