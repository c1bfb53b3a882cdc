import type { Ask, Permit } from '../../../kernel/http/ask.ts';
import { ONCE_FIELD } from '../../../kernel/http/csrf.ts';
import { page, redirect, refuse, type Reply } from '../../../kernel/http/reply.ts';
import { isId, newId } from '../../../kernel/ids.ts';
import { WORKER } from '../../../kernel/viewer.ts';
import { formatTime, type Zone } from '../../../vocabulary/instant.ts';
import type { Lang } from '../../../vocabulary/lang.ts';
import { parseNik } from '../../../vocabulary/nik.ts';
import { Button } from '../../../web/components/button.tsx';
import { RadioField, StatementField } from '../../../web/components/choice-fields.tsx';
import { EmptyState } from '../../../web/components/empty-state.tsx';
import { ErrorSummary, type FieldError } from '../../../web/components/error-summary.tsx';
import { Form, FormEnd } from '../../../web/components/form.tsx';
import { Rows } from '../../../web/components/rows.tsx';
import { Columns, Section } from '../../../web/components/section.tsx';
import { TextField } from '../../../web/components/text-fields.tsx';
import type { CodeKind } from '../domain/binding.ts';
import { spokenCode } from '../domain/code-digits.ts';
import type { CounterCode } from '../domain/counter-code.ts';
import { issueAtCounter, type CounterOfficer } from '../http/counter-desk.ts';
import { identityPaths } from '../http/identity-paths.ts';
import type { IdentityPort } from '../http/identity-port.ts';
import { listWaiting } from '../storage/counter-code.ts';
import { CodeShown, referenceOf } from './code-shown.tsx';
import { zoneFor } from './office-zone.ts';
import { csrfOf } from './passkey-button.tsx';
import { say, type Words } from './say.ts';

export async function counterPage(port: IdentityPort, ask: Ask, permit: Permit<null>): Promise<Reply> {
  const permitted = permit(null);
  if (!permitted.ok) return permitted.error;
  const view = await viewOf(port, ask, counterOfficer(ask));
  return page(say(ask.lang)('counterTitle'), <Counter {...view} typed={NOTHING} errors={[]} />, { layout: 'desk' });
}

/** Issues a code and shows it, once, in the answer itself: its digits are kept nowhere to be asked for again. */
export async function issuePage(port: IdentityPort, ask: Ask, permit: Permit<null>): Promise<Reply> {
  const permitted = permit(null);
  if (!permitted.ok) return permitted.error;
  const officer = counterOfficer(ask);
  const t = say(ask.lang);
  const id = ask.form.text(ONCE_FIELD);
  if (!isId(id)) return refuse('idempotency_key_missing', { next: identityPaths.counter.to({}) });
  const typed = typedIn(ask);
  const nik = parseNik(typed.nik);
  const errors = faultsIn(t, typed);
  if (!nik.ok || typed.kind === null || errors.length > 0) {
    const view = await viewOf(port, ask, officer);
    return page(t('counterTitle'), <Counter {...view} typed={typed} errors={errors} />, {
      layout: 'desk',
      status: 422,
      hasErrors: true,
    });
  }
  const issued = await issueAtCounter(ask, {
    id,
    officer,
    nik: nik.value,
    kind: typed.kind,
    rule: permitted.value.rule,
  });
  const started = redirect((typed.kind === 'recover' ? identityPaths.recovery : identityPaths.counterCode).to({ id }));
  if (!issued.ok) {
    if (issued.error === 'form_sent_already') return started;
    return refuse('idempotency_key_reused', { next: identityPaths.counter.to({}) });
  }
  const { code, digits } = issued.value;
  if (digits === null) return started;
  const until = formatTime(code.expiresAt, await zoneFor(port, ask), ask.lang);
  const shown = { lang: ask.lang, spoken: spokenCode(digits), until, origin: port.origin };
  return page(t('codeShownTitle'), <CodeShown {...shown} />, { layout: 'desk' });
}

/** The officer that the authority table has let in; the rules name officers only. */
export function counterOfficer({ actor }: Ask): CounterOfficer {
  if (actor.kind !== 'officer') throw new Error('A counter page was reached by somebody who is no officer.');
  return actor;
}

