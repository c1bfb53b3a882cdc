import { err, ok, type Result } from '../../../../vocabulary/result.ts';
import type { AuditFault } from './audit-fault.ts';

/** Pengendali mutu, pengendali teknis, ketua tim, anggota tim. */
export const teamRoles = ['quality_controller', 'technical_controller', 'leader', 'member'] as const;
export type TeamRole = (typeof teamRoles)[number];

export interface TeamMember {
  readonly officerId: string;
  readonly role: TeamRole;
}

/** An officer as the directory knows him on the day he is named. */
export interface Candidate {
  readonly officerId: string;
  readonly isFieldAuditor: boolean;
  /** Organisations whose architecture he keeps or approves. */
  readonly keepsListsOf: readonly string[];
}

const once: readonly TeamRole[] = ['quality_controller', 'technical_controller', 'leader'];

/**
 * A team is one quality controller, one technical controller, one leader and at least one member, four different
 * field auditors none of whom keeps the list of an audited agency.
 */
export function checkTeam(
  team: readonly TeamMember[],
  given: { readonly candidates: readonly Candidate[]; readonly audited: readonly string[] },
): Result<readonly TeamMember[], AuditFault> {
  const count = (role: TeamRole) => team.filter((one) => one.role === role).length;
  if (once.some((role) => count(role) !== 1) || count('member') < 1) return err({ code: 'audit_team_incomplete' });
  if (new Set(team.map(({ officerId }) => officerId)).size !== team.length) return err({ code: 'audit_team_repeated' });
  for (const { officerId } of team) {
    const candidate = given.candidates.find((one) => one.officerId === officerId);
    if (candidate === undefined || !candidate.isFieldAuditor) return err({ code: 'audit_team_not_auditor' });
    if (candidate.keepsListsOf.some((agencyId) => given.audited.includes(agencyId)))
      return err({ code: 'audit_team_not_independent' });
  }
  return ok(team);
}

export function hasTeamRole(team: readonly TeamMember[], officerId: string, roles: readonly TeamRole[]): boolean {
  return team.some((one) => one.officerId === officerId && roles.includes(one.role));
}
