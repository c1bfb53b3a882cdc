import type { JsonPointer } from '../../../onceonly/index.ts';
import type { Ask, Permit, Permitted } from '../../../../kernel/http/ask.ts';
import { csrfToken } from '../../../../kernel/http/csrf.ts';
import { page, redirect, refuse, type Reply } from '../../../../kernel/http/reply.ts';
import { write } from '../../../../kernel/http/write.ts';
import { newId } from '../../../../kernel/ids.ts';
import { asPerson } from '../../../../kernel/viewer.ts';
import { formatDateTimeZone } from '../../../../vocabulary/instant.ts';
import { err, ok, type Result } from '../../../../vocabulary/result.ts';
import { answerAt, type FormDocument, mergeAnswers } from '../../domain/answers.ts';
import type { Answers, AnswerFault } from '../../domain/form.ts';
import { applicantPaths } from '../../http/applicant/applicant-paths.ts';
import { loadCase, type OwnCase } from '../../http/applicant/own-case.ts';
import { APPLICATION, personIn } from '../../http/applicant/own-draft.ts';
import { REVISION_FIELD, seenRevision } from '../../http/applicant/save-page.ts';
import { keepRepair, REPAIR_PAGE, type RepairDiffers } from '../../http/applicant/save-repair.ts';
import { sendRepair } from '../../http/applicant/send-repair.ts';
import { checkPage, isAsked } from '../../http/form-answers.ts';
import { formDocument } from '../../http/form-document.ts';
import { districtOfVillage, type Places, placesIn } from '../../http/form-places.ts';
import type { MallPort } from '../../http/mall-port.ts';
import { answerWords } from '../form/answer-words.ts';
import { districtName, isLookingUp, readPage } from '../form/read-page.ts';
import { photoHrefOf, wrongHrefs } from './data-page.tsx';
import { fetchedFields } from './fetched-view.ts';
import { elsewhereWords } from './form-page.tsx';
import { RepairBody, type ReturnedView } from './repair-body.tsx';
import { say } from './say.ts';
import { returnedTerm } from './status-view.ts';

type RepairAsk = Ask<'/permohonan/:id/perbaiki'> | Ask<'/permohonan/:id/kirim-ulang'>;
type Own = { readonly personId: string };

/** What was returned, with the officer's reasons, to be put right. */
export async function repairPage(ask: RepairAsk, permit: Permit<Own>): Promise<Reply> {
  const opened = await open(ask, permit);
  if (!opened.ok) return opened.error;
  const places = await placesFor(ask, opened.value, null);
  return showRepair(ask, opened.value, { places, faults: [], isSent: false, elsewhere: null });
}

/** Keeps what she repaired so far, without sending it. */
export async function keepRepairPage(ask: RepairAsk, permit: Permit<Own>): Promise<Reply> {
  const opened = await open(ask, permit);
  if (!opened.ok) return opened.error;
  const { own, asked, permitted } = opened.value;
  const read = await readRepair(ask, opened.value, { isWhole: false });
  if (!read.ok) return read.error;
  const { actor, application } = own;
  const { personId } = actor;
  const { id, agencyId } = application;
  let differs: RepairDiffers | null = null;
  const reply = await write(ask, { viewer: { kind: 'person', personId }, agencyId, permitted }, async (tx) => {
    const kept = await keepRepair(tx, { own, fields: asked, answers: read.value.answers, ...repairOf(ask) });
    if (!kept.ok) {
      differs = kept.error;
      return { ok: false, error: refuse('application_not_returned') };
    }
    const location = applicantPaths.repair.to({ id });
    return { ok: true, value: { location, subject: { kind: APPLICATION, id }, personId } };
  });
  if (differs === null) return reply;
  return showRepair(ask, opened.value, { places: read.value.places, faults: [], isSent: true, elsewhere: differs });
}

/** Sends it again. */
export async function sendRepairPage(port: MallPort, ask: RepairAsk, permit: Permit<Own>): Promise<Reply> {
  const opened = await open(ask, permit);
  if (!opened.ok) return opened.error;
  const { own, asked, fetched, permitted } = opened.value;
  const read = await readRepair(ask, opened.value, { isWhole: true });
  if (!read.ok) return read.error;
  const { answers, places } = read.value;
  const kept = await ask.services.db.as(asPerson(own.actor.personId), (tx) =>
    keepRepair(tx, { own, fields: asked, answers, ...repairOf(ask) }),
  );
  if (!kept.ok) return showRepair(ask, opened.value, { places, faults: [], isSent: true, elsewhere: kept.error });
  return sendRepair(port, ask, { own, permitted, answers, fetched, revision: kept.value });
}

interface Opened {
  readonly own: OwnCase;
  /** The returned fields that she answers, and those that registers do. */
  readonly asked: readonly JsonPointer[];
  readonly fetched: readonly JsonPointer[];
  readonly permitted: Permitted;
}

/** A click that came twice finds the application sent already, and leads to the receipt. */
async function open(ask: RepairAsk, permit: Permit<Own>): Promise<Result<Opened, Reply>> {
  const actor = personIn(ask);
  if (!actor.ok) return actor;
  const loaded = await loadCase(ask, actor.value, ask.params.id);
  if (!loaded.ok) return loaded;
  const own = loaded.value;
  const permitted = permit({ personId: own.application.personId });
  if (!permitted.ok) return permitted;
  const { id, stage, clocks, returned } = own.application;
  if (stage !== 'returned') {
    if (stage === 'working' && clocks.length > 1) return err(redirect(applicantPaths.sent.to({ id })));
    return err(refuse('application_not_returned', { next: applicantPaths.application.to({ id }) }));
  }
  const isHers = hersIn(ask, own);
  const pointers = returned.map(({ pointer }) => pointer);
  return ok({
    own,
    asked: pointers.filter(isHers),
    fetched: pointers.filter((at) => !isHers(at)),
    permitted: permitted.value,
  });
}

