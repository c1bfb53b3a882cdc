import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { startCluster, type Cluster } from './cluster.ts';
import { COMPILED } from './run-verb.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
const GUIDE = readFileSync(join(ROOT, 'docs/guides/production.md'), 'utf8');
const LIMIT_MS = 60_000;

interface Block {
  readonly text: string;
  /** null: no mark stands before it. */
  readonly mark: string | null;
}

/** Every shell block of the guide with the mark on the line before it. */
function blocks(): readonly Block[] {
  return [...GUIDE.matchAll(/(?:<!-- (.*?) -->\n)?```sh\n([\s\S]*?)```/g)].map(([, mark, text]) => ({
    text: text ?? '',
    mark: mark ?? null,
  }));
}

describe('the guide to production', () => {
  it('marks every block of commands as replayed, or says why not', () => {
    assert.ok(blocks().length >= 15);
    for (const { mark, text } of blocks()) assert.match(mark ?? '', /^replayed$|^not replayed: .{10,}$/, text);
    assert.ok(blocks().filter(({ mark }) => mark === 'replayed').length >= 10);
  });

  it('names only verbs that there are', () => {
    const main = readFileSync(join(ROOT, 'src/main.ts'), 'utf8');
    const named = new Set(
      [...GUIDE.matchAll(/(?:^|`|TERPADU_ETC=\S+ )terpadu ([a-z][a-z-]+)/gm)].map(([, verb]) => verb ?? ''),
    );
    assert.ok(named.size >= 6);
    for (const verb of named) assert.ok(main.includes(`  ${verb}: {`) || main.includes(`  '${verb}': {`), verb);
  });

  it('refers only to files that there are', () => {
    const named = [...GUIDE.matchAll(/(?:\/opt\/terpadu\/|`)((?:deploy|src|test)\/[\w./-]+\w)/g)].map(
      ([, file]) => file ?? '',
    );
    assert.ok(named.length >= 8);
    for (const file of named) assert.ok(existsSync(join(ROOT, file)) || file === 'test/real/releases', file);
  });
});

describe('the commands of the guide', () => {
  let cluster: Cluster;
  let folder: string;
  let ended: { readonly code: number; readonly output: string } | null = null;

  before(async () => {
    cluster = await startCluster();
    folder = mkdtempSync(join(tmpdir(), 'terpadu-panduan-'));
    if (cluster.hasPrograms) ended = await replay(cluster, folder);
  });
  after(async () => {
    await cluster.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const isSkipped = (test: { skip(reason: string): void }): boolean => {
    if (ended === null)
      test.skip(`no psql for PostgreSQL ${cluster.major} is on this machine (on Debian: apt install postgresql)`);
    return ended === null;
  };
  const output = () => ended?.output ?? '';

  it('lead from an empty server to an installation, each ending with 0', (test) => {
    if (isSkipped(test)) return;
    assert.equal(ended?.code, 0, output());
    assert.match(output(), /https:\/\/layanan\.example\.go\.id\/pasang\/[A-Za-z0-9_-]{43}/);
  });

  it('leave nothing that doctor would call a fault', (test) => {
    if (isSkipped(test)) return;
    assert.equal(output().match(/, 0 faults\./g)?.length, 3);
    assert.match(output(), /The database is at this release already/);
  });

  it('take backups, and restore the newest into a database of its own, which is gone afterwards', (test) => {
    if (isSkipped(test)) return;
    const backups = readdirSync(join(folder, 'var/backups/terpadu'));
    assert.equal(backups.length, 2);
    assert.match(output(), /Restored \d+ tables with \d+ rows/);
    assert.deepEqual(readdirSync(join(folder, 'var/lib')), ['terpadu']);
    assert.deepEqual(readdirSync(join(folder, 'etc')), ['terpadu']);
  });

  it('keep settings and keys closed to others', (test) => {
    if (isSkipped(test)) return;
    const mode = (place: string) => (statSync(join(folder, place)).mode & 0o777).toString(8);
    assert.deepEqual(
      ['terpadu.env', 'owner.env', 'backup.env'].map((name) => mode(`etc/terpadu/${name}`)),
      ['600', '600', '600'],
    );
    assert.equal(mode('var/lib/terpadu/keys/master.json'), '600');
    assert.equal(mode('etc/terpadu'), '750');
  });

  it('never print a password', (test) => {
    if (isSkipped(test)) return;
    const settings = readFileSync(join(folder, 'etc/terpadu/owner.env'), 'utf8');
    const password = /terpadu_owner:([0-9a-f]{48})@/.exec(settings)?.[1] ?? '';
    assert.equal(password.length, 48);
    assert.ok(!output().includes(password));
  });
});

/** Runs the replayed blocks as one session, in a folder that stands for the machine. */
function replay(
  { adminUrl, major }: Cluster,
  folder: string,
): Promise<{ readonly code: number; readonly output: string }> {
  const places: readonly (readonly [string, string])[] = [
    ['/opt/terpadu', ROOT],
    ['/etc/terpadu', join(folder, 'etc/terpadu')],
    ['/var/lib/terpadu', join(folder, 'var/lib/terpadu')],
    ['/var/backups', join(folder, 'var/backups')],
    ['/usr/local/sbin', join(folder, 'bin')],
    ['localhost:5432', new URL(adminUrl).host],
  ];
  for (const name of ['etc', 'var/lib', 'var/backups', 'bin']) mkdirSync(join(folder, name), { recursive: true });
  // The user terpadu is not made here: his commands are run by whoever runs the tests.
  writeFileSync(join(folder, 'bin/runuser'), '#!/bin/sh\nshift 3\nexec "$@"\n', { mode: 0o755 });
  const there = places.map(([from, to]) => `s#${from}#${to}#g`).join(';');
  const admin = new URL(adminUrl);
  const prelude = `
    set -eu
    sudo() { shift 2; PGHOST=${admin.hostname} PGPORT=${admin.port} PGUSER=postgres PGPASSWORD=${admin.password} "$@"; }
    install() {
      given=$*; set --
      for word in $given; do
        case "$word" in -o | -g) left=1 ;; *) [ "\${left:-0}" = 1 ] || set -- "$@" "$word"; left=0 ;; esac
      done
      command install "$@"
      for made in "$@"; do [ ! -f "$made" ] || case "$made" in ${folder}/*) sed -i '${there}' "$made" ;; esac; done
    }`;
  const commands = blocks().filter(({ mark }) => mark === 'replayed');
  const script = places.reduce(
    (text, [from, to]) => text.replaceAll(from, to),
    commands.map(({ text }) => text).join('\n'),
  );
  const path = [
    join(folder, 'bin'),
    join(ROOT, 'node_modules/.bin'),
    `/usr/lib/postgresql/${major}/bin`,
    process.env['PATH'],
  ].join(':');
  const child = spawn('sh', ['-c', `${prelude}\n${script}`], {
    cwd: folder,
    env: { PATH: path, HOME: folder, LC_ALL: 'C', NODE_COMPILE_CACHE: COMPILED },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: LIMIT_MS,
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part: Buffer) => void (output += part.toString()));
  return new Promise((resolve) => child.on('close', (code) => resolve({ code: code ?? -1, output })));
}
