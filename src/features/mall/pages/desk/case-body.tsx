import { formatDate } from '../../../../vocabulary/instant.ts';
import { ShortcutLink, type Verb, Verbs } from '../../../../web/components/button.tsx';
import { Note } from '../../../../web/components/note.tsx';
import { Queue } from '../../../../web/components/queue.tsx';
import { Panes, Section } from '../../../../web/components/section.tsx';
import { StatusTag } from '../../../../web/components/status-tag.tsx';
import { SummaryList } from '../../../../web/components/summary-list.tsx';
import { Timeline } from '../../../../web/components/timeline.tsx';
import type { DeskVerb } from '../../http/desk/case-verbs.ts';
import { deskPaths } from '../../http/desk/desk-paths.ts';
import { Agreements } from './agreement-table.tsx';
import { AttentionTable } from './attention-table.tsx';
import { CaseHeading } from './case-head.tsx';
import type { CaseView, StepRow } from './case-view.ts';
import { MissingNote } from './missing-note.tsx';
import { deskTime } from './desk-time.ts';
import { shortDay } from './due-tag.tsx';
import { History } from './history.tsx';
import { queueItems } from './queue-table.tsx';
import { say } from './say.ts';

/** A case in three panes: the queue, what needs the officer's eye, what he may do. */
export function CaseBody({ view }: { readonly view: CaseView }) {
  const t = say(view.lang);
  return (
    <Panes
      queue={<QueuePane view={view} />}
      queueLabel={t('queue.mine')}
      back={{ href: deskPaths.queue.to({}), label: t('case.back', { count: view.queueCount }) }}
      actions={<ActionsPane view={view} />}
      actionsLabel={t('case.actionsAndHistory')}
    >
      <CaseHeading head={view} />
      <Done view={view} />
      <Outcome view={view} />
      <MissingNote missing={view.missing} lang={view.lang} />
      {view.attention.length > 0 ? (
        <AttentionTable view={view} />
      ) : (
        <p>
          <StatusTag kind="ok">{t('attention.none')}</StatusTag>
        </p>
      )}
      <Agreements view={view} />
      <RecommendationSection view={view} />
    </Panes>
  );
}

interface PartProps {
  readonly view: CaseView;
}

function QueuePane({ view }: PartProps) {
  const { lang, queue, queueCount, id } = view;
  const t = say(lang);
  return (
    <>
      <div class="row between">
        <h2>{t('queue.mineCount', { count: queueCount })}</h2>
        <ShortcutLink href={deskPaths.queue.to({})} shortcut="/" icon="filter">
          {t('queue.filter')}
        </ShortcutLink>
      </div>
      <p class="tiny dim">
        {t('queue.order')} <kbd>J</kbd> <kbd>K</kbd> {t('queue.move')}, <kbd>Enter</kbd> {t('queue.open')}.
      </p>
      <Queue label={t('queue.cases')} items={queueItems(queue, deskPaths.case.to({ id }), lang)} />
    </>
  );
}

/** What the officer has just done: the page replaces a message that would vanish. */
function Done({ view: { done, lang } }: PartProps) {
  if (done.length === 0) return null;
  return (
    <Note kind="ok" title={say(lang)('case.done')}>
      {done.map((words) => (
        <p>{words}</p>
      ))}
    </Note>
  );
}

/** Where the case stands when nobody at the office has to act: with the applicant, refused, issued. */
function Outcome({ view }: PartProps) {
  const { lang, returned, refusal, licence } = view;
  const t = say(lang);
  if (view.standing.stage === 'returned') {
    return (
      <Note kind="info" title={t('outcome.returned')}>
        <ul class="dots">
          {returned.map(({ label, reason, note }) => (
            <li>
              <b>{label}</b>: {reason}
              {note !== null && <q>{note}</q>}
            </li>
          ))}
        </ul>
      </Note>
    );
  }
  if (refusal !== null) {
    return (
      <Note kind="bad" title={t('outcome.refused')}>
        <p>
          {refusal.ground} ({refusal.article})
        </p>
        {refusal.note !== null && (
          <p>
            <q>{refusal.note}</q>
          </p>
        )}
      </Note>
    );
  }
  if (licence !== null) {
    return (
      <Note kind={view.standing.stage === 'revoked' ? 'bad' : 'ok'} title={t(`outcome.${licenceState(view)}`)}>
        <p>
          {t('outcome.licence', {
            number: licence.number,
            from: formatDate(licence.issuedOn, lang, 'long'),
            until: formatDate(licence.validUntil, lang, 'long'),
          })}
        </p>
        <p>
          <a href={licence.documentsHref}>{t(`outcome.${licenceState(view)}.way`)}</a>
        </p>
      </Note>
    );
  }
  return null;
}

