import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { aKey, aLog, alone, logText, type MadeLog, the, theTime, troublesOf } from '../../../../test/support/a-call.ts';
import type { HeadFile } from './evidence-json.ts';
import type { LogEntry } from './entry.ts';
import { signHead } from './head.ts';
import { keyThumbprint } from './key.ts';
import { formatLogRow, type LogHeader, parseLogHeader, sealLogHeader } from './log-export.ts';
import { startLogVerifier } from './log-verify.ts';
import type { Report } from './report.ts';
import type { VerifyOptions } from './verify.ts';

const log = await aLog(6);

function judge(text: string, options: VerifyOptions = alone): Report {
  const [first = '', ...rows] = text.trimEnd().split('\n');
  const verifier = startLogVerifier(the(parseLogHeader(first)), options);
  for (const row of rows) verifier.add(row);
  return verifier.finish();
}

function troubles(text: string, options: VerifyOptions = alone): readonly string[] {
  return troublesOf(judge(text, options));
}

function rowsOf(entries: readonly LogEntry[], header: LogHeader = log.header): string {
  return logText(header, entries);
}

async function kept(made: MadeLog, size: number, at = theTime): Promise<HeadFile> {
  return { head: await made.headAt(size, at), jwk: made.node.key.jwk };
}

describe('a whole log', () => {
  it('is intact when every row, every signature and every root is right', () => {
    const { verdict, checks } = judge(log.text);
    assert.equal(verdict, 'intact');
    assert.deepEqual(
      checks.map(({ code }) => code),
      [
        'rows_complete',
        'rows_agree',
        'row_keys_valid',
        'row_signatures',
        'roots_match',
        'tail_present',
        'head_signatures',
        'file_sealed',
      ],
    );
  });

  it('of version 1 is intact today', () => {
    assert.equal(
      judge(readFileSync(new URL('../../../../contracts/vectors/exchange/log-1.ndjson', import.meta.url), 'utf8'))
        .verdict,
      'intact',
    );
  });

  it('betrays a deleted row, also when the others were numbered anew', () => {
    for (let at = 0; at < log.entries.length; at += 1) {
      const rows = log.entries.map((entry, index) => formatLogRow({ index, entry })).toSpliced(at, 1);
      const gap = log.text.split('\n')[0] + '\n' + rows.join('');
      const isLast = at === log.entries.length - 1;
      const trouble = isLast ? 'tail_present: failed tail_cut' : 'rows_complete: failed row_missing';
      assert.ok(troubles(gap).includes(trouble), `row ${at}`);
      const renumbered = rowsOf(log.entries.toSpliced(at, 1));
      assert.equal(judge(renumbered).verdict, 'failed', `row ${at}`);
      assert.ok(troubles(renumbered).includes('tail_present: failed tail_cut'));
    }
    assert.ok(troubles(rowsOf(log.entries.toSpliced(3, 1))).includes('roots_match: failed root_differs'));
  });

  it('betrays rows put in, repeated or put in another order', () => {
    const [first, second, ...rest] = log.entries;
    for (const entries of [
      [first!, first!, second!, ...rest],
      [second!, first!, ...rest],
      [...log.entries, first!],
    ]) {
      assert.equal(judge(rowsOf(entries)).verdict, 'failed');
    }
    const repeated = log.text + formatLogRow({ index: 3, entry: first! });
    assert.ok(troubles(repeated).includes('rows_complete: failed row_repeated'));
    assert.ok(troubles(rowsOf([...log.entries, first!])).includes('tail_present: failed not_sealed_yet'));
  });

  it('betrays any byte that was changed, in the header or in a row', () => {
    const bytes = Buffer.from(log.text);
    fc.assert(
      fc.property(fc.nat(bytes.length - 2), fc.nat(6), (at, bit) => {
        const changed = Buffer.from(bytes);
        changed[at] = bytes[at]! ^ (1 << bit);
        const text = changed.toString();
        const isReadable = parseLogHeader(text.split('\n')[0] ?? '').ok;
        if (isReadable) assert.notEqual(judge(text).verdict, 'intact', `byte ${at}`);
      }),
      { numRuns: 200 },
    );
  });

  it('names the check for a wrong signature, key, column or foreign row', async () => {
    const only = (change: Partial<LogEntry>) =>
      troubles(rowsOf(log.entries.map((entry, at) => (at === 2 ? { ...entry, ...change } : entry))));
    assert.ok(only({ signature: new Uint8Array(64) }).includes('row_signatures: failed signature_wrong'));
    assert.ok(only({ messageId: 'lain' }).includes('rows_agree: failed entry_differs_from_head'));
    assert.ok(only({ nodeId: 'simpul-2' }).includes('rows_agree: failed other_log'));
    assert.ok(only({ keyId: 'lain' }).includes('row_signatures: not_possible key_unknown'));
    const ended = log.keys.map((key) => ({ ...key, validUntil: theTime.subtract({ hours: 1 }) }));
    const header = await sealLogHeader({ ...log.header, keys: ended }, log.node.sealer);
    assert.ok(troubles(rowsOf(log.entries, header)).includes('row_keys_valid: failed key_not_valid'));
  });

  it('betrays keys or heads that were exchanged under the seal', async () => {
    const header = { ...log.header, keys: log.keys.map((key) => ({ ...key, validUntil: theTime.add({ hours: 24 }) })) };
    assert.ok(troubles(rowsOf(log.entries, header)).includes('file_sealed: failed signature_wrong'));
    const headless = await sealLogHeader({ ...log.header, heads: [] }, log.node.sealer);
    assert.equal(judge(rowsOf(log.entries, headless)).verdict, 'not_verifiable');
    assert.equal(judge(rowsOf(log.entries, { ...log.header, seal: null })).verdict, 'not_verifiable');
    const forged = await sealLogHeader(
      { ...log.header, heads: log.header.heads.map((head) => ({ ...head, nodeId: 'simpul-2' })) },
      log.node.sealer,
    );
    assert.ok(troubles(rowsOf(log.entries, forged)).includes('head_signatures: failed other_log'));
  });

  it('counts what cannot be read and goes on', () => {
    const lines = log.text.trimEnd().split('\n');
    const damaged = judge(lines.with(3, '{').with(5, '').join('\n'));
    assert.equal(damaged.verdict, 'failed');
    assert.match(damaged.checks[0]!.subject, /^#2 \(\+\d+\)$/);
    const verifier = startLogVerifier(log.header, alone);
    verifier.addUnreadable();
    assert.equal(verifier.finish().checks[0]?.fault, 'row_unreadable');
  });

  it('without rows fails against its own heads', () => {
    assert.ok(troubles(rowsOf([])).includes('tail_present: failed tail_cut'));
  });
});

describe('a whole log against a head that an auditor kept', () => {
  it('is confirmed for every size that the log has had', async () => {
    for (let size = 0; size <= log.entries.length; size += 1) {
      assert.equal(judge(log.text, { ...alone, against: await kept(log, size) }).verdict, 'intact', `size ${size}`);
    }
  });

  it('betrays a tail that the operator cut off before he signed a new head and export', async () => {
    const short = log.entries.slice(0, 16);
    const heads = log.header.heads.slice(0, 4);
    const header = await sealLogHeader({ ...log.header, heads }, log.node.sealer);
    assert.equal(judge(rowsOf(short, header)).verdict, 'intact', 'nothing within the file tells it');
    const against = await kept(log, 24);
    assert.deepEqual(troubles(rowsOf(short, header), { ...alone, against }), ['against_head: failed tail_cut']);
  });

  it('betrays a past that was rewritten and signed anew', async () => {
    const other = await aLog(6);
    const against = { head: await log.headAt(20, theTime), jwk: log.node.key.jwk };
    const heads = await Promise.all(
      log.header.heads.map(async ({ size, at }) => ({ ...(await other.headAt(size, at)), size })),
    );
    assert.equal(judge(other.text).verdict, 'intact');
    // The same operator's key signs the heads of the rewritten log.
    const signed = await Promise.all(heads.map((head) => signHead(head, log.node.sealer)));
    const keys = [...other.keys.filter(({ use }) => use === 'member'), log.node.key];
    const header = await sealLogHeader({ ...log.header, heads: signed, keys }, log.node.sealer);
    assert.equal(judge(rowsOf(other.entries, header)).verdict, 'intact');
    assert.deepEqual(troubles(rowsOf(other.entries, header), { ...alone, against }), [
      'against_head: failed root_differs',
    ]);
  });

  it('leaves no verdict for an older export, another log or another key', async () => {
    const later = await kept(log, 24, theTime.add({ hours: 2 }));
    const short = await sealLogHeader({ ...log.header, heads: log.header.heads.slice(0, 5) }, log.node.sealer);
    assert.deepEqual(troubles(rowsOf(log.entries.slice(0, 20), short), { ...alone, against: later }), [
      'against_head: not_possible no_proof_between_heads',
    ]);
    const foreign = aKey({ keyId: 'x', use: 'node', owner: 'simpul-2' });
    const { head } = await kept(log, 8);
    const otherLog = { head: await signHead({ ...head, nodeId: 'simpul-2' }, foreign.sealer), jwk: foreign.key.jwk };
    assert.deepEqual(troubles(log.text, { ...alone, against: otherLog }), ['against_head: not_possible other_log']);
    const before = aKey({ keyId: 'lama', use: 'node', owner: 'simpul-1' });
    const otherKey = { head: await signHead(head, before.sealer), jwk: before.key.jwk };
    assert.deepEqual(troubles(log.text, { ...alone, against: otherKey }), ['against_head: not_possible other_key']);
    assert.deepEqual(troubles(log.text, { ...alone, against: { ...otherKey, head } }), [
      'against_head: failed key_differs',
    ]);
  });

  it('can also be asked for the sealing key', () => {
    const trustedKey = keyThumbprint(log.node.key.jwk);
    assert.equal(judge(log.text, { ...alone, trustedKey }).verdict, 'intact');
    assert.deepEqual(troubles(log.text, { ...alone, trustedKey: 'x' }), ['trusted_key: failed key_differs']);
  });
});
