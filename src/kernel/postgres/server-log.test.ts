import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { openServerLog } from './server-log.ts';
import { trialFolder } from './trial.ts';

describe('the log of the embedded PostgreSQL', () => {
  it('never holds more than twice its limit, keeps the newest words, and goes on after a new start', async () => {
    const { folder, remove } = trialFolder();
    try {
      mkdirSync(folder);
      const file = path.join(folder, 'server.log');
      for (let start = 0; start < 4; start += 1) {
        const log = openServerLog(file, 1_000);
        for (let line = 0; line < 50; line += 1) log.write(`start ${start} line ${line} ${'.'.repeat(80)}\n`);
      }
      assert.deepEqual(readdirSync(folder).toSorted(), ['server.log', 'server.log.old']);
      for (const name of readdirSync(folder)) assert.ok(statSync(path.join(folder, name)).size < 1_200, name);
      assert.match(readFileSync(file, 'utf8'), /start 3 line 49 \.+\n$/);
    } finally {
      await remove();
    }
  });
});