function licenceState({ standing }: CaseView): 'issued' | 'revoked' {
  return standing.stage === 'revoked' ? 'revoked' : 'issued';
}

function RecommendationSection({ view }: PartProps) {
  const { lang, zone, recommendation } = view;
  const t = say(lang);
  if (recommendation === null || recommendation.answer === null) return null;
  const { verdict, at, confirmed, unconfirmed, note } = recommendation.answer;
  return (
    <Section
      id="rekomendasi"
      title={t('recommendation.title')}
      across={
        verdict === 'recommended' ? (
          <StatusTag kind="ok">{t('verdict.recommended')}</StatusTag>
        ) : (
          <StatusTag kind="bad" icon="cross">
            {t('verdict.not_recommended')}
          </StatusTag>
        )
      }
    >
      <SummaryList
        rows={[
          { term: t('recommendation.office'), value: recommendation.office },
          { term: t('recommendation.at'), value: deskTime(at, zone, lang), set: 'figures' },
          ...confirmed.map((words) => ({ term: t('recommendation.confirmed'), value: words })),
          ...unconfirmed.map((words) => ({ term: t('recommendation.unconfirmed'), value: words })),
          ...(note === null ? [] : [{ term: t('recommendation.note'), value: <q>{note}</q> }]),
        ]}
      />
    </Section>
  );
}

function ActionsPane({ view }: PartProps) {
  const { lang, verbs, steps } = view;
  const t = say(lang);
  return (
    <>
      <Section id="tindakan" title={t('actions')} ground="sheet" screenOnly>
        {verbs.length > 0 ? <Verbs verbs={verbs.map((verb) => verbLink(verb, view))} /> : <p>{noVerbsWords(view)}</p>}
        {verbs.includes('return') && <p class="tiny dim">{t('actions.returnNote')}</p>}
      </Section>
      <Section id="langkah" title={t('steps.title')}>
        <Timeline entries={steps.map((step) => stepEntry(step, view))} />
        <History rows={view.history} zone={view.zone} lang={lang} />
      </Section>
    </>
  );
}

const keys: Readonly<Record<DeskVerb, Pick<Verb, 'shortcut' | 'kind'>>> = {
  take: { shortcut: 'a' },
  pass: { shortcut: 'l', kind: 'primary' },
  approve: { shortcut: 's', kind: 'primary' },
  return: { shortcut: 'b' },
  refuse: { shortcut: 't', kind: 'danger' },
  refetch: { shortcut: 'u' },
};

function verbLink(verb: DeskVerb, { id, lang }: CaseView): Verb {
  return { href: deskPaths[verb].to({ id }), label: say(lang)(`verb.${verb}`), ...keys[verb] };
}

function noVerbsWords({ standing, lang }: CaseView): string {
  const t = say(lang);
  if (standing.stage === 'returned') return t('actions.none.returned');
  return standing.stage === 'working' ? t('actions.none.other') : t('actions.none.closed');
}

function stepEntry(step: StepRow, { lang, zone }: CaseView) {
  const t = say(lang);
  const parts = [
    step.by,
    step.at === null ? null : deskTime(step.at, zone, lang),
    step.dueOn === null ? null : t('steps.due', { day: shortDay(step.dueOn, lang) }),
  ];
  return { state: step.state, title: step.name, detail: parts.filter((part) => part !== null).join(', ') };
}
