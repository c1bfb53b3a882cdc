import { applying, type OfferedService, own, reviewing, type SampleGrant } from './exchange-services.ts';

/** A service that each of the 21 licensing or health offices provides for itself. */
export interface OfficeService extends OfferedService {
  readonly provider: 'licensing office' | 'health office';
}

const register = { method: 'POST', path: '/sip/v1', legalBasis: 'UU 17/2023 Pasal 263' } as const;

/** What an office needs of its own register, for filling in and for reviewing. */
const ownRegister: readonly SampleGrant[] = [applying, reviewing].map((reason) => ({
  ...register,
  ...reason,
  to: 'the licensing office of the region',
  fields: ['observedAt', 'licences'],
}));

const recommending = {
  method: 'POST',
  purpose: 'sip.recommend',
  about: {
    id: 'Meminta dan memberi rekomendasi untuk surat izin praktik',
    en: 'Asking for and giving a recommendation on a practice licence (SIP)',
  },
  legalBasis: 'UU 17/2023 Pasal 263',
} as const;

/** What local offices offer each other and the portal: agreements and dates are invented, the laws are not. */
export const officeServices: readonly OfficeService[] = [
  {
    provider: 'licensing office',
    subsystem: 'perizinan',
    service: 'sip',
    title: { id: 'Register surat izin praktik', en: 'Register of practice licences (SIP)' },
    about: {
      id: 'Surat izin praktik yang diberikan kantor ini kepada seseorang, dan keadaannya.',
      en: 'The practice licences that this office granted to a person, and how they stand.',
    },
    grants: [...ownRegister, { ...own, path: register.path }],
  },
  {
    provider: 'licensing office',
    subsystem: 'perizinan',
    service: 'jawaban-rekomendasi',
    title: { id: 'Jawaban rekomendasi', en: 'Answers to requests for a recommendation' },
    about: {
      id: 'Menerima rekomendasi dinas kesehatan untuk satu permohonan izin praktik.',
      en: 'Takes the health office’s recommendation on one licence application.',
    },
    grants: [
      {
        ...recommending,
        to: 'the health office of the region',
        path: '/rekomendasi/v1/jawaban',
        fields: ['task', 'receivedAt'],
      },
    ],
  },
  {
    provider: 'health office',
    subsystem: 'rekomendasi',
    service: 'permintaan',
    title: { id: 'Permintaan rekomendasi', en: 'Requests for a recommendation' },
    about: {
      id: 'Menerima permintaan rekomendasi untuk satu permohonan izin praktik, beserta data yang diperlukan saja.',
      en: 'Takes requests for a recommendation on one licence application, with only the data it needs.',
    },
    grants: [
      {
        ...recommending,
        to: 'the licensing office of the region',
        path: '/rekomendasi/v1',
        fields: ['task', 'receivedAt', 'dueOn'],
      },
    ],
  },
];
