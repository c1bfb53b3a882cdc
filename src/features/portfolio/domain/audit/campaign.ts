import type { LocalDate } from '../../../../vocabulary/local-date.ts';
import { err, ok, type Result } from '../../../../vocabulary/result.ts';
import type { Domain } from '../registry/element.ts';
import { type AuditEvent, type BodyOf, type CampaignBody, inOrder } from './audit-event.ts';
import type { AuditFault } from './audit-fault.ts';
import type { TeamMember } from './team.ts';

/** Planned, letter issued, running, reported, submitted, followed up, closed. */
export const phases = ['planned', 'assigned', 'running', 'reported', 'submitted', 'following', 'closed'] as const;
export type Phase = (typeof phases)[number];

export interface Letter {
  readonly number: string;
  readonly on: LocalDate;
  readonly from: LocalDate;
  /** The last day on which it holds. */
  readonly until: LocalDate;
  /** The legal basis, in its own words. */
  readonly basis: string;
}

/** One audit over a set of ministries, as its events made it. */
export interface Campaign {
  readonly id: string;
  /** The auditors. */
  readonly agencyId: string;
  /** To whom the report goes, and through him to the President. */
  readonly coordinatorId: string;
  readonly plannerId: string | null;
  readonly name: string;
  readonly purpose: string;
  readonly scope: readonly string[];
  readonly domains: readonly Domain[];
  readonly from: LocalDate;
  readonly until: LocalDate;
  readonly criteria: readonly string[];
  readonly team: readonly TeamMember[];
  readonly letter: Letter | null;
  readonly phase: Phase;
  /** When each phase was reached. */
  readonly reached: Readonly<Partial<Record<Phase, AuditEvent['at']>>>;
}

/** The campaign of its events; those of other subjects are passed over. Throws on a history no commands could write. */
export function foldCampaign(events: readonly AuditEvent[]): Campaign {
  const [first, ...later] = inOrder(events).filter(({ subject }) => subject.kind === 'campaign');
  if (first === undefined || first.body.kind !== 'campaign.planned')
    throw new Error('The history of an audit begins with its plan.');
  return later.reduce(apply, planned(first, first.body));
}

function planned(event: AuditEvent, body: BodyOf<'campaign.planned'>): Campaign {
  return {
    id: event.campaignId,
    agencyId: event.agencyId,
    coordinatorId: body.coordinatorId,
    plannerId: event.actorId,
    name: event.words['name'] ?? '',
    purpose: event.words['purpose'] ?? '',
    scope: body.agencyIds,
    domains: body.domains,
    from: body.from,
    until: body.until,
    criteria: body.criteria,
    team: [],
    letter: null,
    phase: 'planned',
    reached: { planned: event.at },
  };
}

function apply(campaign: Campaign, event: AuditEvent): Campaign {
  // Events of this subject only, by the fold's filter.
  const body = event.body as CampaignBody;
  switch (body.kind) {
    case 'campaign.planned':
      throw new Error(`The audit ${campaign.id} is planned once.`);
    case 'team.named':
      return { ...campaign, team: body.team };
    case 'letter.issued': {
      const { number, on, from, until } = body;
      const letter = { number, on, from, until, basis: event.words['basis'] ?? '' };
      return { ...moved(campaign, 'assigned', event), letter };
    }
    case 'campaign.started':
      return moved(campaign, 'running', event);
    case 'campaign.reported':
      return moved(campaign, 'reported', event);
    case 'campaign.submitted':
      return moved(campaign, 'submitted', event);
    case 'follow_up.begun':
      return moved(campaign, 'following', event);
    case 'campaign.closed':
      return moved(campaign, 'closed', event);
    default:
      return body satisfies never;
  }
}

function moved(campaign: Campaign, phase: Phase, { at }: AuditEvent): Campaign {
  if (phases.indexOf(phase) !== phases.indexOf(campaign.phase) + 1)
    throw new Error(`The history of audit ${campaign.id} is broken: ${campaign.phase} is not followed by ${phase}.`);
  return { ...campaign, phase, reached: { ...campaign.reached, [phase]: at } };
}

/** Refuses what belongs to another phase. */
export function inPhase(campaign: Campaign, ...allowed: readonly Phase[]): Result<Campaign, AuditFault> {
  return allowed.includes(campaign.phase) ? ok(campaign) : err({ code: 'audit_phase_wrong' });
}

export function nameTeam(campaign: Campaign, team: readonly TeamMember[]): Result<CampaignBody, AuditFault> {
  const may = inPhase(campaign, 'planned', 'assigned', 'running', 'reported', 'submitted', 'following');
  return may.ok ? ok({ kind: 'team.named', team }) : may;
}

/** A letter names a team that is there, and holds from a day to a later one. */
export function issueLetter(campaign: Campaign, letter: Omit<Letter, 'basis'>): Result<CampaignBody, AuditFault> {
  const may = inPhase(campaign, 'planned');
  if (!may.ok) return may;
  if (campaign.team.length === 0) return err({ code: 'audit_team_incomplete' });
  if (letter.until < letter.from || letter.from < letter.on) return err({ code: 'audit_dates_wrong' });
  return ok({ kind: 'letter.issued', ...letter });
}

/** The letter holds on that day: only then the auditors look into what is not public. */
export function isInForce(campaign: Campaign, on: LocalDate): boolean {
  const { letter, phase } = campaign;
  return letter !== null && phase !== 'closed' && letter.from <= on && on <= letter.until;
}

export function startCampaign(campaign: Campaign, on: LocalDate): Result<CampaignBody, AuditFault> {
  const may = inPhase(campaign, 'assigned');
  if (!may.ok) return may;
  return isInForce(campaign, on) ? ok({ kind: 'campaign.started' }) : err({ code: 'audit_dates_wrong' });
}

export function beginFollowUp(campaign: Campaign): Result<CampaignBody, AuditFault> {
  const may = inPhase(campaign, 'submitted');
  return may.ok ? ok({ kind: 'follow_up.begun' }) : may;
}

/** Closed when every finding came to its end. */
export function closeCampaign(campaign: Campaign, openFindings: number): Result<CampaignBody, AuditFault> {
  const may = inPhase(campaign, 'following');
  if (!may.ok) return may;
  if (openFindings > 0) return err({ code: 'audit_follow_up_open', values: { count: String(openFindings) } });
  return ok({ kind: 'campaign.closed' });
}

/** Ministries of the scope that the coordinator does not coordinate that day. */
export function outsideCoordination(scope: readonly string[], coordinated: readonly string[]): readonly string[] {
  return scope.filter((agencyId) => !coordinated.includes(agencyId));
}
