import { formatDate, formatDateTimeZone } from '../../../../vocabulary/instant.ts';
import type { Lang } from '../../../../vocabulary/lang.ts';
import type { TimelineEntry } from '../../../../web/components/timeline.tsx';
import type { ApplicationEvent } from '../../domain/application-event.ts';
import type { OwnCase } from '../../http/applicant/own-case.ts';
import { plannedSteps, stepWords } from './next-steps.ts';
import { say } from './say.ts';

/** What happened in one event, in words; see the casework's `eventWords`. */
export type SayEvent = (event: ApplicationEvent) => string;

interface TimelineGround {
  readonly own: OwnCase;
  readonly lang: Lang;
  readonly sayEvent: SayEvent;
}

/** What happened, each with who and when; then what runs now and what follows, each with its last day. */
export function caseTimeline({ own, lang, sayEvent }: TimelineGround): readonly TimelineEntry[] {
  const { events } = own;
  return [
    ...events.filter((event) => isTold(event, own)).map((event) => pastEntry({ own, lang, sayEvent }, event)),
    ...comingEntries(own, lang),
  ];
}

/** Inner workings of the office that change nothing for her. */
const UNTOLD: ReadonlySet<ApplicationEvent['kind']> = new Set(['case.taken', 'field.accepted', 'deadline.warned']);

function isTold(event: ApplicationEvent, { setting }: OwnCase): boolean {
  if (UNTOLD.has(event.kind)) return false;
  if (event.kind !== 'step.passed') return true;
  // The health office's answer has said so already.
  return setting.version.terms.steps.find(({ id }) => id === event.step)?.kind !== 'recommend';
}

function pastEntry({ own, lang, sayEvent }: TimelineGround, event: ApplicationEvent): TimelineEntry {
  const { names, zone } = own.setting;
  const t = say(lang);
  const who = {
    person: t('whoYou'),
    officer: t('whoOfficer', names),
    office: t('whoOffice', { office: t('healthOffice', names) }),
    system: t('whoSystem'),
  }[event.actor.kind];
  const time = formatDateTimeZone(event.at, zone, lang);
  const { first, rest } = sentences(sayEvent(event));
  const by = t('eventBy', { who, time });
  return { state: 'done', title: first, detail: rest === '' ? by : `${by}. ${rest}` };
}

/** The first sentence heads the entry; what follows stands with who and when. */
function sentences(words: string): { readonly first: string; readonly rest: string } {
  const end = words.indexOf('. ');
  if (end === -1) return { first: words.replace(/\.$/, ''), rest: '' };
  return { first: words.slice(0, end), rest: words.slice(end + 2) };
}

function comingEntries({ application, row, setting }: OwnCase, lang: Lang): readonly TimelineEntry[] {
  const t = say(lang);
  const { stage } = application;
  if (stage === 'returned') return [{ state: 'now', title: t('nextYou'), detail: t('nextYouDetail') }];
  if (stage === 'approved') return [{ state: 'now', title: t('nextIssue') }];
  const stretch = application.clocks.at(-1);
  if (stage !== 'working' || stretch === undefined) return [];
  const { version, names, calendar } = setting;
  const planned = plannedSteps(version.terms, { from: stretch.completeOn, calendar });
  const at = planned.findIndex(({ step }) => step.id === application.step);
  return planned.slice(Math.max(at, 0)).map(({ step, until }, index) => {
    const last = step.kind === 'decide' ? stretch.dueOn : index === 0 ? (row.stepDueOn ?? until) : until;
    const date = formatDate(last, lang);
    const key =
      application.overdueSince !== null ? 'stepWasDue' : step.kind === 'decide' ? 'stepDecideBy' : 'stepUntil';
    return { state: index === 0 ? 'now' : 'next', title: stepWords(step, { lang, names }), detail: t(key, { date }) };
  });
}
