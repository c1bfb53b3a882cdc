import { askingOfficer } from '../../../../kernel/http/asking-officer.ts';
import type { Ask, Permit } from '../../../../kernel/http/ask.ts';
import { csrfToken } from '../../../../kernel/http/csrf.ts';
import { page, refuse, type Reply } from '../../../../kernel/http/reply.ts';
import { write } from '../../../../kernel/http/write.ts';
import { newId } from '../../../../kernel/ids.ts';
import { PUBLIC } from '../../../../kernel/viewer.ts';
import { err, ok } from '../../../../vocabulary/result.ts';
import type { FieldError } from '../../../../web/components/error-summary.tsx';
import { organisationsByIds } from '../../../directory/index.ts';
import { references } from '../../domain/codes/code.ts';
import { affectedBy, type AffectedElement } from '../../http/codes/affected-elements.ts';
import { changeLine, type LineChangeFault, type TypedLine } from '../../http/codes/change-line.ts';
import { codeVersionsIn, latestOf } from '../../http/codes/code-versions.ts';
import { codesPaths } from '../../http/codes/codes-paths.ts';
import { csvFile } from '../../http/csv-file.ts';
import { provisionalCrosswalk } from '../../http/codes/draft-state.ts';
import { type OpenDraft, openDraft, seenRevision } from '../../http/codes/open-draft.ts';
import { readCodes } from '../../http/codes/read-code-table.ts';
import { publishCodeSet } from '../../http/codes/publish-code-set.ts';
import { dayFrom, NO_DAY, type TypedDay, typedDay } from '../../http/codes/typed-date.ts';
import { dayOf } from '../../http/registry/registry-office.ts';
import { addCodeSetDraft, closeCodeSetDraft, saveCodeSetDraft } from '../../storage/codes/code-set-draft.ts';
import { listCodedElements } from '../../storage/codes/coded-element.ts';
import { type AffectedAgency, DraftBody, type DraftView } from './draft-body.tsx';
import { say } from './say.ts';

/** Starts a draft from the version that nothing follows yet. */
export async function startDraft(
  ask: Ask<'/arsitektur/kode/acuan/:reference/rancang'>,
  permit: Permit<null>,
): Promise<Reply> {
  const permitted = permit(null);
  if (!permitted.ok) return permitted.error;
  const next = codesPaths.codes.to({});
  const reference = references.find((one) => one === ask.params.reference);
  if (reference === undefined) return refuse('code_set_unknown', { next });
  const { agencyId, officerId } = askingOfficer(ask);
  const options = { viewer: { kind: 'agency', agencyId } as const, agencyId, permitted: permitted.value };
  return write(ask, options, async (tx) => {
    const { set } = latestOf(await codeVersionsIn(tx), reference);
    const id = newId(ask.now.epochMilliseconds);
    const years = set.period.to - set.period.from;
    const isAdded = await addCodeSetDraft(tx, {
      agencyId,
      id,
      reference,
      beforeId: set.id,
      revision: 1,
      entries: set.entries,
      knownGaps: set.knownGaps,
      period: { from: set.period.to + 1, to: set.period.to + 1 + years },
      law: '',
      successors: [],
      createdAt: ask.now,
      changedAt: ask.now,
      changedBy: officerId,
      isClosed: false,
    });
    if (!isAdded) return err(refuse('code_draft_exists', { next }));
    return ok({ location: codesPaths.draft.to({ id }), subject: { kind: 'code_set_draft', id }, personId: null });
  });
}

export type DraftAsk<P extends string = '/arsitektur/kode/rancangan/:id'> = Ask<P>;

export async function draftPage(ask: DraftAsk, permit: Permit<null>): Promise<Reply> {
  const permitted = permit(null);
  if (!permitted.ok) return permitted.error;
  const found = await openDraft(ask, ask.params.id);
  return found.ok ? showDraft(ask, found.value) : found.error;
}

