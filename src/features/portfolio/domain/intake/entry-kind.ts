import type { Address } from './address.ts';
import { isOfficeName } from './office-words.ts';
import type { NotApplicationReason, WebsiteReason } from './outcome.ts';

export type Judged =
  | { readonly kind: 'application' }
  | { readonly kind: 'website'; readonly reason: WebsiteReason; readonly isCertain: boolean }
  | { readonly kind: 'not_application'; readonly reason: NotApplicationReason };

export interface ToJudge {
  readonly name: string;
  readonly description: string;
  readonly addresses: readonly Address[];
}

const SITE =
  /^(?:the\s+)?(?:web(?:site)?|website|situs(?: web)?|laman|blog|homepage|portal)(?:\s+(?:resmi|profil|informasi|utama|official))*\b[\s:-]*/i;
const SITE_SAID =
  /^(?:merupakan\s+|adalah\s+|sebagai\s+)?(?:media\s+informasi\s+|(?:official\s+)?web(?:site)?|situs(?: web)?|laman|blog|portal)\b.{0,40}\b(?:resmi|profil|official|desa|kelurahan|kecamatan|dinas|badan|opd|kota|kabupaten|instansi|kantor|pemerintah|sekretariat|agency)\b/i;
const SERVES =
  /\b(?:permohonan|pengajuan|pendaftaran|pengaduan|perizinan|izin|antrian|pembayaran|transaksi|presensi|absensi|monitoring|pelaporan|register|application form|booking|e-\w+)\b/i;
const HOST = /^(?:https?:\/\/)?(?:[a-z0-9-]+\.)+(?:id|com|net|org|info)\/?$/i;

const RITUAL =
  /^(?:(?:kegiatan|pelaksanaan|acara)\s+)?(?:apel|rapat|senam|upacara|briefing|coffee morning|jumat bersih|jum'at bersih|gotong royong|kerja bakti|sosialisasi|studi banding|piket|pengajian|kotak saran|papan pengumuman|morning meeting|yasinan)\b/i;
const DOCUMENT =
  /\b(?:spread ?sheet|excel|google (?:form|sheet|doc|drive)\w*|g-?form|g-?drive|folder|microsoft word|ms\.? word|file word|dokumen manual|buku (?:register|agenda|tamu) manual|secara manual|powerpoint)\b/i;
const CHAT = /\b(?:gr[ou]u?p|grup)\s+(?:wa|whatsapp|telegram)\b|\b(?:wa|whatsapp|telegram) (?:gr[ou]u?p|grup)\b/i;
const TOOL =
  /^(?:microsoft |ms\.? |google |adobe )?(?:office(?: 365)?|excel|word|power ?point|whatsapp|wa|zoom(?: meeting)?|gmail|drive|chrome|photoshop|corel ?draw|canva|telegram|instagram|facebook|youtube|anydesk|teamviewer|winrar|antivirus)$/i;

/** Whether an entry is an application, the website of an agency or a village, or no application at all. */
export function judgeEntry({ name, description, addresses }: ToJudge): Judged {
  if (TOOL.test(name.trim())) return { kind: 'not_application', reason: 'office_tool' };
  if (RITUAL.test(name.trim())) return { kind: 'not_application', reason: 'ritual' };
  if (CHAT.test(name) || CHAT.test(description)) return { kind: 'not_application', reason: 'chat_group' };
  const website = judgeWebsite({ name, description, addresses });
  if (website !== null) return website;
  const isDocument =
    DOCUMENT.test(name) ||
    (DOCUMENT.test(description) && !/\b(?:export|ekspor|import|unduh|ke excel|to excel)\b/i.test(description));
  if (isDocument) return { kind: 'not_application', reason: 'document' };
  const kinds = new Set(addresses.map(({ kind }) => kind));
  if (kinds.size === 1 && kinds.has('shared_document'))
    return { kind: 'not_application', reason: 'shared_document_only' };
  if (kinds.size === 1 && kinds.has('social')) return { kind: 'not_application', reason: 'social_media' };
  return { kind: 'application' };
}

function judgeWebsite({ name, description, addresses }: ToJudge): Judged | null {
  const doesMore = SERVES.test(description) || SERVES.test(name);
  const isVillage = addresses.some(({ host }) => host.endsWith('.desa.id'));
  const site = SITE.exec(name);
  if (isVillage && (site !== null || isOfficeName(name) || HOST.test(name))) {
    return { kind: 'website', reason: 'village_site', isCertain: !doesMore };
  }
  if (site !== null) {
    const rest = name.slice(site[0].length).trim();
    return {
      kind: 'website',
      reason: 'name',
      isCertain: !doesMore && (rest === '' || isOfficeName(rest) || PLACE.test(rest)),
    };
  }
  if (SITE_SAID.test(description)) {
    const isCertain = !doesMore && (isOfficeName(name) || HOST.test(name));
    return { kind: 'website', reason: 'description', isCertain };
  }
  if (HOST.test(name) && description === '' && /^(?:www\.)?[a-z0-9-]+\.[a-z0-9-]+\.(?:go|desa)\.id$/i.test(name)) {
    return { kind: 'website', reason: 'host_as_name', isCertain: false };
  }
  return null;
}

const PLACE = /^(?:kota|kabupaten|kab\.|provinsi|prov\.|opd|ppid|pemda|skpd)\b/i;
