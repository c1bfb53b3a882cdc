import { formatRupiah } from '../../../../vocabulary/rupiah.ts';
import type { Lang } from '../../../../vocabulary/lang.ts';
import type { ServiceTerms } from '../../domain/service.ts';
import { say } from './say.ts';

/** "Gratis", or the price. */
export function priceWords({ feeRupiah }: Pick<ServiceTerms, 'feeRupiah'>, lang: Lang): string {
  return feeRupiah === 0n ? say(lang)('free') : formatRupiah(feeRupiah, lang);
}

/** "5 hari kerja", or what offices promise between them: "3 sampai 5 hari kerja". */
export function daysWords(terms: readonly Pick<ServiceTerms, 'workingDays'>[], lang: Lang): string {
  const days = terms.map(({ workingDays }) => workingDays);
  const [least, most] = [Math.min(...days), Math.max(...days)];
  return least === most ? say(lang)('workingDays', { days: most }) : say(lang)('workingDaysRange', { least, most });
}

/** The first letter small, for a list within a sentence; abbreviations keep theirs. */
export function withinSentence(name: string): string {
  return /^\p{Lu}{2}/u.test(name) ? name : name.slice(0, 1).toLowerCase() + name.slice(1);
}
