import { askingOfficer } from '../../../../kernel/http/asking-officer.ts';
import type { Ask, Permit } from '../../../../kernel/http/ask.ts';
import { refuse, type Reply } from '../../../../kernel/http/reply.ts';
import { write } from '../../../../kernel/http/write.ts';
import { newId } from '../../../../kernel/ids.ts';
import { asAgency } from '../../../../kernel/viewer.ts';
import { err, ok } from '../../../../vocabulary/result.ts';
import { rupiah } from '../../../../vocabulary/rupiah.ts';
import type { FieldError } from '../../../../web/components/error-summary.tsx';
import { clearanceConditions, clearanceTerms } from '../../data/consolidation/clearance-terms.ts';
import {
  type Clearance,
  type ClearanceFault,
  type ClearanceProposal,
  decideClearance,
} from '../../domain/consolidation/clearance.ts';
import { consolidationPaths } from '../../http/consolidation/consolidation-paths.ts';
import { askForRollUp, groundOf } from '../../http/consolidation/follow-up.ts';
import { tell } from '../../http/consolidation/tell.ts';
import { dayOf } from '../../http/registry/registry-office.ts';
import { addDecision } from '../../storage/consolidation/clearance.ts';
import { addSavings } from '../../storage/consolidation/saving.ts';
import {
  answerField,
  conditionField,
  DecideClearanceBody,
  type DecideClearanceView,
} from './decide-clearance-body.tsx';
import { formPage } from './group-form.ts';
import { openClearance, type OpenedClearance } from './open-clearance.ts';
import { sayMoney } from './say.ts';
import { readAmount, readDate, readWords } from './typed-fields.ts';
import { wordsFault } from './words-of.ts';

const LIMIT = 4_000;

/** What the spending officer is asked. */
export async function decideClearancePage(ask: Ask<'/:id'>, permit: Permit<null>): Promise<Reply> {
  const permitted = permit(null);
  if (!permitted.ok) return permitted.error;
  return show(ask, []);
}

/** Cleared, cleared with conditions, or refused: what is avoided goes into the requester's book at once. */
export async function sendDecideClearance(ask: Ask<'/:id'>, permit: Permit<null>): Promise<Reply> {
  const permitted = permit(null);
  if (!permitted.ok) return permitted.error;
  const opening = await openClearance(ask);
  if (!opening.ok) return opening.error;
  const { request, check, key } = opening.value;
  const given = readForm(ask, opening.value);
  if (given.errors.length > 0 || given.proposal === null) return show(ask, given.errors);
  const on = dayOf(ask);
  const decided = decideClearance(
    { requestId: request.id, agencyId: request.agencyId, digest: request.digest, yearlyCost: request.yearlyCost },
    given.proposal,
    { check, terms: clearanceTerms, on },
  );
  if (!decided.ok) return show(ask, [faultError(ask, decided.error)]);
  if (key === null) return refuse('consolidation_erased', { next: consolidationPaths.clearances.to({}) });
  const { services } = ask;
  const { agencyId, officerId } = askingOfficer(ask);
  const ground = await groundOf(services);
  const viewer = asAgency(agencyId);
  if (viewer.kind !== 'agency') throw new Error('An officer acts for an agency.');
  const readerIds = [...new Set([request.agencyId, ...request.readerIds])].filter((id) => id !== agencyId);
  return write(ask, { viewer, agencyId, permitted: permitted.value }, async (tx) => {
    const [at, now] = [services.clock.caseworkNow(), services.clock.trueNow()];
    const href = consolidationPaths.clearance.to({ id: request.id });
    const isFirst = await addDecision(tx, key, {
      ...storedOf(decided.value, given.addedThere),
      agencyId,
      readerIds,
      requestId: request.id,
      decidedOn: on,
      decidedBy: officerId,
      recordedAt: now,
      words: given.words,
    });
    // Of two officers at once the second is shown what the first decided.
    if (!isFirst) return err(refuse('clearance_decided', { next: href }));
    if (decided.value.outcome === 'refused') {
      const { amount } = decided.value.avoided;
      const id = newId(now.epochMilliseconds);
      const amounts = { amount, p10: amount, p50: amount, p90: amount, isKnown: true, recordedAt: now };
      const saving = {
        id,
        agencyId: request.agencyId,
        ledger: 'avoided',
        subjectId: request.id,
        part: 'refused',
      } as const;
      await addSavings(tx, [{ ...saving, ...amounts, planId: null, elementId: null }]);
      await askForRollUp(tx, ground, { mark: id, now });
    }
    const roles = ['architect', 'architecture_approver'] as const;
    const told = { agencyId: request.agencyId, roles, kind: `clearance.${decided.value.outcome}`, href, values: {} };
    await tell(tx, told, { at, now, mark: request.id });
    return ok({ location: href, subject: { kind: 'clearance_request', id: request.id }, personId: null });
  });
}

