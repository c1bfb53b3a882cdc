import type { Child } from 'hono/jsx';
import { Steps } from '../../../../web/components/rows.tsx';
import type { ApplicantWords } from './say.ts';

/** How the service and its office are called on a page. */
export type CaseNames = {
  /** "Surat Izin Praktik" */
  readonly service: string;
  /** "Kabupaten Sragen" */
  readonly region: string;
  /** "DPMPTSP Sragen" */
  readonly office: string;
};

/** One step of filling in: the fetched data, a page of the form, the check. */
export interface WalkStep {
  readonly key: string;
  readonly label: string;
  readonly href: string;
}

interface CaseHeadProps {
  readonly t: ApplicantWords;
  readonly names: CaseNames;
  readonly steps?: readonly WalkStep[] | undefined;
  readonly current?: string | undefined;
  readonly title: string;
  readonly children?: Child;
}

/** What the page belongs to, where it stands among the steps, and its question. */
export function CaseHead({ t, names, steps, current, title, children }: CaseHeadProps) {
  const at = steps?.findIndex(({ key }) => key === current) ?? -1;
  return (
    <div class="stack">
      <p class="small dim">{t('caseOf', { service: names.service, region: names.region })}</p>
      {steps !== undefined && (
        <Steps
          steps={steps.map(({ label }, index) => ({
            label,
            state: index < at ? 'done' : index === at ? 'current' : 'later',
          }))}
        />
      )}
      <h1>{title}</h1>
      {children}
    </div>
  );
}

/** "Tempat praktik. Langkah 2 dari 4" */
export function stepTitle(
  t: ApplicantWords,
  title: string,
  walk: { readonly steps: readonly WalkStep[]; readonly current: string },
): string {
  const number = walk.steps.findIndex(({ key }) => key === walk.current) + 1;
  return t('stepTitle', { title, number, count: walk.steps.length });
}
