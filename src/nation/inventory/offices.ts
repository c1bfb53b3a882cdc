import { type Random, randomStream, shuffled } from '../random.ts';
import type { Office } from './inventory.ts';

/** Offices of a region: key, full name, abbreviation, and the name before the last reorganisation. */
const regionalOffices = `
setda | Sekretariat Daerah | Setda |
diskominfo | Dinas Komunikasi, Informatika, Statistik dan Persandian | Diskominfo | Dinas Perhubungan, Komunikasi dan Informatika
dinkes | Dinas Kesehatan | Dinkes |
disdik | Dinas Pendidikan dan Kebudayaan | Disdikbud | Dinas Pendidikan, Pemuda dan Olahraga
dpmptsp | Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu | DPMPTSP | Badan Perizinan Terpadu
dukcapil | Dinas Kependudukan dan Pencatatan Sipil | Disdukcapil |
bkpsdm | Badan Kepegawaian dan Pengembangan Sumber Daya Manusia | BKPSDM | Badan Kepegawaian Daerah
bpkad | Badan Pengelolaan Keuangan dan Aset Daerah | BPKAD | DPPKAD
bappeda | Badan Perencanaan Pembangunan, Riset dan Inovasi Daerah | Bapperida | Bappeda
inspektorat | Inspektorat Daerah | Inspektorat | Inspektorat
dinsos | Dinas Sosial | Dinsos | Dinas Sosial, Tenaga Kerja dan Transmigrasi
dpupr | Dinas Pekerjaan Umum dan Penataan Ruang | DPUPR | Dinas Pekerjaan Umum, Bina Marga
kecamatan | Kecamatan | Kec. |
dishub | Dinas Perhubungan | Dishub |
bapenda | Badan Pendapatan Daerah | Bapenda | Dinas Pendapatan
dlh | Dinas Lingkungan Hidup | DLH | Badan Lingkungan Hidup
disdag | Dinas Perdagangan | Disdag | Dinas Perindustrian dan Perdagangan
dinkop | Dinas Koperasi, Usaha Mikro dan Tenaga Kerja | Dinkop UM | Dinas Koperasi dan UMKM
disnaker | Dinas Tenaga Kerja | Disnaker |
distan | Dinas Pertanian | Distan | Dinas Pertanian, Perkebunan dan Peternakan
diskan | Dinas Perikanan | Diskan | Dinas Kelautan dan Perikanan
dpmd | Dinas Pemberdayaan Masyarakat dan Desa | DPMD | Bapermas
disbudpar | Dinas Pariwisata dan Ekonomi Kreatif | Disparekraf | Dinas Kebudayaan dan Pariwisata
arpus | Dinas Perpustakaan dan Kearsipan | Dispusip | Kantor Arsip dan Perpustakaan
rsud | RSUD | RSUD |
satpol | Satuan Polisi Pamong Praja | Satpol PP |
bpbd | Badan Penanggulangan Bencana Daerah | BPBD |
dp3ap2kb | Dinas Pengendalian Penduduk, KB, Pemberdayaan Perempuan dan Perlindungan Anak | DP3AP2KB | BKKB
perkim | Dinas Perumahan dan Kawasan Permukiman | Disperkim |
kesbangpol | Badan Kesatuan Bangsa dan Politik | Kesbangpol | Kantor Kesbang
setwan | Sekretariat DPRD | Setwan |
dinkepang | Dinas Ketahanan Pangan | DKP |
dispora | Dinas Kepemudaan dan Olahraga | Dispora |
kelurahan | Kelurahan | Kel. |
puskesmas | UPTD Puskesmas | PKM |
bagorg | Bagian Organisasi Setda | Bag. Organisasi | Bagian Ortala
bagpbj | Bagian Pengadaan Barang dan Jasa | BPBJ | ULP
bagkum | Bagian Hukum Setda | Bag. Hukum |
pdam | Perumda Air Minum | PDAM |
damkar | Dinas Pemadam Kebakaran dan Penyelamatan | Damkar |`;

/** Units of a ministry where no more than the usual pattern is known. */
const centralOffices = `
sekjen | Sekretariat Jenderal | Setjen |
pusdatin | Pusat Data dan Informasi | Pusdatin | Pusat Data, Statistik dan Informasi
rokeu | Biro Keuangan dan Barang Milik Negara | Biro Keuangan | Biro Keuangan dan Umum
ropeg | Biro Sumber Daya Manusia dan Organisasi | Biro SDMO | Biro Kepegawaian
rocan | Biro Perencanaan | Biro Perencanaan |
irjen | Inspektorat Jenderal | Itjen |
rokum | Biro Hukum dan Kerja Sama | Biro Hukum | Biro Hukum
rohumas | Biro Komunikasi Publik | Biro Humas | Biro Humas dan Protokol
direktorat-satu | Direktorat Jenderal I | Ditjen I |
direktorat-dua | Direktorat Jenderal II | Ditjen II |
direktorat-tiga | Direktorat Jenderal III | Ditjen III |
direktorat-empat | Direktorat Jenderal IV | Ditjen IV |
bpsdm | Badan Pengembangan Sumber Daya Manusia | BPSDM | Badan Pendidikan dan Pelatihan
balai | Balai Wilayah | Balai |`;

