/** Working days that owners have at least, and that the page proposes. Proposals of 24 November 2026: no rule sets them. */
export const hearingTerms = { leastWorkingDays: 10, proposedWorkingDays: 14, remindWorkingDaysBefore: 5 } as const;

/** Why an owner may object; the owner's own words follow. */
export const objectionGrounds = [
  'law_requires_own',
  'users_differ',
  'function_differs',
  'contract_runs',
  'data_may_not_move',
  'security',
  'other',
] as const;

export type ObjectionGround = (typeof objectionGrounds)[number];

/** Why a group is taken up anew. */
export const reopeningGrounds = ['new_application', 'plan_failed', 'law_changed', 'other'] as const;
