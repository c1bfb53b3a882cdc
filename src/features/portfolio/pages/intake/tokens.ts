import type { Ask } from '../../../../kernel/http/ask.ts';
import { csrfToken } from '../../../../kernel/http/csrf.ts';
import { newId } from '../../../../kernel/ids.ts';

/** What every form on one page carries unseen; each form has an idempotency key of its own. */
export interface Tokens {
  readonly csrf: string;
  readonly newKey: () => string;
  /** The revision that the page shows; '' where nothing is shown yet. */
  readonly seen: string;
}

export function tokensOf(ask: Pick<Ask, 'session'>, revision: number | null): Tokens {
  if (ask.session === null) throw new Error('A form that writes is shown to nobody.');
  return {
    csrf: csrfToken(ask.session.csrfSecret),
    newKey: () => newId(),
    seen: revision === null ? '' : String(revision),
  };
}
