import { type FormTokens } from '../../../kernel/http/form-tokens.ts';
import type { Child } from 'hono/jsx';
import type { Lang } from '../../../vocabulary/lang.ts';
import type { Form as SentForm } from '../../../kernel/http/form.ts';
import { Button } from '../../../web/components/button.tsx';
import { RadioField } from '../../../web/components/choice-fields.tsx';
import { ErrorSummary, type FieldError } from '../../../web/components/error-summary.tsx';
import { Form, FormEnd } from '../../../web/components/form.tsx';
import { DateField } from '../../../web/components/moment-fields.tsx';
import { Note } from '../../../web/components/note.tsx';
import type { RoleGrant } from '../domain/officer.ts';
import { suspensionReasons } from '../domain/officer-event.ts';
import { directoryPaths } from './directory-paths.ts';
import { errorOf } from './form-errors.ts';
import { typedDate } from './form-reading.ts';
import { RoleFields } from './invite-page.tsx';
import type { OfficerFile } from './officer-file.ts';
import { grantWords, roleName } from './officer-words.ts';
import { say } from './speech.ts';

export interface OfficerFormView extends OfficerFile {
  readonly form: SentForm;
  readonly errors: readonly FieldError[];
  readonly tokens: FormTokens;
}

interface Props {
  readonly view: OfficerFormView;
  readonly lang: Lang;
}

export function grantRoleTitle({ name }: OfficerFormView, lang: Lang): string {
  return say(lang)('grantRole.title.to', { name });
}

export function GrantRolePage({ view, lang }: Props) {
  const t = say(lang);
  return (
    <OfficerForm
      view={view}
      lang={lang}
      action={directoryPaths.grantRole.to({ officer: view.officer.officerId })}
      title={grantRoleTitle(view, lang)}
      lead={t('grantRole.lead', { organisation: view.organisation.name })}
      submit={{ label: t('grantRole.submit'), kind: 'primary' }}
    >
      <RoleFields view={view} label={t('grantRole.role')} lang={lang} />
    </OfficerForm>
  );
}

export interface EndRoleView extends OfficerFormView {
  readonly grant: RoleGrant;
}

export function endRoleTitle({ grant, name }: EndRoleView, lang: Lang): string {
  return say(lang)('endRole.title', { role: roleName(grant.role, lang), name });
}

export function EndRolePage({ view, lang }: { readonly view: EndRoleView; readonly lang: Lang }) {
  const t = say(lang);
  const { grant, officer, form, errors } = view;
  return (
    <OfficerForm
      view={view}
      lang={lang}
      action={directoryPaths.endRole.to({ officer: officer.officerId, grant: grant.grantId })}
      title={endRoleTitle(view, lang)}
      lead={grantWords(grant.period, lang)}
      submit={{ label: t('endRole.submit'), kind: 'danger' }}
    >
      <DateField name="pada" label={t('endRole.on')} value={typedDate(form, 'pada')} error={errorOf(errors, 'pada')} />
    </OfficerForm>
  );
}

export function suspendTitle({ name }: OfficerFormView, lang: Lang): string {
  return say(lang)('suspend.title', { name });
}

export function SuspendPage({ view, lang }: Props) {
  const t = say(lang);
  return (
    <OfficerForm
      view={view}
      lang={lang}
      action={directoryPaths.suspend.to({ officer: view.officer.officerId })}
      title={suspendTitle(view, lang)}
      lead={t('suspend.lead')}
      submit={{ label: t('suspend.submit'), kind: 'danger' }}
    >
      <RadioField
        name="alasan"
        label={t('suspend.reason')}
        value={view.form.text('alasan')}
        choices={suspensionReasons.map((value) => ({ value, label: t(`suspend.reason.${value}`) }))}
        error={errorOf(view.errors, 'alasan')}
      />
    </OfficerForm>
  );
}

export function reinstateTitle({ name }: OfficerFormView, lang: Lang): string {
  return say(lang)('reinstate.title', { name });
}

export function ReinstatePage({ view, lang }: Props) {
  const t = say(lang);
  return (
    <OfficerForm
      view={view}
      lang={lang}
      action={directoryPaths.reinstate.to({ officer: view.officer.officerId })}
      title={reinstateTitle(view, lang)}
      lead={t('reinstate.lead')}
      submit={{ label: t('reinstate.submit'), kind: 'primary' }}
    />
  );
}

export interface PasskeyView extends OfficerFormView {
  /** Those who have approved the replacement so far. */
  readonly approvers: readonly string[];
  /** The time the open link works until, in words. */
  readonly linkUntil: string | null;
  /** Why whoever looks may not approve; null when he may. */
  readonly cannotApprove: 'own' | 'approved' | null;
}

