import type { Instant } from '../../../vocabulary/instant.ts';

/** What was counted and measured on the node. Times are true times. */
export interface NodeFigures {
  readonly outbox: readonly KindFigures[];
  readonly timers: TimerFigures;
  readonly database: DatabaseFigures;
  readonly masterKeys: readonly MasterKeyFigures[];
  readonly endingKeys: readonly EndingKey[];
  /** null: the folder is not there. */
  readonly disk: DiskFigures | null;
  readonly probes: readonly ProbeResult[];
}

export interface KindFigures {
  readonly kind: string;
  readonly waiting: number;
  readonly failing: number;
  /** Since when the oldest one could have been taken up and was not; null: none is behind. */
  readonly behindSince: Instant | null;
}

export interface TimerFigures {
  readonly due: number;
  /** How long the latest of them is overdue, by its own clock; 0 when none is due. */
  readonly latenessMs: number;
  /** When the clock of casework was moved last; null: never. */
  readonly clockMovedAt: Instant | null;
}

export interface DatabaseFigures {
  readonly version: string;
  readonly sizeBytes: number;
  readonly connections: { readonly total: number; readonly idle: number; readonly queued: number };
}

export interface MasterKeyFigures {
  readonly id: string;
  /** null: keys are wrapped by it, but the master key file does not hold it. */
  readonly createdAt: Instant | null;
  readonly isNewest: boolean;
  /** Keys that it wraps. */
  readonly wraps: number;
}

/** A signing key in use whose last day is near, and for which there is no later one. */
export interface EndingKey {
  readonly owner: string;
  readonly usage: string;
  readonly until: Instant;
}

export interface DiskFigures {
  readonly freeBytes: number;
  readonly sizeBytes: number;
}

/** What another feature says of its own workers. */
export interface ProbeResult {
  readonly name: string;
  readonly isWell: boolean;
  readonly says: string;
  readonly href: string | null;
}

/** One thing that needs a person. */
export type Finding =
  | { readonly kind: 'outbox_failing'; readonly count: number }
  | { readonly kind: 'outbox_behind'; readonly effect: string; readonly since: Instant }
  | { readonly kind: 'timers_late'; readonly count: number; readonly minutes: number }
  | { readonly kind: 'database_crowded'; readonly queued: number }
  | { readonly kind: 'master_key_missing'; readonly wraps: number }
  | { readonly kind: 'master_key_old'; readonly days: number }
  | { readonly kind: 'master_key_half_rotated'; readonly wraps: number }
  | { readonly kind: 'signing_key_ended'; readonly count: number; readonly since: Instant }
  | { readonly kind: 'signing_key_ending'; readonly count: number; readonly until: Instant }
  | { readonly kind: 'disk_low'; readonly freeBytes: number }
  | { readonly kind: 'probe'; readonly probe: ProbeResult };

/** Everything that needs a person, most urgent first; empty when all is well. */
export function findingsOf(figures: NodeFigures, now: Instant): readonly Finding[] {
  const all = [
    ...masterKeyFindings(figures.masterKeys, now),
    ...diskFindings(figures.disk),
    ...signingKeyFindings(figures.endingKeys, now),
    ...figures.probes.filter(({ isWell }) => !isWell).map((probe): Finding => ({ kind: 'probe', probe })),
    ...outboxFindings(figures.outbox, now),
    ...timerFindings(figures.timers, now),
    ...databaseFindings(figures.database),
  ];
  return [...all.filter(isUrgent), ...all.filter((finding) => !isUrgent(finding))];
}

/** Whether something stands still or is lost until somebody acts; the rest waits for a decision. */
export function isUrgent({ kind }: Finding): boolean {
  return URGENT.has(kind);
}

const URGENT: ReadonlySet<Finding['kind']> = new Set([
  'master_key_missing',
  'disk_low',
  'signing_key_ended',
  'outbox_behind',
  'timers_late',
  'probe',
]);

/** How long before their end signing keys are announced; others need days to fetch a new one. */
export const KEY_NOTICE_DAYS = 30;

