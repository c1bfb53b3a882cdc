import type { FunctionEntry } from '../../domain/overlap/lexicon.ts';
import { wordList } from './word-table.ts';

/** Research, laboratories, space. */
export const SCIENCE_FUNCTIONS: readonly FunctionEntry[] = [
  {
    code: 'F.195.01',
    name: { id: 'Riset, laboratorium, dan antariksa', en: 'Research, laboratories and space' },
    under: ['RAL.01.33', 'RAB.06.03'],
    words: {
      id: wordList(`riset, laboratorium, laboratorium uji, pengujian laboratorium, sampel uji, pengujian sampel,
        hasil uji, sertifikat hasil uji, parameter uji, lims, peminjaman laboratorium, alat laboratorium, kalibrasi,
        layanan pengujian, eksperimen, data riset, data penelitian, repositori ilmiah nasional, simulasi, pemodelan,
        komputasi kinerja tinggi, kebun percobaan, antariksa, satelit, penginderaan jauh, roket, orbit, astronomi,
        teleskop, stasiun bumi, cuaca antariksa, keantariksaan, bioteknologi, genom, spesimen, koleksi ilmiah,
        uji coba, jadwal laboratorium, brin, fasilitas riset, kolaborasi riset, bahan kimia laboratorium,
        klirens etik, etik penelitian`),
      en: wordList(`research, laboratory, lab samples, test results, laboratory information, experiment,
        scientific data, simulation, modelling, supercomputer, calibration service, spacecraft, satellite, telescope,
        remote sensing data, space mission, telemetry, orbital, specimens, wind tunnel`),
    },
  },
];
