import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { type TestApplication, testApplication } from '../../../../test/support/application.ts';
import { refuseUnsealed } from './refuse-unsealed.ts';

describe('a decision whose document must be sealed', () => {
  let real: TestApplication;
  let sample: TestApplication;
  let folder: string;
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'terpadu-segel-'));
    real = await testApplication({ kind: 'real' });
    sample = await testApplication();
  });
  after(async () => {
    await Promise.all([real.close(), sample.close()]);
    rmSync(folder, { recursive: true });
  });

  const codeIn = (app: TestApplication, sealFolder: string | null) =>
    refuseUnsealed({ ...app.services, config: { ...app.services.config, sealFolder } }, 'kab-sragen-dpmptsp', '/meja')
      ?.code ?? null;

  it('is refused in a real installation without the office’s seal, or with one that does not hold', () => {
    assert.equal(codeIn(real, null), 'documents_seal_missing');
    assert.equal(codeIn(real, folder), 'documents_seal_missing');
    writeFileSync(join(folder, 'kab-sragen-dpmptsp.pem'), 'no seal', { mode: 0o600 });
    assert.equal(codeIn(real, folder), 'documents_seal_unusable');
  });

  it('is never refused for that in a sample installation, which seals for everybody', () => {
    assert.equal(codeIn(sample, null), null);
  });
});
