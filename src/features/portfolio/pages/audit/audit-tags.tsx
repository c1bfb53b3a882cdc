import type { Lang } from '../../../../vocabulary/lang.ts';
import { type StatusKind, StatusTag } from '../../../../web/components/status-tag.tsx';
import type { Phase } from '../../domain/audit/campaign.ts';
import type { Finding } from '../../domain/audit/finding.ts';
import { pendingChange } from '../../domain/audit/finding.ts';
import type { FollowUpStatus } from '../../domain/audit/follow-up-status.ts';
import type { WorkingPaper } from '../../domain/audit/paper.ts';
import type { ReplyStanding } from '../../domain/audit/request.ts';
import { say } from './say.ts';

const PHASES: Readonly<Record<Phase, StatusKind>> = {
  planned: 'mute',
  assigned: 'info',
  running: 'info',
  reported: 'info',
  submitted: 'info',
  following: 'warn',
  closed: 'ok',
};

export function PhaseTag({ phase, lang }: { readonly phase: Phase; readonly lang: Lang }) {
  return <StatusTag kind={PHASES[phase]}>{say(lang)(`phase.${phase}`)}</StatusTag>;
}

/** How a ministry stands to a request, in words; colour only where somebody must act. */
export function ReplyTag({ standing, lang }: { readonly standing: ReplyStanding; readonly lang: Lang }) {
  const t = say(lang);
  const { state, workingDaysLate, isSilent } = standing;
  switch (state) {
    case 'not_asked':
      return <span class="dim">{t('reply.not_asked')}</span>;
    case 'withdrawn':
      return <span class="dim">{t('reply.withdrawn')}</span>;
    case 'accepted':
    case 'answered':
      return <span>{t(`reply.${state}`)}</span>;
    case 'waiting':
      return <StatusTag kind="mute">{t('reply.waiting')}</StatusTag>;
    case 'incomplete':
      return <StatusTag kind="warn">{t('reply.incomplete')}</StatusTag>;
    case 'late':
      return (
        <StatusTag kind="bad">{t(isSilent ? 'reply.late' : 'reply.lateRest', { days: workingDaysLate })}</StatusTag>
      );
    default:
      return state satisfies never;
  }
}

const PAPERS: Readonly<Record<WorkingPaper['state'], StatusKind>> = { draft: 'info', returned: 'warn', approved: 'ok' };

export function PaperTag({ state, lang }: { readonly state: WorkingPaper['state']; readonly lang: Lang }) {
  return <StatusTag kind={PAPERS[state]}>{say(lang)(`paper.state.${state}`)}</StatusTag>;
}

const STATUSES: Readonly<Record<FollowUpStatus, StatusKind>> = {
  done: 'ok',
  not_yet: 'warn',
  not_followed: 'bad',
  cannot: 'mute',
};

/** Where a finding stands: a draft, told, or how it is followed up. */
export function FindingTag({ finding, lang }: { readonly finding: Finding; readonly lang: Lang }) {
  const t = say(lang);
  if (finding.communicatedAt === null) return <StatusTag kind="mute">{t('finding.draft')}</StatusTag>;
  if (pendingChange(finding) !== null) return <StatusTag kind="warn">{t('finding.pending')}</StatusTag>;
  return <StatusTag kind={STATUSES[finding.status]}>{t(`status.${finding.status}`)}</StatusTag>;
}
