import type { AuthorityTable } from '../vocabulary/authority.ts';

export interface JoinedCircumstances {
  readonly 'front_page.read': null;
  readonly 'gallery.read': null;
}

/** Who may open the pages that many features feed. */
export const joinedAuthority: AuthorityTable<JoinedCircumstances> = {
  'front_page.read': [
    {
      id: 'FRO-01',
      who: ['anyone'],
      purpose: 'Knowing what this is',
      source: 'UU 14/2008 (Keterbukaan Informasi Publik)',
      says: 'Anyone may read the front page; its figures name nobody.',
    },
  ],
  'gallery.read': [
    {
      id: 'FRO-02',
      who: ['anyone'],
      purpose: 'Looking at every page in every state',
      source: 'internal',
      says: 'Anyone may look at the gallery of a sample installation; everything on it is invented.',
    },
  ],
};
