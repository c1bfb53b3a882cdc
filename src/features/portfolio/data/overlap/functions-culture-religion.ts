import type { FunctionEntry } from '../../domain/overlap/lexicon.ts';
import { wordList } from './word-table.ts';

/** Faith, heritage, arts, youth, sport. */
export const CULTURE_RELIGION_FUNCTIONS: readonly FunctionEntry[] = [
  {
    code: 'F.170.01',
    name: { id: 'Haji dan umrah', en: 'Pilgrimage' },
    under: ['RAL.01.41', 'RAB.08.01'],
    words: {
      id: wordList(`haji, umrah, umroh, jemaah haji, jamaah haji, calon jemaah, siskohat, siskopatuh, nomor porsi,
        setoran awal haji, pelunasan haji, bpih, kloter, manasik, embarkasi, asrama haji, keberangkatan haji, ppiu,
        pihk, biro umrah, waiting list haji, kuota haji, kesehatan haji, siskohatkes, petugas haji, bpkh,
        pemulangan haji, visa haji, dam haji`),
      en: wordList(`hajj, pilgrimage, pilgrims, pilgrim registration, pilgrimage waiting list, hajj quota,
        hajj travel, pilgrim health`),
    },
  },
  {
    code: 'F.170.02',
    name: { id: 'Nikah dan urusan agama', en: 'Marriage and religious affairs offices' },
    under: ['RAL.01.41', 'RAB.08.01'],
    words: {
      id: wordList(`nikah, pernikahan, pendaftaran nikah, kua, kantor urusan agama, simkah, buku nikah, kartu nikah,
        akta nikah, penghulu, bimbingan perkawinan, catin, wali nikah, rujuk, jadwal nikah, biaya nikah,
        pencatatan nikah, rekomendasi nikah, duplikat buku nikah, penyuluh agama, kantor kementerian agama,
        bimas islam, e-pai, pembinaan keluarga sakinah, legalisir buku nikah`),
      en: wordList(`marriage, wedding, marriage registration, marriage book, religious affairs,
        premarital counselling, marriage registrar, religious counsellors, wedding schedule`),
    },
  },
  {
    code: 'F.170.03',
    name: { id: 'Zakat, wakaf, dan rumah ibadah', en: 'Alms, endowments and houses of worship' },
    under: ['RAL.01.41', 'RAB.08.01'],
    words: {
      id: wordList(`zakat, infak, infaq, sedekah, baznas, muzaki, muzakki, mustahik, simba, pembayaran zakat,
        zakat profesi, lembaga amil, upz, wakaf, tanah wakaf, siwak, nazir, masjid, data masjid, simas, musala,
        mushola, rumah ibadah, tempat ibadah, gereja, pura, vihara, izin rumah ibadah, jadwal salat, jadwal sholat,
        imsakiyah, arah kiblat, hisab rukyat, hibah keagamaan, marbot, imam masjid, insentif keagamaan, khotbah, mtq,
        lptq, al-quran, lembaga keagamaan, tokoh agama, majelis taklim`),
      en: wordList(`alms, charity funds, endowment, waqf, mosque, church, houses of worship, prayer times,
        religious organizations, religious leaders, quran, congregations, donations to worship`),
    },
  },
  {
    code: 'F.170.04',
    name: { id: 'Madrasah dan pesantren', en: 'Religious schools' },
    under: ['RAL.01.41', 'RAL.01.31', 'RAB.08.01'],
    words: {
      id: wordList(`madrasah, pesantren, pondok pesantren, santri, emis, simpatika, guru madrasah, rdm,
        rapor digital madrasah, ppdb madrasah, raudhatul athfal, mts, madrasah ibtidaiyah, madrasah aliyah, diniyah,
        madrasah diniyah, tpq, taman pendidikan quran, guru agama, siaga pendis, pendidikan agama islam,
        pendidikan islam, edm erkam, erkam, bos madrasah, ma'had, kitab kuning, izin operasional madrasah, ustaz,
        pendidikan keagamaan, hafalan, tahfiz`),
      en: wordList(`islamic school, boarding school, religious school, religious teachers, islamic education,
        seminary, religious education, quran school`),
    },
  },
  {
    code: 'F.170.05',
    name: { id: 'Kebudayaan, cagar budaya, dan bahasa', en: 'Culture, heritage and language' },
    under: ['RAL.01.42', 'RAB.08.02'],
    words: {
      id: wordList(`budaya, kebudayaan, cagar budaya, museum, koleksi museum, warisan budaya, warisan budaya takbenda,
        dapobud, data pokok kebudayaan, pokok pikiran kebudayaan, kesenian, seni, seniman, budayawan, sanggar,
        sanggar seni, tari, musik, pertunjukan, pentas, gedung kesenian, taman budaya, nomor induk kesenian, bahasa,
        bahasa daerah, aksara, kamus, sastra, sejarah, situs sejarah, tradisi, adat, masyarakat adat, lembaga adat,
        film, perfilman, sensor film, galeri seni, benda pusaka, tur virtual museum, pelestarian, festival budaya,
        ukbi, cerita rakyat`),
      en: wordList(`culture, cultural heritage, arts, artists, heritage sites, historic preservation, language,
        dictionary, exhibits, performing arts, music, theatre, history, artifacts, archaeology, indigenous people,
        folklore`),
    },
  },
  {
    code: 'F.170.06',
    name: { id: 'Kepemudaan dan keolahragaan', en: 'Youth and sport' },
    under: ['RAL.01.34', 'RAL.01.35', 'RAB.06.04', 'RAB.06.05'],
    words: {
      id: wordList(`pemuda, kepemudaan, pemuda pelopor, organisasi kepemudaan, okp, wirausaha muda, pramuka,
        duta pemuda, indeks pembangunan pemuda, sentra kepemudaan, kreativitas pemuda, pertukaran pemuda, olahraga,
        keolahragaan, atlet, pelatih, cabang olahraga, koni, prestasi olahraga, sarana olahraga, stadion, gelanggang,
        gor, sewa lapangan, peminjaman lapangan, pemesanan lapangan, kejuaraan, pertandingan, wasit, porprov,
        pekan olahraga, popda, klub olahraga, penghargaan atlet, kolam renang, kebugaran, sport development index,
        medali, turnamen, pencak silat`),
      en: wordList(`youth, youth organizations, scouts, young leaders, sport, sports, athletes, coaches, stadium,
        sports venue, tournament, sports facilities, championship, medals of athletes, court rental, referees,
        recreation`),
    },
  },
];
