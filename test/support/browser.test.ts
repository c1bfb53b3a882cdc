import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { addPasskeyDevice, axe, faultsOf, newPage } from './browser.ts';

const PAGE = `<!doctype html><html lang="id"><head><title>Uji</title></head><body><main><h1>Uji</h1>
<p id="scheme"></p><script src="/own.js"></script></main></body></html>`;
const SCRIPT = `scheme.textContent = matchMedia('(prefers-color-scheme: dark)').matches ? 'gelap' : 'terang';`;

describe('the browser of the tests', () => {
  const server = createServer(({ url }, response) => {
    const isScript = url === '/own.js';
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html; charset=utf-8');
    response.setHeader('content-security-policy', "default-src 'self'");
    response.end(isScript ? SCRIPT : PAGE);
  });
  let baseUrl = '';
  before(async () => {
    await new Promise<void>((resolve) => {
      server.listen(0, 'localhost', resolve);
    });
    baseUrl = `http://localhost:${(server.address() as AddressInfo).port}`;
  });
  after(() => {
    server.closeAllConnections();
    server.close();
  });

  it('shows a page with and without script, at the width and in the colours asked for', async () => {
    const dark = await newPage({ baseUrl, colorScheme: 'dark', width: 360 });
    await dark.goto('/');
    assert.equal(await dark.textContent('#scheme'), 'gelap');
    assert.equal(await dark.evaluate('innerWidth'), 360);
    assert.deepEqual(faultsOf(dark), []);
    const plain = await newPage({ baseUrl, javaScript: false });
    await plain.goto('/');
    assert.equal(await plain.textContent('#scheme'), '');
    await Promise.all([dark.close(), plain.close()]);
  });

  it('hears what the browser complains about', async () => {
    const page = await newPage({ baseUrl });
    await page.goto('/');
    await page.evaluate(
      "document.body.append(Object.assign(document.createElement('script'), { textContent: 'made = 1' }))",
    );
    assert.equal(await page.evaluate('typeof made'), 'undefined');
    assert.match(faultsOf(page).join('\n'), /Content Security Policy/);
    await page.close();
  });

  it('finds a planted fault of accessibility under a strict policy, and none on a sound page', async () => {
    const page = await newPage({ baseUrl });
    await page.goto('/');
    assert.deepEqual(await axe(page), []);
    await page.evaluate("document.querySelector('main').append(document.createElement('input'))");
    assert.deepEqual(
      (await axe(page)).map(({ id }) => id),
      ['label'],
    );
    await page.close();
  });

  it('refuses to look for faults of accessibility where script is off', async () => {
    const page = await newPage({ javaScript: false });
    await assert.rejects(axe(page), /script is off/);
    await page.close();
  });

  it('has a device that makes a passkey and signs in with it', async () => {
    const page = await newPage({ baseUrl });
    await page.goto('/');
    const device = await addPasskeyDevice(page);
    const made = await page.evaluate(`navigator.credentials.create({ publicKey: {
      challenge: new Uint8Array(32), rp: { name: 'Uji' }, user: { id: new Uint8Array(16), name: 'x', displayName: 'x' },
      pubKeyCredParams: [{ type: 'public-key', alg: -7 }], authenticatorSelection: { residentKey: 'required' },
    } }).then(({ id }) => id)`);
    assert.equal(await device.count(), 1);
    const used = await page.evaluate(
      'navigator.credentials.get({ publicKey: { challenge: new Uint8Array(32) } }).then(({ id }) => id)',
    );
    assert.equal(used, made);
    await device.remove();
    await page.close();
  });
});
