import { plainWords } from './same-words.ts';

/** From the idea to the end; nobody records when an application was retired, so `inactive` has no date. */
export type EntryStatus = 'planned' | 'in_development' | 'active' | 'unmaintained' | 'inactive';

export interface ReadStatus {
  /** Null where the words name none of them. */
  readonly status: EntryStatus | null;
  /** A sentence says more than its status; it is kept in its own words. */
  readonly note: string | null;
}

// In this order: "tidak aktif" before "aktif", "belum aktif" before both.
const SAYS: readonly (readonly [EntryStatus, RegExp])[] = [
  [
    'planned',
    /\b(?:inisiasi|rencana|direncanakan|perencanaan|usulan|diusulkan|antrian|antri|planned|planning|proposed|belum (?:aktif|dibangun|dibuat|dikembangkan)|akan (?:dibangun|dikembangkan|dibuat))\b/,
  ],
  [
    'in_development',
    /\b(?:development|develop|pengembangan|dikembangkan|pembangunan|dibangun|proses|uji ?coba|testing|trial|pilot|beta|staging|belum (?:rilis|launching|digunakan|beroperasi|selesai))\b/,
  ],
  [
    'inactive',
    /\b(?:tidak (?:lagi )?(?:aktif|digunakan|dipakai|beroperasi|berfungsi|berjalan|bisa diakses|dapat diakses)|sudah tidak|tdk (?:aktif|digunakan|dipakai)|non ?aktif|nonaktif|naktif|inaktif|inactive|not active|no longer|in ?active|retired|decommissioned|mati|down|suspend(?:ed)?|dihentikan|berhenti|ditutup|tutup|rusak|error|off(?:line)?|dihapus|tidak$)\b/,
  ],
  [
    'unmaintained',
    /\b(?:tidak (?:update|di ?update|terupdate|diperbarui|terpelihara|dikelola)|tdk update|jarang (?:digunakan|dipakai|update)|kurang (?:aktif|optimal)|belum optimal|tidak optimal|not maintained|unmaintained|outdated|vakum)\b/,
  ],
  [
    'active',
    /\b(?:aktif|active|digunakan|dipakai|terpakai|berjalan|jalan|berfungsi|operasional|beroperasi|online|on ?line|live|running|in use|production|produksi|berlaku|ya|on|ok|baik|masih)\b/,
  ],
];

/** Reads "Aktif", "naktif", "Antrian", "Tidak update" and whole sentences. */
export function readStatus(text: string): ReadStatus {
  const words = plainWords(text);
  if (words === '') return { status: null, note: null };
  // A heading left in the cell, "aktif/tidak aktif", says both and so nothing.
  if (/^aktif (?:tidak aktif|naktif|non aktif|nonaktif)$/.test(words)) return { status: null, note: text };
  const status = SAYS.find(([, says]) => says.test(words))?.[0] ?? null;
  const isWord = words.split(' ').length <= 3;
  return { status, note: status !== null && isWord ? null : text };
}
