import type { IncomingMessage } from 'node:http';
import { err, ok, type Result } from '../../vocabulary/result.ts';
import { problem, type Problem } from './problem.ts';

const MOST_BYTES = 16 * 1024;

/** The JSON of a request, at most 16 kB. A caller that goes away in the middle throws. */
export async function readBody(request: IncomingMessage): Promise<Result<unknown, Problem>> {
  if (!/^application\/json *(?:;|$)/i.test(request.headers['content-type'] ?? '')) {
    return err(problem('body_type_unknown'));
  }
  if (Number(request.headers['content-length'] ?? '0') > MOST_BYTES) return err(problem('body_too_large'));
  const chunks: Buffer[] = [];
  let size = 0;
  // Kept open on an early end: the refusal still has to be sent. Node throws away the rest of the body.
  const parts: AsyncIterable<Buffer> = request.iterator({ destroyOnReturn: false });
  for await (const chunk of parts) {
    size += chunk.length;
    if (size > MOST_BYTES) return err(problem('body_too_large'));
    chunks.push(chunk);
  }
  return parse(Buffer.concat(chunks));
}

function parse(bytes: Buffer): Result<unknown, Problem> {
  try {
    return ok(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
  } catch {
    return err(problem('body_malformed'));
  }
}
