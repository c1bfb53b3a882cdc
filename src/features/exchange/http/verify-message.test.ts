import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parseDictionary } from 'structured-headers';
import vectors from '../../../../contracts/vectors/exchange/signature.json' with { type: 'json' };
import {
  aKey,
  anAnswer,
  aRequest,
  bytesOf,
  the,
  theAnswer,
  theConsumer,
  theQuestion,
  theService,
  theTime,
} from '../../../../test/support/a-call.ts';
import { digestBody, formatDigest } from '../domain/body-digest.ts';
import { memberOf, parseSubsystemId } from '../domain/identifier.ts';
import { type PublicKey, publicKey } from '../domain/key.ts';
import type { HeaderList } from './signature-base.ts';
import { signRequest, signResponse } from './sign-message.ts';
import {
  type ReceivedRequest,
  type ReceivedResponse,
  verifyRequest,
  verifyResponse,
  type VerifyWith,
} from './verify-message.ts';

const consumer = aKey({ keyId: 'peminta-1' });
const provider = aKey({ keyId: 'penyedia-1', owner: memberOf(theService) });
const outgoing = the(await signRequest(aRequest(), consumer.sealer, theTime));
const answer = the(await signResponse(anAnswer(), outgoing.signed, { signer: provider.sealer, created: theTime }));

const request: ReceivedRequest = { ...outgoing, method: 'POST', body: bytesOf(theQuestion) };
const response: ReceivedResponse = { status: 200, headers: answer.headers, body: bytesOf(theAnswer) };

function by(keys: readonly PublicKey[] = [consumer.key, provider.key], now = theTime): VerifyWith {
  return { keys: (keyId) => keys.find((key) => key.keyId === keyId) ?? null, now };
}

function refusal(change: Partial<ReceivedRequest>, options = by()): string {
  const verified = verifyRequest({ ...request, ...change }, options);
  return verified.ok ? 'verified' : verified.error;
}

function answerRefusal(change: Partial<ReceivedResponse>, options = by(), asked = outgoing.signed): string {
  const verified = verifyResponse({ ...response, ...change }, asked, options);
  return verified.ok ? 'verified' : verified.error;
}

function without(headers: HeaderList, name: string): HeaderList {
  return headers.filter(([given]) => given !== name);
}

function replaced(headers: HeaderList, name: string, change: (value: string) => string): HeaderList {
  assert.ok(
    headers.some(([given]) => given === name),
    name,
  );
  return headers.map(([given, value]) => [given, given === name ? change(value) : value]);
}

