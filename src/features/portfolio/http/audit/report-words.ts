import { formatDate, formatDateTimeZone, type Instant } from '../../../../vocabulary/instant.ts';
import { type LocalDate, parseLocalDate } from '../../../../vocabulary/local-date.ts';

// Papers are in Indonesian, whoever reads them.

export const assumptions =
  'Perkiraan menurut Chapman (1951) dari dua daftar, selang menurut Chao (1987). Anggapannya: kedua daftar dibuat ' +
  'tanpa saling bergantung, setiap sistem sama mungkin terlihat, sistem dikenali dengan benar di kedua daftar, dan ' +
  'tidak ada sistem yang muncul atau hilang di antaranya. Sistem besar lebih sering terlihat daripada yang kecil, ' +
  'sehingga jumlah sebenarnya cenderung lebih besar daripada perkiraan. Bila kurang dari tujuh sistem ada di kedua ' +
  'daftar, tidak ada perkiraan.';

export const findingWords = {
  criteria: 'Kriteria',
  condition: 'Kondisi',
  cause: 'Sebab',
  effect: 'Akibat',
  recommendation: 'Rekomendasi',
} as const;

export const stanceWords = { agree: 'Setuju', partly: 'Setuju sebagian', object: 'Keberatan' } as const;

export const signerWords = {
  leader: 'Ketua tim',
  technical_controller: 'Pengendali teknis',
  quality_controller: 'Pengendali mutu',
} as const;

export function paperDate(date: LocalDate): string {
  return formatDate(date, 'id', 'long');
}

export function paperMoment(at: Instant): string {
  return formatDateTimeZone(at, 'Asia/Jakarta', 'id');
}

/** A stored date that may be none. */
export function paperDateOf(given: string | null): string {
  const date = parseLocalDate(given);
  return date.ok ? paperDate(date.value) : 'tidak ada';
}

/** A digest in groups, so that it can be read aloud and compared. */
export function grouped(hex: string): string {
  return hex.match(/.{1,8}/g)?.join(' ') ?? hex;
}
