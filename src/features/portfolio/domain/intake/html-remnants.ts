/** Named entities that lists carry; all others stay as they are. */
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  bull: '•',
  middot: '·',
  hellip: '…',
  copy: '©',
  reg: '®',
  trade: '™',
  deg: '°',
  eacute: 'é',
  egrave: 'è',
  aacute: 'á',
  agrave: 'à',
  ouml: 'ö',
  uuml: 'ü',
  raquo: '»',
  laquo: '«',
  rarr: '→',
  times: '×',
  shy: '',
  zwnj: '',
};

const BREAKING = /<\s*(?:br|\/p|\/div|\/li|\/tr|\/h[1-6]|\/ul|\/ol)\b[^<>]{0,200}>/gi;
const WITH_CONTENT = /<\s*(script|style)\b[^>]{0,500}>[\s\S]*?(?:<\s*\/\s*\1\s*>|$)/gi;
// Only tags of HTML and of office programs: "<30 menit" and "<nama>" stay.
const TAG =
  /<\s*\/?\s*(?:a|b|i|u|p|br|div|span|font|strong|em|small|big|sub|sup|ul|ol|li|table|thead|tbody|tr|td|th|h[1-6]|img|hr|center|blockquote|pre|code|o:p|v:\w+|w:\w+|label|input|html|body|head|meta|link|title|iframe|s|strike|del|ins|mark)\b[^<>]{0,2000}>/gi;
const COMMENT = /<!--[\s\S]*?(?:-->|$)/g;

/** Takes tags out and reads entities, also those encoded twice or three times; line ends stay line ends. */
export function withoutHtml(given: string): string {
  let text = given;
  for (let time = 0; time < 3; time += 1) {
    const before = text;
    text = withoutTags(readEntities(text));
    if (text === before) break;
  }
  return text;
}

function withoutTags(text: string): string {
  if (!text.includes('<')) return text;
  return text.replaceAll(COMMENT, ' ').replaceAll(WITH_CONTENT, ' ').replaceAll(BREAKING, '\n').replaceAll(TAG, '');
}

function readEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text
    .replaceAll(/&([a-z]{2,8});/gi, (whole, name: string) => namedEntity(name.toLowerCase()) ?? whole)
    .replaceAll(/&#(\d{1,7});/g, (whole, code: string) => character(Number(code)) ?? whole)
    .replaceAll(/&#x([0-9a-f]{1,6});/gi, (whole, code: string) => character(Number.parseInt(code, 16)) ?? whole);
}

function namedEntity(name: string): string | undefined {
  return Object.hasOwn(NAMED, name) ? NAMED[name] : undefined;
}

function character(code: number): string | null {
  const isOne = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return isOne ? String.fromCodePoint(code) : null;
}
