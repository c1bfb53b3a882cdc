/** What an auditing command is refused for; the sentence stands in the error table. */
export type AuditFault = {
  readonly code:
    | 'audit_phase_wrong'
    | 'audit_team_incomplete'
    | 'audit_team_repeated'
    | 'audit_team_not_auditor'
    | 'audit_team_not_independent'
    | 'audit_scope_not_coordinated'
    | 'audit_dates_wrong'
    | 'audit_request_over'
    | 'audit_request_foreign'
    | 'audit_nothing_to_judge'
    | 'audit_own_paper'
    | 'audit_own_finding'
    | 'audit_paper_settled'
    | 'audit_paper_unreviewed'
    | 'audit_finding_settled'
    | 'audit_finding_not_told'
    | 'audit_follow_up_pending'
    | 'audit_follow_up_none'
    | 'audit_follow_up_open'
    | 'audit_report_outdated'
    | 'audit_report_order'
    | 'audit_report_frozen'
    | 'audit_report_unsigned'
    | 'audit_report_empty'
    | 'audit_moved_on';
  readonly values?: Readonly<Record<string, string>>;
};
