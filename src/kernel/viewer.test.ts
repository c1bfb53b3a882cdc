import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { newId } from './ids.ts';
import { asAgency, openingStatement, PUBLIC } from './viewer.ts';

describe('the statement that opens a transaction', () => {
  it('names the viewer and clears the others', () => {
    const id = newId();
    assert.match(
      openingStatement(asAgency(id)),
      new RegExp(`'terpadu.agency', '${id}', true.*'terpadu.person', '', true`),
    );
    assert.match(openingStatement(PUBLIC), /'terpadu.viewer', 'public', true.*'terpadu.agency', '', true/);
  });

  it('takes nothing but a UUID', () => {
    assert.throws(() => asAgency("x', true); drop table kernel.session; --"));
    assert.throws(() => openingStatement({ kind: 'agency', agencyId: "'" }));
  });
});
