import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { faultsOfApp, faultsOfOwner, type RoleFacts } from './role.ts';

function aRole(given: Partial<RoleFacts> = {}): RoleFacts {
  return {
    name: 'terpadu_app',
    database: 'terpadu',
    encoding: 'UTF8',
    serverVersion: 150_018,
    isSuperuser: false,
    bypassesRows: false,
    createsRoles: false,
    ownsDatabase: false,
    ownsTables: false,
    isOpenToAll: false,
    ...given,
  };
}

const codes = (faults: readonly { readonly code: string }[]) => faults.map(({ code }) => code);

describe('the role that serves requests', () => {
  it('may be an ordinary one', () => {
    assert.deepEqual(faultsOfApp(aRole()), []);
  });

  for (const power of ['isSuperuser', 'bypassesRows', 'createsRoles', 'ownsDatabase', 'ownsTables'] as const) {
    it(`is refused when ${power}`, () =>
      assert.deepEqual(codes(faultsOfApp(aRole({ [power]: true }))), ['role_too_strong']));
  }

  it('is told all its powers in one sentence', () => {
    const [found] = faultsOfApp(aRole({ isSuperuser: true, ownsTables: true }));
    assert.match(found?.says ?? '', /terpadu_app of DATABASE_URL is a superuser, owns tables;/);
  });

  it('needs PostgreSQL 15 and a database in UTF-8', () => {
    const old = aRole({ serverVersion: 140_012, encoding: 'SQL_ASCII' });
    assert.deepEqual(codes(faultsOfApp(old)), ['server_too_old', 'database_encoding']);
  });
});

describe('the owner of the tables', () => {
  const owner = aRole({ name: 'terpadu_owner', ownsDatabase: true });

  it('owns the database and nothing beyond', () => {
    assert.deepEqual(faultsOfOwner(owner, aRole()), []);
  });

  it('is another role than the one that serves requests', () => {
    assert.deepEqual(codes(faultsOfOwner({ ...owner, name: 'terpadu_app' }, aRole())), ['roles_equal']);
  });

  it('is bound by forced policies, so it is no superuser', () => {
    assert.deepEqual(codes(faultsOfOwner({ ...owner, isSuperuser: true }, aRole())), ['owner_too_strong']);
    assert.deepEqual(codes(faultsOfOwner({ ...owner, bypassesRows: true }, aRole())), ['owner_too_strong']);
  });

  it('that does not own the database is told the statement that helps', () => {
    const [found] = faultsOfOwner({ ...owner, ownsDatabase: false }, aRole());
    assert.equal(found?.code, 'owner_lacks_database');
    assert.match(found.todo, /alter database terpadu owner to terpadu_owner;/);
  });
});
