import type { Method } from '../features/exchange/index.ts';
import type { Lang } from '../vocabulary/lang.ts';

type Words = Readonly<Record<Lang, string>>;

/** What a service of the sample country is called, and who may use it for what. */
export interface OfferedService {
  readonly subsystem: string;
  readonly service: string;
  readonly title: Words;
  readonly about: Words;
  readonly grants: readonly SampleGrant[];
}

/** A service of the whole country: a played register behind it, its owner in front. */
export interface SampleService extends OfferedService {
  /** The sandbox that answers. */
  readonly sandbox: 'dukcapil' | 'sisdmk' | 'djp' | 'pddikti';
  /** The organisation that provides it, by its code in the directory. */
  readonly provider: string;
}

export interface SampleGrant {
  /** `of the region`: only the office of the region whose office provides the service. */
  readonly to:
    | 'portal'
    | 'licensing offices'
    | 'the licensing office of the region'
    | 'the health office of the region';
  readonly method: Method;
  readonly path: string;
  readonly purpose: string;
  readonly about: Words;
  readonly legalBasis: string;
  readonly fields: readonly string[];
}

export const applying = {
  purpose: 'sip.apply',
  about: { id: 'Mengisi permohonan surat izin praktik', en: 'Filling in a practice licence application (SIP)' },
} as const;
export const reviewing = {
  purpose: 'sip.review',
  about: { id: 'Memeriksa permohonan surat izin praktik', en: 'Reviewing a practice licence application (SIP)' },
} as const;
export const own = {
  to: 'portal',
  method: 'POST',
  purpose: 'own.data',
  about: { id: 'Menunjukkan kepada warga datanya sendiri', en: 'Showing people their own data' },
  legalBasis: 'UU 27/2022 Pasal 7',
  fields: ['*'],
} as const;

/** For filling in, and again for reviewing: the same data, on the same basis. */
function licensing(grant: Pick<SampleGrant, 'path' | 'legalBasis' | 'fields'>): readonly SampleGrant[] {
  return [applying, reviewing].map((reason) => ({ to: 'licensing offices', method: 'POST', ...reason, ...grant }));
}

/** Opening a report on wrong data, and asking how it stands. */
function correction(path: string): readonly SampleGrant[] {
  const shared = {
    to: 'portal',
    purpose: 'correction',
    about: { id: 'Memperbaiki data yang ditandai keliru', en: 'Correcting data marked as wrong' },
    legalBasis: 'UU 27/2022 Pasal 6 dan Pasal 30',
    fields: ['ticket', 'status', 'openedAt', 'updatedAt', 'note'],
  } as const;
  return [
    { ...shared, method: 'POST', path },
    { ...shared, method: 'GET', path: `${path}/*` },
  ];
}

const correctionWords = {
  title: { id: 'Koreksi', en: 'Corrections' },
  about: {
    id: 'Menerima laporan data yang keliru dan memberi tahu keadaannya.',
    en: 'Takes reports of wrong data and tells how they stand.',
  },
} as const;

/** What the played registers offer, and to whom: agreements and dates are invented, the laws are not. */
export const sampleServices: readonly SampleService[] = [
  {
    sandbox: 'dukcapil',
    provider: 'dukcapil',
    subsystem: 'penduduk',
    service: 'ringkas',
    title: { id: 'Data ringkas penduduk', en: 'Short data of a resident' },
    about: {
      id: 'Unsur data kependudukan satu orang, hanya yang diminta.',
      en: 'Elements of one resident’s data, only those asked for.',
    },
    grants: [
      ...licensing({
        path: '/penduduk/ringkas/v2',
        legalBasis: 'UU 24/2013 Pasal 58 ayat (4)',
        fields: [
          'status',
          'statusSince',
          'observedAt',
          'unsur.nama',
          'unsur.tempatLahir',
          'unsur.tanggalLahir',
          'unsur.jenisKelamin',
          'unsur.alamat',
          'unsur.foto',
        ],
      }),
      { ...own, path: '/penduduk/ringkas/v2' },
    ],
  },
  {
    sandbox: 'dukcapil',
    provider: 'dukcapil',
    subsystem: 'penduduk',
    service: 'cocok',
    title: { id: 'Pencocokan data penduduk', en: 'Matching of a resident’s data' },
    about: { id: 'Menjawab cocok atau tidak; tidak memberi nilai.', en: 'Answers agrees or not; gives no value.' },
    grants: [
      {
        to: 'licensing offices',
        method: 'POST',
        ...applying,
        path: '/penduduk/cocok/v1',
        legalBasis: 'UU 24/2013 Pasal 58 ayat (4)',
        fields: ['status', 'statusSince', 'observedAt', 'unsur'],
      },
    ],
  },
  {
    sandbox: 'dukcapil',
    provider: 'dukcapil',
    subsystem: 'penduduk',
    service: 'koreksi',
    ...correctionWords,
    grants: correction('/penduduk/koreksi/v1'),
  },
  {
    sandbox: 'sisdmk',
    provider: 'ditjen-nakes',
    subsystem: 'sisdmk',
    service: 'str',
    title: { id: 'Surat tanda registrasi', en: 'Registration certificates (STR)' },
    about: {
      id: 'STR seorang tenaga kesehatan dan keadaannya.',
      en: 'The certificates of a health worker and how they stand.',
    },
    grants: [
      ...licensing({ path: '/str/v1', legalBasis: 'UU 17/2023 Pasal 260', fields: ['observedAt', 'registrations'] }),
      { ...own, path: '/str/v1' },
    ],
  },
  {
    sandbox: 'sisdmk',
    provider: 'ditjen-nakes',
    subsystem: 'sisdmk',
    service: 'koreksi',
    ...correctionWords,
    grants: correction('/koreksi/v1'),
  },
  {
    sandbox: 'djp',
    provider: 'djp',
    subsystem: 'wajib-pajak',
    service: 'npwp',
    title: { id: 'Nomor pokok wajib pajak', en: 'Tax number (NPWP)' },
    about: {
      id: 'Nomor, status, dan kantor pajak seseorang; tidak memuat penghasilan atau utang.',
      en: 'Number, status and tax office of a person; no income or debt.',
    },
    grants: [
      ...licensing({
        path: '/npwp/v1',
        legalBasis: 'PMK 112/2022',
        fields: ['npwp16', 'status', 'name', 'taxOffice', 'registeredOn', 'recordVersion', 'recordedAt', 'observedAt'],
      }),
      { ...own, path: '/npwp/v1' },
    ],
  },
  {
    sandbox: 'djp',
    provider: 'djp',
    subsystem: 'wajib-pajak',
    service: 'koreksi',
    ...correctionWords,
    grants: correction('/koreksi/v1'),
  },
  {
    sandbox: 'pddikti',
    provider: 'ditjen-diktiristek',
    subsystem: 'pddikti',
    service: 'ijazah',
    title: { id: 'Ijazah pendidikan tinggi', en: 'Diplomas of higher education' },
    about: {
      id: 'Ijazah yang dilaporkan perguruan tinggi untuk seseorang.',
      en: 'Diplomas that institutions have reported for a person.',
    },
    grants: [
      ...licensing({ path: '/ijazah/v1', legalBasis: 'UU 12/2012 Pasal 56', fields: ['observedAt', 'diplomas'] }),
      { ...own, path: '/ijazah/v1' },
    ],
  },
  {
    sandbox: 'pddikti',
    provider: 'ditjen-diktiristek',
    subsystem: 'pddikti',
    service: 'koreksi',
    ...correctionWords,
    grants: correction('/koreksi/v1'),
  },
];
