import { askingOfficer } from '../../../../kernel/http/asking-officer.ts';
import type { Ask, Permit } from '../../../../kernel/http/ask.ts';
import { csrfToken } from '../../../../kernel/http/csrf.ts';
import { page, refuse, type Reply } from '../../../../kernel/http/reply.ts';
import { write } from '../../../../kernel/http/write.ts';
import { newId } from '../../../../kernel/ids.ts';
import { asAgency } from '../../../../kernel/viewer.ts';
import { formatDate } from '../../../../vocabulary/instant.ts';
import { err, ok } from '../../../../vocabulary/result.ts';
import type { FieldError } from '../../../../web/components/error-summary.tsx';
import { type ReferenceCode, references } from '../../domain/codes/code.ts';
import { type CodeIndex, codeIndex, findCode } from '../../domain/codes/code-set.ts';
import type { ElementHead } from '../../domain/registry/element.ts';
import type { FieldChange } from '../../domain/registry/save.ts';
import { standing } from '../../domain/registry/standing.ts';
import { applyChosen, type Choices, recodeDay, wordsOf } from '../../http/codes/apply-recode.ts';
import { type CodeVersion, codeVersionsIn } from '../../http/codes/code-versions.ts';
import { codesPaths } from '../../http/codes/codes-paths.ts';
import { seenRevision } from '../../http/codes/open-draft.ts';
import { dayOf, writingOf } from '../../http/registry/registry-office.ts';
import type { RecodeTask } from '../../storage/codes/recode-task.ts';
import { listAssertions } from '../../storage/registry/assertion.ts';
import { findElement } from '../../storage/registry/element.ts';
import { say } from './say.ts';
import { type ChoiceRow, TaskBody, type TaskView } from './task-body.tsx';
import { findTask } from './tasks-page.tsx';

type TaskAsk = Ask<'/arsitektur/kode/tugas/:set/:element'>;

/** What a page of one task needs. */
interface FoundTask {
  readonly task: RecodeTask;
  readonly head: ElementHead;
  readonly codes: readonly string[];
  readonly version: CodeVersion;
  readonly before: CodeIndex;
  readonly now: CodeIndex;
}

export async function taskPage(ask: TaskAsk, permit: Permit<null>): Promise<Reply> {
  const permitted = permit(null);
  if (!permitted.ok) return permitted.error;
  const found = await loadTask(ask);
  return found === null
    ? unknown()
    : showTask(ask, found, { rows: rowsOf(found, ask, false), errors: [], theirs: null });
}

/** Saves the codes that a person chose for one object. */
export async function saveTask(ask: TaskAsk, permit: Permit<null>): Promise<Reply> {
  const permitted = permit(null);
  if (!permitted.ok) return permitted.error;
  const found = await loadTask(ask);
  if (found === null) return unknown();
  const rows = rowsOf(found, ask, true);
  const read = readChoices(rows, found, ask);
  if (read.errors.length > 0) return showTask(ask, found, { rows, errors: read.errors, theirs: null });
  const { agencyId } = askingOfficer(ask);
  const { task, version } = found;
  const seen = seenRevision(ask) ?? 0;
  const writing = {
    ...writingOf(ask),
    on: recodeDay(version.set.inForce.from, dayOf(ask)),
    evidence: { kind: 'code_set', reference: task.setId },
  };
  const next = codesPaths.tasks.to({});
  const conflict: { theirs: readonly FieldChange[] | null } = { theirs: null };
  const options = { viewer: { kind: 'agency', agencyId } as const, agencyId, permitted: permitted.value };
  const reply = await write(ask, options, async (tx) => {
    const applied = await applyChosen(tx, writing, { task, seen, choices: read.choices });
    if (applied.ok) return ok({ location: next, subject: { kind: 'element', id: task.elementId }, personId: null });
    if (applied.error.code === 'element_moved_on') conflict.theirs = applied.error.theirs;
    return err(refuse('recode_element_moved_on', { next: ask.address }));
  });
  return conflict.theirs === null ? reply : showTask(ask, found, { rows, errors: [], theirs: conflict.theirs });
}

function unknown(): Reply {
  return refuse('recode_task_unknown', { next: codesPaths.tasks.to({}) });
}

