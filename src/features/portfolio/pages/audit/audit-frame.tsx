import type { Child } from 'hono/jsx';
import type { Lang } from '../../../../vocabulary/lang.ts';
import type { Phase } from '../../domain/audit/campaign.ts';
import { auditPaths as at } from '../../http/audit/audit-paths.ts';
import type { Side } from '../../http/audit/open-audit.ts';
import { PhaseTag } from './audit-tags.tsx';
import { say } from './say.ts';

export type AuditSection = 'campaign' | 'requests' | 'completeness' | 'papers' | 'findings' | 'board' | 'report';

/** What stands above every page of an audit. */
export interface FrameView {
  readonly id: string;
  readonly name: string;
  readonly phase: Phase;
  /** The parts that whoever asks may open. */
  readonly sections: readonly AuditSection[];
}

/** The parts of an audit for each side; working papers are the team's, the report its readers'. */
export function sectionsOf(
  side: Side,
  may: { readonly papers: boolean; readonly report: boolean },
): readonly AuditSection[] {
  const all: readonly AuditSection[] = [
    'campaign',
    'requests',
    'completeness',
    'papers',
    'findings',
    'board',
    'report',
  ];
  return all.filter((section) => {
    if (section === 'papers') return side === 'auditor' && may.papers;
    return section !== 'report' || may.report;
  });
}

interface Props {
  readonly frame: FrameView;
  readonly current: AuditSection;
  readonly title: string;
  readonly lead?: Child;
  readonly lang: Lang;
  readonly across?: Child;
  readonly children: Child;
}

/** The answer first, the audit it is about, and the way to its parts. */
export function AuditPage({ frame, current, title, lead, lang, across, children }: Props) {
  const t = say(lang);
  return (
    <div class="stack">
      <div class="row between">
        <a href={at.list.to({})}>{t('back.list')}</a>
        <span class="dim">
          {frame.name} <PhaseTag phase={frame.phase} lang={lang} />
        </span>
      </div>
      <div class="row between">
        <h1>{title}</h1>
        {across}
      </div>
      {lead !== undefined && <p class="lead">{lead}</p>}
      <nav class="row" aria-label={t('sections')}>
        {frame.sections.map((section) =>
          section === current ? (
            <strong aria-current="page">{t(`section.${section}`)}</strong>
          ) : (
            <a href={at[section].to({ id: frame.id })}>{t(`section.${section}`)}</a>
          ),
        )}
      </nav>
      {children}
    </div>
  );
}
