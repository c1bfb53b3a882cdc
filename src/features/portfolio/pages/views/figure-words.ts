import { formatDate } from '../../../../vocabulary/instant.ts';
import type { Lang } from '../../../../vocabulary/lang.ts';
import type { LocalDate } from '../../../../vocabulary/local-date.ts';
import { say } from './say.ts';

const locales: Readonly<Record<Lang, string>> = { id: 'id-ID', en: 'en-GB' };

export function whole(count: number, lang: Lang): string {
  return count.toLocaleString(locales[lang]);
}

export function day(date: LocalDate, lang: Lang): string {
  return formatDate(date, lang, 'short');
}

/** Whole per cent, but never 0 or 100 where a part is there or missing. */
export function percentOf(part: bigint | number, all: bigint | number): string {
  const [some, total] = [BigInt(part), BigInt(all)];
  if (total === 0n) return '0';
  const rounded = Number((some * 200n + total) / (2n * total));
  if (rounded === 0 && some > 0n) return '1';
  return String(rounded >= 100 && some < total ? 99 : rounded);
}

/** `Rp3,9 miliar`: three figures are enough for a picture, the table has them all. */
export function rupiahShort(amount: bigint, lang: Lang): string {
  const units = [
    { from: 1_000_000_000_000n, key: 'billion' },
    { from: 1_000_000_000n, key: 'milliard' },
    { from: 1_000_000n, key: 'million' },
  ] as const;
  const unit = units.find(({ from }) => amount >= from);
  if (unit === undefined) return `Rp${amount.toLocaleString(locales[lang])}`;
  const figure = Number((amount * 10n) / unit.from) / 10;
  return say(lang)(unit.key, {
    amount: figure.toLocaleString(locales[lang], { maximumFractionDigits: figure >= 100 ? 0 : 1 }),
  });
}
