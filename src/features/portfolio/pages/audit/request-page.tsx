import type { Ask, Permit } from '../../../../kernel/http/ask.ts';
import { page, type Reply } from '../../../../kernel/http/reply.ts';
import type { Lang } from '../../../../vocabulary/lang.ts';
import { type EvidenceRequest, replyOf, standingOf } from '../../domain/audit/request.ts';
import type { InCampaign } from '../../domain/authority-audit.ts';
import { unknownAudit } from '../../http/audit/act.ts';
import { auditPaths as at } from '../../http/audit/audit-paths.ts';
import { officerNamesOf, type OpenedAudit, openAudit } from '../../http/audit/open-audit.ts';
import { dateWords, momentWords } from './audit-words.ts';
import type { FileLink } from './file-links.tsx';
import { fileLinks } from './files-of.ts';
import { requestIn } from './forms-requests.ts';
import { frameOf, may } from './frame-of.ts';
import { RequestBody, requestTitle, type RequestView } from './request-body.tsx';

export async function requestPage(
  ask: Ask<'/pemeriksaan/:id/permintaan/:request'>,
  permit: Permit<InCampaign>,
): Promise<Reply> {
  const opened = await openAudit(ask, permit);
  if (!opened.ok) return opened.error;
  const request = requestIn(opened.value, ask.params);
  if (request === null) return unknownAudit();
  const replies = [...request.replies.values()];
  const answers = replies.flatMap((reply) => reply.answers);
  const files = await fileLinks(
    ask,
    opened.value,
    answers.flatMap(({ fileIds }) => fileIds),
  );
  const officers = await officerNamesOf(
    ask,
    [...answers, ...replies.flatMap(({ judgement }) => judgement ?? [])].map(({ actorId }) => actorId),
  );
  const view = viewOf(opened.value, request, { files, officers, lang: ask.lang });
  return page(requestTitle(view, ask.lang), <RequestBody view={view} lang={ask.lang} />, { layout: 'desk' });
}

interface Given {
  readonly files: (ids: readonly string[]) => readonly FileLink[];
  readonly officers: ReadonlyMap<string, string>;
  readonly lang: Lang;
}

function viewOf(opened: OpenedAudit, request: EvidenceRequest, { files, officers, lang }: Given): RequestView {
  const { head, names, side, actor, campaign } = opened;
  const whom = side === 'audited' ? [actor.agencyId] : request.agencyIds;
  const isOpen = request.withdrawn === null && campaign.phase !== 'closed';
  const at_ = { id: head.id, request: request.id };
  return {
    frame: frameOf(opened),
    side,
    number: request.number,
    title: request.title,
    what: request.what,
    dueOn: dateWords(request.dueOn, lang),
    withdrawn: request.withdrawn?.reason ?? null,
    answerHref:
      isOpen &&
      may(opened, 'audit_request.answer', request.agencyIds) &&
      replyOf(request, actor.agencyId).judgement?.verdict !== 'accepted'
        ? at.answer.to(at_)
        : null,
    withdrawHref: isOpen && may(opened, 'audit_request.ask') ? at.withdraw.to(at_) : null,
    replies: whom
      .filter((agencyId) => request.agencyIds.includes(agencyId))
      .map((agencyId) => {
        const reply = replyOf(request, agencyId);
        const last = reply.answers.at(-1);
        const isToJudge = reply.answers.length > 0 && reply.judgement === null;
        return {
          agency: names.get(agencyId) ?? '-',
          standing: standingOf(request, agencyId, opened),
          dueOn: dateWords(reply.dueOn, lang),
          reminders: reply.reminders.length,
          // Words and evidence are between the ministry and its auditors.
          answers:
            side === 'overseer'
              ? []
              : reply.answers.map((answer) => ({
                  at: momentWords(answer.at, lang),
                  by: officers.get(answer.actorId ?? '') ?? '-',
                  text: answer.text,
                  files: files(answer.fileIds),
                })),
          lastAnswer: last === undefined ? null : momentWords(last.at, lang),
          note: reply.judgement?.note ?? '',
          judgeHref:
            isOpen && isToJudge && may(opened, 'audit_request.judge')
              ? at.judge.to({ ...at_, agency: agencyId })
              : null,
        };
      })
      .toSorted((one, other) => Number(other.standing.isSilent) - Number(one.standing.isSilent)),
  };
}
