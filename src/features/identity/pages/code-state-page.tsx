import type { Ask, Permit } from '../../../kernel/http/ask.ts';
import { page, redirect, refuse, type Reply } from '../../../kernel/http/reply.ts';
import { isId } from '../../../kernel/ids.ts';
import { WORKER } from '../../../kernel/viewer.ts';
import { formatDateTimeZone, formatTime, type Instant, type Zone } from '../../../vocabulary/instant.ts';
import type { Lang } from '../../../vocabulary/lang.ts';
import { SummaryList } from '../../../web/components/summary-list.tsx';
import type { IdentityCircumstances } from '../domain/authority.ts';
import { codeState, type CodeState, type CounterCode } from '../domain/counter-code.ts';
import { identityPaths } from '../http/identity-paths.ts';
import type { IdentityPort } from '../http/identity-port.ts';
import { findCode } from '../storage/counter-code.ts';
import { referenceOf } from './code-shown.tsx';
import { zoneFor } from './office-zone.ts';
import { say, type Words } from './say.ts';

/** How a code stands, for the office that issued it. Never its digits, never whose it is. */
export async function codeStatePage(
  port: IdentityPort,
  ask: Ask<'/loket/kode/:id'>,
  permit: Permit<IdentityCircumstances['counter_code.read']>,
): Promise<Reply> {
  const { id } = ask.params;
  const code = isId(id) ? await ask.services.db.as(WORKER, (tx) => findCode(tx, id)) : null;
  if (code === null) return refuse('identity_code_missing', { next: identityPaths.counter.to({}) });
  const permitted = permit({ agencyId: code.agencyId });
  if (!permitted.ok) return permitted.error;
  const state = codeState(code, ask.now);
  if (state.status === 'waiting_second') return redirect(identityPaths.recovery.to({ id }));
  const view = { lang: ask.lang, zone: await zoneFor(port, ask), code, state };
  return page(say(ask.lang)('stateTitle', { reference: referenceOf(id) }), <CodeStateView {...view} />, {
    layout: 'desk',
  });
}

export interface CodeStateProps {
  readonly lang: Lang;
  readonly zone: Zone;
  readonly code: CounterCode;
  readonly state: CodeState;
}

export function CodeStateView({ lang, zone, code, state }: CodeStateProps) {
  const t = say(lang);
  const at = (instant: Instant) => formatDateTimeZone(instant, zone, lang);
  return (
    <div class="stack">
      <p>
        <a href={identityPaths.counter.to({})}>{t('backToCounter')}</a>
      </p>
      <h1>{t('stateTitle', { reference: referenceOf(code.id) })}</h1>
      <SummaryList
        rows={[
          { term: t('stateNow'), value: wordsOf(t, state, (until) => formatTime(until, zone, lang)) },
          { term: t('stateKind'), value: t(code.kind === 'bind' ? 'counterBind' : 'counterRecover') },
          { term: t('stateIssued'), value: at(code.issuedAt) },
          ...(code.confirmedAt === null ? [] : [{ term: t('stateConfirmed'), value: at(code.confirmedAt) }]),
        ]}
      />
      <p>{t('stateHidden')}</p>
    </div>
  );
}

function wordsOf(t: Words, state: CodeState, time: (instant: Instant) => string): string {
  switch (state.status) {
    case 'waiting_second':
      return t('stateWaiting', { time: time(state.until) });
    case 'handed_over':
      return t('stateHandedOver', { time: time(state.until) });
    case 'opened':
      return t('stateOpened');
    case 'used':
      return t('stateUsed', { time: time(state.at) });
    case 'over':
      return t(OVER[state.because]);
    default:
      return state satisfies never;
  }
}

const OVER = { replaced: 'stateReplaced', too_many_attempts: 'stateTooMany', expired: 'stateExpired' } as const;
