import { ButtonLink } from '../../../../web/components/button.tsx';
import { Note } from '../../../../web/components/note.tsx';
import { type Task, TaskList } from '../../../../web/components/rows.tsx';
import { Section } from '../../../../web/components/section.tsx';
import { StatStrip } from '../../../../web/components/stat-strip.tsx';
import type { Rupiah } from '../../../../vocabulary/rupiah.ts';
import type { PlanGap, PlanGapCode } from '../../domain/consolidation/plan.ts';
import type { UncertainTotal } from '../../domain/consolidation/uncertainty.ts';
import { savingTerms } from '../../data/consolidation/saving-terms.ts';
import { consolidationPaths } from '../../http/consolidation/consolidation-paths.ts';
import type { PlanPaper } from '../../http/consolidation/plan-paper.ts';
import type { PlanPartView } from './plan-frame.tsx';
import { PlanGaps } from './plan-gaps.tsx';
import { say, sayForm } from './say.ts';
import { percentWords, shortMoney } from './words-of.ts';

export interface PlanView extends PlanPartView {
  readonly paper: PlanPaper;
  /** What is missing or cannot be; the plan is complete without any. */
  readonly gaps: readonly PlanGap[];
  readonly warnings: readonly PlanGap[];
  readonly names: ReadonlyMap<string, string>;
  readonly applicationNames: ReadonlyMap<string, string>;
  readonly saving: { readonly range: UncertainTotal; readonly presentValue: Rupiah } | null;
  readonly isPlanned: boolean;
  readonly mayAdopt: boolean;
}

export function planTitle({ lang, title, gaps }: PlanView): string {
  return sayForm(lang)('plan.title', { title, count: gaps.length });
}

/** The parts of a plan as a list of tasks, what is missing, and what it would save. */
export function PlanBody({ view }: { readonly view: PlanView }) {
  const { lang, id, gaps, warnings } = view;
  const f = sayForm(lang);
  return (
    <div class="stack-large">
      <div class="stack">
        <p class="small">
          <a href={consolidationPaths.group.to({ id })}>{say(lang)('back.to', { title: view.title })}</a>
        </p>
        <h1>{planTitle(view)}</h1>
        <p class="lead">{f('plan.lead')}</p>
      </div>
      <TaskList tasks={partsOf(view)} label={f('plan.parts')} />
      <PlanGaps gaps={gaps} paper={view.paper} names={view.applicationNames} lang={lang} />
      {warnings.length > 0 && (
        <Note title={f('plan.warnings')} level={2}>
          <ul class="dots">
            {warnings.map(({ code, at }) => (
              <li>
                {say(lang)(`gap.${code}`)}
                {at !== null && `: ${view.applicationNames.get(at) ?? at}`}
              </li>
            ))}
          </ul>
        </Note>
      )}
      <Saved view={view} />
      {gaps.length === 0 &&
        (view.mayAdopt ? (
          <p>
            <ButtonLink href={consolidationPaths.adopt.to({ id })}>{f('plan.toAdopt')}</ButtonLink>
          </p>
        ) : (
          <p>{f('plan.waits')}</p>
        ))}
    </div>
  );
}

function Saved({ view }: { readonly view: PlanView }) {
  const { lang, saving } = view;
  const f = sayForm(lang);
  if (saving === null) return null;
  const { range, presentValue } = saving;
  const values = { p10: shortMoney(range.p10, lang), p90: shortMoney(range.p90, lang) };
  return (
    <Section id="penghematan" title={f('plan.saving')}>
      <StatStrip
        stats={[
          {
            label: f('plan.saving.yearly'),
            figure: shortMoney(range.p50, lang),
            compared: f('plan.saving.range', values),
          },
          {
            label: f('plan.saving.known'),
            figure: range.knownShare === null ? '-' : percentWords(range.knownShare, lang),
            compared: f('plan.saving.known.note', { count: range.unpriced.length }),
          },
          {
            label: f('plan.saving.present'),
            figure: shortMoney(presentValue, lang),
            compared: f('plan.saving.present.note', {
              years: savingTerms.years,
              rate: percentWords(savingTerms.discountRate, lang),
            }),
          },
        ]}
      />
    </Section>
  );
}

const MAIN: readonly PlanGapCode[] = [
  'target_missing',
  'way_back_missing',
  'cut_over_missing',
  'way_back_ends_before_cut_over',
  'target_retires',
];

function partsOf({ lang, id, paper, gaps, applicationNames }: PlanView): readonly Task[] {
  const f = sayForm(lang);
  const state = (isOpen: boolean) =>
    isOpen ? ({ state: 'waiting', stateWords: f('plan.part.open') } as const) : ({ state: 'done' } as const);
  const hasGap = (ids: readonly string[], codes: readonly PlanGapCode[]): boolean =>
    gaps.some(({ code, at }) => codes.includes(code) || (at !== null && ids.includes(at)));
  return [
    {
      name: f('plan.part.main'),
      href: consolidationPaths.planMain.to({ id }),
      ...state(hasGap([], MAIN)),
    },
    ...paper.retiring.map(({ applicationId }) => {
      const [owner = '', element = ''] = applicationId.split('/');
      return {
        name: f('plan.part.retiring', { name: applicationNames.get(applicationId) ?? applicationId }),
        href: consolidationPaths.planRetiring.to({ id, owner, element }),
        ...state(hasGap([applicationId], [])),
      };
    }),
    {
      name: f('plan.part.data', { count: paper.data.length }),
      href: consolidationPaths.planData.to({ id }),
      ...state(
        hasGap(
          paper.data.map(({ dataId }) => dataId),
          ['data_missing'],
        ),
      ),
    },
    {
      name: f('plan.part.users', { count: paper.users.length }),
      href: consolidationPaths.planUsers.to({ id }),
      ...state(
        hasGap(
          paper.users.map(({ audienceId }) => audienceId),
          ['users_missing'],
        ),
      ),
    },
    {
      name: f('plan.part.steps', { count: paper.steps.length }),
      href: consolidationPaths.planSteps.to({ id }),
      ...state(
        hasGap(
          paper.steps.map(({ stepId }) => stepId),
          ['steps_missing'],
        ),
      ),
    },
  ];
}
