import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { z } from 'zod';
import evidenceSchema from '../../../../contracts/evidence.schema.json' with { type: 'json' };
import logSchema from '../../../../contracts/log-export.schema.json' with { type: 'json' };
import { aCall, aKey, aLog, the, theTime } from '../../../../test/support/a-call.ts';
import { maxEvidenceBytes, parseEvidence, parseHeadFile } from './evidence-file.ts';
import { evidenceJson, formatEvidence, formatHeadFile } from './evidence-json.ts';
import { placeName } from './evidence.ts';
import {
  formatLogHeader,
  formatLogRow,
  logHeaderJson,
  parseLogHeader,
  parseLogRow,
  sealLogHeader,
} from './log-export.ts';
import { sealBytes, sealEvidence } from './seal.ts';

const vector = (name: string) =>
  readFileSync(new URL(`../../../../contracts/vectors/exchange/${name}`, import.meta.url), 'utf8');
const validator = (schema: unknown) => z.fromJSONSchema(schema as Parameters<typeof z.fromJSONSchema>[0]);

function fault(text: string): string {
  const parsed = parseEvidence(text);
  return parsed.ok ? 'read' : `${parsed.error.code} ${parsed.error.at}`;
}

describe('an evidence file', () => {
  it('is read back as it was written', async () => {
    const { evidence } = await aCall();
    const text = formatEvidence(evidence);
    const read = the(parseEvidence(text));
    assert.equal(formatEvidence(read), text);
    assert.deepEqual(evidenceJson(read), evidenceJson(evidence));
    assert.equal(placeName(read.entries[0]!), 'simpul-1 #300');
  });

  it('of version 1 is still read today', () => {
    assert.equal(formatEvidence(the(parseEvidence(vector('evidence-1.json')))), vector('evidence-1.json'));
    assert.equal(formatHeadFile(the(parseHeadFile(vector('kept-head-1.json')))), vector('kept-head-1.json'));
  });

  it('may be laid out anew', async () => {
    const { evidence } = await aCall();
    const text = formatEvidence(evidence);
    assert.equal(fault(JSON.stringify(JSON.parse(text))), 'read');
    assert.equal(fault(JSON.stringify(JSON.parse(text), null, 8)), 'read');
  });

  it('cut off, doubled or of another shape is refused and says where', async () => {
    const { evidence } = await aCall();
    const text = formatEvidence(evidence);
    const value = JSON.parse(text);
    const changed = (change: object) => fault(JSON.stringify({ ...value, ...change }));
    assert.equal(fault(text.slice(0, -3)), 'json_malformed ');
    assert.equal(fault(''), 'json_malformed ');
    assert.equal(fault('null'), 'shape_wrong ');
    assert.equal(fault('[]'), 'shape_wrong ');
    assert.equal(fault(text.replace('"version": 1', '"version": 1, "version": 1')), 'json_not_plain ');
    assert.equal(fault(text.replace('"version": 1', '"version": 1.0')), 'json_not_plain ');
    assert.equal(changed({ version: 2 }), 'shape_wrong version');
    assert.equal(changed({ kind: 'terpadu.head' }), 'shape_wrong kind');
    assert.equal(changed({ more: 1 }), 'shape_wrong .more');
    assert.equal(changed({ '\u001b[2J': 1 }), 'shape_wrong .?');
    assert.equal(changed({ seal: undefined }), 'shape_wrong seal');
    assert.equal(changed({ entries: Array.from({ length: 5 }, () => value.entries[0]) }), 'shape_wrong entries');
    assert.equal(changed({ keys: [value.keys[0], value.keys[0]] }), 'shape_wrong keys');
    assert.equal(changed({ issued_at: '2026-11-24T02:12:03Z' }), 'shape_wrong issued_at');
    assert.equal(changed({ issued_at: '2026-13-24T02:12:03.000Z' }), 'shape_wrong issued_at');
    const [first, ...rest] = value.entries;
    const entry = (change: object) =>
      changed({ entries: [{ ...first, entry: { ...first.entry, ...change } }, ...rest] });
    assert.equal(entry({ member: 'ID/GOV/%64pmptsp-sragen' }), 'shape_wrong entries[0].entry.member');
    assert.equal(
      entry({ signature: `${first.entry.signature.slice(0, 85)}B==` }),
      'shape_wrong entries[0].entry.signature',
    );
    assert.equal(entry({ person_hmac: 'FF'.repeat(32) }), 'shape_wrong entries[0].entry.person_hmac');
    assert.equal(entry({ head: '\ud800' }), 'shape_wrong entries[0].entry.head');
    const leaf = (given: unknown) => changed({ entries: [{ ...first, leaf: given }, ...rest] });
    assert.equal(leaf(first.leaf.toUpperCase()), 'shape_wrong entries[0].leaf');
    assert.equal(leaf(first.leaf.slice(2)), 'shape_wrong entries[0].leaf');
    assert.equal(leaf(7), 'shape_wrong entries[0].leaf');
    const inclusion = (change: object) =>
      changed({ entries: [{ ...first, inclusion: { ...first.inclusion, ...change } }, ...rest] });
    assert.equal(inclusion({ index: -1 }), 'shape_wrong entries[0].inclusion.index');
    assert.equal(inclusion({ index: 0.5 }), 'shape_wrong entries[0].inclusion.index');
    assert.equal(inclusion({ size: 2 ** 53 }), 'shape_wrong entries[0].inclusion.size');
    assert.equal(
      inclusion({ proof: Array.from({ length: 65 }, () => first.leaf) }),
      'shape_wrong entries[0].inclusion.proof',
    );
  });

  it('that shows a private key is refused', async () => {
    const { evidence } = await aCall();
    const value = JSON.parse(formatEvidence(evidence));
    value.keys[0].jwk.d = value.keys[0].jwk.x;
    assert.equal(fault(JSON.stringify(value)), 'shape_wrong keys[0].jwk.d');
  });

  it('nested without end is refused, not followed', () => {
    assert.equal(fault(`${'['.repeat(200_000)}${']'.repeat(200_000)}`), 'shape_wrong ');
    assert.equal(fault('{"kind":'.repeat(100_000)), 'json_malformed ');
  });

  it('has room for bodies of some megabytes and a limit', async () => {
    const { evidence } = await aCall({ bodies: { request: Buffer.alloc(4 * 2 ** 20, 1), response: null } });
    const text = formatEvidence(evidence);
    assert.ok(Buffer.byteLength(text) < maxEvidenceBytes);
    assert.equal(fault(text), 'read');
  });
});