export function passkeyTitle({ officer, name }: PasskeyView, lang: Lang): string {
  const t = say(lang);
  const { standing } = officer;
  if (standing.status === 'suspended') return t('passkey.title.suspended', { name });
  if (standing.status === 'invited') return t('passkey.title.invited', { name });
  return t(`passkey.title.${standing.passkey.state}`, { name });
}

/** Where a lost passkey is reported and its replacement approved; says at each stage what is missing. */
export function PasskeyPage({ view, lang }: { readonly view: PasskeyView; readonly lang: Lang }) {
  const t = say(lang);
  const { officer, approvers, linkUntil } = view;
  const { standing } = officer;
  const state = standing.status === 'active' ? standing.passkey.state : null;
  return (
    <div class="stack-large">
      <div class="stack">
        <h1>{passkeyTitle(view, lang)}</h1>
        {state === 'held' && <p class="lead">{t('replacePasskey.report.lead')}</p>}
        {state === 'lost' && <p class="lead">{t('replacePasskey.lead')}</p>}
        {state === 'replacing' && <p class="lead">{t('replacePasskey.replacing', { time: linkUntil ?? '' })}</p>}
        {state === null && <p class="lead">{t('replacePasskey.none')}</p>}
      </div>
      {state === 'lost' && <Approvals approvers={approvers} lang={lang} />}
      <PasskeyVerb view={view} lang={lang} />
      <p>
        <a href={directoryPaths.officer.to({ officer: officer.officerId })}>
          {t('link.toOfficer', { name: view.name })}
        </a>
      </p>
    </div>
  );
}

function Approvals({ approvers, lang }: { readonly approvers: readonly string[]; readonly lang: Lang }) {
  const t = say(lang);
  return (
    <p>
      {t('replacePasskey.approved', { count: approvers.length })}
      {approvers.length > 0 && `: ${approvers.join(', ')}`}.
    </p>
  );
}

function PasskeyVerb({ view, lang }: { readonly view: PasskeyView; readonly lang: Lang }) {
  const t = say(lang);
  const { officer, cannotApprove } = view;
  const { standing } = officer;
  if (standing.status !== 'active' || standing.passkey.state === 'replacing') return null;
  if (standing.passkey.state === 'held') {
    const action = directoryPaths.reportLost.to({ officer: officer.officerId });
    return <OneButton view={view} action={action} kind="danger" label={t('replacePasskey.report')} />;
  }
  if (cannotApprove !== null) return <Note>{t(`replacePasskey.cannot.${cannotApprove}`)}</Note>;
  const action = directoryPaths.approveReplacement.to({ officer: officer.officerId });
  return <OneButton view={view} action={action} kind="primary" label={t('replacePasskey.approve')} />;
}

interface OneButtonProps {
  readonly view: OfficerFormView;
  readonly action: string;
  readonly kind: 'primary' | 'danger';
  readonly label: string;
}

function OneButton({ view, action, kind, label }: OneButtonProps) {
  return (
    <Form action={action} csrf={view.tokens.csrf} idempotencyKey={view.tokens.key}>
      <Seen view={view} />
      <Button kind={kind}>{label}</Button>
    </Form>
  );
}

interface OfficerFormProps extends Props {
  readonly action: string;
  readonly title: string;
  readonly lead: string;
  readonly submit: { readonly label: string; readonly kind: 'primary' | 'danger' };
  readonly children?: Child;
}

/** The frame of every form about an officer: errors, the question, its fields, one button and the way back. */
function OfficerForm({ view, lang, action, title, lead, submit, children }: OfficerFormProps) {
  return (
    <div class="stack-large">
      <ErrorSummary errors={view.errors} />
      <div class="stack">
        <h1>{title}</h1>
        <p class="lead">{lead}</p>
      </div>
      <Form action={action} csrf={view.tokens.csrf} idempotencyKey={view.tokens.key}>
        <Seen view={view} />
        {children}
        <FormEnd>
          <Button kind={submit.kind}>{submit.label}</Button>
          <a href={directoryPaths.officer.to({ officer: view.officer.officerId })}>{say(lang)('form.cancel')}</a>
        </FormEnd>
      </Form>
    </div>
  );
}

/** The version that this page shows: whoever has changed the officer meanwhile is not overwritten. */
function Seen({ view }: { readonly view: OfficerFormView }) {
  return <input type="hidden" name="versi" value={String(view.officer.version)} />;
}
