interface RefusalText {
  readonly status: number;
  readonly id: string;
  readonly en: string;
  readonly operator: string;
}

/** The feature's part of the error catalogue. */
export const operationsErrors = {
  outbox_effect_unknown: {
    status: 404,
    id: 'Kiriman ini tidak ada, atau sudah selesai dan dihapus dari kotak keluar. Buka daftarnya dari halaman kotak keluar.',
    en: 'This delivery does not exist, or is done and was removed from the outbox. Open the list from the outbox page.',
    operator: 'No row of kernel.outbox has this id; effects that are done are purged after a while.',
  },
  effect_not_stuck: {
    status: 409,
    id: 'Kiriman ini tidak lagi berhenti, jadi tidak ada yang diubah. Muat ulang halamannya untuk melihat keadaannya sekarang.',
    en: 'This delivery is no longer stuck, so nothing was changed. Reload the page to see how it stands now.',
    operator: 'Somebody else has retried it or set it aside, or it has gone out meanwhile.',
  },
  clock_target_malformed: {
    status: 400,
    id: 'Waktu tujuan tidak terbaca. Jam tidak dimajukan. Pilih lagi langkahnya.',
    en: 'The time to move to cannot be read. The clock was not moved. Choose the step again.',
    operator: 'The form carried no RFC 3339 instant; it was not written by our confirmation page.',
  },
  clock_moves_forward_only: {
    status: 409,
    id: 'Jam perkara sudah melewati waktu itu dan tidak dapat mundur. Tidak ada yang diubah.',
    en: 'The casework clock has passed that time and never goes back. Nothing was changed.',
    operator: 'Another move came first, or the confirmation page had stood open for long.',
  },
  clock_step_too_long: {
    status: 422,
    id: 'Jam maju paling jauh 366 hari sekali langkah. Jam tidak dimajukan; pilih tanggal yang lebih dekat.',
    en: 'The clock moves 366 days at most in one step. It was not moved; choose a nearer date.',
    operator: 'The target lies more than 366 days ahead of casework time.',
  },
  sandbox_unknown: {
    status: 404,
    id: 'Sumber contoh ini tidak ada. Tidak ada yang diubah. Pilih dari daftar kotak pasir.',
    en: 'There is no such played source. Nothing was changed. Choose from the list of sandboxes.',
    operator: 'The name in the address is none of the sandboxes that app.ts has joined.',
  },
  audit_filter_malformed: {
    status: 400,
    id: 'Saringan jejak audit ini tidak terbaca. Buka lagi jejak audit, lalu pilih saringannya.',
    en: 'This filter of the audit log cannot be read. Open the audit log again and choose the filter.',
    operator:
      'Event and action are codes, the outcome one of three, the period 1-hari, 7-hari, 30-hari or a month as in 2026-11.',
  },
} as const satisfies Readonly<Record<string, RefusalText>>;
