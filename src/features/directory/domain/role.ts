import { type DateRange, inRange, type LocalDate, localDate } from '../../../vocabulary/local-date.ts';
import type { Lang } from '../../../vocabulary/lang.ts';
import type { OrganisationKind } from './organisation.ts';

export const roleCodes = [
  'administrator',
  'operator',
  'auditor',
  'mpp_counter',
  'licensing_verifier',
  'licensing_head',
  'health_recommender',
  'architect',
  'architecture_approver',
  'national_architect',
  'overlap_reviewer',
  'clearance_officer',
  'field_auditor',
  'coordinator',
  'coordinator_aide',
] as const;

export type RoleCode = (typeof roleCodes)[number];

export interface Role {
  readonly code: RoleCode;
  readonly name: Readonly<Record<Lang, string>>;
  /** What its holder does, in one sentence for the page that grants it. */
  readonly does: Readonly<Record<Lang, string>>;
  /** The kinds of organisation in which it can be held. */
  readonly heldIn: readonly OrganisationKind[];
  readonly validity: DateRange;
}

const anywhere: readonly OrganisationKind[] = [
  'coordinating_ministry',
  'ministry',
  'ministry_unit',
  'agency',
  'judiciary',
  'province_government',
  'regency_government',
  'city_government',
  'regional_office',
  'institution',
];

const national: readonly OrganisationKind[] = ['coordinating_ministry', 'ministry', 'ministry_unit', 'agency'];
const regional: readonly OrganisationKind[] = ['province_government', 'regency_government', 'city_government'];

// The first day an installation can appoint anybody; a role that is dropped gets an end, never a deletion.
const sinceTheStart: DateRange = { from: localDate('2023-01-01'), until: null };

