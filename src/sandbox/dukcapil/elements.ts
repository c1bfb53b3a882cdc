/** The data elements (UU 23/2006 art. 58) that the short service gives, in the words of its contract. */
export const ELEMENTS = [
  'nama',
  'tempatLahir',
  'tanggalLahir',
  'jenisKelamin',
  'alamat',
  'statusKawin',
  'pekerjaan',
  'pendidikan',
  'noKk',
  'foto',
] as const;

export type Element = (typeof ELEMENTS)[number];

export const SEXES = ['Laki-laki', 'Perempuan'] as const;

export type Sex = (typeof SEXES)[number];

export const MARITAL_STATUSES = ['Belum Kawin', 'Kawin', 'Cerai Hidup', 'Cerai Mati'] as const;

export type MaritalStatus = (typeof MARITAL_STATUSES)[number];

/** Codes and names as they were when the address was recorded. */
export interface Address {
  readonly jalan: string;
  readonly rt: string;
  readonly rw: string;
  readonly kodeDesa: string;
  readonly desa: string;
  readonly kecamatan: string;
  readonly kabupatenKota: string;
  readonly provinsi: string;
}
