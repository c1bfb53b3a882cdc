import { askingOfficer } from '../../../../kernel/http/asking-officer.ts';
import type { Ask, Permit } from '../../../../kernel/http/ask.ts';
import { file, refuse, type Reply } from '../../../../kernel/http/reply.ts';
import { type FileRules, prepareFile, readFile, storeFile } from '../../../../kernel/files/files.ts';
import { mediaTypes } from '../../../../kernel/files/media.ts';
import { isId } from '../../../../kernel/ids.ts';
import { asAgency } from '../../../../kernel/viewer.ts';
import { err, ok } from '../../../../vocabulary/result.ts';
import type { FieldError } from '../../../../web/components/error-summary.tsx';
import { hasCall } from '../../../exchange/index.ts';
import type { ConsolidationCircumstances } from '../../domain/authority-consolidation.ts';
import {
  archiveApplication,
  type ConsolidationFault,
  type DecidedPlanEvents,
  finishStep,
} from '../../domain/consolidation/decide.ts';
import type { Consolidation } from '../../domain/consolidation/consolidation.ts';
import { actOnGroup } from '../../http/consolidation/act-on-group.ts';
import { readersOf } from '../../http/consolidation/consolidation-case.ts';
import { consolidationPaths } from '../../http/consolidation/consolidation-paths.ts';
import { concernedBy, type OpenedGroup, openGroup } from '../../http/consolidation/open-group.ts';
import { type PlanPaper, readPaper } from '../../http/consolidation/plan-paper.ts';
import { findPlans } from '../../storage/consolidation/consolidation-paper.ts';
import { EvidenceBody, type EvidenceView, evidenceTitle } from './evidence-body.tsx';
import { answerTo, formPage, formViewOf, openFor } from './group-form.ts';
import { sayForm } from './say.ts';

type Owned = ConsolidationCircumstances['consolidation.step'];

export const EVIDENCE_BYTES = 10 * 1024 * 1024;
const RULES: FileRules = { accepts: ['pdf', 'png', 'jpeg', 'xlsx', 'docx', 'ods'], limitBytes: EVIDENCE_BYTES };

/** What is said to be done: a step of the plan, or the archive of an application that stops. */
interface Subject {
  readonly kind: 'step' | 'archive';
  readonly name: string;
  readonly ownerId: string | null;
  readonly action: string;
  readonly decide: (consolidation: Consolidation, evidenceId: string) => DecidedPlanEvents;
}

type StepAsk = Ask<'/:id/:step'>;
type ArchiveAsk = Ask<'/:id/:owner/:element'>;

export async function stepPage(ask: StepAsk, permit: Permit<Owned>): Promise<Reply> {
  return show(ask, permit, { subjectOf: stepOf(ask), errors: [] });
}

export async function sendStep(ask: StepAsk, permit: Permit<Owned>): Promise<Reply> {
  return send(ask, permit, stepOf(ask));
}

export async function archivePage(ask: ArchiveAsk, permit: Permit<Owned>): Promise<Reply> {
  return show(ask, permit, { subjectOf: archiveOf(ask), errors: [] });
}

export async function sendArchive(ask: ArchiveAsk, permit: Permit<Owned>): Promise<Reply> {
  return send(ask, permit, archiveOf(ask));
}

/** A file of evidence, for whoever the group concerns. */
export async function evidenceFile(
  ask: Ask<'/:id/:file'>,
  permit: Permit<ConsolidationCircumstances['consolidation.read']>,
): Promise<Reply> {
  const opening = await openFor(ask, permit, concernedBy);
  if (!opening.ok) return opening.error;
  const { found, agencyId } = opening.value.opened;
  const { plan } = found.consolidation;
  const known = [...(plan?.done ?? []), ...(plan?.archived ?? [])].some(
    ({ evidenceId }) => evidenceId === ask.params.file,
  );
  const unknown = refuse('evidence_unknown', { next: consolidationPaths.group.to({ id: ask.params.id }) });
  if (!known || !isId(ask.params.file)) return unknown;
  const { services } = ask;
  const read = await services.db.as(asAgency(agencyId), (tx) => readFile(tx, services.keys.data, ask.params.file));
  return read === null ? unknown : file(mediaTypes[read.file.media], read.bytes, { downloadName: read.file.name });
}

type SubjectOf = (paper: PlanPaper, opened: OpenedGroup) => Subject | null;

function stepOf({ params }: StepAsk): SubjectOf {
  return (paper) => {
    const step = paper.steps.find(({ stepId }) => stepId === params.step);
    if (step === undefined) return null;
    return {
      kind: 'step',
      name: step.title,
      ownerId: step.ownerId,
      action: consolidationPaths.step.to(params),
      decide: (consolidation, evidenceId) => finishStep(consolidation, { stepId: step.stepId, evidenceId }),
    };
  };
}

