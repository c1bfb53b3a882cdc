import { declare } from '../../../onceonly/index.ts';
import { openOwnAccess } from '../../../../kernel/access/access.ts';
import type { Tx } from '../../../../kernel/database.ts';
import type { Ask, Permitted } from '../../../../kernel/http/ask.ts';
import type { Reply } from '../../../../kernel/http/reply.ts';
import { write } from '../../../../kernel/http/write.ts';
import { keyId } from '../../../../kernel/keys/data-keys.ts';
import { declaredValues } from '../../domain/answers.ts';
import { findApplication } from '../../storage/application.ts';
import { markSubmitted } from '../../storage/draft.ts';
import { summaryOf } from '../casework/handed-over.ts';
import { submitApplication } from '../casework/submit.ts';
import { applicantPaths } from './applicant-paths.ts';
import { APPLICATION, type OwnDraft } from './own-draft.ts';
import { documentIn } from './walk.ts';

export interface Sending {
  readonly own: OwnDraft;
  readonly permitted: Permitted;
  /** The check page again, when the draft changed since she looked at it. */
  readonly changed: () => Promise<Reply>;
}

/**
 * Sends what she checked, once: whoever sends it again, from here or another device, is led to the same receipt.
 * Her answers are declared before the transaction; the draft's revision makes sure that they are those she saw.
 */
export async function sendApplication(ask: Ask, { own, permitted, changed }: Sending): Promise<Reply> {
  const { actor, draft, setting } = own;
  const { personId } = actor;
  const { id, officeId: agencyId, revision } = draft;
  const { services } = ask;
  const { definition } = setting.version;
  const values = declaredValues(definition, draft.content.answers);
  const declared = await declare(services, { subject: { personId }, kind: APPLICATION, id, agencyId, values });
  if (!declared.ok) return changed();
  let isChanged = false;
  const reply = await write(ask, { viewer: { kind: 'person', personId }, agencyId, permitted }, async (tx) => {
    const location = applicantPaths.sent.to({ id });
    const done = { ok: true, value: { location, subject: { kind: APPLICATION, id }, personId } } as const;
    const isFirst = await markSubmitted(tx, { personId, id, revision }, ask.now);
    if (!isFirst && (await isSent(tx, own, services.keys.data))) return done;
    if (!isFirst) {
      isChanged = true;
      return { ok: false, error: notNow };
    }
    const submitted = await submitApplication(tx, services, {
      ground: setting,
      id,
      keyId: keyId(draft.keyId),
      summary: summaryOf(definition, documentIn(own, ask), ask.session?.displayName ?? ''),
      actor,
    });
    if (!submitted.ok) throw new Error(`The checked application ${id} was refused: ${submitted.error.code}.`);
    return done;
  });
  return isChanged ? changed() : reply;
}

/** Takes the place of an answer until `changed` has made it. */
const notNow: Reply = { kind: 'json', status: 409, body: null };

async function isSent(
  tx: Tx,
  { actor, draft }: OwnDraft,
  keys: Parameters<typeof findApplication>[2]['keys'],
): Promise<boolean> {
  const access = await openOwnAccess(tx, actor);
  return (await findApplication(tx, access, { keys, personId: actor.personId, id: draft.id })) !== null;
}
