import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Actor, type ActorPattern, authorise } from '../../../vocabulary/authority.ts';
import { codesAuthority } from './authority-codes.ts';
import { consolidationAuthority } from './authority-consolidation.ts';
import { intakeAuthority } from './authority-intake.ts';
import { registryAuthority } from './authority-registry.ts';
import { type TeamRole, teamRoles } from './audit/team.ts';
import { auditAuthority, type CampaignAction, type InCampaign } from './authority-audit.ts';

const AUDITORS = '019aae00-0000-7000-8000-0000000000a0';
const COORDINATOR = '019aae00-0000-7000-8000-0000000000c0';
const KKP = '019aae00-0000-7000-8000-000000000001';
const HUB = '019aae00-0000-7000-8000-000000000002';
const ELSEWHERE = '019aae00-0000-7000-8000-0000000000ee';

const campaign: InCampaign = {
  agencyId: AUDITORS,
  coordinatorId: COORDINATOR,
  plannerId: 'planner',
  scope: [KKP, HUB],
  team: teamRoles.map((role) => ({ officerId: role, role })),
  isSubmitted: false,
  addressees: [KKP],
};

function officer(officerId: string, role: string, agencyId: string): Actor {
  return { kind: 'officer', officerId, agencyId, agencyCode: 'contoh', roles: [role], acr: 'passkey' };
}
const inTeam = (role: TeamRole) => officer(role, 'field_auditor', AUDITORS);
const may = (action: CampaignAction, actor: Actor, given: InCampaign = campaign) =>
  authorise(auditAuthority[action], actor, given).ok;

const byPlace: readonly (readonly [CampaignAction, readonly TeamRole[]])[] = [
  ['audit_team.name', ['quality_controller', 'leader']],
  ['audit_letter.issue', ['quality_controller', 'leader']],
  ['audit_phase.move', ['quality_controller', 'leader']],
  ['audit_request.ask', ['leader', 'member']],
  ['audit_request.judge', ['leader', 'member']],
  ['audit_capture.record', ['leader', 'member']],
  ['audit_paper.read', teamRoles],
  ['audit_paper.write', ['leader', 'member']],
  ['audit_paper.review', ['technical_controller', 'leader']],
  ['audit_finding.write', ['leader', 'member']],
  ['audit_finding.communicate', ['technical_controller', 'leader']],
  ['audit_follow_up.judge', ['leader', 'member']],
  ['audit_follow_up.approve', ['quality_controller']],
  ['audit_report.read', teamRoles],
  ['audit_report.compose', ['leader']],
  ['audit_report.sign', ['quality_controller', 'technical_controller', 'leader']],
  ['audit_report.issue', ['quality_controller', 'leader']],
  ['audit_report.submit', ['quality_controller', 'leader']],
];

describe('who may do what in an audit', () => {
  for (const [action, places] of byPlace) {
    it(`${action}: ${places.join(', ')} of the letter, and no other auditor`, () => {
      for (const role of teamRoles) assert.equal(may(action, inTeam(role)), places.includes(role), role);
      assert.ok(!may(action, officer('somebody', 'field_auditor', AUDITORS)));
      for (const role of places) {
        assert.ok(!may(action, officer(role, 'field_auditor', ELSEWHERE)), 'of another agency');
        assert.ok(!may(action, officer(role, 'auditor', AUDITORS)), 'no field auditor any more');
      }
    });
  }

  it('the planner names the team and records the letter, and nothing else', () => {
    const planner = officer('planner', 'field_auditor', AUDITORS);
    const allowed = byPlace.filter(([action]) => may(action, planner)).map(([action]) => action);
    assert.deepEqual(allowed, ['audit_team.name', 'audit_letter.issue']);
  });

  it('an audited agency answers by its approver, for itself alone', () => {
    for (const action of ['audit_request.answer', 'audit_attestation.give', 'audit_finding.respond'] as const) {
      assert.ok(may(action, officer('a', 'architecture_approver', KKP)));
      assert.ok(!may(action, officer('a', 'architecture_approver', HUB)), 'not addressed');
      assert.ok(!may(action, officer('a', 'architect', KKP)));
      for (const role of teamRoles) assert.ok(!may(action, inTeam(role)));
    }
  });

  it('the audited, the coordinator, the national architect and the auditors read its course; nobody else', () => {
    const readers = [
      officer('a', 'architect', HUB),
      officer('a', 'architecture_approver', KKP),
      officer('a', 'coordinator', COORDINATOR),
      officer('a', 'coordinator_aide', COORDINATOR),
      officer('a', 'national_architect', ELSEWHERE),
      officer('a', 'field_auditor', AUDITORS),
    ];
    for (const reader of readers) assert.ok(may('audit_campaign.read', reader));
    for (const [role, agencyId] of [
      ['architect', ELSEWHERE],
      ['coordinator', ELSEWHERE],
      ['field_auditor', ELSEWHERE],
      ['administrator', KKP],
    ] as const)
      assert.ok(!may('audit_campaign.read', officer('a', role, agencyId)), role);
    assert.ok(!may('audit_campaign.read', { kind: 'person', personId: ELSEWHERE, acr: 'passkey' }));
    assert.ok(!may('audit_campaign.read', { kind: 'public' }));
  });

  it('coordinator and national architect read the report once it is submitted; the coordinator alone hands it on', () => {
    const submitted = { ...campaign, isSubmitted: true };
    for (const [role, agencyId] of [
      ['coordinator', COORDINATOR],
      ['coordinator_aide', COORDINATOR],
      ['national_architect', ELSEWHERE],
    ] as const) {
      const reader = officer('a', role, agencyId);
      assert.deepEqual([may('audit_report.read', reader), may('audit_report.read', reader, submitted)], [false, true]);
      assert.equal(may('audit_report.forward', reader, submitted), role === 'coordinator');
      assert.ok(!may('audit_report.forward', reader));
    }
    assert.ok(!may('audit_report.read', officer('a', 'architecture_approver', KKP), submitted));
  });

  it('a field auditor edits nothing of what is audited: he only reads registry, lists, codes and consolidation', () => {
    const tables = { ...registryAuthority, ...intakeAuthority, ...codesAuthority, ...consolidationAuthority };
    const named = Object.entries(tables)
      .filter(([, rules]) =>
        rules.some(({ who }) =>
          who.some(
            (one) => one === 'anyone' || one === 'officer' || one === 'signed_in' || isRole(one, 'field_auditor'),
          ),
        ),
      )
      .map(([action]) => action);
    assert.ok(Object.keys(tables).length > 20);
    for (const action of named) assert.match(action, /\.(?:read|compare|sample|list)$/, action);
    for (const action of ['registry.edit', 'registry.approve', 'intake.keep', 'intake.approve'] as const)
      assert.ok(!named.includes(action), action);
  });
});

function isRole(pattern: ActorPattern, role: string): boolean {
  return typeof pattern === 'object' && pattern.role === role;
}
