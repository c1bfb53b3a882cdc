import { askingOfficer } from '../../../../kernel/http/asking-officer.ts';
import type { Ask } from '../../../../kernel/http/ask.ts';
import { refuse, type RefusalReply } from '../../../../kernel/http/reply.ts';
import { isId } from '../../../../kernel/ids.ts';
import { asAgency } from '../../../../kernel/viewer.ts';
import { err, ok, type Result } from '../../../../vocabulary/result.ts';
import { type CodeSetDraft, findCodeSetDraft } from '../../storage/codes/code-set-draft.ts';
import { dayOf } from '../registry/registry-office.ts';
import { codeVersionsIn, latestOf } from './code-versions.ts';
import { codesPaths } from './codes-paths.ts';
import { draftState, type DraftState } from './draft-state.ts';

export interface OpenDraft {
  readonly draft: CodeSetDraft;
  readonly state: DraftState;
}

/** The draft of the address beside the version it follows; only its own ministry finds it. */
export async function openDraft(
  ask: Pick<Ask, 'actor' | 'services'>,
  id: string,
): Promise<Result<OpenDraft, RefusalReply>> {
  const { agencyId } = askingOfficer(ask);
  const next = codesPaths.codes.to({});
  const found = await ask.services.db.as(asAgency(agencyId), async (tx) => ({
    draft: isId(id) ? await findCodeSetDraft(tx, agencyId, id) : null,
    versions: await codeVersionsIn(tx),
  }));
  const { draft, versions } = found;
  if (draft === null || draft.isClosed) return err(refuse('code_draft_unknown', { next }));
  const { set: before } = latestOf(versions, draft.reference);
  if (before.id !== draft.beforeId) return err(refuse('code_draft_moved_on', { next }));
  const takenIds = versions.map(({ set }) => set.id);
  return ok({ draft, state: draftState(draft, before, { takenIds, inForceFrom: dayOf(ask) }) });
}

/** The revision that a form showed; null where it named none. */
export function seenRevision(ask: Pick<Ask, 'form'>): number | null {
  const given = ask.form.text('revisi');
  return /^\d{1,9}$/.test(given) ? Number(given) : null;
}
