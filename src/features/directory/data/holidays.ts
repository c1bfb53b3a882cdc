import { type LocalDate, localDate } from '../../../vocabulary/local-date.ts';
import type { Lang } from '../../../vocabulary/lang.ts';
import type { Holiday, HolidayKind, Occasion } from '../domain/holidays.ts';
import { confirmedBasis, type LegalBasis, unconfirmedBasis } from '../domain/legal-basis.ts';

interface Decree {
  readonly basis: LegalBasis;
  readonly on: LocalDate;
}

const decree2023 = decree('SKB 3 Menteri 1066/2022, 3/2022, 3/2022', '2022-10-11');
const earlierEid2023 = decree('SKB 3 Menteri Maret 2023 (perubahan cuti bersama 2023); Keppres 8/2023', '2023-03-28');
const longerAdha2023 = decree('SKB 3 Menteri 624/2023, 2/2023, 2/2023', '2023-06-16');
const decree2024 = decree('SKB 3 Menteri 855/2023, 3/2023, 4/2023', '2023-09-12');
const election2024 = decree('Keppres 10/2024', '2024-02-06');
const regionalElection2024 = decree('Keppres 33/2024', '2024-11-21');
const decree2025 = decree('SKB 3 Menteri 1017/2024, 2/2024, 2/2024', '2024-10-14');
const independence2025 = decree('SKB 3 Menteri 933/2025, 1/2025, 3/2025', '2025-08-07');
const decree2026 = decree('SKB 3 Menteri 1497/2025, 2/2025, 5/2025', '2025-09-19');
// Only the days that the law fixes; the joint decree of 2027 was not known to whoever wrote this.
const fixed2027: Decree = {
  basis: unconfirmedBasis('Keppres 8/2024; SKB 2027 belum dimuat'),
  on: localDate('2024-01-29'),
};

/** The name of each day off, as the decrees of today say it. */
export const occasionNames: Readonly<Record<Exclude<Occasion, 'other'>, Readonly<Record<Lang, string>>>> = {
  new_year: { id: 'Tahun Baru Masehi', en: 'New Year’s Day' },
  isra_mikraj: { id: 'Isra Mikraj Nabi Muhammad SAW', en: 'Ascension of the Prophet Muhammad (Isra Mikraj)' },
  imlek: { id: 'Tahun Baru Imlek', en: 'Lunar New Year (Imlek)' },
  nyepi: { id: 'Hari Suci Nyepi (Tahun Baru Saka)', en: 'Day of Silence (Nyepi, Saka New Year)' },
  idul_fitri: { id: 'Idul Fitri', en: 'Eid al-Fitr (Idul Fitri)' },
  wafat_yesus_kristus: { id: 'Wafat Yesus Kristus', en: 'Good Friday' },
  paskah: { id: 'Kebangkitan Yesus Kristus (Paskah)', en: 'Easter Sunday' },
  buruh: { id: 'Hari Buruh Internasional', en: 'International Labour Day' },
  kenaikan_yesus_kristus: { id: 'Kenaikan Yesus Kristus', en: 'Ascension Day' },
  waisak: { id: 'Hari Raya Waisak', en: 'Vesak (Waisak)' },
  pancasila: { id: 'Hari Lahir Pancasila', en: 'Pancasila Day' },
  idul_adha: { id: 'Idul Adha', en: 'Eid al-Adha (Idul Adha)' },
  tahun_baru_islam: { id: '1 Muharam Tahun Baru Islam', en: 'Islamic New Year' },
  kemerdekaan: { id: 'Proklamasi Kemerdekaan', en: 'Independence Day' },
  maulid: { id: 'Maulid Nabi Muhammad SAW', en: 'Birthday of the Prophet Muhammad (Maulid)' },
  natal: { id: 'Kelahiran Yesus Kristus (Natal)', en: 'Christmas Day' },
  polling_day: { id: 'Hari pemungutan suara', en: 'Polling day' },
};

/** National holidays and joint leave, 2023 to 2026 as decreed and 2027 as far as the law fixes them. */
export const nationalHolidays: readonly Holiday[] = [
  ...year2023(),
  ...year2024(),
  ...year2025(),
  ...year2026(),
  ...national(2027, fixed2027, [
    '01-01 new_year',
    '05-01 buruh',
    '06-01 pancasila',
    '08-17 kemerdekaan',
    '12-25 natal',
  ]),
];

function year2023(): readonly Holiday[] {
  return [
    ...national(2023, decree2023, [
      '01-01 new_year',
      '01-22 imlek',
      '02-18 isra_mikraj',
      '03-22 nyepi',
      '04-07 wafat_yesus_kristus',
      '04-22 idul_fitri',
      '04-23 idul_fitri',
      '05-01 buruh',
      '05-18 kenaikan_yesus_kristus',
      '06-01 pancasila',
      '06-04 waisak',
      '06-29 idul_adha',
      '07-19 tahun_baru_islam',
      '08-17 kemerdekaan',
      '09-28 maulid',
      '12-25 natal',
    ]),
    ...jointLeave(2023, decree2023, [
      '01-23 imlek',
      '03-23 nyepi',
      '04-21 idul_fitri',
      '04-24 idul_fitri',
      '04-25 idul_fitri',
      '06-02 waisak',
      '12-26 natal',
    ]),
    // The amendment of March 2023 moved joint leave of Idul Fitri forward by two days.
    ...jointLeave(2023, decree2023, ['04-26 idul_fitri']).map((day) => ({ ...day, withdrawnOn: earlierEid2023.on })),
    ...jointLeave(2023, earlierEid2023, ['04-19 idul_fitri', '04-20 idul_fitri']),
    ...jointLeave(2023, longerAdha2023, ['06-28 idul_adha', '06-30 idul_adha']),
  ];
}

