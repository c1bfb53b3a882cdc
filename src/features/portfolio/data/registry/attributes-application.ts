import type { Attribute } from '../../domain/registry/attribute-catalogue.ts';
import { elementKinds } from '../../domain/registry/element.ts';
import { date, line, needed, number, open, ours, paragraph, restricted, rupiah, words } from './attribute-rows.ts';
import { commonAttributes } from './attributes-of-every-domain.ts';

const app = 'application';

const kindWords: Readonly<Record<(typeof elementKinds)[number], readonly [string, string]>> = {
  application: ['Aplikasi', 'Application'],
  website: ['Situs web', 'Website'],
  general_application: ['Aplikasi umum', 'General application'],
  not_an_application: ['Bukan aplikasi', 'Not an application'],
  object: ['Objek lain', 'Other object'],
};

const platforms = ours([
  ['web', 'Web', 'Web'],
  ['mobile', 'Gawai bergerak', 'Mobile'],
  ['desktop', 'Desktop', 'Desktop'],
  ['web_and_mobile', 'Web dan gawai bergerak', 'Web and mobile'],
  ['interface_only', 'Antarmuka data (API)', 'Interface only (API)'],
  ['other', 'Lainnya', 'Other'],
]);

const licences = ours([
  ['own_development', 'Dibangun sendiri', 'Built by the state'],
  ['open_source', 'Sumber terbuka', 'Open source'],
  ['proprietary', 'Berbayar, sumber tertutup', 'Proprietary'],
  ['subscription', 'Langganan', 'Subscription'],
  ['other', 'Lainnya', 'Other'],
]);

/** Application (DAA): SIA's seven fields, what a public clone adds, and what overlap, cost and audit need. */
export const applicationAttributes: readonly Attribute[] = [
  ...commonAttributes(app, 'RAA'),
  needed(app, ['function', 'Fungsi', ['Fungsi', 'Function'], paragraph]),
  open(app, ['functions', null, ['Fungsi menurut katalog', 'Functions of the catalogue'], words(10, 20)]),
  open(app, ['kind', null, ['Jenis', 'Kind'], ours(elementKinds.map((key) => [key, ...kindWords[key]] as const))]),
  restricted(app, ['description', 'Uraian', ['Uraian', 'Description'], paragraph]),
  restricted(app, ['outputs', 'Luaran', ['Luaran', 'Outputs'], paragraph]),
  restricted(app, ['platform', 'Basis Aplikasi', ['Basis aplikasi', 'Platform'], platforms]),
  restricted(app, ['licence_type', 'Tipe Lisensi', ['Tipe lisensi', 'Type of licence'], licences]),
  restricted(app, ['database', 'Basis Data', ['Basis data', 'Database'], line]),
  restricted(app, ['languages', null, ['Bahasa pemrograman', 'Programming languages'], words(10, 60)]),
  restricted(app, ['frameworks', null, ['Kerangka kerja', 'Frameworks'], words(10, 60)]),
  restricted(app, ['developing_unit', null, ['Unit pengembang', 'Developing unit'], line]),
  restricted(app, ['operating_unit', null, ['Unit operasional', 'Operating unit'], line]),
  restricted(app, ['addresses', null, ['Alamat (URL)', 'Addresses (URL)'], words(20)]),
  restricted(app, ['components', null, ['Komponen perangkat lunak', 'Software components'], words(400, 200)]),
  restricted(app, ['data_codes', null, ['Kode data yang dipakai', 'Codes of data used'], words(40, 40)]),
  restricted(app, ['went_live_on', null, ['Mulai digunakan', 'In use since'], date]),
  restricted(app, ['retired_on', null, ['Dihentikan pada', 'Retired on'], date]),
  restricted(app, ['contract_ends_on', null, ['Akhir kontrak', 'End of contract'], date]),
  restricted(app, [
    'users_per_month',
    null,
    ['Pengguna per bulan', 'Users a month'],
    number(1e9, ['orang', 'persons']),
  ]),
  restricted(app, ['build_cost', null, ['Biaya pembangunan', 'Cost of building'], rupiah]),
  restricted(app, ['yearly_cost', null, ['Biaya per tahun', 'Cost a year'], rupiah]),
  restricted(app, ['budget_line', null, ['Pos anggaran', 'Budget line'], line]),
  restricted(app, ['source_repository', null, ['Repositori kode sumber', 'Source repository'], line]),
];
