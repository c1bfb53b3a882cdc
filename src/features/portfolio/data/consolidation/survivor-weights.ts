import type { SurvivorWeights } from '../../domain/consolidation/survivor.ts';

/** How much each criterion weighs in the choice of the application that stays; shown, and changeable on the page. */
export const survivorWeights: SurvivorWeights = {
  function_coverage: 30,
  active_users: 20,
  interfaces: 15,
  technical_fit: 15,
  audit_result: 10,
  cost_per_user: 10,
};

/** No rule sets them: a proposal, dated. */
export const survivorWeightsSource = { from: '2026-11-24', source: 'usulan' } as const;
