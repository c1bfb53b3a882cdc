import type { InventoryEntry } from './entry.ts';
import type { EntryWords } from './entry-words.ts';

/** What a row of a list seems to be; only applications are compared with each other by `scan`. */
export type EntryKind = 'application' | 'website' | 'not-an-application' | 'says-too-little';

const SITE = new Set('website websites situs laman homepage webprofil webdesa blog'.split(' '));
const PORTAL = new Set('web portal subdomain halaman'.split(' '));
const OFFICE = new Set(
  (
    'desa kelurahan kecamatan nagari gampong distrik dinas badan kantor opd skpd instansi pemerintah kabupaten kota provinsi ' +
    'resmi official profil profile company bagian sekretariat inspektorat puskesmas rsud sekolah village agency office'
  ).split(' '),
);
/** What says that somebody does something there, so that it is more than a site. */
const WORK = new Set(
  (
    'permohonan pengajuan pendaftaran pelaporan mengelola pengelolaan pengaduan perizinan monitoring mengolah manajemen ' +
    'management booking transaksi pembayaran verifikasi pencatatan penilaian perhitungan aplikasi sistem system'
  ).split(' '),
);
const THING = new Set(
  (
    'spreadsheet excel dokumen document folder gdrive rapat meeting apel senam upacara grup group whatsapp telegram ' +
    'printer laptop komputer router switch jaringan wifi email'
  ).split(' '),
);
const PLACEHOLDER = /^(?:[-.\s\d]*|tidak ada|belum ada|nihil|none|n\/?a|null|test|tes|xxx+|asdf.*)$/i;

/** A guess from the words alone, for a person to confirm. */
export function kindOf(entry: InventoryEntry, { name, aside, sentences }: EntryWords): EntryKind {
  const text = sentences.flat();
  const all = [...name, ...aside, ...text];
  if (PLACEHOLDER.test(entry.name.trim()) && (text.length < 3 || PLACEHOLDER.test(entry.description.trim()))) {
    return 'says-too-little';
  }
  if (isSite(entry, { name, text })) return 'website';
  const worked = all.filter((word) => WORK.has(word)).length;
  if (worked === 0 && name.length <= 5 && name.some((word) => THING.has(word)) && text.length <= 6) {
    return 'not-an-application';
  }
  return 'application';
}

interface SiteWords {
  readonly name: readonly string[];
  readonly text: readonly string[];
}

function isSite(entry: InventoryEntry, { name, text }: SiteWords): boolean {
  if (/(?:^|\.)(?:desa|kelurahan|nagari)\.id\b|\.desa\.id\b/i.test(`${entry.name} ${entry.address}`)) return true;
  const rawName = entry.name.toLowerCase().match(/\p{L}+/gu) ?? [];
  const saysSite = rawName.some((word) => SITE.has(word)) || text.slice(0, 4).some((word) => SITE.has(word));
  const saysPortal = rawName.some((word) => PORTAL.has(word)) || text.slice(0, 2).some((word) => PORTAL.has(word));
  const hasOffice = [...rawName, ...name, ...text].some((word) => OFFICE.has(word));
  const work = text.filter((word) => WORK.has(word)).length;
  if (saysSite) return work === 0 || (hasOffice && work <= 1);
  return saysPortal && hasOffice && work === 0 && text.length <= 8;
}
