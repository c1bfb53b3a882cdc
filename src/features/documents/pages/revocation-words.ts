import { formatDate } from '../../../vocabulary/instant.ts';
import type { Lang } from '../../../vocabulary/lang.ts';
import type { SummaryRow } from '../../../web/components/summary-list.tsx';
import { revocationReasons } from '../data/revocation-reasons.ts';
import type { Revocation } from '../domain/verdict.ts';
import { say } from './say.ts';

/** Why a document was revoked, in words; a reason that is no longer listed stands as its code. */
export function reasonWords({ reason }: Pick<Revocation, 'reason'>, lang: Lang): string {
  return revocationReasons.find(({ code }) => code === reason)?.says[lang] ?? reason;
}

export function revocationRows(revocation: Revocation, lang: Lang): readonly SummaryRow[] {
  const t = say(lang);
  return [
    { term: t('lineRevokedOn'), value: formatDate(revocation.on, lang, 'long') },
    { term: t('lineReason'), value: reasonWords(revocation, lang) },
    { term: t('lineBasis'), value: revocation.legalSource },
  ];
}
