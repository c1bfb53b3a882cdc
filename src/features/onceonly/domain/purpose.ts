import type { Lang } from '../../../vocabulary/lang.ts';

/** The lawful bases of UU 27/2022 Pasal 20 ayat (2), by letter. */
export const lawfulBases = {
  a: { id: 'persetujuan', en: 'consent' },
  b: { id: 'perjanjian', en: 'contract' },
  c: { id: 'kewajiban hukum', en: 'legal duty' },
  d: { id: 'kepentingan vital', en: 'vital interest' },
  e: { id: 'kepentingan umum, pelayanan publik, atau kewenangan', en: 'public interest, public service or authority' },
  f: { id: 'kepentingan sah lainnya', en: 'other legitimate interest' },
} as const satisfies Readonly<Record<string, Readonly<Record<Lang, string>>>>;

export type LawfulBasis = keyof typeof lawfulBases;

/** What data are read for: a code that is signed and logged, and its words for the person. */
export interface Purpose {
  /** `sip.apply` */
  readonly id: string;
  /** "Mengisi permohonan surat izin praktik" */
  readonly words: Readonly<Record<Lang, string>>;
  /** Two or three words, where there is little room. */
  readonly short: Readonly<Record<Lang, string>>;
  /** Why it may be done; an explicit request is another thing and stands in its own record. */
  readonly basis: LawfulBasis;
  readonly legalReference: string;
  /** Days after which values read for it are erased, counted from the end of the case; null: the case decides. */
  readonly retentionDays: number | null;
}

const idShape = /^[a-z][a-z0-9_]*(?:\.[a-z][a-z0-9_]*)*$/;

export type PurposeFault = 'purpose_malformed' | 'purpose_repeated' | 'purpose_without_reference';

/** Everything wrong with a list of purposes; empty when all is well. */
export function purposeFaults(
  purposes: readonly Purpose[],
): readonly { readonly code: PurposeFault; readonly purpose: string }[] {
  const seen = new Set<string>();
  return purposes.flatMap(({ id, legalReference }) => {
    const isRepeated = seen.has(id);
    seen.add(id);
    const codes: readonly (PurposeFault | null)[] = [
      idShape.test(id) && id.length <= 60 ? null : 'purpose_malformed',
      isRepeated ? 'purpose_repeated' : null,
      legalReference.trim().length < 3 ? 'purpose_without_reference' : null,
    ];
    return codes.flatMap((code) => (code === null ? [] : [{ code, purpose: id }]));
  });
}
