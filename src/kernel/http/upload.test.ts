import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readUpload } from './upload.ts';

function post(form: FormData): Request {
  return new Request('http://localhost/', { method: 'POST', body: form });
}

describe('a form of parts', () => {
  it('gives fields and files apart; the digest of a file is part of what the form says', async () => {
    const form = new FormData();
    form.append('csrf', 'x');
    form.append('berkas', new File(['nama,uraian'], 'daftar.csv', { type: 'text/csv' }));
    const upload = await readUpload(post(form), 10_000);
    assert.ok(upload.ok);
    assert.equal(upload.value.form.text('csrf'), 'x');
    assert.match(upload.value.form.text('berkas'), /^sha256:[0-9a-f]{64}$/);
    const [file] = upload.value.files;
    assert.equal(file?.claimedName, 'daftar.csv');
    assert.equal(Buffer.from(file.bytes).toString(), 'nama,uraian');
  });

  it('a file field that was left alone is no file', async () => {
    const form = new FormData();
    form.append('berkas', new File([], ''));
    const upload = await readUpload(post(form), 10_000);
    assert.deepEqual(upload.ok && upload.value.files, []);
  });

  it('what is too large, not of parts, or broken is refused', async () => {
    const large = new Request('http://localhost/', {
      method: 'POST',
      body: 'x'.repeat(5_000),
      headers: { 'content-type': 'multipart/form-data; boundary=x' },
    });
    assert.deepEqual(await readUpload(large, 1_000), { ok: false, error: 'body_too_large' });
    const plain = new Request('http://localhost/', { method: 'POST', body: new URLSearchParams({ a: 'b' }) });
    assert.deepEqual(await readUpload(plain, 1_000), { ok: false, error: 'body_type_unknown' });
    const broken = new Request('http://localhost/', {
      method: 'POST',
      body: 'nonsense',
      headers: { 'content-type': 'multipart/form-data; boundary=x' },
    });
    assert.deepEqual(await readUpload(broken, 1_000), { ok: false, error: 'form_malformed' });
  });
});
