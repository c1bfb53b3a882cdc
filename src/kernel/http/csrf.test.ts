import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { csrfToken, isCsrfToken, isSameOrigin, newCsrfSecret } from './csrf.ts';

const ORIGIN = 'http://localhost:3000';

function from(headers: Record<string, string>): Headers {
  return new Headers(headers);
}

describe('the token of a form', () => {
  it('differs on every page and is accepted each time', () => {
    const secret = newCsrfSecret();
    const [one, two] = [csrfToken(secret), csrfToken(secret)];
    assert.notEqual(one, two);
    assert.ok(isCsrfToken(one, secret) && isCsrfToken(two, secret));
  });

  it('is refused from another session, cut short or made up', () => {
    const secret = newCsrfSecret();
    const token = csrfToken(secret);
    for (const given of [csrfToken(newCsrfSecret()), token.slice(0, -2), '', 'x'.repeat(43)]) {
      assert.equal(isCsrfToken(given, secret), false, given);
    }
  });
});

describe('the origin of a form', () => {
  it('is ours when the browser says so', () => {
    assert.ok(isSameOrigin(from({ origin: ORIGIN, 'sec-fetch-site': 'same-origin' }), ORIGIN));
    assert.ok(isSameOrigin(from({ origin: ORIGIN }), ORIGIN), 'a browser without Sec-Fetch-Site');
    assert.ok(isSameOrigin(from({ 'sec-fetch-site': 'same-origin' }), ORIGIN));
  });

  it('is refused from elsewhere, from a sandbox and when nothing is said', () => {
    const foreign = [
      { origin: 'https://lain.example' },
      { origin: 'null' },
      { origin: ORIGIN, 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'none' },
      {},
    ];
    for (const headers of foreign) assert.equal(isSameOrigin(from(headers), ORIGIN), false, JSON.stringify(headers));
  });
});
