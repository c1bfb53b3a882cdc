import { authorise } from '../../../../vocabulary/authority.ts';
import { auditAuthority, type CampaignAction } from '../../domain/authority-audit.ts';
import { circumstanceOf } from '../../http/audit/audit-case.ts';
import type { OpenedAudit } from '../../http/audit/open-audit.ts';
import { type FrameView, sectionsOf } from './audit-frame.tsx';

/** Whether the rules let whoever asks do this with the audit, or with what is addressed to these ministries. */
export function may(opened: OpenedAudit, action: CampaignAction, addressees?: readonly string[]): boolean {
  return authorise(auditAuthority[action], opened.actor, circumstanceOf(opened, addressees)).ok;
}

export function frameOf(opened: OpenedAudit): FrameView {
  const { head, campaign, side } = opened;
  return {
    id: head.id,
    name: campaign.name,
    phase: campaign.phase,
    sections: sectionsOf(side, {
      papers: may(opened, 'audit_paper.read'),
      report: may(opened, 'audit_report.read'),
    }),
  };
}
