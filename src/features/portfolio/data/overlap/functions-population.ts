import type { FunctionEntry } from '../../domain/overlap/lexicon.ts';
import { wordList } from './word-table.ts';

/** Civil registration, identity of residents, families. */
export const POPULATION_FUNCTIONS: readonly FunctionEntry[] = [
  {
    code: 'F.080.01',
    name: { id: 'Administrasi kependudukan', en: 'Population registry' },
    under: ['RAL.01.23', 'RAL.02.01', 'RAB.03.07'],
    words: {
      id: wordList(`kependudukan, administrasi kependudukan, adminduk, siak, penduduk, data penduduk,
        biodata penduduk, ktp, ktp elektronik, ktp-el, e-ktp, kartu keluarga, perekaman ktp, pencetakan ktp, cetak kk,
        pencatatan sipil, catatan sipil, dukcapil, disdukcapil, blangko, iris mata, kartu identitas anak, kia anak,
        peristiwa kependudukan, penduduk nonpermanen, orang asing, buku induk penduduk, mutasi penduduk,
        profil kependudukan, jumlah penduduk, perkembangan penduduk`),
      en: wordList(`population registry, civil registry, resident, national identity card, family card, residents,
        identity card, citizen registry, vital statistics, biometric enrolment, population data, household register,
        civil registration`),
    },
  },
  {
    code: 'F.080.02',
    name: { id: 'Pengajuan dokumen kependudukan dan akta', en: 'Requests for civil documents' },
    under: ['RAL.01.23', 'RAB.03.07'],
    words: {
      id: wordList(`akta, akta kelahiran, akta lahir, akta kematian, akta perkawinan, akta perceraian, kelahiran,
        kematian, pindah datang, surat pindah, skpwni, pindah domisili, perubahan data kk, pengajuan ktp,
        pengajuan akta, pengajuan kk, permohonan adminduk, pelayanan adminduk, dokumen kependudukan, layanan dukcapil,
        cetak mandiri, anjungan dukcapil mandiri, permohonan akta, lahir mati, pengakuan anak, pengesahan anak,
        legalisir akta, pendaftaran penduduk, surat keterangan pindah, antar dokumen kependudukan`),
      en: wordList(`birth certificate, death certificate, birth registration, death registration, change of residence,
        civil documents, relocation, marriage certificate, certificate request, vital records, moving residents,
        civil status`),
    },
  },
  {
    code: 'F.080.03',
    name: { id: 'Verifikasi NIK dan identitas digital', en: 'Identity verification and digital identity' },
    under: ['RAL.01.23', 'RAL.02.09', 'RAB.03.07'],
    words: {
      id: wordList(`nik, cek nik, verifikasi nik, validasi nik, nomor induk kependudukan,
        pemanfaatan data kependudukan, hak akses kependudukan, data balikan, pemadanan, pemadanan data,
        identitas kependudukan digital, ikd, identitas digital, akses data kependudukan, pembaca kartu, card reader,
        face recognition dukcapil, kartu pintar, pencarian penduduk, data warehouse kependudukan,
        pelayanan pemanfaatan data`),
      en: wordList(`identity verification, identity number, digital identity, identity matching, know your customer,
        identity proofing, record matching, identity check, digital id, wallet`),
    },
  },
  {
    code: 'F.080.04',
    name: { id: 'Pengendalian penduduk dan keluarga berencana', en: 'Family planning' },
    under: ['RAL.01.23', 'RAL.01.27', 'RAB.03.07'],
    words: {
      id: wordList(`keluarga berencana, kb, akseptor, peserta kb, alat kontrasepsi, kontrasepsi, alokon,
        pasangan usia subur, pus, pendataan keluarga, pk bkkbn, bkkbn, siga, kampung kb, kampung keluarga berkualitas,
        penyuluh kb, plkb, bina keluarga balita, bina keluarga remaja, generasi berencana, genre, keluarga sejahtera,
        pengendalian penduduk, kader kb, unmet need, data keluarga, grand design kependudukan, calon pengantin,
        elsimil`),
      en: wordList(`family planning, contraceptives, contraception, family data, birth control, population control,
        eligible couples, reproductive health, family survey, fertility`),
    },
  },
];
