import type { LocalDate } from '../vocabulary/local-date.ts';
import type { RegionCode } from '../vocabulary/region-code.ts';

/**
 * The synthetic nation: invented people in real villages, the same for the same seed. Everything is
 * plain data; a record's `index` is its place in its list, its `id` a UUID derived from the seed.
 */
export interface Nation {
  readonly sample: true;
  readonly seed: string;
  readonly referenceDate: LocalDate;
  readonly persons: readonly Person[];
  readonly households: readonly Household[];
  readonly healthWorkers: readonly HealthWorker[];
  readonly diplomas: readonly Diploma[];
  readonly taxNumbers: readonly TaxNumber[];
  readonly licences: readonly Licence[];
  readonly officers: readonly Officer[];
}

/** Relation to the head of the family (SHDK), the codes used of Permendagri 109/2019. */
export type Relation = 'kepala_keluarga' | 'suami' | 'istri' | 'anak' | 'orang_tua' | 'mertua' | 'famili_lain';

export type MaritalStatus = 'belum_kawin' | 'kawin' | 'cerai_hidup' | 'cerai_mati';

export type Sex = 'male' | 'female';

/** The fixed sample people, by what the journeys need of them; `cast.ts` tells who they are. */
export type CastKey =
  | 'bidan-sragen'
  | 'bidan-banyuwangi'
  | 'perawat-beda-nama'
  | 'dokter-tanpa-ijazah'
  | 'bidan-str-kedaluwarsa';

/** Highest schooling, the ten steps of the population register in its own words. */
export type Education =
  | 'Tidak/Belum Sekolah'
  | 'Belum Tamat SD/Sederajat'
  | 'Tamat SD/Sederajat'
  | 'SLTP/Sederajat'
  | 'SLTA/Sederajat'
  | 'Diploma I/II'
  | 'Akademi/Diploma III/S. Muda'
  | 'Diploma IV/Strata I'
  | 'Strata II'
  | 'Strata III';

export interface Address {
  /** Street and number, or hamlet: `Jl. Kenanga No. 12`, `Dukuh Ngasem`. */
  readonly street: string;
  /** Neighbourhood units, three digits each. */
  readonly rt: string;
  readonly rw: string;
  readonly village: RegionCode;
}

export interface PreviousAddress extends Address {
  readonly from: LocalDate;
  readonly until: LocalDate;
}

export interface Household {
  readonly index: number;
  readonly id: string;
  readonly pilot: RegionCode;
  /** The family card's number, 16 digits, serial from 9000. */
  readonly kkNumber: string;
  readonly kkRecordedOn: LocalDate;
  readonly address: Address;
  /** Indices of persons, the head first. */
  readonly members: readonly number[];
}

export interface Person {
  readonly index: number;
  readonly id: string;
  readonly sample: true;
  /** Set for the few people the journeys lean on. */
  readonly castKey: CastKey | null;
  readonly household: number;
  readonly pilot: RegionCode;
  readonly relation: Relation;
  readonly name: string;
  readonly sex: Sex;
  readonly bornOn: LocalDate;
  readonly birthPlace: string;
  /** 16 digits, serial from 9000; seldom a former district or a date that is not the birth date. */
  readonly nik: string;
  readonly maritalStatus: MaritalStatus;
  readonly marriedOn: LocalDate | null;
  readonly education: Education;
  readonly occupation: string;
  readonly fatherName: string;
  readonly motherName: string;
  /** Indices of persons; null when they are not in the nation. */
  readonly father: number | null;
  readonly mother: number | null;
  readonly spouse: number | null;
  /** Oldest first; the present address stands on the household. */
  readonly previousAddresses: readonly PreviousAddress[];
}

export type FamilyTie = 'ayah' | 'ibu' | 'pasangan';

export interface FamilyLink {
  readonly personId: string;
  readonly relatedId: string;
  readonly tie: FamilyTie;
}

/** Every other record of a person, in whichever register it lies. */
interface OfPerson {
  readonly id: string;
  readonly person: number;
  readonly personId: string;
}

export type Profession = 'bidan' | 'perawat' | 'dokter';

/** How a registration stands; that its time has run out is seen from `validUntil`. */
export type Standing =
  | { readonly kind: 'in_force' }
  | { readonly kind: 'revoked'; readonly since: LocalDate; readonly reason: string }
  | { readonly kind: 'ethics_sanction'; readonly since: LocalDate; readonly until: LocalDate };

/** A registration certificate (STR) as SISDMK holds it. */
export interface HealthWorker extends OfPerson {
  readonly pilot: RegionCode;
  readonly profession: Profession;
  /** Two letters SN and 14 digits: our own numbering, no real certificate begins so. */
  readonly strNumber: string;
  readonly nameOnStr: string;
  readonly competence: string;
  readonly issuedOn: LocalDate;
  /** The last day of validity; null for life (UU 17/2023 art. 260). */
  readonly validUntil: LocalDate | null;
  readonly standing: Standing;
}

export type DiplomaLevel = 'D-III' | 'D-IV' | 'S1' | 'Profesi';

/** A degree of a health worker; `isRegistered` says whether PDDikti knows it. */
export interface Diploma extends OfPerson {
  readonly institution: string;
  readonly programme: string;
  readonly level: DiplomaLevel;
  readonly graduatedOn: LocalDate;
  readonly diplomaNumber: string;
  readonly nameOnDiploma: string;
  readonly isRegistered: boolean;
}

/** A taxpayer's number (NPWP) as DJP holds it. */
export interface TaxNumber extends OfPerson {
  /** 16 digits, for persons the NIK (PMK 112/2022). */
  readonly number: string;
  /** The number of 15 digits, for those registered before 1 July 2024. */
  readonly oldNumber: string | null;
  readonly nameOnRegister: string;
  readonly status: 'active' | 'non_effective';
  readonly registeredOn: LocalDate;
  readonly taxOffice: string;
}

export interface PracticePlace {
  readonly kind: 'puskesmas' | 'klinik' | 'rumah_sakit' | 'praktik_mandiri';
  readonly name: string;
  readonly address: Address;
}

/** An earlier practice licence (SIP) in the register of the pilot's DPMPTSP. */
export interface Licence extends OfPerson {
  readonly pilot: RegionCode;
  readonly profession: Profession;
  readonly number: string;
  readonly strNumber: string;
  readonly practicePlace: PracticePlace;
  readonly issuedOn: LocalDate;
  readonly validUntil: LocalDate;
}

/** Those who keep, judge, audit and coordinate the SPBE architecture; as the directory names the roles. */
export type ArchitectureRole =
  | 'architect'
  | 'architecture_approver'
  | 'national_architect'
  | 'overlap_reviewer'
  | 'clearance_officer'
  | 'field_auditor'
  | 'coordinator'
  | 'coordinator_aide';

export type OfficerRole =
  | ArchitectureRole
  | 'licence_verifier'
  | 'licence_head'
  | 'health_recommender'
  | 'counter_officer'
  | 'administrator'
  | 'operator'
  | 'auditor';

export interface Officer extends OfPerson {
  readonly sample: true;
  /** `sragen/licence_verifier/1`, `national/administrator/2`, `kkp/architect/1`. */
  readonly key: string;
  readonly name: string;
  readonly role: OfficerRole;
  /** `dpmptsp`, `dinkes`, `mpp` or `government` of the pilot; else the code of a national organisation. */
  readonly office: string;
  /** The pilot whose office it is; null for national offices. */
  readonly pilot: RegionCode | null;
  /** Employee number: 18 digits, serial from 900. */
  readonly nip: string;
  readonly title: string;
}
