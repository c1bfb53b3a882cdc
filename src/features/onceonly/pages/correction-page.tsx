import type { Ask, Permit } from '../../../kernel/http/ask.ts';
import { csrfToken } from '../../../kernel/http/csrf.ts';
import { page, redirect, refuse, type Reply } from '../../../kernel/http/reply.ts';
import { write } from '../../../kernel/http/write.ts';
import { isId, newId } from '../../../kernel/ids.ts';
import type { OnceonlyCircumstances } from '../domain/authority.ts';
import { askOwner } from '../http/correction-desk.ts';
import { onceonlyPaths } from '../http/onceonly-paths.ts';
import type { OnceonlyPort } from '../http/onceonly-port.ts';
import { loadCorrection } from '../http/own-data.ts';
import { CorrectionBody } from './correction-body.tsx';
import { correctionTitle } from './correction-words.ts';

type CorrectionPermit = Permit<OnceonlyCircumstances['correction.read']>;

/** How one correction stands. */
export async function correctionPage(
  port: OnceonlyPort,
  ask: Ask<'/data-saya/koreksi/:id'>,
  permit: CorrectionPermit,
): Promise<Reply> {
  const { actor, session, lang } = ask;
  if (actor.kind !== 'person' || session === null) return refuse('sign_in_needed', { next: ask.address });
  const unknown = refuse('onceonly_correction_unknown', { next: onceonlyPaths.ownData.to({}) });
  const followed = isId(ask.params.id) ? await loadCorrection(ask.services, actor, ask.params.id) : null;
  if (followed === null) return unknown;
  const permitted = permit({ personId: followed.file.personId });
  if (!permitted.ok) return unknown;
  const holders = await port.words.holders([followed.file.holder], lang);
  const view = {
    lang,
    zone: await port.words.zoneOf(actor.personId),
    now: ask.now,
    followed,
    owner: holders.get(followed.file.holder) ?? followed.file.holder,
    csrf: csrfToken(session.csrfSecret),
    onceKey: newId(),
    asked: askedIn(ask.query.get('tanya')),
    photoHref: onceonlyPaths.photo.to({}),
  };
  return page(correctionTitle(followed, lang), <CorrectionBody {...view} />);
}

/** Asks the owner at once; what it says stands on the page afterwards. */
export async function askOwnerPage(
  port: OnceonlyPort,
  ask: Ask<'/data-saya/koreksi/:id/tanya'>,
  permit: CorrectionPermit,
): Promise<Reply> {
  const { actor } = ask;
  if (actor.kind !== 'person') return refuse('sign_in_needed');
  const { id } = ask.params;
  const unknown = refuse('onceonly_correction_unknown', { next: onceonlyPaths.ownData.to({}) });
  const followed = isId(id) ? await loadCorrection(ask.services, actor, id) : null;
  if (followed === null) return unknown;
  const permitted = permit({ personId: followed.file.personId });
  if (!permitted.ok) return unknown;
  const { personId } = actor;
  const options = {
    viewer: { kind: 'person', personId },
    agencyId: port.portal.agencyId,
    permitted: permitted.value,
  } as const;
  const asked = (tanya: Exclude<Asked, null>) => onceonlyPaths.correction.to({ id }, { tanya });
  let isNew = false;
  const reply = await write(ask, options, async () => {
    isNew = true;
    return { ok: true, value: { location: asked('sudah'), subject: { kind: 'correction', id }, personId } };
  });
  if (!isNew) return reply;
  const signal = AbortSignal.timeout(ASK_LIMIT_MS);
  const told = await askOwner(ask.services, port, { actor, correctionId: id, signal, asked: null });
  return told.ok ? reply : redirect(asked('diam'));
}

const ASK_LIMIT_MS = 8_000;

/** `sudah`: the owner was just asked; `diam`: it did not answer. */
export type Asked = 'sudah' | 'diam' | null;

function askedIn(given: string | null): Asked {
  return given === 'sudah' || given === 'diam' ? given : null;
}
