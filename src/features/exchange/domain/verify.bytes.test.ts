import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { aCall, verdict } from '../../../../test/support/a-call.ts';
import { parseEvidence } from './evidence-file.ts';
import { formatEvidence } from './evidence-json.ts';

const { evidence } = await aCall();

describe('a changed byte', () => {
  const file = Buffer.from(formatEvidence(evidence));
  const space = /^[ \n\r\t]$/;

  const judged = (changed: Uint8Array): string => {
    let text: string;
    try {
      text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(changed);
    } catch {
      return 'not_verifiable';
    }
    const parsed = parseEvidence(text);
    return parsed.ok ? verdict(parsed.value) : 'not_verifiable';
  };

  it('anywhere in the file, unless it is the layout, keeps it from being intact', () => {
    assert.equal(judged(file), 'intact');
    fc.assert(
      fc.property(fc.nat(file.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const changed = Buffer.from(file);
        changed[at] = file[at]! ^ change;
        const isLayout = space.test(String.fromCharCode(file[at]!)) && space.test(String.fromCharCode(changed[at]));
        if (!isLayout) assert.notEqual(judged(changed), 'intact', `byte ${at}`);
      }),
      { numRuns: 1500 },
    );
  });

  it('lost or put in has the same effect', () => {
    fc.assert(
      fc.property(fc.nat(file.length - 1), fc.integer({ min: 33, max: 126 }), (at, added) => {
        const lost = Buffer.concat([file.subarray(0, at), file.subarray(at + 1)]);
        if (!space.test(String.fromCharCode(file[at]!))) assert.notEqual(judged(lost), 'intact', `byte ${at} lost`);
        const more = Buffer.concat([file.subarray(0, at), Buffer.of(added), file.subarray(at)]);
        assert.notEqual(judged(more), 'intact', `byte ${added} put in at ${at}`);
      }),
      { numRuns: 300 },
    );
  });

  it('cut off at any place it is not intact', () => {
    fc.assert(
      fc.property(fc.nat(file.length - 2), (length) => {
        assert.notEqual(judged(file.subarray(0, length)), 'intact');
      }),
      { numRuns: 200 },
    );
  });
});
