import { factNames } from '../../data/maturity/fact-names.ts';
import type { MaturityFact } from '../../domain/maturity/ladder.ts';
import { hundredthsWords, type MaturityWords } from './say.ts';

/** What a fact counts, in words. */
export function factName(fact: MaturityFact, t: MaturityWords): string {
  return factNames[fact][t.lang];
}

/** The value of a fact with its unit; null: not known. */
export function factValue(fact: MaturityFact, value: number | null, t: MaturityWords): string {
  if (value === null) return t('factUnknown');
  switch (factNames[fact].unit) {
    case 'share':
      return t('percent', { value: hundredthsWords(value, t.lang) });
    case 'count':
      return String(value);
    case 'yes_no':
      return t(value === 0 ? 'no' : 'yes');
  }
}
