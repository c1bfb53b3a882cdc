import { wordGroups } from './word-table.ts';

/** Works, housing, land, space (Law 2/2017, Law 1/2011, Law 26/2007). */
export const SPACE_SYNONYMS = wordGroups(`
  pekerjaan umum, jembatan, jalan rusak, jalan kabupaten, road, roads, bridge, public works, leger jalan, bina marga, ruas jalan, jaringan jalan, kondisi jalan, pemeliharaan jalan, peningkatan jalan
  irigasi, sumber daya air, irrigation, bendungan, embung, daerah irigasi, sungai, dam, saluran irigasi, water resources, river
  drainase, gorong gorong, genangan, drainage, saluran air
  jasa konstruksi, konstruksi, construction, sipjaki, badan usaha jasa konstruksi, tenaga terampil konstruksi
  bangunan gedung, simbg, imb, pbg, slf, izin mendirikan bangunan, building permit, persetujuan bangunan gedung, laik fungsi
  perumahan, housing, permukiman, pemukiman, kawasan permukiman, hunian
  rtlh, rumah tidak layak huni, bsps, bedah rumah, rumah swadaya, substandard housing
  rusun, rusunawa, rumah susun, sirusunawa, flat
  psu, prasarana sarana utilitas, fasilitas umum, perumahan pengembang, pengembang perumahan, fasum, fasos
  kumuh, kawasan kumuh, permukiman kumuh, slum
  sanitasi, air limbah domestik, sewerage, tinja, septic tank, sanitation, ipal, ipalt
  pertanahan, tanah, bidang tanah, land, sertifikat tanah, agraria, ptsl, pengadaan tanah, land parcel, persil
  tata ruang, rtrw, rdtr, penataan ruang, spatial planning, pemanfaatan ruang, kkpr, zonasi, zoning, krk
  penerangan jalan, pju, lampu jalan, street lighting, lampu penerangan jalan
  pemakaman, makam, tpu, cemetery, kuburan, burial
  taman, ruang terbuka hijau, rth, pertamanan, green space, pohon, city park
  infrastruktur, infrastructure, sarana prasarana, prasarana
`);

/** Environment, forests, weather, disasters (Law 32/2009, Law 41/1999, Law 24/2007). */
export const NATURE_SYNONYMS = wordGroups(`
  lingkungan hidup, environment, environmental, pencemaran, pollution, pengendalian pencemaran, kualitas lingkungan, ikplhd
  amdal, ukl upl, persetujuan lingkungan, dokumen lingkungan, environmental impact assessment, amdalnet, sppl, izin lingkungan
  sampah, persampahan, bank sampah, waste, sipsn, garbage, tpa sampah, tps3r, petugas kebersihan, retribusi kebersihan
  limbah b3, limbah, limbah berbahaya, festronik, hazardous waste, bahan berbahaya
  kualitas udara, ispu, air quality, emisi udara, pencemaran udara, udara ambien
  kualitas air, onlimo, water quality, mutu air, sparing
  emisi, gas rumah kaca, perubahan iklim, karbon, proklim, climate change, greenhouse gas, carbon, emission
  kehutanan, hutan, forestry, forest, kawasan hutan, perhutanan sosial, hasil hutan, kph, sipuhh, kayu
  rehabilitasi hutan, rehabilitasi lahan, bibit pohon, persemaian, penanaman pohon, reforestation, mangrove, das
  konservasi, satwa, tumbuhan dan satwa liar, keanekaragaman hayati, biodiversity, wildlife, taman nasional, conservation, ksda
  karhutla, kebakaran hutan, kebakaran lahan, hotspot, titik panas, sipongi, forest fire
  bencana, kebencanaan, penanggulangan bencana, bpbd, disaster, bnpb, rawan bencana, mitigasi bencana, korban bencana, pusdalops
  peringatan dini, early warning, ews, early warning system, sirene
  banjir, tinggi muka air, flood, pos pantau air, curah hujan, rainfall, pintu air
  gempa, gempa bumi, tsunami, earthquake, seismik, inatews
  cuaca, iklim, meteorologi, prakiraan cuaca, bmkg, weather, klimatologi, climate
  pencarian dan pertolongan, basarnas, sar, search and rescue, search rescue
  pemadam kebakaran, damkar, fire, firefighting, penyelamatan kebakaran, proteksi kebakaran, kebakaran gedung, kejadian kebakaran, penanggulangan kebakaran
  longsor, tanah longsor, landslide
  posko, pos komando, relawan, volunteer, tagana
  evakuasi, jalur evakuasi, evacuation, pengungsi, shelter
`);

/** Roads in use, vehicles, harbours, flights (Law 22/2009, Law 17/2008). */
export const TRANSPORT_SYNONYMS = wordGroups(`
  transportasi, transport, transportation, dishub, bidang perhubungan, dinas perhubungan, urusan perhubungan
  angkutan, angkutan umum, trayek, bus, public transport, izin trayek, angkutan kota, brt, halte, angkot
  lalu lintas, traffic, atcs, lampu lalu lintas, rekayasa lalu lintas, kemacetan, rambu, apill
  andalalin, analisis dampak lalu lintas, traffic impact
  uji kendaraan, kir, uji kir, pengujian kendaraan bermotor, uji berkala, vehicle inspection, pkb kendaraan, pengujian kendaraan
  parkir, perparkiran, juru parkir, parking, jukir
  kendaraan, kendaraan bermotor, vehicle, vehicles, armada, fleet
  terminal, terminal penumpang, bus terminal
  pelabuhan, kepelabuhanan, inaportnet, syahbandar, port, harbour, harbor, sandar kapal, kesyahbandaran
  pelayaran, pelayaran rakyat, seafarer, sertifikat pelaut, angkutan laut, angkutan sungai, maritime transport
  penerbangan, bandara, bandar udara, aviation, airport, pesawat, drone, flight
  kereta api, perkeretaapian, railway, kereta
  kecelakaan lalu lintas, kecelakaan, laka lantas, traffic accident, irsms, accident
  logistik, logistics, pengiriman barang, ekspedisi, distribusi, delivery
  pelacakan kendaraan, pelacak, vehicle tracking, lacak armada, gps tracking
  bongkar muat, peti kemas, kontainer, cargo, muatan kapal, container
  navigasi pelayaran, kenavigasian, rambu suar, aids to navigation
`);

/** Maps and positions (Law 4/2011). */
export const GEO_SYNONYMS = wordGroups(`
  geospasial, peta, pemetaan, gis, sig, webgis, geoportal, spasial, geospatial, map, maps, mapping, simpul jaringan, informasi geografis, geografis, geographic
  citra satelit, penginderaan jauh, remote sensing, satellite imagery, foto udara
`);
