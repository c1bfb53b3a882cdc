import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { bestOptions } from './typeset.ts';

describe('the typesetter of a platform', () => {
  it('is asked for PDF/UA-1 where it knows it', () => {
    assert.deepEqual(bestOptions(NodeCompiler.create()), { pdfStandard: 'ua-1' });
  });

  it('makes a plain PDF where its older package refuses the standard', () => {
    const refusing = {
      pdf: () => {
        throw new Error('unknown variant');
      },
    };
    assert.deepEqual(bestOptions(refusing), {});
  });
});
