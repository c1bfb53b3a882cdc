import type { Ask } from '../../../../kernel/http/ask.ts';
import { csrfToken } from '../../../../kernel/http/csrf.ts';
import { newId } from '../../../../kernel/ids.ts';
import type { Actor } from '../../../../vocabulary/authority.ts';

export type OfficerActor = Extract<Actor, { readonly kind: 'officer' }>;

/** The officer who asks; a route that only officers reach has one. */
export function askingOfficer({ actor }: Pick<Ask, 'actor'>): OfficerActor {
  if (actor.kind !== 'officer') throw new Error('This page is for officers only.');
  return actor;
}

/** What every form that writes carries unseen. */
export interface FormTokens {
  readonly csrf: string;
  readonly key: string;
}

export function formTokens(ask: Pick<Ask, 'session'>): FormTokens {
  if (ask.session === null) throw new Error('A form that writes is shown to nobody.');
  return { csrf: csrfToken(ask.session.csrfSecret), key: newId() };
}
