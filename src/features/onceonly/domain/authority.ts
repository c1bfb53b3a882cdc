import type { Actor, AuthorityTable, Rule } from '../../../vocabulary/authority.ts';

/** What each action of this feature has to know before it can be allowed. */
export interface OnceonlyCircumstances {
  readonly 'own_data.read': null;
  readonly 'own_data.fetch': null;
  readonly 'correction.open': null;
  readonly 'correction.read': Own;
  readonly 'correction.ask': Own;
  readonly 'access_log.read': null;
}

export type OnceonlyAction = keyof OnceonlyCircumstances;

interface Own {
  readonly personId: string;
}

const dataProtection = 'UU 27/2022 (Pelindungan Data Pribadi)';

export const onceonlyAuthority: AuthorityTable<OnceonlyCircumstances> = {
  'own_data.read': [
    {
      id: 'ONC-01',
      who: ['person'],
      purpose: {
        id: 'Mengetahui apa yang dicatat negara tentang dirinya',
        en: 'Knowing what the state holds about oneself',
      },
      source: `${dataProtection} Pasal 7`,
      says: {
        id: 'Warga melihat data tentang dirinya yang diambil atas permintaannya, bukan data orang lain.',
        en: 'A person sees the data about herself that she had fetched, and nobody else’s.',
      },
    },
  ],
  'own_data.fetch': [
    {
      id: 'ONC-02',
      who: ['person'],
      purpose: {
        id: 'Mengetahui apa yang dicatat negara tentang dirinya',
        en: 'Knowing what the state holds about oneself',
      },
      source: `${dataProtection} Pasal 7`,
      says: {
        id: 'Warga meminta data tentang dirinya kepada instansi yang mencatatnya.',
        en: 'A person asks the registers for the data they hold about herself.',
      },
    },
  ],
  'correction.open': [
    {
      id: 'ONC-03',
      who: ['person'],
      purpose: {
        id: 'Meminta data yang keliru diperbaiki pemiliknya',
        en: 'Having a wrong datum put right by its owner',
      },
      source: `${dataProtection} Pasal 6`,
      says: {
        id: 'Warga memberi tahu pemilik data bahwa suatu data tentang dirinya keliru.',
        en: 'A person tells the owner of a register that a datum about herself is wrong.',
      },
    },
  ],
  'correction.read': [
    own({
      id: 'ONC-04',
      purpose: { id: 'Mengikuti perjalanan koreksi', en: 'Following a correction' },
      source: `${dataProtection} Pasal 6`,
      says: {
        id: 'Warga melihat perkembangan koreksinya sendiri.',
        en: 'A person sees how her own corrections stand.',
      },
    }),
  ],
  'correction.ask': [
    own({
      id: 'ONC-05',
      purpose: { id: 'Mengikuti perjalanan koreksi', en: 'Following a correction' },
      source: `${dataProtection} Pasal 30`,
      says: {
        id: 'Warga meminta perkembangan koreksinya sendiri ditanyakan kepada pemilik data.',
        en: 'A person has the owner of a register asked how her own correction stands.',
      },
    }),
  ],
  'access_log.read': [
    {
      id: 'ONC-06',
      who: ['person'],
      purpose: {
        id: 'Mengetahui siapa membaca datanya, kapan, dan untuk apa',
        en: 'Knowing who read one’s data, when and for what',
      },
      source: `${dataProtection} Pasal 31 dan 32`,
      says: {
        id: 'Warga membaca dan mengunduh catatan setiap pembacaan datanya, kecuali yang masih ditunda oleh perintah yang sah.',
        en: 'A person reads and downloads every reading of her own data that no lawful order still delays.',
      },
    },
  ],
};

function own(rule: Pick<Rule<Own>, 'id' | 'purpose' | 'source' | 'says'>): Rule<Own> {
  return { ...rule, who: ['person'], when: ({ personId }, actor) => isSelf(actor, personId) };
}

function isSelf(actor: Actor, personId: string): boolean {
  return actor.kind === 'person' && actor.personId === personId;
}