async function readRepair(
  ask: RepairAsk,
  opened: Opened,
  { isWhole }: { readonly isWhole: boolean },
): Promise<Result<{ readonly answers: Answers; readonly places: Places | null }, Reply>> {
  const { own, asked } = opened;
  const { definition } = own.setting.version;
  const { form } = ask;
  const at = villageField(opened);
  const places = await placesFor(ask, opened, at === undefined ? null : form.text(districtName(at)));
  const again = async (faults: readonly AnswerFault[]) =>
    err(await showRepair(ask, opened, { places, faults, isSent: true, elsewhere: null }));
  if (isLookingUp(form)) return again([]);
  const { answers, faults } = readPage(definition, asked, { form, places });
  const document = documentWith(ask, own, mergeAnswers(own.answers, asked, answers));
  const missing = isWhole ? checkPage(definition, asked, document) : [];
  const found = [...faults, ...missing.filter(({ pointer }) => faults.every((one) => one.pointer !== pointer))];
  return found.length > 0 ? again(found) : ok({ answers, places });
}

function repairOf(ask: RepairAsk) {
  return { seen: seenRevision(ask), keys: ask.services.keys.data, now: ask.now };
}

interface Shown {
  readonly places: Places | null;
  readonly faults: readonly AnswerFault[];
  readonly isSent: boolean;
  readonly elsewhere: RepairDiffers | null;
}

async function showRepair(
  ask: RepairAsk,
  { own, asked }: Opened,
  { places, faults, isSent, elsewhere }: Shown,
): Promise<Reply> {
  const { session, lang } = ask;
  if (session === null) return refuse('sign_in_needed', { next: ask.address });
  const { application, setting } = own;
  const { id } = application;
  const draft = elsewhere?.draft ?? own.draft;
  const saved = draft.content.saved[REPAIR_PAGE];
  const answers = saved === undefined ? own.answers : mergeAnswers(own.answers, asked, draft.content.answers);
  const { definition } = setting.version;
  const t = say(lang);
  const hasErrors = faults.length > 0;
  return page(
    t('repairTitle'),
    <RepairBody
      names={setting.names}
      returned={returnedViews(ask, own)}
      form={{
        definition,
        fields: asked,
        document: documentWith(ask, own, answers),
        sent: isSent ? ask.form : null,
        faults,
        places,
        lang,
      }}
      elsewhere={elsewhere === null ? [] : elsewhereWords(definition, elsewhere, lang)}
      savedAt={saved === undefined || isSent ? null : formatDateTimeZone(saved.at, setting.zone, lang)}
      revision={draft.revision}
      revisionField={REVISION_FIELD}
      sendAction={applicantPaths.sendAgain.to({ id })}
      saveAction={applicantPaths.repair.to({ id })}
      caseHref={applicantPaths.application.to({ id })}
      csrf={csrfToken(session.csrfSecret)}
      onceKey={newId()}
      photoHref={photoHrefOf(id)}
      wrongHref={await wrongHrefs(ask, own)}
    />,
    { hasErrors, status: elsewhere !== null ? 409 : hasErrors ? 422 : 200 },
  );
}

function returnedViews(ask: RepairAsk, own: OwnCase): readonly ReturnedView[] {
  const { lang, now } = ask;
  const { application, setting, evidence, disputes, answers, notes } = own;
  const { definition } = setting.version;
  const fields = fetchedFields({ definition, evidence, disputes, now, lang, zone: setting.zone });
  const isHers = hersIn(ask, own);
  return application.returned.map((one) => {
    const value = answerAt(answers, one.pointer);
    return {
      pointer: one.pointer,
      term: returnedTerm(definition, one, lang),
      reason: definition.returnReasons.find(({ code }) => code === one.reason)?.says[lang] ?? one.reason,
      note: one.noteId === null ? null : (notes.get(one.noteId) ?? null),
      before: value === undefined ? null : answerWords(definition, one.pointer, value, lang),
      fetched: isHers(one.pointer) ? null : (fields.find(({ pointer }) => pointer === one.pointer) ?? null),
    };
  });
}

/** What she answers herself; a field that a source has answered is the source's, and fetched anew. */
function hersIn(ask: RepairAsk, own: OwnCase): (at: JsonPointer) => boolean {
  const document = documentWith(ask, own, own.answers);
  return (at) => isAsked(own.setting.version.definition, at, document);
}

function documentWith({ now }: RepairAsk, { setting, evidence }: OwnCase, answers: Answers): FormDocument {
  return formDocument(setting.version.definition, { answers, evidence, now, zone: setting.zone });
}

async function placesFor(ask: RepairAsk, opened: Opened, chosen: string | null): Promise<Places | null> {
  const at = villageField(opened);
  if (at === undefined) return null;
  const { own } = opened;
  const saved = answerAt(own.draft.content.answers, at) ?? answerAt(own.answers, at);
  const code: unknown = typeof saved === 'object' && saved !== null ? Reflect.get(saved, 'code') : null;
  const district = chosen ?? (typeof code === 'string' ? districtOfVillage(code) : null);
  return placesIn(ask.services, own.setting.version.region, district);
}

function villageField({ own, asked }: Opened): JsonPointer | undefined {
  const { form } = own.setting.version.definition;
  return asked.find((at) => form.fields[at]?.widget.kind === 'village');
}
