import type { JsonPointer } from '../../../onceonly/index.ts';
import type { Ask, Permit } from '../../../../kernel/http/ask.ts';
import { csrfToken } from '../../../../kernel/http/csrf.ts';
import { page, refuse, type RefusalReply, type Reply } from '../../../../kernel/http/reply.ts';
import { newId } from '../../../../kernel/ids.ts';
import type { Lang } from '../../../../vocabulary/lang.ts';
import { err, ok, type Result } from '../../../../vocabulary/result.ts';
import { answerAt, mergeAnswers } from '../../domain/answers.ts';
import type { AnswerFault } from '../../domain/form.ts';
import type { Draft } from '../../domain/draft.ts';
import type { ServiceDefinition } from '../../domain/service.ts';
import { applicantPaths } from '../../http/applicant/applicant-paths.ts';
import { loadOpenDraft, type OwnDraft, personIn } from '../../http/applicant/own-draft.ts';
import { REVISION_FIELD, saveDraftPage } from '../../http/applicant/save-page.ts';
import { askedPages, type AskedPage, documentIn, walkOf } from '../../http/applicant/walk.ts';
import { checkPage } from '../../http/form-answers.ts';
import { districtOfVillage, type Places, placesIn } from '../../http/form-places.ts';
import { answerWords } from '../form/answer-words.ts';
import { districtName, isLookingUp, readPage } from '../form/read-page.ts';
import { stepTitle } from './case-head.tsx';
import { ownFetchedFields, photoHrefOf } from './data-page.tsx';
import { FormBody, GO_ON_FIELD, LATER, type SavedElsewhere } from './form-body.tsx';
import { say } from './say.ts';

type PageAsk = Ask<'/permohonan/:id/isi/:page'>;
type Own = { readonly personId: string };

/** One page of the form, with what is saved so far. */
export async function formPage(ask: PageAsk, permit: Permit<Own>): Promise<Reply> {
  const opened = await open(ask, permit);
  if (!opened.ok) return opened.error;
  const places = await placesFor(ask, opened.value, null);
  return showPage(ask, opened.value, { places, faults: [], isSent: false });
}

/** Saves a page and goes on, or shows it again with what is wrong. */
export async function saveFormPage(ask: PageAsk, permit: Permit<Own>): Promise<Reply> {
  const opened = await open(ask, permit);
  if (!opened.ok) return opened.error;
  const { own, asked, permitted } = opened.value;
  const { definition } = own.setting.version;
  const { form } = ask;
  const places = await placesFor(ask, opened.value, form.text(villageFieldName(opened.value)));
  const again = (faults: readonly AnswerFault[]) => showPage(ask, opened.value, { places, faults, isSent: true });
  if (isLookingUp(form)) return again([]);
  const { answers, faults } = readPage(definition, asked.fields, { form, places });
  const isLater = form.text(GO_ON_FIELD) === LATER;
  const merged = mergeAnswers(own.draft.content.answers, asked.fields, answers);
  const withAnswers = { ...own, draft: { ...own.draft, content: { ...own.draft.content, answers: merged } } };
  // What is only incomplete may be saved for later; what cannot be read may not.
  const document = documentIn(withAnswers, ask);
  const missing = isLater ? [] : checkPage(definition, asked.fields, document);
  const found = [...faults, ...missing.filter(({ pointer }) => faults.every((one) => one.pointer !== pointer))];
  if (found.length > 0) return again(inOrder(asked.fields, found));
  return saveDraftPage(ask, {
    own,
    permitted,
    asked,
    answers,
    location: isLater ? applicantPaths.mine.to({}) : nextHref(opened.value, askedPages(definition, document, ask.lang)),
    differs: (draft, fields) =>
      showPage(ask, opened.value, { places, faults: [], isSent: true, elsewhere: { draft, fields } }),
  });
}

interface Opened {
  readonly own: OwnDraft;
  readonly asked: AskedPage;
  readonly pages: readonly AskedPage[];
  readonly permitted: { readonly rule: string };
}

async function open(ask: PageAsk, permit: Permit<Own>): Promise<Result<Opened, RefusalReply>> {
  const actor = personIn(ask);
  if (!actor.ok) return actor;
  const loaded = await loadOpenDraft(ask, actor.value, ask.params.id);
  if (!loaded.ok) return loaded;
  const own = loaded.value;
  const permitted = permit({ personId: own.draft.personId });
  if (!permitted.ok) return permitted;
  const pages = askedPages(own.setting.version.definition, documentIn(own, ask), ask.lang);
  const asked = pages.find((one) => one.page.id === ask.params.page);
  if (asked === undefined)
    return err(refuse('application_page_unknown', { next: applicantPaths.application.to({ id: own.draft.id }) }));
  return ok({ own, asked, pages, permitted: permitted.value });
}

