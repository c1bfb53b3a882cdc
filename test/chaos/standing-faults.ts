import type { Application } from '../../src/features/mall/domain/application.ts';
import type { ApplicationEvent } from '../../src/features/mall/domain/application-event.ts';
import { runningStretch } from '../../src/features/mall/domain/casework-clock.ts';
import { fold } from '../../src/features/mall/domain/fold.ts';
import type { ApplicationRow } from '../../src/features/mall/storage/application-row.ts';
import { eventsByApplication, type Keyed, type Standing } from './standing.ts';

/** A submission that somebody was told is done. */
export interface Told {
  /** The draft's id, which became the application's. */
  readonly id: string;
  /** The case number on the receipt. */
  readonly caseNumber: string;
}

export interface Expected {
  readonly told: readonly Told[];
  /** Applications that were there before anybody clicked. */
  readonly before: ReadonlySet<string>;
  /** How many answers each has to keep. */
  readonly answers: number;
  /** `finished` once nothing may wait any more. */
  readonly effects: 'under way' | 'finished';
}

/** What is lost, doubled or at odds with itself; empty when all is as everybody was told. */
export function standingFaults(standing: Standing, expected: Expected): readonly string[] {
  const { told, before } = expected;
  const fresh = standing.applications.filter(({ id }) => !before.has(id));
  const promised = new Set(told.map(({ id }) => id));
  return [
    ...told.flatMap((one) => lossOf(standing, one, expected.answers)),
    ...repeated(fresh.map(({ id }) => id)).map((id) => `${id}: the application stands twice`),
    ...repeated(fresh.map(({ caseNumber }) => caseNumber)).map((number) => `${number}: two applications have it`),
    ...fresh.filter(({ id }) => !promised.has(id)).map(({ id }) => `${id}: an application that nobody sent`),
    ...strayNumbers(standing, expected),
    ...strayHistories(standing, expected),
    ...fresh.flatMap((row) => historyFaults(standing, row)),
    ...effectFaults(standing, expected),
  ];
}

function lossOf(standing: Standing, { id, caseNumber }: Told, answers: number): readonly string[] {
  const row = standing.applications.find((one) => one.id === id);
  if (row === undefined) return [`${id}: acknowledged as ${caseNumber} and lost`];
  const number = standing.caseNumbers.filter(({ applicationId }) => applicationId === id);
  const kept = standing.answers.get(id) ?? 0;
  return [
    ...(row.caseNumber === caseNumber ? [] : [`${id}: acknowledged as ${caseNumber}, stands as ${row.caseNumber}`]),
    ...(number.length === 1 && number[0]?.number === caseNumber ? [] : [`${id}: its number is not kept once`]),
    ...(standing.sentDrafts.includes(id) ? [] : [`${id}: its draft does not know that it is sent`]),
    ...(kept === answers ? [] : [`${id}: ${kept} of ${answers} answers are kept`]),
  ];
}

function strayNumbers({ caseNumbers }: Standing, { told, before }: Expected): readonly string[] {
  const known = new Set([...before, ...told.map(({ id }) => id)]);
  return caseNumbers
    .filter(({ applicationId }) => !known.has(applicationId))
    .map(({ number, applicationId }) => `${number}: given to ${applicationId}, which is no application`);
}

function strayHistories(standing: Standing, { before }: Expected): readonly string[] {
  const rows = new Set(standing.applications.map(({ id }) => id));
  return [...eventsByApplication(standing).keys()]
    .filter((id) => !rows.has(id) && !before.has(id))
    .map((id) => `${id}: a history without an application`);
}

function historyFaults(standing: Standing, row: ApplicationRow): readonly string[] {
  const { id } = row;
  const events = standing.events.filter(({ applicationId }) => applicationId === id).map(({ event }) => event);
  const submissions = events.filter(({ kind }) => kind === 'application.submitted').length;
  const notices = of(standing.notices, id).filter(({ kind }) => kind === 'application.submitted').length;
  return [
    ...(submissions === 1 ? [] : [`${id}: submitted ${submissions} times`]),
    ...(notices === 1 ? [] : [`${id}: ${notices} notices of its submission`]),
    ...timerFaults(of(standing.timers, id), events, id),
    ...projectionFaults(row, events),
  ];
}

/** Two warnings, the last day, and the day after, for each stretch of the clock. */
function timerFaults(timers: readonly Keyed[], events: readonly ApplicationEvent[], id: string): readonly string[] {
  const wanted = events.flatMap((event) => {
    if (event.kind !== 'application.submitted' && event.kind !== 'application.resubmitted') return [];
    return [...event.clock.warnOn.map(() => 'mall.warn'), 'mall.due', 'mall.overdue'];
  });
  const found = timers.map(({ kind }) => kind);
  const [one, other] = [wanted.toSorted().join(' '), found.toSorted().join(' ')];
  return one === other ? [] : [`${id}: has the timers "${other}", not "${one}"`];
}

function projectionFaults(row: ApplicationRow, events: readonly ApplicationEvent[]): readonly string[] {
  const application = folded(events);
  if (typeof application === 'string') return [`${row.id}: ${application}`];
  const [stands, folds] = [standsAs(row), foldsTo(application)].map((one) => JSON.stringify(one));
  return stands === folds ? [] : [`${row.id}: stands as ${stands}, its events say ${folds}`];
}

function folded(events: readonly ApplicationEvent[]): Application | string {
  try {
    return fold(events);
  } catch (fault) {
    return `its events do not fold: ${fault instanceof Error ? fault.message : String(fault)}`;
  }
}

function standsAs(row: ApplicationRow): readonly (string | number | null)[] {
  const { id, personId, agencyId, versionId, caseNumber, seq, stage, step, holder, dueOn } = row;
  const times = [row.submittedAt.toString(), row.overdueSince?.toString() ?? null];
  return [id, personId, agencyId, versionId, caseNumber, seq, stage, step, holder, dueOn, ...times];
}

function foldsTo(application: Application): readonly (string | number | null)[] {
  const { id, personId, agencyId, versionId, caseNumber, seq, stage, step, holder } = application;
  const times = [application.submittedAt.toString(), application.overdueSince?.toString() ?? null];
  const dueOn = runningStretch(application)?.dueOn ?? null;
  return [id, personId, agencyId, versionId, caseNumber, seq, stage, step, holder, dueOn, ...times];
}

/** Those that failed or were set aside will never be carried out. */
function effectFaults({ effects }: Standing, expected: Expected): readonly string[] {
  return effects
    .filter(({ state }) => state !== 'waiting' || expected.effects === 'finished')
    .map(({ key, state, lastError }) => `${key}: ${state}${lastError === null ? '' : `, ${lastError}`}`);
}

function of(all: readonly Keyed[], id: string): readonly Keyed[] {
  return all.filter(({ applicationId }) => applicationId === id);
}

function repeated(all: readonly string[]): readonly string[] {
  return [...new Set(all.filter((one, at) => all.indexOf(one) !== at))];
}
