import { Button, ButtonLink } from '../../web/components/button.tsx';
import { Form } from '../../web/components/form.tsx';
import { Columns, Section } from '../../web/components/section.tsx';
import { SummaryList } from '../../web/components/summary-list.tsx';
import { Timeline } from '../../web/components/timeline.tsx';
import { formatDate } from '../../vocabulary/instant.ts';
import type { Lang } from '../../vocabulary/lang.ts';
import { ownApplication, tick, type TourFacts, type TourStep } from './steps.ts';
import { say } from './say.ts';

/** Where a button leads, and as whom. */
export interface TourWay {
  /** The key of a sample person. */
  readonly person: string;
  readonly name: string;
  readonly to: string;
  /** True when that person is signed in already: then a link is enough. */
  readonly isSignedIn: boolean;
}

export interface TourView {
  readonly facts: TourFacts;
  readonly ways: Readonly<Record<TourStep, TourWay>>;
  /** Beside the fifth day: the head decides himself. */
  readonly head: TourWay;
  readonly signInAction: string;
  readonly csrf: string;
}

interface Props {
  readonly view: TourView;
  readonly lang: Lang;
}

export function tourTitle({ facts }: TourView, lang: Lang): string {
  return say(lang)(isOver(facts) ? 'titleDone' : 'title');
}

/** The whole journey: the step to take now with its one button, and all steps, which tick themselves. */
export function TourBody({ view, lang }: Props) {
  const t = say(lang);
  const ticked = tick(view.facts);
  const at = ticked.findIndex(({ state }) => state === 'next');
  const now = ticked[at];
  return (
    <Columns aside={<Cast view={view} lang={lang} />} asideLabel={t('cast')}>
      <div class="stack">
        <h1>{tourTitle(view, lang)}</h1>
        <p class="lead">{t(now === undefined ? 'leadDone' : 'lead')}</p>
      </div>
      {now === undefined ? (
        <Again view={view} lang={lang} />
      ) : (
        <Now step={now.step} number={at + 1} view={view} lang={lang} />
      )}
      <Section id="langkah" title={t('steps')}>
        <Timeline
          label={t('steps')}
          entries={ticked.map(({ step, state }, index) => ({
            state: state === 'done' ? 'done' : state === 'next' ? 'now' : 'next',
            title: `${index + 1}. ${t(`${step}.title`)}`,
            detail: state === 'done' ? <DoneWords step={step} view={view} lang={lang} /> : t(`${step}.short`),
          }))}
        />
      </Section>
    </Columns>
  );
}

function isOver(facts: TourFacts): boolean {
  return tick(facts).every(({ state }) => state === 'done');
}

interface StepProps extends Props {
  readonly step: TourStep;
}

/** The one step that waits. */
function Now({ step, number, view, lang }: StepProps & { readonly number: number }) {
  const t = say(lang);
  const way = view.ways[step];
  return (
    <Section id="sekarang" title={`${number}. ${t(`${step}.title`)}`} ground="sheet">
      <p>{detailOf(step, view.facts, lang)}</p>
      <div class="row">
        <Enter way={way} view={view} kind="primary" label={t('go', { name: way.name })} />
        {step === 'decide' && (
          <Enter way={view.head} view={view} kind="plain" label={t('decide.head', { name: view.head.name })} />
        )}
      </div>
    </Section>
  );
}

/** Switching PDDikti off once more begins the walk anew. */
function Again({ view, lang }: Props) {
  const { off } = view.ways;
  return (
    <div class="row">
      <Enter way={off} view={view} kind="primary" label={say(lang)('again', { name: off.name })} />
    </div>
  );
}

function DoneWords({ step, view, lang }: StepProps) {
  return (
    <>
      <span>{say(lang)('done')}</span>
      {step === 'decide' && <div>{decidedWords(view.facts, lang)}</div>}
    </>
  );
}

/** Who is who in the story, and that it is no recording. */
function Cast({ view, lang }: Props) {
  const t = say(lang);
  const { ways, head } = view;
  const people = [
    { term: t('role.midwife'), value: ways.apply.name },
    { term: t('role.operator'), value: ways.off.name },
    { term: t('role.verifier'), value: ways.check.name },
    { term: t('role.health'), value: ways.recommend.name },
    { term: t('role.head'), value: head.name },
    { term: t('role.auditor'), value: ways.verify.name },
  ];
  return (
    <>
      <Section id="orang" title={t('cast')}>
        <div class="small">
          <SummaryList narrow rows={people} />
        </div>
      </Section>
      <Section id="sungguh" title={t('real')}>
        <p class="small dim">{t('realText')}</p>
        <p class="small dim">{t('note')}</p>
      </Section>
    </>
  );
}

interface EnterProps {
  readonly way: TourWay;
  readonly view: TourView;
  readonly kind: 'primary' | 'plain';
  readonly label: string;
}

function Enter({ way, view, kind, label }: EnterProps) {
  if (way.isSignedIn) {
    return (
      <ButtonLink href={way.to} kind={kind}>
        {label}
      </ButtonLink>
    );
  }
  return (
    <Form action={view.signInAction} csrf={view.csrf}>
      <input type="hidden" name="dari" value={way.to} />
      <Button kind={kind} name="orang" value={way.person}>
        {label}
      </Button>
    </Form>
  );
}

function detailOf(step: TourStep, facts: TourFacts, lang: Lang): string {
  const t = say(lang);
  if (step !== 'decide') return t(`${step}.detail`);
  const due = ownApplication(facts)?.dueOn ?? null;
  return due === null ? t('decide.detailNoDate') : t('decide.detail', { date: formatDate(due, lang) });
}

function decidedWords(facts: TourFacts, lang: Lang): string {
  const by = ownApplication(facts)?.approvedBy ?? null;
  return by === null ? '' : say(lang)(by === 'system' ? 'decide.bySystem' : 'decide.byHead');
}
