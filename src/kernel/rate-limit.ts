import { createHmac, randomBytes } from 'node:crypto';
import type { Instant } from '../vocabulary/instant.ts';
import { err, ok, type Result } from '../vocabulary/result.ts';
import { boundedMap } from './bounded-map.ts';

/** Whom a limit counts for. Only a hash of it is kept, and only in memory. */
export type Limited = { readonly account: string } | { readonly address: string };

export interface RateLimitOptions {
  /** So many may come at once. */
  readonly burst: number;
  /** So many come back each minute. */
  readonly perMinute: number;
  /** How many accounts and addresses are counted at once; the least recently seen starts anew. */
  readonly maxKeys?: number;
}

export interface RateLimit {
  /** Takes one; when there is none left, says after how many whole seconds there will be. */
  take(
    limited: Limited,
    now: Instant,
  ): Result<void, { readonly code: 'too_many_requests'; readonly retryAfterSeconds: number }>;
}

const MAX_KEYS = 20_000;

/** A token bucket per account or address, for one process; N processes allow N times as much. */
export function rateLimit(options: RateLimitOptions): RateLimit {
  const { burst, perMinute } = options;
  const salt = randomBytes(32);
  const perMs = perMinute / 60_000;
  const buckets = boundedMap<string, { readonly tokens: number; readonly atMs: number }>({
    maxEntries: options.maxKeys ?? MAX_KEYS,
    maxAgeMs: null,
    nowMs: () => 0,
  });
  return {
    take(limited, now) {
      const key = createHmac('sha256', salt).update(nameOf(limited)).digest('base64url');
      const bucket = buckets.get(key) ?? { tokens: burst, atMs: now.epochMilliseconds };
      // A clock that was set back gives nothing, and takes nothing away.
      const passedMs = Math.max(0, now.epochMilliseconds - bucket.atMs);
      const tokens = Math.min(burst, bucket.tokens + passedMs * perMs);
      const isAllowed = tokens >= 1;
      buckets.set(key, { tokens: isAllowed ? tokens - 1 : tokens, atMs: Math.max(bucket.atMs, now.epochMilliseconds) });
      return isAllowed
        ? ok(undefined)
        : err({ code: 'too_many_requests', retryAfterSeconds: Math.ceil((1 - tokens) / perMs / 1000) });
    },
  };
}

function nameOf(limited: Limited): string {
  return 'account' in limited ? `account ${limited.account}` : `address ${network(limited.address)}`;
}

/** One household or phone holds a whole IPv6 /64 (RFC 4291 section 2.5.1), so that is what is counted. */
function network(address: string): string {
  const plain = address.replace(/%.*$/, '').toLowerCase();
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(plain);
  if (mapped?.[1] !== undefined) return mapped[1];
  if (!plain.includes(':')) return plain;
  const [head = '', tail = ''] = plain.split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail === '' ? [] : tail.split(':');
  const zeros = plain.includes('::')
    ? Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => '0')
    : [];
  return [...before, ...zeros, ...after]
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':');
}
