import { fetchedAttributes } from '../../../onceonly/index.ts';
import type { Ask, Permit } from '../../../../kernel/http/ask.ts';
import { csrfToken } from '../../../../kernel/http/csrf.ts';
import { page, redirect, refuse, type RefusalReply, type Reply } from '../../../../kernel/http/reply.ts';
import { newId } from '../../../../kernel/ids.ts';
import { err, ok, type Result } from '../../../../vocabulary/result.ts';
import { formatRupiah } from '../../../../vocabulary/rupiah.ts';
import { applicantPaths } from '../../http/applicant/applicant-paths.ts';
import { caseSetting, type CaseSetting } from '../../http/applicant/case-setting.ts';
import { personIn } from '../../http/applicant/own-draft.ts';
import { openDraftOf, startDraft } from '../../http/applicant/start-draft.ts';
import type { MallPort } from '../../http/mall-port.ts';
import { offeringOffice } from '../../http/service-offices.ts';
import { servicesPaths } from '../../http/services-paths.ts';
import { say } from './say.ts';
import { ASKED_FIELD, StartBody, startText } from './start-body.tsx';

type StartAsk = Ask<'/layanan/:service/:office/mulai'>;

/** Who will be asked for what, and the button that asks; what she has begun already is taken up. */
export async function startPage(ask: StartAsk, permit: Permit<null>): Promise<Reply> {
  const permitted = permit(null);
  if (!permitted.ok) return permitted.error;
  const actor = personIn(ask);
  if (!actor.ok) return actor.error;
  const found = await settingOf(ask);
  if (!found.ok) return found.error;
  const open = await openDraftOf(ask, { actor: actor.value, setting: found.value });
  if (open !== null) return redirect(applicantPaths.application.to({ id: open }));
  const { session, lang } = ask;
  if (session === null) return refuse('sign_in_needed', { next: ask.address });
  const { version, names } = found.value;
  return page(
    say(lang)('startTitle'),
    <StartBody
      lang={lang}
      names={names}
      attributes={fetchedAttributes(version.definition.bindings)}
      fee={formatRupiah(version.terms.feeRupiah, lang)}
      workingDays={version.terms.workingDays}
      action={applicantPaths.start.to(ask.params)}
      csrf={csrfToken(session.csrfSecret)}
      onceKey={newId()}
    />,
  );
}

/** Starts, or takes up what she has begun. A form without the words of the request is led to them first. */
export async function startApplication(port: MallPort, ask: StartAsk, permit: Permit<null>): Promise<Reply> {
  const permitted = permit(null);
  if (!permitted.ok) return permitted.error;
  const actor = personIn(ask);
  if (!actor.ok) return actor.error;
  const found = await settingOf(ask);
  if (!found.ok) return found.error;
  if (ask.form.text(ASKED_FIELD) === '') return redirect(applicantPaths.start.to(ask.params));
  const setting = found.value;
  const { version, names } = setting;
  const text = startText(fetchedAttributes(version.definition.bindings), { lang: ask.lang, names });
  return startDraft(port, ask, { actor: actor.value, setting, permitted: permitted.value, text });
}

async function settingOf({ params, services, lang }: StartAsk): Promise<Result<CaseSetting, RefusalReply>> {
  const offered = SERVICE.test(params.service) ? await offeringOffice(services, params) : null;
  if (offered === null) return err(refuse('service_not_offered', { next: servicesPaths.catalogue.to({}) }));
  return ok(await caseSetting(services, offered.version.id, lang));
}

/** As service keys are written; anything else is no service. */
const SERVICE = /^[a-z][a-z0-9-]{0,39}$/;
