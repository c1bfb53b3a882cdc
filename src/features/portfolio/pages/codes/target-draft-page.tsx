import { askingOfficer } from '../../../../kernel/http/asking-officer.ts';
import type { Ask, Permit } from '../../../../kernel/http/ask.ts';
import { csrfToken } from '../../../../kernel/http/csrf.ts';
import { page, refuse, type Reply } from '../../../../kernel/http/reply.ts';
import { write } from '../../../../kernel/http/write.ts';
import { isId, newId } from '../../../../kernel/ids.ts';
import { asAgency } from '../../../../kernel/viewer.ts';
import { err, ok } from '../../../../vocabulary/result.ts';
import type { FieldError } from '../../../../web/components/error-summary.tsx';
import { organisationsByIds } from '../../../directory/index.ts';
import { type ReferenceCode, referenceOf } from '../../domain/codes/code.ts';
import { affectedApplications } from '../../domain/codes/target.ts';
import { codeSetsOn } from '../../http/codes/code-versions.ts';
import { codesPaths } from '../../http/codes/codes-paths.ts';
import { seenRevision } from '../../http/codes/open-draft.ts';
import { publishSharedTarget, targetsOn } from '../../http/codes/shared-targets.ts';
import { applicationOf } from '../../http/codes/target-adoption-figures.ts';
import {
  readTarget,
  type ReadTarget,
  type TargetFieldFault,
  typedFromContent,
  type TypedTarget,
  typedTarget,
} from '../../http/codes/target-form.ts';
import { dayFrom, NO_DAY, type TypedDay, typedDay } from '../../http/codes/typed-date.ts';
import { dayOf } from '../../http/registry/registry-office.ts';
import { listCodedElements } from '../../storage/codes/coded-element.ts';
import { listSharedTargets, type PublishedTarget } from '../../storage/codes/shared-target.ts';
import {
  addTargetDraft,
  closeTargetDraft,
  findTargetDraft,
  saveTargetDraft,
  type TargetContent,
  type TargetDraft,
} from '../../storage/codes/target-draft.ts';
import { say } from './say.ts';
import { targetChanges } from './target-changes.ts';
import { TargetDraftBody, type TargetDraftView } from './target-draft-body.tsx';

type DraftAsk<P extends string = '/arsitektur/sasaran/rancangan/:id'> = Ask<P>;

const EMPTY: TargetContent = {
  id: '',
  name: { id: '', en: '' },
  affects: [],
  measure: 'exchange_calls',
  threshold: 30,
  windowDays: 30,
  steps: [],
  legalGround: { id: '', en: '' },
  unconfirmed: { id: '', en: '' },
};

/** Starts a draft: of a new target, or of the next version of a published one. */
export async function startTarget(ask: Ask, permit: Permit<null>): Promise<Reply> {
  const permitted = permit(null);
  if (!permitted.ok) return permitted.error;
  const { agencyId, officerId } = askingOfficer(ask);
  const from = ask.form.text('dari');
  const options = { viewer: { kind: 'agency', agencyId } as const, agencyId, permitted: permitted.value };
  return write(ask, options, async (tx) => {
    const earlier = (await listSharedTargets(tx)).find(({ target }) => target.id === from);
    if (from !== '' && earlier === undefined) return err(refuse('target_unknown', { next: codesPaths.targets.to({}) }));
    const id = newId(ask.now.epochMilliseconds);
    await addTargetDraft(tx, {
      agencyId,
      id,
      revision: 1,
      content: earlier === undefined ? EMPTY : contentOf(earlier),
      createdAt: ask.now,
      changedAt: ask.now,
      changedBy: officerId,
      isClosed: false,
    });
    return ok({ location: codesPaths.targetDraft.to({ id }), subject: { kind: 'target_draft', id }, personId: null });
  });
}

export async function targetDraftPage(ask: DraftAsk, permit: Permit<null>): Promise<Reply> {
  const permitted = permit(null);
  if (!permitted.ok) return permitted.error;
  const found = await loadDraft(ask);
  return found === null ? unknown() : showDraft(ask, found);
}

