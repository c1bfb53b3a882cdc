import type { Ask, Permit } from '../../../kernel/http/ask.ts';
import { file, refuse, type Reply } from '../../../kernel/http/reply.ts';
import { audit } from '../../../kernel/audit/audit.ts';
import { asAgency } from '../../../kernel/viewer.ts';
import { exportLog } from './export-log.ts';

/** The whole log of the node as it is sealed, streamed line by line. Who took it is noted. */
export async function downloadLog(ask: Ask, permit: Permit<{ readonly operatorAgencyId: string }>): Promise<Reply> {
  const { db, installation } = ask.services;
  const { operatorAgencyId, nodeId } = installation;
  const permitted = permit({ operatorAgencyId });
  if (!permitted.ok) return permitted.error;
  const lines = await exportLog(ask.services);
  if (lines === null) return refuse('exchange_log_empty');
  await db.as(asAgency(operatorAgencyId), (tx) =>
    audit(tx, {
      event: 'log.exported',
      actor: ask.actor,
      agencyId: operatorAgencyId,
      personId: null,
      action: ask.route.action,
      rule: permitted.value.rule,
      subject: { kind: 'node', id: nodeId },
      outcome: 'done',
      traceId: ask.trace,
      at: ask.now,
    }),
  );
  return file('application/x-ndjson; charset=utf-8', bytesOf(lines), { downloadName: `log-${nodeId}.ndjson` });
}

/** Reads on only as fast as the reader takes it. */
function bytesOf(lines: AsyncIterable<string>): ReadableStream<Uint8Array> {
  const iterator = lines[Symbol.asyncIterator]();
  const encoder = new TextEncoder();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const next = await iterator.next();
      if (next.done === true) controller.close();
      else controller.enqueue(encoder.encode(next.value));
    },
    async cancel() {
      await iterator.return?.();
    },
  });
}
