import type { Ask, Permit } from '../../../../kernel/http/ask.ts';
import { page, type Reply } from '../../../../kernel/http/reply.ts';
import type { Lang } from '../../../../vocabulary/lang.ts';
import { auditCriteria } from '../../data/audit/criteria.ts';
import { lastAttestations } from '../../domain/audit/attestation.ts';
import { type Phase, phases } from '../../domain/audit/campaign.ts';
import { isSettled } from '../../domain/audit/finding.ts';
import { isMissing, standingOf } from '../../domain/audit/request.ts';
import { answeringRows } from '../../domain/audit/silence.ts';
import type { CampaignAction, InCampaign } from '../../domain/authority-audit.ts';
import { auditPaths as at } from '../../http/audit/audit-paths.ts';
import { officerNamesOf, type OpenedAudit, openAudit } from '../../http/audit/open-audit.ts';
import { toldFindings } from '../../http/audit/report-content.ts';
import { dateWords, momentWords } from './audit-words.ts';
import { CampaignBody } from './campaign-body.tsx';
import { type CampaignView, campaignTitle, type NextStep } from './campaign-view.ts';
import { frameOf, may } from './frame-of.ts';
import { type AuditKey, say } from './say.ts';

export async function campaignPage(ask: Ask<'/pemeriksaan/:id'>, permit: Permit<InCampaign>): Promise<Reply> {
  const opened = await openAudit(ask, permit);
  if (!opened.ok) return opened.error;
  const officers = await officerNamesOf(
    ask,
    opened.value.campaign.team.map(({ officerId }) => officerId),
  );
  const view = viewOf(opened.value, officers, ask.lang);
  return page(campaignTitle(view, ask.lang), <CampaignBody view={view} lang={ask.lang} />, { layout: 'desk' });
}

/** The matrix stays readable; older requests stand in their own list. */
const MOST_COLUMNS = 8;

function viewOf(opened: OpenedAudit, officers: ReadonlyMap<string, string>, lang: Lang): CampaignView {
  const { campaign, side, names, requests, events, head, actor } = opened;
  const standing = requests.filter(({ withdrawn }) => withdrawn === null);
  const shown = standing.slice(-MOST_COLUMNS);
  // A ministry sees its own answers only; nobody is compared in public.
  const scope = side === 'audited' ? [actor.agencyId] : campaign.scope;
  const attested = lastAttestations(events);
  const places = shown.map((request) => standing.indexOf(request));
  const told = toldFindings(opened.findings);
  return {
    frame: frameOf(opened),
    side,
    purpose: campaign.purpose,
    steps: stepsOf(opened, lang),
    requestCount: standing.length,
    requests: shown.map(({ id, number, title }) => ({
      href: owes(opened, id) ? at.answer.to({ id: head.id, request: id }) : at.request.to({ id: head.id, request: id }),
      number,
      title,
    })),
    rows: answeringRows(scope, standing, opened).map((row) => ({
      agencyId: row.agencyId,
      name: names.get(row.agencyId) ?? '-',
      standings: places.flatMap((place) => row.standings[place] ?? []),
      isSilent: row.isSilent,
      late: row.late,
      mostDaysLate: row.mostDaysLate,
      attestedAsOf: attested.get(row.agencyId)?.asOf ?? null,
    })),
    findings: { told: told.length, settled: told.filter(isSettled).length },
    facts: factsOf(opened, lang),
    team: campaign.team.map(({ role, officerId }) => ({ role, name: officers.get(officerId) ?? '-' })),
    reached: phases.map((phase) => {
      const when = campaign.reached[phase];
      return { phase, at: when === undefined ? null : momentWords(when, lang), isNow: phase === campaign.phase };
    }),
  };
}

/** Whether whoever asks can answer this request and has not done so well enough. */
function owes(opened: OpenedAudit, id: string): boolean {
  const request = opened.requests.find((one) => one.id === id);
  if (request === undefined || opened.side !== 'audited') return false;
  const standing = standingOf(request, opened.actor.agencyId, opened);
  return isMissing(standing) && may(opened, 'audit_request.answer', request.agencyIds);
}

function factsOf({ campaign, names }: OpenedAudit, lang: Lang): CampaignView['facts'] {
  const t = say(lang);
  const { letter } = campaign;
  return [
    { term: t('fact.coordinator'), value: names.get(campaign.coordinatorId) ?? '-' },
    { term: t('fact.agencies'), value: campaign.scope.map((id) => names.get(id) ?? '-').join(', ') },
    { term: t('fact.domains'), value: campaign.domains.map((domain) => t(`domain.${domain}`)).join(', ') },
    {
      term: t('fact.period'),
      value: t('fact.range', { from: dateWords(campaign.from, lang), until: dateWords(campaign.until, lang) }),
    },
    ...(letter === null
      ? [{ term: t('fact.letter'), value: t('fact.noLetter') }]
      : [
          { term: t('fact.letter'), value: `${letter.number}, ${dateWords(letter.on, lang)}` },
          {
            term: t('fact.inForce'),
            value: t('fact.range', { from: dateWords(letter.from, lang), until: dateWords(letter.until, lang) }),
          },
          { term: t('fact.basis'), value: letter.basis },
        ]),
    ...auditCriteria
      .filter(({ code }) => campaign.criteria.includes(code))
      .map(({ name, isConfirmed }) => ({
        term: t('fact.criterion'),
        value: isConfirmed ? name[lang] : `${name[lang]}. ${t('criterion.unconfirmed')}`,
      })),
  ];
}

interface Offer {
  readonly action: CampaignAction;
  readonly phases: readonly Phase[];
  readonly path: { to(params: { readonly id: string }): string };
  readonly label: AuditKey;
}

/** In the order in which an audit goes; the first that may be done now is the one to do. */
const OFFERS: readonly Offer[] = [
  { action: 'audit_team.name', phases: ['planned'], path: at.team, label: 'team.title' },
  { action: 'audit_letter.issue', phases: ['planned'], path: at.letter, label: 'letter.title' },
  { action: 'audit_phase.move', phases: ['assigned'], path: at.start, label: 'start.button' },
  { action: 'audit_request.ask', phases: ['running'], path: at.ask, label: 'ask.title' },
  { action: 'audit_attestation.give', phases: ['running'], path: at.attest, label: 'attest.short' },
  { action: 'audit_paper.write', phases: ['running'], path: at.writePaper, label: 'paper.write' },
  { action: 'audit_finding.write', phases: ['running'], path: at.draftFinding, label: 'finding.write' },
  { action: 'audit_phase.move', phases: ['submitted'], path: at.follow, label: 'follow.button' },
  { action: 'audit_phase.move', phases: ['following'], path: at.close, label: 'close.button' },
  { action: 'audit_team.name', phases: ['assigned', 'running', 'reported'], path: at.team, label: 'team.change' },
];

function stepsOf(opened: OpenedAudit, lang: Lang): readonly NextStep[] {
  const { campaign, head } = opened;
  const t = say(lang);
  return OFFERS.filter((offer) => offer.phases.includes(campaign.phase) && may(opened, offer.action))
    .filter(({ action }) => action !== 'audit_letter.issue' || campaign.team.length > 0)
    .map(({ path, label }, place) => ({ href: path.to({ id: head.id }), label: t(label), isFirst: place === 0 }));
}
