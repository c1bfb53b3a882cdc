/** The kinds of effects and timers of audits. */
export const auditEffects = {
  oversight: 'portfolio.audit_oversight',
  remind: 'portfolio.audit_remind',
} as const;
