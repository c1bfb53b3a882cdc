import { Button, ButtonLink } from '../../web/components/button.tsx';
import { Form } from '../../web/components/form.tsx';
import { StatusTag } from '../../web/components/status-tag.tsx';
import { Timeline } from '../../web/components/timeline.tsx';
import { formatDate } from '../../vocabulary/instant.ts';
import type { Lang } from '../../vocabulary/lang.ts';
import { ownApplication, tick, type TickedStep, type TourFacts, type TourStep } from './steps.ts';
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

/** The whole journey as steps that tick themselves, each with one button. */
export function TourBody({ view, lang }: Props) {
  const t = say(lang);
  return (
    <div class="stack-large">
      <div class="stack">
        <h1>{tourTitle(view, lang)}</h1>
        <p class="lead">{t(isOver(view.facts) ? 'leadDone' : 'lead')}</p>
        {isOver(view.facts) && <Again view={view} lang={lang} />}
      </div>
      <Timeline
        label={t('steps')}
        level={2}
        entries={tick(view.facts).map((ticked, at) => ({
          state: ticked.state === 'done' ? 'done' : ticked.state === 'next' ? 'now' : 'next',
          title: `${at + 1}. ${t(`${ticked.step}.title`)}`,
          detail: <StepDetail ticked={ticked} view={view} lang={lang} />,
        }))}
      />
      <p class="small dim">{t('note')}</p>
    </div>
  );
}

function isOver(facts: TourFacts): boolean {
  return tick(facts).every(({ state }) => state === 'done');
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

function StepDetail({ ticked, view, lang }: Props & { readonly ticked: TickedStep }) {
  const t = say(lang);
  const { step, state } = ticked;
  if (state === 'done') {
    return (
      <p>
        <StatusTag kind="ok">{t('done')}</StatusTag> {step === 'decide' ? decidedWords(view.facts, lang) : null}
      </p>
    );
  }
  return (
    <div class="stack">
      <p>{detailOf(step, view.facts, lang)}</p>
      {state === 'next' && <Way way={view.ways[step]} view={view} lang={lang} />}
      {state === 'next' && step === 'decide' && (
        <div class="row">
          <span>{t('or')}</span>
          <Enter way={view.head} view={view} kind="plain" label={t('decide.head', { name: view.head.name })} />
        </div>
      )}
    </div>
  );
}

function Way({ way, view, lang }: Props & { readonly way: TourWay }) {
  return <Enter way={way} view={view} kind="primary" label={say(lang)('go', { name: way.name })} />;
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
