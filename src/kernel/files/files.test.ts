import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { newId } from '../ids.ts';
import { asAgency, PUBLIC, WORKER } from '../viewer.ts';
import { testApplication, type TestApplication } from '../../../test/support/application.ts';
import { findFiles, prepareFile, readFile, storeFile } from './files.ts';

const rules = { accepts: ['pdf', 'text'], limitBytes: 3_000_000 } as const;

describe('files that officers hand in', () => {
  let app: TestApplication;
  const [owner, reader, other] = [newId(), newId(), newId()];
  before(async () => {
    app = await testApplication();
  });
  after(() => app.close());

  const file = (content: string, name = 'surat tugas.pdf') => ({
    agencyId: owner,
    readerIds: [reader],
    name,
    bytes: Buffer.from(content),
    storedBy: newId(),
    at: Temporal.Now.instant(),
  });

  it('is sealed in parts, read back whole by its agency and the named reader, by nobody else', async () => {
    const { db, keys } = app.services;
    const content = `%PDF-1.7 ${'bukti '.repeat(400_000)}`;
    const prepared = await prepareFile(keys.data, file(content), rules);
    assert.ok(prepared.ok);
    const stored = await db.as(asAgency(owner), (tx) => storeFile(tx, prepared.value));
    for (const viewer of [asAgency(owner), asAgency(reader)]) {
      const found = await db.as(viewer, (tx) => readFile(tx, keys.data, stored.id));
      assert.equal(found?.bytes.toString(), content);
      assert.equal(found?.file.name, 'surat tugas.pdf');
      assert.equal(found?.file.media, 'pdf');
    }
    for (const viewer of [asAgency(other), PUBLIC, WORKER])
      assert.deepEqual(await db.as(viewer, (tx) => findFiles(tx, keys.data, [stored.id])), []);
  });

  it('is refused by its content, its size and its emptiness', async () => {
    const prepare = (content: string) => prepareFile(app.services.keys.data, file(content), rules);
    assert.deepEqual(await prepare('PK\x03\x04 xl/workbook.xml'), { ok: false, error: 'file_type_refused' });
    assert.deepEqual(await prepare(''), { ok: false, error: 'file_empty' });
    assert.deepEqual(await prepare('x'.repeat(3_000_001)), { ok: false, error: 'file_too_large' });
  });

  it('a path or control characters in the claimed name do not survive', async () => {
    const { db, keys } = app.services;
    const prepared = await prepareFile(keys.data, file('%PDF-1.7', '..\\..\\etc/pass\u0000wd"<.pdf'), rules);
    assert.ok(prepared.ok);
    const stored = await db.as(asAgency(owner), (tx) => storeFile(tx, prepared.value));
    assert.equal(stored.name, 'passwd.pdf');
  });
});
