import { readFileSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import type { Lang } from '../../../vocabulary/lang.ts';
import { openMasterKeys } from '../../../kernel/keys/master-key.ts';
import { overviewOutbox } from '../../../kernel/outbox/overview.ts';
import type { Services } from '../../../kernel/services.ts';
import { countDue } from '../../../kernel/timers/fire.ts';
import { WORKER } from '../../../kernel/viewer.ts';
import {
  KEY_NOTICE_DAYS,
  type DiskFigures,
  type KindFigures,
  type MasterKeyFigures,
  type NodeFigures,
  type ProbeResult,
} from '../domain/node-state.ts';
import { listMoves } from '../storage/clock-moves.ts';
import { countWrapped, listEndingKeys, readStore, readTimerLateness } from '../storage/node-figures.ts';
import { readBehind } from '../storage/outbox-effect.ts';

/** How another feature's worker is doing, for the state page; joined by app.ts. */
export interface NodeProbe {
  readonly read: (services: Services, lang: Lang) => Promise<ProbeResult>;
}

/** The figures, and what is simply so. */
export interface NodeReading extends NodeFigures {
  readonly about: {
    readonly version: string;
    readonly startedAt: Temporal.Instant;
    readonly kind: 'sample' | 'real';
    readonly nodeId: string;
    readonly dataFolder: string;
    readonly databaseSteps: number;
  };
}

/** Reads the state of the node as it is now, in one worker's transaction. */
export async function readNode(
  services: Services,
  given: { readonly lang: Lang; readonly probes: readonly NodeProbe[] },
): Promise<NodeReading> {
  const { db, clock, config, installation } = services;
  const now = clock.trueNow();
  const connections = db.connections();
  const stored = await db.as(WORKER, async (tx) => ({
    kinds: await overviewOutbox(tx),
    behind: await readBehind(tx, now),
    due: await countDue(tx, clock),
    latenessMs: await readTimerLateness(tx, clock),
    moves: await listMoves(tx),
    store: await readStore(tx),
    wrapped: await countWrapped(tx),
    endingKeys: await listEndingKeys(tx, now.add({ hours: KEY_NOTICE_DAYS * 24 })),
  }));
  const { version, sizeBytes, steps } = stored.store;
  return {
    outbox: stored.kinds.map((kind): KindFigures => ({ ...kind, behindSince: stored.behind.get(kind.kind) ?? null })),
    timers: { due: stored.due, latenessMs: stored.latenessMs, clockMovedAt: stored.moves[0]?.at ?? null },
    database: { version, sizeBytes, connections },
    masterKeys: masterKeysOf(config.masterKeyFile, stored.wrapped),
    endingKeys: stored.endingKeys,
    disk: await readDisk(config.dataFolder),
    probes: await Promise.all(given.probes.map((probe) => probe.read(services, given.lang))),
    about: {
      version: VERSION,
      startedAt: now.subtract({ milliseconds: Math.round(process.uptime() * 1_000) }),
      kind: installation.kind,
      nodeId: installation.nodeId,
      dataFolder: config.dataFolder,
      databaseSteps: steps,
    },
  };
}

/** The release, as package.json names it. */
const VERSION = versionIn(readFileSync(new URL('../../../../package.json', import.meta.url), 'utf8'));

function versionIn(manifest: string): string {
  const version = /"version": "([^"]+)"/.exec(manifest)?.[1];
  if (version === undefined) throw new Error('package.json names no version.');
  return version;
}

/** The keys of the file and what they wrap; those that wrap without being in the file too. */
function masterKeysOf(file: string, wrapped: ReadonlyMap<string, number>): readonly MasterKeyFigures[] {
  const masters = openMasterKeys(file);
  const newest = masters.ok ? masters.value.newest() : null;
  const ids = new Set([...(newest === null ? [] : [newest.id]), ...wrapped.keys()]);
  return [...ids].map((id) => ({
    id,
    createdAt: masters.ok ? (masters.value.find(id)?.createdAt ?? null) : null,
    isNewest: id === newest?.id,
    wraps: wrapped.get(id) ?? 0,
  }));
}

async function readDisk(folder: string): Promise<DiskFigures | null> {
  const disk = await statfs(folder).catch(() => null);
  return disk === null ? null : { freeBytes: disk.bavail * disk.bsize, sizeBytes: disk.blocks * disk.bsize };
}
