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
      purpose: 'Knowing what the state holds about oneself',
      source: `${dataProtection} Pasal 7`,
      says: 'A person sees the data about herself that she had fetched, and nobody else’s.',
    },
  ],
  'own_data.fetch': [
    {
      id: 'ONC-02',
      who: ['person'],
      purpose: 'Knowing what the state holds about oneself',
      source: `${dataProtection} Pasal 7`,
      says: 'A person asks the registers for the data they hold about herself.',
    },
  ],
  'correction.open': [
    {
      id: 'ONC-03',
      who: ['person'],
      purpose: 'Having a wrong datum put right by its owner',
      source: `${dataProtection} Pasal 6`,
      says: 'A person tells the owner of a register that a datum about herself is wrong.',
    },
  ],
  'correction.read': [
    own({
      id: 'ONC-04',
      purpose: 'Following a correction',
      source: `${dataProtection} Pasal 6`,
      says: 'A person sees how her own corrections stand.',
    }),
  ],
  'correction.ask': [
    own({
      id: 'ONC-05',
      purpose: 'Following a correction',
      source: `${dataProtection} Pasal 30`,
      says: 'A person has the owner of a register asked how her own correction stands.',
    }),
  ],
  'access_log.read': [
    {
      id: 'ONC-06',
      who: ['person'],
      purpose: 'Knowing who read one’s data, when and for what',
      source: `${dataProtection} Pasal 31 dan 32`,
      says: 'A person reads and downloads every reading of her own data that no lawful order still delays.',
    },
  ],
};

function own(rule: Pick<Rule<Own>, 'id' | 'purpose' | 'source' | 'says'>): Rule<Own> {
  return { ...rule, who: ['person'], when: ({ personId }, actor) => isSelf(actor, personId) };
}

function isSelf(actor: Actor, personId: string): boolean {
  return actor.kind === 'person' && actor.personId === personId;
}
