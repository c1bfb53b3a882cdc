/** The instrument a fact rests on, as an official cites it: `Perpres 67/2019 Pasal 9 ayat (1)`. */
export interface LegalBasis {
  readonly text: string;
  /** Whether whoever recorded it has checked the instrument against a published text. */
  readonly confirmed: boolean;
}

export const longestBasis = 300;

export function confirmedBasis(text: string): LegalBasis {
  return { text, confirmed: true };
}

/** For what is generally known but could not be checked; pages say so. */
export function unconfirmedBasis(text: string): LegalBasis {
  return { text, confirmed: false };
}

/** A basis must name something: 3 to 300 characters. */
export function namesAnInstrument(basis: LegalBasis): boolean {
  const { length } = basis.text.trim();
  return length >= 3 && length <= longestBasis;
}