/** Changes one line of the draft. */
export async function changeDraftLine(
  ask: DraftAsk<'/arsitektur/kode/rancangan/:id/baris'>,
  permit: Permit<null>,
): Promise<Reply> {
  const permitted = permit(null);
  if (!permitted.ok) return permitted.error;
  const found = await openDraft(ask, ask.params.id);
  if (!found.ok) return found.error;
  const { draft } = found.value;
  const line: TypedLine = {
    action: ask.form.text('tindakan').slice(0, 20),
    code: ask.form.text('kode').trim().slice(0, 40),
    name: ask.form.text('nama').slice(0, 1_000),
  };
  if (seenRevision(ask) !== draft.revision) return showDraft(ask, found.value, { line, isConflict: true });
  const changed = changeLine(draft.reference, draft, line);
  if (!changed.ok) return showDraft(ask, found.value, { line, errors: [lineError(changed.error, ask)] });
  const { agencyId, officerId } = askingOfficer(ask);
  const options = { viewer: { kind: 'agency', agencyId } as const, agencyId, permitted: permitted.value };
  return write(ask, options, async (tx) => {
    const revision = draft.revision + 1;
    const next = { ...draft, ...changed.value, revision, changedAt: ask.now, changedBy: officerId };
    if (!(await saveCodeSetDraft(tx, next)))
      return err(refuse('code_draft_moved_on', { next: codesPaths.draft.to({ id: draft.id }) }));
    return ok({
      location: `${codesPaths.draft.to({ id: draft.id })}#perbedaan`,
      subject: { kind: 'code_set_draft', id: draft.id },
      personId: null,
    });
  });
}

/** Publishes the draft from a day on; every owner concerned gets a task. */
export async function publishSet(
  ask: DraftAsk<'/arsitektur/kode/rancangan/:id/terbitkan'>,
  permit: Permit<null>,
): Promise<Reply> {
  const permitted = permit(null);
  if (!permitted.ok) return permitted.error;
  const found = await openDraft(ask, ask.params.id);
  if (!found.ok) return found.error;
  const { draft, state } = found.value;
  const t = say(ask.lang);
  const date = typedDay(ask.form, 'berlaku');
  const inForceFrom = dayFrom(date);
  const today = dayOf(ask);
  if (seenRevision(ask) !== draft.revision) return showDraft(ask, found.value, { date, isConflict: true });
  const errors: FieldError[] = [];
  if (inForceFrom === null) errors.push({ field: 'berlaku', message: t('error.date_malformed') });
  else if (inForceFrom < today) errors.push({ field: 'berlaku', message: t('error.date_past') });
  else if (inForceFrom <= state.before.inForce.from)
    errors.push({ field: 'berlaku', message: t('error.date_not_after', { id: state.before.id }) });
  if (ask.form.text('benar') !== 'ya') errors.push({ field: 'benar', message: t('error.statement') });
  if (inForceFrom === null || errors.length > 0) return showDraft(ask, found.value, { date, errors });
  if (draft.law === '') return showDraft(ask, found.value, { date });
  const { agencyId, officerId } = askingOfficer(ask);
  const options = { viewer: { kind: 'agency', agencyId } as const, agencyId, permitted: permitted.value };
  return write(ask, options, async (tx) => {
    const published = await publishCodeSet(tx, { draft, inForceFrom, today, at: ask.now, officerId });
    if (!published.ok) return err(refuse(`code_${published.error}`, { next: codesPaths.draft.to({ id: draft.id }) }));
    const { setId } = published.value;
    return ok({
      location: codesPaths.set.to({ reference: draft.reference }, { versi: setId }),
      subject: { kind: 'code_set', id: setId },
      personId: null,
    });
  });
}

export async function dropDraft(
  ask: DraftAsk<'/arsitektur/kode/rancangan/:id/buang'>,
  permit: Permit<null>,
): Promise<Reply> {
  const permitted = permit(null);
  if (!permitted.ok) return permitted.error;
  const found = await openDraft(ask, ask.params.id);
  if (!found.ok) return found.error;
  const { draft } = found.value;
  const { agencyId } = askingOfficer(ask);
  const next = codesPaths.codes.to({});
  const options = { viewer: { kind: 'agency', agencyId } as const, agencyId, permitted: permitted.value };
  return write(ask, options, async (tx) => {
    const revision = seenRevision(ask) ?? 0;
    if (!(await closeCodeSetDraft(tx, { agencyId, id: draft.id, revision }, ask.now)))
      return err(refuse('code_draft_moved_on', { next: codesPaths.draft.to({ id: draft.id }) }));
    return ok({ location: next, subject: { kind: 'code_set_draft', id: draft.id }, personId: null });
  });
}

