import { basisPoints } from '../../domain/consolidation/basis-points.ts';
import type { TimeCriteria } from '../../domain/consolidation/time-score.ts';

/** When the criteria were set, and what they rest on. Perpres 132/2022 names none: this list is a proposal. */
export const timeCriteriaSource = { from: '2026-11-24', source: 'usulan' } as const;

/**
 * Ten questions, five for each axis of TIME; answers from 0 to 4. The weights, the cut and the bound are proposals:
 * the functional half asks what the agency needs, the technical half what it can keep running.
 */
export const timeCriteria: TimeCriteria = {
  criteria: [
    { id: 'mandate', axis: 'business', weight: 3 },
    { id: 'coverage', axis: 'business', weight: 3 },
    { id: 'use', axis: 'business', weight: 2 },
    { id: 'data_quality', axis: 'business', weight: 2 },
    { id: 'service_quality', axis: 'business', weight: 2 },
    { id: 'maintainable', axis: 'technical', weight: 3 },
    { id: 'interfaces', axis: 'technical', weight: 3 },
    { id: 'security', axis: 'technical', weight: 3 },
    { id: 'capacity', axis: 'technical', weight: 2 },
    { id: 'independence', axis: 'technical', weight: 2 },
  ],
  top: 4,
  cut: basisPoints(5_000),
  bound: basisPoints(2_500),
  leastAnswered: basisPoints(6_000),
};
