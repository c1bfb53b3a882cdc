import { err, ok, type Result } from '../../../../vocabulary/result.ts';
import { type AgencyCode, codeLevel, type ReferenceCode, referenceOf, referenceOfAgencyCode } from './code.ts';
import type { CodeIndex } from './code-set.ts';

/** A level that an agency defined itself, and the national code that it refines. */
export interface AgencyLevel {
  readonly code: AgencyCode;
  readonly name: string;
  readonly pointsTo: ReferenceCode;
}

export type AgencyLevelFault =
  | 'points_to_other_reference'
  /** Levels 1 and 2 are the nation's. */
  | 'own_level_too_high'
  /** A national code of level 1 is too wide to hang anything under it. */
  | 'points_above_level_2'
  | 'points_to_unknown_code';

/** Whether an agency's own level hangs soundly under a national code of level 2 or deeper (Perpres 132/2022). */
export function checkAgencyLevel(level: AgencyLevel, index: CodeIndex): Result<AgencyLevel, AgencyLevelFault> {
  const reference = referenceOfAgencyCode(level.code);
  if (reference !== referenceOf(level.pointsTo) || reference !== index.set.reference) {
    return err('points_to_other_reference');
  }
  if (codeLevel(level.code) < 3) return err('own_level_too_high');
  if (codeLevel(level.pointsTo) < 2) return err('points_above_level_2');
  return index.byCode.has(level.pointsTo) ? ok(level) : err('points_to_unknown_code');
}
