import type { Ask, Permit } from '../../../../kernel/http/ask.ts';
import { file, refuse, type Reply } from '../../../../kernel/http/reply.ts';
import { loadDraft, personIn } from './own-draft.ts';

type PictureAsk = Ask<'/permohonan/:id/foto/:attribute'>;

/** A picture that was fetched for an application, to the person it shows. */
export async function ownPicture(ask: PictureAsk, permit: Permit<{ readonly personId: string }>): Promise<Reply> {
  const actor = personIn(ask);
  if (!actor.ok) return actor.error;
  const loaded = await loadDraft(ask, actor.value, ask.params.id);
  if (!loaded.ok) return loaded.error;
  const permitted = permit({ personId: loaded.value.draft.personId });
  if (!permitted.ok) return permitted.error;
  const item = loaded.value.evidence.find(({ attribute }) => attribute === ask.params.attribute);
  const picture = item?.value ?? null;
  if (picture === null || typeof picture === 'string' || !('base64' in picture))
    return refuse('application_picture_unknown');
  return file(picture.mediaType, Buffer.from(picture.base64, 'base64'));
}
