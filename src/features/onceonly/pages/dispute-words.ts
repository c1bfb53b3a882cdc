import { formatDateTime, type Zone } from '../../../vocabulary/instant.ts';
import type { Lang } from '../../../vocabulary/lang.ts';
import type { Dispute } from '../http/disputes.ts';
import { say } from './say.ts';
import { valueWords } from './value-words.ts';

interface DisputeGround {
  readonly lang: Lang;
  readonly zone: Zone;
  /** Who has to answer. */
  readonly owner: string;
}

/** "Anda tandai keliru 24 Nov 2026 09.18: seharusnya RT 02. Dukcapil menjawab paling lambat 27 Nov 2026 09.18." */
export function disputeWords(dispute: Dispute, { lang, zone, owner }: DisputeGround): string {
  const t = say(lang);
  const { attribute, openedAt, claimed, answerBy, outcome } = dispute;
  const time = formatDateTime(openedAt, zone, lang);
  const claim = claimed === null ? '' : t('disputedClaim', { claim: valueWords(attribute, claimed, lang) });
  if (outcome === 'accepted') return t('disputedAnswered', { owner });
  if (answerBy === null) return t('disputedWaiting', { time, claim, owner });
  return t('disputed', { time, claim, owner, answer: formatDateTime(answerBy, zone, lang) });
}