export const roles: readonly Role[] = [
  {
    code: 'administrator',
    name: { id: 'Administrator', en: 'Administrator' },
    does: {
      id: 'Mengundang petugas, memberi dan mengakhiri peran, mencatat perubahan koordinasi dan hari libur.',
      en: 'Invites officers, gives and ends roles, records changes of coordination and holidays.',
    },
    heldIn: anywhere,
    validity: sinceTheStart,
  },
  {
    code: 'operator',
    name: { id: 'Operator sistem', en: 'System operator' },
    does: {
      id: 'Menjaga sistem tetap berjalan: antrean, kunci, catatan, gangguan.',
      en: 'Keeps the system running: queues, keys, logs, outages.',
    },
    heldIn: anywhere,
    validity: sinceTheStart,
  },
  {
    code: 'auditor',
    name: { id: 'Pemeriksa', en: 'Auditor' },
    does: {
      id: 'Membaca catatan dan bukti, tidak mengubah apa pun.',
      en: 'Reads logs and evidence, changes nothing.',
    },
    heldIn: anywhere,
    validity: sinceTheStart,
  },
  {
    code: 'mpp_counter',
    name: { id: 'Petugas loket MPP', en: 'MPP counter officer' },
    does: {
      id: 'Memeriksa e-KTP di loket dan menyerahkan kode sekali pakai untuk passkey.',
      en: 'Checks the e-KTP at the counter and hands over the one-use code for a passkey.',
    },
    heldIn: ['regional_office'],
    validity: sinceTheStart,
  },
  {
    code: 'licensing_verifier',
    name: { id: 'Pemeriksa perizinan', en: 'Licensing verifier' },
    does: {
      id: 'Memeriksa permohonan izin dan mengembalikan isian yang kurang.',
      en: 'Checks licence applications and returns what is missing.',
    },
    heldIn: ['regional_office'],
    validity: sinceTheStart,
  },
  {
    code: 'licensing_head',
    name: { id: 'Kepala perizinan', en: 'Head of licensing' },
    does: {
      id: 'Menyetujui atau menolak izin, satu per satu atau sekaligus.',
      en: 'Approves or refuses licences, one by one or in a batch.',
    },
    heldIn: ['regional_office'],
    validity: sinceTheStart,
  },
  {
    code: 'health_recommender',
    name: { id: 'Pemberi rekomendasi kesehatan', en: 'Health recommender' },
    does: {
      id: 'Memberi rekomendasi Dinas Kesehatan untuk izin praktik.',
      en: 'Gives the recommendation of the health office (Dinas Kesehatan) for a practice licence.',
    },
    heldIn: ['regional_office'],
    validity: sinceTheStart,
  },
  {
    code: 'architect',
    name: { id: 'Arsitek SPBE', en: 'SPBE architect' },
    does: {
      id: 'Mencatat aplikasi instansinya dan hubungan antaraplikasi.',
      en: 'Records the applications of the organisation and how they relate.',
    },
    heldIn: [...national, ...regional],
    validity: sinceTheStart,
  },
  {
    code: 'architecture_approver',
    name: { id: 'Penyetuju arsitektur', en: 'Architecture approver' },
    does: {
      id: 'Menyetujui daftar aplikasi instansinya sebelum terbit, menjawab pemeriksaan dan rencana penggabungan.',
      en: 'Approves the list of applications before it is published, answers audits and consolidation plans.',
    },
    heldIn: [...national, ...regional],
    validity: sinceTheStart,
  },
  {
    code: 'national_architect',
    name: { id: 'Arsitek SPBE nasional', en: 'National SPBE architect' },
    does: {
      id: 'Menerbitkan kode referensi dan sasaran bersama arsitektur nasional.',
      en: 'Publishes the reference codes and shared targets of the national architecture.',
    },
    heldIn: ['ministry'],
    validity: sinceTheStart,
  },
  {
    code: 'overlap_reviewer',
    name: { id: 'Penilai tumpang tindih', en: 'Overlap reviewer' },
    does: {
      id: 'Menilai apakah dua aplikasi adalah sistem yang sama atau berfungsi sama.',
      en: 'Judges whether two applications are the same system or serve the same function.',
    },
    heldIn: national,
    validity: sinceTheStart,
  },
  {
    code: 'clearance_officer',
    name: { id: 'Penilai belanja aplikasi', en: 'Application spending officer' },
    does: {
      id: 'Memutus usulan belanja aplikasi baru setelah melihat hasil pemeriksaan tumpang tindih.',
      en: 'Decides on spending for new applications after seeing the overlap check.',
    },
    heldIn: ['ministry'],
    validity: sinceTheStart,
  },
  {
    code: 'field_auditor',
    name: { id: 'Auditor lapangan', en: 'Field auditor' },
    does: {
      id: 'Memeriksa instansi sesuai surat tugas: meminta bukti, mencatat kertas kerja dan temuan.',
      en: 'Audits agencies under an assignment letter: asks for evidence, keeps working papers and findings.',
    },
    heldIn: ['agency'],
    validity: sinceTheStart,
  },
  {
    code: 'coordinator',
    name: { id: 'Menteri koordinator', en: 'Coordinating minister' },
    does: {
      id: 'Memutus penggabungan aplikasi dan tindak lanjut kementerian yang dikoordinasikan.',
      en: 'Decides on consolidation and follow-up in the ministries under coordination.',
    },
    heldIn: ['coordinating_ministry'],
    validity: sinceTheStart,
  },
  {
    code: 'coordinator_aide',
    name: { id: 'Staf menteri koordinator', en: 'Aide to the coordinating minister' },
    does: {
      id: 'Menyiapkan bahan keputusan menteri koordinator.',
      en: 'Prepares what the coordinating minister decides on.',
    },
    heldIn: ['coordinating_ministry'],
    validity: sinceTheStart,
  },
];

export function isRoleCode(given: unknown): given is RoleCode {
  return typeof given === 'string' && roleCodes.some((code) => code === given);
}

export function roleOf(code: RoleCode): Role {
  const role = roles.find((one) => one.code === code);
  if (role === undefined) throw new Error(`a role without description: ${code}`);
  return role;
}

export function roleName(code: RoleCode, lang: Lang): string {
  return roleOf(code).name[lang];
}

/** The roles that can be granted in an organisation of that kind on that date. */
export function rolesFor(kind: OrganisationKind, on: LocalDate): readonly Role[] {
  return roles.filter((role) => role.heldIn.includes(kind) && inRange(on, role.validity));
}
