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
      purpose: { id: 'Mengetahui perkembangan urusan sendiri', en: 'Knowing how one’s own matters stand' },
      source: administration,
      says: {
        id: 'Warga melihat pesan yang ditulis untuk dirinya.',
        en: 'A person sees the notices that were written to her.',
      },
    },
    {
      id: 'NOT-02',
      who: ['officer'],
      purpose: { id: 'Mengetahui apa yang menunggu di kantor', en: 'Knowing what waits in the office' },
      source: 'internal',
      says: {
        id: 'Petugas melihat pesan untuk dirinya dan untuk peran yang kini dipegangnya di kantornya.',
        en: 'An officer sees the notices to himself and to the roles he now has in his office.',
      },
    },
  ],
  'notice.read': [
    {
      id: 'NOT-03',
      who: ['person'],
      when: (addressee, actor) =>
        addressee.kind === 'person' && actor.kind === 'person' && addressee.personId === actor.personId,
      purpose: { id: 'Mengetahui perkembangan urusan sendiri', en: 'Knowing how one’s own matters stand' },
      source: administration,
      says: {
        id: 'Warga membuka pesan yang ditulis untuk dirinya, bukan milik orang lain.',
        en: 'A person opens a notice that was written to her, and nobody else’s.',
      },
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
      purpose: { id: 'Mengetahui apa yang menunggu di kantor', en: 'Knowing what waits in the office' },
      source: 'internal',
      says: {
        id: 'Petugas membuka pesan untuk dirinya, atau untuk peran yang kini dipegangnya di kantor yang dituju pesan itu.',
        en: 'An officer opens a notice to himself, or to a role he now has in the office it was written to.',
      },
    },
  ],
  'inbox.mark_read': [
    {
      id: 'NOT-05',
      who: ['person', 'officer'],
      purpose: { id: 'Menjaga kotak pesan tetap rapi', en: 'Keeping the inbox in order' },
      source: 'internal',
      says: {
        id: 'Siapa pun yang mempunyai kotak pesan menandai isinya sudah dibaca, hanya bagi dirinya sendiri.',
        en: 'Whoever has an inbox marks what is in it as read, for himself alone.',
      },
    },
  ],
};
