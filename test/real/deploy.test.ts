import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { readConfig } from '../../src/kernel/config.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');

const has = (program: string, ...words: string[]) => spawnSync(program, words).error === undefined;

describe('what runs Terpadu', () => {
  it('hands each verb the role it needs, and the service none but its own', () => {
    const script = read('deploy/terpadu.sh');
    assert.match(script, /setup \| migrate \| restore \| doctor\) \. "\$etc\/owner\.env"/);
    assert.match(script, /backup\) \. "\$etc\/backup\.env"/);
    assert.deepEqual(read('deploy/terpadu.service').match(/^EnvironmentFile=.*$/gm), [
      'EnvironmentFile=/etc/terpadu/terpadu.env',
    ]);
    assert.doesNotMatch(read('deploy/terpadu-backup.service'), /owner\.env/);
    execFileSync('sh', ['-n', join(ROOT, 'deploy/terpadu.sh')]);
  });

  it('sets only variables that the program knows', () => {
    const [, settings = ''] = /^ENV (.*)$/m.exec(read('deploy/Containerfile')) ?? [];
    const env = Object.fromEntries(settings.split(' ').map((word) => word.split('=')));
    assert.equal(Object.keys(env).length, 3);
    assert.ok(readConfig(env, ROOT).ok);
  });

  it('copies into the image only what is there, and everything the program imports', () => {
    const copies = read('deploy/Containerfile').matchAll(/^COPY (?!--from)(.*) \.\/?\S*$/gm);
    const copied = [...copies].flatMap(([, words]) => words?.split(' ') ?? []);
    for (const place of copied) assert.ok(existsSync(join(ROOT, place)), place);
    for (const needed of ['package.json', 'package-lock.json', '.npmrc', 'terpadu.mjs', 'tsx-hook.mjs', 'src'])
      assert.ok(copied.includes(needed), needed);
  });

  it('lists every file of its folder', () => {
    const table = read('deploy/README.md');
    for (const name of readdirSync(join(ROOT, 'deploy')))
      assert.ok(name === 'README.md' || table.includes(`\`${name}\``), name);
  });

  it('is understood by systemd, and leaves the service little to reach', (test) => {
    if (!has('systemd-analyze', '--version')) return test.skip('systemd-analyze is not on this machine');
    const folder = mkdtempSync(join(tmpdir(), 'terpadu-unit-'));
    const units = readdirSync(join(ROOT, 'deploy')).filter((name) => /\.(service|timer)$/.test(name));
    // The programs and folders of the guide need not be on the machine that runs the tests.
    const here = (text: string) =>
      text.replaceAll('/usr/bin/node', process.execPath).replaceAll('=/opt/terpadu', `=${ROOT}`);
    for (const name of units) writeFileSync(join(folder, name), here(read(`deploy/${name}`)));
    const files = units.map((name) => join(folder, name));
    const verified = spawnSync('systemd-analyze', ['verify', '--man=no', ...files], { encoding: 'utf8' });
    assert.deepEqual(
      [verified.status, verified.stderr.split('\n').filter((line) => line.includes('terpadu'))],
      [0, []],
    );
    const service = join(folder, 'terpadu.service');
    const exposure = spawnSync('systemd-analyze', ['security', '--offline=true', '--threshold=25', service], {
      encoding: 'utf8',
    });
    assert.equal(exposure.status, 0, exposure.stdout.split('\n').at(-2) ?? '');
    rmSync(folder, { recursive: true });
  });

  it('is understood by Caddy', (test) => {
    if (!has('caddy', 'version')) return test.skip('caddy is not on this machine');
    const words = ['validate', '--adapter', 'caddyfile', '--config', join(ROOT, 'deploy/Caddyfile')];
    const { status, stderr } = spawnSync('caddy', words, { encoding: 'utf8' });
    assert.equal(status, 0, stderr);
  });

  it('is understood by nginx', (test) => {
    if (!has('nginx', '-v') || !has('openssl', 'version')) return test.skip('nginx or openssl is not on this machine');
    const folder = mkdtempSync(join(tmpdir(), 'terpadu-nginx-'));
    const pem = (name: string) => join(folder, `${name}.pem`);
    const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
    execFileSync('openssl', ['req', '-x509', ...key, '-subj', '/CN=x', '-keyout', pem('key'), '-out', pem('cert')], {
      stdio: 'ignore',
    });
    writeFileSync(join(folder, 'site.conf'), read('deploy/nginx.conf').replaceAll('/etc/terpadu/tls', folder));
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
      (name) => `${name}_temp_path ${folder}/${name};`,
    );
    const whole = `pid ${folder}/pid; error_log stderr; events {} http { access_log off; ${temporary.join(' ')} include ${folder}/site.conf; }`;
    writeFileSync(join(folder, 'nginx.conf'), whole);
    const { status, stderr } = spawnSync('nginx', ['-t', '-c', join(folder, 'nginx.conf')], { encoding: 'utf8' });
    rmSync(folder, { recursive: true });
    assert.equal(status, 0, stderr);
  });
});
