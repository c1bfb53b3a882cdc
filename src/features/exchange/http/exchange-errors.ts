import type { ErrorText } from '../../../kernel/errors.ts';
import { type ExchangeFaultCode, faultCodes, statusOf } from '../domain/fault.ts';

type Sentences = Pick<ErrorText, 'id' | 'en' | 'operator'>;

/** What each fault of a call means, for the person who waits for its answer and for the operator. */
const sentences: Readonly<Record<ExchangeFaultCode, Sentences>> = {
  client_unknown: {
    id: 'Instansi ini belum terdaftar pada pertukaran data. Data tidak diminta.',
    en: 'This agency is not registered on the data exchange. No data were requested.',
    operator: 'The consumer subsystem is not registered, has ended, or is hosted by another node.',
  },
  service_unknown: {
    id: 'Layanan data yang diminta tidak terdaftar. Data tidak diminta.',
    en: 'The data service asked for is not registered. No data were requested.',
    operator: 'The service identifier is not in exchange.service, or the service has ended.',
  },
  no_grant: {
    id: 'Instansi ini tidak diberi izin mengambil data itu. Data tidak diminta.',
    en: 'This agency has no grant to fetch these data. No data were requested.',
    operator: 'No grant covers consumer, service, method and path; the catalogue lists what is granted.',
  },
  purpose_not_granted: {
    id: 'Data itu tidak boleh diambil untuk keperluan ini. Data tidak diminta.',
    en: 'These data may not be fetched for this purpose. No data were requested.',
    operator: 'A grant exists for another purpose only. The provider decides on purposes.',
  },
  grant_not_yet_valid: {
    id: 'Izin mengambil data itu belum berlaku. Data tidak diminta.',
    en: 'The grant for these data is not valid yet. No data were requested.',
    operator: 'The grant begins later; check its dates and the clock of this machine.',
  },
  grant_expired: {
    id: 'Izin mengambil data itu sudah berakhir atau dicabut. Data tidak diminta.',
    en: 'The grant for these data has ended or was revoked. No data were requested.',
    operator: 'Ask the provider for a new grant; revocations state their reason in exchange.grant_revocation.',
  },
  call_malformed: {
    id: 'Permintaan data tidak menurut bentuknya dan tidak dikirim.',
    en: 'The request for data was malformed and was not sent.',
    operator: 'A defect of the calling feature; the reason names the part.',
  },
  call_names_person: {
    id: 'Permintaan data memuat nomor orang di tempat yang dicatat selamanya, jadi tidak dikirim.',
    en: 'The request held a person’s number where it would be logged for good, so it was not sent.',
    operator: 'A number of 16 digits stood in path, query or case. Send it in the body.',
  },
  call_too_large: {
    id: 'Permintaan data terlalu besar dan tidak dikirim.',
    en: 'The request for data was too large and was not sent.',
    operator: 'Bodies are limited to 1 MB in this release.',
  },
  call_cancelled: {
    id: 'Permintaan data dihentikan sebelum dijawab.',
    en: 'The request for data was stopped before it was answered.',
    operator: 'The caller gave up; the provider may have answered. Repeat under the same message id.',
  },
  message_id_reused: {
    id: 'Nomor pesan ini sudah dipakai untuk permintaan lain. Permintaan kedua tidak dijalankan.',
    en: 'This message number was used for another request. The second request was not carried out.',
    operator: 'A defect of the calling feature: one message id came with two contents.',
  },
  message_in_progress: {
    id: 'Permintaan yang sama sedang dikerjakan. Coba lagi sebentar lagi.',
    en: 'The same request is being worked on. Try again shortly.',
    operator: 'The provider has logged the message and not answered it yet; after 90 s it is closed.',
  },
  answer_no_longer_kept: {
    id: 'Jawaban atas pesan itu sudah tidak disimpan. Ajukan permintaan baru.',
    en: 'The answer to that message is no longer kept. Make a new request.',
    operator: 'Answers are kept for 24 hours; after that only their digests remain.',
  },
  quota_exceeded: {
    id: 'Instansi ini terlalu sering meminta data itu. Coba lagi sebentar lagi.',
    en: 'This agency asks for these data too often. Try again shortly.',
    operator: 'The quota of the service for one consumer was reached; see exchange.service.quota_per_minute.',
  },
  signing_key_missing: {
    id: 'Permintaan data tidak dapat ditandatangani. Coba lagi sebentar lagi.',
    en: 'The request for data could not be signed. Try again shortly.',
    operator: 'A member has no valid signing key on its node; see kernel.signing_key and run terpadu doctor.',
  },
  log_unwritable: {
    id: 'Panggilan tidak dapat dicatat, jadi tidak dijawab. Coba lagi sebentar lagi.',
    en: 'The call could not be logged, so it was not answered. Try again shortly.',
    operator:
      'The table exchange.entry could not be written; the cause stands in the log of the process. Calls fail until it can.',
  },
  node_failed: {
    id: 'Simpul pertukaran data gagal. Coba lagi sebentar lagi.',
    en: 'The exchange node failed. Try again shortly.',
    operator: 'An invariant broke on this node; the cause stands in the log of the process.',
  },
  request_refused: {
    id: 'Simpul penyedia menolak tanda tangan permintaan ini.',
    en: 'The provider’s node refused the signature of this request.',
    operator:
      'The reason names the check that failed: age, key, digest or signature. Compare clocks and keys of both nodes.',
  },
  answer_invalid: {
    id: 'Jawaban yang datang tidak terbukti dari penyedia, jadi tidak dipakai.',
    en: 'The answer that came is not proven to be the provider’s, so it was not used.',
    operator: 'The response lacked a valid signature bound to the request; the reason names the check.',
  },
  provider_silent: {
    id: 'Simpul penyedia data tidak menjawab pada waktunya. Coba lagi sebentar lagi.',
    en: 'The provider’s node did not answer in time. Try again shortly.',
    operator: 'The provider’s node was unreachable or slow. A repeat under the same message id does nothing twice.',
  },
  outcome_unknown: {
    id: 'Tidak diketahui apakah penyedia sudah mengerjakan permintaan ini. Tanyakan dahulu sebelum mengulang.',
    en: 'It is not known whether the provider carried out this request. Ask before repeating it.',
    operator: 'The provider’s process ended between the request and its response; both logs say so.',
  },
  service_unreachable: {
    id: 'Sumber data sedang tidak terjangkau. Kami coba lagi nanti.',
    en: 'The data source cannot be reached. We will try again later.',
    operator: 'No connection to the service’s address; the reason is the system’s code.',
  },
  service_timed_out: {
    id: 'Sumber data tidak menjawab pada waktunya. Kami coba lagi nanti.',
    en: 'The data source did not answer in time. We will try again later.',
    operator: 'The service took longer than the timeout of its endpoint.',
  },
  service_failed: {
    id: 'Sumber data gagal menjawab. Kami coba lagi nanti.',
    en: 'The data source failed to answer. We will try again later.',
    operator: 'The service answered with a status of 500 or more, or its handler broke.',
  },
  service_busy: {
    id: 'Sumber data sedang terlalu sibuk. Kami coba lagi nanti.',
    en: 'The data source is too busy. We will try again later.',
    operator: 'The service answered 429 or 503.',
  },
  service_answer_malformed: {
    id: 'Sumber data menjawab dengan bentuk yang tidak dikenal. Jawabannya tidak dipakai.',
    en: 'The data source answered in an unknown form. Its answer was not used.',
    operator: 'The body was no JSON of at most 1 MB, though the service said it went well.',
  },
};

