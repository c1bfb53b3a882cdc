import { statSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { openDatabase, type Database } from '../kernel/database.ts';
import { addMasterKey, openMasterKeys, removeMasterKey } from '../kernel/keys/master-key.ts';
import { mastersInUse, rotateMaster } from '../kernel/keys/rotate-master.ts';
import { err, ok, type Result } from '../vocabulary/result.ts';
import { readWords } from './command-line.ts';
import { endVerb } from './end-verb.ts';
import type { Io } from './io.ts';
import { reachStore } from './reach-store.ts';
import { readConfiguration } from './read-configuration.ts';
import type { StoreFault } from './store.ts';

const USAGE = { form: 'rotate-master', places: 0, options: {} } as const;

/** Adds a master key, wraps all keys by it, and removes the old one when nothing can need it any more. */
export async function rotateMasterVerb(words: readonly string[], io: Io): Promise<number> {
  const config = readWords(words, io, USAGE) === null ? null : readConfiguration(io);
  if (config === null) return 2;
  return endVerb(io, async () => {
    const reached = await reachStore(config);
    if (!reached.ok) return reached;
    const db = openDatabase({ connection: reached.value.app, poolSize: 2, onBroken: () => {} });
    try {
      return await rotate({ db, file: config.masterKeyFile, io, graceMs: GRACE_MS });
    } finally {
      await db.close();
      await reached.value.stop();
    }
  });
}

/**
 * A running program takes the new key at its next wrapping. What it wrapped just before is committed within
 * this time: it may wait 5 s for a connection, 15 s in a statement and 30 s idle, or it is broken off.
 */
const GRACE_MS = 60_000;

export interface Rotation {
  readonly db: Database;
  readonly file: string;
  readonly io: Io;
  /** How long the old key stays after the new one was added. */
  readonly graceMs: number;
}

/** One whole rotation, or the rest of one that was interrupted; harmless to interrupt at any point. */
export async function rotate({ db, file, io, graceMs }: Rotation): Promise<Result<void, StoreFault>> {
  const masters = openMasterKeys(file);
  if (!masters.ok) return masters;
  const owner = statSync(file).uid;
  if (process.getuid !== undefined && owner !== process.getuid()) {
    const sentence = `${file} belongs to another user (${owner}), whose program could not read a file that this user writes. Run this as that user.`;
    return err({ code: 'master_key_not_ours', sentence });
  }
  const missing = (await mastersInUse(db)).filter((id) => masters.value.find(id) === null);
  if (missing.length > 0) {
    return err({
      code: 'master_key_missing',
      sentence: `${file} lacks the master key ${missing.join(', ')}; nothing was changed.`,
    });
  }
  if (masters.value.all().length > 1) io.say('Finishing an earlier rotation; no new key is added.');
  else {
    const added = addMasterKey(file, Temporal.Now.instant());
    if (!added.ok) return added;
    io.say(`Added the master key ${added.value}; from now on it wraps what is new.`);
  }
  const onProgress = (count: number) => io.progress(`${count} keys wrapped anew`);
  const first = await rotateMaster({ db, masters: masters.value, onProgress });
  io.progress('');
  await waitFor(masters.value.newest().createdAt.add({ milliseconds: graceMs }), io);
  const rest = await rotateMaster({ db, masters: masters.value });
  io.say(`${first + rest} keys of the database are wrapped anew.`);
  return removeUnused({ db, file, io });
}

async function waitFor(at: Temporal.Instant, io: Io): Promise<void> {
  const left = Temporal.Now.instant().until(at).total('milliseconds');
  if (left <= 0) return;
  io.say(`Waiting ${Math.ceil(left / 1_000)} s, until no transaction can hold a key wrapped by the old one.`);
  await sleep(left);
}

async function removeUnused({ db, file, io }: Omit<Rotation, 'graceMs'>): Promise<Result<void, StoreFault>> {
  const masters = openMasterKeys(file);
  if (!masters.ok) return masters;
  const used = new Set(await mastersInUse(db));
  const newest = masters.value.newest().id;
  for (const { id } of masters.value.all().filter((key) => key.id !== newest && !used.has(key.id))) {
    const removed = removeMasterKey(file, id);
    if (!removed.ok) throw new Error(`The master key ${id} could not be removed: ${removed.error.code}`);
    io.say(`Removed the master key ${id}.`);
  }
  io.say(
    `Back up ${file} now. Keep its earlier copies as long as the backups taken until now: they open with those only.`,
  );
  return ok(undefined);
}