describe('the seal', () => {
  it('signs the content in RFC 8785 form, with who seals and with which key', async () => {
    const { sealer, key } = aKey({ keyId: 'k', use: 'node', owner: 'simpul-9' });
    const content = {
      issuedAt: theTime,
      entries: [],
      heads: [],
      growth: [],
      keys: [key],
      grant: null,
      bodies: { request: null, response: null },
    };
    const sealed = await sealEvidence(content, sealer);
    assert.deepEqual([sealed.seal?.nodeId, sealed.seal?.keyId], ['simpul-9', 'k']);
    const bytes = Buffer.from(
      sealBytes('terpadu-evidence-1', { nodeId: 'simpul-9', keyId: 'k' }, { b: 1, a: 2 }),
    ).toString('latin1');
    assert.ok(bytes.endsWith('{"a":2,"b":1}') && bytes.includes('terpadu-evidence-1') && bytes.includes('simpul-9'));
  });
});

describe('a log export', () => {
  it('is read back line by line', async () => {
    const { header, entries, text, node } = await aLog(2);
    const [first = '', ...rows] = text.trimEnd().split('\n');
    const read = the(parseLogHeader(first));
    assert.equal(formatLogHeader(read).trimEnd(), first);
    assert.deepEqual(logHeaderJson(read), logHeaderJson(header));
    assert.equal(rows.length, entries.length);
    for (const row of rows) assert.equal(formatLogRow(the(parseLogRow(row))).trimEnd(), row);
    const backwards = await sealLogHeader({ ...header, heads: header.heads.toReversed() }, node.sealer);
    assert.equal(parseLogHeader(formatLogHeader(backwards)).ok, false);
  });
});

describe('the schemas in contracts', () => {
  const evidenceFile = validator(evidenceSchema);
  const logLine = validator(logSchema);

  it('accept every file that we write', async () => {
    for (const made of [
      await aCall(),
      await aCall({ twoNodes: true, grant: null, bodies: { request: null, response: null } }),
    ]) {
      assert.doesNotThrow(() => evidenceFile.parse(JSON.parse(formatEvidence(made.evidence))));
    }
    const unsealed = { ...(await aCall()).evidence, seal: null };
    assert.doesNotThrow(() => evidenceFile.parse(JSON.parse(formatEvidence(unsealed))));
    const { text } = await aLog(2);
    for (const line of text.trimEnd().split('\n')) assert.doesNotThrow(() => logLine.parse(JSON.parse(line)));
  });

  it('refuse what the reader refuses for its shape', async () => {
    const value = JSON.parse(formatEvidence((await aCall()).evidence));
    const changes: readonly ((copy: typeof value) => void)[] = [
      (copy) => (copy.version = 2),
      (copy) => (copy.more = 1),
      (copy) => delete copy.seal,
      (copy) => (copy.entries[0].leaf = 'x'),
      (copy) => (copy.entries[0].entry.side = 'x'),
      (copy) => (copy.keys[0].jwk.d = 'x'),
      (copy) => (copy.heads[0].size = -1),
      (copy) => (copy.grant.method = 'TRACE'),
      (copy) => (copy.issued_at = '2026-11-24T02:12:03Z'),
      (copy) => (copy.entries = Array.from({ length: 5 }, () => copy.entries[0])),
    ];
    for (const change of changes) {
      const copy = structuredClone(value);
      change(copy);
      assert.equal(parseEvidence(JSON.stringify(copy)).ok, false, String(change));
      assert.equal(evidenceFile.safeParse(copy).success, false, String(change));
    }
  });
});
