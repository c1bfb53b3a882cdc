import type { AuthorityTable } from '../../../vocabulary/authority.ts';
import type { Addressee } from './notice.ts';

/** What each action of this feature has to know before it can be allowed. */
export interface NoticesCircumstances {
  readonly 'inbox.read': null;
  readonly 'notice.read': Addressee;
  readonly 'inbox.mark_read': null;
}

export type NoticesAction = keyof NoticesCircumstances;

const administration = 'UU 30/2014 (Administrasi Pemerintahan)';

export const noticesAuthority: AuthorityTable<NoticesCircumstances> = {
  'inbox.read': [
    {
      id: 'NOT-01',
      who: ['person'],
      purpose: 'Knowing how one’s own matters stand',
      source: administration,
      says: 'A person sees the notices that were written to her.',
    },
    {
      id: 'NOT-02',
      who: ['officer'],
      purpose: 'Knowing what waits in the office',
      source: 'internal',
      says: 'An officer sees the notices to himself and to the roles he now has in his office.',
    },
  ],
  'notice.read': [
    {
      id: 'NOT-03',
      who: ['person'],
      when: (addressee, actor) =>
        addressee.kind === 'person' && actor.kind === 'person' && addressee.personId === actor.personId,
      purpose: 'Knowing how one’s own matters stand',
      source: administration,
      says: 'A person opens a notice that was written to her, and nobody else’s.',
    },
    {
      id: 'NOT-04',
      who: ['officer'],
      when: (addressee, actor) => {
        if (addressee.kind === 'person' || actor.kind !== 'officer') return false;
        if (addressee.agencyId !== actor.agencyId) return false;
        return addressee.kind === 'role'
          ? actor.roles.includes(addressee.role)
          : addressee.officerId === actor.officerId;
      },
      purpose: 'Knowing what waits in the office',
      source: 'internal',
      says: 'An officer opens a notice to himself, or to a role he now has in the office it was written to.',
    },
  ],
  'inbox.mark_read': [
    {
      id: 'NOT-05',
      who: ['person', 'officer'],
      purpose: 'Keeping the inbox in order',
      source: 'internal',
      says: 'Whoever has an inbox marks what is in it as read, for himself alone.',
    },
  ],
};
