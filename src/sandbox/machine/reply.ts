import type { ServerResponse } from 'node:http';
import type { Result } from '../../vocabulary/result.ts';
import { problemBody, type Problem } from './problem.ts';
import type { Answer } from './service.ts';

/** A reply as it goes out, before anything damages it. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export function replyOf(result: Result<Answer, Problem>, trace: string | null = null): Reply {
  if (result.ok) {
    return {
      status: result.value.status,
      headers: { 'content-type': JSON_TYPE },
      body: JSON.stringify(result.value.body),
    };
  }
  return {
    status: result.error.status,
    headers: { 'content-type': 'application/problem+json', ...result.error.headers },
    body: JSON.stringify(problemBody(result.error, trace)),
  };
}

const JSON_TYPE = 'application/json';

export function send(response: ServerResponse, { status, headers, body }: Reply): void {
  response.writeHead(status, { ...headers, ...lengthOf(body), 'cache-control': 'no-store' });
  response.end(body);
}

/** The body lacks its end and yet has the length that the head promises. */
export function sendMalformed(response: ServerResponse, reply: Reply): void {
  send(response, { ...reply, status: 200, headers: { 'content-type': JSON_TYPE }, body: reply.body.slice(0, -1) });
}

/** The connection is cut in the middle of the body. */
export function sendTruncated(response: ServerResponse, { body }: Reply): void {
  response.writeHead(200, { 'content-type': JSON_TYPE, ...lengthOf(body), 'cache-control': 'no-store' });
  response.write(Buffer.from(body).subarray(0, Math.floor(Buffer.byteLength(body) / 2)), () =>
    response.socket?.destroy(),
  );
}

function lengthOf(body: string): { readonly 'content-length': number } {
  return { 'content-length': Buffer.byteLength(body) };
}
