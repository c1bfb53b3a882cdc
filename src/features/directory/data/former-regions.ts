import { type LocalDate, localDate } from '../../../vocabulary/local-date.ts';
import { regionCode } from '../../../vocabulary/region-code.ts';
import { confirmedBasis, type LegalBasis, unconfirmedBasis } from '../domain/legal-basis.ts';
import type { FormerRegion, ProvinceFormation } from '../domain/region.ts';

const papua2022 = localDate('2022-07-25');
const southPapua = confirmedBasis('UU 14/2022');
const centralPapua = confirmedBasis('UU 15/2022');
const highlandPapua = confirmedBasis('UU 16/2022');
const southwestPapua = confirmedBasis('UU 29/2022');
const southwestPapuaOn = localDate('2022-12-08');

// The laws are certain; which old number belonged to which regency was not read in a code list of that time.
const northKalimantan = unconfirmedBasis('UU 20/2012; nomor lama belum diperiksa pada daftar kode');
const northKalimantanOn = localDate('2012-11-16');
const westSulawesi = unconfirmedBasis('UU 26/2004; nomor lama belum diperiksa pada daftar kode');
const westSulawesiOn = localDate('2004-10-05');

/**
 * Codes that stand in NIKs but no longer in the official list. Papua was compared number by number
 * between the lists of 2021 (Kepmendagri 050-145/2022) and 2025 (Kepmendagri 300.2.2-2138/2025).
 */
export const formerRegions: readonly FormerRegion[] = [
  moved('91.01', 'Kabupaten Merauke', '93.01', southPapua),
  moved('91.16', 'Kabupaten Boven Digoel', '93.02', southPapua),
  moved('91.17', 'Kabupaten Mappi', '93.03', southPapua),
  moved('91.18', 'Kabupaten Asmat', '93.04', southPapua),
  moved('91.04', 'Kabupaten Nabire', '94.01', centralPapua),
  moved('91.07', 'Kabupaten Puncak Jaya', '94.02', centralPapua),
  moved('91.08', 'Kabupaten Paniai', '94.03', centralPapua),
  moved('91.09', 'Kabupaten Mimika', '94.04', centralPapua),
  moved('91.25', 'Kabupaten Puncak', '94.05', centralPapua),
  moved('91.26', 'Kabupaten Dogiyai', '94.06', centralPapua),
  moved('91.27', 'Kabupaten Intan Jaya', '94.07', centralPapua),
  moved('91.28', 'Kabupaten Deiyai', '94.08', centralPapua),
  moved('91.02', 'Kabupaten Jayawijaya', '95.01', highlandPapua),
  moved('91.12', 'Kabupaten Pegunungan Bintang', '95.02', highlandPapua),
  moved('91.13', 'Kabupaten Yahukimo', '95.03', highlandPapua),
  moved('91.14', 'Kabupaten Tolikara', '95.04', highlandPapua),
  moved('91.21', 'Kabupaten Mamberamo Tengah', '95.05', highlandPapua),
  moved('91.22', 'Kabupaten Yalimo', '95.06', highlandPapua),
  moved('91.23', 'Kabupaten Lanny Jaya', '95.07', highlandPapua),
  moved('91.24', 'Kabupaten Nduga', '95.08', highlandPapua),
  moved('92.01', 'Kabupaten Sorong', '96.01', southwestPapua, southwestPapuaOn),
  moved('92.04', 'Kabupaten Sorong Selatan', '96.02', southwestPapua, southwestPapuaOn),
  moved('92.05', 'Kabupaten Raja Ampat', '96.03', southwestPapua, southwestPapuaOn),
  moved('92.09', 'Kabupaten Tambrauw', '96.04', southwestPapua, southwestPapuaOn),
  moved('92.10', 'Kabupaten Maybrat', '96.05', southwestPapua, southwestPapuaOn),
  moved('92.71', 'Kota Sorong', '96.71', southwestPapua, southwestPapuaOn),

  moved('64.04', 'Kabupaten Bulungan', '65.01', northKalimantan, northKalimantanOn),
  moved('64.06', 'Kabupaten Malinau', '65.02', northKalimantan, northKalimantanOn),
  moved('64.05', 'Kabupaten Nunukan', '65.03', northKalimantan, northKalimantanOn),
  moved('64.10', 'Kabupaten Tana Tidung', '65.04', northKalimantan, northKalimantanOn),
  moved('64.73', 'Kota Tarakan', '65.71', northKalimantan, northKalimantanOn),

  moved('73.25', 'Kabupaten Mamuju Utara', '76.01', westSulawesi, westSulawesiOn),
  moved('73.21', 'Kabupaten Mamuju', '76.02', westSulawesi, westSulawesiOn),
  moved('73.23', 'Kabupaten Mamasa', '76.03', westSulawesi, westSulawesiOn),
  moved('73.19', 'Kabupaten Polewali Mamasa', '76.04', westSulawesi, westSulawesiOn),
  moved('73.20', 'Kabupaten Majene', '76.05', westSulawesi, westSulawesiOn),

  {
    code: regionCode('54'),
    name: 'Timor Timur',
    until: localDate('1999-10-19'),
    successors: [],
    basis: unconfirmedBasis('Tap MPR V/MPR/1999; nomor 54 belum diperiksa pada daftar kode'),
  },
];

/**
 * Provinces cut out of others since 1999, by which an older NIK may carry the number of the mother. In
 * Banten, Bangka Belitung, Gorontalo, Riau Islands and North Maluku the old regency numbers were given
 * out again or cannot be established: there only the province is known.
 */
export const provinceFormations: readonly ProvinceFormation[] = [
  formed('82', '81', '1999-10-04', unconfirmedBasis('UU 46/1999')),
  formed('92', '91', '1999-10-04', unconfirmedBasis('UU 45/1999')),
  formed('36', '32', '2000-10-17', unconfirmedBasis('UU 23/2000')),
  formed('19', '16', '2000-11-21', unconfirmedBasis('UU 27/2000')),
  formed('75', '71', '2000-12-22', unconfirmedBasis('UU 38/2000')),
  formed('21', '14', '2002-10-25', unconfirmedBasis('UU 25/2002')),
  formed('76', '73', '2004-10-05', confirmedBasis('UU 26/2004')),
  formed('65', '64', '2012-11-16', unconfirmedBasis('UU 20/2012')),
  formed('93', '91', '2022-07-25', southPapua),
  formed('94', '91', '2022-07-25', centralPapua),
  formed('95', '91', '2022-07-25', highlandPapua),
  formed('96', '92', '2022-12-08', southwestPapua),
];

type Moved = readonly [from: string, name: string, to: string, basis: LegalBasis, on?: LocalDate];

function moved(...[from, name, to, basis, on = papua2022]: Moved): FormerRegion {
  return { code: regionCode(from), name, until: on, successors: [regionCode(to)], basis };
}

function formed(...[code, mother, on, basis]: readonly [string, string, string, LegalBasis]): ProvinceFormation {
  return { code: regionCode(code), motherCode: regionCode(mother), on: localDate(on), basis };
}
