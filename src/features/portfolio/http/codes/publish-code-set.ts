import type { Tx } from '../../../../kernel/database.ts';
import type { Instant } from '../../../../vocabulary/instant.ts';
import type { LocalDate } from '../../../../vocabulary/local-date.ts';
import { err, ok, type Result } from '../../../../vocabulary/result.ts';
import { notifyRole } from '../../../notices/index.ts';
import { addCodeSet } from '../../storage/codes/code-set.ts';
import { closeCodeSetDraft, type CodeSetDraft } from '../../storage/codes/code-set-draft.ts';
import { listCodedElements } from '../../storage/codes/coded-element.ts';
import { addRecodeTasks } from '../../storage/codes/recode-task.ts';
import { affectedBy, type AffectedElement } from './affected-elements.ts';
import { codeVersionsIn, latestOf } from './code-versions.ts';
import { codesPaths } from './codes-paths.ts';
import { draftState, isPublishable } from './draft-state.ts';

/** Owners are told by this kind; its words stand in `codes-notices.ts`. */
export const RECODE_NOTICE = 'portfolio.recode_due';

export type PublishSetFault = 'draft_moved_on' | 'set_not_publishable' | 'set_in_force_too_early';

export interface SetPublishing {
  readonly draft: CodeSetDraft;
  readonly inForceFrom: LocalDate;
  readonly today: LocalDate;
  /** True time. */
  readonly at: Instant;
  readonly officerId: string;
}

/**
 * Publishes a draft in the transaction of its ministry: the version, its crosswalk, and a task for every published
 * object whose codes change. Nothing published before is touched.
 */
export async function publishCodeSet(
  tx: Tx,
  publishing: SetPublishing,
): Promise<Result<{ readonly setId: string; readonly tasks: number }, PublishSetFault>> {
  const { draft, inForceFrom, today, at, officerId } = publishing;
  const versions = await codeVersionsIn(tx);
  const { set: before } = latestOf(versions, draft.reference);
  if (before.id !== draft.beforeId) return err('draft_moved_on');
  if (inForceFrom < today || inForceFrom <= before.inForce.from) return err('set_in_force_too_early');
  const takenIds = versions.map(({ set }) => set.id);
  const state = draftState(draft, before, { takenIds, inForceFrom });
  if (!state.crosswalk.ok || !isPublishable(state)) return err('set_not_publishable');
  const crosswalk = state.crosswalk.value;
  if (!(await closeCodeSetDraft(tx, draft, at))) return err('draft_moved_on');
  const { agencyId, beforeId } = draft;
  const added = await addCodeSet(tx, {
    agencyId,
    set: state.after,
    beforeId,
    crosswalk,
    publishedAt: at,
    publishedBy: officerId,
  });
  if (!added) return err('draft_moved_on');
  const affected = affectedBy(crosswalk, await listCodedElements(tx, { at: null }));
  const setId = state.after.id;
  await addRecodeTasks(
    tx,
    affected.map(({ element, outcome, fates }) => ({
      agencyId,
      setId,
      ownerId: element.agencyId,
      elementId: element.elementId,
      outcome,
      fates,
      openedAt: at,
    })),
  );
  await tellOwners(tx, affected, { setId, inForceFrom, at });
  return ok({ setId, tasks: affected.length });
}

async function tellOwners(
  tx: Tx,
  affected: readonly AffectedElement[],
  { setId, inForceFrom, at }: { readonly setId: string; readonly inForceFrom: LocalDate; readonly at: Instant },
): Promise<void> {
  const byOwner = Map.groupBy(affected, ({ element }) => element.agencyId);
  for (const [agencyId, own] of byOwner)
    await notifyRole(tx, {
      agencyId,
      role: 'architect',
      kind: RECODE_NOTICE,
      key: `recode:${setId}`,
      values: { set: setId, count: own.length, from: inForceFrom },
      href: codesPaths.tasks.to({}),
      at,
      now: at,
    });
}
