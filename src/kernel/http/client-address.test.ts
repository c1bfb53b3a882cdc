import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { clientAddress } from './client-address.ts';

describe("a request's address", () => {
  const headers = new Headers({ 'x-forwarded-for': '6.6.6.6, 10.0.0.9, 10.0.0.1' });

  it('is the socket when no proxy is trusted, whatever is claimed', () => {
    assert.equal(clientAddress(headers, '127.0.0.1', 0), '127.0.0.1');
  });

  it('is what the outermost trusted proxy saw', () => {
    assert.equal(clientAddress(headers, '127.0.0.1', 1), '10.0.0.1');
    assert.equal(clientAddress(headers, '127.0.0.1', 2), '10.0.0.9');
    assert.equal(clientAddress(new Headers(), '127.0.0.1', 2), '127.0.0.1');
  });
});
