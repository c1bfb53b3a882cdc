import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { asAgency } from '../../../kernel/viewer.ts';
import { memberOf } from '../domain/identifier.ts';
import { findOwnEntries } from '../storage/log-entry.ts';
import { A_PERSON, aCall, aNode, DUKCAPIL_AGENCY, METRO, PENDUDUK, type TestNode, the } from './node.builder.ts';
import { statusOf } from '../domain/fault.ts';
import type { WireRequest, WireResponse } from './wire.ts';

type Meddle<T> = (message: T) => T;

describe('between the nodes', () => {
  let node: TestNode;
  let executions = 0;
  let onWay: { request: Meddle<WireRequest>; response: Meddle<WireResponse> };
  const untouched = { request: (one: WireRequest) => one, response: (one: WireResponse) => one };

  before(async () => {
    onWay = untouched;
    node = await aNode({
      async handler() {
        executions += 1;
        return { status: 200, body: A_PERSON };
      },
      carry: (local) => async (to, request) => onWay.response(await local(to, onWay.request(request))),
    });
  });
  after(() => node.close());

  const meddled = async (meddling: Partial<typeof onWay>) => {
    onWay = { ...untouched, ...meddling };
    const result = await node.exchange.call(aCall());
    onWay = untouched;
    assert.ok(!result.ok, 'the call was answered');
    return result.error;
  };
  const header = <T extends WireRequest | WireResponse>(message: T, name: string, value: string | null): T => ({
    ...message,
    headers: message.headers.flatMap((line) =>
      line[0] !== name ? [line] : value === null ? [] : [[name, value] as const],
    ),
  });

  const requests: readonly [string, Meddle<WireRequest>, string][] = [
    ['a changed body', (one) => ({ ...one, body: Buffer.from('{"nik":"lain"}') }), 'digest_differs'],
    ['another path', (one) => ({ ...one, path: one.path.replace('ringkas', 'semua') }), 'signature_wrong'],
    ['an added query', (one) => ({ ...one, query: '?semua=ya' }), 'signature_wrong'],
    ['another purpose', (one) => header(one, 'terpadu-purpose', 'penasaran'), 'signature_wrong'],
    ['another agency’s name', (one) => header(one, 'x-road-client', METRO), 'key_unknown'],
    ['no signature', (one) => header(one, 'signature', null), 'signature_missing'],
    [
      'an unsigned field of ours',
      (one) => ({ ...one, headers: [...one.headers, ['x-road-userid', 'ID1']] }),
      'component_missing',
    ],
  ];
  for (const [what, request, reason] of requests) {
    it(`a request with ${what} never reaches the service, and the provider logs nothing of it`, async () => {
      const before = executions;
      const fault = await meddled({ request });
      assert.deepEqual([fault.code, fault.reason], ['request_refused', reason]);
      assert.equal(executions, before);
      const logged = await node.services.db.as(asAgency(DUKCAPIL_AGENCY), (tx) =>
        findOwnEntries(tx, node.services.installation.nodeId, fault.messageId!),
      );
      assert.deepEqual(logged, []);
    });
  }

  const responses: readonly [string, Meddle<WireResponse>, string][] = [
    ['a changed body', (one) => ({ ...one, body: Buffer.from('{"nama":"Lain"}') }), 'digest_differs'],
    ['another status', (one) => ({ ...one, status: 404 }), 'signature_wrong'],
    ['no signature', (one) => header(one, 'signature-input', null), 'signature_missing'],
  ];
  for (const [what, response, reason] of responses) {
    it(`an answer with ${what} is not believed`, async () => {
      const fault = await meddled({ response });
      assert.deepEqual([fault.code, fault.reason], ['answer_invalid', reason]);
    });
  }

  it('an answer to another question is not believed, though the provider did sign it', async () => {
    let kept: WireResponse | null = null;
    onWay = { ...untouched, response: (one) => (kept = one) };
    the(await node.exchange.call(aCall()));
    const fault = await meddled({ response: () => kept! });
    assert.deepEqual([fault.code, fault.reason], ['answer_invalid', 'response_not_bound']);
  });

  it('an unsigned refusal is repeated as what it is: a claim of a node, without entry', async () => {
    const refusal = {
      status: statusOf('log_unwritable'),
      headers: [['x-road-error', 'server.serverproxy.logging_failed']],
      body: Buffer.from('{"code":"log_unwritable"}'),
    } as const;
    const fault = await meddled({ response: () => refusal });
    assert.deepEqual([fault.code, fault.at], ['log_unwritable', 'provider_node']);
  });

  it('a provider’s node that does not answer is told apart from a silent service', async () => {
    const fault = await meddled({
      response: () => {
        throw new Error('putus');
      },
    });
    assert.deepEqual([fault.code, fault.at, fault.retry], ['provider_silent', 'provider_node', 'same_message']);
  });

  it('a request for a member that is hosted elsewhere is not answered in its name', async () => {
    const fault = await meddled({ request: (one) => ({ ...one, path: one.path.replace('dukcapil', 'bps') }) });
    assert.equal(fault.code, 'request_refused');
    assert.equal(memberOf(PENDUDUK), 'ID-SAMPLE/GOV/dukcapil');
  });
});
