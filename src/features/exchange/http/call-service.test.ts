import assert from 'node:assert/strict';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { WORKER } from '../../../kernel/viewer.ts';
import { Secret } from '../../../vocabulary/secret.ts';
import { A_PERSON, aCall, aNode, PENDUDUK, type TestNode, the } from './node.builder.ts';

type Behaviour = (request: IncomingMessage, response: ServerResponse) => void;

describe('a service over HTTP', () => {
  let node: TestNode;
  let server: Server;
  let behave: Behaviour = answerWith(200, A_PERSON);
  const seen: { url: string; headers: IncomingMessage['headers']; body: string }[] = [];

  before(async () => {
    node = await aNode({ handler: null });
    server = createServer((request, response) => {
      let body = '';
      request.on('data', (part: Buffer) => (body += part.toString()));
      request.on('end', () => {
        seen.push({ url: request.url ?? '', headers: request.headers, body });
        behave(request, response);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    await setEndpoint(`http://127.0.0.1:${portOf(server)}/penduduk`);
  });
  after(async () => {
    server.closeAllConnections();
    server.close();
    await node.close();
  });

  const setEndpoint = async (url: string) => {
    await node.exchange.setEndpoint({ serviceId: PENDUDUK, url, timeoutMs: 300, token: new Secret('rahasia-uji') });
    await node.exchange.refresh();
  };
  const faultOf = async (behaviour: Behaviour) => {
    behave = behaviour;
    const result = await node.exchange.call(aCall());
    assert.ok(!result.ok, 'the call was answered');
    return result.error;
  };

  it('is called at its own path with its token, the message number and the body', async () => {
    behave = answerWith(200, A_PERSON);
    const { messageId, body } = the(await node.exchange.call(aCall({ query: '?bahasa=id' })));
    const last = seen.at(-1)!;
    assert.equal(last.url, '/penduduk/ringkas/v2?bahasa=id');
    assert.equal(last.headers.authorization, 'Bearer rahasia-uji');
    assert.equal(last.headers['x-road-id'], messageId);
    assert.equal(last.headers['x-road-client'], 'ID-SAMPLE/LOC/kab-sragen-dpmptsp/perizinan');
    assert.equal(last.headers['terpadu-purpose'], 'sip.apply');
    assert.deepEqual(JSON.parse(last.body), { nik: 'rekaan' });
    assert.deepEqual(body, { nama: A_PERSON.nama, lahir: A_PERSON.lahir });
  });

  const failures: readonly [string, Behaviour, string, string | null][] = [
    ['breaks off', (request) => request.socket.destroy(), 'service_unreachable', 'econnreset'],
    ['is too slow', () => {}, 'service_timed_out', 'timeout'],
    ['drips for ever', drip, 'service_timed_out', 'timeout'],
    [
      'answers no JSON',
      (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<p>'),
      'service_answer_malformed',
      'not_json',
    ],
    [
      'answers broken JSON',
      (_, response) => response.writeHead(200, { 'content-type': 'application/json' }).end('{"nama":'),
      'service_answer_malformed',
      'not_json',
    ],
    ['answers without end', flood, 'service_answer_malformed', 'too_large'],
    ['fails', answerWith(500, { title: 'rusak' }), 'service_failed', 'status_500'],
    ['has too much to do', answerWith(503, {}), 'service_busy', 'status_503'],
  ];
  for (const [what, behaviour, code, reason] of failures) {
    it(`that ${what} is named as the one at fault`, async () => {
      const fault = await faultOf(behaviour);
      assert.deepEqual([fault.code, fault.at, fault.reason], [code, 'service', reason]);
    });
  }

  it('that redirects is not followed: only what was registered is called', async () => {
    const before = seen.length;
    behave = (_, response) => response.writeHead(302, { location: 'http://127.0.0.1:1/lain' }).end();
    const answer = the(await node.exchange.call(aCall()));
    assert.equal(answer.status, 302);
    assert.equal(seen.length, before + 1);
  });

  it('that answers an error page gives no word of it away', async () => {
    behave = (_, response) =>
      response.writeHead(404, { 'content-type': 'text/html' }).end('<p>Contoh Rekaan tidak ada</p>');
    const answer = the(await node.exchange.call(aCall()));
    assert.deepEqual([answer.status, answer.body], [404, null]);
  });

  it('that is set anew keeps its key, gives it up with its token, and leaves none behind', async () => {
    const url = `http://127.0.0.1:${portOf(server)}/penduduk`;
    const set = (token: Secret | null) =>
      node.exchange.setEndpoint({ serviceId: PENDUDUK, url, timeoutMs: 300, token });
    const before = await endpointKeys();
    assert.deepEqual(before, { living: 1, destroyed: 0 });
    for (const token of ['baru', 'lebih-baru']) await set(new Secret(token));
    assert.deepEqual(await endpointKeys(), before, 'set twice without taking it up in between');
    await set(null);
    assert.deepEqual(await endpointKeys(), { living: 0, destroyed: 1 });
    await Promise.all(['satu', 'dua', 'tiga'].map((token) => set(new Secret(token))));
    assert.equal((await endpointKeys()).living, 1, 'set three times at once');
    await node.exchange.refresh();
    behave = answerWith(200, A_PERSON);
    the(await node.exchange.call(aCall()));
    assert.match(String(seen.at(-1)!.headers.authorization), /^Bearer (satu|dua|tiga)$/);
  });

  const endpointKeys = async () => {
    const { rows } = await node.services.db.as(WORKER, (tx) =>
      sql<{ living: bigint; destroyed: bigint }>`
        select count(*) filter (where wrapped is not null) as living, count(*) filter (where wrapped is null) as destroyed
        from kernel.wrapped_key where purpose = 'exchange.endpoint'`.execute(tx),
    );
    return { living: Number(rows[0]?.living), destroyed: Number(rows[0]?.destroyed) };
  };

  it('that is down is unreachable, and no token stands in any log line', async () => {
    await setEndpoint('http://127.0.0.1:1/penduduk');
    const fault = await faultOf(answerWith(200, A_PERSON));
    assert.deepEqual([fault.code, fault.reason], ['service_unreachable', 'econnrefused']);
    assert.ok(!node.faults.join('').includes('rahasia-uji'));
  });
});

function answerWith(status: number, body: unknown): Behaviour {
  return (_, response) => response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

function drip(_: IncomingMessage, response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/json' });
  const timer = setInterval(() => response.write(' '), 20);
  response.on('close', () => clearInterval(timer));
}

function flood(_: IncomingMessage, response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/json' });
  const pour = () => {
    while (response.write(' '.repeat(64 * 1024)) && !response.destroyed);
  };
  response.on('drain', pour);
  pour();
}

function portOf(server: Server): number {
  const address = server.address();
  assert.ok(typeof address === 'object' && address !== null);
  return address.port;
}
