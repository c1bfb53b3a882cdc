import type { Ask } from '../../../../kernel/http/ask.ts';
import { csrfToken } from '../../../../kernel/http/csrf.ts';
import { newId } from '../../../../kernel/ids.ts';

/** What every form of the registry carries unseen. */
export interface FormTokens {
  readonly csrf: string;
  readonly onceKey: string;
}

export function formTokens({ session }: Pick<Ask, 'session'>): FormTokens {
  if (session === null) throw new Error('A form that writes is shown to nobody.');
  return { csrf: csrfToken(session.csrfSecret), onceKey: newId() };
}
