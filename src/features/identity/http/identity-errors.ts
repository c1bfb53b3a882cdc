import type { ErrorTable } from '../../../kernel/errors.ts';

/** What this feature refuses, in words. The first sentence heads the page. */
export const identityErrors = {
  identity_message_malformed: {
    status: 400,
    id: 'Jawaban perangkat Anda tidak dapat dibaca. Tidak ada yang berubah. Muat ulang halaman ini, lalu coba lagi.',
    en: 'The answer of your device could not be read. Nothing was changed. Reload this page and try again.',
    operator:
      'The JSON did not have the form that passkey.client.ts sends; another client, or an old script in a cache.',
  },
  identity_challenge_over: {
    status: 409,
    id: 'Waktu lima menit sudah lewat, atau halaman ini dibuka di peramban lain. Tidak ada yang berubah. Tekan tombolnya sekali lagi.',
    en: 'The five minutes are over, or this page was opened in another browser. Nothing was changed. Press the button once more.',
    operator:
      'The challenge was unknown, used, expired, for another purpose, or of another browser cookie. If there are many of these, look whether the proxy drops cookies.',
  },
  identity_passkey_refused: {
    status: 400,
    id: 'Kunci sandi ini tidak dapat kami periksa. Tidak ada yang berubah. Coba lagi, atau pakai kunci sandi lain.',
    en: 'This passkey could not be verified. Nothing was changed. Try again, or use another passkey.',
    operator:
      'Signature, origin, host, user verification or user handle did not match. If all fail, check that PUBLIC_URL is the address people use.',
  },
  identity_passkey_unknown: {
    status: 401,
    id: 'Kunci sandi ini tidak kami kenal. Mungkin sudah dihapus, atau dibuat untuk tempat lain. Pakai kunci sandi lain, atau minta kode di loket.',
    en: 'We do not know this passkey. It may have been removed, or was made for another place. Use another passkey, or ask for a code at the counter.',
    operator: 'The credential id is not in identity.passkey, was removed, or its account is closed.',
  },
  identity_passkey_known: {
    status: 409,
    id: 'Kunci sandi ini sudah terdaftar. Tidak ada yang berubah. Pakai kunci itu untuk masuk.',
    en: 'This passkey is registered already. Nothing was changed. Use it to sign in.',
    operator: 'An authenticator offered a credential id that exists; it is never moved to another account.',
  },
  identity_too_many_passkeys: {
    status: 409,
    id: 'Anda sudah punya sepuluh kunci sandi. Yang baru tidak disimpan. Hapus satu yang tidak dipakai lagi.',
    en: 'You have ten passkeys already. The new one was not saved. Remove one that you no longer use.',
    operator: 'The limit of passkeys for one account was reached.',
  },
  identity_recovery_needed: {
    status: 409,
    id: 'Akun ini sudah punya kunci sandi. Kode tidak dipakai. Masuk dengan kunci itu; bila hilang, minta pemulihan di loket dengan dua petugas.',
    en: 'This account already has a passkey. The code was not used. Sign in with it; if it is lost, ask for a recovery by two officers at the counter.',
    operator:
      'A code for a first passkey was used for an account that has one. One officer alone cannot replace passkeys.',
  },
  identity_sample_only: {
    status: 403,
    id: 'Ini hanya ada di instalasi contoh. Tidak ada yang berubah. Datang ke loket MPP dengan e-KTP.',
    en: 'This exists in sample installations only. Nothing was changed. Come to an MPP counter with your e-KTP.',
    operator: 'A sample session reached a real installation. That cannot happen by the pages; look at the audit log.',
  },
  identity_ground_not_for_holder: {
    status: 403,
    id: 'Cara ini tidak berlaku untuk akun itu. Tidak ada yang berubah. Tanyakan kepada administrator instansi Anda.',
    en: 'This way is not for that account. Nothing was changed. Ask the administrator of your organisation.',
    operator: 'A counter code met an officer’s account, or a link met a person’s.',
  },
  identity_name_malformed: {
    status: 400,
    id: 'Nama ini tidak dapat disimpan. Tidak ada yang berubah. Tulis paling banyak 60 huruf, dalam satu baris.',
    en: 'This name cannot be saved. Nothing was changed. Write at most 60 characters, on one line.',
    operator: 'The name of a passkey was too long or held control characters.',
  },
  identity_name_needed: {
    status: 400,
    id: 'Tulis nama Anda dahulu. Tautan belum terpakai. Nama paling banyak 100 huruf, dalam satu baris.',
    en: 'Write your name first. The link has not been used. At most 100 characters, on one line.',
    operator: 'The first administrator gave no usable name.',
  },
  identity_passkey_missing: {
    status: 404,
    id: 'Kunci sandi ini tidak ada di akun Anda. Mungkin sudah dihapus. Tidak ada yang berubah.',
    en: 'This passkey is not in your account. It may have been removed. Nothing was changed.',
    operator: 'The id is not a live passkey of the account that is signed in.',
  },
  identity_last_passkey: {
    status: 409,
    id: 'Kunci sandi terakhir tidak dapat dihapus di sini. Tidak ada yang berubah. Tambahkan yang lain dahulu, atau minta pemulihan di loket.',
    en: 'The last passkey cannot be removed here. Nothing was changed. Add another one first, or ask for a recovery at the counter.',
    operator: 'Removing the last passkey needs recovery strength: two officers, or for officers two administrators.',
  },
  identity_code_not_opened: {
    status: 403,
    id: 'Kode belum dimasukkan di peramban ini, atau waktunya sudah lewat. Tidak ada yang berubah. Masukkan kodenya, atau minta yang baru di loket.',
    en: 'No code has been entered in this browser, or its time is over. Nothing was changed. Enter the code, or ask for a new one at the counter.',
    operator: 'The browser cookie opened no living code; codes live 15 minutes after they were entered.',
  },
  identity_code_missing: {
    status: 404,
    id: 'Kode ini tidak ada. Mungkin alamatnya keliru. Tidak ada data yang dibuka.',
    en: 'This code does not exist. The address may be wrong. No data was opened.',
    operator: 'No counter code has this id.',
  },
  identity_same_officer: {
    status: 403,
    id: 'Anda sendiri yang memulai pemulihan ini. Tidak ada yang berubah. Minta petugas lain mengonfirmasinya.',
    en: 'You started this recovery yourself. Nothing was changed. Ask another officer to confirm it.',
    operator: 'The same officer tried to start and to confirm a recovery.',
  },
  identity_recovery_closed: {
    status: 409,
    id: 'Pemulihan ini sudah selesai atau lewat waktu. Tidak ada yang berubah. Bila perlu, mulai yang baru.',
    en: 'This recovery is finished or has expired. Nothing was changed. Start a new one if needed.',
    operator: 'The recovery was confirmed, replaced, expired, or of another office.',
  },
  identity_link_unknown: {
    status: 404,
    id: 'Tautan ini tidak kami kenal. Mungkin tersalin sebagian. Salin seluruhnya, atau minta tautan baru.',
    en: 'We do not know this link. It may have been copied in part. Copy all of it, or ask for a new one.',
    operator: 'No invitation or setup link has this token; a newer link may have replaced it.',
  },
  identity_link_used: {
    status: 410,
    id: 'Tautan ini sudah terpakai. Tautan hanya berlaku sekali. Bila bukan Anda yang memakainya, beri tahu administrator sekarang.',
    en: 'This link has been used. A link works once. If it was not you, tell the administrator now.',
    operator: 'A one-time link was opened again after use. The audit log says when it was used.',
  },
  identity_link_expired: {
    status: 410,
    id: 'Tautan ini sudah lewat waktu. Tidak ada yang berubah. Minta tautan baru kepada yang mengirimnya.',
    en: 'This link has expired. Nothing was changed. Ask whoever sent it for a new one.',
    operator: 'Send a new invitation, or run terpadu setup again for the first administrator.',
  },
  identity_officer_suspended: {
    status: 403,
    id: 'Akun petugas ini sedang dihentikan. Tidak ada yang berubah. Tanyakan kepada administrator instansi Anda.',
    en: 'This officer’s account is suspended. Nothing was changed. Ask the administrator of your organisation.',
    operator: 'A suspended officer opened an invitation.',
  },
  identity_officer_not_active: {
    status: 403,
    id: 'Anda belum atau tidak lagi bertugas. Tidak ada sesi yang dibuka. Tanyakan kepada administrator instansi Anda.',
    en: 'You are not yet, or no longer, on duty. No session was opened. Ask the administrator of your organisation.',
    operator:
      'The passkey is right, but the directory knows no active officer for the account: suspended, not accepted, or reported lost.',
  },
  identity_administrator_exists: {
    status: 409,
    id: 'Instalasi ini sudah punya administrator. Tautan tidak berlaku lagi. Minta undangan kepadanya.',
    en: 'This installation already has an administrator. The link no longer works. Ask that administrator for an invitation.',
    operator: 'A setup link was used although an administrator who can act exists.',
  },
  identity_sample_unknown: {
    status: 404,
    id: 'Orang contoh ini tidak ada. Pilih yang lain dari daftar. Anda belum masuk.',
    en: 'There is no such sample person. Choose another from the list. You are not signed in.',
    operator: 'The key names no sample person; the list may have been loaded anew.',
  },
} as const satisfies ErrorTable;
