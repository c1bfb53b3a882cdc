import assert from 'node:assert/strict';
import { createSecretKey, randomBytes } from 'node:crypto';
import { describe, it } from 'node:test';
import { seal, unseal } from './sealed-bytes.ts';

const key = createSecretKey(randomBytes(32));
const place = ['mall.evidence', 'value', 'row-1'];

describe('sealed bytes', () => {
  it('open to what was sealed, an empty value too', () => {
    for (const text of ['Ratna', '']) {
      assert.deepEqual(unseal(key, seal(key, Buffer.from(text), place), place), { ok: true, value: Buffer.from(text) });
    }
  });

  it('never look alike, even for equal values', () => {
    assert.notDeepEqual(seal(key, Buffer.from('same'), place), seal(key, Buffer.from('same'), place));
  });

  it('do not open after any one byte was changed', () => {
    const sealed = seal(key, Buffer.from('Ratna'), place);
    for (let i = 1; i < sealed.length; i++) {
      const changed = Buffer.from(sealed);
      changed[i] = (changed[i] ?? 0) ^ 1;
      assert.deepEqual(unseal(key, changed, place), { ok: false, error: 'ciphertext_altered' }, `byte ${i}`);
    }
    for (let length = 0; length < sealed.length; length++) {
      assert.equal(unseal(key, sealed.subarray(0, length), place).ok, false, `cut to ${length}`);
    }
  });

  it('do not open in another row, column or table, nor under another key', () => {
    const sealed = seal(key, Buffer.from('Ratna'), place);
    const others = [
      ['mall.evidence', 'value', 'row-2'],
      ['mall.evidence', 'note', 'row-1'],
      ['mall.draft', 'value', 'row-1'],
      ['mall.evidence', 'valuerow', '-1'],
    ];
    for (const other of others) assert.equal(unseal(key, sealed, other).ok, false);
    assert.equal(unseal(createSecretKey(randomBytes(32)), sealed, place).ok, false);
  });

  it('of a version not known are a defect, not an erased value', () => {
    const sealed = seal(key, Buffer.from('Ratna'), place);
    sealed[0] = 9;
    assert.throws(() => unseal(key, sealed, place), /version 9/);
  });
});
