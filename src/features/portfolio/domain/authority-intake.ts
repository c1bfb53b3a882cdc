import type { AuthorityTable } from '../../../vocabulary/authority.ts';

/** What each action around the intake of lists has to know before it can be allowed. */
export interface IntakeCircumstances {
  readonly 'intake.read': null;
  readonly 'intake.sample': null;
  readonly 'intake.keep': null;
  readonly 'intake.withdraw': null;
  readonly 'intake.approve': {
    /** Who uploaded the list, and who handed it in; null: the operator's command line. */
    readonly createdBy: string | null;
    readonly submittedBy: string | null;
  };
  readonly 'intake.return': null;
}

export type IntakeAction = keyof IntakeCircumstances;

const ARCHITECT = { role: 'architect' } as const;
const APPROVER = { role: 'architecture_approver' } as const;
const architecture = 'Perpres 132/2022';

export const intakeAuthority: AuthorityTable<IntakeCircumstances> = {
  'intake.read': [
    {
      id: 'POR-I01',
      who: [ARCHITECT, APPROVER],
      purpose: { id: 'Membaca impor instansi sendiri', en: "Reading the own agency's imports" },
      source: architecture,
      says: {
        id: 'Arsitek dan penyetuju membaca daftar yang sedang diimpor instansinya. Instansi lain tidak membacanya.',
        en: 'Architects and approvers read the lists that the own agency is importing. No other agency reads them.',
      },
    },
  ],
  'intake.sample': [
    {
      id: 'POR-I02',
      who: [ARCHITECT, APPROVER],
      purpose: { id: 'Mengunduh templat dan daftar contoh', en: 'Downloading templates and sample lists' },
      source: 'internal',
      says: {
        id: 'Arsitek dan penyetuju mengunduh templat, dan daftar contoh di pemasangan contoh.',
        en: 'Architects and approvers download the template, and sample lists in a sample installation.',
      },
    },
  ],
  'intake.keep': [
    {
      id: 'POR-I03',
      who: [ARCHITECT],
      purpose: { id: 'Mengimpor daftar aplikasi', en: 'Importing a list of applications' },
      source: architecture,
      says: {
        id: 'Arsitek mengunggah daftar, menetapkan arti kolom, memutuskan baris, dan mengajukannya.',
        en: 'An architect uploads a list, confirms its columns, decides its rows and hands it in.',
      },
    },
  ],
  'intake.withdraw': [
    {
      id: 'POR-I04',
      who: [ARCHITECT],
      purpose: { id: 'Membatalkan impor', en: 'Giving an import up' },
      source: 'internal',
      says: {
        id: 'Arsitek membatalkan impor instansinya selama belum didaftarkan.',
        en: 'An architect gives up an import of the own agency until it is registered.',
      },
    },
  ],
  'intake.approve': [
    {
      id: 'POR-I05',
      who: [APPROVER],
      when: ({ createdBy, submittedBy }, actor) =>
        actor.kind === 'officer' && actor.officerId !== createdBy && actor.officerId !== submittedBy,
      purpose: { id: 'Menyetujui daftar sebagai orang kedua', en: 'Approving a list as the second person' },
      source: 'internal',
      says: {
        id: 'Penyetuju mendaftarkan daftar instansinya sebagai konsep, kecuali ia sendiri yang mengunggah atau mengajukannya.',
        en: 'An approver has a list of the own agency registered as drafts, unless the upload or the handing in is the approver’s own.',
      },
    },
  ],
  'intake.return': [
    {
      id: 'POR-I06',
      who: [APPROVER],
      purpose: { id: 'Mengembalikan daftar kepada arsitek', en: 'Sending a list back to the architect' },
      source: 'internal',
      says: {
        id: 'Penyetuju mengembalikan daftar instansinya dengan alasan.',
        en: 'An approver sends a list of the own agency back, with a reason.',
      },
    },
  ],
};
