import { localDate, type LocalDate } from '../vocabulary/local-date.ts';
import { regionCode, type RegionCode } from '../vocabulary/region-code.ts';
import { dayNumber, type DayNumber } from './day-number.ts';
import type { FamilyMember } from './families.ts';
import type { CastKey, DiplomaLevel, Profession, Relation, Sex } from './nation.ts';

/** The day the dates below are written for; a nation of another day moves them all alike. */
export const castDay: LocalDate = localDate('2026-11-24');

export interface CastFamily {
  readonly key: CastKey;
  /** What this person is for, in a line. */
  readonly note: { readonly id: string; readonly en: string };
  readonly village: RegionCode;
  readonly street: string;
  readonly rt: string;
  readonly rw: string;
  readonly marriedOn: LocalDate;
  /** The head first, then the spouse, then children from the eldest. */
  readonly members: readonly CastMember[];
  readonly career: CastCareer;
}

export interface CastMember {
  readonly relation: Relation;
  readonly name: string;
  readonly sex: Sex;
  readonly bornOn: LocalDate;
  /** True for the one person the family is here for. */
  readonly isLead: boolean;
}

export interface CastCareer {
  readonly profession: Profession;
  readonly nameOnStr: string;
  readonly strIssuedOn: LocalDate;
  readonly strValidUntil: LocalDate | null;
  readonly studies: readonly CastStudy[];
  readonly licence: { readonly issuedOn: LocalDate; readonly validUntil: LocalDate } | null;
}

export interface CastStudy {
  readonly level: DiplomaLevel;
  readonly graduatedOn: LocalDate;
  readonly nameOnDiploma: string;
  readonly isRegistered: boolean;
}