/** Every object concerned, with its agency: to be counted by hand before anything is published. */
export async function affectedFile(
  ask: DraftAsk<'/arsitektur/kode/rancangan/:id/terdampak.csv'>,
  permit: Permit<null>,
): Promise<Reply> {
  const permitted = permit(null);
  if (!permitted.ok) return permitted.error;
  const found = await openDraft(ask, ask.params.id);
  if (!found.ok) return found.error;
  const { affected, names } = await findAffected(ask, found.value);
  const t = say(ask.lang);
  return csvFile(`${found.value.state.after.id}-terdampak.csv`, [
    [t('columnAgency'), t('columnObject'), t('columnOutcome'), t('columnOldCodes'), t('columnNewCodes')],
    ...affected.map(({ element, outcome, fates }) => [
      names.get(element.agencyId) ?? element.agencyId,
      element.name ?? t('nameless'),
      t(`outcome.${outcome}`),
      fates.map(({ from }) => from).join(' '),
      fates.flatMap((fate) => (fate.outcome === 'certain' ? [fate.to] : [])).join(' '),
    ]),
  ]);
}

/** Shows the draft with whatever was typed and refused. */
async function showDraft(
  ask: Ask,
  { draft, state }: OpenDraft,
  given: {
    readonly errors?: readonly FieldError[];
    readonly line?: TypedLine;
    readonly date?: TypedDay;
    readonly isConflict?: boolean;
  } = {},
): Promise<Reply> {
  if (ask.session === null) return refuse('sign_in_needed', { next: ask.address });
  const { affected, names } = await findAffected(ask, { draft, state });
  const view: DraftView = {
    lang: ask.lang,
    draft,
    state,
    affected: byAgency(affected, names),
    errors: given.errors ?? [],
    isConflict: given.isConflict ?? false,
    standing: standingAt(draft, given.line),
    line: given.line ?? { action: '', code: '', name: '' },
    date: given.date ?? NO_DAY,
    csrf: csrfToken(ask.session.csrfSecret),
    onceKeys: { line: newId(), publish: newId(), drop: newId() },
  };
  const hasErrors = view.errors.length > 0;
  return page(say(ask.lang)('draftTitle', { id: state.after.id }), <DraftBody view={view} />, {
    layout: 'desk-text',
    hasErrors,
    status: view.isConflict ? 409 : hasErrors ? 422 : 200,
  });
}

function standingAt({ reference, entries }: OpenDraft['draft'], line: TypedLine | undefined): DraftView['standing'] {
  const [code] = readCodes(reference, line?.code ?? '').codes;
  return entries.find((entry) => entry.code === code) ?? null;
}

async function findAffected(ask: Pick<Ask, 'services'>, { state }: Pick<OpenDraft, 'state' | 'draft'>) {
  const { db } = ask.services;
  const elements = await db.as(PUBLIC, (tx) => listCodedElements(tx, { at: null }));
  const affected = affectedBy(provisionalCrosswalk(state), elements);
  const ids = [...new Set(affected.map(({ element }) => element.agencyId))];
  const agencies = await organisationsByIds(db, ids.slice(0, 1_000), dayOf(ask));
  return { affected, names: new Map([...agencies].map(([id, { shortName }]) => [id, shortName])) };
}

function byAgency(affected: readonly AffectedElement[], names: ReadonlyMap<string, string>): readonly AffectedAgency[] {
  const count = (own: readonly AffectedElement[], outcome: AffectedElement['outcome']) =>
    own.filter((one) => one.outcome === outcome).length;
  const rows = [...Map.groupBy(affected, ({ element }) => element.agencyId)].map(([agencyId, own]): AffectedAgency => {
    const applications = own.filter(({ element }) => element.domain === 'application').length;
    return {
      name: names.get(agencyId) ?? agencyId,
      applications,
      others: own.length - applications,
      certain: count(own, 'certain'),
      needsPerson: count(own, 'needs_person'),
      ended: count(own, 'ended'),
    };
  });
  return rows.toSorted((one, other) => one.name.localeCompare(other.name, 'id'));
}

const fieldOfFault: Readonly<Record<LineChangeFault, string>> = {
  action_missing: 'tindakan',
  code_malformed: 'kode',
  code_stands_already: 'kode',
  code_unknown: 'kode',
  parent_missing: 'kode',
  has_children: 'kode',
  name_missing: 'nama',
  name_too_long: 'nama',
};

function lineError(fault: LineChangeFault, ask: Pick<Ask, 'lang'>): FieldError {
  return { field: fieldOfFault[fault], message: say(ask.lang)(`error.${fault}`) };
}
