import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { aCall, aLog, logText } from '../../../../test/support/a-call.ts';
import { formatEvidence, formatHeadFile } from '../domain/evidence-json.ts';
import { keyThumbprint } from '../domain/key.ts';
import { formatLogHeader, formatLogRow } from '../domain/log-export.ts';
import { en } from '../text/en.ts';
import { id } from '../text/id.ts';
import { verifyCommand } from './verify.ts';

const call = await aCall();
const log = await aLog(5);

describe('terpadu verify', () => {
  let folder = '';

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'verify-'));
    write('bukti.json', formatEvidence(call.evidence));
    write('kepala.json', formatHeadFile(call.kept));
    write('log.ndjson', log.text);
  });

  after(() => rmSync(folder, { recursive: true }));

  function write(name: string, content: string | Uint8Array): string {
    const file = join(folder, name);
    writeFileSync(file, content);
    return file;
  }

  async function run(...args: readonly string[]): Promise<{ code: number; out: string; err: string }> {
    const [out, errors]: [string[], string[]] = [[], []];
    const named = args.map((arg) => (/\.(?:json|ndjson|bin)$/.test(arg) ? join(folder, arg) : arg));
    const code = await verifyCommand(named, { out: (line) => out.push(line), err: (line) => errors.push(line) });
    return { code, out: out.join('\n'), err: errors.join('\n') };
  }

  it('prints every check of intact evidence in Indonesian and ends with 0', async () => {
    const { code, out, err } = await run('bukti.json', '--against', 'kepala.json');
    assert.deepEqual([code, err], [0, '']);
    assert.match(out, /^Bukti satu panggilan: /);
    assert.match(out, /\n 1 {2}lulus {9}Kedua kunci berlaku saat panggilan\n/);
    assert.match(out, /\n15 {2}lulus {9}Log masih memuat semua/);
    assert.match(out, /Bukti utuh: 15 dari 15 pemeriksaan lulus\.$/);
    assert.ok(out.includes(keyThumbprint(call.node.key.jwk)), 'says who vouches for the keys');
  });

  it('prints them in English when asked', async () => {
    const { code, out } = await run('bukti.json', '--lang', 'en');
    assert.equal(code, 0);
    assert.match(out, /Evidence intact: 14 of 14 checks passed\.$/);
  });

  it('gives the same as JSON for machines', async () => {
    const { code, out } = await run('bukti.json', '--json', '--key', keyThumbprint(call.node.key.jwk));
    const report = JSON.parse(out);
    assert.equal(code, 0);
    assert.equal(report.verdict, 'intact');
    assert.equal(report.checks.length, 15);
    assert.deepEqual(Object.keys(report.checks[0]), ['number', 'code', 'outcome', 'essential', 'fault', 'subject']);
    assert.equal(report.sealing_key.keyId, 'simpul-1-2026');
  });

  it('ends with 1 and names what is wrong when a byte was changed', async () => {
    write('ubah.json', formatEvidence(call.evidence).replace('UU 27/2022', 'UU 28/2022'));
    const { code, out } = await run('ubah.json');
    assert.equal(code, 1);
    assert.match(out, /GAGAL {9}Berkas disegel oleh simpul/);
    assert.match(out, /sebab: tanda tangan tidak cocok/);
    assert.match(out, /Bukti tidak utuh: 1 dari 14 pemeriksaan gagal\.$/);
  });

  it('ends with 2 and never says intact when there is no tree head', async () => {
    const entries = call.evidence.entries.map((one) => ({ ...one, inclusion: null }));
    write('dini.json', formatEvidence(await call.reseal({ heads: [], growth: [], entries })));
    const { code, out } = await run('dini.json', '--lang', 'en');
    assert.equal(code, 2);
    assert.doesNotMatch(out, /intact/i);
    assert.match(out, /cannot be verified as a whole/);
  });

  it('judges a whole log, line by line', async () => {
    const { code, out } = await run('log.ndjson');
    assert.equal(code, 0, out);
    assert.match(out, /^Log satu simpul: /);
    assert.match(out, /Bukti utuh: 8 dari 8/);
  });

  it('finds a deleted row and a tail that was cut against a kept head', async () => {
    write('hapus.ndjson', logText(log.header, log.entries.toSpliced(7, 1)));
    assert.equal((await run('hapus.ndjson')).code, 1);
    const head = log.header.heads.at(-1);
    assert.ok(head);
    write('akhir.json', formatHeadFile({ head, jwk: log.node.key.jwk }));
    assert.equal((await run('log.ndjson', '--against', 'akhir.json')).code, 0);
    write('potong.ndjson', logText(log.header, log.entries.slice(0, 12)));
    const cut = await run('potong.ndjson', '--against', 'akhir.json');
    assert.equal(cut.code, 1);
    assert.match(cut.out, /sebab: ujung log dipotong/);
  });

  it('finds a log whose last line was cut in the middle', async () => {
    write('putus.ndjson', log.text.slice(0, -40));
    const { code, out } = await run('putus.ndjson', '--lang', 'en');
    assert.equal(code, 1);
    assert.match(out, /a row cannot be read/);
  });

  it('reads a log that is larger than its memory allows to hold, within bounds', async () => {
    const rows = log.entries.map((entry, index) => formatLogRow({ index, entry }));
    const long = `${'x'.repeat(300_000)}\n`;
    write('panjang.ndjson', formatLogHeader(log.header) + rows.join('') + long.repeat(20));
    const { code, out } = await run('panjang.ndjson', '--json');
    assert.equal(code, 1);
    assert.equal(JSON.parse(out).checks[0].fault, 'row_unreadable');
    assert.equal(JSON.parse(out).checks[0].subject, '#20 (+19)');
  });

  it('explains itself when it is called wrongly', async () => {
    for (const args of [
      [],
      ['bukti.json', 'log.ndjson'],
      ['--lang', 'fr', 'bukti.json'],
      ['bukti.json', '--unknown'],
      ['--against'],
    ]) {
      const { code, out, err } = await run(...args);
      assert.deepEqual([code, out], [2, ''], args.join(' '));
      assert.match(err, /terpadu verify <berkas>/);
    }
  });

  const strange: Readonly<Record<string, readonly [content: string | Uint8Array, sentence: RegExp]>> = {
    'kosong.json': ['', /kosong\.$/],
    'potong.json': [formatEvidence(call.evidence).slice(0, 4000), /bukan JSON yang utuh/],
    'teks.json': ['bukan bukti', /bukan JSON yang utuh/],
    'larik.json': ['[]', /tidak menurut bentuk bukti Terpadu, pada \.\.$/],
    'dalam.json': ['['.repeat(1_000_000), /bukan JSON yang utuh/],
    'biner.json': [Uint8Array.of(0xff, 0xfe, 0, 1), /bukan teks UTF-8/],
    'bom.json': [`\ufeff${formatEvidence(call.evidence)}`, /bukan JSON yang utuh/],
    'ganda.json': [formatEvidence(call.evidence).replace('{', '{"kind":"x",'), /dengan dua cara/],
    'nama.json': ['{"\\u001b[2Jhapus":1}', /pada \.\?\.$/],
    'kepala-log.json': ['{"kind":"terpadu.log"}\n', /tidak menurut bentuk bukti Terpadu, pada version\.$/],
    'log-biner.json': [Buffer.concat([Buffer.from('{"kind":"terpadu.log"'), Uint8Array.of(0xff)]), /bukan teks UTF-8/],
    'besar.json': ['raksasa', /terlalu besar: paling besar 16 MB/],
    'log-besar.json': ['raksasa', /terlalu besar: paling besar 16 MB/],
  };

  for (const [name, [content, sentence]] of Object.entries(strange)) {
    it(`answers ${name} with one clear sentence and 2`, async () => {
      const file = write(name, name === 'log-besar.json' ? '{"kind":"terpadu.log",' : content);
      if (content === 'raksasa') truncateSync(file, 3 * 2 ** 30);
      const { code, out, err } = await run(name);
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, sentence);
      assert.equal(err.split('\n').length, 1);
      assert.doesNotMatch(err, /\p{Cc}/u);
      const machine = await run(name, '--json');
      assert.equal(JSON.parse(machine.err).verdict, 'not_verifiable');
    });
  }

  it('answers a file that is not there, is a folder or a pipe, with one clear sentence', async () => {
    assert.match((await run('tiada.json')).err, /tidak ada\.$/);
    assert.match((await run(folder)).err, /bukan berkas biasa\.$/);
    assert.match((await run('/dev/zero')).err, /bukan berkas biasa\.$/);
    assert.match((await run('bukti.json', '--against', 'tiada.json')).err, /tidak ada\.$/);
    assert.match((await run('bukti.json', '--against', 'bukti.json')).err, /tidak menurut bentuk/);
    assert.match((await run('bukti.json', '--against', '/dev/zero')).err, /bukan berkas biasa\.$/);
    const locked = write('terkunci.json', 'x');
    chmodSync(locked, 0);
    if (process.getuid?.() !== 0) assert.match((await run('terkunci.json')).err, /tidak boleh dibaca/);
  });

  it('does not wait for a pipe that nobody writes to', async () => {
    execFileSync('mkfifo', [join(folder, 'pipa.json')]);
    const waited = await Promise.race([
      run('pipa.json'),
      new Promise<null>((done) => setTimeout(() => done(null), 2000).unref()),
    ]);
    assert.ok(waited, 'still waiting after two seconds');
    assert.match(waited.err, /bukan berkas biasa\.$/);
  });

  it('has every word in both languages', () => {
    assert.deepEqual(Object.keys(en).toSorted(), Object.keys(id).toSorted());
    for (const key of Object.keys(id) as (keyof typeof id)[]) {
      assert.deepEqual(id[key].match(/\{\w+\}/g)?.toSorted(), en[key].match(/\{\w+\}/g)?.toSorted(), key);
    }
  });
});
