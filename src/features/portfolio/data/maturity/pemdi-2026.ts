import { localDate } from '../../../../vocabulary/local-date.ts';
import type { Regime, RegimePart } from '../../domain/maturity/regime.ts';
import { indicator } from './regime-parts.ts';

/** Indeks Pemerintah Digital: 7 aspects, 20 indicators, from public transcripts. */
export const pemdi2026: Regime = {
  key: 'pemdi-2026',
  name: { id: 'Indeks Pemerintah Digital (Pemdi)', en: 'Digital government index (Pemdi)' },
  law: 'Permenpan RB 8/2026',
  inForce: { from: localDate('2026-06-01'), until: null },
  tiers: [
    { id: 'Aspek', en: 'Aspect' },
    { id: 'Indikator', en: 'Indicator' },
  ],
  parts: [
    aspect('P1', { name: 'Tata Kelola dan Manajemen', weight: 1000 }, [
      indicator('IK-01', 500, 'Tata Kelola Pemerintah Digital'),
      indicator('IK-02', 500, 'Manajemen Layanan Digital Pemerintah'),
    ]),
    aspect('P2', { name: 'Penyelenggara', weight: 1000 }, [
      indicator('IK-03', 500, 'Sumber Daya Manusia'),
      indicator('IK-04', 500, 'Kolaborasi'),
    ]),
    aspect('P3', { name: 'Data', weight: 1500 }, [
      indicator('IK-05', 500, 'Tata Kelola Data'),
      indicator('IK-06', 300, 'Informasi Geospasial'),
      indicator('IK-07', 300, 'Statistik Sektoral'),
      indicator('IK-08', 400, 'Pelindungan Data Pribadi'),
    ]),
    aspect('P4', { name: 'Keamanan', weight: 1500 }, [
      indicator('IK-09', 400, 'Pelaksanaan Audit'),
      indicator('IK-10', 400, 'Keamanan Siber'),
      indicator('IK-11', 300, 'Penerapan Kriptografi'),
      indicator('IK-12', 400, 'Penanganan Insiden Siber'),
    ]),
    aspect('P5', { name: 'Teknologi', weight: 1000 }, [
      indicator('IK-13', 500, 'Aplikasi Pemerintah Digital'),
      indicator('IK-14', 500, 'Infrastruktur Pemerintah Digital'),
    ]),
    aspect('P6', { name: 'Keterpaduan', weight: 1500 }, [
      indicator('IK-15', 400, 'Keterpaduan Proses Bisnis Lintas Unit dan Instansi'),
      indicator('IK-16', 400, 'Integrasi Aplikasi'),
      indicator('IK-17', 400, 'Portal Layanan Digital Pemerintah'),
      indicator('IK-18', 300, 'Interoperabilitas Data'),
    ]),
    aspect('P7', { name: 'Kepuasan Pengguna', weight: 2500 }, [
      indicator('IK-19', 1000, 'Fasilitas Dukungan Pengguna'),
      indicator('IK-20', 1500, 'Pengelolaan Kepuasan Pengguna'),
    ]),
  ],
  levels: [
    { level: 1, name: 'Merintis' },
    { level: 2, name: 'Membangun' },
    { level: 3, name: 'Berkembang' },
    { level: 4, name: 'Melembaga' },
    { level: 5, name: 'Unggul' },
  ],
  predicates: [
    { from: 420, name: 'Memuaskan' },
    { from: 350, name: 'Sangat Baik' },
    { from: 250, name: 'Baik' },
    { from: 150, name: 'Cukup' },
    { from: 0, name: 'Kurang' },
  ],
  unconfirmed: [
    {
      id: 'Naskah peraturan belum dibaca: nama, bobot, tingkat dan predikat dari salinan publik, belum dikonfirmasi.',
      en: 'The regulation was not read: names, weights, levels and predicates are from public transcripts, not confirmed.',
    },
    {
      id: 'Bobot IK-13: salinan menyebut 4 atau 5; hanya 5 yang menutup aspek Teknologi pada 10 dan seluruhnya pada 100.',
      en: 'Weight of IK-13: transcripts say 4 or 5; only 5 closes the aspect Teknologi at 10 and the whole at 100.',
    },
    {
      id: 'Nama predikat diambil dari satu dasbor; batas 2,5 dan 1,5 berbeda dari Permenpan RB 59/2020.',
      en: 'The names of predicates are from one dashboard; the bounds 2.5 and 1.5 differ from Permenpan RB 59/2020.',
    },
  ],
};

function aspect(key: string, rule: Pick<RegimePart, 'name' | 'weight'>, parts: readonly RegimePart[]): RegimePart {
  return { key, ...rule, parts };
}
