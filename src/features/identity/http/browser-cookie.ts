import { createHash, randomBytes } from 'node:crypto';
import type { CookiePolicy } from '../../../kernel/http/cookie.ts';

/** What ties a ceremony to the browser that began it, before anybody is signed in. */
export interface Browser {
  /** SHA-256, hex; the cookie itself is not kept. */
  readonly hash: string;
  /** To be sent along, so that the next request comes with it. */
  readonly cookie: string;
}

/** A ceremony and what follows it take minutes; an hour leaves room to look for the phone. */
const LIFE_SECONDS = 3_600;

/** The browser of a request, or a new mark for one that has none yet. */
export function markBrowser(headers: Headers, policy: CookiePolicy): Browser {
  const value = readMark(headers, policy) ?? randomBytes(32).toString('base64url');
  const secure = policy.isSecure ? '; Secure' : '';
  const cookie = `${nameOf(policy)}=${value}; Path=/; Max-Age=${LIFE_SECONDS}; HttpOnly; SameSite=Strict${secure}`;
  return { hash: hashOf(value), cookie };
}

/** The hash of a browser's mark; null when it came without one. */
export function browserHash(headers: Headers, policy: CookiePolicy): string | null {
  const value = readMark(headers, policy);
  return value === null ? null : hashOf(value);
}

function readMark(headers: Headers, policy: CookiePolicy): string | null {
  const wanted = `${nameOf(policy)}=`;
  const part = (headers.get('cookie') ?? '')
    .slice(0, 8_000)
    .split(';')
    .map((one) => one.trim())
    .find((one) => one.startsWith(wanted));
  const value = part?.slice(wanted.length) ?? '';
  return /^[A-Za-z0-9_-]{43}$/.test(value) ? value : null;
}

function nameOf(policy: CookiePolicy): string {
  return policy.isSecure ? '__Host-terpadu-peramban' : 'terpadu-peramban';
}

function hashOf(value: string): string {
  return createHash('sha256').update(value).digest('hex');
}
