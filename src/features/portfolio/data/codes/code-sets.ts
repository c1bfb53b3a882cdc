import type { Reference } from '../../domain/codes/code.ts';
import type { CodeSet, CodeSource } from '../../domain/codes/code-set.ts';
import type { CodeEntry } from '../../domain/codes/code-table.ts';
import { raa } from './raa.ts';
import { rab } from './rab.ts';
import { rad } from './rad.ts';
import { rai } from './rai.ts';
import { rak } from './rak.ts';
import { ral } from './ral.ts';
import * as sources from './sources.ts';

/** The national code sets of Perpres 132/2022; a later version is added beside them, never in their place. */
export const nationalCodeSets: readonly CodeSet[] = [
  codeSet('RAB', rab, sources.rabSource),
  codeSet('RAL', ral, sources.ralSource),
  { ...codeSet('RAD', rad, sources.radSource), knownGaps: sources.radGaps },
  codeSet('RAA', raa, sources.raaSource),
  codeSet('RAI', rai, sources.raiSource),
  codeSet('RAK', rak, sources.rakSource),
];

function codeSet(reference: Reference, entries: readonly CodeEntry[], source: CodeSource): CodeSet {
  return {
    id: `${reference}-${sources.period.from}-${sources.period.to}`,
    reference,
    period: sources.period,
    inForce: { from: sources.inForceFrom, until: null },
    source,
    entries,
    knownGaps: [],
  };
}
