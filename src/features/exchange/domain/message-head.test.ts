import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import vectors from '../../../../contracts/vectors/exchange/signature.json' with { type: 'json' };
import { the } from '../../../../test/support/a-call.ts';
import { bindingOf, createdAt, isBound, readHead } from './message-head.ts';
import { formatSignatureParams, parseSignatureParams } from './signature-params.ts';
import { holdsLongNumber } from './signed-text.ts';

const request = vectors.request.base.join('\n');
const response = vectors.response.base.join('\n');

function fault(base: string): string {
  const read = readHead(base);
  return read.ok ? 'read' : read.error;
}

describe('a message head', () => {
  it('is read from the text that was signed', () => {
    const head = the(readHead(request));
    assert.equal(head.kind, 'request');
    assert.equal(createdAt(head).toString(), '2026-11-24T02:12:03Z');
    assert.equal(the(readHead(response)).kind, 'response');
  });

  it('of an answer is bound to the head and signature of its request, and to no other', () => {
    const asked = the(readHead(request));
    const answered = the(readHead(response));
    assert.ok(asked.kind === 'request' && answered.kind === 'response');
    const signed = {
      head: asked,
      base: request,
      signature: Buffer.from(answered.request.signature.slice(1, -1), 'base64'),
    };
    assert.deepEqual(bindingOf(signed), answered.request);
    assert.ok(isBound(answered, signed));
    assert.ok(!isBound(answered, { ...signed, signature: new Uint8Array(64) }));
    for (const change of [
      { client: 'A/B/C/D' },
      { service: 'A/B/C/D/E' },
      { messageId: 'x' },
      { requestId: 'x' },
      { contentDigest: 'x' },
    ]) {
      assert.ok(
        !isBound(answered, { ...signed, head: { ...asked, ...(change as Partial<typeof asked>) } }),
        JSON.stringify(change),
      );
    }
    assert.ok(!isBound(answered, { ...signed, head: { ...asked, params: { ...asked.params, text: 'x' } } }));
  });

  it('with a line lost, doubled, moved, added or of another form is refused', () => {
    const lines = request.split('\n');
    assert.equal(fault(request), 'read');
    for (const at of lines.keys()) {
      assert.notEqual(fault(lines.toSpliced(at, 1).join('\n')), 'read', `line ${at} lost`);
      assert.notEqual(fault(lines.toSpliced(at, 0, lines[at]!).join('\n')), 'read', `line ${at} doubled`);
    }
    assert.equal(fault([lines[1], lines[0], ...lines.slice(2)].join('\n')), 'head_malformed');
    assert.equal(fault(`${request}\n`), 'head_malformed');
    assert.equal(fault(request.replaceAll('\n', '\r\n')), 'head_malformed');
    assert.equal(fault(''), 'head_malformed');
    assert.equal(fault(`${request}${' '.repeat(20_000)}`), 'head_malformed');
    assert.equal(fault(request.replace('POST', 'POSTé')), 'head_malformed');
  });

  it('must cover what its profile asks and nothing else', () => {
    const without = (name: string) =>
      request
        .split('\n')
        .filter((line) => !line.startsWith(`"${name}": `))
        .join('\n')
        .replace(` "${name}"`, '');
    assert.equal(fault(without('content-type')), 'read');
    assert.equal(fault(without('terpadu-case')), 'read');
    for (const name of ['@path', 'content-digest', 'x-road-client', 'x-road-id', 'terpadu-purpose', 'terpadu-grant']) {
      assert.equal(fault(without(name)), 'component_missing', name);
    }
    const added = request
      .replace('"content-type": ', '"accept": a\n"content-type": ')
      .replace(' "content-type"', ' "accept" "content-type"');
    assert.equal(fault(added), 'component_unknown');
  });

  it('with a value outside its form is refused with its code', () => {
    assert.equal(fault(request.replace(': POST', ': TRACE')), 'head_malformed');
    assert.equal(fault(request.replace(': ?bahasa=id', ': bahasa=id')), 'head_malformed');
    assert.equal(fault(request.replace('/v2/ringkas', '/v2//ringkas')), 'path_refused');
    assert.equal(fault(request.replace('/r1/ID/GOV/dukcapil', '/r1/ID/GOV/duk_capil')), 'identifier_refused');
    assert.equal(fault(request.replace(': ID/GOV/dpmptsp-sragen/perizinan', ': ID/GOV')), 'identifier_refused');
    assert.equal(fault(request.replace('"content-digest": sha-256', '"content-digest": md5')), 'digest_unsupported');
    assert.equal(fault(request.replace('?bahasa=id', '?nik=3314075203949002')), 'long_number_in_head');
    assert.equal(fault(response.replace('"@status": 200', '"@status": 99')), 'head_malformed');
    assert.equal(fault(response.replace('"@status": 200', '"@status": 700')), 'head_malformed');
    assert.equal(fault(response.replace('"x-road-service": ID/', '"x-road-service": ')), 'identifier_refused');
  });

  it('no text makes the reader throw', () => {
    const piece = fc.constantFrom(
      ...request.split('\n'),
      ...response.split('\n'),
      '\n',
      '"a": b',
      '":',
      '\0',
      ';req',
      '(',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), fc.constantFrom('\n', ''), (pieces, glue) => {
        readHead(pieces.join(glue));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('signature parameters', () => {
  it('are written and read in one spelling only', () => {
    const given = {
      components: ['"@method"', '"content-digest";req'],
      created: 1,
      keyId: 'k',
      profile: 'request',
    } as const;
    const text = formatSignatureParams(given);
    assert.equal(
      text,
      '("@method" "content-digest";req);created=1;keyid="k";alg="ecdsa-p256-sha256";tag="terpadu-request-1"',
    );
    assert.deepEqual(parseSignatureParams(text), { ok: true, value: { ...given, text } });
    const others = [
      text.replace('created=1;', ''),
      text.replace('"k"', '"k";nonce="x"'),
      text.replace('" "', '"  "'),
      text.replace('request-1', 'request-2'),
      text.replace('"k"', '"k\\"x"'),
      text.replace('created=1', 'created=-1'),
      text.replace('created=1', 'created=1.5'),
      ` ${text}`,
      `${text}\n`,
      text.replace('("@method" "content-digest";req)', '()'),
    ];
    for (const other of others)
      assert.deepEqual(parseSignatureParams(other), { ok: false, error: 'signature_params_malformed' }, other);
  });
});

describe('a text to be signed', () => {
  it('holds a long number when 16 digits stand in a row, also percent-encoded', () => {
    for (const text of [
      '3314075203949002',
      'x3314075203949002y',
      '%33314075203949002',
      '%33%33%31%34075203949002',
      '33140752039490021',
    ]) {
      assert.ok(holdsLongNumber(text), text);
    }
    for (const text of ['331407520394900', '3314-0752-0394-9002', '01935e8a-7c40-72d1-8f0e-9a331000c401', '']) {
      assert.ok(!holdsLongNumber(text), text);
    }
  });
});
