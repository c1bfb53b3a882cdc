import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { overlapCommand } from './overlap.ts';

const LIST = [
  'nama,uraian,opd,label',
  'SIMPEG,pengelolaan data pegawai,Dinas A,kepegawaian',
  '"=HYPERLINK(1)",data pegawai dan mutasi,Dinas B,kepegawaian',
  'e-Aduan,keluhan masyarakat,Dinas A,pengaduan',
  'Lapor,pengaduan warga,Dinas B,pengaduan',
  'SRIKANDI,surat,Dinas A,surat',
  'Srikandi,arsip,Dinas C,surat',
].join('\n');

describe('terpadu overlap', () => {
  let folder = '';
  let file = '';
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'terpadu-tumpang-'));
    file = join(folder, 'daftar.csv');
    writeFileSync(file, LIST);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  async function run(...words: readonly string[]): Promise<{ code: number; out: string; err: string }> {
    const out: string[] = [];
    const faults: string[] = [];
    const io = { out: (line: string) => out.push(line), err: (line: string) => faults.push(line), progress: () => {} };
    const code = await overlapCommand(words, io);
    return { code, out: out.join('\n'), err: faults.join('\n') };
  }

  it('eval prints a table for people, with word TF-IDF beside it', async () => {
    const { code, out } = await run('eval', file);
    assert.equal(code, 0);
    for (const said of [
      'Word TF-IDF',
      'Terpadu, no codes',
      'Pairs of different owners',
      'Blocking',
      'top-1 / top-5',
      'MB',
    ]) {
      assert.ok(out.includes(said), said);
    }
  });

  it('eval gives machines the same figures, the same for the same seed', async () => {
    const read = async () => JSON.parse((await run('eval', file, '--json', '--seed', '7')).out);
    const [one, other] = [await read(), await read()];
    assert.deepEqual(other.engine, one.engine);
    assert.equal(one.engine.all.truePairs, 3);
    assert.ok(one.engine.all.averagePrecision > 0.9);
    assert.ok(one.seconds > 0 && one.peakMemoryMb > 10);
  });

  it('scan writes pairs with reasons, groups, suggestions and a summary, safe for spreadsheets', async () => {
    const to = join(folder, 'hasil');
    const { code, out } = await run('scan', file, '--out', to);
    assert.equal(code, 0, out);
    const pairs = readFileSync(join(to, 'pairs.csv'), 'utf8');
    assert.ok(pairs.includes('nama sama; keduanya menyebut SRIKANDI'));
    assert.ok(pairs.includes("'=HYPERLINK(1)") && !/(^|,)"?=/m.test(pairs));
    assert.match(readFileSync(join(to, 'groups.csv'), 'utf8'), /S1,sistem sama,6,SRIKANDI/);
    assert.match(readFileSync(join(to, 'suggestions.csv'), 'utf8'), /SIMPEG,Dinas A,aplikasi,1,F\./);
    assert.equal(JSON.parse(readFileSync(join(to, 'summary.json'), 'utf8')).rows, 6);
  });

  it('refuses what it cannot read, in a sentence and with code 2', async () => {
    const unlabelled = join(folder, 'tanpa-label.csv');
    writeFileSync(unlabelled, 'nama,uraian\nA,b\nC,d\n');
    const alone = join(folder, 'sendiri.csv');
    writeFileSync(alone, 'nama,uraian,label\nA,b,1\nC,d,2\nE,f,3\nG,h,4\n');
    const cases: readonly (readonly [words: readonly string[], said: RegExp])[] = [
      [['eval', join(folder, 'tidak-ada.csv')], /no such file/],
      [['eval', unlabelled], /no column is called label/],
      [['eval', alone], /no two rows share a label/],
      [['scan', file], /Usage/],
      [['eval', file, '--out', 'x'], /Usage/],
      [['eval', file, '--nonsense'], /nonsense/],
      [['scan', file, '--out', join(file, 'x')], /cannot be written to/],
      [['scan', file, '--out', folder, '--threads', '-1'], /--threads/],
      [[], /Usage/],
    ];
    for (const [words, said] of cases) {
      const { code, err } = await run(...words);
      assert.equal(code, 2, words.join(' '));
      assert.match(err, said);
    }
  });
});
