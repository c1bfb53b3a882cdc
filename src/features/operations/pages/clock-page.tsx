import type { Ask, Permit } from '../../../kernel/http/ask.ts';
import type { Reply } from '../../../kernel/http/reply.ts';
import { WORKER } from '../../../kernel/viewer.ts';
import type { Instant } from '../../../vocabulary/instant.ts';
import { Button } from '../../../web/components/button.tsx';
import { RadioField } from '../../../web/components/choice-fields.tsx';
import { FormEnd } from '../../../web/components/form.tsx';
import { DateField, datePartNames } from '../../../web/components/moment-fields.tsx';
import { Halves, Section } from '../../../web/components/section.tsx';
import { SummaryList } from '../../../web/components/summary-list.tsx';
import { DataTable } from '../../../web/components/table.tsx';
import { TextField } from '../../../web/components/text-fields.tsx';
import type { ThisNode } from '../domain/authority.ts';
import { MOST_DAYS, stepKinds, type StepFault, type TypedStep } from '../domain/clock-step.ts';
import { permitInSample } from '../http/act-once.ts';
import { operationsPaths } from '../http/operations-paths.ts';
import { listMoves, readDeadlines, type ClockMoved } from '../storage/clock-moves.ts';
import { DeskBody, deskPage, deskTop, type DeskTop } from './desk.tsx';
import { span, time } from './format.ts';
import { say, type Words } from './say.ts';

/** Both clocks, and the steps by which that of casework can be moved on. */
export async function clockPage(ask: Ask, permit: Permit<ThisNode>): Promise<Reply> {
  const permitted = permitInSample(ask, permit);
  return permitted.ok ? showClock(ask, { typed: typedIn(ask.query), fault: null }) : permitted.error;
}

/** The page with what was typed and what is wrong with it. */
export async function showClock(ask: Ask, given: Pick<ClockView, 'typed' | 'fault'>): Promise<Reply> {
  const view = await readClock(ask, given);
  return deskPage(clockTitle(view), <ClockDesk {...view} />, { hasErrors: given.fault !== null });
}

/** The names of the form's fields; `tanggal` stands for three boxes. */
const stepFields = { kind: 'langkah', days: 'hari', date: 'tanggal' } as const;

export interface ClockView {
  readonly desk: DeskTop;
  readonly trueNow: Instant;
  readonly caseworkNow: Instant;
  readonly aheadMs: number;
  readonly nextDeadline: Instant | null;
  readonly moves: readonly ClockMoved[];
  readonly typed: TypedStep;
  readonly fault: StepFault | null;
}

export const NOTHING_TYPED: TypedStep = { kind: '', days: '', date: { day: '', month: '', year: '' } };

export function clockTitle({ desk, aheadMs }: Pick<ClockView, 'desk' | 'aheadMs'>): string {
  const t = say(desk.lang);
  return aheadMs === 0 ? t('clockSame') : t('clockAhead', { span: span(aheadMs, t) });
}

export function ClockDesk(view: ClockView) {
  const { desk, fault } = view;
  const t = say(desk.lang);
  return (
    <DeskBody
      desk={desk}
      errors={fault === null ? [] : [{ field: fieldOf(fault), message: t(STEP_FAULTS[fault], { most: MOST_DAYS }) }]}
    >
      <h1>{clockTitle(view)}</h1>
      <p>{t('clockLead')}</p>
      <Halves>
        <div class="stack-large">
          <Times t={t} view={view} />
          {view.moves.length > 0 && <Moves t={t} moves={view.moves} />}
        </div>
        <Section id="maju" title={t('moveTitle')} ground="sheet">
          <StepForm t={t} view={view} />
        </Section>
      </Halves>
    </DeskBody>
  );
}

