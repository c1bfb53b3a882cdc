import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import { describe, it } from 'node:test';
import { freePort } from './free-port.ts';

const HOST = '127.0.0.1';

describe('the port of the program', () => {
  it('is a real one when any will do, so that addresses name it', async () => {
    const port = await freePort({ host: HOST, port: 0 });
    assert.ok(port.ok && port.value > 0);
    assert.deepEqual(await freePort({ host: HOST, port: port.value }), port);
  });

  it('is refused in words when another program has it', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, HOST, resolve));
    const address = other.address();
    assert.ok(typeof address === 'object' && address !== null);
    const port = await freePort({ host: HOST, port: address.port });
    other.close();
    assert.ok(!port.ok && port.error.code === 'port_taken');
  });
});
