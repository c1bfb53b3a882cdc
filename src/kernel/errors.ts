/** One fault as the catalogue explains it. `{name}` in a sentence is filled from the refusal's values. */
export interface ErrorText {
  readonly status: number;
  /** What happened, what was kept, what to do: for the person, in Indonesian and English. */
  readonly id: string;
  readonly en: string;
  /** For the operator, in English: where to look and what to change. */
  readonly operator: string;
}

export type ErrorTable = Readonly<Record<string, ErrorText>>;

/** The faults the kernel itself answers with. Features add theirs; app.ts joins them. */
export const kernelErrors = {
  page_unknown: {
    status: 404,
    id: 'Halaman ini tidak ada. Alamatnya mungkin salah ketik atau sudah pindah.',
    en: 'This page does not exist. The address may be mistyped or has moved.',
    operator: 'No route matches the address. Nothing to do unless a link of ours leads here.',
  },
  method_unknown: {
    status: 405,
    id: 'Alamat ini tidak menerima cara kirim itu. Tidak ada yang berubah.',
    en: 'This address does not accept that method. Nothing was changed.',
    operator: 'A route exists for this address, with another method.',
  },
  sign_in_needed: {
    status: 401,
    id: 'Anda perlu masuk dahulu untuk membuka halaman ini.',
    en: 'You need to sign in to open this page.',
    operator: 'No valid session came with the request; sessions end after idling, by sign-out or by suspension.',
  },
  session_ended: {
    status: 401,
    id: 'Sesi Anda sudah berakhir. Yang sudah tersimpan tetap ada. Masuk lagi untuk melanjutkan.',
    en: 'Your session has ended. What was saved is still there. Sign in again to go on.',
    operator: 'The session cookie names a session that has expired or was ended.',
  },
  not_allowed: {
    status: 403,
    id: 'Halaman ini bukan untuk peran Anda. Tidak ada data yang dibuka.',
    en: 'This page is not for your role. No data was opened.',
    operator: 'No rule of the authority table permits the action; the audit log names actor and action.',
  },
  form_not_ours: {
    status: 403,
    id: 'Formulir ini tidak dikirim dari halaman kami, jadi tidak kami proses. Buka lagi halamannya, lalu kirim ulang.',
    en: 'This form was not sent from our page, so we did not process it. Open the page again and resend.',
    operator: 'The CSRF token or the Origin header did not match. Check PUBLIC_URL if every form fails.',
  },
  form_malformed: {
    status: 400,
    id: 'Isian tidak dapat dibaca. Tidak ada yang tersimpan. Muat ulang halamannya, lalu coba lagi.',
    en: 'The form could not be read. Nothing was saved. Reload the page and try again.',
    operator: 'The body was not a valid form or JSON document, or repeated a field.',
  },
  body_too_large: {
    status: 413,
    id: 'Kiriman ini terlalu besar, paling banyak {limit}. Tidak ada yang tersimpan.',
    en: 'This is too large, at most {limit}. Nothing was saved.',
    operator: 'The body exceeded the limit of the route.',
  },
  body_type_unknown: {
    status: 415,
    id: 'Jenis kiriman ini tidak kami kenal. Tidak ada yang tersimpan.',
    en: 'We do not know this type of content. Nothing was saved.',
    operator: 'Routes take application/x-www-form-urlencoded or application/json, as documented for each.',
  },
  idempotency_key_missing: {
    status: 400,
    id: 'Formulir ini tidak lengkap. Muat ulang halamannya, lalu kirim lagi.',
    en: 'This form is incomplete. Reload the page and send it again.',
    operator: 'The write form came without its idempotency key.',
  },
  idempotency_key_reused: {
    status: 409,
    id: 'Formulir yang sama sudah terkirim dengan isi lain. Kiriman pertama yang berlaku; muat ulang halaman untuk mengubahnya.',
    en: 'The same form was already sent with other content. The first one stands; reload the page to change it.',
    operator: 'One idempotency key came with two different bodies.',
  },
  idempotency_account_missing: {
    status: 401,
    id: 'Anda perlu masuk dahulu. Tidak ada yang tersimpan.',
    en: 'You need to sign in first. Nothing was saved.',
    operator: 'A write came without a person or an agency whose answer could be kept.',
  },
  cursor_malformed: {
    status: 400,
    id: 'Alamat daftar ini tidak lengkap. Buka lagi dari halaman pertamanya.',
    en: 'The address of this list is incomplete. Open it again from its first page.',
    operator: 'The cursor of a paged list could not be read; links of ours are always whole.',
  },
  too_many_requests: {
    status: 429,
    id: 'Terlalu banyak permintaan. Tunggu {seconds} detik, lalu coba lagi. Isian Anda tidak hilang selama halaman ini tidak ditutup.',
    en: 'Too many requests. Wait {seconds} seconds, then try again. Your entries stay as long as you keep this page open.',
    operator: 'A rate limit per account or address was reached; see terpadu_rate_limited_total.',
  },
  fault: {
    status: 500,
    id: 'Ada bagian sistem yang gagal. Permintaan ini tidak dijalankan. Coba lagi; jika tetap gagal, sebutkan nomor di bawah kepada petugas.',
    en: 'Part of the system failed. This request was not carried out. Try again; if it keeps failing, give an officer the number below.',
    operator: 'An invariant broke; search the log for the trace number.',
  },
  unavailable: {
    status: 503,
    id: 'Penyimpanan data sedang tidak terjangkau. Permintaan ini tidak dijalankan. Coba lagi sebentar lagi.',
    en: 'The data store cannot be reached. This request was not carried out. Try again shortly.',
    operator: 'PostgreSQL did not answer. Check the database and its connections.',
  },
} as const satisfies ErrorTable;

export interface ErrorCatalogue {
  readonly codes: readonly string[];
  explain(code: string): ErrorText;
}

/** Joins the tables of all features; one code has one meaning. */
export function errorCatalogue(tables: readonly ErrorTable[]): ErrorCatalogue {
  const all = new Map<string, ErrorText>();
  for (const table of tables) {
    for (const [code, text] of Object.entries(table)) {
      if (all.has(code)) throw new Error(`The error code ${code} is defined twice.`);
      all.set(code, text);
    }
  }
  return {
    codes: [...all.keys()].sort(),
    explain(code) {
      const text = all.get(code);
      if (text === undefined) throw new Error(`The error code ${code} is not in the catalogue.`);
      return text;
    },
  };
}

/** Fills `{name}` in a sentence; a value that is missing is a defect. */
export function fill(sentence: string, values: Readonly<Record<string, string>>): string {
  return sentence.replaceAll(/\{([a-zA-Z]+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`The sentence needs a value for ${name}.`);
    return value;
  });
}
