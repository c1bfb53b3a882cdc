import { readAddresses } from './address.ts';
import type { IntakeField } from './field.ts';
import { isOfficeName } from './office-words.ts';
import { isPlaceholder } from './placeholder.ts';
import { plainWords } from './same-words.ts';
import { countRemoved, withoutContacts } from './staff-contacts.ts';
import { readStatus } from './status-word.ts';

/** How well the contents of a column fit each field, 0 to 1. */
export interface ColumnContents {
  /** Share of cells that say something. */
  readonly filled: number;
  readonly fits: Readonly<Partial<Record<IntakeField, number>>>;
}

const CODE = /^R(?:AB|AL|AD|AA|AI|AK)(?:\.\d{2}){1,7}/i;
const DATABASES =
  /\b(?:mysql|mariadb|postgres\w*|pgsql|oracle|sql server|mssql|mongodb|sqlite|firebird|ms access|redis)\b/i;
const LANGUAGES =
  /\b(?:php|java|javascript|laravel|codeigniter|ci\d?|yii\d?|python|django|node ?js|react|vue|\.net|c#|golang|flutter|kotlin|visual basic|delphi|html5?|wordpress)\b/i;
const PLATFORMS =
  /^(?:[\s,/&+-]|dan|web(?: ?(?:base|based))?|berbasis|website|android|ios|mobile|desktop|hybrid|windows|client server|cloud|aplikasi|apps?|online|offline|multi ?platform)+$/i;
const LAWS =
  /\b(?:perda|perbup|perwal\w*|pergub|perpres|permen\w*|kepmen\w*|keputusan|peraturan|undang|uu|pp|sk|surat edaran|instruksi|inpres)\b.*(?:\d|no|nomor)/i;

/** Looks at the values of one column; placeholders say nothing. */
export function contentsOf(values: readonly string[]): ColumnContents {
  const said = values.filter((value) => !isPlaceholder(value));
  if (said.length === 0) return { filled: 0, fits: {} };
  const share = (fits: (value: string) => boolean): number =>
    said.filter((value) => fits(value.trim())).length / said.length;
  const words = said.map((value) => plainWords(value).split(' ').length);
  const average = words.reduce((sum, count) => sum + count, 0) / words.length;
  const distinct = new Set(said.map((value) => plainWords(value))).size / said.length;
  const office = share((value) => isOfficeName(value));
  const address = share((value) => readAddresses(value).addresses.length > 0);
  const contact = share((value) => countRemoved(withoutContacts(value).removed) > 0);
  const sharp = {
    number: isCounting(said) ? 1 : 0,
    address,
    contact: address > 0.5 ? 0 : contact,
    codes: share((value) => CODE.test(value)),
    year: share((value) => /^(?:19|20)\d{2}(?:-\d{2}-\d{2}.*)?$/.test(value)),
    cost: share(
      (value) =>
        /^rp\.?\s*\d/i.test(value) || /^\d{1,3}(?:[.,]\d{3}){2,}(?:,\d{1,2})?$/.test(value) || /^\d{7,12}$/.test(value),
    ),
    status:
      distinct < 0.6 || said.length < 6 ? share((value) => value.length <= 30 && readStatus(value).status !== null) : 0,
    legal_basis: share((value) => LAWS.test(value)),
    database: share((value) => DATABASES.test(value) && value.length < 60),
    language: share((value) => LANGUAGES.test(value) && value.length < 80),
    platform: share((value) => PLATFORMS.test(value)),
    owner: office * (1 - 0.3 * Math.max(0, distinct - 0.7)),
  };
  const other = Math.max(...Object.values(sharp));
  const letters = share((value) => /\p{L}{2}/u.test(value));
  const rest = Math.max(0, letters - other);
  return {
    filled: said.length / Math.max(1, values.length),
    fits: {
      ...sharp,
      name: rest * distinct * closeness(average, { best: 2, far: 9 }),
      description: rest * Math.min(1, 0.5 + distinct / 2) * Math.min(1, average / 5),
    },
  };
}

/** 1, 2, 3 … with few gaps. */
function isCounting(values: readonly string[]): boolean {
  const numbers = values.map((value) => Number(/^(\d{1,6})\.?$/.exec(value.trim())?.[1] ?? Number.NaN));
  if (numbers.length < 2 || numbers.some((number) => Number.isNaN(number))) return false;
  const rising = numbers.filter((number, index) => index === 0 || number === (numbers[index - 1] ?? 0) + 1).length;
  return rising / numbers.length > 0.8;
}

function closeness(value: number, { best, far }: { readonly best: number; readonly far: number }): number {
  return value <= best ? 1 : Math.max(0, 1 - (value - best) / (far - best));
}
