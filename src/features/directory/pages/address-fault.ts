import type { Lang } from '../../../vocabulary/lang.ts';
import { type ListPage, longestWord, type searchWord } from './page-of.ts';
import { say } from './speech.ts';

/** What in the address of a list could not be read and what is shown instead; null when all of it could. */
export type AddressFault = string | null;

interface Asked {
  readonly word?: ReturnType<typeof searchWord>;
  readonly page?: ListPage;
  /** What was asked for, and what it was understood as; null: as nothing. */
  readonly choices?: readonly Choice[];
}

interface Choice {
  readonly given: string | null;
  readonly known: unknown;
  readonly label: 'organisations.filter.kind' | 'holidays.year' | 'holidays.region' | 'officers.filter.role';
}

/** The first fault of an address, in words. */
export function addressFault({ word, page, choices = [] }: Asked, lang: Lang): AddressFault {
  const t = say(lang);
  if (word !== undefined && !word.ok) return t(`field.${word.error}`, { limit: longestWord });
  const unknown = choices.find(({ given, known }) => given !== null && given !== '' && known === null);
  if (unknown !== undefined) return t('list.choice_unknown', { label: t(unknown.label) });
  return page?.isReadable === false ? t('list.page_unreadable') : null;
}

/** How a page answers whose address had a fault: as forms do. */
export function answerOf(fault: AddressFault): { readonly hasErrors: boolean; readonly status: number } {
  return { hasErrors: fault !== null, status: fault === null ? 200 : 422 };
}
