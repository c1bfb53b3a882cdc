import { askingOfficer } from '../../../../kernel/http/asking-officer.ts';
import type { Ask, Permit } from '../../../../kernel/http/ask.ts';
import type { Reply } from '../../../../kernel/http/reply.ts';
import { newId } from '../../../../kernel/ids.ts';
import { asAgency } from '../../../../kernel/viewer.ts';
import { ok } from '../../../../vocabulary/result.ts';
import type { FieldError } from '../../../../web/components/error-summary.tsx';
import type { ConsolidationCircumstances } from '../../domain/authority-consolidation.ts';
import { type ConsolidationFault, decideGroup } from '../../domain/consolidation/decide.ts';
import { actOnGroup } from '../../http/consolidation/act-on-group.ts';
import { readersOf } from '../../http/consolidation/consolidation-case.ts';
import { consolidationPaths } from '../../http/consolidation/consolidation-paths.ts';
import { choiceOf } from '../../http/consolidation/decision-paper.ts';
import { ledOf } from '../../http/consolidation/open-group.ts';
import { addChoice, addDraft, latestDraft } from '../../storage/consolidation/consolidation-paper.ts';
import { DecideBody, decideTitle } from './decide-body.tsx';
import { decideErrors, objectingOwners, readDecision, REASON_LIMIT } from './decide-form.ts';
import { decideViewOf } from './decide-view-of.ts';
import { groundOfChoice } from './choice-ground.ts';
import { answerTo, formPage, openFor, outOfStage, seenIn } from './group-form.ts';
import { say, sayForm } from './say.ts';

type Led = ConsolidationCircumstances['consolidation.decide'];
type Mode = 'prepare' | 'decide';

/** The aide prepares; what is prepared waits for the coordinator. */
export async function preparePage(ask: Ask<'/:id'>, permit: Permit<Led>): Promise<Reply> {
  return show(ask, { permit, mode: 'prepare', errors: [] });
}

/** The coordinator decides, on what was prepared or from the start. */
export async function decidePage(ask: Ask<'/:id'>, permit: Permit<Led>): Promise<Reply> {
  return show(ask, { permit, mode: 'decide', errors: [] });
}

/** Saves what was prepared, with what still keeps it from standing; nobody has decided anything. */
export async function sendPrepare(ask: Ask<'/:id'>, permit: Permit<Led>): Promise<Reply> {
  const opening = await openFor(ask, permit, ledOf);
  if (!opening.ok) return opening.error;
  const { opened, permitted } = opening.value;
  const given = readDecision(ask, objectingOwners(opened));
  if (given.errors.length > 0) return show(ask, { permit, mode: 'prepare', errors: given.errors });
  const { officerId } = askingOfficer(ask);
  const seenDraft = Number(ask.form.text('bahan') || '0');
  const outcome = await actOnGroup<{ readonly code: string }>(ask, {
    id: ask.params.id,
    permitted,
    seen: seenIn(ask),
    async decide(tx, found) {
      const { head, key } = found;
      if (found.consolidation.stage !== 'asked') return { ok: false, error: { code: 'consolidation_not_in_stage' } };
      if (key === null) return { ok: false, error: { code: 'consolidation_erased' } };
      const before = await latestDraft(tx, key, { consolidationId: head.id, kind: 'decision' });
      if ((before?.number ?? 0) !== seenDraft) return { ok: false, error: { code: 'draft_moved_on' } };
      return ok({
        bodies: [],
        also: () =>
          addDraft(tx, key, {
            leadId: head.leadId,
            consolidationId: head.id,
            kind: 'decision',
            number: seenDraft + 1,
            content: given.draft,
            words: given.words,
            savedBy: officerId,
            savedAt: ask.services.clock.trueNow(),
          }),
        location: consolidationPaths.prepare.to({ id: head.id }),
      });
    },
  });
  return answerTo(ask, outcome, {
    written: writtenIn(ask),
    againHref: consolidationPaths.prepare.to({ id: ask.params.id }),
    errorsOf: (fault) =>
      fault.code === 'draft_moved_on' ? [{ field: 'bahan', message: sayForm(ask.lang)('decide.draft.moved') }] : null,
    showAgain: (errors) => show(ask, { permit, mode: 'prepare', errors }),
  });
}