function year2024(): readonly Holiday[] {
  return [
    ...national(2024, decree2024, [
      '01-01 new_year',
      '02-08 isra_mikraj',
      '02-10 imlek',
      '03-11 nyepi',
      '03-29 wafat_yesus_kristus',
      '03-31 paskah',
      '04-10 idul_fitri',
      '04-11 idul_fitri',
      '05-01 buruh',
      '05-09 kenaikan_yesus_kristus',
      '05-23 waisak',
      '06-01 pancasila',
      '06-17 idul_adha',
      '07-07 tahun_baru_islam',
      '08-17 kemerdekaan',
      '09-16 maulid',
      '12-25 natal',
    ]),
    ...jointLeave(2024, decree2024, [
      '02-09 imlek',
      '03-12 nyepi',
      '04-08 idul_fitri',
      '04-09 idul_fitri',
      '04-12 idul_fitri',
      '04-15 idul_fitri',
      '05-10 kenaikan_yesus_kristus',
      '05-24 waisak',
      '06-18 idul_adha',
      '12-26 natal',
    ]),
    ...national(2024, election2024, ['02-14 polling_day']),
    ...national(2024, regionalElection2024, ['11-27 polling_day']),
  ];
}

function year2025(): readonly Holiday[] {
  return [
    ...national(2025, decree2025, [
      '01-01 new_year',
      '01-27 isra_mikraj',
      '01-29 imlek',
      '03-29 nyepi',
      '03-31 idul_fitri',
      '04-01 idul_fitri',
      '04-18 wafat_yesus_kristus',
      '04-20 paskah',
      '05-01 buruh',
      '05-12 waisak',
      '05-29 kenaikan_yesus_kristus',
      '06-01 pancasila',
      '06-06 idul_adha',
      '06-27 tahun_baru_islam',
      '08-17 kemerdekaan',
      '09-05 maulid',
      '12-25 natal',
    ]),
    ...jointLeave(2025, decree2025, [
      '01-28 imlek',
      '03-28 nyepi',
      '04-02 idul_fitri',
      '04-03 idul_fitri',
      '04-04 idul_fitri',
      '04-07 idul_fitri',
      '05-13 waisak',
      '05-30 kenaikan_yesus_kristus',
      '06-09 idul_adha',
      '12-26 natal',
    ]),
    ...jointLeave(2025, independence2025, ['08-18 kemerdekaan']),
  ];
}

function year2026(): readonly Holiday[] {
  return [
    ...national(2026, decree2026, [
      '01-01 new_year',
      '01-16 isra_mikraj',
      '02-17 imlek',
      '03-19 nyepi',
      '03-21 idul_fitri',
      '03-22 idul_fitri',
      '04-03 wafat_yesus_kristus',
      '04-05 paskah',
      '05-01 buruh',
      '05-14 kenaikan_yesus_kristus',
      '05-27 idul_adha',
      '05-31 waisak',
      '06-01 pancasila',
      '06-16 tahun_baru_islam',
      '08-17 kemerdekaan',
      '08-25 maulid',
      '12-25 natal',
    ]),
    ...jointLeave(2026, decree2026, [
      '02-16 imlek',
      '03-18 nyepi',
      '03-20 idul_fitri',
      '03-23 idul_fitri',
      '03-24 idul_fitri',
      '05-15 kenaikan_yesus_kristus',
      '05-28 idul_adha',
      '12-24 natal',
    ]),
  ];
}

function national(year: number, by: Decree, days: readonly string[]): readonly Holiday[] {
  return days.map((day) => holidayOf('national', `${year}-${day}`, by));
}

function jointLeave(year: number, by: Decree, days: readonly string[]): readonly Holiday[] {
  return days.map((day) => holidayOf('joint_leave', `${year}-${day}`, by));
}

function holidayOf(kind: HolidayKind, day: string, { basis, on }: Decree): Holiday {
  const [date = '', given = ''] = day.split(' ');
  const occasion = occasionNamed(given);
  const name = occasionNames[occasion];
  return {
    date: localDate(date),
    kind,
    occasion,
    name: kind === 'joint_leave' ? { id: `Cuti bersama ${name.id}`, en: `Joint leave: ${name.en}` } : name,
    regionCode: null,
    source: basis,
    decreedOn: on,
    withdrawnOn: null,
  };
}

function occasionNamed(given: string): keyof typeof occasionNames {
  if (!isOccasionNamed(given)) throw new Error(`not an occasion: ${given}`);
  return given;
}

function isOccasionNamed(given: string): given is keyof typeof occasionNames {
  return Object.hasOwn(occasionNames, given);
}

function decree(text: string, on: string): Decree {
  return { basis: confirmedBasis(text), on: localDate(on) };
}
