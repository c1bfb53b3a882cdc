import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { lockFaults } from './lock-file.ts';

describe('lockFaults', () => {
  const manifest = { dependencies: { pg: '8.23.1' }, overrides: { a: { b: '1.0.0' } } };
  const lock = (pg: object) => ({
    lockfileVersion: 3,
    packages: {
      '': { dependencies: { pg: '8.23.1' } },
      'node_modules/pg': { version: '8.23.1', integrity: 'sha512-x', ...pg },
    },
  });

  it('finds nothing wrong with exact pins, hashes and no addresses', () => {
    assert.deepEqual(lockFaults(manifest, lock({})), []);
  });

  it('names each address, each missing hash, each loose version and each package that is not there', () => {
    const ranges = { dependencies: { pg: '^8.23.1' }, overrides: { a: { b: '>=1' } } };
    assert.match(lockFaults(manifest, lock({ resolved: 'https://example.org/pg.tgz' })).join(), /names the address/);
    assert.match(lockFaults(manifest, lock({ integrity: undefined })).join(), /no hash/);
    assert.deepEqual(
      lockFaults(ranges, lock({})).map((line) => line.split(':')[0]),
      ['package.json', 'package.json', 'package-lock.json does not hold pg ^8.23.1'],
    );
    assert.deepEqual(lockFaults(manifest, lock({ version: '8.23.0' })), ['package-lock.json does not hold pg 8.23.1']);
    assert.deepEqual(lockFaults({}, lock({})), ['package.json names no dependency at all']);
  });
});
