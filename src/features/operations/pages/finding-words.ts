import type { Finding } from '../domain/node-state.ts';
import { operationsPaths } from '../http/operations-paths.ts';
import type { NodeReading } from '../http/read-node.ts';
import { bytes, time } from './format.ts';
import type { Words } from './say.ts';

interface FindingWords {
  /** What is wrong. */
  readonly title: string;
  /** What it means, and what to do. */
  readonly detail: string;
  readonly href: string | undefined;
}

/** A finding as the operator reads it: what, what it means, what to do, where. */
export function findingWords(finding: Finding, reading: NodeReading, t: Words): FindingWords {
  const outbox = operationsPaths.outbox.to({});
  const when = (at: Temporal.Instant) => time(at, t.lang);
  switch (finding.kind) {
    case 'outbox_failing':
      return { title: t('foundFailing', { count: finding.count }), detail: t('foundFailingDo'), href: outbox };
    case 'outbox_behind':
      return {
        title: t('foundBehind', { kind: finding.effect, since: when(finding.since) }),
        detail: t('foundBehindDo'),
        href: '#kotak-keluar-jenis',
      };
    case 'timers_late':
      return { title: t('foundTimers', { count: finding.count, minutes: finding.minutes }), detail: t('foundTimersDo'), href: undefined };
    case 'database_crowded':
      return { title: t('foundCrowded', { count: finding.queued }), detail: t('foundCrowdedDo'), href: undefined };
    case 'master_key_missing':
      return { title: t('foundMasterMissing', { count: finding.wraps }), detail: t('foundMasterMissingDo'), href: '#kunci-induk' };
    case 'master_key_old':
      return { title: t('foundMasterOld', { days: finding.days }), detail: t('foundMasterOldDo'), href: '#kunci-induk' };
    case 'master_key_half_rotated':
      return { title: t('foundHalfRotated', { count: finding.wraps }), detail: t('foundHalfRotatedDo'), href: '#kunci-induk' };
    case 'signing_key_ended':
      return {
        title: t('foundSigningEnded', { count: finding.count, since: when(finding.since) }),
        detail: t('foundSigningEndedDo'),
        href: '#kunci-tanda-tangan',
      };
    case 'signing_key_ending':
      return {
        title: t('foundSigningEnding', { count: finding.count, until: when(finding.until) }),
        detail: t('foundSigningEndingDo'),
        href: '#kunci-tanda-tangan',
      };
    case 'disk_low':
      return {
        title: t('foundDisk', { free: bytes(finding.freeBytes, t.lang) }),
        detail: t('foundDiskDo', { folder: reading.about.dataFolder }),
        href: undefined,
      };
    case 'probe':
      return { title: finding.probe.name, detail: finding.probe.says, href: finding.probe.href ?? undefined };
    default:
      return finding satisfies never;
  }
}
