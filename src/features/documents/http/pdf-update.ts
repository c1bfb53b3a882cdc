import { createHash } from 'node:crypto';
import type { Instant } from '../../../vocabulary/instant.ts';

export interface SealWish {
  /** True time: /M of the signature, which PAdES takes for the signing time (ETSI EN 319 142-1 section 6.3). */
  readonly at: Instant;
  readonly name: string;
  readonly reason: string;
  /** Where the document is checked; an ASCII address. */
  readonly contact: string;
  /** Makes the detached CMS, DER, over what the signature covers. */
  readonly sign: (covered: Uint8Array) => Promise<Buffer>;
}

/** Room for the CMS in hexadecimal figures: a chain of four RSA certificates fits. */
const CONTENTS_FIGURES = 16_384;
const RANGE_WIDTH = 48;

/**
 * Seals a PDF of ours by an incremental update (ISO 32000-1 section 7.5.6): its own bytes stay as they are,
 * behind them stand the changed catalog and page, the signature and its field. Throws on a file that Typst
 * would not have written.
 */
export async function sealPdf(original: Buffer, wish: SealWish): Promise<Buffer> {
  const file = readStructure(original);
  const [signature, widget] = [file.size, file.size + 1];
  const start = Buffer.concat([original, Buffer.from('\n')]);
  const objects = [
    [file.root, withEntry(file.objectText(file.root), `/AcroForm << /Fields [${widget} 0 R] /SigFlags 3 >>`)],
    [file.firstPage, withAnnotation(file.objectText(file.firstPage), widget)],
    [signature, signatureText(wish)],
    [widget, widgetText({ signature, page: file.firstPage, name: wish.name })],
  ] as const;
  const unsigned = Buffer.concat([start, update(objects, { file, at: start.length })]);
  return fill(unsigned, start.length, wish.sign);
}

interface Structure {
  readonly size: number;
  readonly root: number;
  readonly firstPage: number;
  readonly info: string;
  readonly firstId: string;
  readonly startXref: number;
  /** What stands between `n 0 obj` and `endobj`. */
  objectText(number: number): string;
}

function readStructure(bytes: Buffer): Structure {
  const text = bytes.toString('latin1');
  const startXref = Number(found(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text), 'startxref'));
  const table = /^xref\s+0 (\d+)\s+/.exec(text.slice(startXref, startXref + 40));
  const trailerAt = text.indexOf('trailer', startXref);
  if (table === null || trailerAt < 0) throw new Error('The PDF has no plain cross-reference table.');
  const trailer = text.slice(trailerAt);
  const offsets = text
    .slice(startXref + table[0].length, trailerAt)
    .trim()
    .split(/\s*[\r\n]+\s*/)
    .map((line) => Number(line.slice(0, 10)));
  const objectText = (number: number): string => {
    const at = offsets[number] ?? 0;
    const head = `${number} 0 obj`;
    if (at === 0 || !text.startsWith(head, at)) throw new Error(`The PDF has no object ${number}.`);
    return text.slice(at + head.length, text.indexOf('endobj', at)).trim();
  };
  const root = Number(found(/\/Root (\d+) 0 R/.exec(trailer), 'catalog'));
  return {
    size: Number(found(/\/Size (\d+)/.exec(trailer), 'size')),
    root,
    firstPage: firstPageUnder(Number(found(/\/Pages (\d+) 0 R/.exec(objectText(root)), 'page tree')), objectText),
    info: /\/Info \d+ 0 R/.exec(trailer)?.[0] ?? '',
    firstId: found(/\/ID \[(\([^)]*\)|<[0-9A-Fa-f]*>)/.exec(trailer), 'identifier'),
    startXref,
    objectText,
  };
}

