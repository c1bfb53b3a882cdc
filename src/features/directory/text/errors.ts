import type { CoordinationRefusal } from '../domain/coordination.ts';
import type { HolidayRefusal } from '../domain/holiday-decree.ts';
import type { OfficerRefusal } from '../domain/officer-decisions.ts';

/** Every code with which this feature refuses. */
export type DirectoryRefusal =
  | CoordinationRefusal['code']
  | OfficerRefusal['code']
  | HolidayRefusal
  | 'organisation_code_malformed'
  | 'region_code_malformed'
  | 'region_unknown'
  | 'appointing_only'
  | 'coordination_changed'
  | 'officer_changed'
  | 'officer_unknown';

interface RefusalText {
  readonly status: number;
  readonly id: string;
  readonly en: string;
  readonly operator: string;
}

/** The feature's part of the error catalogue; `{name}` is a value of the refusal, in words. */
export const directoryErrors: Readonly<Record<DirectoryRefusal, RefusalText>> = {
  organisation_code_malformed: {
    status: 422,
    id: 'Kode instansi memakai huruf kecil, angka, dan tanda hubung, paling banyak 40 huruf.',
    en: 'A code has lower-case letters, digits and hyphens, at most 40 characters.',
    operator: 'A form or request gave an organisation code of another shape.',
  },
  organisation_unknown: {
    status: 404,
    id: 'Instansi {organisation} tidak ada pada direktori.',
    en: 'The organisation {organisation} is not in the directory.',
    operator: 'The organisation code is not in the directory; codes are listed on the organisations page.',
  },
  organisation_exists: {
    status: 409,
    id: 'Kode {organisation} sudah dipakai. Pilih kode lain.',
    en: 'The code {organisation} is taken. Choose another one.',
    operator: 'Codes are never given out twice, not even after an organisation has ended.',
  },
  organisation_ended: {
    status: 409,
    id: '{organisation} sudah berakhir pada {on}.',
    en: '{organisation} ended on {on}.',
    operator: 'The organisation has an end date; its successors are on its page.',
  },
  organisation_not_begun: {
    status: 422,
    id: '{organisation} baru ada sejak {from}. Pilih tanggal sesudahnya.',
    en: '{organisation} exists only since {from}. Choose a later date.',
    operator: 'The change is dated before the organisation was established.',
  },
  organisation_not_in_force: {
    status: 422,
    id: 'Instansi ini tidak ada pada tanggal itu.',
    en: 'This organisation does not exist on that date.',
    operator: 'The date lies outside the validity of the organisation.',
  },
  not_a_coordinator: {
    status: 422,
    id: '{organisation} bukan kementerian koordinator.',
    en: '{organisation} is not a coordinating ministry.',
    operator: 'Only an organisation of the kind coordinating_ministry can coordinate.',
  },
  not_coordinable: {
    status: 422,
    id: 'Kementerian koordinator tidak dikoordinasikan oleh yang lain.',
    en: 'A coordinating ministry is not coordinated by another one.',
    operator: 'A coordinating ministry was given as the coordinated side.',
  },
  already_coordinated: {
    status: 409,
    id: 'Kementerian ini sudah dikoordinasikan {coordinator} sejak {from}. Pindahkan, jangan tambahkan.',
    en: 'This ministry is under {coordinator} since {from}. Move it, do not add it.',
    operator: 'Two coordinators at one time: record a move (reassign) instead of an assignment.',
  },
  coordination_change_before_last: {
    status: 409,
    id: 'Perubahan terakhir tercatat pada {last}. Perubahan baru harus sesudahnya.',
    en: 'The last change is recorded for {last}. A new one must come after it.',
    operator: 'Coordination facts are append-only and in order of date for each organisation.',
  },
  coordination_unchanged: {
    status: 422,
    id: 'Tidak ada yang berubah. Periksa pilihan Anda.',
    en: 'Nothing changes. Check your choice.',
    operator: 'The change names what already holds.',
  },
  coordination_end_not_after_start: {
    status: 422,
    id: 'Tanggal akhir harus sesudah tanggal mulai.',
    en: 'The end must come after the start.',
    operator: 'The end of an assignment lies on or before its start.',
  },
  still_coordinates: {
    status: 409,
    id: 'Masih ada yang dikoordinasikan: {organisations}. Pindahkan dahulu, lalu akhiri.',
    en: 'It still coordinates {organisations}. Move them first, then end it.',
    operator: 'Assignments to this coordinator have no end yet.',
  },
  split_needs_two_to_ten: {
    status: 422,
    id: 'Pemecahan menghasilkan 2 sampai 10 kementerian.',
    en: 'A split makes 2 to 10 ministries.',
    operator: 'A split was sent with fewer than two or more than ten parts.',
  },
  organisation_name_missing: {
    status: 422,
    id: 'Isi nama, nama bahasa Inggris, dan sebutan pendek, masing-masing paling banyak 200 huruf.',
    en: 'Fill in the name, the English name and the short name, each at most 200 characters.',
    operator: 'A name is empty or longer than 200 characters.',
  },
  legal_basis_missing: {
    status: 422,
    id: 'Sebutkan dasar hukumnya, 3 sampai 300 huruf.',
    en: 'Name the legal basis, 3 to 300 characters.',
    operator: 'The legal basis is empty, shorter than 3 or longer than 300 characters.',
  },
  region_code_malformed: {
    status: 422,
    id: 'Kode wilayah ditulis seperti 33, 33.14, 33.14.07, atau 33.14.07.2001.',
    en: 'A region code looks like 33, 33.14, 33.14.07 or 33.14.07.2001.',
    operator: 'The text is not a dotted region code.',
  },
  region_unknown: {
    status: 404,
    id: 'Kode wilayah ini tidak ada pada daftar.',
    en: 'This region code is not in the list.',
    operator: 'The region is not in the loaded list of regions, or its province has no zone.',
  },
  appointing_only: {
    status: 403,
    id: 'Baru ada satu administrator. Sampai administrator kedua menerima undangan, hanya pengangkatan petugas yang dapat dilakukan.',
    en: 'There is only one administrator. Until a second one accepts the invitation, officers can be appointed and nothing else.',
    operator: 'A real installation has a single administrator who can act; invite a second one.',
  },
  coordination_changed: {
    status: 409,
    id: 'Seseorang mencatat perubahan lain sesudah Anda memeriksa. Belum ada yang tersimpan. Periksa lagi, lalu catat.',
    en: 'Somebody recorded another change after you had checked. Nothing is saved yet. Check again, then record it.',
    operator: 'Two administrators recorded a reshuffle at once; the second one sees the new difference.',
  },
  officer_changed: {
    status: 409,
    id: 'Petugas ini diubah orang lain sesudah Anda membuka halamannya. Belum ada yang tersimpan. Buka lagi halamannya, lalu ulangi.',
    en: 'Somebody else changed this officer after you had opened the page. Nothing is saved yet. Open the page again, then repeat.',
    operator: 'Two administrators changed one officer at once; the second one has to look again.',
  },
  officer_unknown: {
    status: 404,
    id: 'Petugas ini tidak ada. Alamatnya mungkin salah ketik.',
    en: 'There is no such officer. The address may be mistyped.',
    operator: 'No officer of this installation has the id of the address.',
  },
  holiday_past: {
    status: 422,
    id: 'Hari itu sudah lewat dan sudah dihitung. Pilih tanggal hari ini atau sesudahnya.',
    en: 'That day is past and has been counted. Choose today or later.',
    operator: 'Days that are past have been counted in deadlines; they are not added or withdrawn.',
  },
  holiday_declared_already: {
    status: 409,
    id: 'Hari libur ini sudah tercatat.',
    en: 'This holiday is recorded already.',
    operator: 'A standing holiday has this date and region.',
  },
  holiday_region_missing: {
    status: 422,
    id: 'Pilih wilayah untuk libur daerah.',
    en: 'Choose the region of the regional holiday.',
    operator: 'A regional holiday came without region.',
  },
  holiday_region_not_allowed: {
    status: 422,
    id: 'Libur nasional dan cuti bersama berlaku di seluruh Indonesia. Kosongkan wilayah.',
    en: 'National holidays and joint leave hold in all of Indonesia. Leave the region empty.',
    operator: 'A national holiday or joint leave came with a region.',
  },
  holiday_name_missing: {
    status: 422,
    id: 'Isi nama hari dalam dua bahasa, masing-masing paling banyak 120 huruf.',
    en: 'Fill in the name of the day in both languages, each at most 120 characters.',
    operator: 'A name of the day is empty or longer than 120 characters.',
  },
  holiday_decree_in_future: {
    status: 422,
    id: 'Tanggal keputusan tidak boleh sesudah hari ini.',
    en: 'The date of the decree cannot be after today.',
    operator: 'The date of the decree lies after today.',
  },
  holiday_withdrawn_already: {
    status: 409,
    id: 'Hari libur ini sudah dicabut.',
    en: 'This holiday is withdrawn already.',
    operator: 'The holiday has a date of withdrawal.',
  },
  invitation_unknown: {
    status: 404,
    id: 'Tautan ini tidak dikenal. Pakai tautan terakhir yang Anda terima, atau minta yang baru.',
    en: 'This link is not known. Use the last one you received, or ask for a new one.',
    operator: 'The link is unknown or was replaced by a newer one.',
  },
  invitation_used: {
    status: 410,
    id: 'Tautan ini sudah dipakai. Masuk dengan passkey Anda.',
    en: 'This link has been used. Sign in with your passkey.',
    operator: 'A one-time link was opened again after it had been used.',
  },
  invitation_expired: {
    status: 410,
    id: 'Tautan ini lewat waktu pada {since}. Minta tautan baru kepada administrator.',
    en: 'This link expired at {since}. Ask an administrator for a new one.',
    operator: 'One-time links work for 72 hours; send a new one from the page of the officer.',
  },
  officer_accepted_already: {
    status: 409,
    id: 'Petugas ini sudah menerima undangan.',
    en: 'This officer has accepted the invitation already.',
    operator: 'An invitation was renewed for an officer who has a passkey.',
  },
  officer_not_accepted: {
    status: 409,
    id: 'Petugas ini belum menerima undangan. Kirim undangan baru.',
    en: 'This officer has not accepted the invitation. Send a new one.',
    operator: 'A lost passkey was reported for an officer who never had one.',
  },
  officer_suspended: {
    status: 409,
    id: 'Petugas ini ditangguhkan. Aktifkan kembali dahulu.',
    en: 'This officer is suspended. Reinstate first.',
    operator: 'The officer is suspended; see the history on the page of the officer.',
  },
  officer_not_suspended: {
    status: 409,
    id: 'Petugas ini tidak ditangguhkan.',
    en: 'This officer is not suspended.',
    operator: 'A reinstatement came for an officer who is not suspended.',
  },
  own_role: {
    status: 403,
    id: 'Anda tidak dapat memberi peran kepada diri sendiri. Minta administrator lain.',
    en: 'You cannot give yourself a role. Ask another administrator.',
    operator: 'An administrator tried to give himself a role; another administrator has to.',
  },
  role_not_in_force: {
    status: 422,
    id: 'Peran ini tidak berlaku pada tanggal itu.',
    en: 'This role does not exist on that date.',
    operator: 'The role list gives this role another validity.',
  },
  role_not_in_organisation: {
    status: 422,
    id: 'Peran ini tidak ada di jenis instansi ini.',
    en: 'This role does not exist in this kind of organisation.',
    operator: 'The role list does not allow this role in this kind of organisation.',
  },
  role_held_already: {
    status: 409,
    id: 'Petugas ini sudah memegang peran ini pada masa itu.',
    en: 'This officer holds this role in that period already.',
    operator: 'The officer has a grant of this role and organisation that overlaps the period.',
  },
  role_unknown: {
    status: 404,
    id: 'Peran ini tidak tercatat pada petugas ini.',
    en: 'This officer has no such role.',
    operator: 'No grant of this officer has the id.',
  },
  role_ended_already: {
    status: 409,
    id: 'Peran ini sudah berakhir pada {on}.',
    en: 'This role ended on {on} already.',
    operator: 'The grant ended on or before the given day.',
  },
  role_period_past: {
    status: 422,
    id: 'Tanggal itu sudah lewat. Pilih hari ini atau sesudahnya.',
    en: 'That date is past. Choose today or later.',
    operator: 'A role was to begin or end before today.',
  },
  role_period_reversed: {
    status: 422,
    id: 'Tanggal akhir harus sesudah tanggal mulai.',
    en: 'The end must come after the start.',
    operator: 'The end of the period lies on or before its start.',
  },
  last_administrator: {
    status: 409,
    id: 'Sejak {from} tidak akan ada administrator lagi. Angkat administrator lain dahulu.',
    en: 'From {from} there would be no administrator. Appoint another one first.',
    operator: 'The change would leave the installation without an administrator who can act; appoint one first.',
  },
  replacement_pending: {
    status: 409,
    id: 'Penggantian passkey petugas ini sedang berjalan.',
    en: 'The passkey of this officer is being replaced.',
    operator: 'A loss is already reported, or a link for a new passkey is still open.',
  },
  replacement_not_pending: {
    status: 409,
    id: 'Tidak ada penggantian passkey yang menunggu persetujuan.',
    en: 'No replacement of a passkey waits for approval.',
    operator: 'An approval came although no loss is reported or the link is open already.',
  },
  own_replacement: {
    status: 403,
    id: 'Anda tidak dapat menyetujui penggantian passkey Anda sendiri.',
    en: 'You cannot approve the replacement of your own passkey.',
    operator: 'An officer tried to approve the replacement of his own passkey.',
  },
  not_an_administrator: {
    status: 403,
    id: 'Hanya administrator yang dapat menyetujui.',
    en: 'Only an administrator can approve.',
    operator: 'The approver holds no administrator role today, or is suspended or without passkey.',
  },
  replacement_approved_already: {
    status: 409,
    id: 'Anda sudah menyetujui. Persetujuan kedua harus dari administrator lain.',
    en: 'You have approved already. The second approval must come from another administrator.',
    operator: 'One administrator approved twice; a different one has to.',
  },
};
