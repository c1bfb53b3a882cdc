import { wordGroups } from './word-table.ts';

/** Voices of the public, information, media (Law 14/2008, Law 25/2009). */
export const PUBLIC_SYNONYMS = wordGroups(`
  pengaduan, aduan, keluhan, laporan masyarakat, laporan warga, complaint, complaints, complaint handling, sp4n, pengaduan masyarakat, dumas, sp4n lapor
  antrean, antrian, queue, queuing, nomor antrian, antri, loket
  informasi publik, ppid, keterbukaan informasi, permohonan informasi, freedom of information, daftar informasi publik, public information, pejabat pengelola informasi
  mal pelayanan publik, mpp, one stop service
  berita, portal berita, publikasi, siaran pers, kliping, press, jurnalis, wartawan, media massa, news portal
  media sosial, social media, medsos, konten media
  radio, televisi, siaran, penyiaran, streaming, broadcast, live streaming, broadcasting, tv
  galeri, foto, video, dokumentasi foto, photo
  sms, sms gateway, whatsapp, pesan singkat, notifikasi, wa gateway, blast, whatsapp gateway, messaging, chat, notification
  chatbot, asisten virtual, tanya jawab, faq, virtual assistant
  kelompok informasi masyarakat, literasi digital, digital literacy
  survei, survey, kuesioner, questionnaire, jajak pendapat, angket, polling
  registrasi, registration
  kepuasan, satisfaction, penilaian layanan
  super app, superapps, super apps, smart city, kota cerdas
`);

/** Data, networks, safety of systems (Perpres 39/2019, Perpres 95/2018). */
export const ICT_SYNONYMS = wordGroups(`
  satu data, open data, data terbuka, portal data, data sektoral, walidata, sdi, data portal, satudata
  statistik, statistics, statistical, sensus, bps, survei statistik, census, statistik sektoral
  dasbor, dashboard, dasboard, business intelligence, visualisasi data, eksekutif, command center, infografis, executive information, eis, ruang kendali
  pusat data, data center, server, hosting, komputasi awan, vps, colocation, subdomain, cloud computing
  jaringan, network, bandwidth, intranet, wifi, fiber optik, jaringan intra, hotspot wifi, router, konektivitas, jaringan internet, akses internet, layanan internet
  monitoring jaringan, network monitoring, nms, monitoring server, uptime, zabbix, prtg
  keamanan informasi, keamanan siber, csirt, cyber security, cybersecurity, information security, insiden siber, indeks kami, firewall, kerentanan
  persandian, sandi negara, kriptografi, cryptography, kontra penginderaan
  helpdesk, help desk, service desk, layanan ti, permintaan layanan, it support, tiket gangguan
  interoperabilitas, splp, api gateway, web service, interoperability, pertukaran data, data exchange, webservice
  single sign on, sso, satu akun, login tunggal, identity management, otentikasi, autentikasi, authentication
  surel, email, webmail, mail server, zimbra, mail
  video conference, vidcon, konferensi video, telekonferensi, vicon, videoconference, teleconference
  source code, kode sumber, repositori kode, git, repository
  portofolio aplikasi, application portfolio
  menara, menara telekomunikasi, tower, telekomunikasi, bts, telecommunication, frekuensi, spektrum
  backup, pemulihan, data backup
  content management, pengelola konten, profil instansi
  biometrik, biometric, pengenalan wajah, face recognition, sidik jari
  kecerdasan buatan, artificial intelligence, machine learning
  sensor, iot, internet of things, telemetri, telemetry
  percakapan, forum, diskusi, forum diskusi, community forum
  petugas lapangan, surveyor, enumerator, pencacah, field officer, pencacahan
`);