export interface CounterView {
  readonly lang: Lang;
  readonly csrf: string;
  readonly zone: Zone;
  readonly formId: string;
  readonly officerId: string;
  readonly waiting: readonly CounterCode[];
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
}

interface Typed {
  readonly nik: string;
  readonly kind: CodeKind | null;
  readonly hasSeen: boolean;
}

const NOTHING: Typed = { nik: '', kind: null, hasSeen: false };

export function Counter(view: CounterView) {
  const t = say(view.lang);
  return (
    <Columns aside={<Waiting t={t} view={view} />} asideLabel={t('waitingTitle')}>
      <ErrorSummary errors={view.errors} />
      <div class="stack">
        <h1>{t('counterTitle')}</h1>
        <p class="lead">{t('counterLead')}</p>
      </div>
      <CounterForm t={t} view={view} />
    </Columns>
  );
}

function CounterForm({ t, view }: { readonly t: Words; readonly view: CounterView }) {
  const { typed } = view;
  const errorOf = (field: string) => view.errors.find((error) => error.field === field)?.message;
  return (
    <Form action={identityPaths.counter.to({})} csrf={view.csrf} idempotencyKey={view.formId}>
      <TextField
        name="nik"
        label={t('nik')}
        hint={t('nikHintOfficer')}
        error={errorOf('nik')}
        value={typed.nik}
        width="medium"
        inputMode="numeric"
        autocomplete="off"
        maxLength={30}
      />
      <RadioField
        name="untuk"
        label={t('counterKind')}
        error={errorOf('untuk')}
        value={typed.kind ?? undefined}
        choices={[
          { value: 'bind', label: t('counterBind'), hint: t('counterBindHint') },
          { value: 'recover', label: t('counterRecover'), hint: t('counterRecoverHint') },
        ]}
      />
      <StatementField name="lihat" label={t('counterSeen')} error={errorOf('lihat')} checked={typed.hasSeen} />
      <FormEnd>
        <Button>{t('counterIssue')}</Button>
      </FormEnd>
      <p class="small dim">{t('counterRecorded')}</p>
    </Form>
  );
}

function Waiting({ t, view }: { readonly t: Words; readonly view: CounterView }) {
  const time = (at: CounterCode['issuedAt']) => formatTime(at, view.zone, view.lang);
  return (
    <Section id="menunggu" title={t('waitingTitle')}>
      {view.waiting.length === 0 ? (
        <EmptyState kind="all_done" title={t('waitingEmpty')}>
          {t('waitingEmptyDetail')}
        </EmptyState>
      ) : (
        <Rows
          label={t('waitingTitle')}
          rows={view.waiting.map((code) => ({
            title: t('waitingRow', { reference: referenceOf(code.id) }),
            href: identityPaths.recovery.to({ id: code.id }),
            detail: [
              t('waitingDetail', { from: time(code.issuedAt), until: time(code.expiresAt) }),
              code.issuedBy === view.officerId ? `. ${t('waitingOwn')}` : '',
            ],
          }))}
        />
      )}
    </Section>
  );
}

async function viewOf(
  port: IdentityPort,
  ask: Ask,
  officer: CounterOfficer,
): Promise<Omit<CounterView, 'typed' | 'errors'>> {
  return {
    lang: ask.lang,
    csrf: csrfOf(ask.session) ?? '',
    zone: await zoneFor(port, ask),
    formId: newId(ask.now.epochMilliseconds),
    officerId: officer.officerId,
    waiting: await ask.services.db.as(WORKER, (tx) => listWaiting(tx, officer.agencyId, ask.now)),
  };
}

function typedIn({ form }: Ask): Typed {
  const kind = form.text('untuk');
  return {
    nik: form.text('nik').slice(0, 30),
    kind: kind === 'bind' || kind === 'recover' ? kind : null,
    hasSeen: form.text('lihat') === 'ya',
  };
}

function faultsIn(t: Words, typed: Typed): readonly FieldError[] {
  return [
    ...(parseNik(typed.nik).ok ? [] : [{ field: 'nik', message: t('nikWrong') }]),
    ...(typed.kind === null ? [{ field: 'untuk', message: t('counterKindWrong') }] : []),
    ...(typed.hasSeen ? [] : [{ field: 'lihat', message: t('counterSeenWrong') }]),
  ];
}
