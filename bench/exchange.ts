import { mkdtempSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { digestBody } from '../src/features/exchange/domain/body-digest.ts';
import type { PublicKey } from '../src/features/exchange/domain/key.ts';
import { httpCaller } from '../src/features/exchange/http/call-service.ts';
import { signRequest, signResponse } from '../src/features/exchange/http/sign-message.ts';
import { verifyRequest, verifyResponse } from '../src/features/exchange/http/verify-message.ts';
import { type ExchangeCall, memberOf } from '../src/features/exchange/index.ts';
import { newId } from '../src/kernel/ids.ts';
import { type BenchNode, startBenchNode } from './exchange-node.ts';
import { type BenchRow, machineLine, tableOf } from './table.ts';

/** Calls a second through the exchange of one process, signed and durably logged on both sides, sealer running. */
export async function benchExchange(): Promise<readonly BenchRow[]> {
  const node = await startBenchNode(mkdtempSync(join(tmpdir(), 'terpadu-ukur-')));
  try {
    await measure({ callers: 64, seconds: 1.5, work: signed(node, node.callInside) });
    const rows: BenchRow[] = [];
    for (const callers of [1, 16, 64]) {
      const [ours, bare] = [
        await measure({ callers, seconds: 2, work: signed(node, node.callInside) }),
        await measure({ callers, seconds: 0.5, work: unsigned(node.callInside) }),
      ];
      rows.push(
        rowOf(`Exchange, service in the process, ${callers} callers`, ours, { what: 'unsigned, unlogged', ...bare }),
      );
    }
    const [logged, unlogged] = [
      await measure({ callers: 64, seconds: 2, work: signed(node, node.callInside) }),
      await measure({ callers: 64, seconds: 1.5, work: await signedOnly(node, node.callInside) }),
    ];
    rows.push(
      rowOf('Exchange, service in the process, 64 callers', logged, {
        what: 'signed and verified, not logged',
        ...unlogged,
      }),
    );
    const http = httpCaller();
    const [ours, bare] = [
      await measure({ callers: 64, seconds: 2, work: signed(node, node.callOverHttp) }),
      await measure({ callers: 64, seconds: 1, work: plainHttp(node, http) }),
    ];
    http.stop();
    rows.push(rowOf('Exchange, service over HTTP, 64 callers', ours, { what: 'the bare HTTP call', ...bare }));
    rows.push(await profile(node));
    return rows;
  } finally {
    await node.stop();
  }
}

interface Measured {
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
}

interface Measure {
  readonly callers: number;
  readonly seconds: number;
  readonly work: () => Promise<void>;
}

async function measure({ callers, seconds, work }: Measure): Promise<Measured> {
  const times: number[] = [];
  const began = performance.now();
  const end = began + seconds * 1_000;
  const caller = async (): Promise<void> => {
    while (performance.now() < end) {
      const at = performance.now();
      await work();
      times.push(performance.now() - at);
    }
  };
  await Promise.all(Array.from({ length: callers }, caller));
  const sorted = times.toSorted((one, other) => one - other);
  const share = (part: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? NaN;
  return { perSecond: (times.length / (performance.now() - began)) * 1_000, p50Ms: share(0.5), p99Ms: share(0.99) };
}

function signed(node: BenchNode, call: ExchangeCall): () => Promise<void> {
  return async () => {
    const answer = await node.exchange.call(call);
    if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  };
}

/** What is left of a call without signatures, grants and log: the bodies are written and read. */
function unsigned({ body }: ExchangeCall): () => Promise<void> {
  const service = async (text: string) =>
    JSON.stringify({ nama: 'Contoh Rekaan', isi: 'x'.repeat(1_000), asked: text.length });
  return async () => {
    JSON.parse(await service(JSON.stringify(JSON.parse(JSON.stringify(body)))));
    await new Promise((resolve) => setImmediate(resolve));
  };
}

/** The two signatures and their checks of a call, and nothing else: no grant, no log, no service. */
async function signedOnly(node: BenchNode, call: ExchangeCall): Promise<() => Promise<void>> {
  const { consumer, service, method, path, purpose, body: json } = call;
  const [asks, answers] = [await node.signerOf(memberOf(consumer)), await node.signerOf(memberOf(service))];
  const keys = new Map<string, PublicKey>([...asks.keys, ...answers.keys]);
  const lookup = (keyId: string) => keys.get(keyId) ?? null;
  const body = Buffer.from(JSON.stringify(json));
  return async () => {
    const now = Temporal.Now.instant();
    const text = {
      client: consumer,
      service,
      method,
      path,
      query: '',
      purpose,
      grant: 'ukur',
      caseRef: null,
      contentType: 'application/json',
    };
    const ids = { messageId: newId(), requestId: newId() };
    const request = await signRequest({ ...text, ...ids, body: digestBody(body) }, asks.signer, now);
    if (!request.ok) throw new Error(request.error);
    const { headers, path: target, query } = request.value;
    const taken = verifyRequest({ method, path: target, query, headers, body }, { keys: lookup, now });
    if (!taken.ok) throw new Error(taken.error);
    const answer = { status: 200, contentType: 'application/json', error: null, body: digestBody(body) };
    const response = await signResponse(answer, taken.value, { signer: answers.signer, created: now });
    if (!response.ok) throw new Error(response.error);
    const checked = verifyResponse({ status: 200, headers: response.value.headers, body }, request.value.signed, {
      keys: lookup,
      now,
    });
    if (!checked.ok) throw new Error(checked.error);
  };
}

function plainHttp(node: BenchNode, http: ReturnType<typeof httpCaller>): () => Promise<void> {
  const body = Buffer.from(JSON.stringify(node.callOverHttp.body));
  return async () => {
    const answer = await http.call({
      url: node.serviceUrl,
      method: 'POST',
      headers: [],
      token: null,
      body,
      timeoutMs: 5_000,
    });
    if (!answer.ok) throw new Error(answer.error.code);
    JSON.parse(answer.value.body.toString());
  };
}

function rowOf(what: string, ours: Measured, beside: Measured & { readonly what: string }): BenchRow {
  const figure = `${Math.round(ours.perSecond)}/s, p50 ${ours.p50Ms.toFixed(1)} ms, p99 ${ours.p99Ms.toFixed(0)} ms`;
  return {
    what,
    figure,
    beside: `${Math.round(beside.perSecond)}/s (${beside.what})`,
    ratio: (ours.perSecond / beside.perSecond).toFixed(3),
  };
}

/** Where the time of the main thread goes at 64 callers, service in the process; the sealer runs beside. */
async function profile(node: BenchNode): Promise<BenchRow> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: 500 });
  await session.post('Profiler.start');
  await measure({ callers: 64, seconds: 2, work: signed(node, node.callInside) });
  const { profile: taken } = await session.post('Profiler.stop');
  session.disconnect();
  const shares = new Map<string, number>();
  let total = 0;
  for (const { callFrame, hitCount = 0 } of taken.nodes) {
    total += hitCount;
    const part = partOf(callFrame.functionName, callFrame.url);
    shares.set(part, (shares.get(part) ?? 0) + hitCount);
  }
  const parts = [...shares].toSorted(([, one], [, other]) => other - one);
  const figure = parts.map(([part, hits]) => `${part} ${Math.round((hits / total) * 100)} %`).join(', ');
  return { what: 'Time of the main thread, 64 callers', figure, beside: null, ratio: null };
}

function partOf(name: string, url: string): string {
  if (name === '(idle)') return 'idle';
  if (name === '(garbage collector)') return 'gc';
  // Node's jobs of signing, verifying, hashing and sealing have a name and no file.
  if (/crypto/.test(url) || (url === '' && CRYPTO.test(name))) return 'crypto';
  if (/structured-headers/.test(url)) return 'structured headers';
  if (/\/pg|kysely|kernel\/database|exchange\/storage|postgres/.test(url)) return 'log (pg)';
  if (/exchange\/(?:domain|http)/.test(url)) return 'bases, checks, entries';
  if (/node:(?:internal\/)?(?:_?http|net|stream|streams)/.test(url)) return 'streams, http';
  if (name === '(program)') return 'native';
  return 'other';
}

const CRYPTO =
  /^(?:run|sign|verify|update|digest|Hash|SignJob|VerifyJob|RandomBytesJob|randomFillSync|CipherBase|final|setAAD)$/;

if (import.meta.main) {
  const rows = await benchExchange();
  process.stdout.write(`${machineLine()}\n\n${tableOf(rows)}\n`);
}
