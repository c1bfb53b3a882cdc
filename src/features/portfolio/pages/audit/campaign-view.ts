import type { Lang } from '../../../../vocabulary/lang.ts';
import type { LocalDate } from '../../../../vocabulary/local-date.ts';
import type { Phase } from '../../domain/audit/campaign.ts';
import type { ReplyStanding } from '../../domain/audit/request.ts';
import type { TeamRole } from '../../domain/audit/team.ts';
import type { Side } from '../../http/audit/open-audit.ts';
import type { FrameView } from './audit-frame.tsx';
import { say } from './say.ts';

/** One thing that can be done now. */
export interface NextStep {
  readonly href: string;
  readonly label: string;
  readonly isFirst: boolean;
}

export interface MatrixRow {
  readonly agencyId: string;
  readonly name: string;
  readonly standings: readonly ReplyStanding[];
  readonly isSilent: boolean;
  readonly late: number;
  readonly mostDaysLate: number;
  /** The day of its last attestation. */
  readonly attestedAsOf: LocalDate | null;
}

export interface ShownRequest {
  /** Where it is answered, for the ministry that owes it; else its page. */
  readonly href: string;
  readonly number: string;
  readonly title: string;
}

/** The overview of an audit as one side sees it. */
export interface CampaignView {
  readonly frame: FrameView;
  readonly side: Side;
  readonly purpose: string;
  readonly steps: readonly NextStep[];
  /** The latest requests, eight at most. */
  readonly requests: readonly ShownRequest[];
  readonly requestCount: number;
  readonly rows: readonly MatrixRow[];
  readonly findings: { readonly told: number; readonly settled: number };
  readonly facts: readonly { readonly term: string; readonly value: string }[];
  readonly team: readonly { readonly role: TeamRole; readonly name: string }[];
  readonly reached: readonly { readonly phase: Phase; readonly at: string | null; readonly isNow: boolean }[];
}

/** The overview's one line: who is silent, who is late, or how it goes. */
export function campaignTitle({ rows, side, frame }: CampaignView, lang: Lang): string {
  const t = say(lang);
  const silent = rows.filter(({ isSilent }) => isSilent);
  const late = rows.reduce((sum, row) => sum + row.late, 0);
  if (side === 'audited') {
    const owed = rows.flatMap(({ standings }) => standings).filter(({ state }) => OWED.includes(state)).length;
    return owed > 0 ? t('campaign.titleOwed', { count: owed }) : t('campaign.titleNothingOwed');
  }
  if (silent.length > 0)
    return t('campaign.titleSilent', { count: silent.length, all: rows.length, name: silent[0]?.name ?? '' });
  if (late > 0) return t('campaign.titleLate', { count: late });
  return t(`campaign.title.${frame.phase}`);
}

const OWED: readonly ReplyStanding['state'][] = ['waiting', 'late', 'incomplete'];
