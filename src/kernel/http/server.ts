import { getConnInfo } from '@hono/node-server/conninfo';
import { Hono, type Context } from 'hono';
import { authorise, isNamed, type Actor } from '../../vocabulary/authority.ts';
import { isLang, type Lang } from '../../vocabulary/lang.ts';
import { err, ok, type Result } from '../../vocabulary/result.ts';
import { isDatabaseGone } from '../database.ts';
import { newId } from '../ids.ts';
import type { Limited } from '../rate-limit.ts';
import type { Services } from '../services.ts';
import { findSession, type Session } from '../session.ts';
import { answer, type Presenter } from './answer.ts';
import type { Ask, Permit, Permitted } from './ask.ts';
import { clientAddress } from './client-address.ts';
import { readCookie, type CookiePolicy } from './cookie.ts';
import { CSRF_FIELD, CSRF_HEADER, isCsrfToken, isSameOrigin } from './csrf.ts';
import { formOf, readForm, readJson } from './form.ts';
import { refuse, type RefusalReply, type Reply } from './reply.ts';
import type { Route } from './route.ts';
import { readUpload, type UploadFault } from './upload.ts';
import { wayBack } from './way-back.ts';

export interface ServerOptions {
  readonly services: Services;
  readonly routes: readonly Route[];
  readonly presenter: Presenter;
  readonly cookies: CookiePolicy;
  /** The origin people see, for the check of forms; e.g. http://localhost:3000. */
  readonly origin: string;
  /** Who a session is at this moment: roles may have been granted or ended since it opened. */
  readonly actorOf: (session: Session, now: Temporal.Instant) => Promise<Actor>;
  readonly observe: Observer;
}

/** What the kernel tells about each request; nothing here names a person. */
export interface Observer {
  /** Null lets the request pass; a number refuses it for so many seconds. `name` is "all" or a route's pattern. */
  limit(
    name: string,
    limited: Limited,
    rate: { readonly perMinute: number | null; readonly now: Temporal.Instant },
  ): number | null;
  answered(seen: {
    readonly trace: string;
    readonly method: string;
    readonly route: string | null;
    readonly status: number;
    readonly ms: number;
  }): void;
  failed(fault: unknown, trace: string): void;
  denied(seen: Denial): Promise<void>;
}

/** Somebody asked for what no rule allows. */
export interface Denial {
  readonly actor: Actor;
  readonly action: string;
  readonly trace: string;
  /** Whom the rate limits count it for. */
  readonly limited: Limited;
}

export function httpServer(options: ServerOptions): Hono {
  const app = new Hono({ strict: true });
  for (const route of options.routes) {
    app.on(route.method, route.path.pattern, (context) => serve(options, route, context));
  }
  for (const [pattern, routes] of Map.groupBy(options.routes, (route) => route.path.pattern)) {
    app.all(pattern, async (context) => {
      const response = await serveUnknown(options, context, 'method_unknown');
      response.headers.set('allow', allowedBy(routes)); // RFC 9110 section 15.5.6
      return response;
    });
  }
  app.notFound((context) => serveUnknown(options, context, 'page_unknown'));
  return app;
}

function allowedBy(routes: readonly Route[]): string {
  return [...new Set(routes.flatMap(({ method }) => (method === 'GET' ? ['GET', 'HEAD'] : [method])))].join(', ');
}

/** What is known of a request before its route does anything. */
interface Opened {
  readonly ask: Ask;
  /** Why it is not known who asks; null when it is. */
  readonly fault: { readonly why: unknown } | null;
  readonly startedMs: number;
  readonly address: string;
}

async function serve(options: ServerOptions, route: Route, context: Context): Promise<Response> {
  const opened = await open(options, context, route);
  const reply = await reach(options, route, { ...opened, context }).catch((fault: unknown) =>
    failed(options, fault, opened.ask),
  );
  return close(options, { ...opened, reply, route: route.path.pattern, method: route.method });
}

async function serveUnknown(
  options: ServerOptions,
  context: Context,
  code: 'page_unknown' | 'method_unknown',
): Promise<Response> {
  const opened = await open(options, context, null);
  return close(options, { ...opened, reply: refuse(code), route: null, method: context.req.method });
}

