import { localDate } from '../../../../vocabulary/local-date.ts';
import { referenceCode } from '../../domain/codes/code.ts';
import type { SharedTarget, TargetStep } from '../../domain/codes/target.ts';

/** A building block of digital public infrastructure: the target, and who counts its use in which way. */
export interface BuildingBlock {
  readonly block: 'identity' | 'exchange' | 'payments' | 'once_only';
  readonly target: SharedTarget;
  readonly measuredBy: { readonly id: string; readonly en: string };
  readonly legalGround: { readonly id: string; readonly en: string };
  /** What is our proposal and no rule of the state. */
  readonly unconfirmed: { readonly id: string; readonly en: string };
}

const publicServices = [referenceCode('RAL.01')];
const allServices = [referenceCode('RAL.01'), referenceCode('RAL.02')];

const steps: readonly TargetStep[] = [
  { key: 'half', dueOn: localDate('2027-04-30'), sharePercent: 50 },
  { key: 'all', dueOn: localDate('2027-10-31'), sharePercent: 100 },
];

const legalGround = {
  id: 'Perpres 82/2023 (identitas digital, pertukaran data, transaksi keuangan, portal layanan); Perpres 132/2022',
  en: 'Perpres 82/2023 (digital identity, data exchange, financial transactions, service portal); Perpres 132/2022',
};
const unconfirmed = {
  id: 'Belum dikonfirmasi: ambang, jendela waktu, kode terdampak dan tanggal adalah usulan untuk ditetapkan arsitek.',
  en: 'Not confirmed: threshold, window, affected codes and dates are proposals for the architect to set.',
};

/** Four drafts; the architect changes and publishes them. */
export const buildingBlocks: readonly BuildingBlock[] = [
  {
    block: 'identity',
    target: draft('dpi.identity', ['Identitas digital nasional', 'National digital identity'], {
      affects: publicServices,
      measure: 'sign_ins',
      threshold: 100,
    }),
    measuredBy: {
      id: 'Penyedia identitas menghitung masuk yang berhasil per aplikasi dalam 30 hari',
      en: 'The identity provider counts successful sign-ins per application in 30 days',
    },
    legalGround,
    unconfirmed,
  },
  {
    block: 'exchange',
    target: draft('dpi.exchange', ['Sistem penghubung layanan', 'Service exchange'], {
      affects: allServices,
      measure: 'exchange_calls',
      threshold: 30,
    }),
    measuredBy: {
      id: 'Log bertanda tangan pada kedua pihak menghitung panggilan yang berhasil dalam 30 hari',
      en: 'The signed logs of both parties count successful calls in 30 days',
    },
    legalGround,
    unconfirmed,
  },
  {
    block: 'payments',
    target: draft('dpi.payments', ['Pembayaran pemerintah', 'Government payments'], {
      affects: [referenceCode('RAL.01.16'), referenceCode('RAL.02.02')],
      measure: 'settled_payments',
      threshold: 30,
    }),
    measuredBy: {
      id: 'Layanan pembayaran menghitung transaksi yang selesai per aplikasi dalam 30 hari',
      en: 'The payment service counts settled transactions per application in 30 days',
    },
    legalGround,
    unconfirmed,
  },
  {
    block: 'once_only',
    target: draft('dpi.once_only', ['Data cukup diminta sekali', 'Data asked once only'], {
      affects: publicServices,
      measure: 'fetched_fields',
      threshold: 100,
    }),
    measuredBy: {
      id: 'Formulir menghitung isian yang diambil dari instansi lain, bukan diminta lagi, dalam 30 hari',
      en: 'Forms count the fields fetched from another agency instead of being asked again, in 30 days',
    },
    legalGround,
    unconfirmed,
  },
];

function draft(
  id: string,
  [indonesian, english]: readonly [string, string],
  rule: Pick<SharedTarget, 'affects' | 'measure' | 'threshold'>,
): SharedTarget {
  return { id, name: { id: indonesian, en: english }, ...rule, windowDays: 30, steps, standing: { stage: 'draft' } };
}
