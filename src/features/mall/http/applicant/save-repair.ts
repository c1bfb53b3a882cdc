import type { JsonPointer } from '../../../onceonly/index.ts';
import { openOwnAccess } from '../../../../kernel/access/access.ts';
import type { Tx } from '../../../../kernel/database.ts';
import type { DataKeys } from '../../../../kernel/keys/data-keys.ts';
import { keyId } from '../../../../kernel/keys/data-keys.ts';
import type { Instant } from '../../../../vocabulary/instant.ts';
import { err, ok, type Result } from '../../../../vocabulary/result.ts';
import { answerAt } from '../../domain/answers.ts';
import { type Draft, isSameAnswer, savePage } from '../../domain/draft.ts';
import type { Answers } from '../../domain/form.ts';
import { findDraft, holdDraft, saveRepair } from '../../storage/draft.ts';
import type { OwnCase } from './own-case.ts';

/** Under this name the repairs are saved as if they were one page of the form. */
export const REPAIR_PAGE = 'perbaiki';

export interface Repair {
  readonly own: OwnCase;
  /** The returned fields that she answers. */
  readonly fields: readonly JsonPointer[];
  readonly answers: Answers;
  /** The revision that her form was made from. */
  readonly seen: number;
  readonly keys: DataKeys;
  readonly now: Instant;
}

/** Another device saved other answers to these fields. */
export interface RepairDiffers {
  readonly draft: Draft;
  readonly fields: readonly JsonPointer[];
}

/** Keeps repairs that are not sent yet; the same ones again change nothing. Gives the revision they stand in. */
export async function keepRepair(tx: Tx, repair: Repair): Promise<Result<number, RepairDiffers>> {
  const { own, fields, answers, seen, keys, now } = repair;
  const { actor } = own;
  const { personId } = actor;
  const { id } = own.application;
  await holdDraft(tx, { id });
  const access = await openOwnAccess(tx, actor);
  const draft = await findDraft(tx, access, { keys, personId, id });
  if (draft === null) throw new Error(`The application ${id} has no draft.`);
  if (isKept(draft, repair)) return ok(draft.revision);
  const page = { id: REPAIR_PAGE, title: { id: '', en: '' }, step: null, lead: null, fields };
  const result = savePage(draft, { page, fields, answers, seen }, now);
  if (result.kind === 'differs') return err({ draft, fields: result.fields });
  const key = await keys.openKey(keyId(draft.keyId));
  if (!key.ok) throw new Error(`The application ${id} has no key: ${key.error}.`);
  const { revision } = draft;
  const isSaved = await saveRepair(tx, key.value, { personId, id, content: result.content, revision, now });
  if (!isSaved) throw new Error(`The repairs of ${id} changed under their own lock.`);
  return ok(revision + 1);
}

function isKept({ content }: Draft, { fields, answers }: Repair): boolean {
  if (content.saved[REPAIR_PAGE] === undefined) return false;
  return fields.every((at) => isSameAnswer(answerAt(content.answers, at), answerAt(answers, at)));
}
