import { localDate } from '../../../vocabulary/local-date.ts';
import type { RevocationReason } from '../domain/revocation.ts';

const administration = 'UU 30/2014 (Administrasi Pemerintahan)';
const sinceAdministration = { from: localDate('2014-10-17'), until: null };
const sinceHealth = { from: localDate('2023-08-08'), until: null };

/** Why a document may be revoked, each with its instrument. What was not checked against a text says so. */
export const revocationReasons: readonly RevocationReason[] = [
  {
    code: 'no_authority',
    says: { id: 'Diterbitkan tanpa wewenang', en: 'Issued without authority' },
    basis: { text: `${administration} Pasal 64 ayat (1) huruf a`, confirmed: false },
    validity: sinceAdministration,
  },
  {
    code: 'wrong_procedure',
    says: { id: 'Diterbitkan dengan prosedur yang keliru', en: 'Issued by a wrong procedure' },
    basis: { text: `${administration} Pasal 64 ayat (1) huruf b`, confirmed: false },
    validity: sinceAdministration,
  },
  {
    code: 'wrong_substance',
    says: { id: 'Isinya keliru atau datanya tidak benar', en: 'Its content is wrong or rests on untrue data' },
    basis: { text: `${administration} Pasal 64 ayat (1) huruf c`, confirmed: false },
    validity: sinceAdministration,
  },
  {
    code: 'replaced',
    says: { id: 'Diganti dengan dokumen perbaikan', en: 'Replaced by a corrected document' },
    basis: { text: `${administration} Pasal 63`, confirmed: false },
    validity: sinceAdministration,
  },
  {
    code: 'sanction',
    says: { id: 'Dicabut sebagai sanksi administratif', en: 'Revoked as an administrative sanction' },
    basis: { text: `${administration} Pasal 80 sampai dengan 84`, confirmed: false },
    validity: sinceAdministration,
  },
  {
    code: 'court_judgment',
    says: { id: 'Dibatalkan oleh putusan pengadilan', en: 'Annulled by a court' },
    basis: { text: `${administration} Pasal 66`, confirmed: false },
    validity: sinceAdministration,
  },
  {
    code: 'holder_request',
    says: { id: 'Atas permintaan pemegangnya', en: 'At the request of its holder' },
    basis: { text: 'UU 17/2023 (Kesehatan) tentang berakhirnya izin praktik', confirmed: false },
    validity: sinceHealth,
  },
  {
    code: 'holder_died',
    says: { id: 'Pemegangnya meninggal dunia', en: 'Its holder has died' },
    basis: { text: 'UU 17/2023 (Kesehatan) tentang berakhirnya izin praktik', confirmed: false },
    validity: sinceHealth,
  },
];
