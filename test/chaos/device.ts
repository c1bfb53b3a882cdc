import { setTimeout as sleep } from 'node:timers/promises';
import { CSRF_FIELD, csrfToken, ONCE_FIELD } from '../../src/kernel/http/csrf.ts';
import { newId } from '../../src/kernel/ids.ts';
import type { Services } from '../../src/kernel/services.ts';
import { findSession, type NewSession, openSession } from '../../src/kernel/session.ts';

/** A browser in which somebody is signed in. */
export interface Device {
  readonly cookie: string;
  readonly csrf: string;
}

/** Signs somebody in as the sample sign-in does; it lists a few people only. */
export async function signIn(services: Services, hat: NewSession['hat'], displayName: string): Promise<Device> {
  const now = services.clock.trueNow();
  const { token } = await openSession(services.db, { accountId: newId(), hat, acr: 'sample', displayName, now });
  const session = await findSession(services.db, token, now);
  if (session === null) throw new Error('The session was not found.');
  return { cookie: `terpadu-sesi=${token}`, csrf: csrfToken(session.csrfSecret) };
}

/** A form that a device sends; the key is that of the page she looks at, the same for every click. */
export interface Click {
  readonly device: Device;
  readonly url: string;
  readonly key: string;
  readonly fields: readonly (readonly [name: string, value: string])[];
}

export interface Answered {
  readonly status: number;
  readonly location: string | null;
  readonly text: string;
}

const ANSWER_LIMIT_MS = 20_000;

/** One click; null when no answer came, or none within the limit. Redirects are not followed. */
export async function click(given: Click, limitMs: number = ANSWER_LIMIT_MS): Promise<Answered | null> {
  const { device, url, key, fields } = given;
  const body = new URLSearchParams(
    [[CSRF_FIELD, device.csrf], [ONCE_FIELD, key], ...fields].map((field) => [...field]),
  ).toString();
  const headers = { origin: new URL(url).origin, 'content-type': 'application/x-www-form-urlencoded' };
  const request = { method: 'POST', body, headers: { ...headers, accept: 'text/html', cookie: device.cookie } };
  return answerOf(url, request, limitMs);
}

/** Asks for a page until it comes. */
export async function read(device: Device, url: string, patience: Patience): Promise<Answered> {
  const ask = () => answerOf(url, { headers: { accept: 'text/html', cookie: device.cookie } }, ANSWER_LIMIT_MS);
  return (await untilAnswered(ask, patience)).answer;
}

/** How long somebody goes on clicking, and who hears of a click in vain. */
export interface Patience {
  readonly until: number;
  /** Somebody else failed, and there is no use in going on. */
  readonly failed?: AbortSignal;
  /** No answer, or one that says that the program is not well. */
  readonly inVain: (status: number | null) => void;
}

export interface Acknowledged {
  readonly answer: Answered;
  /** When the click that was answered was made. */
  readonly clickedAt: Temporal.Instant;
  readonly clicks: number;
}

/** Clicks the same button until the program has answered; what no repetition mends throws. */
export async function untilAnswered(once: () => Promise<Answered | null>, patience: Patience): Promise<Acknowledged> {
  for (let clicks = 1; ; clicks += 1) {
    const clickedAt = Temporal.Now.instant();
    const answer = await once();
    if (answer !== null && answer.status < 500) return { answer, clickedAt, clicks };
    patience.inVain(answer?.status ?? null);
    patience.failed?.throwIfAborted();
    if (Date.now() > patience.until) throw new Error(`No answer after ${clicks} clicks: ${words(answer)}.`);
    await sleep(40 + Math.min(clicks, 6) * 20);
  }
}

export function words(answer: Answered | null): string {
  if (answer === null) return 'nothing';
  return `${answer.status} ${answer.location ?? answer.text.replaceAll(/<[^>]*>|\s+/g, ' ').slice(0, 400)}`;
}

async function answerOf(url: string, request: RequestInit, limitMs: number): Promise<Answered | null> {
  try {
    const signal = AbortSignal.timeout(limitMs);
    const answer = await fetch(url, { ...request, redirect: 'manual', signal });
    return { status: answer.status, location: answer.headers.get('location'), text: await answer.text() };
  } catch {
    return null;
  }
}