export async function saveTarget(ask: DraftAsk, permit: Permit<null>): Promise<Reply> {
  const permitted = permit(null);
  if (!permitted.ok) return permitted.error;
  const found = await loadDraft(ask);
  if (found === null) return unknown();
  const { draft } = found;
  const typed = { ...typedTarget(ask.form), ...(found.published === null ? {} : { key: draft.content.id }) };
  const read = found.read(typed);
  if (read.content === null) return showDraft(ask, found, { typed, faults: read.faults });
  if (found.takenKeys.includes(read.content.id))
    return showDraft(ask, found, { typed, errors: [{ field: 'kunci', message: say(ask.lang)('error.key_taken') }] });
  if (seenRevision(ask) !== draft.revision) return showDraft(ask, found, { typed, conflict: read.content });
  const { agencyId, officerId } = askingOfficer(ask);
  const { content } = read;
  const options = { viewer: { kind: 'agency', agencyId } as const, agencyId, permitted: permitted.value };
  return write(ask, options, async (tx) => {
    const revision = draft.revision + 1;
    const next = { ...draft, content, revision, changedAt: ask.now, changedBy: officerId };
    const location = codesPaths.targetDraft.to({ id: draft.id });
    if (!(await saveTargetDraft(tx, next))) return err(refuse('target_draft_moved_on', { next: location }));
    return ok({ location, subject: { kind: 'target_draft', id: draft.id }, personId: null });
  });
}

/** Publishes the draft from a day on; milestones of every owner follow from it. */
export async function publishTargetHere(
  ask: DraftAsk<'/arsitektur/sasaran/rancangan/:id/terbitkan'>,
  permit: Permit<null>,
): Promise<Reply> {
  const permitted = permit(null);
  if (!permitted.ok) return permitted.error;
  const found = await loadDraft(ask);
  if (found === null) return unknown();
  const { draft } = found;
  const t = say(ask.lang);
  const date = typedDay(ask.form, 'berlaku');
  const inForceFrom = dayFrom(date);
  const today = dayOf(ask);
  if (seenRevision(ask) !== draft.revision) return showDraft(ask, found, { date, conflict: draft.content });
  const errors: FieldError[] = [];
  const first = draft.content.steps[0]?.dueOn;
  if (inForceFrom === null) errors.push({ field: 'berlaku', message: t('error.date_malformed') });
  else if (inForceFrom < today) errors.push({ field: 'berlaku', message: t('error.date_past') });
  else if (first !== undefined && inForceFrom >= first)
    errors.push({ field: 'berlaku', message: t('error.date_after_step') });
  if (ask.form.text('benar') !== 'ya') errors.push({ field: 'benar', message: t('error.statement') });
  if (inForceFrom === null || errors.length > 0) return showDraft(ask, found, { date, errors });
  const { agencyId, officerId } = askingOfficer(ask);
  const options = { viewer: { kind: 'agency', agencyId } as const, agencyId, permitted: permitted.value };
  return write(ask, options, async (tx) => {
    const published = await publishSharedTarget(tx, { draft, inForceFrom, today, at: ask.now, officerId });
    if (!published.ok) {
      const next = codesPaths.targetDraft.to({ id: draft.id });
      if (published.error === 'draft_moved_on') return err(refuse('target_draft_moved_on', { next }));
      const isDate = published.error === 'target_date_not_after_earlier';
      return err(refuse(isDate ? published.error : 'target_not_publishable', { next }));
    }
    const { id: key } = published.value.target;
    return ok({
      location: codesPaths.target.to({ key }),
      subject: { kind: 'shared_target', id: key },
      personId: null,
    });
  });
}

export async function dropTarget(
  ask: DraftAsk<'/arsitektur/sasaran/rancangan/:id/buang'>,
  permit: Permit<null>,
): Promise<Reply> {
  const permitted = permit(null);
  if (!permitted.ok) return permitted.error;
  const { agencyId } = askingOfficer(ask);
  const { id } = ask.params;
  const options = { viewer: { kind: 'agency', agencyId } as const, agencyId, permitted: permitted.value };
  return write(ask, options, async (tx) => {
    const revision = seenRevision(ask) ?? 0;
    const isClosed = isId(id) && (await closeTargetDraft(tx, { agencyId, id, revision }, ask.now));
    if (!isClosed) return err(refuse('target_draft_moved_on', { next: codesPaths.targets.to({}) }));
    return ok({ location: codesPaths.targets.to({}), subject: { kind: 'target_draft', id }, personId: null });
  });
}

function unknown(): Reply {
  return refuse('target_draft_unknown', { next: codesPaths.targets.to({}) });
}

