import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { intakeFault } from './fault.ts';

describe('a fault of a file', () => {
  it('names sheet, row and column, and fills them into the sentence', () => {
    const fault = intakeFault('intake_cell_too_long', { sheet: 'Data', row: 7, column: 'C', limit: 100 });
    assert.equal(fault.row, 7);
    assert.deepEqual(fault.values, { sheet: 'Data', row: '7', column: 'C', limit: '100' });
  });

  it('leaves out what is not known', () => {
    assert.deepEqual(intakeFault('intake_file_empty').values, {});
  });
});
