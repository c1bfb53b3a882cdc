import { openOwnAccess } from '../../../../kernel/access/access.ts';
import type { Ask, Permitted } from '../../../../kernel/http/ask.ts';
import { refuse, type Reply } from '../../../../kernel/http/reply.ts';
import { write } from '../../../../kernel/http/write.ts';
import { keyId } from '../../../../kernel/keys/data-keys.ts';
import type { JsonPointer } from '../../../onceonly/index.ts';
import { expiryOf, savePage, standingOf, type Draft } from '../../domain/draft.ts';
import type { Answers } from '../../domain/form.ts';
import { findDraft, holdDraft, saveDraft } from '../../storage/draft.ts';
import { applicantPaths } from './applicant-paths.ts';
import { scheduleWarning } from './draft-timers.ts';
import { APPLICATION, type OwnDraft } from './own-draft.ts';
import type { AskedPage } from './walk.ts';

/** The hidden field that says which state of the draft a form was made from. */
export const REVISION_FIELD = 'revisi';

export interface PageToSave {
  readonly own: OwnDraft;
  readonly permitted: Permitted;
  readonly asked: AskedPage;
  readonly answers: Answers;
  /** Where she goes on when it is saved. */
  readonly location: string;
  /** The page again, when another device has saved other answers to these fields meanwhile. */
  readonly differs: (draft: Draft, fields: readonly JsonPointer[]) => Reply;
}

/** Saves one page of a draft, as it stands at that moment and not as it was loaded. */
export async function saveDraftPage(ask: Ask, saving: PageToSave): Promise<Reply> {
  const { own, permitted, asked, answers, location, differs } = saving;
  const { actor, setting } = own;
  const { personId } = actor;
  const { id, officeId, keyId: key } = own.draft;
  const { services, now } = ask;
  const opened = await services.keys.data.openKey(keyId(key));
  if (!opened.ok) return refuse('application_unknown', { next: applicantPaths.mine.to({}) });
  return write(ask, { viewer: { kind: 'person', personId }, agencyId: officeId, permitted }, async (tx) => {
    await holdDraft(tx, { id });
    const access = await openOwnAccess(tx, actor);
    const draft = await findDraft(tx, access, { keys: services.keys.data, personId, id });
    const caseworkNow = services.clock.caseworkNow();
    if (draft === null || standingOf(draft, caseworkNow) !== 'open')
      return { ok: false, error: refuse('application_sent_before', { next: applicantPaths.application.to({ id }) }) };
    const { page, fields } = asked;
    const result = savePage(draft, { page, fields, answers, seen: seenRevision(ask) }, now);
    if (result.kind === 'differs') return { ok: false, error: differs(draft, result.fields) };
    const expiresAt = expiryOf(caseworkNow);
    const { revision } = draft;
    const { content } = result;
    const isSaved = await saveDraft(tx, opened.value, { personId, id, content, revision, now, caseworkNow, expiresAt });
    if (!isSaved) throw new Error(`The draft ${id} changed under its own lock.`);
    const timed = { id, personId, officeId, keyId: key, service: setting.version.service };
    await scheduleWarning(tx, timed, { expiresAt, now });
    return { ok: true, value: { location, subject: { kind: APPLICATION, id }, personId } };
  });
}

/** The revision that the form was made from; what cannot be read counts as the oldest. */
export function seenRevision({ form }: Pick<Ask, 'form'>): number {
  const given = form.text(REVISION_FIELD);
  return /^\d{1,9}$/.test(given) ? Number(given) : 0;
}