export async function sendDecide(ask: Ask<'/:id'>, permit: Permit<Led>): Promise<Reply> {
  const opening = await openFor(ask, permit, ledOf);
  if (!opening.ok) return opening.error;
  const { opened, permitted } = opening.value;
  const given = readDecision(ask, objectingOwners(opened));
  const ground = await groundOfChoice(ask, opened);
  const errors = [...given.errors, ...decideErrors(ask.lang, { given, ground, opened })];
  const again = (found: readonly FieldError[]) => show(ask, { permit, mode: 'decide', errors: found });
  const { outcome: decision } = given.draft;
  if (errors.length > 0 || decision === null) return again(errors);
  const { officerId } = askingOfficer(ask);
  const idOf = new Map(Object.keys(given.words).map((name) => [name, newId(ask.now.epochMilliseconds)]));
  const noteOf = (name: string): string => idOf.get(name) ?? '';
  const outcome = await actOnGroup<ConsolidationFault>(ask, {
    id: ask.params.id,
    permitted,
    seen: seenIn(ask),
    decide(tx, found, on) {
      const toObjections = given.replies.map((ownerId) => ({ ownerId, noteId: noteOf(`to:${ownerId}`) }));
      const decided = decideGroup(
        found.consolidation,
        { outcome: decision, reasonNoteIds: [noteOf('reason')], toObjections },
        on,
      );
      if (!decided.ok) return decided;
      const words = Object.fromEntries(Object.entries(given.words).map(([name, text]) => [noteOf(name), text]));
      return ok({
        bodies: decided.value,
        words,
        also: () =>
          addChoice(tx, {
            leadId: found.head.leadId,
            consolidationId: found.head.id,
            round: found.consolidation.round,
            readerIds: readersOf(found, found.head.leadId),
            content: choiceOf(given.draft, ground),
            decidedBy: officerId,
            recordedAt: ask.services.clock.trueNow(),
          }),
      });
    },
  });
  return answerTo(ask, outcome, {
    written: writtenIn(ask),
    againHref: consolidationPaths.decide.to({ id: ask.params.id }),
    errorsOf: () => null,
    showAgain: again,
  });
}

function writtenIn({ form, lang }: Ask) {
  const f = sayForm(lang);
  const outcome = form.text('putusan');
  const known = (['consolidate', 'integrate', 'keep_apart'] as const).find((one) => one === outcome);
  return [
    ...(known === undefined ? [] : [{ label: f('decide.outcome'), words: say(lang)(`outcome.${known}`) }]),
    { label: f('decide.reason'), words: form.text('alasan').slice(0, REASON_LIMIT) },
  ];
}

async function show(
  ask: Ask<'/:id'>,
  given: { readonly permit: Permit<Led>; readonly mode: Mode; readonly errors: readonly FieldError[] },
): Promise<Reply> {
  const { permit, mode, errors } = given;
  const opening = await openFor(ask, permit, ledOf);
  if (!opening.ok) return opening.error;
  const { opened } = opening.value;
  const passed = outOfStage(opened, 'asked');
  if (passed !== null) return passed;
  const draft = await ask.services.db.as(asAgency(opened.agencyId), (tx) =>
    latestDraft(tx, opened.found.key, { consolidationId: opened.found.head.id, kind: 'decision' }),
  );
  const ground = await groundOfChoice(ask, opened);
  const view = await decideViewOf(ask, { opened, ground, draft, mode, errors });
  return formPage(decideTitle(view), <DecideBody view={view} />, errors);
}