interface Shown {
  readonly places: Places | null;
  readonly faults: readonly AnswerFault[];
  readonly isSent: boolean;
  readonly elsewhere?: { readonly draft: Draft; readonly fields: readonly JsonPointer[] };
}

function showPage(ask: PageAsk, { own, asked, pages }: Opened, shown: Shown): Reply {
  const { session, lang } = ask;
  if (session === null) return refuse('sign_in_needed', { next: ask.address });
  const { places, faults, isSent, elsewhere } = shown;
  const { id } = own.draft;
  const { definition } = own.setting.version;
  const draft = elsewhere?.draft ?? own.draft;
  const steps = walkOf(id, pages, lang);
  const current = asked.page.id;
  const hasErrors = faults.length > 0;
  return page(
    stepTitle(say(lang), asked.title, { steps, current }),
    <FormBody
      names={own.setting.names}
      steps={steps}
      current={current}
      title={asked.title}
      lead={asked.page.lead?.[lang] ?? null}
      form={{
        definition,
        fields: asked.fields,
        document: documentIn({ ...own, draft }, ask),
        sent: isSent ? ask.form : null,
        faults,
        places,
        lang,
      }}
      elsewhere={elsewhere === undefined ? [] : elsewhereWords(definition, elsewhere, lang)}
      fetched={ownFetchedFields(ask, own)}
      action={applicantPaths.page.to({ id, page: current })}
      revision={draft.revision}
      revisionField={REVISION_FIELD}
      csrf={csrfToken(session.csrfSecret)}
      onceKey={newId()}
      dataHref={applicantPaths.data.to({ id })}
      photoHref={photoHrefOf(id)}
    />,
    { hasErrors, status: elsewhere !== undefined ? 409 : hasErrors ? 422 : 200 },
  );
}

/** What another device saved to fields that this form was to answer. */
export function elsewhereWords(
  definition: ServiceDefinition,
  { draft, fields }: NonNullable<Shown['elsewhere']>,
  lang: Lang,
): readonly SavedElsewhere[] {
  return fields.map((pointer) => {
    const value = answerAt(draft.content.answers, pointer);
    const words = value === undefined ? null : answerWords(definition, pointer, value, lang);
    return {
      pointer,
      term: definition.form.fields[pointer]?.label[lang] ?? pointer,
      words: words ?? say(lang)('nothingSaved'),
    };
  });
}

/** What the village finder of a page offers: the district that is chosen, else that of the saved village. */
async function placesFor(ask: PageAsk, { own, asked }: Opened, chosen: string | null): Promise<Places | null> {
  const { version } = own.setting;
  const at = villageField(own, asked);
  if (at === undefined) return null;
  const saved = answerAt(own.draft.content.answers, at);
  const code: unknown = typeof saved === 'object' && saved !== null ? Reflect.get(saved, 'code') : null;
  const district = chosen ?? (typeof code === 'string' ? districtOfVillage(code) : null);
  return placesIn(ask.services, version.region, district);
}

function villageField({ setting }: OwnDraft, { fields }: AskedPage): JsonPointer | undefined {
  const { form } = setting.version.definition;
  return fields.find((at) => form.fields[at]?.widget.kind === 'village');
}

function villageFieldName({ own, asked }: Opened): string {
  const at = villageField(own, asked);
  return at === undefined ? '' : districtName(at);
}

/** The page after this one, as the form stands with the new answers. */
function nextHref({ own, asked, pages }: Opened, after: readonly AskedPage[]): string {
  const { id } = own.draft;
  const walk = after.some(({ page: { id: one } }) => one === asked.page.id) ? after : pages;
  const next = walk[walk.findIndex(({ page: one }) => one.id === asked.page.id) + 1];
  return next === undefined ? applicantPaths.check.to({ id }) : applicantPaths.page.to({ id, page: next.page.id });
}

function inOrder(fields: readonly JsonPointer[], faults: readonly AnswerFault[]): readonly AnswerFault[] {
  return fields.flatMap((at) => faults.filter(({ pointer }) => pointer === at));
}
