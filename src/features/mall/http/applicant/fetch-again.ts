import { addExplicitRequest, explicitRequest, fetchedAttributes, resolve } from '../../../onceonly/index.ts';
import type { Ask, Permitted } from '../../../../kernel/http/ask.ts';
import { refuse, type Reply } from '../../../../kernel/http/reply.ts';
import { write } from '../../../../kernel/http/write.ts';
import { newId } from '../../../../kernel/ids.ts';
import { fetchedFields } from '../../pages/applicant/fetched-view.ts';
import { startText } from '../../pages/applicant/start-body.tsx';
import { consumerOf } from '../casework/case-ground.ts';
import type { MallPort } from '../mall-port.ts';
import { applicantPaths } from './applicant-paths.ts';
import { APPLICATION, type OwnDraft } from './own-draft.ts';
import { caseRefOf, FETCH_LIMIT_MS } from './start-draft.ts';

/**
 * Has asked again what is missing, waiting or old, or everything where nothing is; a second click asks nobody
 * anew. The words are those that stand over the button, as when she began.
 */
export async function fetchDraftAgain(
  port: MallPort,
  ask: Ask,
  { own, permitted }: { readonly own: OwnDraft; readonly permitted: Permitted },
): Promise<Reply> {
  const { actor, draft, setting } = own;
  const { personId } = actor;
  const { id, officeId } = draft;
  const { definition } = setting.version;
  const attributes = missingAttributes(ask, own);
  let isRecorded = false;
  const reply = await write(
    ask,
    { viewer: { kind: 'person', personId }, agencyId: officeId, permitted },
    async (tx) => {
      const request = explicitRequest({
        id: newId(ask.now.epochMilliseconds),
        personId,
        about: { kind: APPLICATION, id },
        purpose: definition.purposes.apply,
        attributes,
        text: startText(fetchedAttributes(definition.bindings), { lang: ask.lang, names: setting.names }),
        channel: 'SELF',
        officerId: null,
        givenAt: ask.now,
      });
      if (!request.ok) throw new Error(`The request for an application's data is none: ${request.error}.`);
      await addExplicitRequest(tx, officeId, request.value);
      isRecorded = true;
      const location = applicantPaths.data.to({ id });
      return { ok: true, value: { location, subject: { kind: APPLICATION, id }, personId } };
    },
  );
  if (!isRecorded) return reply;
  const fetched = await resolve(ask.services, port.onceonly, {
    subject: { personId },
    kind: APPLICATION,
    id,
    attributes,
    purpose: definition.purposes.apply,
    consumer: consumerOf(ask.services, setting.office),
    caseRef: caseRefOf(id),
    actor,
    refresh: 'all',
    signal: AbortSignal.timeout(FETCH_LIMIT_MS),
  });
  return fetched.ok ? reply : refuse('draft_person_unknown', { next: applicantPaths.data.to({ id }) });
}

function missingAttributes(ask: Ask, { setting, evidence, disputes }: OwnDraft): readonly string[] {
  const { definition } = setting.version;
  const ground = { definition, evidence, disputes, now: ask.now, lang: ask.lang, zone: setting.zone };
  const lacking = new Set(
    fetchedFields(ground)
      .filter(({ state }) => state.kind !== 'value' || state.isStale)
      .map(({ pointer }) => pointer),
  );
  const some = definition.bindings.filter(({ pointer }) => lacking.has(pointer));
  return fetchedAttributes(some.length === 0 ? definition.bindings : some);
}
