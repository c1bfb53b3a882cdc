import type { Ask } from '../../../../kernel/http/ask.ts';
import { csrfToken } from '../../../../kernel/http/csrf.ts';
import { newId } from '../../../../kernel/ids.ts';

/** What every form carries unseen. */
export interface FormTokens {
  readonly csrf: string;
  readonly key: string;
}

export function formTokens(ask: Pick<Ask, 'session'>): FormTokens {
  if (ask.session === null) throw new Error('A form that writes is shown to nobody.');
  return { csrf: csrfToken(ask.session.csrfSecret), key: newId() };
}
