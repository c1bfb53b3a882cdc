import { localDate } from '../../vocabulary/local-date.ts';
import type { Lang } from '../../vocabulary/lang.ts';
import { bothIn } from '../../web/gallery/sample-frame.ts';
import type { HomeQueue, HomeTask } from './home.ts';
import type { OfficeHomeView } from './office-home.tsx';
import type { PersonHomeView } from './person-home.tsx';

export type PersonHomeState = 'busy' | 'calm' | 'empty' | 'part-failed' | 'all-failed';

const TODAY = localDate('2026-11-24');

/** A person's home in one state; everybody and everything in it is invented. */
export function aPersonHome(lang: Lang, state: PersonHomeState): PersonHomeView {
  const common = { lang, name: 'Ratna Puspitasari', today: TODAY, part: 'morning' } as const;
  const whole = { ...common, ...aFullHome(lang) };
  switch (state) {
    case 'busy':
      return whole;
    case 'calm':
      return { ...whole, tasks: { value: [], isWhole: true } };
    case 'empty':
      return {
        ...common,
        name: null,
        tasks: { value: [], isWhole: true },
        cases: { entries: [], total: 0, href: '/permohonan' },
        documents: { entries: [], total: 0, href: '/dokumen' },
        readings: { count: 0, agencies: 0, latest: null, href: '/data-saya/akses' },
        services: whole.services,
      };
    case 'part-failed':
      return { ...whole, tasks: { value: aFullHome(lang).tasks.value.slice(0, 1), isWhole: false }, readings: null };
    case 'all-failed':
      return {
        ...common,
        tasks: { value: [], isWhole: false },
        cases: null,
        documents: null,
        readings: null,
        services: null,
      };
    default:
      return state satisfies never;
  }
}

function aFullHome(lang: Lang) {
  const both = bothIn(lang);
  return {
    tasks: { value: tasks(lang), isWhole: true },
    cases: { entries: cases(lang), total: 6, href: '/permohonan' },
    documents: {
      entries: [
        {
          title: both('Surat Tanda Registrasi (STR) Bidan', 'Midwife registration certificate (STR)'),
          href: '/dokumen/1',
          detail: both('Berlaku seumur hidup', 'Valid for life'),
        },
        {
          title: both('Kartu Keluarga', 'Family card (Kartu Keluarga)'),
          href: '/dokumen/2',
          detail: both('Diperbarui 18 November 2026', 'Updated 18 November 2026'),
        },
      ],
      total: 2,
      href: '/dokumen',
    },
    readings: {
      count: 7,
      agencies: 4,
      latest: both('Terakhir kemarin 16.55 oleh BPJS Kesehatan.', 'Last yesterday at 16:55 by BPJS Kesehatan.'),
      href: '/data-saya/akses',
    },
    services: [
      {
        name: both('Surat Izin Praktik Bidan', 'Midwife practice licence (SIP)'),
        href: '/layanan/sip-bidan',
        icon: 'health',
        promise: both('Gratis, 5 hari kerja', 'Free of charge, 5 working days'),
      },
      {
        name: both('Surat Izin Praktik Perawat', 'Nurse practice licence (SIP)'),
        href: '/layanan/sip-perawat',
        icon: 'health',
        promise: both('Gratis, 5 hari kerja', 'Free of charge, 5 working days'),
      },
    ],
  } as const satisfies Pick<PersonHomeView, 'tasks' | 'cases' | 'documents' | 'readings' | 'services'>;
}

