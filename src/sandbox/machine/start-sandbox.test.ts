import assert from 'node:assert/strict';
import { request } from 'node:http';
import { connect } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { superuser } from '../../../test/support/postgres.ts';
import { ok } from '../../vocabulary/result.ts';
import { Secret } from '../../vocabulary/secret.ts';
import { setBehaviour } from './behaviour-store.ts';
import type { BehaviourChange } from './behaviour.ts';
import { nikField, readFields } from './fields.ts';
import type { SandboxConnections } from './prepare.ts';
import type { Service } from './service.ts';
import { startSandbox, type RunningSandbox } from './start-sandbox.ts';
import { ask, call, NOW, preparedSandboxes, startOptions, withoutLatency } from './trial.ts';

const NIK = '3314034905929001';
const body = { nik: NIK };
let served = 0;

/** Answers whom it was asked about, and breaks on demand. */
const service: Service = {
  name: 'npwp',
  method: 'POST',
  path: '/npwp/v1',
  async serve({ body: given, db }) {
    const read = readFields(given, { nik: nikField });
    if (!read.ok) return read;
    served += 1;
    if (read.value.nik.reveal().endsWith('9999')) await db.query(`select * from nothing_of_${NIK}`);
    return ok({ status: 200, body: { name: 'Wulan Ambarsari', served } });
  },
};

