import { evidenceOf, fetchedAttributes, onceonlyPaths } from '../../../onceonly/index.ts';
import { openOwnAccess } from '../../../../kernel/access/access.ts';
import type { Ask, Permit } from '../../../../kernel/http/ask.ts';
import { csrfToken } from '../../../../kernel/http/csrf.ts';
import { page, refuse, type Reply } from '../../../../kernel/http/reply.ts';
import { newId } from '../../../../kernel/ids.ts';
import { asPerson } from '../../../../kernel/viewer.ts';
import { formatDate, localDateIn } from '../../../../vocabulary/instant.ts';
import { applicantPaths } from '../../http/applicant/applicant-paths.ts';
import { fetchDraftAgain } from '../../http/applicant/fetch-again.ts';
import { loadOpenDraft, type OwnDraft, personIn } from '../../http/applicant/own-draft.ts';
import { askedPages, documentIn, walkOf } from '../../http/applicant/walk.ts';
import type { MallPort } from '../../http/mall-port.ts';
import { stepTitle } from './case-head.tsx';
import { DATA_STEP, DataBody, dataTitle } from './data-body.tsx';
import { fetchedFields, type FetchedField, sourceNews } from './fetched-view.ts';
import { say } from './say.ts';
import { startText } from './start-body.tsx';

type DraftAsk = Ask<'/permohonan/:id/data'> | Ask<'/permohonan/:id/ambil'>;
type Own = { readonly personId: string };

/** What the registers gave for a draft, and what they did not. */
export async function dataPage(ask: DraftAsk, permit: Permit<Own>): Promise<Reply> {
  const actor = personIn(ask);
  if (!actor.ok) return actor.error;
  const loaded = await loadOpenDraft(ask, actor.value, ask.params.id);
  if (!loaded.ok) return loaded.error;
  const own = loaded.value;
  const permitted = permit({ personId: own.draft.personId });
  if (!permitted.ok) return permitted.error;
  const { session, lang } = ask;
  if (session === null) return refuse('sign_in_needed', { next: ask.address });
  const { draft, setting, pending } = own;
  const { definition } = setting.version;
  const fields = ownFetchedFields(ask, own);
  const steps = walkOf(draft.id, askedPages(definition, documentIn(own, ask), lang), lang);
  const t = say(lang);
  return page(
    stepTitle(t, dataTitle(t), { steps, current: DATA_STEP }),
    <DataBody
      lang={lang}
      names={setting.names}
      steps={steps}
      fields={fields}
      groups={definition.form.groups}
      news={sourceNews(pending, { fields, lang, zone: setting.zone, touchedAt: draft.touchedAt })}
      keptUntil={keptUntil(own, ask)}
      csrf={csrfToken(session.csrfSecret)}
      onceKey={newId()}
      fetchAction={applicantPaths.fetch.to({ id: draft.id })}
      requestText={startText(fetchedAttributes(definition.bindings), { lang, names: setting.names })}
      photoHref={photoHrefOf(draft.id)}
      wrongHref={await wrongHrefs(ask, own)}
      whichHref={whichHrefOf(draft.id)}
      eraseHref={applicantPaths.erase.to({ id: draft.id })}
      accessHref={onceonlyPaths.accessLog.to({})}
    />,
  );
}

/** Has asked again what is missing. */
export async function fetchAgainPage(port: MallPort, ask: DraftAsk, permit: Permit<Own>): Promise<Reply> {
  const actor = personIn(ask);
  if (!actor.ok) return actor.error;
  const loaded = await loadOpenDraft(ask, actor.value, ask.params.id);
  if (!loaded.ok) return loaded.error;
  const permitted = permit({ personId: loaded.value.draft.personId });
  if (!permitted.ok) return permitted.error;
  return fetchDraftAgain(port, ask, { own: loaded.value, permitted: permitted.value });
}

export function ownFetchedFields({ now, lang }: Pick<Ask, 'now' | 'lang'>, own: OwnDraft): readonly FetchedField[] {
  const { setting, evidence, disputes } = own;
  return fetchedFields({ definition: setting.version.definition, evidence, disputes, now, lang, zone: setting.zone });
}

/** The last day on which the draft is surely there. */
function keptUntil({ draft, setting }: Pick<OwnDraft, 'draft' | 'setting'>, { lang }: Pick<Ask, 'lang'>): string {
  return formatDate(localDateIn(draft.expiresAt, setting.zone), lang, 'long');
}

/** The page on which she says which of several values on one line is wrong. */
export function whichHrefOf(id: string): (fields: readonly FetchedField[]) => string {
  return (fields) => applicantPaths.which.to({ id }, { isian: fields.map(({ pointer }) => pointer).join(' ') });
}

export function photoHrefOf(id: string): (field: FetchedField) => string {
  return ({ attribute }) => applicantPaths.photo.to({ id, attribute });
}

/**
 * Where a value is reported as wrong: on the page of one's own data where it stands there too, else on the page
 * that has it fetched for that first.
 */
export async function wrongHrefs(
  ask: Ask,
  { actor, draft }: Pick<OwnDraft, 'actor' | 'draft'>,
): Promise<(field: FetchedField) => string> {
  const { personId } = actor;
  const keys = ask.services.keys.data;
  const seen = await ask.services.db.as(asPerson(personId), async (tx) => {
    const access = await openOwnAccess(tx, actor);
    return evidenceOf(tx, access, { keys, personId, kind: 'own', id: personId });
  });
  const known = new Set(seen.map(({ attribute, record }) => `${attribute} ${record ?? ''}`));
  return ({ attribute, record }) => {
    const query = record === null ? {} : { catatan: String(record) };
    return known.has(`${attribute} ${record ?? ''}`)
      ? onceonlyPaths.wrong.to({ attribute }, query)
      : applicantPaths.wrong.to({ id: draft.id, attribute }, query);
  };
}
