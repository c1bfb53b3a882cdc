import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { localDate } from '../../../vocabulary/local-date.ts';
import { revocationReasons } from '../data/revocation-reasons.ts';
import { reasonOn, reasonsOn, type RevocationReason } from './revocation.ts';

const dated: readonly RevocationReason[] = [
  {
    code: 'sanction',
    says: { id: 'sanksi', en: 'sanction' },
    basis: { text: 'Perda 1/2020', confirmed: true },
    validity: { from: localDate('2020-01-01'), until: localDate('2026-01-01') },
  },
];

describe('the reasons a document may be revoked for', () => {
  it('are those in force on the day, and no others', () => {
    assert.equal(reasonsOn(dated, localDate('2025-12-31')).length, 1);
    assert.equal(reasonsOn(dated, localDate('2026-01-01')).length, 0);
    assert.equal(reasonOn(dated, 'sanction', localDate('2019-12-31')), null);
    assert.equal(reasonOn(dated, 'disliked', localDate('2025-01-01')), null);
  });

  it('each name the instrument they rest on, and say so when it was not checked', () => {
    const today = reasonsOn(revocationReasons, localDate('2026-11-24'));
    assert.equal(new Set(today.map(({ code }) => code)).size, today.length);
    assert.ok(today.length >= 5);
    for (const { basis, says } of today) {
      assert.match(basis.text, /\b(UU|PP|Perpres)\b/);
      assert.notEqual(says.id, says.en);
    }
  });
});