describe('a signed request', () => {
  it('verifies, and its head says who calls what, why and under which grant', () => {
    const verified = the(verifyRequest(request, by()));
    assert.equal(verified.base, outgoing.signed.base);
    assert.equal(verified.head.client, theConsumer);
    assert.equal(verified.head.service, theService);
    assert.equal(verified.head.path, '/v2/ringkas');
    assert.equal(verified.head.purpose, 'isi-permohonan');
    assert.equal(verified.head.grant, 'izin-118');
    assert.equal(verified.head.caseRef, 'SRG-2026-004417');
  });

  it('verifies with the digest of a body that streamed by, and with other headers beside', () => {
    assert.equal(refusal({ body: digestBody(bytesOf(theQuestion)) }), 'verified');
    assert.equal(
      refusal({ headers: [['Host', 'simpul.example'], ...request.headers.toReversed(), ['accept', '*/*']] }),
      'verified',
    );
  });

  it('carries fields that any structured-field parser understands', () => {
    for (const name of ['signature-input', 'signature', 'content-digest']) {
      const field = request.headers.find(([given]) => given === name)?.[1] ?? '';
      assert.equal(parseDictionary(field).size, 1);
    }
  });

  it('without signature, or with a malformed one, is refused', () => {
    const { headers } = request;
    assert.equal(refusal({ headers: without(headers, 'signature') }), 'signature_missing');
    assert.equal(refusal({ headers: without(headers, 'signature-input') }), 'signature_missing');
    assert.equal(
      refusal({ headers: replaced(headers, 'signature', (value) => value.replace('sig1', 'sig2')) }),
      'signature_malformed',
    );
    assert.equal(
      refusal({ headers: replaced(headers, 'signature', (value) => `${value}, sig2=:AAAA:`) }),
      'signature_malformed',
    );
    assert.equal(
      refusal({ headers: replaced(headers, 'signature-input', (value) => `${value};expires=1`) }),
      'signature_malformed',
    );
    assert.equal(
      refusal({
        headers: replaced(headers, 'signature-input', (value) => value.replace('ecdsa-p256-sha256', 'hmac-sha256')),
      }),
      'signature_malformed',
    );
  });

  it('whose signature is spelt with unused bits set is refused', () => {
    const respelt = replaced(request.headers, 'signature', (value) => {
      const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
      const at = value.indexOf('==') - 1;
      return value.slice(0, at) + alphabet[alphabet.indexOf(value[at] ?? '') + 1] + value.slice(at + 1);
    });
    assert.equal(refusal({ headers: respelt }), 'signature_malformed');
  });

  it('with any of our fields sent twice is refused', () => {
    for (const [name, value] of request.headers) {
      const twice: HeaderList = [...request.headers, [name.toUpperCase(), value]];
      assert.equal(refusal({ headers: twice }), 'header_duplicated', name);
    }
  });

  it('with a field of ours that the signature does not cover is refused', () => {
    for (const name of ['x-road-represented-party', 'x-road-anything', 'terpadu-anything', 'X-Road-UserId']) {
      assert.equal(refusal({ headers: [...request.headers, [name, 'a']] }), 'component_missing', name);
    }
    const uncovered = replaced(request.headers, 'signature-input', (value) => value.replace(' "terpadu-purpose"', ''));
    assert.equal(refusal({ headers: uncovered }), 'component_missing');
  });

  it('that does not cover what every request must cover is refused', () => {
    for (const [name] of request.headers.filter(
      ([given]) => given.startsWith('x-road-') || given === 'terpadu-grant',
    )) {
      const headers = replaced(without(request.headers, name), 'signature-input', (value) =>
        value.replace(` "${name}"`, ''),
      );
      assert.equal(refusal({ headers }), 'component_missing', name);
    }
    const pathless = replaced(request.headers, 'signature-input', (value) => value.replace(' "@path"', ''));
    assert.equal(refusal({ headers: pathless }), 'component_missing');
  });

  it('that covers a component outside the profile is refused', () => {
    const headers: HeaderList = [
      ...replaced(request.headers, 'signature-input', (value) => value.replace('"@method"', '"@method" "accept"')),
      ['accept', '*/*'],
    ];
    assert.equal(refusal({ headers }), 'component_unknown');
  });

  it('without digest, or whose body has another digest, is refused', () => {
    assert.equal(refusal({ headers: without(request.headers, 'content-digest') }), 'digest_missing');
    const uncovered = replaced(request.headers, 'signature-input', (value) => value.replace(' "content-digest"', ''));
    assert.equal(refusal({ headers: uncovered }), 'digest_missing');
    assert.equal(refusal({ body: Buffer.from('{}') }), 'digest_differs');
    assert.equal(refusal({ body: new Uint8Array() }), 'digest_differs');
    assert.equal(refusal({ body: digestBody(bytesOf(theQuestion), 'sha-512') }), 'digest_differs');
    assert.equal(
      refusal({ headers: replaced(request.headers, 'content-digest', () => 'md5=:AAAA:') }),
      'digest_unsupported',
    );
  });

  it('is refused when it is too old or from the future', () => {
    const at = (seconds: number) => refusal({}, by(undefined, theTime.add({ seconds })));
    assert.equal(at(299), 'verified');
    assert.equal(at(302), 'created_too_old');
    assert.equal(at(-29), 'verified');
    assert.equal(at(-32), 'created_in_future');
    assert.equal(refusal({}, { ...by(undefined, theTime.add({ seconds: 20 })), maxAgeSeconds: 10 }), 'created_too_old');
  });

  it('is refused when its key is unknown, not the sender’s, of a node, or not valid at that time', () => {
    const same = { ...consumer.key };
    assert.equal(refusal({}, by([])), 'key_unknown');
    assert.equal(refusal({}, by([{ ...same, owner: 'ID/GOV/lain' }])), 'key_not_of_sender');
    assert.equal(refusal({}, by([{ ...same, use: 'node' }])), 'key_not_of_sender');
    assert.equal(refusal({}, by([{ ...same, validUntil: theTime.subtract({ seconds: 1 }) }])), 'key_not_valid');
    assert.equal(refusal({}, by([{ ...same, validFrom: theTime.add({ seconds: 1 }) }])), 'key_not_valid');
    assert.equal(refusal({}, by([{ ...aKey().key, keyId: same.keyId }])), 'signature_wrong');
  });

  it('is not taken for an answer, nor an answer for a request', () => {
    assert.equal(refusal({ headers: response.headers }), 'signature_malformed');
    assert.equal(answerRefusal({ headers: request.headers }), 'signature_malformed');
  });

  it('with any byte changed in what it covers is refused', () => {
    const place = fc.oneof(
      fc.record({ part: fc.constantFrom('method', 'path', 'query', 'body'), at: fc.nat(), bit: fc.nat(7) }),
      fc.record({ part: fc.nat(request.headers.length - 1), at: fc.nat(), bit: fc.nat(7) }),
    );
    fc.assert(
      fc.property(place, ({ part, at, bit }) => {
        const changed: ReceivedRequest =
          typeof part === 'number'
            ? {
                ...request,
                headers: request.headers.map(([name, value], index) => [
                  name,
                  index === part ? flipped(value, at, bit) : value,
                ]),
              }
            : part === 'body'
              ? {
                  ...request,
                  body: Buffer.from(
                    flipped(Buffer.from(request.body as Uint8Array).toString('latin1'), at, bit),
                    'latin1',
                  ),
                }
              : { ...request, [part]: flipped(request[part as 'path'], at, bit) };
        assert.ok(!verifyRequest(changed, by()).ok);
      }),
      { numRuns: 600 },
    );
  });
});

