/** How many personal details were taken out of a text; never which. */
export interface Removed {
  readonly phones: number;
  readonly emails: number;
  /** NIP, NIK and other numbers of persons. */
  readonly identities: number;
  readonly names: number;
}

export interface Stripped {
  readonly text: string;
  readonly removed: Removed;
}

export const nothingRemoved: Removed = { phones: 0, emails: 0, identities: 0, names: 0 };

const EMAIL = /[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+/g;
const MESSENGER = /(?:https?:\/\/)?(?:wa\.me|api\.whatsapp\.com|t\.me)\/\S+/gi;
// NIP: 8 digits of birth, 6 of appointment, sex, 3 of serial; often written with blanks.
const NIP = /(?<![\d.])(?:19|20)\d{6}[ .-]?\d{6}[ .-]?\d[ .-]?\d{3}(?![\d.])/g;
const NIK = /(?<![\d.])[1-9]\d{15}(?![\d.])/g;
const MOBILE = /(?<![\w./=-])(?:\+?62[\s.-]?|0)8\d{1,2}[\s.-]?\d{3,4}[\s.-]?\d{2,5}(?:[\s.-]?\d{1,3})?(?!\d)/g;
// A spreadsheet takes a number for a sum, and its zero is lost.
const BARE_MOBILE = /^\s*8\d{8,11}\s*$/;
const LANDLINE =
  /(?<![\w./=-])(?:\(0\d{2,3}\)\s?|\+62[\s-]?\d{2,3}[\s-]|0[2-9]\d{1,2}[\s-])\d{3,4}[\s.-]?\d{3,4}(?!\d)/g;
const HOLE = '\u0001';

// Two letters of a degree at least: "S.Kom", "M.T", "A.Md.Kom".
const DEGREE = String.raw`(?:S\.?\s?(?:Kom|T|Sos|E|H|Pd|IP|STP|Si|Ag|P|Kep|KM|Farm|Hut|Psi|AP|I\.?P)|M\.?\s?(?:Kom|T|Si|M|AP|H|Pd|Sc|Eng|Kes|IP|TI|Cs|PH|Ak|E)|A\.?\s?Md(?:\.?\s?\w{1,4})?|Ph\.?D|Ak)\b\.?`;
const NAME_WORD = String.raw`(?:\p{Lu}[\p{L}'’]*\.?)`;
const TITLES = String.raw`(?:(?i:Bapak|Bpk|Pak|Ibu|Bu|Sdr|Sdri|Saudara|Saudari|Drs?|Dra|Ir|H|Hj|Mr|Mrs|Ms)\.?\s+)`;
const CUE = String.raw`(?:cp|c\.p|contact person|contact|kontak(?: person)?|narahubung|nara hubung|pic|hub|hubungi|whatsapp|wa|no\.? ?(?:hp|wa|telp|tlp)|hp|telp|telepon|phone|penanggung ?jawab|a\.?n\.?|oleh)`;

const NAME_WITH_DEGREE = new RegExp(
  String.raw`(?<![\p{L}])${TITLES}?${NAME_WORD}(?:\s+${NAME_WORD}){0,4},\s*${DEGREE}(?:,?\s*${DEGREE})*`,
  'gu',
);
const NAME_AFTER_CUE = new RegExp(
  String.raw`(?<![\p{L}])((?i:${CUE}))\s*[:\-.=]\s*(${TITLES}?${NAME_WORD}(?:\s+${NAME_WORD}){0,3})`,
  'gu',
);
const TITLED_NAME = new RegExp(
  String.raw`(?<![\p{L}])${TITLES}${NAME_WORD}(?:\s+${NAME_WORD}){0,3}(?=[\s(,:/-]*${HOLE})`,
  'gu',
);
const CUE_TO_HOLE = new RegExp(String.raw`(?<![\p{L}])${CUE}\b[^${HOLE}\n;.|]{0,60}${HOLE}`, 'giu');
const NAME_ALONE = new RegExp(String.raw`^\s*(?:[\p{L}'’.]+\s*){1,4}[\s(,:/-]*${HOLE}[\s)]*$`, 'u');
const NAME_IN_BRACKETS = new RegExp(String.raw`[(,;\n]\s*(?:${NAME_WORD}\s*){1,4}[\s(,:/-]*${HOLE}\s*\)?`, 'gu');
const LABEL = new RegExp(String.raw`(?<![\p{L}])(?:${CUE}|nip|nik|e-?mail|no|nomor)\s*[:.\-=]*\s*(?=${HOLE})`, 'giu');
const OFFICE_WORD =
  /\b(?:bidang|seksi|dinas|badan|bagian|subbag\w*|kantor|tim|admin\w*|operator|sekretariat|unit|bappeda|kominfo|helpdesk|call ?center|layanan|pelayanan|aplikasi|sistem|informasi|online|website|pengaduan|pemerintah|kota|kabupaten|desa|kecamatan|hamil|anak|negara)\b/i;

/**
 * Takes names, telephone numbers, e-mail addresses and numbers of staff out of a text. Addresses of systems,
 * numbers of regulations and amounts stay; so does "Ibu Hamil". In a title, words beside a number are no person.
 */
export function withoutContacts(given: string, place: 'text' | 'title' = 'text'): Stripped {
  if (!/[@\d]|\p{Lu}/u.test(given)) return { text: given, removed: nothingRemoved };
  const count = { phones: 0, emails: 0, identities: 0, names: 0 };
  const hole = (kind: keyof Removed) => () => {
    count[kind] += 1;
    return HOLE;
  };
  const name = (whole: string): string => {
    if (OFFICE_WORD.test(whole)) return whole;
    count.names += 1;
    return HOLE;
  };
  let text = given
    .replaceAll(HOLE, ' ')
    .replaceAll(MESSENGER, hole('phones'))
    .replaceAll(EMAIL, hole('emails'))
    .replaceAll(NIP, hole('identities'))
    .replaceAll(NIK, hole('identities'))
    .replaceAll(MOBILE, hole('phones'))
    .replace(BARE_MOBILE, hole('phones'))
    .replaceAll(LANDLINE, hole('phones'))
    .replaceAll(NAME_WITH_DEGREE, name)
    .replaceAll(NAME_AFTER_CUE, (whole: string, cue: string, rest: string) => nameAfterCue({ whole, cue, rest }, name));
  if (text.includes(HOLE)) text = withoutNamesBesideHoles(text, { place, name });
  return { text: tidied(text), removed: count };
}

export function addRemoved(one: Removed, other: Removed): Removed {
  return {
    phones: one.phones + other.phones,
    emails: one.emails + other.emails,
    identities: one.identities + other.identities,
    names: one.names + other.names,
  };
}

export function countRemoved({ phones, emails, identities, names }: Removed): number {
  return phones + emails + identities + names;
}

function nameAfterCue(
  found: { readonly whole: string; readonly cue: string; readonly rest: string },
  name: (whole: string) => string,
): string {
  return name(found.rest) === HOLE ? `${found.cue}: ${HOLE}` : found.whole;
}

interface Beside {
  readonly place: 'text' | 'title';
  readonly name: (whole: string) => string;
}

function withoutNamesBesideHoles(labelled: string, { place, name }: Beside): string {
  const given = labelled.replaceAll(LABEL, '');
  const isNameAlone = place === 'text' && NAME_ALONE.test(given) && !OFFICE_WORD.test(given) && /\p{L}/u.test(given);
  if (isNameAlone && name(given) === HOLE) return '';
  return given
    .replaceAll(TITLED_NAME, name)
    .replaceAll(NAME_IN_BRACKETS, (whole) => (/\p{L}/u.test(whole.replaceAll(HOLE, '')) ? name(whole) : whole))
    .replaceAll(CUE_TO_HOLE, (whole) => {
      const between = whole.slice(whole.search(/[\s:.\-=]/), -1);
      if (/\p{Lu}\p{L}+/u.test(between) && !OFFICE_WORD.test(between)) name(between);
      return HOLE;
    });
}

function tidied(text: string): string {
  if (!text.includes(HOLE)) return text;
  return text
    .replaceAll(LABEL, '')
    .replaceAll(new RegExp(String.raw`[(\[]?\s*${HOLE}(?:[\s,/&|-]*${HOLE})*\s*[)\]]?`, 'g'), ' ')
    .replaceAll(/[^\S\n]+/g, ' ')
    .replaceAll(/\(\s*\)|\[\s*\]/g, '')
    .replaceAll(/ +([,.;])/g, '$1')
    .replaceAll(/^[\s,;:/|-]+|[\s,;:/|(-]+$/g, '')
    .trim();
}
