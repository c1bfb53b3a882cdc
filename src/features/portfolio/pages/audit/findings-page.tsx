import type { Ask, Permit } from '../../../../kernel/http/ask.ts';
import { page, type Reply } from '../../../../kernel/http/reply.ts';
import type { Lang } from '../../../../vocabulary/lang.ts';
import { workingDaysBetween } from '../../../../vocabulary/working-day.ts';
import { auditCriteria } from '../../data/audit/criteria.ts';
import { type Finding, isSettled, pendingChange } from '../../domain/audit/finding.ts';
import type { InCampaign } from '../../domain/authority-audit.ts';
import { unknownAudit } from '../../http/audit/act.ts';
import { auditPaths as at } from '../../http/audit/audit-paths.ts';
import { officerNamesOf, type OpenedAudit, openAudit } from '../../http/audit/open-audit.ts';
import { dateWords, momentWords } from './audit-words.ts';
import { fileLinks } from './files-of.ts';
import type { FileLink } from './file-links.tsx';
import { FindingBody, type FindingView } from './finding-body.tsx';
import { BoardBody, boardTitle, FindingsBody, findingsTitle, type FindingsView } from './findings-body.tsx';
import { findingIn, findingParts } from './forms-findings.ts';
import { frameOf, may } from './frame-of.ts';
import { say } from './say.ts';

export async function findingsPage(ask: Ask<'/pemeriksaan/:id/temuan'>, permit: Permit<InCampaign>): Promise<Reply> {
  const opened = await openAudit(ask, permit);
  if (!opened.ok) return opened.error;
  const view = listOf(opened.value, opened.value.findings, ask.lang);
  return page(findingsTitle(view, ask.lang), <FindingsBody view={view} lang={ask.lang} />, { layout: 'desk' });
}

export async function boardPage(
  ask: Ask<'/pemeriksaan/:id/tindak-lanjut'>,
  permit: Permit<InCampaign>,
): Promise<Reply> {
  const opened = await openAudit(ask, permit);
  if (!opened.ok) return opened.error;
  const told = opened.value.findings.filter(({ communicatedAt }) => communicatedAt !== null);
  const view = listOf(opened.value, told, ask.lang);
  return page(boardTitle(view, ask.lang), <BoardBody view={view} lang={ask.lang} />, { layout: 'desk' });
}

function listOf(opened: OpenedAudit, findings: readonly Finding[], lang: Lang): FindingsView {
  const { head, campaign, names, side, today, calendar } = opened;
  const isOpen = campaign.phase === 'running';
  return {
    frame: frameOf(opened),
    side,
    draftHref: isOpen && may(opened, 'audit_finding.write') ? at.draftFinding.to({ id: head.id }) : null,
    rows: findings.map((finding) => ({
      href: at.finding.to({ id: head.id, finding: finding.id }),
      finding,
      agency: names.get(finding.agencyId) ?? '-',
      dueOn: dateWords(finding.dueOn, lang),
      daysLate:
        finding.communicatedAt === null || isSettled(finding) || finding.dueOn >= today
          ? 0
          : workingDaysBetween(finding.dueOn, today, calendar),
      lastChange: lastAt(finding.changes, lang),
    })),
  };
}

/** When the last of them was; null: there is none. */
function lastAt(changes: Finding['changes'], lang: Lang): string | null {
  const last = changes.at(-1);
  return last === undefined ? null : momentWords(last.at, lang);
}

export async function findingPage(
  ask: Ask<'/pemeriksaan/:id/temuan/:finding'>,
  permit: Permit<InCampaign>,
): Promise<Reply> {
  const opened = await openAudit(ask, permit);
  if (!opened.ok) return opened.error;
  const finding = findingIn(opened.value, ask.params);
  if (finding === null) return unknownAudit();
  const { response, told, changes } = finding;
  const said = [...(response === null ? [] : [response]), ...told, ...changes];
  const files = await fileLinks(
    ask,
    opened.value,
    said.flatMap(({ fileIds }) => fileIds),
  );
  const officers = await officerNamesOf(ask, [...finding.authorIds, ...said.map(({ actorId }) => actorId)]);
  const view = viewOf(opened.value, finding, { files, officers, lang: ask.lang });
  const title = `${finding.number} ${finding.words['title'] ?? ''}`;
  return page(title, <FindingBody view={view} lang={ask.lang} />, { layout: 'desk' });
}