function flipped(text: string, at: number, bit: number): string {
  const index = at % text.length;
  return text.slice(0, index) + String.fromCharCode(text.charCodeAt(index) ^ (1 << bit)) + text.slice(index + 1);
}

describe('a signed answer', () => {
  it('verifies against the request that it answers', () => {
    const verified = the(verifyResponse(response, outgoing.signed, by()));
    assert.equal(verified.head.status, 200);
    assert.equal(verified.head.request.signature, `:${Buffer.from(outgoing.signed.signature).toString('base64')}:`);
  });

  it('is refused as the answer to any other request, also to a repetition of the same one', async () => {
    const again = the(await signRequest(aRequest(), consumer.sealer, theTime));
    assert.equal(answerRefusal({}, by(), again.signed), 'response_not_bound');
    const { messageId, requestId } = outgoing.signed.head;
    const resigned = the(await signRequest(aRequest({ messageId, requestId }), consumer.sealer, theTime));
    assert.notDeepEqual(resigned.signed.signature, outgoing.signed.signature);
    assert.equal(answerRefusal({}, by(), resigned.signed), 'signature_wrong');
  });

  it('is refused when its identifiers are not those of the request', () => {
    const headers = replaced(response.headers, 'x-road-id', () => 'lain');
    assert.equal(answerRefusal({ headers }), 'response_not_bound');
    const service = replaced(response.headers, 'x-road-service', () => 'ID/GOV/lain/a/b');
    assert.equal(answerRefusal({ headers: service }), 'response_not_bound');
  });

  it('is refused when another member than the provider signed it', async () => {
    const forged = the(await signResponse(anAnswer(), outgoing.signed, { signer: consumer.sealer, created: theTime }));
    assert.equal(answerRefusal({ headers: forged.headers }), 'key_not_of_sender');
  });

  it('is refused with another status or body', () => {
    assert.equal(answerRefusal({ status: 201 }), 'signature_wrong');
    assert.equal(answerRefusal({ body: Buffer.from('{}') }), 'digest_differs');
  });

  it('that is the exchange’s own refusal says so under its signature', async () => {
    const refused = anAnswer({ status: 403, error: 'server.serverproxy.access_denied' });
    const signed = the(await signResponse(refused, outgoing.signed, { signer: provider.sealer, created: theTime }));
    const got = { ...response, status: 403, headers: signed.headers };
    assert.ok(verifyResponse(got, outgoing.signed, by()).ok);
    assert.equal(answerRefusal({ ...got, headers: without(signed.headers, 'x-road-error') }), 'component_missing');
  });

  it('with any byte changed in what it covers is refused', () => {
    fc.assert(
      fc.property(fc.nat(response.headers.length - 1), fc.nat(), fc.nat(7), (part, at, bit) => {
        const headers = response.headers.map(
          ([name, value], index) => [name, index === part ? flipped(value, at, bit) : value] as const,
        );
        assert.notEqual(answerRefusal({ headers }), 'verified');
      }),
      { numRuns: 400 },
    );
  });
});

