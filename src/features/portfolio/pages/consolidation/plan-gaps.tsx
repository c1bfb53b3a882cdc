import type { Lang } from '../../../../vocabulary/lang.ts';
import type { HeadingLevel } from '../../../../web/components/heading.tsx';
import { Note } from '../../../../web/components/note.tsx';
import type { PlanGap } from '../../domain/consolidation/plan.ts';
import type { PlanPaper } from '../../http/consolidation/plan-paper.ts';
import { say } from './say.ts';

/** Everything that a plan still lacks or says against itself, each with where it is. */
export function PlanGaps(props: {
  readonly gaps: readonly PlanGap[];
  readonly paper: PlanPaper;
  readonly names: ReadonlyMap<string, string>;
  readonly lang: Lang;
  readonly level?: HeadingLevel;
}) {
  const { gaps, paper, names, lang, level = 2 } = props;
  const t = say(lang);
  if (gaps.length === 0) return <p>{t('plan.complete')}</p>;
  return (
    <Note kind="warn" title={t('plan.gaps', { count: gaps.length })} level={level}>
      <ul class="dots">
        {gaps.map(({ code, at }) => (
          <li>
            {t(`gap.${code}`)}
            {at !== null && `: ${partName(at, paper, names)}`}
          </li>
        ))}
      </ul>
    </Note>
  );
}

function partName(at: string, { steps, data, users }: PlanPaper, names: ReadonlyMap<string, string>): string {
  return (
    steps.find(({ stepId }) => stepId === at)?.title ??
    data.find(({ dataId }) => dataId === at)?.name ??
    users.find(({ audienceId }) => audienceId === at)?.name ??
    names.get(at) ??
    at
  );
}
