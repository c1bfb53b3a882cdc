import type { Ask, Permit } from '../../../../kernel/http/ask.ts';
import { csrfToken } from '../../../../kernel/http/csrf.ts';
import { page, refuse, type Reply } from '../../../../kernel/http/reply.ts';
import { write } from '../../../../kernel/http/write.ts';
import { newId } from '../../../../kernel/ids.ts';
import { applicantPaths } from '../../http/applicant/applicant-paths.ts';
import { destroyDraft, scheduleErasure } from '../../http/applicant/draft-timers.ts';
import { APPLICATION, loadOpenDraft, personIn } from '../../http/applicant/own-draft.ts';
import { markErased } from '../../storage/draft.ts';
import { ConfirmBody } from './confirm-body.tsx';
import { say } from './say.ts';

type EraseAsk = Ask<'/permohonan/:id/hapus'>;
type Own = { readonly personId: string };

/** Asks whether the draft shall be erased. */
export async function erasePage(ask: EraseAsk, permit: Permit<Own>): Promise<Reply> {
  const actor = personIn(ask);
  if (!actor.ok) return actor.error;
  const loaded = await loadOpenDraft(ask, actor.value, ask.params.id);
  if (!loaded.ok) return loaded.error;
  const { draft, setting } = loaded.value;
  const permitted = permit({ personId: draft.personId });
  if (!permitted.ok) return permitted.error;
  const { session, lang } = ask;
  if (session === null) return refuse('sign_in_needed', { next: ask.address });
  const t = say(lang);
  return page(
    t('eraseTitle'),
    <ConfirmBody
      lang={lang}
      names={setting.names}
      title={t('eraseTitle')}
      paragraphs={[t('eraseText')]}
      button={t('eraseButton')}
      kind="danger"
      action={applicantPaths.erase.to({ id: draft.id })}
      fields={{}}
      back={{ href: applicantPaths.application.to({ id: draft.id }), label: t('eraseBack') }}
      csrf={csrfToken(session.csrfSecret)}
      onceKey={newId()}
    />,
  );
}

/** Erases the draft for good, and everything that was fetched for it. */
export async function eraseDraft(ask: EraseAsk, permit: Permit<Own>): Promise<Reply> {
  const actor = personIn(ask);
  if (!actor.ok) return actor.error;
  const loaded = await loadOpenDraft(ask, actor.value, ask.params.id);
  if (!loaded.ok) return loaded.error;
  const { draft, setting } = loaded.value;
  const { personId } = actor.value;
  const permitted = permit({ personId: draft.personId });
  if (!permitted.ok) return permitted.error;
  const { id, officeId: agencyId, keyId } = draft;
  const options = { viewer: { kind: 'person', personId }, agencyId, permitted: permitted.value } as const;
  const reply = await write(ask, options, async (tx) => {
    const isErased = await markErased(tx, { personId, id }, { now: ask.now, overBy: null });
    if (!isErased)
      return { ok: false, error: refuse('application_sent_before', { next: applicantPaths.application.to({ id }) }) };
    const { service } = setting.version;
    await scheduleErasure(tx, { id, personId, officeId: agencyId, keyId, service }, ask.now);
    const location = applicantPaths.mine.to({});
    return { ok: true, value: { location, subject: { kind: APPLICATION, id }, personId } };
  });
  if (reply.kind === 'redirect') await destroyDraft(ask.services, draft);
  return reply;
}
