import { deadlineNote, deadlineOf } from '../../../directory/index.ts';
import type { Ask, Permit } from '../../../../kernel/http/ask.ts';
import { csrfToken } from '../../../../kernel/http/csrf.ts';
import { page, redirect, refuse, type RefusalReply, type Reply } from '../../../../kernel/http/reply.ts';
import { newId } from '../../../../kernel/ids.ts';
import { localDateIn } from '../../../../vocabulary/instant.ts';
import { err, ok, type Result } from '../../../../vocabulary/result.ts';
import { formatRupiah } from '../../../../vocabulary/rupiah.ts';
import { standingOf } from '../../domain/draft.ts';
import { applicantPaths } from '../../http/applicant/applicant-paths.ts';
import { loadDraft, loadOpenDraft, type OwnDraft, personIn } from '../../http/applicant/own-draft.ts';
import { REVISION_FIELD, seenRevision } from '../../http/applicant/save-page.ts';
import { sendApplication } from '../../http/applicant/send-application.ts';
import { askedPages, type AskedPage, documentIn, walkOf } from '../../http/applicant/walk.ts';
import { checkAnswers } from '../../http/form-answers.ts';
import { stepTitle } from './case-head.tsx';
import { CHECK_STEP, CheckBody, type OpenPoint } from './check-body.tsx';
import { ownFetchedFields, photoHrefOf, whichHrefOf, wrongHrefs } from './data-page.tsx';
import { isAskedAfterAll } from './fetched-view.ts';
import { comingSteps, plannedSteps } from './next-steps.ts';
import { ownAnswers } from './own-answers.ts';
import { say } from './say.ts';

type CheckAsk = Ask<'/permohonan/:id/periksa'> | Ask<'/permohonan/:id/kirim'>;
type Own = { readonly personId: string };

/** Everything once more, and the button that sends it. */
export async function checkAnswersPage(ask: CheckAsk, permit: Permit<Own>): Promise<Reply> {
  const opened = await open(ask, permit);
  return opened.ok ? showCheck(ask, opened.value.own, { isRefused: false, isChanged: false }) : opened.error;
}

/** Sends it when everything still holds; else shows what does not. */
export async function sendPage(ask: CheckAsk, permit: Permit<Own>): Promise<Reply> {
  const sent = await alreadySent(ask, permit);
  if (sent !== null) return sent;
  const opened = await open(ask, permit);
  // The other click of a double click may have sent it since `alreadySent` looked.
  if (!opened.ok) return (await alreadySent(ask, permit)) ?? opened.error;
  const { own, permitted } = opened.value;
  if (openPoints(ask, own).length > 0) return showCheck(ask, own, { isRefused: true, isChanged: false });
  if (seenRevision(ask) !== own.draft.revision) return showCheck(ask, own, { isRefused: false, isChanged: true });
  const changed = async () => {
    const again = await open(ask, permit);
    return again.ok ? showCheck(ask, again.value.own, { isRefused: false, isChanged: true }) : again.error;
  };
  return sendApplication(ask, { own, permitted, changed });
}

/** A click that came twice, also long after the first, leads to the receipt. */
async function alreadySent(ask: CheckAsk, permit: Permit<Own>): Promise<Reply | null> {
  const actor = personIn(ask);
  if (!actor.ok) return actor.error;
  const loaded = await loadDraft(ask, actor.value, ask.params.id);
  if (!loaded.ok) return loaded.error;
  const { draft } = loaded.value;
  const permitted = permit({ personId: draft.personId });
  if (!permitted.ok) return permitted.error;
  const isSent = standingOf(draft, ask.services.clock.caseworkNow()) === 'submitted';
  return isSent ? redirect(applicantPaths.sent.to({ id: draft.id })) : null;
}

async function open(
  ask: CheckAsk,
  permit: Permit<Own>,
): Promise<Result<{ readonly own: OwnDraft; readonly permitted: { readonly rule: string } }, RefusalReply>> {
  const actor = personIn(ask);
  if (!actor.ok) return actor;
  const loaded = await loadOpenDraft(ask, actor.value, ask.params.id);
  if (!loaded.ok) return loaded;
  const permitted = permit({ personId: loaded.value.draft.personId });
  return permitted.ok ? ok({ own: loaded.value, permitted: permitted.value }) : err(permitted.error);
}

async function showCheck(
  ask: CheckAsk,
  own: OwnDraft,
  { isRefused, isChanged }: { readonly isRefused: boolean; readonly isChanged: boolean },
): Promise<Reply> {
  const { session, lang, services } = ask;
  if (session === null) return refuse('sign_in_needed', { next: ask.address });
  const { draft, setting } = own;
  const { version, names, zone, calendar } = setting;
  const document = documentIn(own, ask);
  const pages = askedPages(version.definition, document, lang);
  const steps = walkOf(draft.id, pages, lang);
  const from = localDateIn(services.clock.caseworkNow(), zone);
  const { workingDays, feeRupiah } = version.terms;
  const deadline = await deadlineOf(services.db, version.region, { from, workingDays });
  const t = say(lang);
  return page(
    stepTitle(t, t('checkTitle'), { steps, current: CHECK_STEP }),
    <CheckBody
      lang={lang}
      names={names}
      steps={steps}
      own={ownAnswers({
        definition: version.definition,
        fields: pages.flatMap(({ fields }) => fields),
        document,
        lang,
        zone,
        savedAt: (at) => draft.content.saved[pageOf(pages, at)?.page.id ?? '']?.at ?? null,
        hrefOf: (at) => hrefOf(draft.id, pageOf(pages, at)),
      })}
      fetched={ownFetchedFields(ask, own).filter((field) => !isAskedAfterAll(field))}
      groups={version.definition.form.groups}
      open={openPoints(ask, own)}
      isChanged={isChanged}
      isHealthOfficeAsked={version.terms.steps.some(({ kind }) => kind === 'recommend')}
      coming={comingSteps(plannedSteps(version.terms, { from, calendar }), { lang, names })}
      dateNote={await deadlineNote(services.db, deadline, lang)}
      fee={formatRupiah(feeRupiah, lang)}
      csrf={csrfToken(session.csrfSecret)}
      onceKey={newId()}
      revision={draft.revision}
      revisionField={REVISION_FIELD}
      sendAction={applicantPaths.send.to({ id: draft.id })}
      laterHref={applicantPaths.mine.to({})}
      photoHref={photoHrefOf(draft.id)}
      wrongHref={await wrongHrefs(ask, own)}
      whichHref={whichHrefOf(draft.id)}
    />,
    { status: isRefused ? 422 : isChanged ? 409 : 200 },
  );
}

/** What keeps it from being sent, each with the page that mends it. */
function openPoints(ask: CheckAsk, own: OwnDraft): readonly OpenPoint[] {
  const { lang } = ask;
  const { definition } = own.setting.version;
  const document = documentIn(own, ask);
  const pages = askedPages(definition, document, lang);
  const faults = checkAnswers(definition, document);
  return faults.map(({ pointer, message }) => ({
    message: message[lang],
    href: hrefOf(own.draft.id, pageOf(pages, pointer)) ?? applicantPaths.data.to({ id: own.draft.id }),
  }));
}

function pageOf(pages: readonly AskedPage[], at: AskedPage['fields'][number]): AskedPage | undefined {
  return pages.find(({ fields }) => fields.includes(at));
}

function hrefOf(id: string, asked: AskedPage | undefined): string | null {
  return asked === undefined ? null : applicantPaths.page.to({ id, page: asked.page.id });
}
