import type { MaturityFact } from '../../domain/maturity/ladder.ts';

/** What each fact counts, said to an official; `unit` share is shown as percent. */
export const factNames: Readonly<
  Record<MaturityFact, { readonly id: string; readonly en: string; readonly unit: 'share' | 'count' | 'yes_no' }>
> = {
  architecture_published: { id: 'Arsitektur sudah terbit', en: 'Architecture is published', unit: 'yes_no' },
  domains_covered: { id: 'Domain yang tercakup', en: 'Domains covered', unit: 'count' },
  national_code_share: {
    id: 'Objek yang seluruh kodenya nasional',
    en: 'Objects with national codes only',
    unit: 'share',
  },
  reviews_held: { id: 'Reviu dalam masa reviu', en: 'Reviews within the period', unit: 'count' },
  updated_after_review: { id: 'Dimutakhirkan setelah reviu', en: 'Updated after the review', unit: 'yes_no' },
  fresh_share: {
    id: 'Objek yang ditegaskan kurang dari 180 hari lalu',
    en: 'Objects attested under 180 days ago',
    unit: 'share',
  },
  described_share: { id: 'Aplikasi yang terurai lengkap', en: 'Applications fully described', unit: 'share' },
  found_share: {
    id: 'Aplikasi terdaftar dari perkiraan seluruhnya',
    en: 'Registered of all estimated applications',
    unit: 'share',
  },
  overlaps_decided_share: { id: 'Tumpang tindih yang sudah diputus', en: 'Overlaps decided', unit: 'share' },
  overlaps_resolved_share: { id: 'Tumpang tindih yang sudah selesai', en: 'Overlaps resolved', unit: 'share' },
  coded_process_share: {
    id: 'Proses bisnis berkode nasional',
    en: 'Business processes with national codes',
    unit: 'share',
  },
  shared_process_traffic_share: {
    id: 'Proses lintas instansi yang terbukti pada lalu lintas data',
    en: 'Processes across agencies seen in signed traffic',
    unit: 'share',
  },
  declared_interfaces: { id: 'Antarmuka yang dinyatakan', en: 'Interfaces declared', unit: 'count' },
  interface_traffic_share: {
    id: 'Antarmuka yang terbukti dipakai',
    en: 'Interfaces seen in signed traffic',
    unit: 'share',
  },
  exchange_success_share: { id: 'Panggilan data yang berhasil', en: 'Calls that succeeded', unit: 'share' },
  portal_services: { id: 'Layanan pada portal', en: 'Services on the portal', unit: 'count' },
  portal_service_share: {
    id: 'Layanan yang tersedia pada portal',
    en: 'Services available on the portal',
    unit: 'share',
  },
  prefilled_share: { id: 'Isian yang diambil, bukan diminta', en: 'Fields fetched instead of asked', unit: 'share' },
  described_data_share: { id: 'Data yang terurai lengkap', en: 'Data fully described', unit: 'share' },
  shared_data_share: { id: 'Data yang terbukti dibagi pakai', en: 'Data seen to be shared', unit: 'share' },
  asked_once_share: { id: 'Data yang tidak diminta ulang', en: 'Data not asked again', unit: 'share' },
};
