import type { Tx } from '../../../../kernel/database.ts';
import { err, ok, type Result } from '../../../../vocabulary/result.ts';
import type { LocalDate } from '../../../../vocabulary/local-date.ts';
import type { ReferenceCode } from '../../domain/codes/code.ts';
import type { AssertedValue } from '../../domain/registry/element.ts';
import type { SaveFault } from '../../domain/registry/save.ts';
import { isWords, standing } from '../../domain/registry/standing.ts';
import { addRecodeAnswers, type RecodeTask } from '../../storage/codes/recode-task.ts';
import { listAssertionsOf } from '../../storage/registry/assertion.ts';
import { lockElements } from '../../storage/registry/element.ts';
import type { Writing } from '../registry/create-elements.ts';
import { saveElement } from '../registry/save-element.ts';

/** What a person chose for each code that does not follow by itself; an empty list gives the code up. */
export type Choices = ReadonlyMap<string, readonly ReferenceCode[]>;

/** New codes hold from the day the version is in force, or from today when that is past. */
export function recodeDay(inForceFrom: LocalDate, today: LocalDate): LocalDate {
  return inForceFrom > today ? inForceFrom : today;
}

/** An object's codes after a task: codes that the task does not name stay, in their order. */
function recodedCodes(codes: readonly string[], task: RecodeTask, choices: Choices): readonly string[] {
  const fates = new Map<string, RecodeTask['fates'][number]>(task.fates.map((fate) => [fate.from, fate]));
  const after = codes.flatMap((code): readonly string[] => {
    const fate = fates.get(code);
    if (fate === undefined) return [code];
    return fate.outcome === 'certain' ? [fate.to] : (choices.get(code) ?? [code]);
  });
  return [...new Set(after)];
}

/** Applies what is certain to an owner's objects, as they stand now; 200 at most. Returns how many were re-coded. */
export async function applyCertain(tx: Tx, writing: Writing, tasks: readonly RecodeTask[]): Promise<number> {
  const found = await lockElements(
    tx,
    writing.agencyId,
    tasks.map(({ elementId }) => elementId),
  );
  const heads = new Map(found.map((head) => [head.id, head]));
  const living = found.filter(({ stage }) => stage !== 'ended').map(({ id }) => id);
  const assertions = await listAssertionsOf(tx, writing.agencyId, living);
  let recoded = 0;
  for (const task of tasks) {
    const head = heads.get(task.elementId);
    if (head === undefined || head.stage === 'ended') {
      await answer(tx, writing, { task, how: 'gone' });
      continue;
    }
    const facts = standing(assertions.get(head.id) ?? [], { on: writing.on, knownAt: null });
    const codes = recodedCodes(wordsOf(facts.get('codes')?.value ?? null), task, new Map());
    const saved = await saveElement(tx, writing, { id: head.id, seen: head.revision, values: { codes } });
    if (!saved.ok && saved.error.code !== 'nothing_changed')
      throw new Error(`An object under lock cannot be re-coded: ${saved.error.code}.`);
    if (saved.ok) recoded += 1;
    await answer(tx, writing, { task, how: 'certain' });
  }
  return recoded;
}

export interface Chosen {
  readonly task: RecodeTask;
  /** The revision that the form showed. */
  readonly seen: number;
  readonly choices: Choices;
}

/** Applies what a person chose for one object; a save on an older revision is refused with the difference. */
export async function applyChosen(
  tx: Tx,
  writing: Writing,
  { task, seen, choices }: Chosen,
): Promise<Result<'recoded' | 'gone', Exclude<SaveFault, { readonly code: 'nothing_changed' }>>> {
  const [head] = await lockElements(tx, writing.agencyId, [task.elementId]);
  if (head === undefined || head.stage === 'ended') {
    await answer(tx, writing, { task, how: 'gone' });
    return ok('gone');
  }
  const assertions = await listAssertionsOf(tx, writing.agencyId, [head.id]);
  const facts = standing(assertions.get(head.id) ?? [], { on: writing.on, knownAt: null });
  const codes = recodedCodes(wordsOf(facts.get('codes')?.value ?? null), task, choices);
  const values = { codes: codes.length === 0 ? null : codes };
  const saved = await saveElement(tx, writing, { id: head.id, seen, values });
  if (!saved.ok && saved.error.code === 'element_unknown') throw new Error('An object under lock is not there.');
  if (!saved.ok && saved.error.code !== 'nothing_changed' && saved.error.code !== 'element_unknown')
    return err(saved.error);
  await answer(tx, writing, { task, how: 'chosen' });
  return ok('recoded');
}

/** A field's value as words; none where it has no value. */
export function wordsOf(value: AssertedValue): readonly string[] {
  if (typeof value === 'string') return [value];
  return isWords(value) ? value : [];
}

async function answer(
  tx: Tx,
  writing: Writing,
  { task, how }: { readonly task: RecodeTask; readonly how: 'certain' | 'chosen' | 'gone' },
): Promise<void> {
  if (writing.actorId === null) throw new Error('A task is answered by an officer.');
  await addRecodeAnswers(tx, [
    {
      agency_id: writing.agencyId,
      set_id: task.setId,
      element_id: task.elementId,
      how,
      answered_at: writing.at,
      answered_by: writing.actorId,
    },
  ]);
}