async function open(options: ServerOptions, context: Context, route: Route | null): Promise<Opened> {
  const startedMs = performance.now();
  const { request, now } = { request: context.req.raw, now: options.services.clock.trueNow() };
  const url = new URL(request.url);
  const { session, actor, fault } = await whoAsks(options, request, now).catch((why: unknown) => ({
    ...STRANGER,
    fault: { why },
  }));
  const ask: Ask = {
    params: context.req.param(),
    route: { action: route?.action ?? 'none', audit: route?.audit ?? null },
    query: url.searchParams,
    address: `${url.pathname}${url.search}`,
    lang: chosenLang(request, options.cookies),
    actor,
    session,
    form: formOf([]),
    files: [],
    json: undefined,
    stream: null,
    headers: request.headers,
    trace: newId(),
    now,
    services: options.services,
  };
  const socket = getConnInfo(context).remote.address ?? 'unknown';
  const address = clientAddress(request.headers, socket, options.services.config.trustedProxies);
  return { ask, fault, startedMs, address };
}

const STRANGER = { session: null, actor: { kind: 'public' } } as const;

async function whoAsks(
  options: ServerOptions,
  request: Request,
  now: Temporal.Instant,
): Promise<Pick<Ask, 'session' | 'actor'> & Pick<Opened, 'fault'>> {
  const token = readCookie(request.headers.get('cookie'), 'sesi', options.cookies);
  const session = token === null ? null : await findSession(options.services.db, token, now);
  if (session === null) return { ...STRANGER, fault: null };
  return { session, actor: await options.actorOf(session, now), fault: null };
}

/** The gates in order: rate, origin, role, body; then the route's own work. */
async function reach(
  options: ServerOptions,
  route: Route,
  opened: Opened & { readonly context: Context },
): Promise<Reply> {
  const { ask, context, fault } = opened;
  const request = context.req.raw;
  if (fault !== null) throw fault.why;
  const waitSeconds = waitFor(options.observe, route, opened);
  if (waitSeconds !== null)
    return refuse('too_many_requests', { values: { seconds: String(waitSeconds) }, retryAfterSeconds: waitSeconds });
  if (!isOwnWrite(route, ask, options.origin)) return refuse('form_not_ours');
  const gate = mayTry(options, route, ask);
  if (!gate.ok) {
    if (gate.error.code === 'not_allowed') await options.observe.denied(denialOf(opened));
    return gate.error;
  }
  const body = await readFor(route, request);
  if (!body.ok && body.error === 'busy') return refuse('unavailable');
  if (!body.ok) return refuse(body.error, { values: { limit: limitWords(route.limits.bodyBytes) } });
  if (
    (route.takes === 'form' || route.takes === 'upload') &&
    ask.session !== null &&
    !isCsrfToken(body.value.form.text(CSRF_FIELD), ask.session.csrfSecret)
  ) {
    return refuse('form_not_ours');
  }
  return handle(options, route, { ...opened, ask: { ...ask, ...body.value } });
}

function denialOf(opened: Opened): Denial {
  const { actor, route, trace } = opened.ask;
  return { actor, action: route.action, trace, limited: limitedOf(opened) };
}

/**
 * Forms come only from our own pages. So does JSON that rides on a session; without one it is another
 * program's call, which proves itself in another way.
 */
function isOwnWrite(route: Route, { headers, session }: Ask, origin: string): boolean {
  // A file comes as its form sends it, without our header; such a route looks, it changes nothing.
  if (route.takes === 'form' || route.takes === 'upload' || route.takes === 'stream')
    return isSameOrigin(headers, origin);
  if (route.takes === 'nothing' || session === null) return true;
  return isSameOrigin(headers, origin) && isCsrfToken(headers.get(CSRF_HEADER) ?? '', session.csrfSecret);
}

function limitedOf({ ask, address }: Opened): Limited {
  return ask.session === null ? { address } : { account: ask.session.accountId };
}

