import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { stepsOf } from '../migrate.ts';
import { distanceOf, type TakenStep } from './release-steps.ts';

describe('how far a database stands from a release', () => {
  let folder: string;
  let taken: readonly TakenStep[];
  const sets = () => [{ feature: 'uji', folder }];

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'terpadu-langkah-'));
    writeFileSync(join(folder, '0001-first.sql'), 'select 1');
    writeFileSync(join(folder, '0002-second.sql'), 'select 2');
    taken = stepsOf({ feature: 'uji', folder });
  });
  after(() => rmSync(folder, { recursive: true }));

  it('is nothing when all steps are taken', () => {
    assert.deepEqual(distanceOf(taken, sets()), { due: [], unknown: [], changed: [] });
  });

  it('names the steps that are due', () => {
    assert.deepEqual(distanceOf(taken.slice(0, 1), sets()).due, ['uji/0002-second']);
  });

  it('names steps that a newer release has taken', () => {
    const newer = [...taken, { feature: 'uji', number: 3, name: '0003-third', sha256: 'a'.repeat(64) }];
    assert.deepEqual(distanceOf(newer, sets()).unknown, ['uji/0003-third']);
  });

  it('names a step that was edited after it was taken', () => {
    const edited = taken.map((step) => (step.number === 1 ? { ...step, sha256: 'b'.repeat(64) } : step));
    assert.deepEqual(distanceOf(edited, sets()).changed, ['uji/0001-first']);
  });
});
