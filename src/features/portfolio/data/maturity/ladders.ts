import type { Ladder, LadderCondition } from '../../domain/maturity/ladder.ts';

/** A review counts as periodic within half of the five years for which an architecture is made. */
export const reviewDays = 913;

const proposed = {
  id: 'Belum dikonfirmasi: aturan tingkat ini usulan Terpadu; Permenpan RB 8/2026 belum dibaca.',
  en: 'Not confirmed: these levels are proposed here; Permenpan RB 8/2026 was not read.',
};

/** Indicator 11 in the words of the regulation; what counts as aligned and as periodic is our reading. */
export const indicator11: Ladder = {
  indicator: 'I-11',
  law: 'Permenpan RB 59/2020, lampiran, indikator 11',
  lowest: 1,
  rungs: [
    rung(2, ['architecture_published', 1]),
    rung(3, ['domains_covered', 6]),
    rung(4, ['national_code_share', 10_000], ['reviews_held', 2]),
    rung(5, ['updated_after_review', 1]),
  ],
  isConfirmed: false,
  note: {
    id: 'Tingkat menurut peraturan. Belum dikonfirmasi: «berpedoman pada arsitektur nasional» dibaca sebagai semua kode nasional, «periodik» sebagai dua reviu dalam 913 hari.',
    en: 'Levels as in the regulation. Not confirmed: «guided by the national architecture» is read as all codes national, «periodic» as two reviews in 913 days.',
  },
};

/** Indicators of Pemdi that Terpadu feeds from registry and signed traffic; shares in basis points. */
export const pemdiLadders: readonly Ladder[] = [
  pemdi('IK-01', [
    rung(2, ['architecture_published', 1]),
    rung(3, ['domains_covered', 6]),
    rung(4, ['national_code_share', 9500], ['fresh_share', 8000]),
    rung(5, ['fresh_share', 9500], ['updated_after_review', 1]),
  ]),
  pemdi('IK-13', [
    rung(2, ['described_share', 8000]),
    rung(3, ['described_share', 9500], ['found_share', 8000]),
    rung(4, ['overlaps_decided_share', 8000]),
    rung(5, ['overlaps_resolved_share', 8000], ['found_share', 9500]),
  ]),
  pemdi('IK-15', [
    rung(2, ['coded_process_share', 5000]),
    rung(3, ['coded_process_share', 9500]),
    rung(4, ['shared_process_traffic_share', 5000]),
    rung(5, ['shared_process_traffic_share', 8000]),
  ]),
  pemdi('IK-16', [
    rung(2, ['declared_interfaces', 1]),
    rung(3, ['interface_traffic_share', 2500]),
    rung(4, ['interface_traffic_share', 5000], ['exchange_success_share', 9500]),
    rung(5, ['interface_traffic_share', 8000], ['exchange_success_share', 9900]),
  ]),
  pemdi('IK-17', [
    rung(2, ['portal_services', 1]),
    rung(3, ['portal_service_share', 5000]),
    rung(4, ['portal_service_share', 8000], ['prefilled_share', 2500]),
    rung(5, ['portal_service_share', 9500], ['prefilled_share', 5000]),
  ]),
  pemdi('IK-18', [
    rung(2, ['described_data_share', 8000]),
    rung(3, ['shared_data_share', 2500]),
    rung(4, ['shared_data_share', 5000]),
    rung(5, ['shared_data_share', 8000], ['asked_once_share', 9000]),
  ]),
];

function pemdi(indicator: string, rungs: Ladder['rungs']): Ladder {
  return { indicator, law: 'Permenpan RB 8/2026', lowest: 1, rungs, isConfirmed: false, note: proposed };
}

function rung(
  level: number,
  ...conditions: readonly (readonly [LadderCondition['fact'], number])[]
): Ladder['rungs'][number] {
  return { level, conditions: conditions.map(([fact, atLeast]) => ({ fact, atLeast })) };
}
