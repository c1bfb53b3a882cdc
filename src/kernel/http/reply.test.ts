import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isOwnAddress, redirect } from './reply.ts';

describe('an address to go on to', () => {
  it('stays on this program', () => {
    for (const own of ['/', '/layanan', '/cari?q=a&b=%20', '/a/b#c']) assert.ok(isOwnAddress(own), own);
  });

  it('never leads elsewhere, whatever a browser makes of slashes', () => {
    const foreign = [
      '//lain.example',
      '/\\lain.example',
      'https://lain.example',
      'javascript:alert(1)',
      '',
      'layanan',
      '/a\nb',
      '/a b',
      `/${'x'.repeat(2001)}`,
    ];
    for (const address of foreign) assert.equal(isOwnAddress(address), false, address);
    assert.throws(() => redirect('//lain.example'));
  });
});