describe('what may be signed', () => {
  const sign = (change: Parameters<typeof aRequest>[0]) => signRequest(aRequest(change), consumer.sealer, theTime);

  it('no NIK or other 16 digits in path, query, case or message id, however written', async () => {
    const digits = '3314075203949002';
    for (const change of [
      { path: `/v2/${digits}` },
      { query: `?nik=${digits}` },
      { query: `?nik=%33${digits.slice(1)}` },
      { caseRef: `A${digits}` },
      { messageId: digits },
    ]) {
      assert.deepEqual(await sign(change), { ok: false, error: 'long_number_in_head' });
    }
  });

  it('no path, code or header that would be read in two ways', async () => {
    assert.deepEqual(await sign({ path: '/v2/../a' }), { ok: false, error: 'path_refused' });
    assert.deepEqual(await sign({ purpose: 'dua kata' }), { ok: false, error: 'head_malformed' });
    assert.deepEqual(await sign({ grant: '' }), { ok: false, error: 'head_malformed' });
    assert.deepEqual(await sign({ contentType: 'a\r\nx-road-id: 1' }), { ok: false, error: 'header_malformed' });
    assert.deepEqual(await sign({ messageId: 'dua kata' }), { ok: false, error: 'head_malformed' });
    assert.deepEqual(await sign({ requestId: 'x' }), { ok: false, error: 'head_malformed' });
    const client = the(parseSubsystemId('ID/GOV/lain/a'));
    assert.ok((await sign({ client })).ok);
  });

  it('a signer that returns anything but 64 bytes is a broken signer', async () => {
    await assert.rejects(signRequest(aRequest(), { keyId: 'a', sign: () => new Uint8Array(70) }, theTime), /64 bytes/);
  });

  it('a request without body, type and case covers what it has', async () => {
    const bare = aRequest({
      contentType: null,
      caseRef: null,
      method: 'GET',
      query: '',
      body: digestBody(new Uint8Array()),
    });
    const signed = the(await signRequest(bare, consumer.sealer, theTime));
    const received = { ...signed, method: 'GET', body: new Uint8Array() };
    assert.equal(the(verifyRequest(received, by())).head.query, '?');
    assert.equal(formatDigest(signed.signed.head.digest), 'sha-256=:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=:');
  });
});

describe('the vectors of our profile', () => {
  const keys = vectors.keys.map((key) =>
    the(
      publicKey({
        keyId: key.key_id,
        use: 'member',
        owner: key.owner,
        jwk: { kty: 'EC', crv: 'P-256', x: key.jwk.x, y: key.jwk.y },
        validFrom: Temporal.Instant.from(key.valid_from),
        validUntil: null,
        vouchedBy: key.vouched_by,
      }),
    ),
  );
  const pairs = (headers: readonly (readonly string[])[]) =>
    headers.map(([name = '', value = '']) => [name, value] as const);

  it('verify as they were written down', () => {
    const now = Temporal.Instant.fromEpochMilliseconds(1_795_486_323_000);
    const asked = {
      ...vectors.request,
      headers: pairs(vectors.request.headers),
      body: Buffer.from(vectors.request.body),
    };
    const verified = the(verifyRequest(asked, by(keys, now)));
    assert.deepEqual(verified.base.split('\n'), vectors.request.base);
    const got = {
      ...vectors.response,
      headers: pairs(vectors.response.headers),
      body: Buffer.from(vectors.response.body),
    };
    const answered = the(verifyResponse(got, verified, by(keys, now)));
    assert.deepEqual(answered.base.split('\n'), vectors.response.base);
  });
});
