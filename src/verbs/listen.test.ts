import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { describe, it } from 'node:test';
import { Hono } from 'hono';
import { readConfig } from '../kernel/config.ts';
import { freePort } from './free-port.ts';
import { listen } from './listen.ts';

describe('the port that is listened on', () => {
  it('answers whoever speaks HTTP/1.0 and names no host', async () => {
    const port = await freePort({ host: '127.0.0.1', port: 0 });
    assert.ok(port.ok);
    const config = readConfig({ PORT: String(port.value) }, '/');
    assert.ok(config.ok);
    const app = new Hono().get('/hidup', (context) => context.text('ya'));
    const listening = await listen(app, config.value);
    assert.ok(listening.ok);
    const socket = connect(port.value, '127.0.0.1');
    socket.write('GET /hidup HTTP/1.0\r\n\r\n');
    assert.match(await text(socket), /^HTTP\/1\.1 200 OK\r\n[\s\S]*\r\n\r\nya$/);
    await listening.value.stop();
  });
});
