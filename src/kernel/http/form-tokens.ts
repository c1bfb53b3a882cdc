import { newId } from '../ids.ts';
import type { Ask } from './ask.ts';
import { csrfToken } from './csrf.ts';

/** What every form that writes carries unseen. */
export interface FormTokens {
  readonly csrf: string;
  /** The idempotency key. */
  readonly key: string;
}

export function formTokens({ session }: Pick<Ask, 'session'>): FormTokens {
  if (session === null) throw new Error('A form that writes is shown to nobody.');
  return { csrf: csrfToken(session.csrfSecret), key: newId() };
}
