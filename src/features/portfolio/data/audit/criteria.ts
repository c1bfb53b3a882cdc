import { localDate } from '../../../../vocabulary/local-date.ts';
import type { Criterion } from '../../domain/audit/criteria.ts';

const since = (from: string, until: string | null = null) => ({
  from: localDate(from),
  until: until === null ? null : localDate(until),
});

/** What an audit of applications measures by. Articles nobody here has read in their text are not confirmed. */
export const auditCriteria: readonly Criterion[] = [
  {
    code: 'perpres-95-2018',
    name: {
      id: 'Perpres 95/2018 tentang SPBE: arsitektur, keterpaduan, dan efisiensi',
      en: 'Perpres 95/2018 on SPBE: architecture, integration and efficiency',
    },
    source: 'Perpres 95/2018',
    isConfirmed: false,
    validity: since('2018-10-05'),
  },
  {
    code: 'perpres-132-2022',
    name: {
      id: 'Perpres 132/2022 tentang Arsitektur SPBE Nasional: enam domain dan kode referensi',
      en: 'Perpres 132/2022 on the national SPBE architecture: six domains and reference codes',
    },
    source: 'Perpres 132/2022',
    isConfirmed: false,
    validity: since('2022-11-21'),
  },
  {
    code: 'perpres-39-2019',
    name: {
      id: 'Perpres 39/2019 tentang Satu Data Indonesia: satu produsen untuk setiap data',
      en: 'Perpres 39/2019 on One Data Indonesia: one producer for each datum',
    },
    source: 'Perpres 39/2019',
    isConfirmed: false,
    validity: since('2019-06-12'),
  },
  {
    code: 'permenpan-59-2020',
    name: {
      id: 'Permenpan RB 59/2020 tentang pemantauan dan evaluasi SPBE',
      en: 'Permenpan RB 59/2020 on monitoring and evaluating SPBE',
    },
    source: 'Permenpan RB 59/2020',
    isConfirmed: false,
    validity: since('2020-10-05', '2026-06-01'),
  },
  {
    code: 'permenpan-8-2026',
    name: {
      id: 'Permenpan RB 8/2026 tentang Indeks Pemerintah Digital',
      en: 'Permenpan RB 8/2026 on the digital government index',
    },
    source: 'Permenpan RB 8/2026',
    isConfirmed: false,
    validity: since('2026-06-01'),
  },
  {
    code: 'pp-60-2008',
    name: {
      id: 'PP 60/2008 tentang Sistem Pengendalian Intern Pemerintah',
      en: 'PP 60/2008 on the government internal control system',
    },
    source: 'PP 60/2008',
    isConfirmed: false,
    validity: since('2008-08-28'),
  },
  {
    code: 'saipi',
    name: {
      id: 'Standar Audit Intern Pemerintah Indonesia (SAIPI): bukti, kertas kerja, reviu berjenjang',
      en: 'Indonesian standards of internal audit in government (SAIPI): evidence, working papers, review by level',
    },
    source: 'AAIPI, SAIPI',
    isConfirmed: false,
    validity: since('2014-01-01'),
  },
  {
    code: 'complete-inventory',
    name: {
      id: 'Empat unsur daftar lengkap: semua sistem, semua unit, nama-uraian-pemilik-fungsi, diperbarui rutin',
      en: 'Four marks of a complete inventory: all systems, all units, name-description-owner-function, kept current',
    },
    source: 'GAO-16-511',
    isConfirmed: false,
    validity: since('2016-09-29'),
  },
];
