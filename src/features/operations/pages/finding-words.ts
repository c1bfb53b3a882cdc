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
  readonly href?: string | undefined;
}

/** A finding as the operator reads it: what, what it means, what to do, where. */
export function findingWords(finding: Finding, reading: NodeReading, t: Words): FindingWords {
  switch (finding.kind) {
    case 'outbox_failing':
      return {
        title: t('foundFailing', { count: finding.count }),
        detail: t('foundFailingDo'),
        href: operationsPaths.outbox.to({}),
      };
    case 'outbox_behind': {
      const title = t('foundBehind', { kind: finding.effect, since: time(finding.since, t.lang) });
      return { title, detail: t('foundBehindDo'), href: '#kotak-keluar-jenis' };
    }
    case 'timers_late': {
      const { count, minutes } = finding;
      return { title: t('foundTimers', { count, minutes }), detail: t('foundTimersDo') };
    }
    case 'database_crowded':
      return { title: t('foundCrowded', { count: finding.queued }), detail: t('foundCrowdedDo') };
    case 'disk_low': {
      const title = t('foundDisk', { free: bytes(finding.freeBytes, t.lang) });
      return { title, detail: t('foundDiskDo', { folder: reading.about.dataFolder }) };
    }
    case 'probe':
      return { title: finding.probe.name, detail: finding.probe.says, href: finding.probe.href ?? undefined };
    case 'master_key_missing':
    case 'master_key_old':
    case 'master_key_half_rotated':
    case 'signing_key_ended':
    case 'signing_key_ending':
      return keyWords(finding, t);
    default:
      return finding satisfies never;
  }
}

type KeyFinding = Extract<Finding, { readonly kind: `${'master' | 'signing'}_key_${string}` }>;

const MASTER_KEYS = '#kunci-induk';
const SIGNING_KEYS = '#kunci-tanda-tangan';

function keyWords(finding: KeyFinding, t: Words): FindingWords {
  switch (finding.kind) {
    case 'master_key_missing':
      return {
        title: t('foundMasterMissing', { count: finding.wraps }),
        detail: t('foundMasterMissingDo'),
        href: MASTER_KEYS,
      };
    case 'master_key_old':
      return { title: t('foundMasterOld', { days: finding.days }), detail: t('foundMasterOldDo'), href: MASTER_KEYS };
    case 'master_key_half_rotated':
      return {
        title: t('foundHalfRotated', { count: finding.wraps }),
        detail: t('foundHalfRotatedDo'),
        href: MASTER_KEYS,
      };
    case 'signing_key_ended': {
      const title = t('foundSigningEnded', { count: finding.count, since: time(finding.since, t.lang) });
      return { title, detail: t('foundSigningEndedDo'), href: SIGNING_KEYS };
    }
    case 'signing_key_ending': {
      const title = t('foundSigningEnding', { count: finding.count, until: time(finding.until, t.lang) });
      return { title, detail: t('foundSigningEndingDo'), href: SIGNING_KEYS };
    }
    default:
      return finding satisfies never;
  }
}