async function loadTask(ask: TaskAsk): Promise<FoundTask | null> {
  const { agencyId } = askingOfficer(ask);
  const { set: setId, element: elementId } = ask.params;
  const on = dayOf(ask);
  return ask.services.db.as(asAgency(agencyId), async (tx) => {
    const task = await findTask(tx, { agencyId, setId, elementId });
    const head = task === null ? null : await findElement(tx, agencyId, elementId);
    const versions = await codeVersionsIn(tx);
    const version = versions.find(({ set }) => set.id === setId);
    const before = versions.find(({ set }) => set.id === version?.crosswalk?.before);
    if (task === null || head === null || version === undefined || before === undefined) return null;
    const facts = standing(await listAssertions(tx, agencyId, elementId), { on, knownAt: null });
    const codes = wordsOf(facts.get('codes')?.value ?? null);
    return { task, head, codes, version, before: codeIndex(before.set), now: codeIndex(version.set) };
  });
}

/** The codes of which a person must say something, with what the form said of them. */
function rowsOf({ task, before, now }: FoundTask, { form }: Pick<Ask, 'form'>, isSent: boolean): readonly ChoiceRow[] {
  return task.fates.flatMap((fate): readonly ChoiceRow[] => {
    if (fate.outcome === 'certain') return [];
    const candidates =
      fate.outcome === 'needs_person' ? fate.candidates.flatMap((code) => now.byCode.get(code) ?? []) : [];
    return [
      {
        from: fate.from,
        meant: before.byCode.get(fate.from)?.name ?? '',
        candidates,
        chosen: isSent ? form.all(fate.from) : [],
        typed: isSent && candidates.length === 0 ? form.text(fate.from).trim().slice(0, 300) : '',
        isDropped: isSent && form.text(`${fate.from}-lepas`) === 'ya',
      },
    ];
  });
}

function readChoices(
  rows: readonly ChoiceRow[],
  { now }: FoundTask,
  ask: Pick<Ask, 'lang'>,
): { readonly choices: Choices; readonly errors: readonly FieldError[] } {
  const t = say(ask.lang);
  const choices = new Map<string, readonly ReferenceCode[]>();
  const errors: FieldError[] = [];
  for (const row of rows) {
    if (row.candidates.length > 0) {
      const chosen = row.candidates.map(({ code }) => code).filter((code) => row.chosen.includes(code));
      if (chosen.length === 0) errors.push({ field: row.from, message: t('error.choose') });
      choices.set(row.from, chosen);
      continue;
    }
    const read = namedCodes(row, now, t);
    if (typeof read === 'string') errors.push({ field: row.from, message: read });
    else choices.set(row.from, read);
  }
  return { choices, errors };
}

/** Codes as typed, each of the new version; else the sentence that says what is wrong and what may be meant. */
function namedCodes(row: ChoiceRow, now: CodeIndex, t: ReturnType<typeof say>): readonly ReferenceCode[] | string {
  const words = row.typed.split(/[\s,;]+/).filter((word) => word !== '');
  if (row.isDropped) return words.length === 0 ? [] : t('error.drop_and_name');
  if (words.length === 0) return t('error.name_or_drop');
  const codes: ReferenceCode[] = [];
  for (const word of words) {
    const bare = word.toUpperCase();
    const named = references.some((reference) => bare.startsWith(reference));
    const found = findCode(now, named ? bare : `${now.set.reference}.${bare}`);
    if (!found.ok) {
      const { nearest } = found.error;
      return nearest === null
        ? t('error.code_not_in_set', { code: word })
        : t('error.code_near', { code: word, nearest: `${nearest.code} ${nearest.name}` });
    }
    codes.push(found.value.code);
  }
  return codes;
}

interface Shown {
  readonly rows: readonly ChoiceRow[];
  readonly errors: readonly FieldError[];
  /** null: nobody saved meanwhile. */
  readonly theirs: readonly FieldChange[] | null;
}

/** After a conflict the form carries the revision that stands now, so that it can be sent again knowingly. */
function showTask(ask: TaskAsk, found: FoundTask, { rows, errors, theirs }: Shown): Reply {
  if (ask.session === null) return refuse('sign_in_needed', { next: ask.address });
  const { task, head, codes, version } = found;
  const sent = seenRevision(ask);
  const view: TaskView = {
    lang: ask.lang,
    setId: task.setId,
    elementId: task.elementId,
    name: head.name,
    codes,
    certain: task.fates.flatMap((fate) => (fate.outcome === 'certain' ? [{ from: fate.from, to: fate.to }] : [])),
    choices: rows,
    from: formatDate(version.set.inForce.from, ask.lang, 'long'),
    seen: theirs !== null || sent === null ? head.revision : sent,
    errors,
    theirs,
    csrf: csrfToken(ask.session.csrfSecret),
    onceKey: newId(),
  };
  return page(say(ask.lang)('taskTitle', { name: head.name }), <TaskBody view={view} />, {
    layout: 'desk-text',
    hasErrors: errors.length > 0,
    status: theirs !== null ? 409 : errors.length > 0 ? 422 : 200,
  });
}
