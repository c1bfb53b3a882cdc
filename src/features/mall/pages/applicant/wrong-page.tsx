import { addExplicitRequest, explicitRequest, onceonlyPaths, resolve, sources } from '../../../onceonly/index.ts';
import type { Ask, Permit } from '../../../../kernel/http/ask.ts';
import { csrfToken } from '../../../../kernel/http/csrf.ts';
import { page, refuse, type RefusalReply, type Reply } from '../../../../kernel/http/reply.ts';
import { write } from '../../../../kernel/http/write.ts';
import { newId } from '../../../../kernel/ids.ts';
import { err, ok, type Result } from '../../../../vocabulary/result.ts';
import { applicantPaths } from '../../http/applicant/applicant-paths.ts';
import { loadDraft, type OwnDraft, personIn } from '../../http/applicant/own-draft.ts';
import { caseRefOf, FETCH_LIMIT_MS } from '../../http/applicant/start-draft.ts';
import type { MallPort } from '../../http/mall-port.ts';
import { ConfirmBody } from './confirm-body.tsx';
import { ownFetchedFields } from './data-page.tsx';
import { type FetchedField, sourceFor } from './fetched-view.ts';
import { say } from './say.ts';

type WrongAsk = Ask<'/permohonan/:id/keliru/:attribute'>;
type Own = { readonly personId: string };

/**
 * Before a value can be reported as wrong, it has to stand on the page of one's own data: this page has it
 * fetched there, on a request of its own.
 */
export async function wrongPage(ask: WrongAsk, permit: Permit<Own>): Promise<Reply> {
  const found = await open(ask, permit);
  if (!found.ok) return found.error;
  return showWrong(ask, found.value, { isDown: false });
}

/** Has the value fetched for one's own view and leads on to the report. */
export async function reportWrong(port: MallPort, ask: WrongAsk, permit: Permit<Own>): Promise<Reply> {
  const found = await open(ask, permit);
  if (!found.ok) return found.error;
  const { own, field, permitted } = found.value;
  const { actor, draft } = own;
  const { personId } = actor;
  const attributes = attributesBeside(field.attribute);
  const location = onceonlyPaths.wrong.to({ attribute: field.attribute }, recordQuery(field));
  let isRecorded = false;
  const options = { viewer: { kind: 'person', personId }, agencyId: port.onceonly.portal.agencyId, permitted } as const;
  const reply = await write(ask, options, async (tx) => {
    const request = explicitRequest({
      id: newId(ask.now.epochMilliseconds),
      personId,
      about: { kind: OWN_VIEW, id: personId },
      purpose: 'own.data',
      attributes,
      text: requestWords(ask, field),
      channel: 'SELF',
      officerId: null,
      givenAt: ask.now,
    });
    if (!request.ok) throw new Error(`The request for one's own datum is none: ${request.error}.`);
    await addExplicitRequest(tx, null, request.value);
    isRecorded = true;
    return { ok: true, value: { location, subject: { kind: 'own', id: request.value.id }, personId } };
  });
  if (!isRecorded) return reply;
  const fetched = await resolve(ask.services, port.onceonly, {
    subject: { personId },
    kind: OWN_VIEW,
    id: personId,
    attributes,
    purpose: 'own.data',
    consumer: port.onceonly.portal,
    caseRef: caseRefOf(draft.id),
    actor,
    offices: await port.onceonly.officesOf(personId),
    refresh: 'all',
    signal: AbortSignal.timeout(FETCH_LIMIT_MS),
  });
  if (!fetched.ok) return refuse('draft_person_unknown', { next: applicantPaths.data.to({ id: draft.id }) });
  const isThere = fetched.value.evidence.some(({ attribute }) => attribute === field.attribute);
  return isThere ? reply : showWrong(ask, found.value, { isDown: true });
}

/** Under this kind the once-only feature keeps a person's own view. */
const OWN_VIEW = 'own';

interface Found {
  readonly own: OwnDraft;
  readonly field: FetchedField;
  readonly permitted: { readonly rule: string };
}

async function open(ask: WrongAsk, permit: Permit<Own>): Promise<Result<Found, RefusalReply>> {
  const actor = personIn(ask);
  if (!actor.ok) return actor;
  const loaded = await loadDraft(ask, actor.value, ask.params.id);
  if (!loaded.ok) return loaded;
  const own = loaded.value;
  const permitted = permit({ personId: own.draft.personId });
  if (!permitted.ok) return permitted;
  const field = ownFetchedFields(ask, own).find(({ attribute }) => attribute === ask.params.attribute);
  const next = applicantPaths.data.to({ id: own.draft.id });
  if (field === undefined || field.state.kind === 'waiting') return err(refuse('application_value_unknown', { next }));
  return ok({ own, field, permitted: permitted.value });
}

function showWrong(ask: WrongAsk, { own, field }: Found, { isDown }: { readonly isDown: boolean }): Reply {
  const { session, lang } = ask;
  if (session === null) return refuse('sign_in_needed', { next: ask.address });
  const { id } = own.draft;
  const t = say(lang);
  const source = sourceFor(field.attribute, lang);
  const title = t('reportTitle', { term: field.term });
  return page(
    title,
    <ConfirmBody
      lang={lang}
      names={own.setting.names}
      title={title}
      paragraphs={[
        ...(isDown ? [t('reportDown', { source })] : []),
        t('reportText', { source }),
        t('reportFetch'),
        requestWords(ask, field),
      ]}
      button={t('reportButton')}
      kind="primary"
      action={applicantPaths.wrong.to({ id, attribute: field.attribute }, recordQuery(field))}
      fields={{}}
      back={{ href: applicantPaths.application.to({ id }), label: t('reportBack') }}
      csrf={csrfToken(session.csrfSecret)}
      onceKey={newId()}
    />,
  );
}

function requestWords({ lang }: Pick<WrongAsk, 'lang'>, { term, attribute }: FetchedField): string {
  return say(lang)('reportRequest', { term, source: sourceFor(attribute, lang) });
}

function recordQuery({ record }: FetchedField): Readonly<Record<string, string>> {
  return record === null ? {} : { catatan: String(record) };
}

/** All that its register says: a report names the record, and one attribute alone does not. */
function attributesBeside(attribute: string): readonly string[] {
  const source = sources.find(({ readings }) => readings.some((reading) => reading.attribute === attribute));
  return source?.readings.map((reading) => reading.attribute) ?? [attribute];
}
