import { addExplicitRequest, explicitRequest, fetchedAttributes, resolve } from '../../../onceonly/index.ts';
import { openOwnAccess } from '../../../../kernel/access/access.ts';
import type { Tx } from '../../../../kernel/database.ts';
import type { Ask, Permitted } from '../../../../kernel/http/ask.ts';
import { refuse, type Reply } from '../../../../kernel/http/reply.ts';
import { write } from '../../../../kernel/http/write.ts';
import { newId } from '../../../../kernel/ids.ts';
import type { KeyId } from '../../../../kernel/keys/data-keys.ts';
import { asPerson } from '../../../../kernel/viewer.ts';
import { expiryOf } from '../../domain/draft.ts';
import { addDraft, findOpenDraft, holdStart } from '../../storage/draft.ts';
import { consumerOf } from '../casework/case-ground.ts';
import type { MallPort } from '../mall-port.ts';
import { applicantPaths } from './applicant-paths.ts';
import type { CaseSetting } from './case-setting.ts';
import { scheduleWarning } from './draft-timers.ts';
import { APPLICATION, type PersonActor } from './own-draft.ts';

export interface Start {
  readonly actor: PersonActor;
  readonly setting: CaseSetting;
  readonly permitted: Permitted;
  /** The words that stood over the button. */
  readonly text: string;
}

/** The registers have limits of their own; what is slower is fetched by the outbox. */
export const FETCH_LIMIT_MS = 10_000;

/**
 * Begins a draft, records that she asked for her data, and fetches them in the name of the office. Where she has
 * an open draft of this office's service, it is taken up again; a second click asks nobody anew.
 */
export async function startDraft(port: MallPort, ask: Ask, start: Start): Promise<Reply> {
  const { actor, setting, permitted } = start;
  const { personId } = actor;
  const { version } = setting;
  const found = await openDraftOf(ask, start);
  // Outside the transaction: keys are made on connections of their own.
  const key = found === null ? await ask.services.keys.data.createKey('mall.application') : null;
  const id = newId(ask.now.epochMilliseconds);
  let begun: string | null = null;
  const reply = await write(
    ask,
    { viewer: { kind: 'person', personId }, agencyId: version.agencyId, permitted },
    async (tx) => {
      await holdStart(tx, { personId, officeId: version.agencyId, service: version.service });
      const open = await findOpen(tx, ask, start);
      if (open === null && key === null) return { ok: false, error: refuse('unavailable') };
      if (open === null && key !== null) {
        await begin(tx, ask, { ...start, id, key });
        begun = id;
      }
      const draftId = open ?? id;
      const location = applicantPaths.data.to({ id: draftId });
      return { ok: true, value: { location, subject: { kind: APPLICATION, id: draftId }, personId } };
    },
  );
  if (begun === null) {
    if (key !== null) await ask.services.keys.data.destroyKey(key);
    return reply;
  }
  return fetchForDraft(port, ask, { actor, setting, id: begun, reply });
}

interface FirstFetch {
  readonly actor: PersonActor;
  readonly setting: CaseSetting;
  readonly id: string;
  /** What she is answered when the fetching went as it should. */
  readonly reply: Reply;
}

async function fetchForDraft(port: MallPort, ask: Ask, { actor, setting, id, reply }: FirstFetch): Promise<Reply> {
  const { definition } = setting.version;
  const fetched = await resolve(ask.services, port.onceonly, {
    subject: { personId: actor.personId },
    kind: APPLICATION,
    id,
    attributes: fetchedAttributes(definition.bindings),
    purpose: definition.purposes.apply,
    consumer: consumerOf(ask.services, setting.office),
    caseRef: caseRefOf(id),
    actor,
    signal: AbortSignal.timeout(FETCH_LIMIT_MS),
  });
  if (fetched.ok) return reply;
  return refuse('draft_person_unknown', { next: applicantPaths.application.to({ id }) });
}

/** What stands in the log as the reason while an application has no number yet. */
export function caseRefOf(id: string): string {
  return `permohonan/${id}`;
}

/** Her open draft of this office's service; null: none. */
export function openDraftOf(ask: Ask, start: Pick<Start, 'actor' | 'setting'>): Promise<string | null> {
  return ask.services.db.as(asPerson(start.actor.personId), (tx) => findOpen(tx, ask, start));
}

async function findOpen(
  tx: Tx,
  ask: Ask,
  { actor, setting }: Pick<Start, 'actor' | 'setting'>,
): Promise<string | null> {
  const { agencyId: officeId, service } = setting.version;
  const access = await openOwnAccess(tx, actor);
  const caseworkNow = ask.services.clock.caseworkNow();
  return findOpenDraft(tx, access, { personId: actor.personId, officeId, service, caseworkNow });
}

async function begin(
  tx: Tx,
  ask: Ask,
  { actor, setting, text, id, key }: Start & { readonly id: string; readonly key: KeyId },
): Promise<void> {
  const { personId } = actor;
  const { agencyId: officeId, id: versionId, service, definition } = setting.version;
  const { now } = ask;
  const expiresAt = expiryOf(ask.services.clock.caseworkNow());
  await addDraft(tx, { id, personId, officeId, versionId, keyId: key, now, expiresAt });
  const request = explicitRequest({
    id: newId(now.epochMilliseconds),
    personId,
    about: { kind: APPLICATION, id },
    purpose: definition.purposes.apply,
    attributes: fetchedAttributes(definition.bindings),
    text,
    channel: 'SELF',
    officerId: null,
    givenAt: now,
  });
  if (!request.ok) throw new Error(`The request for an application's data is none: ${request.error}.`);
  await addExplicitRequest(tx, officeId, request.value);
  await scheduleWarning(tx, { id, personId, officeId, keyId: key, service }, { expiresAt, now });
}
