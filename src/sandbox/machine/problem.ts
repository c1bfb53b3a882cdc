import { STATUS_CODES } from 'node:http';

/** Why a request was refused; its sentence quotes nothing of what was sent. */
export interface Problem {
  readonly status: number;
  readonly code: string;
  /** A sentence for the caller's developers, in Indonesian. */
  readonly detail: string;
  /** Which part of the request, as in `unsur.nama`. */
  readonly field?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What every service may answer; the sandboxes add their own. */
export const PROBLEMS = {
  token_wrong: {
    status: 401,
    detail: 'Token pemanggil tidak ada atau salah.',
    headers: { 'www-authenticate': 'Bearer' },
  },
  service_unknown: { status: 404, detail: 'Layanan ini tidak ada.' },
  method_unknown: { status: 405, detail: 'Layanan ini tidak menerima metode itu.' },
  body_too_large: { status: 413, detail: 'Isi permintaan paling banyak 16 kB.' },
  body_type_unknown: { status: 415, detail: 'Isi permintaan harus application/json.' },
  body_malformed: { status: 400, detail: 'Isi permintaan bukan satu objek JSON dalam UTF-8.' },
  field_missing: { status: 422, detail: 'Isian ini wajib ada.' },
  field_unknown: { status: 422, detail: 'Isian ini tidak dikenal.' },
  field_malformed: { status: 422, detail: 'Isian ini tidak sesuai kontrak.' },
  nik_malformed: { status: 422, detail: 'NIK harus 16 angka dan diawali kode provinsi.' },
  nik_bad_date: { status: 422, detail: 'Tanggal lahir di dalam NIK tidak ada di kalender.' },
  nik_bad_serial: { status: 422, detail: 'Nomor urut di dalam NIK tidak boleh 0000.' },
  request_id_reused: { status: 409, detail: 'requestId ini sudah dipakai untuk laporan lain.' },
  record_unknown: { status: 404, detail: 'Orang ini tidak memiliki catatan itu.' },
  ticket_unknown: { status: 404, detail: 'Laporan ini tidak ada.' },
  internal_error: { status: 500, detail: 'Layanan gagal menjawab.' },
  store_unavailable: { status: 503, detail: 'Penyimpanan layanan tidak terjangkau.', headers: { 'retry-after': '5' } },
} as const satisfies Readonly<Record<string, Omit<Problem, 'code' | 'field'>>>;

export type ProblemCode = keyof typeof PROBLEMS;

export function problem(code: ProblemCode, field?: string): Problem {
  return { code, ...PROBLEMS[code], ...(field === undefined ? {} : { field }) };
}

/** RFC 9457. `trace` finds a fault in the log of the service. */
export function problemBody({ status, code, detail, field }: Problem, trace: string | null): object {
  return {
    type: 'about:blank',
    title: STATUS_CODES[status] ?? 'Error',
    status,
    code,
    detail,
    ...(field === undefined ? {} : { field }),
    ...(trace === null ? {} : { trace }),
  };
}
