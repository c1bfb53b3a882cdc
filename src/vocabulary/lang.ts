/** The languages of every page and document: Indonesian first, English beside it. */
export type Lang = 'id' | 'en';

export function isLang(given: unknown): given is Lang {
  return given === 'id' || given === 'en';
}