describe('a running sandbox', () => {
  let sandboxes: SandboxConnections;
  let running: RunningSandbox;
  let options: ReturnType<typeof startOptions>;
  const npwp = (given: Partial<Parameters<typeof call>[1]> = {}) =>
    call(running.url, { path: '/npwp/v1', body, ...given });
  const behave = async (given: Partial<BehaviourChange>) => {
    const result = await setBehaviour(sandboxes.djp, { at: NOW, ...given });
    assert.ok(result.ok);
  };

  before(async () => {
    sandboxes = await preparedSandboxes(await superuser());
    await withoutLatency(sandboxes.djp);
    options = startOptions(sandboxes.djp);
    running = await startSandbox('djp', [service], options);
  });

  after(() => running.stop());

  it('answers on loopback to whoever shows the token', async () => {
    assert.match(running.url, /^http:\/\/127\.0\.0\.1:\d+$/);
    const { status, headers, body: answer } = await npwp();
    assert.deepEqual(
      [status, answer['name'], headers.get('content-type')],
      [200, 'Wulan Ambarsari', 'application/json'],
    );
    assert.equal(headers.get('cache-control'), 'no-store');
  });

  it('refuses everybody else, whatever they ask for', async () => {
    const tokens = [undefined, 'Bearer', 'Bearer x', 'Basic dG9rZW4=', `bearer ${options.token.reveal()}x`];
    for (const authorization of tokens) {
      for (const path of ['/npwp/v1', '/nothing']) {
        const response = await fetch(running.url + path, {
          method: 'POST',
          ...(authorization === undefined ? {} : { headers: { authorization } }),
        });
        assert.equal(response.status, 401);
        assert.equal(response.headers.get('www-authenticate'), 'Bearer');
        assert.equal((await response.json()).code, 'token_wrong');
      }
    }
  });

  it('does not start with a token that can be guessed', async () => {
    await assert.rejects(startSandbox('djp', [service], { ...options, token: new Secret('rahasia') }), /32 characters/);
  });

  it('refuses other paths, queries and methods', async () => {
    for (const path of ['/', '/npwp', '/npwp/v1/', `/npwp/v1?nik=${NIK}`, '//npwp/v1', '/npwp/v1%2f']) {
      const { status, body: refusal } = await npwp({ path });
      assert.deepEqual([status, refusal['code']], [404, 'service_unknown'], path);
    }
    const { status, headers, body: refusal } = await call(running.url, { path: '/npwp/v1', method: 'GET' });
    assert.deepEqual([status, refusal['code'], headers.get('allow')], [405, 'method_unknown', 'POST']);
  });

  it('refuses bodies that are too large, of another type or no JSON, and stays usable', async () => {
    const cases: readonly (readonly [Partial<Parameters<typeof call>[1]>, number, string])[] = [
      [{ raw: `{"nik":"${'1'.repeat(16 * 1024)}"}` }, 413, 'body_too_large'],
      [{ raw: '{"nik":' }, 400, 'body_malformed'],
      [{ raw: '' }, 400, 'body_malformed'],
      [{ raw: new Uint8Array([0x22, 0xff, 0x22]) }, 400, 'body_malformed'],
      [{ raw: '[]' }, 400, 'body_malformed'],
      [{ headers: { 'content-type': 'text/plain' } }, 415, 'body_type_unknown'],
      [{ headers: { 'content-type': 'application/json-patch+json' } }, 415, 'body_type_unknown'],
      [{ body: { nik: '123' } }, 422, 'nik_malformed'],
    ];
    for (const [given, status, code] of cases) {
      const refused = await npwp(given);
      assert.deepEqual([refused.status, refused.body['code']], [status, code]);
      assert.equal(refused.headers.get('content-type'), 'application/problem+json');
      assert.equal((await npwp()).status, 200);
    }
  });

  it('refuses a body that grows too large without saying so first', async () => {
    const sent = new Promise<number | undefined>((resolve, reject) => {
      const headers = { authorization: `Bearer ${options.token.reveal()}`, 'content-type': 'application/json' };
      const endless = request(`${running.url}/npwp/v1`, { method: 'POST', headers }, (response) => {
        clearInterval(writing);
        endless.destroy();
        resolve(response.statusCode);
      });
      endless.on('error', reject);
      const writing = setInterval(() => endless.write(' '.repeat(4_096)), 1);
    });
    assert.equal(await sent, 413);
    assert.equal((await npwp()).status, 200);
  });

  it('answers a broken invariant without saying what it was, and logs it without personal data', async () => {
    const { status, body: refusal } = await npwp({ body: { nik: '3314034905929999' } });
    assert.deepEqual([status, refusal['code']], [500, 'internal_error']);
    assert.doesNotMatch(JSON.stringify(refusal), /select|nothing|stack| at |relation|3314/);
    const line = options.complaints().at(-1) ?? '';
    assert.equal(JSON.parse(line).trace, refusal['trace']);
    assert.match(line, /42P01/);
    assert.doesNotMatch(line, /3314/);
  });

  it('takes as long as its latency says', async () => {
    await behave({ medianMs: 120, p99Ms: 120 });
    const started = performance.now();
    await npwp();
    assert.ok(performance.now() - started >= 119);
    await behave({ medianMs: 0, p99Ms: 0 });
  });

  it('draws the same latencies after every start', async () => {
    const again = await startSandbox('djp', [service], options);
    const other = await startSandbox('djp', [service], options);
    await behave({ errorRate: 0.5, errorKind: 'status_500' });
    const statuses = async ({ url }: RunningSandbox) => {
      const seen: number[] = [];
      for (let at = 0; at < 20; at += 1) seen.push((await call(url, { path: '/npwp/v1', body })).status);
      return seen;
    };
    const first = await statuses(again);
    assert.deepEqual(await statuses(other), first);
    assert.deepEqual(new Set(first), new Set([200, 500]));
    await behave({ errorRate: 0 });
    await Promise.all([again.stop(), other.stop()]);
  });

  it('fails with status 500 or 503 and does no work', async () => {
    const before = served;
    await behave({ errorRate: 1, errorKind: 'status_500' });
    const broken = await npwp();
    assert.deepEqual([broken.status, broken.body['code']], [500, 'internal_error']);
    await behave({ errorKind: 'status_503', retryAfterSeconds: 17 });
    const busy = await npwp();
    assert.deepEqual([busy.status, busy.headers.get('retry-after')], [503, '17']);
    assert.equal(served, before);
    await behave({ errorRate: 0 });
  });

  it('is silent until the caller gives up, and notices that he did', async () => {
    await behave({ errorRate: 1, errorKind: 'hang' });
    const before = served;
    const waiting = fetch(`${running.url}/npwp/v1`, {
      method: 'POST',
      headers: { authorization: `Bearer ${options.token.reveal()}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(200),
    });
    await assert.rejects(waiting, { name: 'TimeoutError' });
    await behave({ errorRate: 0 });
    assert.equal((await npwp()).status, 200);
    assert.equal(served, before + 1);
  });

  it('damages answers: JSON without an end, and a body that breaks off', async () => {
    await behave({ errorRate: 1, errorKind: 'malformed_json' });
    await assert.rejects(npwp(), SyntaxError);
    await behave({ errorKind: 'truncated_body' });
    await assert.rejects(npwp(), /terminated|fetch failed/);
    await behave({ errorRate: 0 });
    assert.equal((await npwp()).status, 200);
  });

  it('cuts every connection while it is out, and answers again the moment it is back', async () => {
    await behave({ outage: true });
    const before = served;
    await assert.rejects(npwp(), /fetch failed/);
    await assert.rejects(npwp(), /fetch failed/);
    assert.equal(served, before);
    await behave({ outage: false });
    assert.equal((await npwp()).status, 200);
  });

  it('answers that its store cannot be reached, and says so in its log', async () => {
    const lost = startOptions({ ...sandboxes.djp, host: '127.0.0.1', port: 1 });
    const other = await startSandbox('djp', [service], lost);
    const { status, headers, body: refusal } = await call(other.url, { path: '/npwp/v1', body });
    assert.deepEqual([status, refusal['code'], headers.get('retry-after')], [503, 'store_unavailable', '5']);
    assert.equal(lost.complaints().length, 1);
    await other.stop();
  });

  it('goes on after its store cut all connections', async () => {
    await ask(
      sandboxes.djp,
      'select pg_terminate_backend(pid) from pg_stat_activity where usename = current_user and pid <> pg_backend_pid()',
    );
    const statuses: number[] = [];
    for (let at = 0; at < 10 && statuses.at(-1) !== 200; at += 1) statuses.push((await npwp()).status);
    assert.equal(statuses.at(-1), 200, String(statuses));
  });

  it('cuts off a caller who does not finish his request', async () => {
    const { port } = new URL(running.url);
    const socket = connect(Number(port), '127.0.0.1');
    const cut = new Promise<string>((resolve) => {
      let seen = '';
      socket.on('data', (part) => (seen += part.toString()));
      socket.on('close', () => resolve(seen));
    });
    const started = performance.now();
    socket.write('POST /npwp/v1 HTTP/1.1\r\nhost: x\r\nauthor');
    assert.match(await cut, /^(HTTP\/1\.1 408 |$)/);
    assert.ok(performance.now() - started < 5_000);
  });

  it('stops within two seconds although a caller is waiting, and gives its port back', async () => {
    const own = await startSandbox('djp', [service], options);
    await behave({ errorRate: 1, errorKind: 'hang' });
    const waiting = call(own.url, { path: '/npwp/v1', body }).catch(() => 'cut');
    await new Promise((resolve) => setTimeout(resolve, 50));
    const started = performance.now();
    await Promise.all([own.stop(), own.stop()]);
    assert.ok(performance.now() - started < 2_000);
    assert.equal(await waiting, 'cut');
    await behave({ errorRate: 0 });
    const port = Number(new URL(own.url).port);
    const next = await startSandbox('djp', [service], { ...options, port });
    assert.equal(next.url, own.url);
    await assert.rejects(startSandbox('djp', [service], { ...options, port }), { code: 'EADDRINUSE' });
    await next.stop();
  });
});
