import { askingOfficer } from '../../../../kernel/http/asking-officer.ts';
import type { Tx } from '../../../../kernel/database.ts';
import type { Ask, Permitted } from '../../../../kernel/http/ask.ts';
import { refuse, type RefusalReply, type Reply } from '../../../../kernel/http/reply.ts';
import { write } from '../../../../kernel/http/write.ts';
import { isId } from '../../../../kernel/ids.ts';
import { asAgency } from '../../../../kernel/viewer.ts';
import { err, ok, type Result } from '../../../../vocabulary/result.ts';
import type { ImportState, ListImport } from '../../domain/intake/import.ts';
import { findImport, lockImport } from '../../storage/intake/import.ts';
import { importPaths } from './import-paths.ts';

/** The own agency's import of the address. */
export async function openImport(
  ask: Pick<Ask, 'actor' | 'services'>,
  id: string,
): Promise<Result<ListImport, RefusalReply>> {
  const { agencyId } = askingOfficer(ask);
  const found = isId(id)
    ? await ask.services.db.as(asAgency(agencyId), (tx) => findImport(tx, { agencyId, id }))
    : null;
  return found === null ? err(refuse('import_unknown', { next: importPaths.home.to({}) })) : ok(found);
}

/** The import that an address names, for actions that stand below it. */
export function importIdOf(ask: Pick<Ask, 'params'>): string {
  const params: Readonly<Record<string, string>> = ask.params;
  return params['id'] ?? '';
}

export interface ActOnImport {
  readonly id: string;
  readonly permitted: Permitted;
  /** In which of these it can happen at all. */
  readonly states: readonly ImportState[];
  /** Does it, under lock; gives the address to go to. */
  readonly work: (tx: Tx, found: ListImport) => Promise<Result<string, Reply>>;
}

/** The revision that a form was made from. */
export const SEEN_FIELD = 'dilihat';

/** Changes an import in one transaction with its audit event; refused when it moved on since the form was made. */
export async function actOnImport(ask: Ask, act: ActOnImport): Promise<Reply> {
  const { agencyId } = askingOfficer(ask);
  const back = importPaths.one.to({ id: act.id });
  return write(ask, { viewer: { kind: 'agency', agencyId }, agencyId, permitted: act.permitted }, async (tx) => {
    const found = await lockImport(tx, { agencyId, id: act.id });
    if (found === null) return err(refuse('import_unknown', { next: importPaths.home.to({}) }));
    const isSeen = String(found.revision) === ask.form.text(SEEN_FIELD);
    if (!isSeen || !act.states.includes(found.state)) return err(refuse('import_moved_on', { next: back }));
    const done = await act.work(tx, found);
    return done.ok ? ok({ location: done.value, subject: { kind: 'import', id: found.id }, personId: null }) : done;
  });
}

/** Whether a colleague was quicker. */
export function hasMovedOn(reply: Reply): boolean {
  return reply.kind === 'refusal' && reply.code === 'import_moved_on';
}
