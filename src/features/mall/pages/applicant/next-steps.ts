import { formatDate } from '../../../../vocabulary/instant.ts';
import type { Lang } from '../../../../vocabulary/lang.ts';
import type { LocalDate } from '../../../../vocabulary/local-date.ts';
import { addWorkingDays, type Calendar } from '../../../../vocabulary/working-day.ts';
import type { TimelineEntry } from '../../../../web/components/timeline.tsx';
import type { ServiceTerms, Step } from '../../domain/service.ts';
import type { CaseNames } from './case-head.tsx';
import { say } from './say.ts';

export interface PlannedStep {
  readonly step: Step;
  /** The last day planned for it, were it sent that day. */
  readonly until: LocalDate;
}

/** The steps at the office with their last days; the deciding one has the last day of all. */
export function plannedSteps(
  { steps, workingDays }: Pick<ServiceTerms, 'steps' | 'workingDays'>,
  { from, calendar }: { readonly from: LocalDate; readonly calendar: Calendar },
): readonly PlannedStep[] {
  return steps.map((step, index) => {
    const planned = steps.slice(0, index + 1).reduce((sum, one) => sum + one.workingDays, 0);
    const days = step.kind === 'decide' ? workingDays : Math.min(planned, workingDays);
    return { step, until: addWorkingDays(from, days, calendar) };
  });
}

/** What happens at the office, each with its day: for whoever is about to send. */
export function comingSteps(
  planned: readonly PlannedStep[],
  { lang, names }: { readonly lang: Lang; readonly names: CaseNames },
): readonly TimelineEntry[] {
  const t = say(lang);
  return planned.map(({ step, until }) => ({
    state: 'next',
    title: stepWords(step, { lang, names }),
    detail: t(step.kind === 'decide' ? 'stepDecideUntil' : 'stepUntil', { date: formatDate(until, lang) }),
  }));
}

/** Who does what in a step: "DPMPTSP Sragen memeriksa". */
export function stepWords(step: Step, { lang, names }: { readonly lang: Lang; readonly names: CaseNames }): string {
  const t = say(lang);
  switch (step.kind) {
    case 'check':
      return step.id === 'check' ? t('stepCheck', names) : t('stepOwn', { ...names, step: step.name[lang] });
    case 'recommend':
      return t('stepRecommend', names);
    case 'decide':
      return t('stepDecide', names);
    default:
      return step.kind satisfies never;
  }
}
