import type { Random } from '../random.ts';

/** Words of office life that people swap freely; none of them tells one function from another. */
const swaps: Readonly<Record<string, readonly string[]>> = {
  absen: ['absensi', 'kehadiran'],
  aduan: ['keluhan', 'pengaduan'],
  berkas: ['dokumen', 'file', 'persyaratan'],
  cari: ['pencarian', 'telusur'],
  catatan: ['pencatatan', 'rekaman'],
  cek: ['lihat', 'pengecekan', 'status'],
  cetak: ['print', 'penerbitan', 'pembuatan'],
  daftar: ['list', 'data', 'pendataan'],
  data: ['pendataan', 'database', 'info', 'rekap'],
  hasil: ['rekap', 'data'],
  info: ['informasi', 'data'],
  input: ['isian', 'entri', 'pengisian'],
  isi: ['input', 'pengisian'],
  izin: ['perizinan', 'ijin', 'rekomendasi'],
  jadwal: ['agenda', 'penjadwalan'],
  jumlah: ['rekap', 'data'],
  kegiatan: ['aktivitas', 'program'],
  laporan: ['pelaporan', 'lapor', 'rekap', 'rekapitulasi'],
  lapor: ['laporan', 'pelaporan'],
  layanan: ['pelayanan', 'pengurusan'],
  monitoring: ['pemantauan', 'pengawasan'],
  pelayanan: ['layanan', 'administrasi', 'pengurusan'],
  pemantauan: ['monitoring', 'pengawasan', 'pantauan'],
  pembinaan: ['pendampingan', 'pengembangan'],
  pendaftaran: ['registrasi', 'daftar'],
  pendataan: ['data', 'inventarisasi'],
  pengajuan: ['usulan', 'permohonan'],
  pengawasan: ['pengendalian', 'monitoring'],
  pengelolaan: ['manajemen', 'penatausahaan', 'tata kelola'],
  pengendalian: ['pengawasan', 'kontrol'],
  penilaian: ['evaluasi', 'pengukuran'],
  penyusunan: ['pembuatan', 'penyiapan'],
  permohonan: ['pengajuan', 'permintaan'],
  rekap: ['rekapitulasi', 'laporan'],
  surat: ['naskah', 'dokumen'],
  unggah: ['upload', 'kirim'],
  usul: ['pengajuan', 'permohonan'],
  usulan: ['pengajuan', 'proposal', 'permohonan'],
  verifikasi: ['validasi', 'pemeriksaan'],
  warga: ['masyarakat', 'penduduk'],
};

const swapShare = 0.5;
const dropShare = 0.4;
const turnShare = 0.12;

/** Says a phrase a little differently: another common word, a word less, or its halves turned round. */
export function varyPhrase(random: Random, phrase: string): string {
  const swapped = phrase
    .split(' ')
    .map((word) => (random.chance(swapShare) ? random.pick(swaps[word] ?? [word]) : word));
  const words =
    random.chance(dropShare) && swapped.length > 3 ? without(swapped, random.below(swapped.length)) : swapped;
  return withoutLooseEnds(random.chance(turnShare) ? turned(words) : words).join(' ');
}

function without(words: readonly string[], at: number): readonly string[] {
  return words.filter((_, index) => index !== at);
}

function turned(words: readonly string[]): readonly string[] {
  const middle = words.indexOf('dan');
  return middle > 0 ? [...words.slice(middle + 1), 'dan', ...words.slice(0, middle)] : words;
}

function withoutLooseEnds(words: readonly string[]): readonly string[] {
  const joints = ['dan', 'di', 'ke', 'dari', 'yang', 'untuk', 'bagi', 'pada', 'oleh', 'dengan', 'atau'];
  const from = joints.includes(words[0] ?? '') ? 1 : 0;
  const to = joints.includes(words.at(-1) ?? '') ? -1 : words.length;
  return words.slice(from, to);
}