function tasks(lang: Lang): readonly HomeTask[] {
  const both = bothIn(lang);
  return [
    {
      urgency: 'act',
      title: both(
        'Perbaiki tiga isian, lalu kirim lagi permohonan Surat Izin Praktik Bidan.',
        'Correct three answers, then send your midwife practice licence application again.',
      ),
      detail: both(
        'DPMPTSP Sragen meminta tempat, jadwal, dan jenis praktik diperbaiki. Isian lain tidak berubah.',
        'DPMPTSP Sragen asks you to correct place, hours and kind of practice. Other answers stay.',
      ),
      href: '/permohonan/contoh/perbaiki',
      action: both('Perbaiki isian', 'Correct the answers'),
      dueOn: localDate('2026-12-08'),
    },
    {
      urgency: 'finish',
      title: both('Lanjutkan draf pindah alamat ke Sragen', 'Go on with your draft: change of address to Sragen'),
      detail: both('Tinggal satu langkah, sekitar 3 menit.', 'One step left, about 3 minutes.'),
      href: '/permohonan/contoh-2/alamat',
      action: both('Lanjutkan', 'Continue'),
      dueOn: localDate('2027-02-22'),
    },
    {
      urgency: 'read',
      title: both('2 pesan belum dibaca', '2 unread messages'),
      detail: both('Terbaru: Kartu identitas anak terbit', 'Latest: The child identity card was issued'),
      href: '/pesan',
      action: both('Baca pesan', 'Read messages'),
      dueOn: null,
    },
  ];
}

function cases(lang: Lang) {
  const both = bothIn(lang);
  return [
    {
      title: both('Surat Izin Praktik Bidan', 'Midwife practice licence (SIP)'),
      href: '/permohonan/1',
      detail: both(
        'DPMPTSP Sragen memeriksa. Selesai paling lambat Selasa, 1 Desember 2026.',
        'DPMPTSP Sragen is checking. Done by Tuesday, 1 December 2026.',
      ),
      state: { kind: 'info', words: both('Hari kerja ke-2 dari 5', 'Working day 2 of 5') },
    },
    {
      title: both('Kartu identitas anak untuk Bima', 'Child identity card for Bima'),
      href: '/permohonan/2',
      detail: both('Terbit 18 November 2026.', 'Issued 18 November 2026.'),
      state: { kind: 'ok', words: both('Terbit', 'Issued') },
    },
    {
      title: both('Pindah alamat ke Sragen', 'Change of address to Sragen'),
      href: '/permohonan/3',
      detail: both('Anda tarik 2 November 2026.', 'You withdrew it on 2 November 2026.'),
      state: null,
    },
  ] as const;
}

export type OfficeHomeState = 'late' | 'today' | 'waiting' | 'clear' | 'no-queue' | 'part-failed' | 'all-failed';

/** An officer's home in one state. */
export function anOfficeHome(lang: Lang, state: OfficeHomeState): OfficeHomeView {
  const both = bothIn(lang);
  const queue = (counts: Pick<HomeQueue, 'waiting' | 'dueToday' | 'late'>): HomeQueue => ({
    name: both('Pemeriksaan permohonan', 'Checking applications'),
    href: '/meja',
    ...counts,
  });
  const approvals: HomeQueue = {
    name: both('Persetujuan kepala', 'Approval by the head'),
    href: '/meja/persetujuan',
    waiting: 1_204,
    dueToday: 0,
    late: 0,
  };
  const view = {
    lang,
    today: TODAY,
    tasks: { value: tasks(lang).slice(2), isWhole: true },
    desks: [{ name: both('Petugas dan peran', 'Officers and roles'), href: '/petugas' }],
  };
  const whole = (...value: readonly HomeQueue[]): OfficeHomeView => ({ ...view, queues: { value, isWhole: true } });
  switch (state) {
    case 'late':
      return whole(queue({ waiting: 14, dueToday: 3, late: 2 }), approvals);
    case 'today':
      return whole(queue({ waiting: 14, dueToday: 1, late: 0 }), approvals);
    case 'waiting':
      return { ...whole(queue({ waiting: 14, dueToday: 0, late: 0 })), desks: [] };
    case 'clear':
      return {
        ...whole(queue({ waiting: 0, dueToday: 0, late: 0 })),
        tasks: { value: [], isWhole: true },
        desks: [],
      };
    case 'no-queue':
      return { ...whole(), tasks: { value: [], isWhole: true } };
    case 'part-failed':
      return { ...view, queues: { value: [queue({ waiting: 14, dueToday: 0, late: 0 })], isWhole: false } };
    case 'all-failed':
      return { ...view, queues: { value: [], isWhole: false }, tasks: { value: [], isWhole: false }, desks: [] };
    default:
      return state satisfies never;
  }
}
