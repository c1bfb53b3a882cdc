import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { aTeam, KKP } from './audit.builder.ts';
import { type Candidate, checkTeam, hasTeamRole } from './team.ts';

const auditor = (officerId: string, more: Partial<Candidate> = {}): Candidate => ({
  officerId,
  isFieldAuditor: true,
  keepsListsOf: [],
  ...more,
});
const candidates = ['auditor-q', 'auditor-t', 'auditor-l', 'auditor-1'].map((id) => auditor(id));
const check = (team: Parameters<typeof checkTeam>[0], others: readonly Candidate[] = []) =>
  checkTeam(team, { candidates: [...others, ...candidates], audited: [KKP] });

describe('the team of an audit', () => {
  it('is one quality controller, one technical controller, one leader and members', () => {
    assert.ok(check(aTeam.team).ok);
    for (const role of ['quality_controller', 'technical_controller', 'leader', 'member'])
      assert.deepEqual(check(aTeam.team.filter((one) => one.role !== role)), {
        ok: false,
        error: { code: 'audit_team_incomplete' },
      });
  });

  it('gives nobody two roles', () => {
    const team = [...aTeam.team, { officerId: 'auditor-l', role: 'member' } as const];
    assert.deepEqual(check(team), { ok: false, error: { code: 'audit_team_repeated' } });
  });

  it('takes field auditors only, and nobody who is not known', () => {
    const team = [...aTeam.team, { officerId: 'somebody', role: 'member' } as const];
    assert.deepEqual(check(team), { ok: false, error: { code: 'audit_team_not_auditor' } });
    assert.deepEqual(check(team, [auditor('somebody', { isFieldAuditor: false })]), {
      ok: false,
      error: { code: 'audit_team_not_auditor' },
    });
  });

  it('takes nobody who keeps the list of an audited agency', () => {
    const team = [...aTeam.team, { officerId: 'somebody', role: 'member' } as const];
    assert.deepEqual(check(team, [auditor('somebody', { keepsListsOf: [KKP] })]), {
      ok: false,
      error: { code: 'audit_team_not_independent' },
    });
    assert.ok(check(team, [auditor('somebody', { keepsListsOf: ['elsewhere'] })]).ok);
  });

  it('knows who has which role', () => {
    assert.ok(hasTeamRole(aTeam.team, 'auditor-l', ['leader', 'member']));
    assert.ok(!hasTeamRole(aTeam.team, 'auditor-1', ['leader']));
  });
});
