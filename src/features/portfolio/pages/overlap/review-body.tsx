import { type FormTokens } from '../../../../kernel/http/form-tokens.ts';
import type { Lang } from '../../../../vocabulary/lang.ts';
import { Button } from '../../../../web/components/button.tsx';
import { EmptyState } from '../../../../web/components/empty-state.tsx';
import { Form } from '../../../../web/components/form.tsx';
import { Note } from '../../../../web/components/note.tsx';
import { Panes, Section } from '../../../../web/components/section.tsx';
import { TextArea } from '../../../../web/components/text-fields.tsx';
import { LONGEST_NOTE } from '../../http/overlap-review/judge-pair.ts';
import type { ReviewProgress } from '../../http/overlap-review/next-pair.ts';
import { overlapPaths } from '../../http/overlap-review/overlap-paths.ts';
import { verdictWords } from '../../http/overlap-review/stands.ts';
import { OverlapNav, type Reader } from './overlap-nav.tsx';
import { PairDecisions, PairParts, pairTitle } from './pair-body.tsx';
import type { PairView } from './pair-view.ts';
import { say } from './say.ts';

/** What was decided on the page before, with the way to take it back. */
export interface Before {
  readonly words: string;
  readonly withdrawHref: string | null;
}

export interface ReviewView {
  readonly pair: PairView;
  readonly progress: ReviewProgress;
  /** Why this pair is asked; null when it was opened by its address. */
  readonly part: 'saving' | 'uncertainty' | 'variety' | 'random' | null;
  readonly before: Before | null;
  readonly skipHref: string | null;
  readonly tokens: FormTokens;
}

/** One pair, one decision: the applications beside each other, the reasons, and the verbs. */
export function ReviewBody({ view }: { readonly view: ReviewView }) {
  const { pair, progress } = view;
  const { lang } = pair;
  const t = say(lang);
  return (
    <div class="stack">
      <OverlapNav current="review" reader={pair.reader} lang={lang} />
      {view.before !== null && <BeforeLine before={view.before} lang={lang} />}
      <Panes actionsLabel={t('review.actions')} actions={<Actions view={view} />}>
        <h1>{pairTitle(pair)}</h1>
        <div class="row between">
          <p class="small dim">
            {t('review.progress', { settled: progress.settled, asked: progress.asked, mine: progress.mine })}
            {view.part !== null && ` ${t(`part.${view.part}`)}`}
          </p>
          {view.skipHref !== null && (
            <a class="no-wrap only-screen" href={view.skipHref}>
              {t('review.skip')}
            </a>
          )}
        </div>
        <PairParts view={pair} />
      </Panes>
    </div>
  );
}

/** When nothing is left for the reviewer. */
export function ReviewDoneBody({
  progress,
  reader,
  before,
  lang,
}: {
  readonly progress: ReviewProgress;
  readonly reader: Reader;
  readonly before: Before | null;
  readonly lang: Lang;
}) {
  const t = say(lang);
  return (
    <div class="stack">
      <OverlapNav current="review" reader={reader} lang={lang} />
      {before !== null && <BeforeLine before={before} lang={lang} />}
      <h1>{t('review.done.title')}</h1>
      <EmptyState
        kind="all_done"
        title={t('review.done.head')}
        way={{ href: overlapPaths.quality.to({}), label: t('review.done.way') }}
        level={2}
      >
        {t('review.done.text', { settled: progress.settled, asked: progress.asked })}
      </EmptyState>
    </div>
  );
}

function BeforeLine({ before, lang }: { readonly before: Before; readonly lang: Lang }) {
  return (
    <Note kind="ok">
      <p>
        {before.words} {before.withdrawHref !== null && <a href={before.withdrawHref}>{say(lang)('withdraw.link')}</a>}
      </p>
    </Note>
  );
}

function Actions({ view }: { readonly view: ReviewView }) {
  const { pair, tokens } = view;
  const { lang, task } = pair;
  const t = say(lang);
  if (task !== 'judge' && task !== 'settle')
    return (
      <>
        <p>{t(task === 'nothing' ? 'review.taken' : 'review.judged')}</p>
        {pair.mayWithdraw && (
          <p>
            <a href={overlapPaths.withdraw.to({ pair: pair.pairId })}>{t('withdraw.link')}</a>
          </p>
        )}
        {pair.standing !== 'waiting' && <PairDecisions view={pair} />}
      </>
    );
  return (
    <>
      <Section id="putusan" title={t(task === 'settle' ? 'review.settle' : 'review.yours')} ground="sheet" screenOnly>
        <Form
          action={overlapPaths.reviewPair.to({ pair: pair.pairId })}
          csrf={tokens.csrf}
          idempotencyKey={tokens.key}
          label={t('review.yours')}
        >
          <div class="stack">
            <div class="verbs">
              {verdictWords.map((word, at) => (
                <Button kind="plain" name="putusan" value={word} shortcut={String(at + 1)}>
                  {t(`verdict.${word}`, { a: 'A', b: 'B' })}
                </Button>
              ))}
            </div>
            <TextArea name="alasan" label={t('review.note')} optional rows={3} maxLength={LONGEST_NOTE} />
          </div>
        </Form>
        <p class="tiny dim">
          {t('review.lasting')} {pair.isBlind && task === 'judge' ? t('review.blind') : t('review.undo')}
        </p>
      </Section>
      {task === 'settle' || !pair.isBlind ? <PairDecisions view={pair} /> : null}
    </>
  );
}

/** Taking a verdict back is a page of its own, with what it undoes. */
export function WithdrawBody({ pair, tokens }: { readonly pair: PairView; readonly tokens: FormTokens }) {
  const { lang } = pair;
  const t = say(lang);
  return (
    <div class="stack">
      <h1>{t('withdraw.title', { a: pair.first.name, b: pair.second.name })}</h1>
      {pair.mayWithdraw ? (
        <>
          <p>{t('withdraw.text')}</p>
          <Form action={overlapPaths.withdraw.to({ pair: pair.pairId })} csrf={tokens.csrf} idempotencyKey={tokens.key}>
            <div class="row">
              <Button kind="danger">{t('withdraw.button')}</Button>
              <a href={overlapPaths.review.to({})}>{t('withdraw.keep')}</a>
            </div>
          </Form>
        </>
      ) : (
        <>
          <p>{t('withdraw.impossible')}</p>
          <p>
            <a href={overlapPaths.review.to({})}>{t('withdraw.onward')}</a>
          </p>
        </>
      )}
    </div>
  );
}
