import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Result } from '../../vocabulary/result.ts';
import { addMasterKey, createMasterKeys, openMasterKeys, removeMasterKey } from './master-key.ts';

const NOW = Temporal.Instant.from('2026-11-24T02:12:00Z');

describe('the master key file', () => {
  let folder: string;
  let file: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'terpadu-master-'));
    file = join(folder, 'keys', 'master.json');
  });
  after(() => rmSync(folder, { recursive: true }));

  it('is missed by name when it is not there', () => {
    const opened = openMasterKeys(file);
    assert.equal(codeOf(opened), 'master_key_missing');
    assert.ok(!opened.ok && opened.error.sentence.includes(file));
  });

  it('is made once, for its owner only, and never overwritten', () => {
    assert.ok(createMasterKeys(file, NOW).ok);
    assert.equal(statSync(file).mode & 0o777, 0o600);
    const before = readFileSync(file, 'utf8');
    assert.equal(codeOf(createMasterKeys(file, NOW)), 'master_key_exists');
    assert.equal(readFileSync(file, 'utf8'), before);
    assert.deepEqual(readdirSync(dirname(file)), ['master.json']);
  });

  it('holds an id and the day of its making', () => {
    const keys = unwrapped(openMasterKeys(file));
    assert.equal(keys.newest().createdAt.toString(), NOW.toString());
    assert.equal(keys.find(keys.newest().id), keys.newest());
    assert.equal(keys.find('019aaaaa-0000-7000-8000-000000000000'), null);
  });

  it('is refused when others may read it', () => {
    chmodSync(file, 0o640);
    assert.equal(codeOf(openMasterKeys(file)), 'master_key_exposed');
    chmodSync(file, 0o600);
  });

  it('is refused when it was damaged', () => {
    const damaged = join(folder, 'damaged.json');
    for (const text of [
      '',
      '{',
      '{"format":"terpadu-master-keys-v1","keys":[]}',
      '{"format":"other","keys":[]}',
      '[]',
    ]) {
      writeFileSync(damaged, text, { mode: 0o600 });
      assert.equal(codeOf(openMasterKeys(damaged)), 'master_key_malformed', text);
    }
  });

  it('takes a newer key while in use: the newer wraps, the older still unwraps', () => {
    const keys = unwrapped(openMasterKeys(file));
    const old = keys.newest().id;
    const added = unwrapped(addMasterKey(file, NOW.add({ hours: 1 })));
    assert.equal(keys.newest().id, added);
    assert.equal(keys.find(old)?.id, old);
    assert.equal(statSync(file).mode & 0o777, 0o600);
  });

  it('lets go of an old key, never of the newest', () => {
    const keys = unwrapped(openMasterKeys(file));
    const newest = keys.newest().id;
    assert.equal(codeOf(removeMasterKey(file, newest)), 'master_key_newest');
    const old = unwrapped(openMasterKeys(file));
    const added = unwrapped(addMasterKey(file, NOW.add({ hours: 2 })));
    assert.ok(removeMasterKey(file, newest).ok);
    assert.equal(old.newest().id, added);
    assert.equal(unwrapped(openMasterKeys(file)).find(newest), null);
  });
});

function codeOf(result: Result<unknown, { readonly code: string }>): string | null {
  return result.ok ? null : result.error.code;
}

function unwrapped<T>(result: Result<T, unknown>): T {
  assert.ok(result.ok);
  return result.value;
}
