import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { createServer, type Server } from 'node:tls';
import { addressFault, checkAddress } from './check-address.ts';

const NOW = Temporal.Now.instant();
const config = (publicUrl: string | null, trustedProxies = 1) => ({ publicUrl, trustedProxies, port: 3000 });

describe('the address of a real installation', () => {
  it('is https, or http on this machine', () => {
    assert.equal(addressFault('https://layanan.contoh.go.id'), null);
    assert.equal(addressFault('http://localhost:3000'), null);
    assert.match(addressFault('http://layanan.contoh.go.id')?.says ?? '', /without https/);
    assert.match(addressFault(null)?.says ?? '', /not set/);
  });

  it('without https is a fault, and nobody is asked', async () => {
    const [found] = await checkAddress({ config: config('http://layanan.contoh.go.id'), kind: 'real', now: NOW });
    assert.equal(found?.state, 'fault');
  });

  it('of a sample installation needs nothing', async () => {
    const [found] = await checkAddress({ config: config(null), kind: 'sample', now: NOW });
    assert.equal(found?.state, 'ok');
  });
});

const hasOpenssl = spawnSync('openssl', ['version']).status === 0;

describe('the certificate', { skip: hasOpenssl ? false : 'openssl is not on this machine' }, () => {
  let folder: string;
  let server: Server;
  let origin: string;
  let ca: string;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'terpadu-tls-'));
    const days = ['-days', '20', '-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'];
    const files = ['-keyout', join(folder, 'key.pem'), '-out', join(folder, 'cert.pem')];
    const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
    execFileSync('openssl', ['req', '-x509', ...key, ...days, ...files], { stdio: 'ignore' });
    ca = readFileSync(join(folder, 'cert.pem'), 'utf8');
    server = createServer({ key: readFileSync(join(folder, 'key.pem')), cert: ca });
    server.on('tlsClientError', () => {});
    const port = await new Promise<number>((resolve) => {
      server.listen(0, 'localhost', () => {
        const address = server.address();
        resolve(typeof address === 'object' && address !== null ? address.port : 0);
      });
    });
    origin = `https://localhost:${port}`;
  });
  after(() => {
    server.close();
    rmSync(folder, { recursive: true });
  });

  it('that browsers trust is in order, with the days it has left', async () => {
    const now = NOW.add({ hours: 12 });
    const [found] = await checkAddress({ config: config(origin), kind: 'real', now, ca });
    assert.deepEqual([found?.state, found?.says], ['ok', 'The certificate of localhost is valid for 19 more days.']);
  });

  it('that ends within two weeks is not being renewed', async () => {
    const [found] = await checkAddress({ config: config(origin), kind: 'real', now: NOW.add({ hours: 24 * 10 }), ca });
    assert.equal(found?.state, 'warn');
  });

  it('that nobody vouches for is a fault', async () => {
    const [found] = await checkAddress({ config: config(origin), kind: 'real', now: NOW });
    assert.equal(found?.state, 'fault');
    assert.match(found.says, /Browsers will refuse/);
  });

  it('in front of a program that knows of no proxy lets all visitors share one limit', async () => {
    const found = await checkAddress({ config: config(origin, 0), kind: 'real', now: NOW, ca });
    assert.ok(found.some(({ says }) => says.includes('TERPADU_TRUSTED_PROXIES is 0')));
  });

  it('of an address where nothing answers cannot be looked at', async () => {
    const [found] = await checkAddress({ config: config('https://localhost:1'), kind: 'real', now: NOW });
    assert.equal(found?.state, 'warn');
  });
});