interface FoundDraft {
  readonly draft: TargetDraft;
  /** What is published under its key. */
  readonly published: PublishedTarget | null;
  /** Keys of other targets. */
  readonly takenKeys: readonly string[];
  readonly read: (typed: TypedTarget) => ReadTarget;
}

async function loadDraft(
  ask: DraftAsk<string> & { readonly params: { readonly id: string } },
): Promise<FoundDraft | null> {
  const { agencyId } = askingOfficer(ask);
  const { id } = ask.params;
  const { draft, targets } = await ask.services.db.as(asAgency(agencyId), async (tx) => ({
    draft: isId(id) ? await findTargetDraft(tx, agencyId, id) : null,
    targets: await listSharedTargets(tx),
  }));
  if (draft === null || draft.isClosed) return null;
  const today = dayOf(ask);
  const sets = await codeSetsOn(ask.services, today);
  const codes = new Set([...sets.values()].flatMap(({ entries }) => entries.map(({ code }) => code)));
  const isInForce = (code: ReferenceCode) => sets.has(referenceOf(code)) && codes.has(code);
  const [published = null] = targetsOn(
    targets.filter(({ target }) => target.id === draft.content.id),
    today,
  );
  return {
    draft,
    published,
    takenKeys: targets.map(({ target }) => target.id).filter((key) => key !== published?.target.id),
    read: (typed) => readTarget(typed, { isInForce, keptKey: published === null ? null : draft.content.id }),
  };
}

interface Shown {
  readonly typed?: TypedTarget;
  readonly faults?: readonly TargetFieldFault[];
  readonly errors?: readonly FieldError[];
  readonly date?: TypedDay;
  /** What was typed over an older revision. */
  readonly conflict?: TargetContent;
}

async function showDraft(ask: Ask, found: FoundDraft, given: Shown = {}): Promise<Reply> {
  if (ask.session === null) return refuse('sign_in_needed', { next: ask.address });
  const { draft, published, read } = found;
  const t = say(ask.lang);
  const saved = typedFromContent(draft.content);
  const errors = [
    ...(given.errors ?? []),
    ...(given.faults ?? []).map(({ field, code, said }) => ({ field, message: t(`error.${code}`, { said }) })),
  ];
  const view: TargetDraftView = {
    lang: ask.lang,
    id: draft.id,
    revision: draft.revision,
    isNewTarget: published === null,
    typed: given.typed ?? saved,
    errors,
    conflict: given.conflict === undefined ? null : targetChanges(draft.content, given.conflict, t),
    difference: published === null ? null : targetChanges(contentOf(published), draft.content, t),
    affected: await affectedBy(ask, draft.content, published),
    isWhole: read(saved).content !== null,
    date: given.date ?? NO_DAY,
    csrf: csrfToken(ask.session.csrfSecret),
    onceKeys: { save: newId(), publish: newId(), drop: newId() },
  };
  return page(t('targetDraftTitle'), <TargetDraftBody view={view} />, {
    layout: 'desk-text',
    hasErrors: errors.length > 0,
    status: view.conflict !== null ? 409 : errors.length > 0 ? 422 : 200,
  });
}

/** Applications concerned by agency, with how many more or fewer than by what is published. */
async function affectedBy(
  ask: Ask,
  content: TargetContent,
  published: PublishedTarget | null,
): Promise<TargetDraftView['affected']> {
  const { agencyId } = askingOfficer(ask);
  const elements = await ask.services.db.as(asAgency(agencyId), (tx) => listCodedElements(tx, { at: null }));
  const applications = elements.flatMap(applicationOf);
  const now = Map.groupBy(affectedApplications(content, applications), ({ ownerId }) => ownerId);
  const before = Map.groupBy(
    published === null ? [] : affectedApplications(published.target, applications),
    ({ ownerId }) => ownerId,
  );
  const ids = [...new Set([...now.keys(), ...before.keys()])];
  const names = await organisationsByIds(ask.services.db, ids.slice(0, 1_000), dayOf(ask));
  const rows = ids.map((id) => {
    const count = now.get(id)?.length ?? 0;
    return {
      agency: names.get(id)?.shortName ?? id,
      applications: count,
      change: published === null ? 0 : count - (before.get(id)?.length ?? 0),
    };
  });
  return rows.toSorted((one, other) => one.agency.localeCompare(other.agency, 'id'));
}

function contentOf({ target, legalGround, unconfirmed }: PublishedTarget): TargetContent {
  const { standing: _, ...rule } = target;
  return { ...rule, legalGround, unconfirmed };
}
