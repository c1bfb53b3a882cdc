import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { portfolioAuthority } from './authority.ts';

describe('the authority of the architecture', () => {
  it('no rule of one part hides another part’s, and an auditor writes nowhere but in audits', () => {
    const rules = Object.entries(portfolioAuthority).flatMap(([action, own]) =>
      (own as readonly { readonly id: string; readonly who: readonly unknown[] }[]).map(({ id, who }) => ({
        action,
        id,
        who: JSON.stringify(who),
      })),
    );
    assert.equal(new Set(rules.map(({ id }) => id)).size, rules.length);
    const auditors = rules.filter(({ who }) => who.includes('field_auditor')).map(({ action }) => action);
    assert.ok(auditors.length > 0);
    for (const action of auditors) assert.match(action, /^audit_[a-z_]+\./, action);
  });
});
