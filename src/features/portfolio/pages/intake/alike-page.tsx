import { askingOfficer } from '../../../../kernel/http/asking-officer.ts';
import type { Ask, Permit } from '../../../../kernel/http/ask.ts';
import { page, type Reply } from '../../../../kernel/http/reply.ts';
import { asAgency } from '../../../../kernel/viewer.ts';
import { openImport } from '../../http/intake/import-act.ts';
import { importPaths as at } from '../../http/intake/import-paths.ts';
import type { IntakePort } from '../../http/intake/import-port.ts';
import { listRows } from '../../storage/intake/import-row.ts';
import { alikeLines } from './alike-view.ts';
import { AlikeBody } from './registered-body.tsx';
import { say } from './say.ts';
import { tokensOf } from './tokens.ts';

const ROWS = 30;

/** All rows of a list that look like what others have published. */
export function alikePage(port: IntakePort) {
  return async (ask: Ask<'/arsitektur/impor/:id/mirip'>, permit: Permit<null>): Promise<Reply> => {
    const permitted = permit(null);
    if (!permitted.ok) return permitted.error;
    const opened = await openImport(ask, ask.params.id);
    if (!opened.ok) return opened.error;
    const { id, revision } = opened.value;
    const { agencyId, roles } = askingOfficer(ask);
    const given = ask.query.get('sesudah') ?? '';
    const after = /^\d{1,6}$/.test(given) ? Number(given) : -1;
    const rows = await ask.services.db.as(asAgency(agencyId), (tx) =>
      listRows(tx, { agencyId, importId: id }, { standings: ['ready'], isLike: true, after, limit: ROWS + 1 }),
    );
    const shown = rows.slice(0, ROWS);
    const last = shown.at(-1);
    const view = {
      lang: ask.lang,
      id,
      lines: await alikeLines(ask, port, shown),
      tokens: roles.includes('architect') ? tokensOf(ask, revision) : null,
      nextHref:
        rows.length > ROWS && last !== undefined ? at.alike.to({ id }, { sesudah: String(last.position) }) : null,
    };
    return page(say(ask.lang)('alikeTitle'), <AlikeBody view={view} />, { layout: 'desk' });
  };
}
