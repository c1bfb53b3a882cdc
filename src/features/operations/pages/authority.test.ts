import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { kernelAuthority } from '../../../kernel/http/own-routes.ts';
import { operationsAuthority } from '../domain/authority.ts';
import { deskServer, type DeskServer } from './desk-server.builder.tsx';

describe('the page of all rules', () => {
  let desk: DeskServer;
  before(async () => {
    desk = await deskServer({ feature: { authorityTables: [{ feature: 'kernel', table: kernelAuthority }] } });
  });
  after(() => desk.close());

  it('shows everybody each rule of each feature: action, who, condition, purpose, source, number', async () => {
    const answer = await desk.get('/wewenang');
    const text = await answer.text();
    assert.equal(answer.status, 200);
    for (const part of [
      'KER-02',
      'session.end',
      'Siapa pun yang sudah masuk boleh keluar.',
      'Mencoba tenggat di negara contoh',
      'OPS-06',
      'clock.advance',
      'operator sistem',
      'Perpres 95/2018 (SPBE)',
      'bila syaratnya dipenuhi',
    ]) {
      assert.ok(text.includes(part), part);
    }
    for (const id of ['KER-01', 'OPS-11']) assert.match(text, new RegExp(`id="${id}"`));
  });

  it('says each rule and its purpose in the language of its reader, and not in the other', async () => {
    const texts = await Promise.all(
      ['id', 'en'].map(async (lang) => (await desk.get('/wewenang', { cookie: `terpadu-bahasa=${lang}` })).text()),
    );
    const [indonesian = '', english = ''] = texts;
    for (const rule of [...Object.values(kernelAuthority), ...Object.values(operationsAuthority)].flat()) {
      for (const words of [rule.says, rule.purpose]) {
        assert.ok(indonesian.includes(`>${words.id}<`) && !indonesian.includes(`>${words.en}<`), rule.id);
        assert.ok(english.includes(`>${words.en}<`) && !english.includes(`>${words.id}<`), rule.id);
      }
    }
  });

  it('can be narrowed to a feature and to whom the rules name', async () => {
    const kernel = await (await desk.get('/wewenang?bagian=kernel')).text();
    assert.ok(kernel.includes('KER-01') && !kernel.includes('id="OPS-01"'));
    const auditors = await (await desk.get('/wewenang?pelaku=role%3Aauditor')).text();
    assert.ok(auditors.includes('id="OPS-09"') && !auditors.includes('id="OPS-01"'));
  });

  it('says so when nothing fits, also for what nobody could have chosen', async () => {
    for (const query of [
      'bagian=dapur',
      'pelaku=role%3Ajuru_masak',
      `bagian=${'x'.repeat(5_000)}`,
      'bagian=%3Cscript%3E',
    ]) {
      const answer = await desk.get(`/wewenang?${query}`);
      assert.equal(answer.status, 200);
      assert.match(await answer.text(), /Tidak ada aturan yang cocok/);
    }
  });

  it('is there as JSON too, rule by rule', async () => {
    const answer = await desk.get('/wewenang.json', { accept: 'application/json' });
    const { rules } = (await answer.json()) as { readonly rules: readonly Record<string, unknown>[] };
    assert.equal(rules.length, 4 + 11);
    assert.deepEqual(
      rules.find(({ id }) => id === 'OPS-09'),
      {
        id: 'OPS-09',
        feature: 'operations',
        action: 'audit_log.read',
        who: ['role:auditor', 'role:operator'],
        conditional: false,
        says: {
          id: 'Pemeriksa atau operator sistem membaca jejak audit instansinya sendiri, bukan instansi lain.',
          en: 'An auditor or an operator reads the audit log of the own organisation, of no other.',
        },
        purpose: { id: 'Pemeriksaan', en: 'Auditing' },
        source: 'Perpres 95/2018 (SPBE)',
      },
    );
  });

  it('shows strangers no way into the desk', async () => {
    assert.doesNotMatch(await (await desk.get('/wewenang')).text(), /href="\/operasi/);
  });
});
