/** Systems of central bodies for one affair of government. A line: key | name | owner | functions | marks | spellings. */
export const SECTOR_SYSTEMS = `
  siak | SIAK | Kementerian Dalam Negeri | F.080.01 |  | siak terpusat, siak konsolidasi, siak dukcapil
  ikd | Identitas Kependudukan Digital | Kementerian Dalam Negeri | F.080.03 |  | ikd, ikd dukcapil, digital id
  prodeskel | Prodeskel | Kementerian Dalam Negeri | F.180.01 |  | prodeskel kemendagri, profil desa dan kelurahan
  epdeskel | Epdeskel | Kementerian Dalam Negeri | F.180.01 |  | epdeskel kemendagri
  sipades | SIPADES | Kementerian Dalam Negeri | F.180.02 |  | sipades online
  idm | IDM | Kementerian Desa dan Pembangunan Daerah Tertinggal | F.180.01 |  | idm kemendesa, indeks desa membangun, indeks desa
  sid | Sistem Informasi Desa | Kementerian Desa dan Pembangunan Daerah Tertinggal | F.180.01 | shared | sid kemendesa, opensid
  siks-ng | SIKS-NG | Kementerian Sosial | F.110.01 |  | siksng, siks ng kemensos, sik ng
  dtks | DTKS | Kementerian Sosial | F.110.01 |  | dtsen, dtks kemensos
  cek-bansos | Cek Bansos | Kementerian Sosial | F.110.02 |  | cekbansos
  e-pkh | e-PKH | Kementerian Sosial | F.110.02 |  | epkh
  simfoni-ppa | SIMFONI PPA | Kementerian Pemberdayaan Perempuan dan Perlindungan Anak | F.110.05 |  | simfoni, simfonippa
  siga | SIGA | Kementerian Kependudukan dan Pembangunan Keluarga | F.080.04 | shared | siga bkkbn, newsiga, new siga
  elsimil | Elsimil | Kementerian Kependudukan dan Pembangunan Keluarga | F.090.06 |  | elsimil bkkbn
  e-ppgbm | e-PPGBM | Kementerian Kesehatan | F.090.06 |  | eppgbm, sigizi, sigizi terpadu, sigizi kesga
  asik | ASIK | Kementerian Kesehatan | F.090.05, F.090.07 | shared | asik kemenkes, aplikasi sehat indonesiaku
  satusehat | SATUSEHAT | Kementerian Kesehatan | F.070.05, F.090.01 |  | satu sehat, satusehat mobile, pedulilindungi, peduli lindungi
  sirs-online | SIRS Online | Kementerian Kesehatan | F.090.13 |  | sirs, rsonline, siranap
  simrs | SIMRS | Kementerian Kesehatan | F.090.01 | shared | simrs gos, sim rs, simrs khanza
  simpus | SIMPUS | Kementerian Kesehatan | F.090.02 | shared | sim puskesmas, e puskesmas, epuskesmas
  aspak | ASPAK | Kementerian Kesehatan | F.090.13 |  | aspak kemenkes
  sisdmk | SISDMK | Kementerian Kesehatan | F.090.09 |  | si sdmk, sisdmk kemenkes, sdmk
  sisrute | SISRUTE | Kementerian Kesehatan | F.090.03 |  | sisrute kemenkes
  sitb | SITB | Kementerian Kesehatan | F.090.08 |  | sitt, sitb kemenkes
  siha | SIHA | Kementerian Kesehatan | F.090.08 |  | siha 2
  skdr | SKDR | Kementerian Kesehatan | F.090.08 |  | ewars, skdr kemenkes
  sismal | SISMAL | Kementerian Kesehatan | F.090.08 |  | e sismal, esismal
  smile-kemenkes | SMILE Kemenkes | Kementerian Kesehatan | F.090.07, F.090.10 |  | smile imunisasi
  komdat | Komdat Kesmas | Kementerian Kesehatan | F.090.05 |  | komdat, komdat kesmas
  e-renggar | e-Renggar | Kementerian Kesehatan | F.040.01, F.020.10 |  | erenggar
  e-monev-obat | e-Monev Obat | Kementerian Kesehatan | F.090.10 |  | monev katalog obat
  p-care | P-Care | BPJS Kesehatan | F.090.12, F.090.02 |  | pcare, p care bpjs, pcare bpjs, primary care bpjs
  vclaim | VClaim | BPJS Kesehatan | F.090.12 |  | v claim, vclaim bpjs, e claim, inacbg
  mobile-jkn | Mobile JKN | BPJS Kesehatan | F.090.12, F.090.04 |  | mobilejkn
  hfis | HFIS | BPJS Kesehatan | F.090.13 |  | hfis bpjs
  e-registrasi-bpom | e-Registrasi | Badan Pengawas Obat dan Makanan | F.090.14 |  | asrot, e reg rba
  dapodik | Dapodik | Kementerian Pendidikan Dasar dan Menengah | F.100.02 |  | dapodikdasmen, dapodik paud, dapodik kemdikbud, manajemen dapodik
  arkas | ARKAS | Kementerian Pendidikan Dasar dan Menengah | F.100.12 |  | arkas kemdikbud, rkas arkas
  siplah | SIPLah | Kementerian Pendidikan Dasar dan Menengah | F.020.08, F.100.12 |  | siplah kemdikbud
  sim-pkb | SIMPKB | Kementerian Pendidikan Dasar dan Menengah | F.100.08 |  | simpkb, sim pkb
  info-gtk | Info GTK | Kementerian Pendidikan Dasar dan Menengah | F.100.08 |  | infogtk, sim tunjangan, simtun
  anbk | ANBK | Kementerian Pendidikan Dasar dan Menengah | F.100.05 |  | unbk, anbk kemdikbud
  rapor-pendidikan | Rapor Pendidikan | Kementerian Pendidikan Dasar dan Menengah | F.100.13 |  | raporpendidikan
  platform-merdeka-mengajar | Platform Merdeka Mengajar | Kementerian Pendidikan Dasar dan Menengah | F.100.04 |  | pmm, ruang gtk, rumah belajar, rumah pendidikan
  sipintar | SiPintar | Kementerian Pendidikan Dasar dan Menengah | F.100.07 | shared | si pintar, sipintar pip
  e-rapor | e-Rapor | Kementerian Pendidikan Dasar dan Menengah | F.100.03 | shared | erapor, e raport
  ppdb | PPDB Online | Kementerian Pendidikan Dasar dan Menengah | F.100.01 | shared | ppdb, spmb, ppdbonline
  sispena | Sispena | Badan Akreditasi Nasional | F.100.13 |  | sispena paud
  pddikti | PDDikti | Kementerian Pendidikan Tinggi, Sains, dan Teknologi | F.100.09 |  | neo feeder, pddikti feeder, feeder dikti
  sister-dikti | SISTER Dikti | Kementerian Pendidikan Tinggi, Sains, dan Teknologi | F.100.15 |  | sister kemdikbud
  emis | EMIS | Kementerian Agama | F.170.04, F.100.02 |  | emis kemenag, emis 4, emis pendis
  simpatika | SIMPATIKA | Kementerian Agama | F.100.08 |  | simpatika kemenag
  simkah | SIMKAH | Kementerian Agama | F.170.02 |  | simkah web, simkah kemenag
  siskohat | SISKOHAT | Kementerian Agama | F.170.01 |  | siskohat kemenag
  simas | SIMAS | Kementerian Agama | F.170.03 | shared | simas kemenag
  siwak | SIWAK | Kementerian Agama | F.170.03 |  | siwak kemenag
  pusaka | PUSAKA | Kementerian Agama | F.030.02, F.060.05 | shared | pusaka kemenag, pusaka superapps
  sihalal | SIHALAL | Badan Penyelenggara Jaminan Produk Halal | F.090.14 |  | ptsp halal
  siapkerja | SIAPkerja | Kementerian Ketenagakerjaan | F.115.01 |  | siap kerja, sisnaker, karirhub, skillhub
  wlkp | WLKP Online | Kementerian Ketenagakerjaan | F.115.03 |  | wajib lapor ketenagakerjaan, wlkp
  sisko-p2mi | SISKOP2MI | Kementerian Pelindungan Pekerja Migran Indonesia | F.115.04 |  | siskotkln, sisko tkln
  oss | OSS | Kementerian Investasi dan Hilirisasi/BKPM | F.120.01 |  | oss rba, ossrba, oss bkpm, online single submission
  lkpm | LKPM Online | Kementerian Investasi dan Hilirisasi/BKPM | F.120.02 |  | lkpm
  sicantik | SiCantik Cloud | Kementerian Komunikasi dan Digital | F.120.01 |  | si cantik, sicantik, sicantik kominfo
  sp2kp | SP2KP | Kementerian Perdagangan | F.120.03 |  | sp2kp kemendag
  inatrade | INATRADE | Kementerian Perdagangan | F.025.08 |  | ina trade
  pihps | PIHPS | Bank Indonesia | F.120.03 |  | pihps bi, pihps nasional
  siinas | SIINas | Kementerian Perindustrian | F.120.08 |  | si inas, siinas kemenperin
  ods-koperasi | ODS Koperasi | Kementerian Koperasi | F.120.07 |  | odskoperasi, ods, nik koperasi
  sidt-kumkm | SIDT-KUMKM | Kementerian Usaha Mikro, Kecil, dan Menengah | F.120.05 |  | sidt kumkm, sidt umkm, sidt
  simluhtan | SIMLUHTAN | Kementerian Pertanian | F.130.01 |  | simluhtan kementan
  e-rdkk | e-RDKK | Kementerian Pertanian | F.130.01 |  | erdkk, i pubers, ipubers
  isikhnas | iSIKHNAS | Kementerian Pertanian | F.130.04 |  | isikhnas kementan
  kusuka | KUSUKA | Kementerian Kelautan dan Perikanan | F.130.06 |  | kusuka kkp
  silat-kkp | SILAT | Kementerian Kelautan dan Perikanan | F.130.05 | shared | simkada, sipi online, e pit, silat kkp
  vms-kkp | VMS | Kementerian Kelautan dan Perikanan | F.130.05 | shared | spkp, vms kkp, salmon kkp
  pipp | PIPP | Kementerian Kelautan dan Perikanan | F.130.05 |  | pipp kkp
  simbg | SIMBG | Kementerian Pekerjaan Umum | F.140.03 |  | simbg pupr, sim bg
  sipjaki | SIPJAKI | Kementerian Pekerjaan Umum | F.140.03 |  | sipjaki pupr, siki lpjk
  e-rtlh | e-RTLH | Kementerian Perumahan dan Kawasan Permukiman | F.140.05 |  | ertlh, sibaru
  gistaru | GISTARU | Kementerian Agraria dan Tata Ruang/Badan Pertanahan Nasional | F.140.04 |  | rdtr interaktif, gistaru atr
  kkp-bpn | Sentuh Tanahku | Kementerian Agraria dan Tata Ruang/Badan Pertanahan Nasional | F.140.08 |  | kkp bpn, bhumi, sentuhtanahku
  sipsn | SIPSN | Kementerian Lingkungan Hidup | F.150.03 |  | sipsn klhk
  amdalnet | Amdalnet | Kementerian Lingkungan Hidup | F.150.01 |  | amdal net
  simpel-klhk | SIMPEL | Kementerian Lingkungan Hidup | F.150.01 | shared | simpel klhk, sparing, festronik
  ispu-net | ISPUnet | Kementerian Lingkungan Hidup | F.150.02 | shared | ispu, ispu net
  sipongi | SiPongi | Kementerian Kehutanan | F.150.04 |  | sipongi klhk, si pongi
  sipuhh | SIPUHH | Kementerian Kehutanan | F.150.04 |  | sipuhh online, si puhh, siphpl
  simontana | SIMONTANA | Kementerian Kehutanan | F.150.04 |  | simontana klhk
  inarisk | InaRISK | Badan Nasional Penanggulangan Bencana | F.165.07 |  | ina risk, inarisk personal
  inatews | InaTEWS | Badan Meteorologi, Klimatologi, dan Geofisika | F.150.08 |  | info bmkg, ina tews
  minerba-one | MinerbaOne | Kementerian Energi dan Sumber Daya Mineral | F.150.05 |  | moms, modi, e pnbp minerba, simbara, modi minerba
  subsidi-tepat | Subsidi Tepat | PT Pertamina | F.150.06 |  | mypertamina, my pertamina, xstar
  blue-kir | Bukti Lulus Uji Elektronik | Kementerian Perhubungan | F.145.01 |  | blue kir, blu e kemenhub, e blue
  spionam | SPIONAM | Kementerian Perhubungan | F.145.02 |  | sistem perizinan online angkutan
  andalalin | SIANDALAN | Kementerian Perhubungan | F.145.03 | shared | si andalan
  inaportnet | INAPORTNET | Kementerian Perhubungan | F.145.04 |  | ina portnet, sitkapal, simkapel
  sipp | SIPP | Mahkamah Agung | F.160.04 |  | sipp ma, sipp web, cts, siadpa plus, sipp pengadilan
  e-court | e-Court | Mahkamah Agung | F.160.05 |  | ecourt, e litigasi, ecourt ma
  direktori-putusan | Direktori Putusan | Mahkamah Agung | F.160.04 |  | putusan ma
  siwas | SIWAS | Mahkamah Agung | F.050.05, F.060.01 | shared | siwas ma
  sikep | SIKEP | Mahkamah Agung | F.030.01 | shared | sikep ma
  komdanas | KOMDANAS | Mahkamah Agung | F.020.02 |  | komdanas ma
  e-berpadu | e-Berpadu | Mahkamah Agung | F.160.05 |  | eberpadu
  cms-kejaksaan | CMS Kejaksaan | Kejaksaan Agung | F.160.07 |  | cms publik, case management system kejaksaan
  e-tilang | e-Tilang | Kejaksaan Agung | F.160.07 | shared | etilang, etle, etle nasional
  sdp | SDP | Kementerian Imigrasi dan Pemasyarakatan | F.160.08 |  | sdp ditjenpas, sistem database pemasyarakatan
  m-paspor | M-Paspor | Kementerian Imigrasi dan Pemasyarakatan | F.160.09 |  | mpaspor, apapo, simkim, apoa, molina
  ahu-online | AHU Online | Kementerian Hukum | F.160.10 |  | ahu, ahuonline, sabh, fidusia online
  skck-online | SKCK Online | Kepolisian Negara Republik Indonesia | F.165.01 | shared | skck, superapp polri, super app polri
  sidalih | Sidalih | Komisi Pemilihan Umum | F.165.03 |  | sidalih kpu
  sirekap | Sirekap | Komisi Pemilihan Umum | F.165.03 |  | situng, sirekap kpu
  sipol | Sipol | Komisi Pemilihan Umum | F.165.03 |  | silon, sipol kpu, silon kpu, siakba
  siwaslu | Siwaslu | Badan Pengawas Pemilihan Umum | F.165.03 |  | gowaslu, sigap lapor, sigaplapor, siwaslih
`;