function waitFor(observe: Observer, route: Route, opened: Opened): number | null {
  const { ask } = opened;
  const limited = limitedOf(opened);
  const waitSeconds = observe.limit('all', limited, { perMinute: null, now: ask.now });
  if (waitSeconds !== null || route.limits.perMinute === null) return waitSeconds;
  return observe.limit(`${route.method} ${route.path.pattern}`, limited, {
    perMinute: route.limits.perMinute,
    now: ask.now,
  });
}

/** Refuses actors that no rule of the action names, before any body is read. */
function mayTry({ cookies, routes, origin }: ServerOptions, route: Route, ask: Ask): Result<void, RefusalReply> {
  if (route.rules.some((rule) => isNamed(rule.who, ask.actor))) return ok(undefined);
  if (ask.actor.kind !== 'public') return err(refuse('not_allowed'));
  const cameWithSession = readCookie(ask.headers.get('cookie'), 'sesi', cookies) !== null;
  const next = wayBack(ask, { method: route.method, routes, origin });
  return err(refuse(cameWithSession ? 'session_ended' : 'sign_in_needed', { next }));
}

async function handle(options: ServerOptions, route: Route, opened: Opened): Promise<Reply> {
  const { ask } = opened;
  let decided = !route.rules.some((rule) => rule.when !== undefined);
  let denied = false;
  const permit: Permit<never> = (circumstance): Result<Permitted, RefusalReply> => {
    decided = true;
    const result = authorise(route.rules, ask.actor, circumstance);
    if (result.ok) return result;
    denied = true;
    return err(refuse('not_allowed'));
  };
  const reply = await route.handle(ask, permit);
  if (!decided && reply.kind !== 'refusal') throw new Error(`${route.action} answered without deciding who may.`);
  if (denied) await options.observe.denied(denialOf(opened));
  return reply;
}

type Body = Pick<Ask, 'form' | 'files' | 'json' | 'stream'>;

async function readFor(route: Route, request: Request): Promise<Result<Body, UploadFault>> {
  const none: Body = { form: formOf([]), files: [], json: undefined, stream: null };
  switch (route.takes) {
    case 'nothing':
      return ok(none);
    case 'stream':
      return ok({ ...none, stream: request.body });
    case 'form': {
      const form = await readForm(request, route.limits.bodyBytes);
      return form.ok ? ok({ ...none, form: form.value }) : form;
    }
    case 'upload': {
      const upload = await readUpload(request, route.limits.bodyBytes);
      return upload.ok ? ok({ ...none, ...upload.value }) : upload;
    }
    case 'json': {
      const json = await readJson(request, route.limits.bodyBytes);
      return json.ok ? ok({ ...none, json: json.value }) : json;
    }
    default:
      return route.takes satisfies never;
  }
}

const MEGABYTE = 1024 * 1024;

function limitWords(bytes: number): string {
  return bytes >= MEGABYTE ? `${Math.floor(bytes / MEGABYTE)} MB` : `${Math.floor(bytes / 1024)} kB`;
}

async function close(
  options: ServerOptions,
  done: Opened & { readonly reply: Reply; readonly route: string | null; readonly method: string },
): Promise<Response> {
  const { ask, reply } = done;
  // To a stranger: what could not be put on paper may be what the frame says of whoever is signed in.
  const response = await answer(options, ask, reply).catch(async (fault: unknown) =>
    answer(options, { ...ask, ...STRANGER }, failed(options, fault, ask)),
  );
  options.observe.answered({
    trace: ask.trace,
    method: done.method,
    route: done.route,
    status: response.status,
    ms: performance.now() - done.startedMs,
  });
  return response;
}

function failed(options: ServerOptions, fault: unknown, ask: Ask): RefusalReply {
  options.observe.failed(fault, ask.trace);
  return refuse(isDatabaseGone(fault) ? 'unavailable' : 'fault');
}

function chosenLang(request: Request, cookies: CookiePolicy): Lang {
  const chosen = readCookie(request.headers.get('cookie'), 'bahasa', cookies);
  return isLang(chosen) ? chosen : 'id';
}
