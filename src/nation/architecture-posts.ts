import type { ArchitectureRole, OfficerRole } from './nation.ts';

/** An office and those of its officers who work on the SPBE architecture. */
export interface ArchitecturePost {
  /** The organisation's code in the directory; `government` stands for the government of each pilot. */
  readonly office: string;
  readonly role: ArchitectureRole;
  readonly count: number;
}

/** The seven under the maritime-affairs coordinator in 2023, and who leads the national architecture. */
const ministriesWithArchitects: readonly string[] = [
  'kemen-esdm',
  'kemenhub',
  'kkp',
  'kemenparekraf',
  'kemen-pupr',
  'klhk',
  'kementerian-investasi',
  'kemenpanrb',
];

const coordinatingMinistries: readonly string[] = [
  'kemenko-marves',
  'kemenko-polhukam',
  'kemenko-perekonomian',
  'kemenko-pmk',
];

export const nationalArchitecturePosts: readonly ArchitecturePost[] = [
  ...ministriesWithArchitects.flatMap(keepersOf),
  { office: 'kemenpanrb', role: 'national_architect', count: 1 },
  { office: 'kemenpanrb', role: 'overlap_reviewer', count: 2 },
  { office: 'kemenpanrb', role: 'clearance_officer', count: 1 },
  { office: 'bpkp', role: 'field_auditor', count: 5 },
  { office: 'kemenko-marves', role: 'overlap_reviewer', count: 1 },
  ...coordinatingMinistries.flatMap((office): readonly ArchitecturePost[] => [
    { office, role: 'coordinator', count: 1 },
    { office, role: 'coordinator_aide', count: 1 },
  ]),
];

export const pilotArchitecturePosts: readonly ArchitecturePost[] = keepersOf('government');

export const architectureTitles: Readonly<Record<ArchitectureRole, { readonly id: string; readonly en: string }>> = {
  architect: { id: 'Arsitek SPBE', en: 'SPBE architect' },
  architecture_approver: { id: 'Penyetuju Arsitektur SPBE', en: 'Approver of the SPBE architecture' },
  national_architect: { id: 'Arsitek SPBE Nasional', en: 'National SPBE architect' },
  overlap_reviewer: { id: 'Penilai Tumpang Tindih Aplikasi', en: 'Reviewer of overlapping applications' },
  clearance_officer: { id: 'Penilai Belanja Aplikasi', en: 'Decides on spending for applications' },
  field_auditor: { id: 'Auditor Lapangan', en: 'Field auditor' },
  coordinator: { id: 'Menteri Koordinator', en: 'Coordinating minister' },
  coordinator_aide: { id: 'Staf Menteri Koordinator', en: 'Aide to the coordinating minister' },
};

export function isArchitectureRole(role: OfficerRole): role is ArchitectureRole {
  return Object.hasOwn(architectureTitles, role);
}

function keepersOf(office: string): readonly ArchitecturePost[] {
  return [
    { office, role: 'architect', count: 1 },
    { office, role: 'architecture_approver', count: 1 },
  ];
}