function storedOf(clearance: Clearance, addedThere: bigint) {
  return {
    outcome: clearance.outcome,
    conditions: clearance.outcome === 'cleared_with_conditions' ? clearance.conditions : [],
    insteadId: clearance.outcome === 'refused' ? clearance.insteadId : null,
    addedThere: clearance.outcome === 'refused' ? rupiah(addedThere) : null,
    avoided: clearance.outcome === 'refused' ? clearance.avoided.amount : null,
  };
}

interface Given {
  readonly proposal: ClearanceProposal | null;
  /** By the match they answer; the reason under `reason`. */
  readonly words: Readonly<Record<string, string>>;
  readonly addedThere: bigint;
  readonly errors: readonly FieldError[];
}

function readForm({ form, lang }: Ask, { view }: OpenedClearance): Given {
  const m = sayMoney(lang);
  const errors: FieldError[] = [];
  const words: Record<string, string> = {};
  const read = (id: string, field: string): void => {
    if (form.text(field).trim() === '') return;
    const text = readWords(form.text(field), LIMIT);
    if (text.ok) words[id] = text.value;
    else errors.push({ field, message: wordsFault(text.error, LIMIT, lang) });
  };
  read('reason', 'alasan');
  for (const { applicationId } of view.matches) read(applicationId, answerField(applicationId));
  const toMatches = Object.keys(words).flatMap((id) => (id === 'reason' ? [] : [{ applicationId: id, noteId: id }]));
  const conditions = clearanceConditions.flatMap((condition) => {
    const by = readDate(form, conditionField(condition));
    if (by.isWrong) errors.push({ field: conditionField(condition), message: m('condition.date.wrong') });
    return by.value === null ? [] : [{ condition, by: by.value }];
  });
  const added = readAmount(form.text('tambahan'));
  if (!added.ok) errors.push({ field: 'tambahan', message: m('cost.amount.wrong') });
  const addedThere = added.ok ? (added.value ?? rupiah(0n)) : rupiah(0n);
  const proposal = proposalOf(form.text('putusan'), {
    toMatches,
    conditions,
    insteadId: form.text('pengganti'),
    addedThere,
    reasonNoteId: words['reason'] === undefined ? '' : 'reason',
  });
  if (proposal === null) errors.push({ field: 'putusan', message: m('clearance.outcome.missing') });
  return { proposal, words, addedThere, errors };
}

function proposalOf(
  outcome: string,
  given: Omit<Extract<ClearanceProposal, { readonly outcome: 'refused' }>, 'outcome'> &
    Omit<Extract<ClearanceProposal, { readonly outcome: 'cleared_with_conditions' }>, 'outcome'>,
): ClearanceProposal | null {
  const { toMatches, conditions, ...refusal } = given;
  switch (outcome) {
    case 'cleared':
      return { outcome, toMatches };
    case 'cleared_with_conditions':
      return { outcome, toMatches, conditions };
    case 'refused':
      return { outcome, ...refusal };
    default:
      return null;
  }
}

/** What the rule refuses, at the field that mends it. */
function faultError({ lang }: Ask, fault: ClearanceFault): FieldError {
  const m = sayMoney(lang);
  const message = m(fault.code);
  switch (fault.code) {
    case 'clearance_matches_unanswered':
      return { field: answerField(fault.applications[0] ?? ''), message };
    case 'clearance_without_condition':
      return { field: conditionField(clearanceConditions[0]), message };
    case 'clearance_condition_past':
      return { field: conditionField(fault.condition), message };
    case 'clearance_instead_unknown':
      return { field: 'pengganti', message };
    case 'clearance_without_reason':
      return { field: 'alasan', message };
    case 'clearance_avoids_nothing':
      return { field: 'tambahan', message };
    case 'clearance_unchecked':
    case 'clearance_check_outdated':
    case 'clearance_general_application_decreed':
      return { field: 'putusan', message };
    default:
      return fault satisfies never;
  }
}

async function show(ask: Ask<'/:id'>, errors: readonly FieldError[]): Promise<Reply> {
  const opened = await openClearance(ask);
  if (!opened.ok) return opened.error;
  const { view } = opened.value;
  if (view.decision !== null)
    return refuse('clearance_decided', { next: consolidationPaths.clearance.to({ id: view.request.id }) });
  const { form } = ask;
  const shown: DecideClearanceView = {
    ...view,
    errors,
    outcome: form.text('putusan'),
    reason: form.text('alasan'),
    answers: new Map(view.matches.map(({ applicationId }) => [applicationId, form.text(answerField(applicationId))])),
    conditions: new Map(clearanceConditions.map((one) => [one, readDate(form, conditionField(one)).typed])),
    insteadId: form.text('pengganti'),
    added: form.text('tambahan'),
  };
  return formPage(
    sayMoney(ask.lang)('clearance.decide.title', { name: view.request.name }),
    <DecideClearanceBody view={shown} />,
    errors,
  );
}
