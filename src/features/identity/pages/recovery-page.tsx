import type { Ask, Permit } from '../../../kernel/http/ask.ts';
import { page, redirect, refuse, type RefusalReply, type Reply } from '../../../kernel/http/reply.ts';
import { isId } from '../../../kernel/ids.ts';
import { WORKER } from '../../../kernel/viewer.ts';
import { formatTime } from '../../../vocabulary/instant.ts';
import type { Lang } from '../../../vocabulary/lang.ts';
import { parseNik } from '../../../vocabulary/nik.ts';
import { err, ok, type Result } from '../../../vocabulary/result.ts';
import { Button } from '../../../web/components/button.tsx';
import { StatementField } from '../../../web/components/choice-fields.tsx';
import { ErrorSummary, type FieldError } from '../../../web/components/error-summary.tsx';
import { Form, FormEnd } from '../../../web/components/form.tsx';
import { TextField } from '../../../web/components/text-fields.tsx';
import type { IdentityCircumstances } from '../domain/authority.ts';
import { spokenCode } from '../domain/code-digits.ts';
import { codeState, type CounterCode } from '../domain/counter-code.ts';
import { confirmAtCounter } from '../http/counter-desk.ts';
import { identityPaths } from '../http/identity-paths.ts';
import type { IdentityPort } from '../http/identity-port.ts';
import { findCode } from '../storage/counter-code.ts';
import { CodeShown, referenceOf } from './code-shown.tsx';
import { counterOfficer } from './counter-page.tsx';
import { zoneFor } from './office-zone.ts';
import { csrfOf } from './passkey-button.tsx';
import { say } from './say.ts';

type RecoveryAsk = Ask<'/loket/pemulihan/:id'>;

/** For whoever started it: what happens next. For another officer of the office: the confirmation. */
export async function recoveryPage(
  port: IdentityPort,
  ask: RecoveryAsk,
  permit: Permit<IdentityCircumstances['counter_code.read']>,
): Promise<Reply> {
  const code = await findRecovery(ask);
  if (!code.ok) return code.error;
  const permitted = permit({ agencyId: code.value.agencyId });
  if (!permitted.ok) return permitted.error;
  const state = codeState(code.value, ask.now);
  if (state.status !== 'waiting_second') return redirect(identityPaths.counterCode.to({ id: code.value.id }));
  const t = say(ask.lang);
  const title = t('recoveryTitle', { reference: referenceOf(code.value.id) });
  if (code.value.issuedBy === counterOfficer(ask).officerId) {
    const until = formatTime(state.until, await zoneFor(port, ask), ask.lang);
    return page(title, <RecoveryWaiting lang={ask.lang} id={code.value.id} until={until} />, { layout: 'desk' });
  }
  return page(title, <RecoveryConfirm {...viewOf(ask, code.value)} nik="" hasSeen={false} errors={[]} />, {
    layout: 'desk',
  });
}

export async function confirmPage(
  port: IdentityPort,
  ask: RecoveryAsk,
  permit: Permit<IdentityCircumstances['recovery.confirm']>,
): Promise<Reply> {
  const code = await findRecovery(ask);
  if (!code.ok) return code.error;
  const { id, agencyId, issuedBy } = code.value;
  const permitted = permit({ agencyId, issuedBy });
  if (!permitted.ok) return permitted.error;
  const t = say(ask.lang);
  const nikText = ask.form.text('nik').slice(0, 30);
  const hasSeen = ask.form.text('lihat') === 'ya';
  const nik = parseNik(nikText);
  const again = (errors: readonly FieldError[]) =>
    page(
      t('recoveryTitle', { reference: referenceOf(id) }),
      <RecoveryConfirm {...viewOf(ask, code.value)} nik={nikText} hasSeen={hasSeen} errors={errors} />,
      { layout: 'desk', status: 422, hasErrors: true },
    );
  if (!nik.ok || !hasSeen) {
    return again([
      ...(nik.ok ? [] : [{ field: 'nik', message: t('nikWrong') }]),
      ...(hasSeen ? [] : [{ field: 'lihat', message: t('counterSeenWrong') }]),
    ]);
  }
  const officer = counterOfficer(ask);
  const confirmed = await confirmAtCounter(ask, { codeId: id, officer, nik: nik.value, rule: permitted.value.rule });
  if (confirmed.ok) {
    const until = formatTime(confirmed.value.code.expiresAt, await zoneFor(port, ask), ask.lang);
    const shown = { lang: ask.lang, spoken: spokenCode(confirmed.value.digits), until, origin: port.origin };
    return page(t('codeShownTitle'), <CodeShown {...shown} />, { layout: 'desk' });
  }
  if (confirmed.error === 'other_person') return again([{ field: 'nik', message: t('recoveryOther') }]);
  return refuse(`identity_${confirmed.error}`, { next: identityPaths.counter.to({}) });
}

export interface RecoveryWaitingView {
  readonly lang: Lang;
  readonly id: string;
  readonly until: string;
}

export function RecoveryWaiting({ lang, id, until }: RecoveryWaitingView) {
  const t = say(lang);
  const reference = referenceOf(id);
  return (
    <div class="stack">
      <p>
        <a href={identityPaths.counter.to({})}>{t('backToCounter')}</a>
      </p>
      <h1>{t('recoveryTitle', { reference })}</h1>
      <p class="lead">{t('stateWaiting', { time: until })}</p>
      <p>{t('recoveryWaitLead')}</p>
      <p>{t('recoveryWaitHow', { reference, time: until })}</p>
    </div>
  );
}

export interface RecoveryConfirmView {
  readonly lang: Lang;
  readonly csrf: string;
  readonly id: string;
  readonly nik: string;
  readonly hasSeen: boolean;
  readonly errors: readonly FieldError[];
}

export function RecoveryConfirm({ lang, csrf, id, nik, hasSeen, errors }: RecoveryConfirmView) {
  const t = say(lang);
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.message;
  return (
    <div class="stack-large">
      <ErrorSummary errors={errors} />
      <div class="stack">
        <p>
          <a href={identityPaths.counter.to({})}>{t('backToCounter')}</a>
        </p>
        <h1>{t('recoveryTitle', { reference: referenceOf(id) })}</h1>
        <p class="lead">{t('recoveryConfirmLead')}</p>
      </div>
      <Form action={identityPaths.recovery.to({ id })} csrf={csrf}>
        <TextField
          name="nik"
          label={t('nik')}
          hint={t('nikHintOfficer')}
          error={errorOf('nik')}
          value={nik}
          width="medium"
          inputMode="numeric"
          autocomplete="off"
          maxLength={30}
        />
        <StatementField name="lihat" label={t('counterSeen')} error={errorOf('lihat')} checked={hasSeen} />
        <FormEnd>
          <Button>{t('recoveryConfirm')}</Button>
        </FormEnd>
        <p class="small dim">{t('counterRecorded')}</p>
      </Form>
    </div>
  );
}

async function findRecovery(ask: RecoveryAsk): Promise<Result<CounterCode, RefusalReply>> {
  const { id } = ask.params;
  const code = isId(id) ? await ask.services.db.as(WORKER, (tx) => findCode(tx, id)) : null;
  if (code === null || code.kind !== 'recover')
    return err(refuse('identity_code_missing', { next: identityPaths.counter.to({}) }));
  return ok(code);
}

function viewOf(ask: Ask, { id }: CounterCode): Pick<RecoveryConfirmView, 'lang' | 'csrf' | 'id'> {
  return { lang: ask.lang, csrf: csrfOf(ask.session) ?? '', id };
}
