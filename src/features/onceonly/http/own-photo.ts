import type { Ask, Permit } from '../../../kernel/http/ask.ts';
import { file, refuse, type Reply } from '../../../kernel/http/reply.ts';
import { loadOwnValues } from './own-data.ts';

/** The photo of whoever is signed in, as the population register holds it; nobody else's can be asked for. */
export async function ownPhoto(ask: Ask, permit: Permit<null>): Promise<Reply> {
  const permitted = permit(null);
  if (!permitted.ok) return permitted.error;
  if (ask.actor.kind !== 'person') return refuse('sign_in_needed');
  const [item] = await loadOwnValues(ask.services, ask.actor, ['person.photo']);
  const picture = item?.value ?? null;
  if (picture === null || typeof picture === 'string' || !('base64' in picture))
    return refuse('onceonly_photo_missing');
  return file(picture.mediaType, Buffer.from(picture.base64, 'base64'));
}