/** What pages of this feature refuse. */
const pageErrors = {
  exchange_call_unknown: {
    status: 404,
    id: 'Panggilan ini tidak ada pada catatan instansi Anda. Periksa nomor pesannya.',
    en: 'This call is not in your agency’s log. Check the message number.',
    operator: 'No entry of the viewer’s organisation, or about the person, has this message id.',
  },
  exchange_head_unknown: {
    status: 404,
    id: 'Kepala log dengan nomor itu tidak ada.',
    en: 'There is no head of the log with that number.',
    operator: 'The table exchange.head has no row of that size for this node.',
  },
  exchange_log_empty: {
    status: 404,
    id: 'Log belum bermeterai kepala pohon, jadi belum dapat diunduh. Coba lagi sesudah panggilan pertama.',
    en: 'The log has no head yet, so it cannot be downloaded. Try again after the first call.',
    operator: 'The sealer has not signed a head yet; it does so within a second of the first call.',
  },
  exchange_log_too_short: {
    status: 409,
    id: 'Log masih terlalu pendek untuk dicoba. Ajukan satu permohonan atau buka Data saya, lalu kembali.',
    en: 'The log is still too short for a trial. Make an application or open My data, then come back.',
    operator: 'A trial needs four sealed rows; two calls make eight.',
  },
  exchange_log_too_long: {
    status: 409,
    id: 'Log sudah terlalu panjang untuk dicoba di halaman. Unduh lognya dan periksa dengan `terpadu verify`.',
    en: 'The log has grown too long for a trial in a page. Download it and examine it with `terpadu verify`.',
    operator: 'The page takes 20,000 rows at most; the command line takes any number.',
  },
} as const;

/** The feature’s part of the error catalogue; a fault of a call stands there with `exchange_` before its code. */
export const exchangeErrors: Readonly<Record<string, ErrorText>> = {
  ...Object.fromEntries(faultCodes.map((code) => [errorCodeOf(code), { status: statusOf(code), ...sentences[code] }])),
  ...pageErrors,
};

/** The code under which the catalogue explains a fault. */
export function errorCodeOf(code: ExchangeFaultCode): string {
  return `exchange_${code}`;
}
