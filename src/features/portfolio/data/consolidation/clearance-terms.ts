import { basisPoints } from '../../domain/consolidation/basis-points.ts';
import type { ClearanceTerms } from '../../domain/consolidation/clearance.ts';

/** A match at even odds needs an answer; a check holds for two weeks. Proposals of 24 November 2026: no rule sets them. */
export const clearanceTerms: ClearanceTerms = { answerFrom: basisPoints(5_000), checkDays: 14 };

/** What a clearance can be tied to; the words stand in text/. */
export const clearanceConditions = [
  'use_exchange',
  'publish_data',
  'share_with_others',
  'register_first',
  'pilot_only',
] as const;

export type ClearanceCondition = (typeof clearanceConditions)[number];
