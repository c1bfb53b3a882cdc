import type { CodeList } from '../domain/value.ts';

/** The codes as the registers send them; each list belongs to the register named above it. */

// Dukcapil
export const populationStatuses: CodeList = {
  active: { id: 'Penduduk aktif', en: 'Active inhabitant' },
  dead: { id: 'Tercatat meninggal', en: 'Recorded as deceased' },
  emigrated: { id: 'Pindah ke luar negeri', en: 'Emigrated' },
  duplicate_of: { id: 'Tercatat dua kali', en: 'Registered twice' },
};

export const sexes: CodeList = {
  'Laki-laki': { id: 'Laki-laki', en: 'Male' },
  Perempuan: { id: 'Perempuan', en: 'Female' },
};

export const maritalStatuses: CodeList = {
  'Belum Kawin': { id: 'Belum kawin', en: 'Not married' },
  Kawin: { id: 'Kawin', en: 'Married' },
  'Cerai Hidup': { id: 'Cerai hidup', en: 'Divorced' },
  'Cerai Mati': { id: 'Cerai mati', en: 'Widowed' },
};

// SISDMK, and the licensing offices after it
export const professions: CodeList = {
  bidan: { id: 'Bidan', en: 'Midwife (bidan)' },
  perawat: { id: 'Perawat', en: 'Nurse (perawat)' },
  dokter: { id: 'Dokter', en: 'Physician (dokter)' },
};

export const registrationStandings: CodeList = {
  in_force: { id: 'Berlaku', en: 'In force' },
  revoked: { id: 'Dicabut', en: 'Revoked' },
  ethics_sanction: { id: 'Dibekukan oleh sanksi etik', en: 'Suspended by an ethics sanction' },
};

// DJP
export const taxStatuses: CodeList = {
  active: { id: 'Aktif', en: 'Active' },
  non_effective: { id: 'Tidak efektif', en: 'Non-effective' },
};

// PDDikti
export const diplomaLevels: CodeList = {
  'D-III': { id: 'D-III', en: 'D-III (three-year diploma)' },
  'D-IV': { id: 'D-IV', en: 'D-IV (four-year diploma)' },
  S1: { id: 'S1', en: 'S1 (bachelor)' },
  Profesi: { id: 'Profesi', en: 'Professional programme' },
};

// Licensing offices
export const licenceStandings: CodeList = {
  in_force: { id: 'Berlaku', en: 'In force' },
  expired: { id: 'Habis masa berlakunya', en: 'Expired' },
  revoked: { id: 'Dicabut', en: 'Revoked' },
};
