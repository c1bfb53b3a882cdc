import type { Lang } from '../../../../vocabulary/lang.ts';
import type { ApplicationEvent } from '../../domain/application-event.ts';
import type { OpenedCase } from '../../http/desk/open-case.ts';
import { officerEventWords } from '../../http/casework/event-words.ts';
import type { CaseNames } from './case-names.ts';
import type { HistoryRow, StepRow } from './case-view.ts';
import { say } from './say.ts';

interface HistoryGround {
  readonly opened: OpenedCase;
  readonly names: CaseNames;
  readonly lang: Lang;
}

/** What happened, latest first; `after` leaves out what an officer had seen. */
export function historyOf({ opened, names, lang }: HistoryGround, after = 0): readonly HistoryRow[] {
  return opened.events
    .filter(({ seq }) => seq > after)
    .toReversed()
    .map((event) => ({
      at: event.at,
      words: officerEventWords(event, opened.ground.version, lang),
      by: names.by(event.actor),
    }));
}

/** The steps of the office's terms since the case was last complete: done, under way, still to come. */
export function stepsOf({ opened, names, lang }: HistoryGround): readonly StepRow[] {
  const { application, events, row, ground } = opened;
  const begun = events.findLast(({ kind }) => kind === 'application.submitted' || kind === 'application.resubmitted');
  const since = events.filter(({ seq }) => seq > (begun?.seq ?? 0));
  const received: StepRow = {
    name: say(lang)('steps.received'),
    state: 'done',
    at: begun?.at ?? null,
    by: null,
    dueOn: null,
  };
  const steps = ground.version.terms.steps.map(({ id, kind, name }): StepRow => {
    const end = endOf(id, kind, since);
    if (end !== null) return { name: name[lang], state: 'done', at: end.at, by: names.by(end.actor), dueOn: null };
    if (application.step !== id) return { name: name[lang], state: 'next', at: null, by: null, dueOn: null };
    const by = kind === 'recommend' ? healthOffice({ opened, names }) : holderWords({ opened, names, lang });
    return { name: name[lang], state: 'now', at: null, by, dueOn: row.stepDueOn };
  });
  return [received, ...steps];
}

/** The event that ended a step: passed, or decided where it was the last. */
function endOf(id: string, kind: string, events: readonly ApplicationEvent[]): ApplicationEvent | null {
  const ends = (event: ApplicationEvent) =>
    (event.kind === 'step.passed' && event.step === id) ||
    (kind === 'decide' && (event.kind === 'application.approved' || event.kind === 'application.refused'));
  return events.findLast(ends) ?? null;
}

function healthOffice({ opened, names }: Pick<HistoryGround, 'opened' | 'names'>): string | null {
  const { recommendation } = opened.application;
  return recommendation === null ? null : names.office(recommendation.healthOfficeId);
}

function holderWords({ opened, names, lang }: HistoryGround): string | null {
  const holder = names.holder(opened.application.holder);
  if (holder === 'nobody') return null;
  return holder === 'me' ? say(lang)('queue.me') : holder.name;
}
