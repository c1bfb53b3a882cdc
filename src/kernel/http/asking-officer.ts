import type { Actor } from '../../vocabulary/authority.ts';
import type { Ask } from './ask.ts';

export type OfficerActor = Extract<Actor, { readonly kind: 'officer' }>;

/** The officer who asks; a route that only officers reach has one. */
export function askingOfficer({ actor }: Pick<Ask, 'actor'>): OfficerActor {
  if (actor.kind !== 'officer') throw new Error('This page is for officers only.');
  return actor;
}
