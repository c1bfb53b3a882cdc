/** What may be handed in; each is known by its content (magic numbers, PKWARE APPNOTE 4.3, ISO 32000-2). */
export const mediaTypes = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpeg: 'image/jpeg',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  zip: 'application/zip',
  xls: 'application/vnd.ms-excel',
  xml: 'application/xml',
  json: 'application/json',
  text: 'text/plain',
} as const;

export type Media = keyof typeof mediaTypes;

/** The kind of a file by what is in it; null: none that we know, or a program. Its name is never asked. */
export function mediaOf(bytes: Uint8Array): Media | null {
  const head = latin(bytes.subarray(0, 8));
  if (head.startsWith('%PDF-')) return 'pdf';
  if (head === '\x89PNG\r\n\x1a\n') return 'png';
  if (head.startsWith('\xff\xd8\xff')) return 'jpeg';
  if (head === '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1') return 'xls';
  if (head.startsWith('PK\x03\x04')) return zipMedia(bytes);
  return isText(bytes) ? textMedia(bytes) : null;
}

/** Names inside stand in the central directory at the end, uncompressed. */
const DIRECTORY_BYTES = 256 * 1024;

function zipMedia(bytes: Uint8Array): Media {
  const ends = latin(bytes.subarray(0, 4096)) + latin(bytes.subarray(-DIRECTORY_BYTES));
  if (ends.includes('xl/workbook.xml')) return 'xlsx';
  if (ends.includes('word/document.xml')) return 'docx';
  return ends.includes(mediaTypes.ods) ? 'ods' : 'zip';
}

function textMedia(bytes: Uint8Array): Media {
  const start = latin(bytes.subarray(0, 400))
    .replace(/^\xef\xbb\xbf/, '')
    .trimStart();
  if (start.startsWith('<?xml')) return 'xml';
  return start.startsWith('{') || start.startsWith('[') ? 'json' : 'text';
}

const SAMPLE_BYTES = 64 * 1024;

/** UTF-8, UTF-16 with its mark, or an eight-bit encoding: no control characters but tab and line ends. */
function isText(bytes: Uint8Array): boolean {
  if (bytes.byteLength === 0) return false;
  const hasWideMark = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (hasWideMark) return true;
  return bytes.subarray(0, SAMPLE_BYTES).every((byte) => byte >= 0x20 || byte === 9 || byte === 10 || byte === 13);
}

function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
