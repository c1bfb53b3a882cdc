import { gzipSync } from 'node:zlib';
import type { ErrorText } from '../errors.ts';
import { fill } from '../errors.ts';
import type { Ask } from './ask.ts';
import { SECURITY_HEADERS, STRICT_TRANSPORT } from './security-headers.ts';
import type { FileReply, PageReply, RefusalReply, Reply } from './reply.ts';

/** Puts replies on paper: the frame around a page, and the page that explains a refusal. */
export interface Presenter {
  page(ask: Ask, page: PageReply): Promise<string>;
  refusal(ask: Ask, refusal: RefusalReply, text: ErrorText): Promise<string>;
}

/** What the platform's own declaration of a response takes. */
type BodyOf = ConstructorParameters<typeof Response>[0];

interface AnswerOptions {
  readonly presenter: Presenter;
  readonly cookies: { readonly isSecure: boolean };
}

/** Turns a reply into a response with all security headers. */
export async function answer(options: AnswerOptions, ask: Ask, reply: Reply): Promise<Response> {
  const headers = new Headers(SECURITY_HEADERS);
  headers.set('x-trace-id', ask.trace);
  headers.set('cache-control', 'no-store');
  if (options.cookies.isSecure) headers.set('strict-transport-security', STRICT_TRANSPORT);
  switch (reply.kind) {
    case 'page':
      return html(await options.presenter.page(ask, reply), { status: reply.status, headers, ask });
    case 'refusal':
      return explain(options, ask, { reply, headers });
    case 'file':
      return sendFile(reply, headers, ask);
    case 'redirect':
      headers.set('location', reply.to);
      for (const cookie of reply.cookies) headers.append('set-cookie', cookie);
      return new Response(null, { status: 303, headers });
    case 'json':
      headers.set('content-type', 'application/json; charset=utf-8');
      return compressed(JSON.stringify(reply.body), { status: reply.status, headers, ask });
    default:
      return reply satisfies never;
  }
}

async function explain(
  options: AnswerOptions,
  ask: Ask,
  given: { readonly reply: RefusalReply; readonly headers: Headers },
): Promise<Response> {
  const { reply, headers } = given;
  const text = ask.services.errors.explain(reply.code);
  if (reply.retryAfterSeconds !== null) headers.set('retry-after', String(reply.retryAfterSeconds));
  if (!wantsHtml(ask.headers)) {
    headers.set('content-type', 'application/problem+json');
    const problem = {
      type: `urn:terpadu:error:${reply.code}`,
      title: fill(text[ask.lang], reply.values),
      status: text.status,
      code: reply.code,
      trace: ask.trace,
    };
    return compressed(JSON.stringify(problem), { status: text.status, headers, ask });
  }
  return html(await options.presenter.refusal(ask, reply, text), { status: text.status, headers, ask });
}

function wantsHtml(headers: Headers): boolean {
  const accept = headers.get('accept') ?? '';
  return accept.includes('text/html') || accept.includes('application/xhtml+xml');
}

interface Sending {
  readonly status: number;
  readonly headers: Headers;
  readonly ask: Ask;
}

function html(text: string, sending: Sending): Response {
  sending.headers.set('content-type', 'text/html; charset=utf-8');
  return compressed(text, sending);
}

function sendFile(reply: FileReply, headers: Headers, ask: Ask): Response {
  headers.set('content-type', reply.type);
  if (reply.isImmutable) headers.set('cache-control', 'public, max-age=31536000, immutable');
  if (reply.downloadName !== null)
    headers.set('content-disposition', `attachment; filename="${reply.downloadName.replaceAll(/[^\w.-]/g, '_')}"`);
  const isText = /^(text\/|application\/(json|javascript)|image\/svg)/.test(reply.type);
  if (typeof reply.body === 'string' || (isText && reply.body instanceof Uint8Array)) {
    return compressed(reply.body, { status: 200, headers, ask });
  }
  return new Response(reply.body as BodyOf, { status: 200, headers });
}

/** Level 4 costs a third of the default's time and a few per cent more bytes. */
function compressed(body: string | Uint8Array, sending: Sending): Response {
  const { headers, status } = sending;
  headers.set('vary', 'accept-encoding, cookie');
  const isLarge = body.length > 1_000;
  if (!isLarge || !(sending.ask.headers.get('accept-encoding') ?? '').includes('gzip'))
    return new Response(body as BodyOf, { status, headers });
  headers.set('content-encoding', 'gzip');
  return new Response(gzipSync(body, { level: 4 }), { status, headers });
}
