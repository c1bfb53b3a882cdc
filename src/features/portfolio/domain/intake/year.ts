export type ReadYear =
  | { readonly kind: 'none' }
  | { readonly kind: 'year'; readonly year: number; readonly note: string | null }
  | { readonly kind: 'impossible'; readonly found: string; readonly isDate: boolean }
  | { readonly kind: 'unread'; readonly note: string };

const FIRST_YEAR = 1970;

/** "2019", "TA 2020", "2018/2019", "12-03-2019", "31 Februari 2020" (which does not exist). */
export function readYear(text: string, thisYear: number): ReadYear {
  const bare = text.trim();
  if (bare === '') return { kind: 'none' };
  const day = readDay(bare);
  if (day !== null && !isDay(day)) return { kind: 'impossible', found: bare.slice(0, 40), isDate: true };
  const years = [...bare.matchAll(/(?<!\d)(\d{4})(?!\d)/g)].map(([, year]) => Number(year));
  const [first] = years;
  if (first === undefined) return { kind: 'unread', note: bare };
  if (first < FIRST_YEAR || first > thisYear + 1) return { kind: 'impossible', found: String(first), isDate: false };
  const isPlain = /^(?:th\.?|thn\.?|tahun|ta\.?|year)?\s*\d{4}$/i.test(bare) || day !== null;
  return { kind: 'year', year: first, note: isPlain ? null : bare };
}

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const MONTHS = 'jan|feb|mar|apr|mei|may|jun|jul|agu|ags|aug|sep|okt|oct|nov|nop|des|dec';
const NUMBERS: Readonly<Record<string, number>> = {
  jan: 1,
  feb: 2,
  mar: 3,
  apr: 4,
  mei: 5,
  may: 5,
  jun: 6,
  jul: 7,
  agu: 8,
  ags: 8,
  aug: 8,
  sep: 9,
  okt: 10,
  oct: 10,
  nov: 11,
  nop: 11,
  des: 12,
  dec: 12,
};
const WORDED = new RegExp(`^(\\d{1,2})[\\s-]+(${MONTHS})[a-z]*[\\s-]+(\\d{4})$`, 'i');

function readDay(text: string): Day | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[ T].*)?$/.exec(text);
  if (iso !== null) return dayOf(iso[1], iso[2], iso[3]);
  const local = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text);
  if (local !== null) return dayOf(local[3], local[2], local[1]);
  const worded = WORDED.exec(text);
  return worded === null ? null : dayOf(worded[3], String(NUMBERS[(worded[2] ?? '').toLowerCase()] ?? 0), worded[1]);
}

function dayOf(year = '', month = '', day = ''): Day {
  return { year: Number(year), month: Number(month), day: Number(day) };
}

function isDay({ year, month, day }: Day): boolean {
  // Month before day, as English programs write it, is read too.
  return [
    [month, day],
    [day, month],
  ].some(([m = 0, d = 0]) => {
    const moment = new Date(Date.UTC(year, m - 1, d));
    return m >= 1 && m <= 12 && d >= 1 && moment.getUTCMonth() === m - 1 && moment.getUTCDate() === d;
  });
}
