import type { FunctionEntry } from '../../domain/overlap/lexicon.ts';
import { wordList } from './word-table.ts';

/** The village: profile, money, letters, enterprises, people in office. */
export const VILLAGE_FUNCTIONS: readonly FunctionEntry[] = [
  {
    code: 'F.180.01',
    name: { id: 'Profil dan data desa', en: 'Village profile' },
    under: ['RAL.02.01', 'RAL.01.21', 'RAB.03.05'],
    words: {
      id: wordList(`desa, profil desa, prodeskel, profil desa kelurahan, data desa, indeks desa membangun, idm,
        indeks desa, sid, sistem informasi desa, sideka, opensid, potensi desa, monografi desa, website desa,
        web desa, desa digital, desa cerdas, smart village, perkembangan desa, lomba desa, sdgs desa, epdeskel,
        pemutakhiran data desa, tipologi desa, pembangunan desa, status desa, pendamping desa, potensi kelurahan,
        peta desa, data dasar keluarga, informasi desa, epdes, portal desa, kemendesa`),
      en: wordList(`village, village profile, village data, village index, village information, rural development,
        village potential, village website, village statistics`),
    },
  },
  {
    code: 'F.180.02',
    name: { id: 'Keuangan dan dana desa', en: 'Village finance and funds' },
    under: ['RAL.02.01', 'RAL.02.02', 'RAB.09.01'],
    words: {
      id: wordList(`siskeudes, keuangan desa, dana desa, alokasi dana desa, add, apbdes, apb desa, anggaran desa,
        pencairan dana desa, penyaluran dana desa, omspan desa, rkpdes, rkp desa, rpjmdes, perencanaan desa,
        realisasi dana desa, laporan dana desa, transaksi desa, belanja desa, pajak desa, bagi hasil pajak, siltap,
        penghasilan tetap, pengawasan dana desa, siswaskeudes, evaluasi apbdes, aset desa, sipades, rekening kas desa,
        blt dana desa, spp desa, cms desa, musyawarah desa, bendahara desa, kaur keuangan, monitoring dana desa,
        bankeu desa`),
      en: wordList(`village finance, village funds, village budget, village expenditure, village allocation,
        village assets, village planning, village treasurer, village accounts`),
    },
  },
  {
    code: 'F.180.03',
    name: { id: 'Pelayanan surat desa dan kelurahan', en: 'Village letters and services' },
    under: ['RAL.02.01', 'RAL.01.24', 'RAB.09.01'],
    words: {
      id: wordList(`surat desa, surat keterangan, surat pengantar, surat keterangan desa, surat keterangan usaha,
        surat keterangan domisili, domisili, surat pengantar rt, pelayanan desa, pelayanan kelurahan, pelayanan surat,
        layanan surat, administrasi desa, surat keterangan kelurahan, surat kematian, pengantar nikah, pengantar skck,
        layanan mandiri desa, anjungan desa, cetak surat, permohonan surat, surat warga, pelayanan administrasi desa,
        kantor desa, balai desa, surat online, e-surat desa, keterangan usaha, keterangan belum menikah, digides,
        pengantar ktp`),
      en: wordList(`village letters, certificate of domicile, village services, cover letter, village administration,
        statement letters, neighbourhood letters, residence letter, village office`),
    },
  },
  {
    code: 'F.180.04',
    name: { id: 'Badan usaha milik desa dan ekonomi desa', en: 'Village enterprises' },
    under: ['RAL.01.21', 'RAL.01.04', 'RAB.03.05'],
    words: {
      id: wordList(`bumdes, bumdesa, bum desa, badan usaha desa, unit usaha desa, ekonomi desa, usaha desa,
        produk desa, produk unggulan desa, pasar desa, simpan pinjam desa, upk, dana bergulir masyarakat, bumdesma,
        keuangan bumdes, laporan bumdes, penyertaan modal desa, pemeringkatan bumdes, registrasi bumdes,
        pemberdayaan masyarakat desa, prukades, lkd ekonomi, toko desa, kawasan ekonomi perdesaan`),
      en: wordList(`village enterprise, village-owned enterprise, village business, village economy, village products,
        community empowerment, village savings, rural enterprise`),
    },
  },
  {
    code: 'F.180.05',
    name: { id: 'Perangkat dan lembaga desa', en: 'Village officials and institutions' },
    under: ['RAL.02.01', 'RAL.01.24', 'RAB.09.01'],
    words: {
      id: wordList(`perangkat desa, kepala desa, kades, aparatur desa, data perangkat desa, pilkades,
        e-voting pilkades, pemilihan kepala desa, bpd, badan permusyawaratan desa, lembaga kemasyarakatan desa,
        lpm desa, rt rw, rukun tetangga, ketua rt, ketua rw, insentif rt, warga rt, iuran warga, ronda, pkk, tp pkk,
        dasawisma, dasa wisma, sip pkk, kader desa, kader pemberdayaan, seleksi perangkat desa,
        absensi perangkat desa, presensi kepala desa, masa jabatan kades, e-pilkades, buku administrasi desa,
        data warga, sekretaris desa, catatan keluarga`),
      en: wordList(`village officials, village head, village election, village council, neighbourhood,
        neighbourhood association, family welfare movement, residents association, village apparatus,
        community institutions, women welfare groups`),
    },
  },
];
