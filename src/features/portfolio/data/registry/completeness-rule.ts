import type { CompletenessRule } from '../../domain/registry/completeness.ts';

/** GAO names the four criteria and no shares; the shares and the 180 days are ours. */
export const completenessRule: CompletenessRule = {
  systemsBasisPoints: 9500,
  unitsBasisPoints: 10_000,
  attributesBasisPoints: 9500,
  freshBasisPoints: 9500,
  freshDays: 180,
};
