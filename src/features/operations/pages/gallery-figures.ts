import type { StuckEffect } from '../../../kernel/outbox/stuck.ts';
import type { SandboxState } from '../domain/sandbox-control.ts';
import type { NodeReading } from '../http/read-node.ts';
import type { AuditEntry } from '../storage/audit-log.ts';
import type { ClockMoved } from '../storage/clock-moves.ts';
import type { OutboxEffect } from '../storage/outbox-effect.ts';
import type { FormSecrets } from './desk.tsx';

/** Invented figures for the gallery; 24 November 2026, 09.39 WIB. */
export const now = Temporal.Instant.from('2026-11-24T02:39:00Z');

export const form: FormSecrets = { csrf: 'contoh', idempotencyKey: '019abcde-0000-7000-8000-000000000001' };

export const readingWell: NodeReading = {
  outbox: [
    { kind: 'notice.send', waiting: 3, failing: 0, behindSince: null },
    { kind: 'document.issue', waiting: 1, failing: 0, behindSince: null },
  ],
  timers: { due: 0, latenessMs: 0, clockMovedAt: null },
  database: { version: '18.4', sizeBytes: 214_000_000, connections: { total: 6, idle: 4, queued: 0 } },
  masterKeys: [
    { id: '019a9999-0000-7000-8000-000000000001', createdAt: ago({ hours: 24 * 84 }), isNewest: true, wraps: 21_460 },
  ],
  endingKeys: [],
  disk: { freeBytes: 182_400_000_000, sizeBytes: 480_000_000_000 },
  probes: [{ name: 'Penyegel', isWell: true, says: 'Kepala pohon 4.182, disegel 09.38 WIB', href: null }],
  about: {
    version: '0.1.0',
    startedAt: ago({ hours: 27 }),
    kind: 'sample',
    nodeId: '019a9999-0000-7000-8000-000000000000',
    dataFolder: '/srv/terpadu/data',
    databaseSteps: 34,
  },
};

export const readingInTrouble: NodeReading = {
  ...readingWell,
  outbox: [
    { kind: 'notice.send', waiting: 41, failing: 2, behindSince: null },
    { kind: 'message.deliver', waiting: 7, failing: 1, behindSince: ago({ minutes: 26 }) },
  ],
  masterKeys: [
    { id: '019a9999-0000-7000-8000-000000000001', createdAt: ago({ hours: 24 * 2 }), isNewest: true, wraps: 18_020 },
    { id: '01960000-0000-7000-8000-000000000001', createdAt: ago({ hours: 24 * 370 }), isNewest: false, wraps: 3_440 },
  ],
  endingKeys: [{ owner: 'member:ID/GOV/dpmptsp-sragen', usage: 'message', until: now.add({ hours: 24 * 12 }) }],
  disk: { freeBytes: 1_240_000_000, sizeBytes: 40_000_000_000 },
};

const common = {
  key: 'notice.send:019abcde-0000-7000-8000-00000000000a:submitted',
  payload: { applicationId: '019abcde-0000-7000-8000-00000000000a', notice: 'submitted' },
  createdAt: ago({ hours: 3 }),
  setAsideReason: null,
} as const;

export const effects: readonly StuckEffect[] = [
  {
    ...common,
    id: '019abcde-0000-7000-8000-000000000011',
    kind: 'notice.send',
    state: 'failing',
    attempts: 12,
    lastError: 'Error ECONNREFUSED',
    at: ago({ hours: 1 }),
  },
  {
    ...common,
    id: '019abcde-0000-7000-8000-000000000012',
    kind: 'message.deliver',
    state: 'failing',
    attempts: 12,
    lastError: 'TimeoutError',
    at: ago({ hours: 2 }),
  },
  {
    ...common,
    id: '019abcde-0000-7000-8000-000000000013',
    kind: 'document.issue',
    state: 'failing',
    attempts: 5,
    lastError: null,
    at: ago({ hours: 2 }),
  },
];

export type SampleEffect = OutboxEffect;

export const failingEffect: SampleEffect = {
  ...common,
  id: '019abcde-0000-7000-8000-000000000011',
  kind: 'notice.send',
  state: 'failing',
  attempts: 12,
  lastError: 'Error ECONNREFUSED',
  runAt: ago({ hours: 1 }),
  settledAt: ago({ hours: 1 }),
};

export const moves: readonly ClockMoved[] = [
  { at: ago({ minutes: 12 }), stepMs: 5 * 86_400_000 },
  { at: ago({ hours: 20 }), stepMs: 18_000_000 },
];

export const sandboxes: readonly SandboxState[] = [
  sandbox('dukcapil', 'Dukcapil', 180),
  sandbox('sisdmk', 'SISDMK', 420),
  sandbox('djp', 'DJP', 260),
  sandbox('pddikti', 'PDDikti', 650),
];

export const entries: readonly AuditEntry[] = [
  entry('1', {
    event: 'outbox_effect.retried',
    action: 'outbox_effect.retry',
    rule: 'OPS-03',
    subject: { kind: 'outbox_effect', id: '019abcde-0000-7000-8000-000000000011' },
  }),
  entry('2', {
    event: 'access.denied',
    action: 'clock.advance',
    rule: null,
    subject: { kind: 'action', id: 'clock.advance' },
    outcome: 'refused',
  }),
  entry('3', {
    event: 'sandbox.switched_off',
    action: 'sandbox.switch',
    rule: 'OPS-08',
    subject: { kind: 'sandbox', id: 'pddikti' },
  }),
  entry('4', {
    event: 'message.delivered',
    action: 'message.deliver',
    rule: null,
    subject: { kind: 'message', id: '019abcde-0000-7000-8000-0000000000aa' },
    outcome: 'failed',
    actor: { kind: 'worker', id: null },
  }),
];

function sandbox(name: string, title: string, medianMs: number): SandboxState {
  return { name, title: { id: title, en: title }, medianMs, p99Ms: medianMs * 5, errorRate: 0.005, outageSince: null };
}

function entry(
  digit: string,
  own: Pick<AuditEntry, 'event' | 'action' | 'rule' | 'subject'> & Partial<AuditEntry>,
): AuditEntry {
  return {
    id: `019abcde-0000-7000-8000-00000000001${digit}`,
    at: ago({ minutes: Number(digit) * 9 }),
    actor: { kind: 'officer', id: '019a0000-0000-7000-8000-000000000007' },
    outcome: 'done',
    traceId: `019abcde-0000-7000-8000-0000000001${digit}0`,
    ...own,
  };
}

function ago(time: { readonly hours?: number; readonly minutes?: number }): Temporal.Instant {
  return Temporal.Instant.from('2026-11-24T02:39:00Z').subtract(time);
}
