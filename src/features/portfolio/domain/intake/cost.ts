import { rupiah, type Rupiah } from '../../../../vocabulary/rupiah.ts';

export type ReadCost =
  | { readonly kind: 'none' }
  | { readonly kind: 'cost'; readonly amount: Rupiah }
  | { readonly kind: 'unread' };

const SCALES: readonly (readonly [RegExp, bigint])[] = [
  [/^(?:ribu|rb)$/i, 1_000n],
  [/^(?:juta|jt)$/i, 1_000_000n],
  [/^(?:miliar|milyar|m)$/i, 1_000_000_000n],
  [/^(?:triliun|trilyun|t)$/i, 1_000_000_000_000n],
];

/** "Rp 1.500.000,-", "Rp150.000.000,00", "150 juta", "1,5 miliar" in whole rupiah; a range is not read. */
export function readCost(text: string): ReadCost {
  const bare = text.trim();
  if (bare === '') return { kind: 'none' };
  const [, number = '', scale = ''] =
    /^(?:Rp\.?|IDR)?\s*([\d.,]+?)(?:,-+|\.-+|,00|\.00)?\s*([a-z]*)\.?$/i.exec(bare) ?? [];
  if (number === '' || number.length > 30) return { kind: 'unread' };
  if (scale === '') {
    const isGrouped = /^\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*$/.test(number);
    const amount = isGrouped ? number.replaceAll(/[.,]/g, '') : number;
    return /^\d{1,18}$/.test(amount) ? { kind: 'cost', amount: rupiah(BigInt(amount)) } : { kind: 'unread' };
  }
  const factor = SCALES.find(([word]) => word.test(scale))?.[1];
  const [, whole = '', decimals = ''] = /^(\d{1,6})(?:[.,](\d{1,3}))?$/.exec(number) ?? [];
  if (factor === undefined || whole === '') return { kind: 'unread' };
  const thousandths = BigInt(whole + decimals.padEnd(3, '0'));
  return { kind: 'cost', amount: rupiah((thousandths * factor) / 1000n) };
}
