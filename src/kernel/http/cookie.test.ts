import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readCookie, writeCookie } from './cookie.ts';

describe('a cookie', () => {
  it('carries __Host- and Secure in a real installation', () => {
    const cookie = writeCookie('sesi', 'abc', { isSecure: true, maxAgeSeconds: 60 });
    assert.equal(cookie, '__Host-terpadu-sesi=abc; Path=/; Max-Age=60; HttpOnly; SameSite=Lax; Secure');
  });

  it('drops both on plain http in a sample installation', () => {
    assert.equal(
      writeCookie('sesi', 'abc', { isSecure: false, maxAgeSeconds: 60 }),
      'terpadu-sesi=abc; Path=/; Max-Age=60; HttpOnly; SameSite=Lax',
    );
  });

  it('is read by its whole name among others', () => {
    assert.equal(readCookie('x=1; __Host-terpadu-sesi=abc; y=2', 'sesi', { isSecure: true }), 'abc');
    assert.equal(readCookie('terpadu-sesi=abc', 'sesi', { isSecure: true }), null, 'a plain cookie is no secure one');
    assert.equal(readCookie(null, 'sesi', { isSecure: true }), null);
  });

  it('never carries a value that could end it early', () => {
    assert.throws(() => writeCookie('sesi', 'a; Domain=x', { isSecure: true, maxAgeSeconds: 60 }));
  });
});
