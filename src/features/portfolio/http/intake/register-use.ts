import type { Ask, Permit } from '../../../../kernel/http/ask.ts';
import { newId, isId } from '../../../../kernel/ids.ts';
import { refuse, type Reply } from '../../../../kernel/http/reply.ts';
import { err, ok } from '../../../../vocabulary/result.ts';
import { listRows } from '../../storage/intake/import-row.ts';
import { noteLikeness, noteUses } from '../../storage/intake/registered-row.ts';
import { findElement } from '../../storage/registry/element.ts';
import { addUse } from '../../storage/registry/use.ts';
import { endElements } from '../registry/publish-elements.ts';
import { writingOf } from '../registry/registry-office.ts';
import { actOnImport } from './import-act.ts';
import { importPaths } from './import-paths.ts';
import type { IntakePort } from './import-port.ts';

/**
 * The new draft is a system that another agency has published: the agency is recorded as its user, under its own
 * spelling, and the draft ends.
 */
export function recordUse(port: IntakePort) {
  return async (ask: Ask<'/arsitektur/impor/:id/pakai'>, permit: Permit<null>): Promise<Reply> => {
    const permitted = permit(null);
    if (!permitted.ok) return permitted.error;
    const next = importPaths.one.to({ id: ask.params.id });
    const target = { agencyId: ask.form.text('instansi'), elementId: ask.form.text('objek') };
    const position = Number(ask.form.text('baris'));
    const index = await port.inventory.published();
    const published =
      isId(target.agencyId) && isId(target.elementId) ? index.find(target.agencyId, target.elementId) : null;
    if (published === null || !Number.isInteger(position)) return refuse('import_use_unknown', { next });
    const writing = writingOf(ask);
    return actOnImport(ask, {
      id: ask.params.id,
      permitted: permitted.value,
      states: ['registered'],
      work: async (tx, found) => {
        const { agencyId, id } = found;
        const place = { agencyId, importId: id };
        const [row] = await listRows(tx, place, { positions: [position], limit: 1 });
        const isAlike = row?.likeness.some(
          (one) => one.elementId === target.elementId && one.agencyId === target.agencyId,
        );
        const [elementId] = row?.elementIds ?? [];
        const head = elementId === undefined ? null : await findElement(tx, agencyId, elementId);
        if (row === undefined || isAlike !== true || head?.stage !== 'draft')
          return err(refuse('import_use_unknown', { next }));
        const useId = newId(ask.now.epochMilliseconds);
        await addUse(tx, {
          agencyId,
          id: useId,
          elementAgencyId: target.agencyId,
          elementId: target.elementId,
          reportedName: head.name,
          reportedBy: head.reportedBy,
          source: 'imported',
          recordedAt: ask.now,
        });
        await endElements(tx, writing, [head.id]);
        await noteUses(tx, agencyId, [{ importId: id, position, useId }]);
        await noteLikeness(tx, place, new Map([[position, []]]));
        return ok(next);
      },
    });
  };
}
