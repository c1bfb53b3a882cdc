import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { after, before, describe, it } from 'node:test';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { asAgency } from '../../../kernel/viewer.ts';
import { checkByFile } from './check-document.ts';
import { documentsServices, type DocumentsServices, fileOf, issued } from './documents-services.builder.ts';
import { issueDocument } from './issue-document.ts';
import { aLicence } from './licence.builder.ts';

const hasOpenssl = existsSync('/usr/bin/openssl');

describe('sealing in a real installation', () => {
  let test: DocumentsServices;
  before(async () => {
    test = await documentsServices('real');
  });
  after(() => test.close());

  const tryIssue = (officeCode: string) => {
    const request = aLicence({ officeCode });
    return test.services.db.as(asAgency(request.agencyId), (tx) => issueDocument(test.services, tx, request));
  };

  it('is refused while the office has no seal file, and for a code that is a path', async () => {
    for (const code of ['dpmptsp-sragen', '../dpmptsp', ''])
      assert.deepEqual(await tryIssue(code), { ok: false, error: 'seal_missing' });
  });

  it('is refused for a seal file that others may read, or that is none', async () => {
    const file = join(test.sealFolder, 'rusak.pem');
    writeFileSync(file, 'bukan kunci', { mode: 0o600 });
    assert.deepEqual(await tryIssue('rusak'), { ok: false, error: 'seal_unusable' });
    chmodSync(file, 0o644);
    assert.deepEqual(await tryIssue('rusak'), { ok: false, error: 'seal_unusable' });
  });

  for (const algorithm of ['rsa:2048', 'ec'] as const) {
    it(
      `uses the key of the office with its chain up to the root (${algorithm})`,
      { skip: !hasOpenssl && 'not installed: openssl' },
      async () => {
        const code = `kantor-${algorithm.slice(0, 3).replace(':', '')}`;
        makeSealFile(test.sealFolder, code, algorithm);
        const document = await issued(test.services, aLicence({ officeCode: code, agencyId: OFFICES[algorithm] }));
        const paper = await fileOf(test.services, document);
        const checked = await checkByFile(test.services, paper);
        assert.equal(checked.verdict, 'valid');
      },
    );
  }

  it('is refused for a certificate without its root', { skip: !hasOpenssl && 'not installed: openssl' }, async () => {
    makeSealFile(test.sealFolder, 'tanpa-akar', 'ec');
    const file = join(test.sealFolder, 'tanpa-akar.pem');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.slice(0, text.lastIndexOf('-----BEGIN CERTIFICATE-----')));
    assert.deepEqual(await tryIssue('tanpa-akar'), { ok: false, error: 'seal_unusable' });
  });
});

const OFFICES = {
  'rsa:2048': '019a0000-0000-7000-8000-00000000000a',
  ec: '019a0000-0000-7000-8000-00000000000b',
} as const;

/** A root and a seal under it, as a certificate authority would hand them out. */
function makeSealFile(folder: string, code: string, algorithm: 'rsa:2048' | 'ec'): void {
  const at = (name: string) => join(folder, `${code}-${name}`);
  const openssl = (...words: readonly string[]) => execFileSync('openssl', [...words], { stdio: 'pipe' });
  const curve = algorithm === 'ec' ? ['-pkeyopt', 'ec_paramgen_curve:P-256'] : [];
  const key = (name: string) => ['-newkey', algorithm, ...curve, '-nodes', '-keyout', at(`${name}.key`)];
  openssl('req', '-x509', ...key('root'), '-out', at('root.crt'), '-days', '30', '-subj', '/CN=Akar Uji');
  openssl('req', ...key('seal'), '-out', at('seal.csr'), '-subj', '/O=Kantor Uji/CN=Kantor Uji');
  openssl(
    'x509',
    '-req',
    '-in',
    at('seal.csr'),
    '-CA',
    at('root.crt'),
    '-CAkey',
    at('root.key'),
    '-out',
    at('seal.crt'),
    '-days',
    '20',
  );
  const parts = ['seal.key', 'seal.crt', 'root.crt'].map((name) => readFileSync(at(name), 'utf8'));
  writeFileSync(join(folder, `${code}.pem`), parts.join(''), { mode: 0o600 });
}
