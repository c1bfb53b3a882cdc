import type { Attribute } from '../../domain/registry/attribute-catalogue.ts';
import { date, fromSia, line, number, ours, paragraph, restricted, rupiah, words } from './attribute-rows.ts';
import { commonAttributes } from './attributes-of-every-domain.ts';

const infra = 'infrastructure';

/** The twelve kinds of the SIA manual. */
const kinds = [
  ['cloud', 'Komputasi Awan', 'Cloud computing'],
  ['server', 'Server', 'Server'],
  ['peripheral', 'Periferal', 'Peripheral'],
  ['storage', 'Media Penyimpanan', 'Storage'],
  ['network_device', 'Perangkat Jaringan', 'Network device'],
  ['security_device', 'Perangkat Keamanan', 'Security device'],
  ['operating_system', 'Sistem Operasi', 'Operating system'],
  ['database_system', 'Sistem Database', 'Database system'],
  ['utility_system', 'Sistem Utilitas', 'Utility system'],
  ['intra_network', 'Jaringan Intra', 'Intra-government network'],
  ['service_exchange', 'Sistem Penghubung Layanan', 'Service exchange'],
  ['facility', 'Fasilitas Komputasi', 'Computing facility'],
] as const;

const software = ['operating_system', 'database_system', 'utility_system'];
const ownedThings = ['cloud', 'server', 'storage', 'network_device', 'security_device', 'intra_network', 'facility'];

const ownership = ours([
  ['own', 'Milik sendiri', 'Own'],
  ['rented', 'Sewa', 'Rented'],
  ['shared', 'Berbagi pakai', 'Shared'],
  ['other', 'Lainnya', 'Other'],
]);

const clouds = ours([
  ['national', 'Pusat Data Nasional', 'National data centre'],
  ['own', 'Awan instansi', 'Cloud of the agency'],
  ['commercial', 'Awan komersial', 'Commercial cloud'],
]);

const media = ours([
  ['fibre', 'Serat optik', 'Fibre'],
  ['copper', 'Kabel tembaga', 'Copper'],
  ['radio', 'Radio', 'Radio'],
  ['satellite', 'Satelit', 'Satellite'],
]);

const tiers = ours([
  ['none', 'Belum diklasifikasi', 'Not classified'],
  ['tier_1', 'Tier 1', 'Tier 1'],
  ['tier_2', 'Tier 2', 'Tier 2'],
  ['tier_3', 'Tier 3', 'Tier 3'],
  ['tier_4', 'Tier 4', 'Tier 4'],
]);

/** Infrastructure (DAI): beyond name, codes, owner and status all of it is restricted, kind and description too. */
export const infrastructureAttributes: readonly Attribute[] = [
  ...commonAttributes(infra, 'RAI'),
  restricted(infra, ['infrastructure_kind', 'Objek Infrastruktur', ['Jenis objek', 'Kind of object'], fromSia(kinds)]),
  restricted(infra, ['description', 'Uraian', ['Uraian', 'Description'], paragraph]),
  restricted(infra, ['ownership', 'Status Kepemilikan', ['Status kepemilikan', 'Ownership'], ownership], ownedThings),
  restricted(infra, ['legal_owner', 'Nama Pemilik', ['Nama pemilik', 'Name of the owner'], line]),
  restricted(
    infra,
    ['cloud_type', 'Tipe Government Cloud', ['Tipe awan pemerintah', 'Type of government cloud'], clouds],
    ['cloud'],
  ),
  restricted(
    infra,
    ['service_cost', 'Biaya Layanan', ['Biaya layanan per tahun', 'Cost of service a year'], rupiah],
    ['cloud'],
  ),
  restricted(
    infra,
    ['server_use', 'Jenis Penggunaan Server', ['Penggunaan server', 'Use of the server'], line],
    ['server'],
  ),
  restricted(infra, ['memory', 'Memori', ['Memori', 'Memory'], number(1e7, ['GB', 'GB'])], ['server']),
  restricted(infra, ['processor', 'Prosesor', ['Prosesor', 'Processor'], line], ['server']),
  restricted(
    infra,
    ['capacity', 'Penyimpanan', ['Penyimpanan', 'Storage capacity'], number(1e9, ['GB', 'GB'])],
    ['server', 'storage'],
  ),
  restricted(
    infra,
    ['sharing_method', 'Metode Akses Data Sharing', ['Metode akses berbagi data', 'Method of shared access'], line],
    ['storage'],
  ),
  restricted(
    infra,
    ['device_type', 'Tipe', ['Tipe perangkat', 'Type of device'], line],
    ['peripheral', 'network_device', 'security_device', 'intra_network', 'service_exchange', ...software],
  ),
  restricted(infra, ['licence', 'Lisensi', ['Jenis lisensi', 'Licence'], line], software),
  restricted(
    infra,
    ['licence_ends_on', 'Validitas', ['Lisensi berlaku sampai', 'Licence valid until'], date],
    software,
  ),
  restricted(infra, ['media', 'Tipe Media', ['Tipe media jaringan', 'Network medium'], media], ['intra_network']),
  restricted(
    infra,
    [
      'intranet_bandwidth',
      'Bandwidth intranet',
      ['Lebar pita intranet', 'Intranet bandwidth'],
      number(1e7, ['Mbps', 'Mbps']),
    ],
    ['facility'],
  ),
  restricted(
    infra,
    [
      'internet_bandwidth',
      'Bandwidth internet',
      ['Lebar pita internet', 'Internet bandwidth'],
      number(1e7, ['Mbps', 'Mbps']),
    ],
    ['facility'],
  ),
  restricted(infra, ['location', 'Lokasi', ['Lokasi', 'Location'], line], ['facility']),
  restricted(infra, ['tier', 'Klasifikasi Tier', ['Klasifikasi tier', 'Tier'], tiers], ['facility']),
  restricted(infra, ['protection', 'Sistem Pengamanan', ['Sistem pengamanan', 'Protection'], words(20)], ['facility']),
];
