import { err, ok } from '../../../vocabulary/result.ts';
import type { Ask, Permit } from '../../../kernel/http/ask.ts';
import { refuse, type RefusalReply, type Reply } from '../../../kernel/http/reply.ts';
import { isId } from '../../../kernel/ids.ts';
import { retryNow } from '../../../kernel/outbox/stuck.ts';
import { WORKER } from '../../../kernel/viewer.ts';
import { Button, ButtonLink } from '../../../web/components/button.tsx';
import { Form } from '../../../web/components/form.tsx';
import { Panes, Section } from '../../../web/components/section.tsx';
import { StatusTag } from '../../../web/components/status-tag.tsx';
import { SummaryList, type SummaryRow } from '../../../web/components/summary-list.tsx';
import type { ThisNode } from '../domain/authority.ts';
import { actOnce, thisNode } from '../http/act-once.ts';
import { operationsPaths } from '../http/operations-paths.ts';
import { findEffect, type OutboxEffect } from '../storage/outbox-effect.ts';
import { DeskBody, deskPage, deskTop, formSecrets, type DeskTop, type FormSecrets } from './desk.tsx';
import { time } from './format.ts';
import { FaultCode } from './outbox-page.tsx';
import { say, type Words } from './say.ts';

/** One delivery, in whatever state: also the answer to trying it again. */
export async function effectPage(ask: Ask<'/operasi/kotak-keluar/:id'>, permit: Permit<ThisNode>): Promise<Reply> {
  const permitted = permit(thisNode(ask));
  if (!permitted.ok) return permitted.error;
  const effect = await effectOf(ask, ask.params.id);
  if (effect === null) return unknownEffect();
  const view: EffectView = { desk: deskTop(ask), effect, form: formSecrets(ask), now: ask.now };
  return deskPage(effectTitle(view), <EffectDetails {...view} />);
}

/** Tries a stuck delivery again at once. */
export async function retryEffect(
  ask: Ask<'/operasi/kotak-keluar/:id/coba-lagi'>,
  permit: Permit<ThisNode>,
): Promise<Reply> {
  const permitted = permit(thisNode(ask));
  if (!permitted.ok) return permitted.error;
  const { id } = ask.params;
  if (!isId(id)) return unknownEffect();
  return actOnce(ask, permitted.value, async (tx, acting) => {
    const retried = await retryNow(tx, { id, ...acting });
    const next = operationsPaths.effect.to({ id });
    if (retried.ok) return ok(next);
    return err((await findEffect(tx, id)) === null ? unknownEffect() : refuse(retried.error, { next }));
  });
}

export async function effectOf(ask: Ask, id: string): Promise<OutboxEffect | null> {
  return isId(id) ? ask.services.db.as(WORKER, (tx) => findEffect(tx, id)) : null;
}

export function unknownEffect(): RefusalReply {
  return refuse('outbox_effect_unknown', { next: operationsPaths.outbox.to({}) });
}

export interface EffectView {
  readonly desk: DeskTop;
  readonly effect: OutboxEffect;
  readonly form: FormSecrets;
  readonly now: Temporal.Instant;
}

export function effectTitle({ desk, effect, now }: EffectView): string {
  const t = say(desk.lang);
  switch (effect.state) {
    case 'failing':
      return t('effectFailing', { kind: effect.kind, count: effect.attempts });
    case 'set_aside':
      return t('effectSetAside', { kind: effect.kind });
    case 'waiting':
      return Temporal.Instant.compare(effect.runAt, now) <= 0
        ? t('effectDue', { kind: effect.kind })
        : t('effectWaiting', { kind: effect.kind, time: time(effect.runAt, t.lang) });
    case 'done':
      return t('effectDone', { kind: effect.kind });
    default:
      return effect.state satisfies never;
  }
}

export function EffectDetails(view: EffectView) {
  const { desk, effect } = view;
  const t = say(desk.lang);
  const isStuck = effect.state === 'failing' || effect.state === 'set_aside';
  return (
    <DeskBody desk={desk}>
      {isStuck ? (
        <Panes actions={<Actions t={t} view={view} />} actionsLabel={t('actions')}>
          <Known t={t} view={view} />
        </Panes>
      ) : (
        <Known t={t} view={view} />
      )}
    </DeskBody>
  );
}

function Known({ t, view }: { readonly t: Words; readonly view: EffectView }) {
  return (
    <>
      <div class="row between">
        <h1>{effectTitle(view)}</h1>
        <StateTag t={t} state={view.effect.state} />
      </div>
      <p class="dim">{t('effectLead')}</p>
      <SummaryList rows={rowsOf(view.effect, t)} />
      <p>
        <a href={operationsPaths.outbox.to({})}>{t('toOutbox')}</a>
      </p>
    </>
  );
}

function StateTag({ t, state }: { readonly t: Words; readonly state: OutboxEffect['state'] }) {
  switch (state) {
    case 'failing':
      return <StatusTag kind="bad">{t('stateFailing')}</StatusTag>;
    case 'set_aside':
      return <StatusTag kind="mute">{t('stateSetAside')}</StatusTag>;
    case 'waiting':
      return <StatusTag kind="info">{t('stateWaiting')}</StatusTag>;
    case 'done':
      return <StatusTag kind="ok">{t('stateDone')}</StatusTag>;
    default:
      return state satisfies never;
  }
}

function Actions({ t, view }: { readonly t: Words; readonly view: EffectView }) {
  const { effect, form } = view;
  return (
    <Section id="tindakan" title={t('actions')} ground="sheet">
      <Form action={operationsPaths.retry.to({ id: effect.id })} {...form}>
        <div class="verbs">
          <Button>{t('retryNow')}</Button>
        </div>
      </Form>
      {effect.state === 'failing' && (
        <div class="verbs">
          <ButtonLink href={operationsPaths.setAside.to({ id: effect.id })} kind="plain" shortcut="s">
            {t('setAside')}
          </ButtonLink>
        </div>
      )}
      <p class="tiny dim">{t('actionsNote')}</p>
    </Section>
  );
}

const SETTLED = { failing: 'effectFailedAt', set_aside: 'effectAsideAt', done: 'effectDoneAt' } as const;

/** What is known of a delivery without opening it. */
export function rowsOf(effect: OutboxEffect, t: Words): readonly SummaryRow[] {
  const references = Object.entries(effect.payload).map(
    ([name, value]) => `${name}: ${Array.isArray(value) ? value.join(', ') : String(value)}`,
  );
  return [
    { term: t('outboxKind'), value: effect.kind, set: 'code' },
    { term: t('effectKey'), value: effect.key, set: 'code' },
    { term: t('effectReferences'), value: references.length === 0 ? t('none') : references.join('; '), set: 'code' },
    { term: t('effectCreated'), value: time(effect.createdAt, t.lang) },
    { term: t('effectAttempts'), value: String(effect.attempts), set: 'figures' },
    {
      term: t('effectError'),
      value: effect.lastError === null ? t('none') : <FaultCode t={t} line={effect.lastError} />,
    },
    ...(effect.settledAt === null || effect.state === 'waiting'
      ? []
      : [{ term: t(SETTLED[effect.state]), value: time(effect.settledAt, t.lang) }]),
    ...(effect.setAsideReason === null ? [] : [{ term: t('effectReason'), value: effect.setAsideReason }]),
    { term: t('effectId'), value: effect.id, set: 'code' },
  ];
}
