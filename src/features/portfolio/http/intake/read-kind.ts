import { bytesAt, type FileSource, type Reading, Refused, sizeOf } from './read-source.ts';
import { openParts } from './read-zip.ts';

export type TableKind = 'xlsx' | 'ods' | 'csv';

/** What a file is, by its bytes alone. Whatever no list can be read from is refused with the way to save it. */
export async function kindOf(reading: Reading): Promise<TableKind> {
  const { source, limits } = reading;
  const size = await sizeOf(source);
  if (size === 0) throw new Refused('intake_file_empty');
  if (size > limits.fileBytes)
    throw new Refused('intake_file_too_large', { limit: `${limits.fileBytes / 1024 / 1024} MB` });
  const head = Buffer.from(await bytesAt(source, 0, 4096));
  if (head.subarray(0, 8).equals(COMPOUND)) throw new Refused(await insideCompound(source, head));
  if (head.subarray(0, 4).equals(ZIP)) return kindOfZip(reading);
  // BIFF2 to BIFF4 lie bare in the file: a BOF record of 4 or 6 bytes.
  if (head[0] === 9 && [0, 2, 4].includes(head[1] ?? -1) && [4, 6].includes(head[2] ?? -1) && head[3] === 0) {
    throw new Refused('intake_kind_xls');
  }
  for (const [found, bytes] of SIGNATURES) {
    if (head.subarray(0, bytes.length).equals(bytes)) throw new Refused('intake_kind_other', { found });
  }
  return kindOfText(head);
}

const COMPOUND = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const ZIP = Buffer.from('504b0304', 'hex');

const SIGNATURES: readonly (readonly [string, Buffer])[] = [
  ['PDF', Buffer.from('%PDF-')],
  ['PNG', Buffer.from('89504e47', 'hex')],
  ['JPEG', Buffer.from('ffd8ff', 'hex')],
  ['GIF', Buffer.from('GIF8')],
  ['RAR', Buffer.from('Rar!')],
  ['7z', Buffer.from('377abcaf271c', 'hex')],
  ['gzip', Buffer.from('1f8b08', 'hex')],
  ['RTF', Buffer.from(String.raw`{\rtf`)],
];

/** An OLE compound file ([MS-CFB]): an old workbook, an encrypted one, or an old Word document. */
async function insideCompound(source: FileSource, head: Buffer) {
  const shift = head.length >= 512 ? head.readUInt16LE(30) : 9;
  const sector = 2 ** (shift === 12 ? 12 : 9);
  const first = head.length >= 512 ? head.readUInt32LE(48) : 0;
  const directory = Buffer.from(await bytesAt(source, Math.min((first + 1) * sector, 2 ** 40), 4096));
  const names: string[] = [];
  for (let at = 0; at + 128 <= directory.length; at += 128) {
    const length = Math.min(64, Math.max(2, directory.readUInt16LE(at + 64)));
    names.push(directory.toString('utf16le', at, at + length - 2));
  }
  if (names.includes('EncryptedPackage') || names.includes('EncryptionInfo'))
    return 'intake_workbook_encrypted' as const;
  return names.includes('WordDocument') ? ('intake_kind_document' as const) : ('intake_kind_xls' as const);
}

async function kindOfZip(reading: Reading): Promise<TableKind> {
  const parts = await openParts(reading);
  try {
    const { names } = parts;
    const has = (name: string): boolean => names.has(name);
    if (has('xl/workbook.bin')) throw new Refused('intake_kind_xlsb');
    if (has('word/document.xml')) throw new Refused('intake_kind_document');
    if (has('ppt/presentation.xml')) throw new Refused('intake_kind_other', { found: 'PowerPoint' });
    if (has('xl/workbook.xml') || has('_rels/.rels')) return 'xlsx';
    if (has('content.xml')) return await kindOfOpenDocument(parts.read('mimetype'), has('mimetype'));
    if ([...names].some((name) => name.endsWith('.iwa'))) throw new Refused('intake_kind_other', { found: 'Numbers' });
    throw new Refused('intake_kind_other', { found: 'ZIP' });
  } finally {
    parts.close();
  }
}

async function kindOfOpenDocument(mimetype: AsyncIterable<Uint8Array>, isThere: boolean): Promise<TableKind> {
  const told = isThere ? Buffer.concat(await Array.fromAsync(mimetype)).toString('latin1') : 'spreadsheet';
  if (!told.includes('spreadsheet')) throw new Refused('intake_kind_document');
  return 'ods';
}

/** Old programs save a web page or an XML table under the name of a workbook. */
function kindOfText(head: Buffer): TableKind {
  const isWide = head.includes(0);
  const text = head
    .toString(isWide ? 'utf16le' : 'utf8')
    .replace(/^\uFEFF/, '')
    .trimStart()
    .toLowerCase();
  if (text.startsWith('<?xml') || text.startsWith('<workbook')) {
    throw new Refused(
      text.includes('excel.sheet') || text.includes('<workbook') ? 'intake_kind_xml_table' : 'intake_kind_unknown',
    );
  }
  if (/^<(?:!doctype html|html|head|meta|table|style)\b/.test(text)) throw new Refused('intake_kind_html');
  if (/^[{[]/.test(text)) throw new Refused('intake_kind_json');
  return 'csv';
}
