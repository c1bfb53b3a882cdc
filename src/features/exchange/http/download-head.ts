import type { Ask } from '../../../kernel/http/ask.ts';
import { file, refuse, type Reply } from '../../../kernel/http/reply.ts';
import { PUBLIC } from '../../../kernel/viewer.ts';
import { formatHeadFile } from '../domain/evidence-json.ts';
import { findHead } from '../storage/head.ts';
import { sizeOf } from './download-evidence.ts';
import { fileStem } from './exchange-paths.ts';
import { headFileOf } from './head-file.ts';

/** One signed head with its key, to be kept where the node's operator cannot reach it. */
export async function downloadHead(ask: Ask<'/pertukaran/kepala/:file'>): Promise<Reply> {
  const { db, installation } = ask.services;
  const size = sizeOf(fileStem(ask.params.file));
  const head = size === null ? null : await db.as(PUBLIC, (tx) => findHead(tx, installation.nodeId, size));
  const kept = head === null ? null : await headFileOf(ask.services, head);
  if (kept === null) return refuse('exchange_head_unknown');
  return file('application/json; charset=utf-8', formatHeadFile(kept), {
    downloadName: `kepala-${kept.head.size}.json`,
  });
}