async function readClock(ask: Ask, given: Pick<ClockView, 'typed' | 'fault'>): Promise<ClockView> {
  const { clock, db } = ask.services;
  const [trueNow, caseworkNow] = [clock.trueNow(), clock.caseworkNow()];
  const read = await db.as(WORKER, async (tx) => ({
    moves: await listMoves(tx),
    deadlines: await readDeadlines(tx, { after: caseworkNow, until: caseworkNow }),
  }));
  return {
    desk: deskTop(ask),
    trueNow,
    caseworkNow,
    aheadMs: clock.aheadMs,
    nextDeadline: read.deadlines.next,
    moves: read.moves,
    ...given,
  };
}

function Times({ t, view }: { readonly t: Words; readonly view: ClockView }) {
  const { trueNow, caseworkNow, nextDeadline } = view;
  return (
    <SummaryList
      rows={[
        { term: t('caseworkTime'), value: <b>{time(caseworkNow, t.lang)}</b> },
        { term: t('trueTime'), value: time(trueNow, t.lang) },
        { term: t('nextDeadline'), value: nextDeadline === null ? t('nextDeadlineNone') : time(nextDeadline, t.lang) },
      ]}
    />
  );
}

function Moves({ t, moves }: { readonly t: Words; readonly moves: readonly ClockMoved[] }) {
  return (
    <Section id="riwayat" title={t('movesTitle')}>
      <DataTable
        id="langkah"
        caption={t('movesTitle')}
        captionHidden
        columns={[
          { key: 'at', head: t('movedAt'), cell: ({ at }) => time(at, t.lang), rowHeader: true },
          { key: 'step', head: t('movedBy'), cell: ({ stepMs }) => span(stepMs, t), figures: true },
        ]}
        rows={moves}
        phone="fit"
      />
    </Section>
  );
}

/** Asks by address: nothing moves before the next page has been confirmed. */
function StepForm({ t, view: { typed, fault } }: { readonly t: Words; readonly view: ClockView }) {
  const errorAt = (field: string) =>
    fault !== null && fieldOf(fault) === field ? t(STEP_FAULTS[fault], { most: MOST_DAYS }) : null;
  return (
    <form method="get" action={operationsPaths.clockMove.to({})} novalidate>
      <RadioField
        name={stepFields.kind}
        label={t('stepLabel')}
        error={errorAt(stepFields.kind)}
        value={typed.kind}
        choices={stepKinds.map((kind) => ({ value: kind, label: t(STEP_LABELS[kind]) }))}
      />
      <TextField
        name={stepFields.days}
        label={t('daysLabel')}
        hint={t('daysHint', { most: MOST_DAYS })}
        error={errorAt(stepFields.days)}
        value={typed.days}
        width="short"
        inputMode="numeric"
        autocomplete="off"
        maxLength={2}
      />
      <DateField
        name={stepFields.date}
        label={t('dateLabel')}
        hint={t('dateHint')}
        error={errorAt(stepFields.date)}
        value={typed.date}
      />
      <FormEnd>
        <Button>{t('moveButton')}</Button>
      </FormEnd>
    </form>
  );
}

/** What was typed, as the address carries it. */
export function typedIn(query: URLSearchParams): TypedStep {
  const text = (name: string) => (query.get(name) ?? '').slice(0, 20);
  const parts = datePartNames(stepFields.date);
  return {
    kind: text(stepFields.kind),
    days: text(stepFields.days),
    date: { day: text(parts.day), month: text(parts.month), year: text(parts.year) },
  };
}

const STEP_LABELS = {
  jam: 'stepHour',
  pagi: 'stepMorning',
  hari: 'stepDays',
  tanggal: 'stepDate',
  sore: 'stepEvening',
} as const;

const STEP_FAULTS = {
  step_missing: 'stepMissing',
  days_malformed: 'daysMalformed',
  date_malformed: 'dateMalformed',
  date_not_ahead: 'dateNotAhead',
  date_too_far: 'dateTooFar',
} as const satisfies Readonly<Record<StepFault, string>>;

function fieldOf(fault: StepFault): string {
  if (fault === 'step_missing') return stepFields.kind;
  return fault === 'days_malformed' ? stepFields.days : stepFields.date;
}
