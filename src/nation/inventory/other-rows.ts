import type { Random } from '../random.ts';
import { hostName } from './compose-name.ts';
import { pieces } from './functions/function-material.ts';
import type { InventoryAgency, Office } from './inventory.ts';

/** A row that is no application of its own: a website, or something else that ended up in the list. */
export interface OtherRow {
  readonly name: string;
  readonly description: string;
  readonly address: string;
}

const villages = pieces(`
  Sukamaju; Karanganyar; Sidomulyo; Mekarsari; Tanjungsari; Sumberejo; Wonosari; Purwodadi; Banjarsari; Margomulyo;
  Kaliwungu; Ngadirejo; Pulosari; Sukorejo; Jatimulyo; Bumirejo; Tegalrejo; Sidorejo; Karangsari; Tambakrejo`);

const siteTexts = pieces(`
  Website resmi; Profil dan berita kegiatan; Website; Informasi kegiatan; website dinas; Portal berita; Web profil;
  Informasi dan profil instansi; Media informasi; situs resmi kelurahan; Website desa; Sistem informasi desa; -; Website
  OPD; Profil, berita dan galeri`);

const notApplications = pieces(`
  Apel Pagi | Kegiatan apel setiap hari Senin; Folder Laporan Bulanan | Kumpulan laporan dalam Google Drive; Rekap Data
  Excel | File excel rekap; Grup WhatsApp Kader | Komunikasi kader; Senam Jumat | Kegiatan rutin pegawai; Kotak Saran |
  Kotak saran di depan kantor; Instagram Dinas | Media sosial; Formulir Google | Isian data pegawai dengan google form;
  Jumat Berbagi | Inovasi sedekah pegawai; Papan Pengumuman | Pengumuman; Jemput Bola | Petugas mendatangi warga;
  Spreadsheet Kehadiran | Lembar kerja bersama; Zoom Meeting | Rapat daring; Microsoft Office | Pengetikan dan
  pengolahan angka`).map((line) => line.split('|').map((cell) => cell.trim()));

export function websiteRow(random: Random, agency: InventoryAgency, office: Office): OtherRow {
  const village = random.pick(villages);
  const subject = random.weighted([
    [office.short, 50],
    [office.name, 15],
    [`Desa ${village}`, agency.group === 'pilot' ? 25 : 0],
    [`Kelurahan ${village}`, agency.group === 'pilot' ? 12 : 0],
    [`Kecamatan ${village}`, agency.group === 'pilot' ? 8 : 0],
  ]);
  const host = hostName(subject.replace(/^(Desa|Kelurahan|Kecamatan) /, ''), agency);
  const name = random.weighted([
    [`Website ${subject}`, 50],
    [`Web ${subject}`, 12],
    [host, 22],
    [`Website Resmi ${subject}`, 8],
    [subject, 8],
  ]);
  return { name, description: random.pick(siteTexts), address: random.chance(0.85) ? `https://${host}` : '' };
}

export function notAnApplicationRow(random: Random): OtherRow {
  const [name = '', description = ''] = random.pick(notApplications);
  return { name, description, address: '' };
}