function archiveOf({ params, lang }: ArchiveAsk): SubjectOf {
  const applicationId = `${params.owner}/${params.element}`;
  return (paper, { found }) => {
    if (!paper.retiring.some((one) => one.applicationId === applicationId)) return null;
    const member = found.members.find(({ ownerId, elementId }) => `${ownerId}/${elementId}` === applicationId);
    return {
      kind: 'archive',
      name: member?.name ?? sayForm(lang)('application'),
      ownerId: params.owner,
      action: consolidationPaths.archive.to(params),
      decide: (consolidation, evidenceId) => archiveApplication(consolidation, { applicationId, evidenceId }),
    };
  };
}

async function open(ask: Ask<'/:id'>, permit: Permit<Owned>, subjectOf: SubjectOf) {
  const opening = await openGroup(ask);
  if (!opening.ok) return opening;
  const opened = opening.value;
  const planId = opened.found.consolidation.plan?.planId;
  const unknown = refuse('step_unknown', { next: consolidationPaths.group.to({ id: ask.params.id }) });
  if (planId === undefined) return err(unknown);
  // Who owns a step stands in the plan, which is read before the rule is asked.
  const papers = await ask.services.db.as(asAgency(opened.agencyId), (tx) => findPlans(tx, [planId]));
  const subject = subjectOf(readPaper(papers.get(planId)?.content), opened);
  if (subject === null) return err(unknown);
  const permitted = permit({ ownerIds: subject.ownerId === null ? [] : [subject.ownerId] });
  return permitted.ok ? ok({ opened, permitted: permitted.value, subject }) : permitted;
}

async function send(ask: Ask<'/:id'>, permit: Permit<Owned>, subjectOf: SubjectOf): Promise<Reply> {
  const opening = await open(ask, permit, subjectOf);
  if (!opening.ok) return opening.error;
  const { opened, permitted, subject } = opening.value;
  const { services, form } = ask;
  const f = sayForm(ask.lang);
  const again = (errors: readonly FieldError[]) => show(ask, permit, { subjectOf, errors });
  const message = form.text('pesan').trim();
  const uploaded = ask.files.find(({ field }) => field === 'berkas');
  if (uploaded === undefined && message === '') return again([{ field: 'berkas', message: f('evidence.missing') }]);
  if (uploaded === undefined) {
    const isKnown =
      /^[A-Za-z0-9._:-]{8,100}$/.test(message) &&
      (await hasCall(services, { agencyId: opened.agencyId, messageId: message }));
    if (!isKnown) return again([{ field: 'pesan', message: f('evidence.message.unknown') }]);
  }
  const { officerId } = askingOfficer(ask);
  const prepared =
    uploaded === undefined
      ? null
      : await prepareFile(
          services.keys.data,
          {
            agencyId: opened.agencyId,
            readerIds: readersOf(opened.found, opened.agencyId),
            name: uploaded.claimedName,
            bytes: uploaded.bytes,
            storedBy: officerId,
            at: ask.now,
          },
          RULES,
        );
  if (prepared !== null && !prepared.ok) return again([{ field: 'berkas', message: f(prepared.error) }]);
  const outcome = await actOnGroup<ConsolidationFault>(ask, {
    id: ask.params.id,
    permitted,
    seen: null,
    async decide(tx, found) {
      // Asked first without a file: what cannot be done leaves nothing stored.
      const trial = subject.decide(found.consolidation, 'x');
      if (!trial.ok) return trial;
      if (trial.value.length === 0) return ok({ bodies: [] });
      const evidenceId = prepared === null ? `pesan:${message}` : (await storeFile(tx, prepared.value)).id;
      const decided = subject.decide(found.consolidation, evidenceId);
      return decided.ok ? ok({ bodies: decided.value }) : decided;
    },
  });
  return answerTo(ask, outcome, {
    written: [],
    againHref: subject.action,
    errorsOf: () => null,
    showAgain: again,
  });
}

async function show(
  ask: Ask<'/:id'>,
  permit: Permit<Owned>,
  given: { readonly subjectOf: SubjectOf; readonly errors: readonly FieldError[] },
): Promise<Reply> {
  const opening = await open(ask, permit, given.subjectOf);
  if (!opening.ok) return opening.error;
  const { opened, subject } = opening.value;
  const view: EvidenceView = {
    ...formViewOf(ask, opened, given.errors),
    kind: subject.kind,
    name: subject.name,
    action: subject.action,
    message: ask.form.text('pesan'),
  };
  return formPage(evidenceTitle(view), <EvidenceBody view={view} />, given.errors);
}
