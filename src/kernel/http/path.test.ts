import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { path } from './path.ts';

describe('an address of the program', () => {
  const office = path('/instansi/:code/petugas/:officer');

  it('is filled from its parameters, each encoded', () => {
    assert.equal(office.to({ code: 'a/b', officer: 'c d' }), '/instansi/a%2Fb/petugas/c%20d');
  });

  it('carries a query and leaves out what is empty', () => {
    assert.equal(
      path('/cari').to({}, { q: 'izin & praktik', halaman: undefined, kurun: '' }),
      '/cari?q=izin+%26+praktik',
    );
  });

  it('is never built with a parameter missing', () => {
    assert.throws(() => office.to({ code: 'a', officer: '' }), /needs officer/);
  });
});
