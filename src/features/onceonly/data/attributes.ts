import type { Lang } from '../../../vocabulary/lang.ts';
import { catalogueOf, type Attribute, type Catalogue } from '../domain/attribute.ts';
import type { ValueShape } from '../domain/value.ts';
import {
  diplomaLevels,
  licenceStandings,
  maritalStatuses,
  populationStatuses,
  professions,
  registrationStandings,
  sexes,
  taxStatuses,
} from './code-lists.ts';

const line: ValueShape = { kind: 'text', maxLength: 200 };
const date: ValueShape = { kind: 'date' };
const forLife = { id: 'Seumur hidup', en: 'For life' };

/** Days: what changes rarely, what changes with a move or a marriage, what may change over night. */
const age = { lasting: 365, changing: 30, current: 1 } as const;

/**
 * The attribute catalogue: the data that services fetch instead of asking. Sensitivity after UU 27/2022
 * Pasal 4; a portrait is specific, because a face identifies by its biometric features.
 */
export const attributes: readonly Attribute[] = [
  general('nik', ['NIK', 'NIK'], { kind: 'digits', lengths: [16] }, age.lasting),

  general('person.status', ['Status penduduk', 'Population status'], codes(populationStatuses), age.current),
  general('person.name', ['Nama', 'Name'], { kind: 'text', maxLength: 100 }, age.changing),
  general('person.birth_place', ['Tempat lahir', 'Place of birth'], line, age.lasting),
  general('person.birth_date', ['Tanggal lahir', 'Date of birth'], date, age.lasting),
  general('person.sex', ['Jenis kelamin', 'Sex'], codes(sexes), age.lasting),
  general('person.address', ['Alamat', 'Address'], { kind: 'address' }, age.changing),
  general('person.marital_status', ['Status perkawinan', 'Marital status'], codes(maritalStatuses), age.changing),
  general('person.occupation', ['Pekerjaan', 'Occupation'], line, age.changing),
  general('person.education', ['Pendidikan', 'Education'], line, age.changing),
  general(
    'person.family_card_number',
    ['Nomor Kartu Keluarga', 'Family card number'],
    { kind: 'digits', lengths: [16] },
    age.changing,
  ),
  { ...general('person.photo', ['Foto', 'Photo'], { kind: 'picture' }, age.lasting), sensitivity: 'specific' },

  general('str.number', ['Nomor STR', 'STR number'], { kind: 'text', maxLength: 32 }, age.changing),
  {
    ...general('str.name', ['Nama di STR', 'Name on the STR'], { kind: 'text', maxLength: 100 }, age.changing),
    sameAs: 'person.name',
  },
  general('str.profession', ['Profesi', 'Profession'], codes(professions), age.changing),
  general('str.competence', ['Kompetensi', 'Competence'], line, age.changing),
  general('str.issued_on', ['STR terbit', 'STR issued'], date, age.changing),
  { ...general('str.valid_until', ['STR berlaku sampai', 'STR valid until'], date, age.current), absent: forLife },
  general('str.standing', ['Keadaan STR', 'Standing of the STR'], codes(registrationStandings), age.current),

  general('npwp.number', ['NPWP', 'Tax number (NPWP)'], { kind: 'digits', lengths: [16] }, age.changing),
  general(
    'npwp.old_number',
    ['NPWP lama (15 angka)', 'Earlier tax number (15 digits)'],
    { kind: 'digits', lengths: [15] },
    age.lasting,
  ),
  {
    ...general('npwp.name', ['Nama di DJP', 'Name at the tax office'], { kind: 'text', maxLength: 100 }, age.changing),
    sameAs: 'person.name',
  },
  general('npwp.status', ['Status NPWP', 'Status of the tax number'], codes(taxStatuses), age.changing),
  general('npwp.registered_on', ['NPWP terdaftar', 'Tax number registered'], date, age.lasting),
  general('npwp.tax_office', ['Kantor pajak', 'Tax office'], line, age.changing),

  general('diploma.number', ['Nomor ijazah', 'Diploma number'], { kind: 'text', maxLength: 40 }, age.lasting),
  {
    ...general(
      'diploma.name',
      ['Nama di ijazah', 'Name on the diploma'],
      { kind: 'text', maxLength: 100 },
      age.lasting,
    ),
    sameAs: 'person.name',
  },
  general('diploma.institution', ['Perguruan tinggi', 'Institution'], line, age.lasting),
  general('diploma.programme', ['Program studi', 'Programme'], line, age.lasting),
  general('diploma.level', ['Jenjang', 'Level'], codes(diplomaLevels), age.lasting),
  general('diploma.graduated_on', ['Lulus', 'Graduated'], date, age.lasting),

  general('sip.number', ['Nomor SIP', 'Licence number (SIP)'], { kind: 'text', maxLength: 60 }, age.current),
  general('sip.profession', ['Profesi pada SIP', 'Profession on the licence'], codes(professions), age.current),
  general('sip.practice_place', ['Tempat praktik', 'Place of practice'], line, age.current),
  general('sip.issued_on', ['SIP terbit', 'Licence issued'], date, age.current),
  general('sip.valid_until', ['SIP berlaku sampai', 'Licence valid until'], date, age.current),
  general('sip.standing', ['Keadaan SIP', 'Standing of the licence'], codes(licenceStandings), age.current),
];

export const catalogue: Catalogue = catalogueOf(attributes);

function general(
  ...[id, [nameId, nameEn], shape, maxAgeDays]: readonly [
    id: string,
    name: readonly [id: string, en: string],
    shape: ValueShape,
    maxAgeDays: number,
  ]
): Attribute {
  return {
    id,
    name: { id: nameId, en: nameEn },
    sensitivity: 'general',
    shape,
    absent: null,
    sameAs: null,
    maxAgeDays,
  };
}

function codes(list: Readonly<Record<string, Readonly<Record<Lang, string>>>>): ValueShape {
  return { kind: 'code', codes: list };
}
