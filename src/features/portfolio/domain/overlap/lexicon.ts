/** The words by which the overlap engine reads an inventory: governed data, never tuned to one list. */
export interface Lexicon {
  readonly functions: readonly FunctionEntry[];
  /** Words or phrases that mean the same in administration, Indonesian and English mixed; lower case. */
  readonly synonyms: readonly (readonly string[])[];
  readonly acronyms: readonly Acronym[];
  /** Words that separate nothing: grammar and the furniture of descriptions ("aplikasi", "sistem", "system"). */
  readonly stopWords: readonly string[];
  /** Phrases that stand on unlike systems and say nothing; lower case, without punctuation. */
  readonly boilerplate: readonly string[];
  readonly nationalSystems: readonly NationalSystem[];
}

/** One fine function of government, as a person would accept it for an application. */
export interface FunctionEntry {
  /** `F.010.02`: group and number; never reused. */
  readonly code: string;
  readonly name: { readonly id: string; readonly en: string };
  /** Codes of level 2 or deeper under which it stands, the first the best: `RAL.02.04`, `RAB.09.06`. */
  readonly under: readonly string[];
  /** What descriptions of such applications say: single words and phrases of two or three words, lower case. */
  readonly words: { readonly id: readonly string[]; readonly en: readonly string[] };
}

export interface Acronym {
  /** Lower case, without punctuation: `simpeg`. */
  readonly short: string;
  /** One or several readings, lower case: `sistem informasi manajemen kepegawaian`. */
  readonly readings: readonly string[];
}

/** A system of a central body that many offices use and report as their own. */
export interface NationalSystem {
  readonly key: string;
  readonly name: string;
  /** Other spellings seen in the field, lower case: `sipd ri`, `sipd kemendagri`. */
  readonly spellings: readonly string[];
  /** Whose it is: the name of the central body. */
  readonly owner: string;
  readonly functions: readonly string[];
  /** Set by decree as a general application (Perpres 95/2018 art. 36): agencies must use it. */
  readonly isGeneralApplication: boolean;
  /** Names that local systems also bear: equal names are no proof there. */
  readonly isNameShared: boolean;
}