function firstPageUnder(node: number, objectText: (number: number) => string): number {
  const text = objectText(node);
  if (!/\/Type \/Pages\b/.test(text)) return node;
  return firstPageUnder(Number(found(/\/Kids \[\s*(\d+) 0 R/.exec(text), 'page')), objectText);
}

function found(match: RegExpExecArray | null, what: string): string {
  if (match?.[1] === undefined) throw new Error(`The PDF has no ${what} that we can read.`);
  return match[1];
}

/** A dictionary with one more entry at its end. */
function withEntry(dictionary: string, entry: string): string {
  if (!dictionary.endsWith('>>')) throw new Error('The PDF has a stream where a dictionary should be.');
  return `${dictionary.slice(0, -2)}  ${entry}\n>>`;
}

function withAnnotation(page: string, widget: number): string {
  const listed = /\/Annots \[([^\]]*)\]/.exec(page);
  if (listed !== null) return page.replace(listed[0], () => `/Annots [${(listed[1] ?? '').trim()} ${widget} 0 R]`);
  if (page.includes('/Annots')) throw new Error('The PDF keeps its annotations where we do not look.');
  return withEntry(page, `/Annots [${widget} 0 R]${page.includes('/Tabs') ? '' : ' /Tabs /S'}`);
}

function signatureText({ at, name, reason, contact }: SealWish): string {
  if (!/^[\x21-\x27\x2a-\x5b\x5d-\x7e]+$/.test(contact)) throw new Error('The address on the seal is not plain.');
  return [
    '<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached',
    `/ByteRange [${' '.repeat(RANGE_WIDTH)}]`,
    `/Contents <${'0'.repeat(CONTENTS_FIGURES)}>`,
    `/M (${pdfTime(at)})`,
    `/Name ${textString(name)} /Reason ${textString(reason)} /ContactInfo (${contact}) >>`,
  ].join('\n');
}

/** Without size and outside the page it needs neither a tag (PDF/UA) nor an appearance; 132: printed, locked. */
function widgetText(given: { readonly signature: number; readonly page: number; readonly name: string }): string {
  return [
    '<< /Type /Annot /Subtype /Widget /FT /Sig /T (Segel) /F 132 /Rect [-1 -1 -1 -1]',
    `/TU ${textString(given.name)} /V ${given.signature} 0 R /P ${given.page} 0 R >>`,
  ].join('\n');
}

function update(
  objects: readonly (readonly [number: number, text: string])[],
  { file, at }: { readonly file: Structure; readonly at: number },
): Buffer {
  let body = '';
  const table = objects
    .map(([number, text]) => {
      const offset = at + body.length;
      body += `${number} 0 obj\n${text}\nendobj\n`;
      return { number, offset };
    })
    .toSorted((one, other) => one.number - other.number)
    .map(({ number, offset }) => `${number} 1\n${String(offset).padStart(10, '0')} 00000 n \n`)
    .join('');
  const secondId = createHash('sha256').update(body, 'latin1').digest('hex').slice(0, 32);
  const trailer = [
    'trailer',
    `<< /Size ${file.size + 2} /Root ${file.root} 0 R ${file.info} /ID [${file.firstId} <${secondId}>]`,
    `/Prev ${file.startXref} >>`,
    'startxref',
    String(at + body.length),
    '%%EOF\n',
  ].join('\n');
  return Buffer.from(`${body}xref\n${table}${trailer}`, 'latin1');
}

/** Writes the range, then the signature over everything but itself. */
async function fill(bytes: Buffer, from: number, sign: SealWish['sign']): Promise<Buffer> {
  const contentsAt = bytes.indexOf('/Contents <', from) + '/Contents '.length;
  const behind = contentsAt + CONTENTS_FIGURES + 2;
  const range = `0 ${contentsAt} ${behind} ${bytes.length - behind}`.padEnd(RANGE_WIDTH, ' ');
  bytes.write(range, bytes.indexOf('/ByteRange [', from) + '/ByteRange ['.length, 'latin1');
  const cms = await sign(Buffer.concat([bytes.subarray(0, contentsAt), bytes.subarray(behind)]));
  const figures = cms.toString('hex');
  if (figures.length > CONTENTS_FIGURES) throw new Error('The signature does not fit into the document.');
  bytes.write(figures, contentsAt + 1, 'latin1');
  return bytes;
}

/** Text outside ASCII stands as UTF-16 (ISO 32000-1 section 7.9.2.2). */
function textString(text: string): string {
  return `<FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase()}>`;
}

function pdfTime(at: Instant): string {
  const { year, month, day, hour, minute, second } = at.toZonedDateTimeISO('UTC');
  return `D:${year}${[month, day, hour, minute, second].map((part) => String(part).padStart(2, '0')).join('')}+00'00'`;
}
