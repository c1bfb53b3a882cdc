import type { AuthorityTable, Rule } from '../../../vocabulary/authority.ts';

/** What each action of this feature has to know before it can be allowed. */
export interface DirectoryCircumstances {
  readonly 'organisation.browse': null;
  readonly 'coordination.browse': null;
  readonly 'region.browse': null;
  readonly 'holiday.browse': null;
  readonly 'coordination.reshuffle': Appointing;
  readonly 'holiday.declare': Appointing;
  readonly 'officer.list': null;
  readonly 'officer.read': null;
  readonly 'officer.invite': null;
  readonly 'officer.grant_role': null;
  readonly 'officer.end_role': Appointing;
  readonly 'officer.suspend': Appointing;
  readonly 'officer.reinstate': Appointing;
  readonly 'officer.replace_passkey': Appointing;
}

export type DirectoryAction = keyof DirectoryCircumstances;

/** `appointingOnly`: a real installation without a second administrator (`mayOnlyAppoint`). */
interface Appointing {
  readonly appointingOnly: boolean;
}

const administrator = [{ role: 'administrator' }] as const;
const publicInformation = 'UU 14/2008 (Keterbukaan Informasi Publik)';
const secureGovernmentSystems = 'Perpres 95/2018 (SPBE)';

export const directoryAuthority: AuthorityTable<DirectoryCircumstances> = {
  'organisation.browse': [
    {
      id: 'DIR-01',
      who: ['anyone'],
      purpose: { id: 'Mengetahui instansi mana mengerjakan apa', en: 'Knowing which organisation does what' },
      source: publicInformation,
      says: {
        id: 'Siapa pun boleh membaca instansi apa saja yang ada.',
        en: 'Anyone may read which organisations there are.',
      },
    },
  ],
  'coordination.browse': [
    {
      id: 'DIR-02',
      who: ['anyone'],
      purpose: { id: 'Mengetahui siapa mengoordinasikan siapa', en: 'Knowing who coordinates whom' },
      source: publicInformation,
      says: {
        id: 'Siapa pun boleh membaca siapa mengoordinasikan siapa pada tanggal mana pun.',
        en: 'Anyone may read who coordinated whom on any date.',
      },
    },
  ],
  'region.browse': [
    {
      id: 'DIR-03',
      who: ['anyone'],
      purpose: { id: 'Menemukan wilayah, kodenya, dan waktunya', en: 'Finding a region, its code and its time' },
      source: publicInformation,
      says: {
        id: 'Siapa pun boleh membaca wilayah, kodenya, dan zona waktunya.',
        en: 'Anyone may read the regions, their codes and their time zones.',
      },
    },
  ],
  'holiday.browse': [
    {
      id: 'DIR-04',
      who: ['anyone'],
      purpose: { id: 'Mengetahui pada hari apa kantor tutup', en: 'Knowing on which days offices are closed' },
      source: publicInformation,
      says: {
        id: 'Siapa pun boleh membaca hari libur nasional, libur daerah, dan cuti bersama.',
        en: 'Anyone may read the national and regional holidays and joint leave.',
      },
    },
  ],
  'coordination.reshuffle': [
    whenNotOnlyAppointing({
      id: 'DIR-05',
      purpose: {
        id: 'Mencatat perombakan kabinet yang ditetapkan Presiden',
        en: 'Recording a reshuffle decreed by the President',
      },
      source: 'UU 39/2008 (Kementerian Negara)',
      says: {
        id: 'Administrator mencatat perubahan koordinasi beserta tanggalnya, setelah ada administrator kedua.',
        en: 'An administrator records a dated change of coordination, once a second administrator exists.',
      },
    }),
  ],
  'holiday.declare': [
    whenNotOnlyAppointing({
      id: 'DIR-06',
      purpose: { id: 'Mencatat hari libur menurut keputusannya', en: 'Recording a day off from its decree' },
      source: 'Keppres 8/2024 (Hari-Hari Libur)',
      says: {
        id: 'Administrator mencatat atau mencabut hari libur, setelah ada administrator kedua.',
        en: 'An administrator records or withdraws a day off, once a second administrator exists.',
      },
    }),
  ],
  'officer.list': [
    {
      id: 'DIR-07',
      who: administrator,
      purpose: { id: 'Menjaga daftar petugas tetap benar', en: 'Keeping the list of officers correct' },
      source: secureGovernmentSystems,
      says: { id: 'Administrator melihat daftar petugas.', en: 'An administrator sees the list of officers.' },
    },
  ],
  'officer.read': [
    {
      id: 'DIR-08',
      who: administrator,
      purpose: { id: 'Menjaga daftar petugas tetap benar', en: 'Keeping the list of officers correct' },
      source: secureGovernmentSystems,
      says: {
        id: 'Administrator melihat seorang petugas dengan peran dan riwayatnya.',
        en: 'An administrator sees an officer with roles and events.',
      },
    },
  ],
  'officer.invite': [
    {
      id: 'DIR-09',
      who: administrator,
      purpose: { id: 'Mengangkat petugas', en: 'Appointing an officer' },
      source: secureGovernmentSystems,
      says: {
        id: 'Administrator mengundang petugas dengan tautan sekali pakai.',
        en: 'An administrator invites an officer by a one-time link.',
      },
    },
  ],
  'officer.grant_role': [
    {
      id: 'DIR-10',
      who: administrator,
      purpose: { id: 'Mengangkat petugas', en: 'Appointing an officer' },
      source: secureGovernmentSystems,
      says: {
        id: 'Administrator memberi petugas lain peran yang bertanggal.',
        en: 'An administrator gives another officer a dated role.',
      },
    },
  ],
  'officer.end_role': [
    whenNotOnlyAppointing({
      id: 'DIR-11',
      purpose: { id: 'Mengakhiri pengangkatan', en: 'Ending an appointment' },
      source: secureGovernmentSystems,
      says: {
        id: 'Administrator mengakhiri peran, setelah ada administrator kedua.',
        en: 'An administrator ends a role, once a second administrator exists.',
      },
    }),
  ],
  'officer.suspend': [
    whenNotOnlyAppointing({
      id: 'DIR-12',
      purpose: {
        id: 'Melindungi data dari petugas yang tidak boleh bertindak',
        en: 'Protecting data from an officer who must not act',
      },
      source: secureGovernmentSystems,
      says: {
        id: 'Administrator menangguhkan petugas, setelah ada administrator kedua.',
        en: 'An administrator suspends an officer, once a second administrator exists.',
      },
    }),
  ],
  'officer.reinstate': [
    whenNotOnlyAppointing({
      id: 'DIR-13',
      purpose: { id: 'Mengizinkan petugas bertindak kembali', en: 'Letting an officer act again' },
      source: secureGovernmentSystems,
      says: {
        id: 'Administrator mengaktifkan kembali petugas yang ditangguhkan, setelah ada administrator kedua.',
        en: 'An administrator reinstates a suspended officer, once a second administrator exists.',
      },
    }),
  ],
  'officer.replace_passkey': [
    whenNotOnlyAppointing({
      id: 'DIR-14',
      purpose: { id: 'Mengganti kunci sandi yang hilang', en: 'Replacing a lost passkey' },
      source: secureGovernmentSystems,
      says: {
        id: 'Administrator melaporkan dan menyetujui penggantian kunci sandi; dua administrator yang berbeda menyetujuinya, setelah ada administrator kedua.',
        en: 'An administrator reports and approves the replacement of a passkey, two different ones approve it, once a second administrator exists.',
      },
    }),
  ],
};

function whenNotOnlyAppointing(rule: Pick<Rule<Appointing>, 'id' | 'purpose' | 'source' | 'says'>): Rule<Appointing> {
  return { ...rule, who: administrator, when: ({ appointingOnly }) => !appointingOnly };
}
