/** What a list may cost us. A real one of 30,000 rows stays far below each of these. */
export interface ReadLimits {
  readonly fileBytes: number;
  readonly zipEntries: number;
  /** One part of a workbook, unpacked. */
  readonly entryBytes: number;
  /** All parts of a workbook, unpacked. */
  readonly unpackedBytes: number;
  /** Unpacked to packed, for parts above a megabyte; deflate itself ends near 1,032. */
  readonly ratio: number;
  readonly sheets: number;
  readonly rows: number;
  readonly columns: number;
  /** What a spreadsheet holds in one cell. */
  readonly cellCharacters: number;
  readonly sharedCharacters: number;
  readonly spans: number;
  readonly pasteCharacters: number;
}

export const readLimits: ReadLimits = {
  fileBytes: 50 * 1024 * 1024,
  zipEntries: 2000,
  entryBytes: 256 * 1024 * 1024,
  unpackedBytes: 400 * 1024 * 1024,
  ratio: 300,
  sheets: 60,
  rows: 60_000,
  columns: 256,
  cellCharacters: 32_767,
  sharedCharacters: 60_000_000,
  spans: 100_000,
  pasteCharacters: 5_000_000,
};
