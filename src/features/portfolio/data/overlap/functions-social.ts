import type { FunctionEntry } from '../../domain/overlap/lexicon.ts';
import { wordList } from './word-table.ts';

/** Poverty, social aid, women and children. */
export const SOCIAL_FUNCTIONS: readonly FunctionEntry[] = [
  {
    code: 'F.110.01',
    name: { id: 'Data kesejahteraan sosial dan kemiskinan', en: 'Poverty and social registry' },
    under: ['RAL.01.26', 'RAB.04.02'],
    words: {
      id: wordList(`dtks, dtsen, data terpadu kesejahteraan, kesejahteraan sosial, kemiskinan, warga miskin,
        penduduk miskin, keluarga miskin, rumah tangga miskin, siks-ng, siks, basis data terpadu, usul sanggah,
        cek bansos, desil, p3ke, verifikasi validasi, verval dtks, kelayakan penerima, musyawarah kelurahan,
        kemiskinan ekstrem, penanggulangan kemiskinan, data kemiskinan, pengentasan kemiskinan,
        pemeringkatan kesejahteraan, usulan dtks, data sosial ekonomi, regsosek`),
      en: wordList(`poverty, social registry, poor households, welfare data, targeting, eligibility verification,
        poverty reduction, beneficiary data, income test, vulnerable households, socioeconomic data, means testing`),
    },
  },
  {
    code: 'F.110.02',
    name: { id: 'Penyaluran bantuan sosial', en: 'Delivery of social aid' },
    under: ['RAL.01.26', 'RAB.04.02'],
    words: {
      id: wordList(`bantuan sosial, bansos, penerima bantuan, penyaluran bantuan, penyaluran bansos, pkh,
        program keluarga harapan, bpnt, sembako, kartu sembako, keluarga penerima manfaat, kpm, blt,
        bantuan langsung tunai, bantuan tunai, e-warong, pendamping pkh, e-pkh, bantuan pangan, santunan kematian,
        santunan, kartu keluarga sejahtera, data penerima bantuan, distribusi bantuan, bantuan covid,
        permohonan bantuan, bst, beras sejahtera, rastra`),
      en: wordList(`social assistance, cash transfer, beneficiaries, food aid, aid distribution, benefit payment,
        conditional cash, welfare benefits, food stamps, social aid, recipients of aid, family benefits,
        housing allowance`),
    },
  },
  {
    code: 'F.110.03',
    name: { id: 'Layanan dan rujukan sosial terpadu', en: 'Social referral services' },
    under: ['RAL.01.26', 'RAB.04.02'],
    words: {
      id: wordList(`slrt, rujukan sosial, layanan rujukan terpadu, puskesos, sktm, keterangan tidak mampu,
        rekomendasi dinas sosial, pekerja sosial, tksk, pendamping sosial, layanan sosial, pengaduan sosial,
        fasilitator sosial, rekomendasi jaminan kesehatan, karang taruna, psks, potensi sumber kesejahteraan,
        lembaga kesejahteraan sosial, lks, tagana, izin pengumpulan uang, pengumpulan uang barang,
        undian gratis berhadiah, psm, dinas sosial`),
      en: wordList(`social referral, social services, social workers, case referral, welfare office,
        volunteer registry, charity licence, fundraising permit, community welfare, social case, caseworker`),
    },
  },
  {
    code: 'F.110.04',
    name: { id: 'Rehabilitasi sosial, disabilitas, dan lanjut usia', en: 'Social rehabilitation, disability, the old' },
    under: ['RAL.01.26', 'RAB.04.02'],
    words: {
      id: wordList(`rehabilitasi sosial, pmks, ppks, penyandang masalah kesejahteraan, disabilitas,
        penyandang disabilitas, difabel, lansia, lanjut usia, lansia terlantar, anak terlantar, gelandangan, pengemis,
        anak jalanan, panti, panti asuhan, panti sosial, anak yatim, adopsi, pengangkatan anak, orang terlantar,
        gepeng, alat bantu disabilitas, kursi roda, tuna sosial, penerima layanan panti, pejuang keluarga,
        rumah singgah, atensi, eks pecandu`),
      en: wordList(`disability, disabled persons, elderly, orphanage, homeless, rehabilitation, social care,
        foster care, adoption, assistive devices, nursing home, shelter, street children, child welfare,
        disability benefits`),
    },
  },
  {
    code: 'F.110.05',
    name: { id: 'Perlindungan perempuan dan anak', en: 'Protection of women and children' },
    under: ['RAL.01.27', 'RAL.01.30', 'RAB.04.03'],
    words: {
      id: wordList(`kekerasan, kekerasan perempuan anak, kekerasan terhadap anak, kekerasan terhadap perempuan, kdrt,
        kekerasan rumah tangga, simfoni ppa, p2tp2a, uptd ppa, korban, korban kekerasan, pelaporan kekerasan,
        pengaduan kekerasan, perlindungan anak, perlindungan perempuan, pendampingan korban, perdagangan orang, tppo,
        sapa 129, konseling, kekerasan seksual, pelecehan, puspaga, konseling keluarga, perkawinan anak,
        dispensasi kawin, rumah aman, anak berhadapan hukum`),
      en: wordList(`violence against women, child protection, domestic violence, victims, abuse,
        trafficking in persons, counselling, sexual violence, child abuse, women shelter, victim assistance,
        child marriage, missing children`),
    },
  },
  {
    code: 'F.110.06',
    name: { id: 'Pengarusutamaan gender dan pemenuhan hak anak', en: 'Gender mainstreaming and children’s rights' },
    under: ['RAL.01.27', 'RAB.04.03'],
    words: {
      id: wordList(`gender, pengarusutamaan gender, pug, data gender, data terpilah, data gender anak, siga gender,
        kabupaten layak anak, kota layak anak, kla, hak anak, forum anak, anggaran responsif gender, arg, ppe,
        pemberdayaan perempuan, kepala keluarga perempuan, ruang bermain ramah, sekolah ramah anak,
        ketahanan keluarga, organisasi perempuan, sekolah perempuan, gender budget statement, desa ramah perempuan,
        evaluasi kla, suara anak, dwp, industri rumahan perempuan`),
      en: wordList(`gender mainstreaming, women empowerment, gender statistics, child friendly city, child rights,
        gender budgeting, disaggregated data, women organizations, equality`),
    },
  },
];