/** Who they are. Only what stands here is fixed; numbers and ids are drawn like everybody's. */
export const castFamilies: readonly CastFamily[] = [
  {
    key: 'bidan-sragen',
    note: {
      id: 'Bidan di Sragen, semua sumber lengkap, SIP lamanya habis bulan depan',
      en: 'Midwife in Sragen, every source complete, her earlier licence ends next month',
    },
    // Jirapan, Masaran
    village: regionCode('33.14.03.2005'),
    street: 'Dukuh Ngasem',
    rt: '004',
    rw: '002',
    marriedOn: localDate('2017-04-22'),
    members: [
      {
        relation: 'kepala_keluarga',
        name: 'Aris Pujiantoro',
        sex: 'male',
        bornOn: localDate('1989-07-11'),
        isLead: false,
      },
      { relation: 'istri', name: 'Wulan Ambarsari', sex: 'female', bornOn: localDate('1992-05-09'), isLead: true },
      {
        relation: 'anak',
        name: 'Kinasih Puji Ambarwati',
        sex: 'female',
        bornOn: localDate('2019-02-17'),
        isLead: false,
      },
    ],
    career: {
      profession: 'bidan',
      nameOnStr: 'Wulan Ambarsari',
      strIssuedOn: localDate('2023-11-06'),
      strValidUntil: null,
      studies: [study('D-III', '2013-09-14', 'Wulan Ambarsari')],
      licence: { issuedOn: localDate('2021-12-21'), validUntil: localDate('2026-12-21') },
    },
  },
  {
    key: 'bidan-banyuwangi',
    note: {
      id: 'Bidan di Banyuwangi, semua sumber lengkap, belum pernah punya SIP',
      en: 'Midwife in Banyuwangi, every source complete, never had a licence',
    },
    // Kemiren, Glagah
    village: regionCode('35.10.15.2004'),
    street: 'Dusun Sukosari',
    rt: '002',
    rw: '001',
    marriedOn: localDate('2022-06-18'),
    members: [
      {
        relation: 'kepala_keluarga',
        name: 'Bagus Hariwijoyo',
        sex: 'male',
        bornOn: localDate('1996-01-30'),
        isLead: false,
      },
      { relation: 'istri', name: 'Dyah Kemuningsari', sex: 'female', bornOn: localDate('1998-10-03'), isLead: true },
    ],
    career: {
      profession: 'bidan',
      nameOnStr: 'Dyah Kemuningsari',
      strIssuedOn: localDate('2024-02-19'),
      strValidUntil: null,
      studies: [study('S1', '2020-10-10', 'Dyah Kemuningsari'), study('Profesi', '2022-03-05', 'Dyah Kemuningsari')],
      licence: null,
    },
  },
  {
    key: 'perawat-beda-nama',
    note: {
      id: 'Perawat di Sragen, namanya ditulis berbeda di tiga register',
      en: 'Nurse in Sragen whose name three registers write differently',
    },
    // Krikilan, Kalijambe
    village: regionCode('33.14.01.2005'),
    street: 'Dukuh Pagerejo',
    rt: '011',
    rw: '003',
    marriedOn: localDate('2015-08-29'),
    members: [
      {
        relation: 'kepala_keluarga',
        name: 'Muhamad Nur Huda Prasetyadi',
        sex: 'male',
        bornOn: localDate('1988-03-27'),
        isLead: true,
      },
      {
        relation: 'istri',
        name: 'Anis Rohmatulloh Ningtyas',
        sex: 'female',
        bornOn: localDate('1990-12-05'),
        isLead: false,
      },
      { relation: 'anak', name: 'Rayhan Huda Prasetyadi', sex: 'male', bornOn: localDate('2016-11-08'), isLead: false },
      {
        relation: 'anak',
        name: 'Nafisa Huda Prasetyadi',
        sex: 'female',
        bornOn: localDate('2020-05-19'),
        isLead: false,
      },
    ],
    career: {
      profession: 'perawat',
      nameOnStr: 'M. Nurhuda Prasetyadi',
      strIssuedOn: localDate('2024-05-13'),
      strValidUntil: null,
      studies: [
        study('S1', '2011-08-20', 'Moh. Nur Huda Prasetyadi'),
        study('Profesi', '2012-10-06', 'Moh. Nur Huda Prasetyadi'),
      ],
      licence: { issuedOn: localDate('2022-03-15'), validUntil: localDate('2027-03-15') },
    },
  },
  {
    key: 'dokter-tanpa-ijazah',
    note: {
      id: 'Dokter di Sragen, lulus 1998, ijazahnya tidak ada di PDDikti',
      en: 'Doctor in Sragen, graduated in 1998, whose diploma PDDikti does not know',
    },
    // Sragen Kulon, Sragen
    village: regionCode('33.14.10.1002'),
    street: 'Jl. Kenanga No. 18',
    rt: '007',
    rw: '005',
    marriedOn: localDate('2001-02-10'),
    members: [
      {
        relation: 'kepala_keluarga',
        name: 'Hendro Tirtomulyo',
        sex: 'male',
        bornOn: localDate('1972-08-16'),
        isLead: true,
      },
      {
        relation: 'istri',
        name: 'Yustina Palupiningrum',
        sex: 'female',
        bornOn: localDate('1975-04-02'),
        isLead: false,
      },
      { relation: 'anak', name: 'Satrio Tirtomulyo', sex: 'male', bornOn: localDate('2004-09-23'), isLead: false },
    ],
    career: {
      profession: 'dokter',
      nameOnStr: 'Hendro Tirtomulyo',
      strIssuedOn: localDate('2023-12-04'),
      strValidUntil: null,
      studies: [
        { ...study('S1', '1996-02-24', 'Hendro Tirtomulyo'), isRegistered: false },
        { ...study('Profesi', '1998-05-30', 'Hendro Tirtomulyo'), isRegistered: false },
      ],
      licence: { issuedOn: localDate('2023-01-16'), validUntil: localDate('2028-01-16') },
    },
  },
  {
    key: 'bidan-str-kedaluwarsa',
    note: {
      id: 'Bidan senior di Sragen, STR lamanya habis 2022 dan belum diperbarui',
      en: 'Senior midwife in Sragen whose old certificate ran out in 2022',
    },
    // Gemolong, Gemolong
    village: regionCode('33.14.13.1009'),
    street: 'Jl. Melati No. 7',
    rt: '003',
    rw: '004',
    marriedOn: localDate('1990-11-17'),
    members: [
      {
        relation: 'kepala_keluarga',
        name: 'Ngadi Prawotohadi',
        sex: 'male',
        bornOn: localDate('1963-06-01'),
        isLead: false,
      },
      {
        relation: 'istri',
        name: 'Sumiyatun Rahayuningtyas',
        sex: 'female',
        bornOn: localDate('1967-09-12'),
        isLead: true,
      },
    ],
    career: {
      profession: 'bidan',
      nameOnStr: 'Sumiyatun Rahayuningtyas',
      strIssuedOn: localDate('2017-09-12'),
      strValidUntil: localDate('2022-09-12'),
      studies: [study('D-III', '2004-10-02', 'Sumiyatun Rahayuningtyas')],
      licence: { issuedOn: localDate('2017-10-09'), validUntil: localDate('2022-09-12') },
    },
  },
];

/** A date of the cast in a nation of that day. */
export function castDate(date: LocalDate, today: DayNumber): DayNumber {
  return dayNumber(date) + today - dayNumber(castDay);
}

/** The family as the census draws others: head, spouse, children. */
export function castMembers({ key, marriedOn, members }: CastFamily, today: DayNumber): readonly FamilyMember[] {
  const father = members.findIndex(({ sex, relation }) => sex === 'male' && relation !== 'anak');
  return members.map((member, ordinal) => {
    const isChild = member.relation === 'anak';
    return {
      castKey: member.isLead ? key : null,
      relation: member.relation,
      sex: member.sex,
      bornDay: castDate(member.bornOn, today),
      culture: 'javanese',
      maritalStatus: isChild ? 'belum_kawin' : 'kawin',
      marriedDay: isChild ? null : castDate(marriedOn, today),
      father: isChild ? father : null,
      mother: isChild ? 1 - father : null,
      spouse: isChild ? null : 1 - ordinal,
      sibling: null,
    };
  });
}

function study(level: DiplomaLevel, graduatedOn: string, nameOnDiploma: string): CastStudy {
  return { level, graduatedOn: localDate(graduatedOn), nameOnDiploma, isRegistered: true };
}
