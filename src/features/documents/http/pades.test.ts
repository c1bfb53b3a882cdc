import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { PUBLIC } from '../../../kernel/viewer.ts';
import type { IssueRequest } from '../domain/issue.ts';
import { findByFingerprint } from '../storage/seal-certificate.ts';
import { checkByFile } from './check-document.ts';
import { documentsServices, type DocumentsServices, fileOf, issued } from './documents-services.builder.ts';
import { aLicence } from './licence.builder.ts';
import { checkSeal } from './pdf-check.ts';

describe('the seal on a document (PAdES B-B)', () => {
  let test: DocumentsServices;
  let request: IssueRequest;
  let pdf: Buffer;
  let chain: readonly Buffer[];
  before(async () => {
    test = await documentsServices();
    request = aLicence();
    pdf = await sealedFile(request);
    const seal = await checkSeal(pdf);
    const kept = await test.services.db.as(PUBLIC, (tx) => findByFingerprint(tx, seal?.certificate ?? ''));
    assert.ok(kept !== null);
    ({ chain } = kept);
  });
  after(() => test.close());

  const sealedFile = async (given: IssueRequest) => fileOf(test.services, await issued(test.services, given));

  it('covers the whole file, holds, and is valid in the register', async () => {
    const checked = await checkByFile(test.services, pdf);
    assert.equal(checked.verdict, 'valid');
    assert.deepEqual(
      [checked.file?.seal?.coversWholeFile, checked.file?.seal?.contentMatches, checked.file?.seal?.signatureHolds],
      [true, true, true],
    );
    assert.equal(checked.record?.number, 'SIP-3314-2026-000001');
  });

  it('shows every single flipped byte, wherever it stands', async () => {
    const places = Array.from({ length: 24 }, (_, index) => Math.floor(((index + 0.5) * pdf.length) / 24));
    for (const at of places) {
      const flipped = Buffer.from(pdf);
      flipped.writeUInt8(flipped.readUInt8(at) ^ 0x01, at);
      const { verdict } = await checkByFile(test.services, flipped);
      assert.notEqual(verdict, 'valid', `byte ${at}`);
    }
    const inText = Buffer.from(pdf);
    const at = inText.indexOf('/Title');
    inText.writeUInt8(inText.readUInt8(at + 10) ^ 0x01, at + 10);
    const checked = await checkByFile(test.services, inText);
    assert.equal(checked.verdict, 'altered');
    assert.deepEqual(
      [checked.file?.seal?.contentMatches, checked.file?.seal?.signatureHolds, checked.file?.seal?.coversWholeFile],
      [false, true, true],
    );
  });

  it('shows an update that was appended after sealing', async () => {
    const appended = Buffer.concat([pdf, Buffer.from('\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF\n')]);
    const checked = await checkByFile(test.services, appended);
    assert.equal(checked.verdict, 'altered');
    assert.equal(checked.file?.seal?.coversWholeFile, false);
    assert.equal(checked.file?.seal?.contentMatches, true);
  });

  it('shows zeros changed in the room behind the signature, which it does not cover', async () => {
    const text = pdf.toString('latin1');
    const end = text.lastIndexOf('0>\n/M (');
    const changed = Buffer.from(pdf);
    changed.write('1', end, 'latin1');
    assert.equal((await checkByFile(test.services, changed)).verdict, 'altered');
  });

  it('is not taken for a seal when its ranges leave out more than the signature', async () => {
    const text = pdf.toString('latin1');
    const [whole, , contentsAt, behind, rest] = /\/ByteRange \[(\d+) (\d+) (\d+) (\d+) *\]/.exec(text) ?? [];
    assert.ok(whole !== undefined);
    const wider = `/ByteRange [0 ${Number(contentsAt) - 9} ${behind} ${rest}`;
    const forged = Buffer.from(text.replace(whole, `${wider.padEnd(whole.length - 1, ' ')}]`), 'latin1');
    const checked = await checkByFile(test.services, forged);
    assert.notEqual(checked.verdict, 'valid');
    assert.equal(checked.file?.seal?.coversWholeFile, false);
  });

  it('of one installation is not trusted by another', async () => {
    const other = await documentsServices();
    try {
      const checked = await checkByFile(other.services, pdf);
      assert.deepEqual([checked.verdict, checked.file?.isTrusted], ['unknown', false]);
    } finally {
      await other.close();
    }
  });

  it('has a certificate that says it is a sample, for signing documents, with a random serial', async () => {
    const [leaf, root] = chain.map((der) => new X509Certificate(der));
    assert.ok(leaf !== undefined && root !== undefined);
    assert.match(leaf.subject, /O=DPMPTSP Kabupaten Sragen/);
    assert.match(leaf.subject, /\(CONTOH \/ SAMPLE\)/);
    assert.match(root.subject, /\(CONTOH \/ SAMPLE\)/);
    assert.deepEqual([...(leaf.keyUsage ?? [])].sort(), ['1.3.6.1.5.5.7.3.36', '1.3.6.1.5.5.7.3.4']);
    assert.deepEqual([leaf.ca, root.ca], [false, true]);
    assert.ok(leaf.serialNumber.length >= 30 && leaf.serialNumber !== root.serialNumber);
    assert.ok(leaf.checkIssued(root) && leaf.verify(root.publicKey));
  });

  it('is one for each institution and the same for its next document', async () => {
    const same = await checkSeal(await sealedFile(aLicence()));
    const other = await checkSeal(
      await sealedFile(
        aLicence({ agencyId: '019a0000-0000-7000-8000-000000003372', officeName: 'DPMPTSP Kota Surakarta' }),
      ),
    );
    const first = await checkSeal(pdf);
    assert.equal(same?.certificate, first?.certificate);
    assert.notEqual(other?.certificate, first?.certificate);
  });

  const missing = ['pdfsig', 'certutil'].filter((tool) => !isThere(tool));
  it(
    'is valid, trusted and over the total document for a checker that others wrote (pdfsig)',
    { skip: missing.length > 0 && `not installed: ${missing.join(', ')} (poppler-utils, libnss3-tools)` },
    () => {
      const folder = mkdtempSync(join(tmpdir(), 'terpadu-pdfsig-'));
      try {
        const root = chain.at(-1);
        assert.ok(root !== undefined);
        const file = (name: string, content: Buffer | string) => {
          writeFileSync(join(folder, name), content);
          return join(folder, name);
        };
        const store = `sql:${folder}`;
        execFileSync('certutil', ['-N', '-d', store, '--empty-password']);
        const pem = file('root.pem', new X509Certificate(root).toString());
        execFileSync('certutil', ['-A', '-d', store, '-n', 'root', '-t', 'CT,C,C', '-i', pem]);
        const said = (content: Buffer) =>
          execFileSync('pdfsig', ['-nssdir', store, file('document.pdf', content)], { encoding: 'utf8' });
        const whole = said(pdf);
        for (const words of [
          'Signature is Valid',
          'Certificate is Trusted',
          'Total document signed',
          'ETSI.CAdES.detached',
        ])
          assert.ok(whole.includes(words), whole);
        const changed = Buffer.from(pdf);
        changed.writeUInt8(changed.readUInt8(500) ^ 0x01, 500);
        assert.match(said(changed), /Digest Mismatch/);
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
  );
});

function isThere(tool: string): boolean {
  try {
    execFileSync('which', [tool], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