const directoratesOfMaritime: Readonly<Record<string, readonly (readonly [name: string, short: string])[]>> = {
  'kemen-esdm': [
    ['Direktorat Jenderal Mineral dan Batubara', 'Ditjen Minerba'],
    ['Direktorat Jenderal Minyak dan Gas Bumi', 'Ditjen Migas'],
    ['Direktorat Jenderal Ketenagalistrikan', 'Ditjen Gatrik'],
    ['Badan Geologi', 'Badan Geologi'],
  ],
  kemenhub: [
    ['Direktorat Jenderal Perhubungan Laut', 'Ditjen Hubla'],
    ['Direktorat Jenderal Perhubungan Darat', 'Ditjen Hubdat'],
    ['Direktorat Jenderal Perhubungan Udara', 'Ditjen Hubud'],
    ['Direktorat Jenderal Perkeretaapian', 'Ditjen KA'],
  ],
  kkp: [
    ['Direktorat Jenderal Perikanan Tangkap', 'DJPT'],
    ['Direktorat Jenderal Perikanan Budi Daya', 'DJPB'],
    ['Direktorat Jenderal Pengawasan Sumber Daya Kelautan dan Perikanan', 'Ditjen PSDKP'],
    ['Badan Karantina Ikan, Pengendalian Mutu, dan Keamanan Hasil Perikanan', 'BKIPM'],
  ],
  kemenparekraf: [
    ['Deputi Bidang Pengembangan Destinasi', 'Deputi Destinasi'],
    ['Deputi Bidang Pemasaran', 'Deputi Pemasaran'],
    ['Deputi Bidang Industri dan Investasi', 'Deputi Industri'],
    ['Deputi Bidang Ekonomi Digital dan Produk Kreatif', 'Deputi Ekraf'],
  ],
  'kemen-pupr': [
    ['Direktorat Jenderal Sumber Daya Air', 'Ditjen SDA'],
    ['Direktorat Jenderal Bina Marga', 'DJBM'],
    ['Direktorat Jenderal Cipta Karya', 'DJCK'],
    ['Direktorat Jenderal Perumahan', 'Ditjen Perumahan'],
  ],
  klhk: [
    ['Direktorat Jenderal Pengelolaan Hutan Lestari', 'Ditjen PHL'],
    ['Direktorat Jenderal Konservasi Sumber Daya Alam dan Ekosistem', 'Ditjen KSDAE'],
    ['Direktorat Jenderal Pengelolaan Sampah, Limbah dan Bahan Beracun Berbahaya', 'Ditjen PSLB3'],
    ['Direktorat Jenderal Pengendalian Perubahan Iklim', 'Ditjen PPI'],
  ],
  'kementerian-investasi': [
    ['Deputi Bidang Pelayanan Penanaman Modal', 'Deputi Pelayanan'],
    ['Deputi Bidang Pengendalian Pelaksanaan Penanaman Modal', 'Deputi Pengendalian'],
    ['Deputi Bidang Promosi Penanaman Modal', 'Deputi Promosi'],
    ['Deputi Bidang Hilirisasi Investasi Strategis', 'Deputi Hilirisasi'],
  ],
};

const regional = officesFrom(regionalOffices);
const central = officesFrom(centralOffices);

/** The 14 to 38 offices of a region that report, the first twelve everywhere. */
export function officesOfRegion(seed: string, agency: string): readonly Office[] {
  const random = randomStream(seed, `inventory/offices/${agency}`);
  const count = 14 + random.below(25);
  const rest = shuffled(random, regional.slice(12));
  return numbered([...regional.slice(0, 12), ...rest].slice(0, count), random);
}

/** The units of a ministry or agency that report; those of the seven maritime ones by their names. */
export function officesOfCentre(seed: string, agency: string): readonly Office[] {
  const random = randomStream(seed, `inventory/offices/${agency}`);
  const own = directoratesOfMaritime[agency] ?? [];
  const offices = central.flatMap((office) => {
    if (!office.key.startsWith('direktorat-')) return [office];
    const named = own[directorates.indexOf(office.key)];
    if (named === undefined) return own.length === 0 ? [office] : [];
    return [{ ...office, name: named[0], short: named[1] }];
  });
  return numbered(offices, random);
}

const directorates = ['direktorat-satu', 'direktorat-dua', 'direktorat-tiga', 'direktorat-empat'];

function officesFrom(table: string): readonly Office[] {
  return table
    .trim()
    .split('\n')
    .map((line) => {
      const [key = '', name = '', short = '', formerly = ''] = line.split('|').map((cell) => cell.trim());
      return { key, code: '', name, short, formerly };
    });
}

function numbered(offices: readonly Office[], random: Random): readonly Office[] {
  const prefix = 10 + random.below(89);
  return offices.map((office, index) => ({
    ...office,
    code: `${prefix}${String((index + 1) * 100 + 1).padStart(4, '0')}`,
  }));
}
