import type { Ask, Permit } from '../../../../kernel/http/ask.ts';
import { page, type Reply } from '../../../../kernel/http/reply.ts';
import type { InCampaign } from '../../domain/authority-audit.ts';
import { unknownAudit } from '../../http/audit/act.ts';
import { auditPaths as at } from '../../http/audit/audit-paths.ts';
import { officerNamesOf, openAudit } from '../../http/audit/open-audit.ts';
import { momentWords } from './audit-words.ts';
import { fileLinks } from './files-of.ts';
import { paperIn, paperParts } from './forms-papers.ts';
import { frameOf, may } from './frame-of.ts';
import { PaperBody, PapersBody, papersTitle, type PapersView, type PaperView } from './papers-body.tsx';
import { say } from './say.ts';

export async function papersPage(
  ask: Ask<'/pemeriksaan/:id/kertas-kerja'>,
  permit: Permit<InCampaign>,
): Promise<Reply> {
  const opened = await openAudit(ask, permit);
  if (!opened.ok) return opened.error;
  const { papers, head, campaign, actor } = opened.value;
  const officers = await officerNamesOf(
    ask,
    papers.flatMap(({ authorIds }) => authorIds),
  );
  const isOpen = campaign.phase === 'running';
  const mayReview = may(opened.value, 'audit_paper.review');
  const view: PapersView = {
    frame: frameOf(opened.value),
    writeHref: isOpen && may(opened.value, 'audit_paper.write') ? at.writePaper.to({ id: head.id }) : null,
    rows: papers.map((paper) => ({
      href: at.paper.to({ id: head.id, paper: paper.id }),
      number: paper.number,
      title: paper.words['title'] ?? '',
      authors: paper.authorIds.map((id) => officers.get(id) ?? '-').join(', '),
      state: paper.state,
      isMine: mayReview && paper.state === 'draft' && !paper.authorIds.includes(actor.officerId),
    })),
  };
  return page(papersTitle(view, ask.lang), <PapersBody view={view} lang={ask.lang} />, { layout: 'desk' });
}

export async function paperPage(
  ask: Ask<'/pemeriksaan/:id/kertas-kerja/:paper'>,
  permit: Permit<InCampaign>,
): Promise<Reply> {
  const opened = await openAudit(ask, permit);
  if (!opened.ok) return opened.error;
  const paper = paperIn(opened.value, ask.params);
  if (paper === null) return unknownAudit();
  const { lang } = ask;
  const t = say(lang);
  const { head, actor } = opened.value;
  const files = await fileLinks(ask, opened.value, paper.fileIds);
  const officers = await officerNamesOf(ask, [...paper.authorIds, ...paper.reviews.map(({ actorId }) => actorId)]);
  const where = { id: head.id, paper: paper.id };
  const view: PaperView = {
    frame: frameOf(opened.value),
    number: paper.number,
    state: paper.state,
    title: paper.words['title'] ?? '',
    parts: paperParts.map((part) => ({ term: t(`paper.${part}`), value: paper.words[part] ?? '' })),
    authors: paper.authorIds.map((id) => officers.get(id) ?? '-').join(', '),
    files: files(paper.fileIds),
    reviews: paper.reviews.map(({ verdict, as, note, actorId, at: when }) => ({
      verdict,
      as,
      note,
      by: officers.get(actorId ?? '') ?? '-',
      at: momentWords(when, lang),
    })),
    reviseHref: paper.state !== 'approved' && may(opened.value, 'audit_paper.write') ? at.revisePaper.to(where) : null,
    reviewHref: paper.state === 'draft' && may(opened.value, 'audit_paper.review') ? at.reviewPaper.to(where) : null,
    isOwn: paper.authorIds.includes(actor.officerId),
  };
  return page(`${view.number} ${view.title}`, <PaperBody view={view} lang={lang} />, { layout: 'desk' });
}
