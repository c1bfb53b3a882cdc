import type { Ask, Permit } from '../../../kernel/http/ask.ts';
import { file, refuse, type Reply } from '../../../kernel/http/reply.ts';
import type { Evidenced } from '../domain/authority.ts';
import { formatEvidence } from '../domain/evidence-json.ts';
import { fileStem } from './exchange-paths.ts';
import { findCall } from './find-call.ts';
import { makeEvidence } from './make-evidence.ts';

/** The evidence of one call as a file; `?sejak=<size>` proves too that the log extends a head kept earlier. */
export async function downloadEvidence(ask: Ask<'/pertukaran/bukti/:file'>, permit: Permit<Evidenced>): Promise<Reply> {
  const messageId = fileStem(ask.params.file) ?? '';
  const found = await findCall(ask, permit, messageId);
  if (!found.ok) return found.error;
  const evidence = await makeEvidence(ask.services, found.value.call, sizeOf(ask.query.get('sejak')));
  if (evidence.entries.length === 0) return refuse('exchange_call_unknown');
  return file('application/json; charset=utf-8', formatEvidence(evidence), { downloadName: `bukti-${messageId}.json` });
}

/** A head's size; null when none is asked for or none could be meant. */
export function sizeOf(given: string | null): number | null {
  return given !== null && /^[1-9][0-9]{0,14}$/.test(given) ? Number(given) : null;
}
