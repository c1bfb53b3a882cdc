import { FUNCTIONS } from '../../data/overlap/functions.ts';
import type { ShareInterval } from '../../domain/overlap/interval.ts';
import type { Lang } from '../../../../vocabulary/lang.ts';
import { say } from './say.ts';

/** `93` for a share of 0.928: whole per cent, never 0 or 100 for what is neither. */
export function percent(share: number): string {
  const rounded = Math.round(share * 100);
  if (share > 0 && rounded === 0) return '1';
  return String(share < 1 && rounded === 100 ? 99 : rounded);
}

/** `0,47` in Indonesian, `0.47` in English. */
export function decimal(value: number, lang: Lang, digits = 2): string {
  const text = Math.abs(value).toFixed(digits);
  const sign = value < 0 && Number(text) !== 0 ? '\u2212' : '';
  return `${sign}${lang === 'id' ? text.replace('.', ',') : text}`;
}

/** `+0,47`, `−0,30`. */
export function signed(value: number, lang: Lang): string {
  return value > 0 ? `+${decimal(value, lang)}` : decimal(value, lang);
}

export function whole(count: number, lang: Lang): string {
  return count.toLocaleString(lang === 'id' ? 'id-ID' : 'en-GB');
}

export function intervalWords({ estimate, low, high }: ShareInterval, lang: Lang): string {
  return say(lang)('interval', { estimate: percent(estimate), low: percent(low), high: percent(high) });
}

const names = new Map(FUNCTIONS.map(({ code, name }) => [code, name]));

/** What a fine function is called; a code that is none of ours stands for itself. */
export function topicName(code: string, lang: Lang): string {
  if (code === '') return say(lang)('noTopic');
  return names.get(code)?.[lang] ?? code;
}

/** `Rp3,9 miliar` in a table whose head says the unit: milliards of rupiah with one digit. */
export function milliards(rupiah: bigint, lang: Lang): string {
  return decimal(Number(rupiah / 1_000_000n) / 1_000, lang, 1);
}
