import { formatDate } from '../../../../vocabulary/instant.ts';
import type { Lang } from '../../../../vocabulary/lang.ts';
import type { LocalDate } from '../../../../vocabulary/local-date.ts';
import type { Rupiah } from '../../../../vocabulary/rupiah.ts';
import { formatRupiah } from '../../../../vocabulary/rupiah.ts';
import { FUNCTIONS } from '../../data/overlap/functions.ts';
import { generalApplication } from '../../data/consolidation/decrees.ts';
import type { Member } from '../../storage/consolidation/consolidation-head.ts';
import { sayForm, say } from './say.ts';
import type { WordsFault } from './typed-fields.ts';

/** `24 November 2026`. */
export function dayWords(date: LocalDate, lang: Lang): string {
  return formatDate(date, lang, 'long');
}

export function shortDay(date: LocalDate, lang: Lang): string {
  return formatDate(date, lang, 'short');
}

export function money(amount: Rupiah, lang: Lang): string {
  return formatRupiah(amount, lang);
}

const UNITS = [
  [1_000_000_000_000n, 'T', 'tn'],
  [1_000_000_000n, 'M', 'bn'],
  [1_000_000n, 'jt', 'm'],
] as const;

/** A large amount in short: `Rp4,2 M`, `Rp4.2 bn`; below a million in full. */
export function shortMoney(amount: Rupiah, lang: Lang): string {
  const size = amount < 0n ? 0n - amount : amount;
  const unit = UNITS.find(([from]) => size >= from);
  if (unit === undefined) return formatRupiah(amount, lang);
  const [from, id, en] = unit;
  const tenths = Number((size * 10n + from / 2n) / from) / 10;
  const format = new Intl.NumberFormat(lang === 'id' ? 'id-ID' : 'en-GB', { maximumFractionDigits: 1 });
  return `${amount < 0n ? '\u2212' : ''}Rp${format.format(tenths)}\u00A0${lang === 'id' ? id : en}`;
}

export function countWords(count: number, lang: Lang): string {
  return new Intl.NumberFormat(lang === 'id' ? 'id-ID' : 'en-GB').format(count);
}

/** Ten-thousandths as a whole per cent: `72 %`. */
export function percentWords(basisPoints: number, lang: Lang): string {
  const format = new Intl.NumberFormat(lang === 'id' ? 'id-ID' : 'en-GB', { maximumFractionDigits: 1 });
  return `${format.format(basisPoints / 100)}\u00A0%`;
}

/** An application as people call it; a classified one has no name here. */
export function memberName({ name }: Pick<Member, 'name'>, lang: Lang): string {
  return name ?? say(lang)('classified');
}

/** What stays: an application of the group or a general application. */
export function targetName(targetId: string, names: ReadonlyMap<string, string>): string {
  return names.get(targetId) ?? generalApplication(targetId)?.name ?? targetId;
}

export function wordsFault(fault: WordsFault, limit: number, lang: Lang): string {
  return sayForm(lang)(fault, { limit });
}

/** All functions of the catalogue for a select, by name. */
export function functionOptions(lang: Lang): readonly { readonly value: string; readonly label: string }[] {
  return FUNCTIONS.map(({ code, name }) => ({ value: code, label: name[lang] })).toSorted((one, other) =>
    one.label < other.label ? -1 : 1,
  );
}
