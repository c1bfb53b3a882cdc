import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { expiryOf, noticeFault, officesIn, valuesWithNames } from './notice.ts';

const head = { kind: 'application.submitted', key: 'permohonan/1:submitted', href: '/permohonan/1' };

describe('a notice', () => {
  it('leads to a page of ours', () => {
    for (const href of ['/', '/permohonan/019aae00-0000-7000-8000-00000000ca5e', '/meja/kasus/SRG-2026-004417#berkas'])
      assert.equal(noticeFault({ ...head, href }), null, href);
  });

  it('never leads elsewhere, carries a query or names a NIK in its address', () => {
    for (const href of [
      '//lain.example',
      'https://lain.example/',
      '/\\lain.example',
      '/cari?nik=1',
      '/orang/3314034905920000',
      'permohonan',
      '/a b',
      `/${'x'.repeat(300)}`,
    ])
      assert.equal(noticeFault({ ...head, href }), 'href_foreign', href);
  });

  it('has a kind of two words or more and a key', () => {
    assert.equal(noticeFault({ ...head, kind: 'submitted' }), 'kind_malformed');
    assert.equal(noticeFault({ ...head, kind: `a.${'b'.repeat(99)}` }), 'kind_malformed');
    assert.equal(noticeFault({ ...head, key: '' }), 'key_malformed');
    assert.equal(noticeFault({ ...head, key: 'x'.repeat(301) }), 'key_malformed');
  });

  it('is kept for two years of the calendar, also from a leap day', () => {
    assert.equal(expiryOf(Temporal.Instant.from('2026-11-24T02:12:00Z')).toString(), '2028-11-24T02:12:00Z');
    assert.equal(expiryOf(Temporal.Instant.from('2028-02-29T02:12:00Z')).toString(), '2030-02-28T02:12:00Z');
  });

  it('names the office that wrote it, and every office among its values, by name where it is known', () => {
    const notice = {
      agencyId: 'dpmptsp',
      values: { number: 'SRG-1', step: 2, ownerAgencyId: 'dinkes', agencyId: 'kemenkes', caseId: 'k1' },
    };
    assert.deepEqual(officesIn(notice), ['dpmptsp', 'dinkes', 'kemenkes']);
    const names = new Map([
      ['dpmptsp', 'DPMPTSP Sragen'],
      ['dinkes', 'Dinkes Sragen'],
    ]);
    assert.deepEqual(valuesWithNames(notice, names), {
      ...notice.values,
      ownerAgency: 'Dinkes Sragen',
      sender: 'DPMPTSP Sragen',
    });
  });
});
