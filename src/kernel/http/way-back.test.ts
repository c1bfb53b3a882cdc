import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { AuthorityTable } from '../../vocabulary/authority.ts';
import { path } from './path.ts';
import { redirect } from './reply.ts';
import { routesFor } from './route.ts';
import { wayBack } from './way-back.ts';

const authority: AuthorityTable<{ 'note.write': null }> = {
  'note.write': [
    {
      id: 'TST-01',
      who: ['signed_in'],
      purpose: { id: 'Menguji', en: 'Testing' },
      source: 'internal',
      says: { id: 'Catatan ditulis.', en: 'Notes are written.' },
    },
  ],
};
const route = routesFor(authority);
const write = { audit: 'note.written', handle: async () => redirect('/catatan') };
const routes = [
  route.get(path('/catatan'), 'note.write', async () => redirect('/')),
  route.get(path('/catatan/:note'), 'note.write', async () => redirect('/')),
  route.post(path('/catatan/:note'), 'note.write', write),
  route.post(path('/catatan/:note/hapus'), 'note.write', write),
];
const origin = 'http://localhost:3000';

describe('after signing in', () => {
  const back = (method: string, address: string, referer?: string) =>
    wayBack({ address, headers: new Headers(referer === undefined ? {} : { referer }) }, { method, routes, origin });

  it('whoever asked for a page comes back to it', () => {
    assert.equal(back('GET', '/catatan?q=a'), '/catatan?q=a');
  });

  it('whoever sent a form comes back to the page it stood on', () => {
    assert.equal(back('POST', '/catatan/7/hapus', `${origin}/catatan?q=a`), '/catatan?q=a');
    assert.equal(back('POST', '/catatan/7', `${origin}/catatan/7/hapus`), '/catatan/7');
  });

  it('nobody is led to an address that takes only forms, nor to another program', () => {
    assert.equal(back('POST', '/catatan/7/hapus', `${origin}/catatan/7/hapus`), null);
    assert.equal(back('POST', '/catatan/7/hapus', 'http://localhost:30001/catatan'), null);
    assert.equal(back('POST', '/catatan/7/hapus', `${origin}/catatan/`), null);
    assert.equal(back('POST', '/catatan/7/hapus'), null);
  });
});