/** NIST SP 800-57 part 1, table 1, gives a key that wraps keys two years at most; we take one. */
const MASTER_KEY_DAYS = 365;
/** A drainer takes up what is due within seconds; twice that is none that runs. */
const BEHIND_MINUTES = 2;
/** Timers fire within two seconds, after a move of the clock within a few more. */
const TIMER_LATE_MS = 60_000;
const AFTER_MOVE_MINUTES = 1;
/** PostgreSQL stops for want of space well before the last byte. */
const DISK_LOW_BYTES = 2 * 1024 ** 3;
/** Requests that wait for a connection for one look may be chance; so many are not. */
const QUEUED = 5;

function outboxFindings(kinds: readonly KindFigures[], now: Instant): readonly Finding[] {
  const failing = kinds.reduce((sum, kind) => sum + kind.failing, 0);
  const limit = now.subtract({ minutes: BEHIND_MINUTES });
  const behind = kinds.flatMap(({ kind, behindSince }): readonly Finding[] =>
    behindSince !== null && isBefore(behindSince, limit)
      ? [{ kind: 'outbox_behind', effect: kind, since: behindSince }]
      : [],
  );
  return [...(failing > 0 ? [{ kind: 'outbox_failing', count: failing } as const] : []), ...behind];
}

function timerFindings({ due, latenessMs, clockMovedAt }: TimerFigures, now: Instant): readonly Finding[] {
  const isJustMoved = clockMovedAt !== null && isBefore(now, clockMovedAt.add({ minutes: AFTER_MOVE_MINUTES }));
  if (latenessMs < TIMER_LATE_MS || isJustMoved) return [];
  return [{ kind: 'timers_late', count: due, minutes: Math.floor(latenessMs / 60_000) }];
}

function databaseFindings({ connections }: DatabaseFigures): readonly Finding[] {
  return connections.queued >= QUEUED ? [{ kind: 'database_crowded', queued: connections.queued }] : [];
}

function masterKeyFindings(keys: readonly MasterKeyFigures[], now: Instant): readonly Finding[] {
  const sum = (some: readonly MasterKeyFigures[]) => some.reduce((total, { wraps }) => total + wraps, 0);
  const missing = sum(keys.filter(({ createdAt }) => createdAt === null));
  const old = sum(keys.filter(({ createdAt, isNewest }) => createdAt !== null && !isNewest));
  const newest = keys.find(({ isNewest }) => isNewest)?.createdAt ?? null;
  const days = newest === null ? 0 : daysFrom(newest, now);
  return [
    ...(missing > 0 ? [{ kind: 'master_key_missing', wraps: missing } as const] : []),
    ...(old > 0 ? [{ kind: 'master_key_half_rotated', wraps: old } as const] : []),
    ...(days > MASTER_KEY_DAYS ? [{ kind: 'master_key_old', days } as const] : []),
  ];
}

function signingKeyFindings(keys: readonly EndingKey[], now: Instant): readonly Finding[] {
  const ended = keys.filter(({ until }) => !isBefore(now, until)).map(({ until }) => until);
  const ending = keys.filter(({ until }) => isBefore(now, until)).map(({ until }) => until);
  const [since, until] = [earliest(ended), earliest(ending)];
  return [
    ...(since === null ? [] : [{ kind: 'signing_key_ended', count: ended.length, since } as const]),
    ...(until === null ? [] : [{ kind: 'signing_key_ending', count: ending.length, until } as const]),
  ];
}

function diskFindings(disk: DiskFigures | null): readonly Finding[] {
  return disk !== null && disk.freeBytes < DISK_LOW_BYTES ? [{ kind: 'disk_low', freeBytes: disk.freeBytes }] : [];
}

/** Whole days, for the age of a key. */
export function daysFrom(from: Instant, to: Instant): number {
  return Math.floor(from.until(to, { largestUnit: 'hours' }).total('hours') / 24);
}

function earliest(times: readonly Instant[]): Instant | null {
  return times.toSorted((one, other) => Temporal.Instant.compare(one, other))[0] ?? null;
}

function isBefore(one: Instant, other: Instant): boolean {
  return Temporal.Instant.compare(one, other) < 0;
}
