import type { Ask, Permit } from '../../../../kernel/http/ask.ts';
import { csrfToken } from '../../../../kernel/http/csrf.ts';
import { page, redirect, refuse, type RefusalReply, type Reply } from '../../../../kernel/http/reply.ts';
import { write } from '../../../../kernel/http/write.ts';
import { newId } from '../../../../kernel/ids.ts';
import { err, ok, type Result } from '../../../../vocabulary/result.ts';
import { applicantPaths } from '../../http/applicant/applicant-paths.ts';
import { loadCase, type OwnCase } from '../../http/applicant/own-case.ts';
import { APPLICATION, personIn } from '../../http/applicant/own-draft.ts';
import { withdrawApplication } from '../../http/casework/commands.ts';
import { ConfirmBody } from './confirm-body.tsx';
import { say } from './say.ts';

type WithdrawAsk = Ask<'/permohonan/:id/batal'>;
type Own = { readonly personId: string };

/** Asks whether the application shall be withdrawn. */
export async function withdrawPage(ask: WithdrawAsk, permit: Permit<Own>): Promise<Reply> {
  const opened = await open(ask, permit);
  if (!opened.ok) return opened.error;
  const { own } = opened.value;
  const { application, setting } = own;
  const { session, lang } = ask;
  if (session === null) return refuse('sign_in_needed', { next: ask.address });
  const { id, caseNumber, stage } = application;
  const next = applicantPaths.application.to({ id });
  if (stage !== 'working' && stage !== 'returned') return refuse('application_not_withdrawable', { next });
  const t = say(lang);
  const title = t('withdrawTitle', { number: caseNumber });
  return page(
    title,
    <ConfirmBody
      lang={lang}
      names={setting.names}
      title={title}
      paragraphs={[t('withdrawText', setting.names)]}
      button={t('withdrawButton')}
      kind="danger"
      action={applicantPaths.withdraw.to({ id })}
      fields={{}}
      back={{ href: next, label: t('withdrawBack') }}
      csrf={csrfToken(session.csrfSecret)}
      onceKey={newId()}
    />,
  );
}

/** Withdraws it; a second click finds it withdrawn and says so. */
export async function withdrawOwn(ask: WithdrawAsk, permit: Permit<Own>): Promise<Reply> {
  const opened = await open(ask, permit);
  if (!opened.ok) return opened.error;
  const { own, permitted } = opened.value;
  const { actor, application, setting } = own;
  const { personId } = actor;
  const { id, agencyId, stage } = application;
  const location = applicantPaths.application.to({ id });
  if (stage === 'withdrawn') return redirect(location);
  return write(ask, { viewer: { kind: 'person', personId }, agencyId, permitted }, async (tx) => {
    // Whatever the office did meanwhile, as long as it has not decided.
    const command = { ground: setting, personId, id, seen: null, actor };
    const withdrawn = await withdrawApplication(tx, ask.services, command);
    if (!withdrawn.ok) return { ok: false, error: refuse('application_not_withdrawable', { next: location }) };
    return { ok: true, value: { location, subject: { kind: APPLICATION, id }, personId } };
  });
}

async function open(
  ask: WithdrawAsk,
  permit: Permit<Own>,
): Promise<Result<{ readonly own: OwnCase; readonly permitted: { readonly rule: string } }, RefusalReply>> {
  const actor = personIn(ask);
  if (!actor.ok) return actor;
  const loaded = await loadCase(ask, actor.value, ask.params.id);
  if (!loaded.ok) return loaded;
  const permitted = permit({ personId: loaded.value.application.personId });
  return permitted.ok ? ok({ own: loaded.value, permitted: permitted.value }) : err(permitted.error);
}
