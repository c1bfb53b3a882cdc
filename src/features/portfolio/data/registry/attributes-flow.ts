import type { Attribute } from '../../domain/registry/attribute-catalogue.ts';
import { line, open, ours, paragraph, restricted, rupiah } from './attribute-rows.ts';
import { commonAttributes } from './attributes-of-every-domain.ts';

const sensitivity = ours([
  ['open', 'Terbuka', 'Open'],
  ['limited', 'Terbatas', 'Limited'],
  ['closed', 'Tertutup', 'Closed'],
]);

/** After the kinds of data of Perpres 39/2019; whether SIA offers the same is not known. */
const dataKinds = ours([
  ['statistical', 'Data statistik', 'Statistical data'],
  ['geospatial', 'Data geospasial', 'Geospatial data'],
  ['state_finance', 'Data keuangan negara', 'Data of state finance'],
  ['other', 'Data lainnya', 'Other data'],
]);

const validity = ours([
  ['validated', 'Sudah divalidasi', 'Validated'],
  ['in_validation', 'Sedang divalidasi', 'Being validated'],
  ['not_validated', 'Belum divalidasi', 'Not validated'],
]);

const interoperability = ours([
  ['by_exchange', 'Berbagi pakai melalui penghubung layanan', 'Shared by the service exchange'],
  ['otherwise', 'Berbagi pakai dengan cara lain', 'Shared in another way'],
  ['none', 'Belum berbagi pakai', 'Not shared'],
]);

const methods = ours([
  ['electronic', 'Elektronik sepenuhnya', 'Wholly electronic'],
  ['mixed', 'Sebagian elektronik', 'Partly electronic'],
  ['in_person', 'Tatap muka', 'In person'],
]);

/** Business process (DAB): its description says what it does, which every agency may see. */
export const processAttributes: readonly Attribute[] = [
  ...commonAttributes('business_process', 'RAB'),
  open('business_process', ['function', 'Uraian', ['Uraian', 'Description'], paragraph]),
];

/** Service (DAL). */
export const serviceAttributes: readonly Attribute[] = [
  ...commonAttributes('service', 'RAL'),
  open('service', ['function', 'Fungsi', ['Fungsi', 'Function'], paragraph]),
  restricted('service', ['purpose', 'Tujuan', ['Tujuan', 'Purpose'], paragraph]),
  restricted('service', ['related_agencies', 'K/L terkait', ['K/L terkait', 'Agencies concerned'], paragraph]),
  restricted('service', ['related_affairs', 'Urusan terkait', ['Urusan terkait', 'Affairs concerned'], paragraph]),
  restricted('service', ['audience', 'Target Layanan', ['Target layanan', 'Whom it serves'], paragraph]),
  restricted('service', ['method', 'Metode Layanan', ['Metode layanan', 'Method of service'], methods]),
  restricted('service', ['benefit', 'Potensi Manfaat', ['Potensi manfaat', 'Possible benefit'], paragraph]),
  restricted('service', ['economic_benefit', 'Potensi Ekonomi', ['Potensi ekonomi', 'Economic benefit'], paragraph]),
  restricted('service', ['responsible_unit', 'Unit Pelaksana', ['Unit pelaksana', 'Unit in charge'], line]),
  restricted('service', ['risk', 'Potensi Risiko', ['Potensi risiko', 'Possible risk'], paragraph]),
  restricted('service', ['mitigation', 'Mitigasi Risiko', ['Mitigasi risiko', 'Mitigation'], paragraph]),
  restricted('service', ['yearly_cost', null, ['Biaya per tahun', 'Cost a year'], rupiah]),
];

/** Data (DAD). */
export const dataAttributes: readonly Attribute[] = [
  ...commonAttributes('data', 'RAD'),
  open('data', ['function', 'Uraian', ['Uraian', 'Description'], paragraph]),
  restricted('data', ['purpose', 'Tujuan', ['Tujuan', 'Purpose'], paragraph]),
  restricted('data', ['sensitivity', 'Sifat', ['Sifat data', 'Sensitivity'], sensitivity]),
  restricted('data', ['data_kind', 'Jenis', ['Jenis data', 'Kind of data'], dataKinds]),
  restricted('data', ['validity', 'Validitas', ['Validitas data', 'Validity'], validity]),
  restricted('data', ['producer', 'Produsen Data', ['Produsen data', 'Producer'], line]),
  restricted('data', ['custodian', 'Wali Data', ['Wali data', 'Custodian'], line]),
  restricted('data', [
    'related_information',
    'Informasi terkait',
    ['Informasi terkait', 'Related information'],
    paragraph,
  ]),
  restricted('data', [
    'interoperability',
    'Interoperabilitas',
    ['Interoperabilitas', 'Interoperability'],
    interoperability,
  ]),
];
