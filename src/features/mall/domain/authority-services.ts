import type { AuthorityTable } from '../../../vocabulary/authority.ts';

/** What each action around services and their terms has to know before it can be allowed. */
export interface ServicesCircumstances {
  readonly 'service.read': null;
  readonly 'service_terms.read': null;
  readonly 'service_terms.publish': null;
  readonly 'service.open': null;
}

export type ServicesAction = keyof ServicesCircumstances;

const HEAD = { role: 'licensing_head' } as const;
const standards = 'UU 25/2009 Pasal 20';

export const servicesAuthority: AuthorityTable<ServicesCircumstances> = {
  'service.read': [
    {
      id: 'SVC-01',
      who: ['anyone'],
      purpose: {
        id: 'Mengetahui layanan suatu kantor, biayanya, dan waktunya',
        en: 'Knowing what an office offers, at what price and within which time',
      },
      source: standards,
      says: {
        id: 'Siapa pun membaca katalog layanan, dan apa yang dijanjikan setiap kantor untuk setiap layanan.',
        en: 'Everybody reads the catalogue, and what each office promises for each service.',
      },
    },
  ],
  'service_terms.read': [
    {
      id: 'SVC-02',
      who: [HEAD],
      purpose: { id: 'Menetapkan standar layanan', en: 'Setting the standards of a service' },
      source: standards,
      says: {
        id: 'Kepala perizinan melihat langkah dan waktu layanan kantornya sendiri, juga yang berlaku sebelumnya.',
        en: 'A head of licensing sees the steps and times of the services of the own office, and how they were before.',
      },
    },
  ],
  'service_terms.publish': [
    {
      id: 'SVC-03',
      who: [HEAD],
      purpose: { id: 'Menetapkan standar layanan', en: 'Setting the standards of a service' },
      source: standards,
      says: {
        id: 'Kepala perizinan mengumumkan langkah dan waktu kantornya sendiri dalam batas undang-undang, mulai hari yang belum lewat.',
        en: 'A head of licensing publishes steps and times of the own office within the law’s bounds, from a day that is not past.',
      },
    },
  ],
  'service.open': [
    {
      id: 'SVC-04',
      who: [HEAD],
      purpose: { id: 'Membuka layanan', en: 'Offering a service' },
      source: standards,
      says: {
        id: 'Kepala perizinan membuka layanan, atau bentuk barunya, di kantornya sendiri mulai hari yang belum lewat.',
        en: 'A head of licensing opens a service, or its newer form, at the own office from a day that is not past.',
      },
    },
  ],
};
