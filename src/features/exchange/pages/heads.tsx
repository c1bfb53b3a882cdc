import type { Ask } from '../../../kernel/http/ask.ts';
import { page, type Reply } from '../../../kernel/http/reply.ts';
import { PUBLIC } from '../../../kernel/viewer.ts';
import { authorise } from '../../../vocabulary/authority.ts';
import { exchangeAuthority } from '../domain/authority.ts';
import { keyThumbprint } from '../domain/key.ts';
import { sizeOf } from '../http/download-evidence.ts';
import { headFileOf } from '../http/head-file.ts';
import { listHeads } from '../storage/head.ts';
import { sectionsFor } from './exchange-sections.tsx';
import { HeadsPage, headsTitle, type HeadsView } from './heads-page.tsx';

const HEADS_A_PAGE = 50;

/** The heads of this node's log, largest first. */
export async function showHeads(ask: Ask): Promise<Reply> {
  const { db, installation } = ask.services;
  const { nodeId, operatorAgencyId } = installation;
  const below = sizeOf(ask.query.get('sebelum'));
  const [[last], found] = await db.as(PUBLIC, async (tx) => [
    await listHeads(tx, { nodeId, below: null, limit: 1 }),
    await listHeads(tx, { nodeId, below, limit: HEADS_A_PAGE + 1 }),
  ]);
  const heads = found.slice(0, HEADS_A_PAGE);
  const [first] = heads;
  const kept = first === undefined ? null : await headFileOf(ask.services, first);
  const view: HeadsView = {
    sections: sectionsFor(ask.actor),
    heads,
    size: last?.size ?? 0,
    next: found.length > HEADS_A_PAGE ? (heads.at(-1)?.size ?? null) : null,
    thumbprint: kept === null ? null : keyThumbprint(kept.jwk),
    mayExport: authorise(exchangeAuthority['log.export'], ask.actor, { operatorAgencyId }).ok,
  };
  return page(headsTitle(view, ask.lang), <HeadsPage view={view} lang={ask.lang} />);
}
