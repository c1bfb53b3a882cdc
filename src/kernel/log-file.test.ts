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
import { openLog } from './log.ts';
import { logDestination, type LogFileLimits } from './log-file.ts';

describe('the file of the log', () => {
  let root: string;
  let count = 0;
  before(() => {
    root = mkdtempSync(join(tmpdir(), 'terpadu-log-'));
  });
  after(() => rmSync(root, { recursive: true }));

  const aFile = () => {
    const folder = join(root, String((count += 1)));
    mkdirSync(folder);
    return { folder, file: join(folder, 'terpadu.log') };
  };
  const wordsOf = (file: string) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line): unknown => JSON.parse(line).msg);

  it('is added to, and others may not read it', () => {
    const { file } = aFile();
    for (const word of ['one', 'two']) openLog('info', logDestination(file)).info(word);
    assert.deepEqual(wordsOf(file), ['one', 'two']);
    assert.equal(statSync(file).mode & 0o077, 0);
  });

  it('begins anew before it grows too large, keeps the latest of the earlier files and loses no line of them', () => {
    const { folder, file } = aFile();
    const log = openLog('info', logDestination(file, linesPerFile(2, 3)));
    for (let line = 10; line < 30; line += 1) log.info(String(line));
    assert.deepEqual(readdirSync(folder).sort(), ['terpadu.log', 'terpadu.log.1', 'terpadu.log.2', 'terpadu.log.3']);
    const inOrder = [`${file}.3`, `${file}.2`, `${file}.1`, file].map(wordsOf);
    assert.deepEqual(inOrder, [
      ['22', '23'],
      ['24', '25'],
      ['26', '27'],
      ['28', '29'],
    ]);
    for (const name of readdirSync(folder)) assert.equal(statSync(join(folder, name)).mode & 0o077, 0, name);
  });

  it('counts what an earlier start wrote', () => {
    const { file } = aFile();
    for (let line = 10; line < 13; line += 1)
      openLog('info', logDestination(file, linesPerFile(2, 5))).info(String(line));
    assert.deepEqual([wordsOf(`${file}.1`), wordsOf(file)], [['10', '11'], ['12']]);
  });

  it('takes a line that is larger than a whole file', () => {
    const { folder, file } = aFile();
    const log = openLog('info', logDestination(file, { fileBytes: 10, kept: 2 }));
    for (const word of ['one', 'two']) log.info(word);
    assert.deepEqual([wordsOf(`${file}.1`), wordsOf(file), readdirSync(folder).length], [['one'], ['two'], 2]);
  });

  it('goes on where it is when the earlier file cannot be moved', () => {
    const { file } = aFile();
    mkdirSync(`${file}.1`);
    writeFileSync(join(`${file}.1`, 'x'), '');
    const log = openLog('info', logDestination(file, linesPerFile(2, 1)));
    for (let line = 10; line < 17; line += 1) log.info(String(line));
    assert.equal(wordsOf(file).length, 7);
  });

  it('loses no line when the program is killed while it moves files', async () => {
    const { folder, file } = aFile();
    const spoken = await killedWriter(file);
    const words = readdirSync(folder)
      .flatMap((name) => wordsOf(join(folder, name)))
      .map(Number)
      .sort((one, other) => one - other);
    assert.ok(spoken > 20, `only ${spoken} lines were written`);
    assert.deepEqual(
      words.slice(0, spoken + 1),
      Array.from({ length: spoken + 1 }, (_, index) => index),
    );
  });

  it('loses lines to a full disk, and not the program', { skip: !existsSync('/dev/full') }, async () => {
    const unheard: Error[] = [];
    const note = (fault: Error): void => void unheard.push(fault);
    process.on('uncaughtExceptionMonitor', note);
    const log = openLog('info', logDestination('/dev/full'));
    for (let line = 0; line < 3; line += 1) log.info('Full.');
    await new Promise((resolve) => setTimeout(resolve, 50));
    process.off('uncaughtExceptionMonitor', note);
    assert.deepEqual(unheard, []);
  });
});

/** For lines whose message has two characters. */
function linesPerFile(lines: number, kept: number): LogFileLimits {
  const line = `{"level":"info","time":"2026-11-24T02:00:00.000Z","msg":"10"}\n`;
  return { fileBytes: lines * line.length, kept };
}

/** Writes as fast as it can, one line a file, and is killed; answers with the last number it spoke of. */
async function killedWriter(file: string): Promise<number> {
  const script = `
    import { writeSync } from 'node:fs';
    import { openLog } from ${JSON.stringify(import.meta.resolve('./log.ts'))};
    import { logDestination } from ${JSON.stringify(import.meta.resolve('./log-file.ts'))};
    const log = openLog('info', logDestination(${JSON.stringify(file)}, { fileBytes: 10, kept: 400 }));
    for (let line = 0; line < 400; line += 1) {
      log.info(String(line));
      writeSync(1, line + ' ');
      await new Promise(setImmediate);
    }`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let spoken = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    spoken += text;
    if (spoken.length > 100) child.kill('SIGKILL');
  });
  const signal = await new Promise((resolve) => child.once('close', (_, by) => resolve(by)));
  assert.equal(signal, 'SIGKILL');
  // The last number may have been cut off.
  return Number(spoken.slice(0, spoken.lastIndexOf(' ')).split(' ').at(-1));
}
