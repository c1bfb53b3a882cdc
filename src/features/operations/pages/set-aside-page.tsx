import { err, ok } from '../../../vocabulary/result.ts';
import type { Ask, Permit } from '../../../kernel/http/ask.ts';
import { refuse, type Reply } from '../../../kernel/http/reply.ts';
import { setAside } from '../../../kernel/outbox/stuck.ts';
import { Button } from '../../../web/components/button.tsx';
import { Form, FormEnd } from '../../../web/components/form.tsx';
import { SummaryList } from '../../../web/components/summary-list.tsx';
import { TextArea } from '../../../web/components/text-fields.tsx';
import type { ThisNode } from '../domain/authority.ts';
import { LONGEST_REASON, parseReason, type ReasonFault } from '../domain/set-aside-reason.ts';
import { actOnce, thisNode } from '../http/act-once.ts';
import { operationsPaths } from '../http/operations-paths.ts';
import type { OutboxEffect } from '../storage/outbox-effect.ts';
import { DeskBody, deskPage, deskTop, formSecrets, type DeskTop, type FormSecrets } from './desk.tsx';
import { effectOf, rowsOf, unknownEffect } from './effect-page.tsx';
import { say } from './say.ts';

type AsideAsk = Ask<'/operasi/kotak-keluar/:id/sisihkan'>;

/** Asks why, and says what it means, before a delivery is given up. */
export async function setAsidePage(ask: AsideAsk, permit: Permit<ThisNode>): Promise<Reply> {
  const permitted = permit(thisNode(ask));
  if (!permitted.ok) return permitted.error;
  return askForReason(ask, { typed: '', fault: null });
}

export async function setAsideEffect(ask: AsideAsk, permit: Permit<ThisNode>): Promise<Reply> {
  const permitted = permit(thisNode(ask));
  if (!permitted.ok) return permitted.error;
  const typed = ask.form.text('alasan');
  const reason = parseReason(typed);
  if (!reason.ok) return askForReason(ask, { typed, fault: reason.error });
  const effect = await effectOf(ask, ask.params.id);
  if (effect === null) return unknownEffect();
  const next = operationsPaths.effect.to({ id: effect.id });
  return actOnce(ask, permitted.value, async (tx, acting) => {
    const done = await setAside(tx, { id: effect.id, ...acting }, reason.value);
    return done.ok ? ok(next) : err(refuse(done.error, { next }));
  });
}

interface Typed {
  readonly typed: string;
  readonly fault: ReasonFault | null;
}

async function askForReason(ask: AsideAsk, { typed, fault }: Typed): Promise<Reply> {
  const effect = await effectOf(ask, ask.params.id);
  if (effect === null) return unknownEffect();
  if (effect.state !== 'failing')
    return refuse('effect_not_stuck', { next: operationsPaths.effect.to({ id: effect.id }) });
  const view: SetAsideView = {
    desk: deskTop(ask),
    effect,
    form: formSecrets(ask),
    typed: typed.slice(0, 4 * LONGEST_REASON),
    fault,
  };
  return deskPage(say(ask.lang)('asideTitle', { kind: effect.kind }), <SetAside {...view} />, {
    hasErrors: fault !== null,
  });
}

export interface SetAsideView extends Typed {
  readonly desk: DeskTop;
  readonly effect: OutboxEffect;
  readonly form: FormSecrets;
}

export function SetAside({ desk, effect, form, typed, fault }: SetAsideView) {
  const t = say(desk.lang);
  const message = fault === null ? null : t(REASON_FAULTS[fault]);
  return (
    <DeskBody desk={desk} errors={message === null ? [] : [{ field: 'alasan', message }]}>
      <h1>{t('asideTitle', { kind: effect.kind })}</h1>
      <p>{t('asideLead')}</p>
      <SummaryList rows={rowsOf(effect, t)} />
      <Form action={operationsPaths.setAside.to({ id: effect.id })} {...form}>
        <TextArea
          name="alasan"
          label={t('asideReason')}
          hint={t('asideHint')}
          error={message}
          value={typed}
          maxLength={LONGEST_REASON}
          rows={3}
        />
        <FormEnd>
          <Button kind="danger">{t('asideButton')}</Button>
          <a href={operationsPaths.effect.to({ id: effect.id })}>{t('cancel')}</a>
        </FormEnd>
      </Form>
    </DeskBody>
  );
}

const REASON_FAULTS = {
  text_malformed: 'reasonMalformed',
  text_control_characters: 'reasonMalformed',
  text_empty: 'reasonEmpty',
  text_too_long: 'reasonLong',
  reason_too_short: 'reasonShort',
  reason_names_number: 'reasonNumber',
} as const satisfies Readonly<Record<ReasonFault, string>>;
