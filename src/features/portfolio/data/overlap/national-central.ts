/**
 * Systems of central bodies for the work every office does. A line: key | name | owner | functions | marks | spellings.
 * Mark `general`: set by decree under Perpres 95/2018 art. 36 (registry reference, section 1.4 names the four).
 */
export const APPARATUS_SYSTEMS = `
  srikandi | SRIKANDI | Arsip Nasional Republik Indonesia | F.010.01, F.010.03 | general | srikandi anri, srikandi arsip, aplikasi srikandi
  sp4n-lapor | SP4N-LAPOR! | Kementerian Pendayagunaan Aparatur Negara dan Reformasi Birokrasi | F.060.01 | general | lapor, sp4n, lapor sp4n, sp4n lapor
  spse | SPSE | Lembaga Kebijakan Pengadaan Barang/Jasa Pemerintah | F.020.06 | general | lpse, spse lkpp, spse inaproc, lpse spse
  siasn | SI-ASN | Badan Kepegawaian Negara | F.030.01, F.030.05 | general | siasn bkn, si asn, siasn instansi
  sirup | SIRUP | Lembaga Kebijakan Pengadaan Barang/Jasa Pemerintah | F.020.07 |  | sirup lkpp, sirup inaproc
  e-katalog | e-Katalog | Lembaga Kebijakan Pengadaan Barang/Jasa Pemerintah | F.020.08 |  | ekatalog lkpp, katalog elektronik, e katalog lkpp, katalog inaproc
  sikap | SIKaP | Lembaga Kebijakan Pengadaan Barang/Jasa Pemerintah | F.020.06 | shared | sikap lkpp
  amel | AMEL | Lembaga Kebijakan Pengadaan Barang/Jasa Pemerintah | F.020.06, F.020.11 |  | amel lkpp
  myasn | MyASN | Badan Kepegawaian Negara | F.030.01 |  | my asn, mysapk, my sapk, mysapk bkn
  sapk | SAPK | Badan Kepegawaian Negara | F.030.01, F.030.05 |  | sapk bkn
  sscasn | SSCASN | Badan Kepegawaian Negara | F.030.07 |  | sscn, sscasn bkn, sscn bkn
  cat-bkn | CAT BKN | Badan Kepegawaian Negara | F.030.07 |  | cat bkn
  e-kinerja-bkn | e-Kinerja BKN | Badan Kepegawaian Negara | F.030.03 |  | ekinerja bkn, kinerja bkn
  e-kinerja | e-Kinerja | Badan Kepegawaian Negara | F.030.03 | shared | ekinerja, e kinerja
  simpeg | SIMPEG | Kementerian Dalam Negeri | F.030.01 | shared | simpeg online, simpegda
  simpegnas | SIMPEGNAS | Badan Kepegawaian Negara | F.030.01 |  | simpeg nasional
  ip-asn | IP-ASN | Badan Kepegawaian Negara | F.030.01 |  | ipasn, ip asn
  smart-asn | Smart ASN | Lembaga Administrasi Negara | F.030.06 |  | smartasn, asn berpijar
  e-lhkpn | e-LHKPN | Komisi Pemberantasan Korupsi | F.050.06 |  | elhkpn, lhkpn, elhkpn kpk
  siharka | SiHARKA | Kementerian Pendayagunaan Aparatur Negara dan Reformasi Birokrasi | F.050.06 |  | lhkasn, si harka
  gol-kpk | GOL KPK | Komisi Pemberantasan Korupsi | F.050.04 |  | gol gratifikasi, pelaporan gratifikasi kpk
  jaga-kpk | JAGA.ID | Komisi Pemberantasan Korupsi | F.050.04 |  | jaga kpk, mcp, mcp kpk, mcsp, mcsp kpk
  esr | e-SAKIP Reviu | Kementerian Pendayagunaan Aparatur Negara dan Reformasi Birokrasi | F.040.03 |  | esr, esr menpan, reviu sakip, sakip reviu, e sakip reviu, esakip reviu
  e-sakip | e-SAKIP | Kementerian Pendayagunaan Aparatur Negara dan Reformasi Birokrasi | F.040.03 | shared | esakip, sakip, e sakip
  pmprb | PMPRB | Kementerian Pendayagunaan Aparatur Negara dan Reformasi Birokrasi | F.040.05 |  | pmprb online, pmprb menpan
  pmpzi | PMPZI | Kementerian Pendayagunaan Aparatur Negara dan Reformasi Birokrasi | F.040.05 |  | pmpzi online
  sinovik | SINOVIK | Kementerian Pendayagunaan Aparatur Negara dan Reformasi Birokrasi | F.040.06 |  | jippnas, sinovik menpan
  sippn | SIPPN | Kementerian Pendayagunaan Aparatur Negara dan Reformasi Birokrasi | F.060.05 |  | sippn menpan, sistem informasi pelayanan publik nasional
  spbe-pemantauan | Tauval SPBE | Kementerian Pendayagunaan Aparatur Negara dan Reformasi Birokrasi | F.040.08 |  | tauval, evaluasi spbe, spbe menpan
  sia-spbe | SIA SPBE | Kementerian Pendayagunaan Aparatur Negara dan Reformasi Birokrasi | F.040.08 |  | arsitektur spbe nasional
  sipd | SIPD RI | Kementerian Dalam Negeri | F.040.01, F.020.01, F.020.02 |  | sipd, sipd kemendagri, sipd penatausahaan, sipd penganggaran, sipd perencanaan, sipd merah, sipd biru
  silppd | SILPPD | Kementerian Dalam Negeri | F.040.04 |  | e lppd, elppd, silppd kemendagri
  spm-bangda | e-SPM | Kementerian Dalam Negeri | F.040.04 |  | spm bangda, espm, e spm
  igal | Indeks Inovasi Daerah | Kementerian Dalam Negeri | F.040.06 |  | iga kemendagri, innovative government award, indeks inovasi daerah
  e-anjab | e-Anjab Kemendagri | Kementerian Dalam Negeri | F.030.09 |  | simona, simona kemendagri, anjab kemendagri
  e-perda | e-Perda | Kementerian Dalam Negeri | F.160.02 | shared | eperda
  krisna | KRISNA | Kementerian Perencanaan Pembangunan Nasional/Bappenas | F.040.01, F.020.10 |  | krisna dak, krisna bappenas, krisna renja, krisna selaras
  e-monev-bappenas | e-Monev Bappenas | Kementerian Perencanaan Pembangunan Nasional/Bappenas | F.020.11 |  | emonev bappenas
  e-monev | e-Monev | Kementerian Perencanaan Pembangunan Nasional/Bappenas | F.020.11 | shared | emonev, e monev
  e-musrenbang | e-Musrenbang | Kementerian Perencanaan Pembangunan Nasional/Bappenas | F.040.02 | shared | emusrenbang, e musrenbang, musrenbang online
  satu-data-indonesia | Satu Data Indonesia | Kementerian Perencanaan Pembangunan Nasional/Bappenas | F.070.01 |  | data go id, portal satu data indonesia, sdi
  satu-data | Satu Data | Kementerian Perencanaan Pembangunan Nasional/Bappenas | F.070.01 | shared | satudata, open data, opendata, portal satu data
  tepra | TEPRA | Kementerian Keuangan | F.020.11 |  | tepra monev
  simda-keuangan | SIMDA Keuangan | Badan Pengawasan Keuangan dan Pembangunan | F.020.02 |  | simda, simda bpkp, simda keu
  fmis | FMIS | Badan Pengawasan Keuangan dan Pembangunan | F.020.02, F.020.01 |  | fmis bpkp
  simda-bmd | SIMDA BMD | Badan Pengawasan Keuangan dan Pembangunan | F.020.05 |  | simda barang, simda aset
  simda-perencanaan | SIMDA Perencanaan | Badan Pengawasan Keuangan dan Pembangunan | F.040.01 |  | simda integrated
  siskeudes | SISKEUDES | Badan Pengawasan Keuangan dan Pembangunan | F.180.02 |  | siskeudes online, siskeudes bpkp
  spip-online | e-SPIP | Badan Pengawasan Keuangan dan Pembangunan | F.050.03 | shared | espip, spip online
  siptl | SIPTL | Badan Pemeriksa Keuangan | F.050.02 |  | siptl bpk, sipt l
  e-audit-bpk | e-Audit | Badan Pemeriksa Keuangan | F.050.01 | shared | eaudit, e audit
  sakti | SAKTI | Kementerian Keuangan | F.020.02 | shared | sakti kemenkeu, sakti djpb
  span-kemenkeu | SPAN Kemenkeu | Kementerian Keuangan | F.020.02 |  | spanint, om span, omspan, span int
  simponi | SIMPONI | Kementerian Keuangan | F.025.09 | shared | simponi kemenkeu, simponi pnbp, simponi pnbp online
  siman | SIMAN | Kementerian Keuangan | F.020.05 | shared | siman djkn, siman bmn, simak bmn
  gpp | GPP Satker | Kementerian Keuangan | F.020.03 |  | gpp, gajiweb, gaji kppn
  simgaji | SIMGAJI | PT Taspen | F.020.03 | shared | sim gaji, sim gaji taspen, simgaji taspen, gaji taspen
  sikd-djpk | SIKD DJPK | Kementerian Keuangan | F.020.02, F.020.10 | shared | sikd kemenkeu
  lelang-djkn | lelang.go.id | Kementerian Keuangan | F.020.05 |  | lelang indonesia, lelang djkn
  djp-online | DJP Online | Kementerian Keuangan | F.025.07 |  | djponline, coretax, coretax djp, e filing, efiling, e spt, e bupot, ebupot, e faktur, efaktur
  kswp | KSWP | Kementerian Keuangan | F.025.07 |  | iskswp, konfirmasi status wajib pajak
  ceisa | CEISA | Kementerian Keuangan | F.025.08 |  | ceisa 4, ceisa bea cukai
  insw | INSW | Lembaga National Single Window | F.025.08 |  | lnsw, national single window
  sismiop | SISMIOP | Kementerian Keuangan | F.025.01 | shared | sismiop pbb, sim pbb
  e-bphtb | e-BPHTB | Kementerian Agraria dan Tata Ruang/Badan Pertanahan Nasional | F.025.02 | shared | ebphtb, bphtb, bphtb online, e bphtb
  e-samsat | e-Samsat | Kepolisian Negara Republik Indonesia | F.025.06 | shared | esamsat, samsat online
  samsat-digital | Samsat Digital Nasional | Kepolisian Negara Republik Indonesia | F.025.06 |  | signal samsat, samsat signal
  jdihn | JDIHN | Badan Pembinaan Hukum Nasional | F.160.01 |  | jdih nasional
  jdih | JDIH | Badan Pembinaan Hukum Nasional | F.160.01 | shared | jdih online
  ppid | PPID | Kementerian Komunikasi dan Digital | F.060.06 | shared | e ppid, eppid, ppid online
  e-office | e-Office | Kementerian Komunikasi dan Digital | F.010.01 | shared | eoffice, e office
  simaya | SIMAYA | Kementerian Komunikasi dan Digital | F.010.01 | shared | si maya
  sms-gateway | SMS Gateway | Kementerian Komunikasi dan Digital | F.060.09 | shared | smsgateway, sms center
  splp | SPLP | Kementerian Komunikasi dan Digital | F.070.05 |  | splp nasional, splp kominfo, mantra kominfo
  aduan-konten | Aduan Konten | Kementerian Komunikasi dan Digital | F.060.01 |  | aduankonten
  bsre | BSrE | Badan Siber dan Sandi Negara | F.010.02 |  | amsrek, esign bsre, tte bsre, besign
  wbs | WBS | Komisi Pemberantasan Korupsi | F.050.05 | shared | whistleblowing system, kws, wbs online
  e-skm | e-SKM | Kementerian Pendayagunaan Aparatur Negara dan Reformasi Birokrasi | F.060.02 | shared | eskm, skm, skm online, survei kepuasan masyarakat
  sipkd | SIPKD | Kementerian Dalam Negeri | F.020.02, F.020.01 | shared | sipkd kemendagri
  simbada | SIMBADA | Kementerian Dalam Negeri | F.020.05 | shared | simbada kemendagri
  e-bmd | e-BMD | Kementerian Dalam Negeri | F.020.05 |  | ebmd, e bmd kemendagri
  indeks-kami | Indeks KAMI | Badan Siber dan Sandi Negara | F.070.09 |  | indeks keamanan informasi
  sikn | SIKN-JIKN | Arsip Nasional Republik Indonesia | F.010.03 |  | sikn, jikn, sikn jikn
  sikd-anri | SIKD Arsip | Arsip Nasional Republik Indonesia | F.010.03, F.010.01 | shared | sikd arsip dinamis, siks anri
  inlislite | INLISLite | Perpustakaan Nasional Republik Indonesia | F.100.06 |  | inlis lite, inlis
  ina-geoportal | Ina-Geoportal | Badan Informasi Geospasial | F.070.13 |  | inageoportal, tanahair indonesia, palapa
  romantik | ROMANTIK | Badan Pusat Statistik | F.070.02 |  | romantik online, romantik bps, indah bps
  webmail-go-id | PNSMail | Kementerian Komunikasi dan Digital | F.070.10 |  | pns mail, mail go id
`;
