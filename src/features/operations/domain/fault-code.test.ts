import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { faultLine } from '../../../kernel/redact.ts';
import { faultCode } from './fault-code.ts';

describe('what a page shows of a recorded fault', () => {
  it('is its class and its code, as the outbox has recorded them', () => {
    const refused = Object.assign(new TypeError('connect to Ratna Puspitasari'), { code: 'ECONNREFUSED' });
    assert.equal(faultCode(faultLine(refused)), 'TypeError ECONNREFUSED');
    assert.equal(faultCode('DatabaseError 23505 duplicate key value'), 'DatabaseError 23505');
    assert.equal(faultCode('DatabaseError 42P01 no such table'), 'DatabaseError 42P01');
    assert.equal(faultCode('Error ERR_TLS_CERT_ALTNAME_INVALID'), 'Error ERR_TLS_CERT_ALTNAME_INVALID');
    assert.equal(faultCode('ExchangeFault grant_missing no grant for it'), 'ExchangeFault grant_missing');
  });

  it('is the class alone where a message follows, whatever it says', () => {
    assert.equal(faultCode(faultLine(new Error('Ratna Puspitasari tidak ditemukan'))), 'Error');
    for (const name of ['RATNA', 'ENDANG', 'Bayu', '331407'])
      assert.equal(faultCode(`Error ${name} tidak ditemukan`), 'Error', name);
    assert.equal(faultCode('Error ratna.puspitasari@contoh.id'), 'Error');
  });

  it('is nothing where no fault was recorded or a sentence of ours stands there', () => {
    assert.equal(faultCode(null), null);
    assert.equal(faultCode('The process died during the last attempt.'), null);
    assert.equal(faultCode(faultLine('nothing thrown')), null);
  });
});
