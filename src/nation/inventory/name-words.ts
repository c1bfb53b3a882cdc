import { pieces } from './functions/function-material.ts';

/** Names that mean anything: every agency gives them to something else. Many are one letter apart. */
export const prettyNames = pieces(`
  SIPANDU; SIPADU; SIPANDA; SIMANTAP; SIMANTAB; SIGAP; SIGAB; SIAP; SICEPAT; SICERDAS; SIPINTAR; SIPINTER; SIMPEL;
  SIMPLE; SIMPATI; SIMPATIK; SINERGI; SIDARA; SIDATA; SIJAKA; SIKAP; SIKAPA; SILAKU; SILANCAR; SIMAJU; SIMAMPU;
  SIPAKAR; SIPATUH; SIPEDULI; SIPERLU; SIRAMAH; SIRATU; SISEHAT; SITANGGAP; SITEPAT; SITERANG; SIWARGA; SIMOLEK;
  SIMELATI; SIMAWAR; SIKENANGA; SIMANIS; SIBAGUS; SIBERES; SIBISA; SIDIA; SIELOK; SIHEBAT; SIIDOLA; SIJITU; SIKILAT;
  SIKOMPAK; SILINCAH; SIMERAK; SIMUDAH; SINGKAT; SIOKE; SIPASTI; SIPRIMA; SIRAJIN; SIRANCAK; SISAKTI; SITUNTAS;
  SIUNGGUL; SAKTI; SMART; PRIMA; MANTAP; CERDAS; TANGGUH; JUARA; BERKAH; AMANAH; PELITA; MELATI; MERPATI; GARUDA;
  RAJAWALI; ELANG; CENDANA; KENANGA; BINTANG; PERMATA; MUTIARA; KARTIKA; SEMERU; GATOTKACA; BIMA; ARJUNA; SRIKANDI
  Mini; SIMBAH; SIMBOK; SIDULUR; SEDULUR; SAHABAT; KAWAN; SAPA; SALAM; HALO; JEMPOL; GERCEP; GESIT; KILAT; LANCAR;
  PATEN; JITU; TOP; OKE; SIMPONI; SIMFONIA; SENADA; SELARAS; HARMONI; GAYATRI; PANDAWA; SEMAR; SADEWA; NAKULA;
  SIMPAN; SIMPAS; SIMPUS; SIMPUL; SIMPER; SIMTAK; SIMTARU; SIMDAK; SIMDES; SIMDOK; SIMBA; SIMBAR; SIMBAT; SIMKA;
  SIMKAS; SIMKES; SIMKO; SIMLAP; SIMLAT; SIMNAK; SIMOPS; SIMRAL; SIMRUK; SIMTAN; SIMTAS; SIMWAS; SIMYAN; SIMZAK`);

/** Names with a lower-case head, as younger systems wear them. */
export const softNames = pieces(`
  Jaga; Lacak; Peka; Ruang Kita; Gandeng; Tuntas; Pintu; Simpul Kita; Langit; Samudera; Nusa; Kita Bisa; Temu; Tumbuh;
  Akses; Pandu; Rintis; Titik; Wadah; Kompas; Lentera; Benih; Jendela; Galeri Kita; Pilar; Layar; Akar; Mata; Arah;
  SiJempol; SiKawan; SiMentari; SiBulan; SiRaja; SiNona; SiPutri; SiMbah; SiCantik Desa; SiAyu; SiGanteng; SiPandai`);

export const platformWords = pieces(
  'Mobile; (Mobile); Android; (Android); iOS; (Desktop); Desktop; Cloud; versi 2; v2; V.3; 2.0; Web',
);

export const nameHeads = pieces(`
  Sistem Informasi; Sistem Informasi Manajemen; Aplikasi; Aplikasi Layanan; Layanan; Portal; Aplikasi Pelayanan; e-Layanan;
  Pusat; Loket`);

/** Expansions that say nothing: half of all brackets hold one. */
export const mottoes = pieces(`
  Sistem Informasi Pelayanan Terpadu; Siaga, Tanggap, Peduli; Cepat, Mudah, Transparan; Sistem Informasi Manajemen
  Terpadu; Aplikasi Layanan Cepat dan Akurat; Melayani dengan Hati; Solusi Inovatif Masyarakat; Sistem Aplikasi
  Terintegrasi; Siap Melayani Anda; Mudah, Aman, Nyaman, Terpercaya; Layanan Prima untuk Semua; Sistem Informasi
  Pemerintah Daerah Terpadu; Gerakan Cepat Pelayanan; Informasi Data Terpadu; Bersih, Efektif, Ramah, Kerja Aktif;
  Pelayanan Online Terpadu Masyarakat; Sistem Monitoring dan Pelaporan Terpadu; Pusat Data dan Informasi Terpadu`);
