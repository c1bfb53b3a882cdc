import type { Ask, Permit } from '../../../kernel/http/ask.ts';
import type { Reply } from '../../../kernel/http/reply.ts';
import { WORKER } from '../../../kernel/viewer.ts';
import { formatDate, formatTime, localDateIn, type Instant } from '../../../vocabulary/instant.ts';
import { Button } from '../../../web/components/button.tsx';
import { Form, FormEnd } from '../../../web/components/form.tsx';
import { Note } from '../../../web/components/note.tsx';
import { SummaryList } from '../../../web/components/summary-list.tsx';
import type { ThisNode } from '../domain/authority.ts';
import { targetOf } from '../domain/clock-step.ts';
import { permitInSample } from '../http/act-once.ts';
import { advanceClock } from '../http/advance-clock.ts';
import { operationsPaths } from '../http/operations-paths.ts';
import { readDeadlines } from '../storage/clock-moves.ts';
import { showClock, typedIn } from './clock-page.tsx';
import { DeskBody, deskPage, deskTop, formSecrets, type DeskTop, type FormSecrets } from './desk.tsx';
import { span, time } from './format.ts';
import { say } from './say.ts';

/** Says where the clock would stand and what falls due by then, before it is moved. */
export async function clockMovePage(ask: Ask, permit: Permit<ThisNode>): Promise<Reply> {
  const permitted = permitInSample(ask, permit);
  if (!permitted.ok) return permitted.error;
  const { clock, db } = ask.services;
  const caseworkNow = clock.caseworkNow();
  const typed = typedIn(ask.query);
  const target = targetOf(typed, caseworkNow);
  if (!target.ok) return showClock(ask, { typed, fault: target.error });
  const deadlines = await db.as(WORKER, (tx) => readDeadlines(tx, { after: caseworkNow, until: target.value }));
  const view: ClockMoveView = {
    desk: deskTop(ask),
    caseworkNow,
    target: target.value,
    deadlines: deadlines.count,
    form: formSecrets(ask),
  };
  return deskPage(moveTitle(view), <ClockMove {...view} />);
}

export async function moveClock(ask: Ask, permit: Permit<ThisNode>): Promise<Reply> {
  const permitted = permitInSample(ask, permit);
  return permitted.ok ? advanceClock(ask, permitted.value) : permitted.error;
}

const ZONE = 'Asia/Jakarta';

export interface ClockMoveView {
  readonly desk: DeskTop;
  readonly caseworkNow: Instant;
  readonly target: Instant;
  /** Deadlines of casework that fall due until then. */
  readonly deadlines: number;
  readonly form: FormSecrets;
}

export function moveTitle({ desk, target }: Pick<ClockMoveView, 'desk' | 'target'>): string {
  const date = formatDate(localDateIn(target, ZONE), desk.lang);
  return say(desk.lang)('confirmTitle', { date, time: formatTime(target, ZONE, desk.lang) });
}

export function ClockMove(view: ClockMoveView) {
  const { desk, caseworkNow, target, deadlines, form } = view;
  const t = say(desk.lang);
  return (
    <DeskBody desk={desk}>
      <h1>{moveTitle(view)}</h1>
      <SummaryList
        rows={[
          { term: t('confirmFrom'), value: time(caseworkNow, desk.lang) },
          { term: t('confirmTo'), value: <b>{time(target, desk.lang)}</b> },
          { term: t('confirmBy'), value: span(caseworkNow.until(target).total('milliseconds'), t) },
          { term: t('confirmDeadlines'), value: t('confirmDeadlinesCount', { count: deadlines }) },
        ]}
      />
      <Note kind="warn">
        <p>{t('confirmTrueTime')}</p>
        <p>{t('confirmForwardOnly')}</p>
      </Note>
      <Form action={operationsPaths.clockMove.to({})} {...form}>
        <input type="hidden" name="sampai" value={target.toString()} />
        <FormEnd>
          <Button>{t('confirmButton')}</Button>
          <a href={operationsPaths.clock.to({})}>{t('cancel')}</a>
        </FormEnd>
      </Form>
    </DeskBody>
  );
}
