import type { ServiceTerms, Step } from './service.ts';
import { mostSteps } from './terms.ts';

/** A step as it stands in the form: days as typed. */
export interface TypedStep {
  readonly id: string;
  readonly kind: Step['kind'];
  readonly nameId: string;
  readonly nameEn: string;
  readonly days: string;
}

export function typedSteps({ steps }: Pick<ServiceTerms, 'steps'>): readonly TypedStep[] {
  return steps.map(({ id, kind, name, workingDays }) => ({
    id,
    kind,
    nameId: name.id,
    nameEn: name.en,
    days: String(workingDays),
  }));
}

/** A check of the office's own, before the decision; none more when there are enough. */
export function withCheck(steps: readonly TypedStep[]): readonly TypedStep[] {
  if (steps.length >= mostSteps) return steps;
  const last = steps.at(-1)?.kind === 'decide' ? steps.length - 1 : steps.length;
  const added: TypedStep = { id: freeId(steps), kind: 'check', nameId: '', nameEn: '', days: '' };
  return steps.toSpliced(last, 0, added);
}

export function withoutStep(steps: readonly TypedStep[], at: number): readonly TypedStep[] {
  return at in steps ? steps.toSpliced(at, 1) : steps;
}

/** Exchanges a step with the one before it. */
export function earlier(steps: readonly TypedStep[], at: number): readonly TypedStep[] {
  const [before, step] = [steps[at - 1], steps[at]];
  return before === undefined || step === undefined ? steps : steps.toSpliced(at - 1, 2, step, before);
}

/** What an office's terms say otherwise than before. */
export type TermsChange =
  | { readonly kind: 'added' | 'removed'; readonly step: Step }
  | { readonly kind: 'renamed'; readonly step: Step; readonly before: Step }
  | { readonly kind: 'days'; readonly step: Step; readonly before: Step }
  | { readonly kind: 'order' }
  | { readonly kind: 'total'; readonly before: number; readonly after: number }
  | { readonly kind: 'closing'; readonly before: string; readonly after: string };

/** The difference between two terms, steps first; empty when they say the same. */
export function termsDifference(before: ServiceTerms, after: ServiceTerms): readonly TermsChange[] {
  const earlierOf = (step: Step) => before.steps.find(({ id }) => id === step.id);
  return [
    ...before.steps
      .filter((step) => !after.steps.some(({ id }) => id === step.id))
      .map((step) => ({ kind: 'removed', step }) as const),
    ...after.steps.flatMap((step): readonly TermsChange[] => {
      const was = earlierOf(step);
      if (was === undefined) return [{ kind: 'added', step }];
      const isRenamed = was.name.id !== step.name.id || was.name.en !== step.name.en;
      return [
        ...(isRenamed ? [{ kind: 'renamed', step, before: was } as const] : []),
        ...(was.workingDays === step.workingDays ? [] : [{ kind: 'days', step, before: was } as const]),
      ];
    }),
    ...(isSameOrder(before.steps, after.steps) ? [] : [{ kind: 'order' } as const]),
    ...(before.workingDays === after.workingDays
      ? []
      : [{ kind: 'total', before: before.workingDays, after: after.workingDays } as const]),
    ...(before.closesAt === after.closesAt
      ? []
      : [{ kind: 'closing', before: before.closesAt, after: after.closesAt } as const]),
  ];
}

function isSameOrder(before: readonly Step[], after: readonly Step[]): boolean {
  const kept = (steps: readonly Step[], others: readonly Step[]) =>
    steps.map(({ id }) => id).filter((id) => others.some((other) => other.id === id));
  return kept(before, after).join(' ') === kept(after, before).join(' ');
}

function freeId(steps: readonly TypedStep[]): string {
  for (let number = 2; ; number += 1) {
    const id = `check-${number}`;
    if (!steps.some((step) => step.id === id)) return id;
  }
}
