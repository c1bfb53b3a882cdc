import type { Ask } from '../../../../kernel/http/ask.ts';
import { csrfToken } from '../../../../kernel/http/csrf.ts';
import { newId } from '../../../../kernel/ids.ts';

/** What every form carries unseen. */
export function formTokens(ask: Pick<Ask, 'session'>): { readonly csrf: string; readonly key: string } {
  if (ask.session === null) throw new Error('A form that writes is shown to nobody.');
  return { csrf: csrfToken(ask.session.csrfSecret), key: newId() };
}
