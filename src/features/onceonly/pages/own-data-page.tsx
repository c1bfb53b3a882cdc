import type { Ask, Permit } from '../../../kernel/http/ask.ts';
import { csrfToken } from '../../../kernel/http/csrf.ts';
import { page, refuse, type Reply } from '../../../kernel/http/reply.ts';
import { newId } from '../../../kernel/ids.ts';
import { formatDateTimeZone, type Zone } from '../../../vocabulary/instant.ts';
import type { Lang } from '../../../vocabulary/lang.ts';
import { loadOwnData, noteBack, type OwnData } from '../http/own-data.ts';
import { onceonlyPaths } from '../http/onceonly-paths.ts';
import type { OnceonlyPort } from '../http/onceonly-port.ts';
import { requestOwnData } from '../http/request-own-data.ts';
import { OwnDataBody, type OwnDataView } from './own-data-body.tsx';
import { fetchedSince, sourceParts } from './own-data-view.ts';
import { requestText } from './request-text.ts';
import { say } from './say.ts';

/** What the state holds about whoever is signed in, as far as she has had it fetched. */
export async function ownDataPage(port: OnceonlyPort, ask: Ask, permit: Permit<null>): Promise<Reply> {
  const permitted = permit(null);
  if (!permitted.ok) return permitted.error;
  const { actor, session, lang } = ask;
  if (actor.kind !== 'person' || session === null) return refuse('sign_in_needed', { next: ask.address });
  const data = await loadOwnData(ask.services, actor);
  const zone = await port.words.zoneOf(actor.personId);
  const view = await viewOf(port, { data, lang, zone });
  const csrf = csrfToken(session.csrfSecret);
  await noteBack(ask.services, actor, data.pending);
  return page(say(lang)('ownTitle'), <OwnDataBody {...view} csrf={csrf} onceKey={newId()} />);
}

/** Fetches everything anew, on her explicit request. */
export async function fetchOwnData(port: OnceonlyPort, ask: Ask, permit: Permit<null>): Promise<Reply> {
  const permitted = permit(null);
  if (!permitted.ok) return permitted.error;
  const { actor } = ask;
  if (actor.kind !== 'person') return refuse('sign_in_needed', { next: onceonlyPaths.ownData.to({}) });
  return requestOwnData(port, ask, {
    actor,
    permitted: permitted.value,
    text: requestText(ask.lang),
    // The registers have limits of their own; what is slower is fetched by the outbox.
    signal: AbortSignal.timeout(FETCH_LIMIT_MS),
  });
}

const FETCH_LIMIT_MS = 10_000;

async function viewOf(
  port: OnceonlyPort,
  { data, lang, zone }: { readonly data: OwnData; readonly lang: Lang; readonly zone: Zone },
): Promise<Omit<OwnDataView, 'csrf' | 'onceKey'>> {
  const codes = [...new Set([...data.evidence, ...data.pending].map(({ holder }) => holder))];
  const holders = await port.words.holders(codes, lang);
  const since = fetchedSince(data.evidence);
  return {
    lang,
    zone,
    parts: sourceParts({ data, lang, zone, holders, proofHref: port.words.evidenceHref }),
    fetched: since === null ? null : formatDateTimeZone(since, zone, lang),
    readings: data.readings,
    corrections: data.corrections,
    requestText: requestText(lang),
    photoHref: onceonlyPaths.photo.to({}),
  };
}
