import { localDate } from '../../../../vocabulary/local-date.ts';
import { referenceCode } from './code.ts';
import { codeTable } from './code-table.ts';
import type { CodeSet } from './code-set.ts';

/** A small sound set of RAB for tests; lines as `01.01 Name`. */
export function aCodeSet(lines: readonly string[], but: Partial<CodeSet> = {}): CodeSet {
  return {
    id: 'RAB-2020-2024',
    reference: 'RAB',
    period: { from: 2020, to: 2024 },
    inForce: { from: localDate('2022-12-20'), until: null },
    source: { law: 'Perpres 132/2022', transcript: 'test', unverified: [] },
    entries: codeTable('RAB', lines.join('\n')),
    knownGaps: [],
    ...but,
  };
}

/** A set with a gap at RAB.01.02. */
export function aSetWithGap(): CodeSet {
  return aCodeSet(['01 Ekonomi', '01.01 Industri', '01.03 Pertanian', '01.03.01 Benih', '02 Agama'], {
    knownGaps: [referenceCode('RAB.01.02')],
  });
}