interface Given {
  readonly files: (ids: readonly string[]) => readonly FileLink[];
  readonly officers: ReadonlyMap<string, string>;
  readonly lang: Lang;
}

function viewOf(opened: OpenedAudit, finding: Finding, { files, officers, lang }: Given): FindingView {
  const t = say(lang);
  const { side, names, papers } = opened;
  const by = (actorId: string | null) => officers.get(actorId ?? '') ?? '-';
  const criterion = auditCriteria.find(({ code }) => code === finding.criterion);
  return {
    frame: frameOf(opened),
    finding,
    agency: names.get(finding.agencyId) ?? '-',
    parts: [
      {
        term: t('finding.criterion'),
        value: criterion === undefined ? finding.criterion : criterion.name[lang],
      },
      ...findingParts.map((part) => ({ term: t(`finding.${part}`), value: finding.words[part] ?? '' })),
      { term: t('finding.dueOn'), value: dateWords(finding.dueOn, lang) },
      ...(side === 'auditor'
        ? [
            {
              term: t('finding.papers'),
              value: papers
                .filter(({ id }) => finding.paperIds.includes(id))
                .map(({ number }) => number)
                .join(', '),
            },
          ]
        : []),
    ],
    response:
      finding.response === null
        ? null
        : {
            stance: finding.response.stance,
            text: finding.response.text,
            at: momentWords(finding.response.at, lang),
            by: by(finding.response.actorId),
            files: files(finding.response.fileIds),
          },
    told: finding.told.map((one) => ({
      text: one.text,
      at: momentWords(one.at, lang),
      by: by(one.actorId),
      files: files(one.fileIds),
    })),
    changes: finding.changes.map((one) => ({
      status: one.status,
      approval: one.approval,
      reason: one.reason,
      at: momentWords(one.at, lang),
      by: by(one.actorId),
      files: files(one.fileIds),
    })),
    steps: stepsOf(opened, finding, lang),
    isOwn: finding.authorIds.includes(opened.actor.officerId),
  };
}

function stepsOf(opened: OpenedAudit, finding: Finding, lang: Lang): FindingView['steps'] {
  const t = say(lang);
  const { campaign, head, actor } = opened;
  const { phase } = campaign;
  const isTold = finding.communicatedAt !== null;
  const where = { id: head.id, finding: finding.id };
  const ministry = [finding.agencyId];
  const all = [
    {
      shown:
        !isTold &&
        phase === 'running' &&
        may(opened, 'audit_finding.communicate') &&
        !finding.authorIds.includes(actor.officerId),
      href: at.communicate.to(where),
      label: t('communicate.button'),
    },
    {
      shown: !isTold && phase === 'running' && may(opened, 'audit_finding.write'),
      href: at.reviseFinding.to(where),
      label: t('paper.change'),
    },
    {
      shown: isTold && phase === 'running' && may(opened, 'audit_finding.respond', ministry),
      href: at.respond.to(where),
      label: t('respond.button'),
    },
    {
      shown:
        isTold &&
        !isSettled(finding) &&
        (phase === 'submitted' || phase === 'following') &&
        may(opened, 'audit_finding.respond', ministry),
      href: at.tellFollowUp.to(where),
      label: t('told.button'),
    },
    {
      shown: pendingChange(finding) !== null && may(opened, 'audit_follow_up.approve'),
      href: at.approveFollowUp.to(where),
      label: t('approve.button'),
    },
    {
      shown: isTold && phase === 'following' && pendingChange(finding) === null && may(opened, 'audit_follow_up.judge'),
      href: at.judgeFollowUp.to(where),
      label: t('status.button'),
    },
  ];
  return all.filter(({ shown }) => shown).map(({ href, label }, place) => ({ href, label, isFirst: place === 0 }));
}
