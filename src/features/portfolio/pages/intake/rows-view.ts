import type { Lang } from '../../../../vocabulary/lang.ts';
import { isOpen, type ListImport } from '../../domain/intake/import.ts';
import { mayKeep, type OfferKind, offerKinds } from '../../domain/intake/row-answers.ts';
import type { RowChoice } from '../../http/intake/import-answer.ts';
import type { ImportRow, RowFilter } from '../../storage/intake/import-row.ts';
import type { Tokens } from './tokens.ts';

/** The lists of rows that a page shows, by the word in its address. */
export const rowLists = {
  putuskan: { standings: ['open'] },
  masalah: { standings: ['problem'] },
  siap: { standings: ['ready'] },
  sama: { standings: ['same'] },
  keluar: { standings: ['left_out'] },
  berubah: { change: 'changed' },
  baru: { change: 'added' },
  semua: {},
} as const satisfies Readonly<Record<string, Omit<RowFilter, 'limit'>>>;
export type RowList = keyof typeof rowLists;

export interface RowsQuery {
  readonly list: RowList;
  readonly offer: OfferKind | null;
  /** Behind this row; -1: from the first. */
  readonly after: number;
}

export interface RowsView {
  readonly lang: Lang;
  readonly found: ListImport;
  readonly query: RowsQuery;
  readonly rows: readonly ImportRow[];
  readonly nextHref: string | null;
  /** null: looks only. */
  readonly tokens: Tokens | null;
  readonly chosen: ReadonlyMap<string, string>;
  readonly hasMoved: boolean;
}

export const ROWS_A_PAGE = 50;

export function readRowsQuery(query: URLSearchParams): RowsQuery {
  const list = query.get('daftar') ?? '';
  const offer = query.get('tawaran');
  const after = query.get('sesudah') ?? '';
  return {
    list: isRowList(list) ? list : 'putuskan',
    offer: offerKinds.find((kind) => kind === offer) ?? null,
    after: /^\d{1,6}$/.test(after) ? Number(after) : -1,
  };
}

export function isRowList(text: string): text is RowList {
  return Object.hasOwn(rowLists, text);
}

/** The query of an address, the way readRowsQuery reads it. */
export function rowsAddress({ list, offer, after }: RowsQuery): Readonly<Record<string, string | undefined>> {
  return { daftar: list, tawaran: offer ?? undefined, sesudah: after < 0 ? undefined : String(after) };
}

export function filterOf({ list, offer, after }: RowsQuery): RowFilter {
  const asked = offer === null || list !== 'putuskan' ? {} : { openOffer: offer };
  const without = offer === 'own_agency' && list === 'putuskan' ? { withoutOpen: 'fill_down' as const } : {};
  return { ...rowLists[list], ...asked, ...without, after, limit: ROWS_A_PAGE + 1 };
}

/** What may be answered for a row as it stands. */
export function choicesOf(row: ImportRow, found: ListImport): readonly RowChoice[] {
  if (!isOpen(found.state) || row.supersededBy !== null) return [];
  const hasAnswers = row.accepted.length > 0 || row.isPassed || row.isLeftOut || row.kindSet !== null;
  const takeBack: readonly RowChoice[] = hasAnswers || hasKept(row) ? ['batalkan'] : [];
  if (row.standing === 'left_out') return takeBack;
  const kind = row.kindSet ?? row.row.entry.kind;
  return [
    ...row.openOffers,
    ...(row.openOffers.some(mayKeep) ? (['biarkan'] as const) : []),
    ...(row.standing === 'problem' && row.mayPass ? (['lewatkan'] as const) : []),
    ...(kind === 'website' ? (['jadi-aplikasi'] as const) : (['jadi-situs'] as const)),
    'keluarkan',
    ...takeBack,
  ];
}

function hasKept({ row, openOffers, accepted }: ImportRow): boolean {
  return row.offers.some(({ kind }) => !openOffers.includes(kind) && !accepted.includes(kind));
}

export function answerField(position: number): string {
  return `putusan-${position}`;
}
