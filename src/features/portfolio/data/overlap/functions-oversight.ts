import type { FunctionEntry } from '../../domain/overlap/lexicon.ts';
import { wordList } from './word-table.ts';

/** Inspection, risk and integrity. */
export const OVERSIGHT_FUNCTIONS: readonly FunctionEntry[] = [
  {
    code: 'F.050.01',
    name: { id: 'Pengawasan internal dan audit', en: 'Internal audit' },
    under: ['RAL.02.07', 'RAL.02.08', 'RAB.09.06'],
    words: {
      id: wordList(`audit, pengawasan, pengawasan internal, inspektorat, auditor, apip, pkpt,
        program kerja pengawasan, kertas kerja audit, kertas kerja, reviu, laporan hasil audit, audit kinerja,
        obyek pemeriksaan, auditi, penugasan audit, audit berbasis risiko, kapabilitas apip, kendali mutu audit,
        pemeriksaan reguler, audit investigatif, e-audit, reviu laporan keuangan, konsultasi pengawasan,
        klinik konsultasi, surat tugas pemeriksaan, peta auditan`),
      en: wordList(`audits, internal audit, inspection, inspector general, audit working papers, audit plan,
        audit management, audit findings, compliance review, evaluations, audit report`),
    },
  },
  {
    code: 'F.050.02',
    name: { id: 'Tindak lanjut hasil pemeriksaan', en: 'Follow-up of audit findings' },
    under: ['RAL.02.07', 'RAB.09.06'],
    words: {
      id: wordList(`tindak lanjut, tindak lanjut hasil, hasil pemeriksaan, tlhp, temuan, temuan pemeriksaan,
        rekomendasi hasil pemeriksaan, bpk, lhp, tlrhp, sipadu, tindak lanjut rekomendasi, kerugian daerah,
        kerugian negara, tuntutan ganti rugi, tptgr, tgr, sktjm, pemutakhiran tindak lanjut, temuan bpk,
        temuan inspektorat, status rekomendasi, penyelesaian temuan, siptl`),
      en: wordList(`audit follow-up, recommendation tracking, findings, corrective action, audit resolution,
        state losses, unresolved findings, outstanding recommendations, closure of findings`),
    },
  },
  {
    code: 'F.050.03',
    name: { id: 'Pengendalian intern dan manajemen risiko', en: 'Internal control and risk management' },
    under: ['RAL.02.08', 'RAL.02.07', 'RAB.09.06'],
    words: {
      id: wordList(`risiko, manajemen risiko, risk register, daftar risiko, identifikasi risiko, analisis risiko,
        penilaian risiko, mitigasi risiko, peta risiko, selera risiko, pengendalian intern, spip, maturitas spip,
        sistem pengendalian intern, rencana tindak pengendalian, rtp, lingkungan pengendalian, risiko kecurangan,
        fraud, pemilik risiko, evaluasi spip, risiko strategis, cee, kelemahan pengendalian`),
      en: wordList(`risk, risk management, risk assessment, internal control, control environment, risk mitigation,
        enterprise risk, fraud risk, risk owner, control testing, maturity assessment`),
    },
  },
  {
    code: 'F.050.04',
    name: { id: 'Pengendalian gratifikasi dan pencegahan korupsi', en: 'Gifts and prevention of corruption' },
    under: ['RAL.02.08', 'RAL.01.28', 'RAB.05.01'],
    words: {
      id: wordList(`gratifikasi, pelaporan gratifikasi, upg, unit pengendalian gratifikasi, penerimaan hadiah, hadiah,
        korupsi, pencegahan korupsi, antikorupsi, kpk, mcp, monitoring center, benturan kepentingan, suap,
        survei penilaian integritas, spi, integritas, pungutan liar, saber pungli, stranas, pakta integritas,
        pendidikan antikorupsi, rencana aksi antikorupsi`),
      en: wordList(`gratification, gifts, bribery, anti-corruption, corruption prevention, conflict of interest,
        ethics, integrity survey, hospitality register, ethics disclosure, lobbying`),
    },
  },
  {
    code: 'F.050.05',
    name: { id: 'Pelaporan pelanggaran', en: 'Whistleblowing' },
    under: ['RAL.02.07', 'RAL.02.08', 'RAB.09.06'],
    words: {
      id: wordList(`wbs, whistle blowing, whistleblowing, pelapor pelanggaran, dugaan pelanggaran,
        pengaduan pelanggaran, pelanggaran pegawai, kerahasiaan pelapor, identitas pelapor, dugaan korupsi,
        penyalahgunaan wewenang, penyimpangan, pengaduan internal, siwas, saluran pengaduan pelanggaran, kecurangan,
        lapor pelanggaran, pelanggaran kode etik, terlapor, perlindungan pelapor, dumas itjen`),
      en: wordList(`whistleblower, hotline, misconduct, fraud report, allegations, anonymous report, wrongdoing,
        complaint against officials, retaliation, waste and abuse`),
    },
  },
  {
    code: 'F.050.06',
    name: { id: 'Laporan harta kekayaan', en: 'Wealth reports of officials' },
    under: ['RAL.02.04', 'RAL.02.08', 'RAB.09.06'],
    words: {
      id: wordList(`lhkpn, e-lhkpn, lhkasn, siharka, harta kekayaan, laporan harta, laporan harta kekayaan,
        penyelenggara negara, pelaporan harta, wajib lapor harta, kekayaan pejabat, kekayaan pegawai,
        pengumuman harta, kepatuhan lhkpn, harta asn, kewajiban pelaporan kekayaan, spt pegawai`),
      en: wordList(`wealth report, asset declaration, financial disclosure, public officials, wealth declaration,
        asset disclosure, net worth, annual disclosure, declaration of assets`),
    },
  },
];
