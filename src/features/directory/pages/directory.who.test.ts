import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { asAgency } from '../../../kernel/viewer.ts';
import { findOfficer } from '../storage/officer.ts';
import { directoryAuthority } from '../domain/authority.ts';
import { directoryRoutes } from './routes.ts';
import { type DirectoryApplication, directoryApplication, licensingOffice, type Seated } from './directory.builder.ts';

/** Every address that needs an administrator, filled in for an officer who exists. */
function guarded({ officerId }: Seated) {
  const officer = `/petugas/${officerId}`;
  const reads = [
    '/direktori/koordinasi/ubah',
    '/direktori/koordinasi/ubah/pindah',
    '/direktori/koordinasi/ubah/pindah/periksa',
    '/direktori/libur/catat',
    '/petugas',
    `/petugas?instansi=${licensingOffice}`,
    '/petugas/undang',
    `/petugas/undang?instansi=${licensingOffice}`,
    officer,
    `${officer}/riwayat/1`,
    `${officer}/peran`,
    `${officer}/tangguhkan`,
    `${officer}/passkey`,
  ];
  const writes = [
    '/direktori/koordinasi/ubah/pindah',
    '/direktori/libur/catat',
    '/petugas/undang',
    `${officer}/undang`,
    `${officer}/peran`,
    `${officer}/peran/${officerId}/akhiri`,
    `${officer}/tangguhkan`,
    `${officer}/aktifkan`,
    `${officer}/passkey/hilang`,
    `${officer}/passkey/setujui`,
  ];
  return { reads, writes };
}

describe('who may do what in the directory', () => {
  let app: DirectoryApplication;
  let target: Seated;
  before(async () => {
    app = await directoryApplication();
    target = await app.seat('licensing_verifier');
  });
  after(() => app.close());

  it('a stranger is asked to sign in, and nothing is shown', async () => {
    const { reads, writes } = guarded(target);
    for (const address of reads) assert.equal((await app.visitor.get(address)).status, 401, address);
    for (const address of writes) assert.equal((await app.visitor.post(address, {})).status, 401, address);
  });

  it('a person, an officer with another role and one without role are refused', async () => {
    const { reads, writes } = guarded(target);
    for (const asking of [await app.person(), await app.seat('licensing_head'), await app.seat(null)]) {
      for (const address of reads) assert.equal((await asking.get(address)).status, 403, address);
      for (const address of writes) assert.equal((await asking.post(address, {})).status, 403, address);
    }
    const { agencyId, officerId } = target;
    const officer = await app.services.db.as(asAgency(agencyId), (tx) => findOfficer(tx, officerId));
    assert.equal(officer?.version, 3);
  });

  it('an administrator opens every one of them, whichever organisation is his', async () => {
    const administrator = await app.seat('administrator', licensingOffice);
    for (const address of guarded(target).reads) assert.equal((await administrator.get(address)).status, 200, address);
  });

  it('a form without the token of the session is not ours', async () => {
    const administrator = await app.seat('administrator');
    for (const address of guarded(target).writes) {
      const answer = await administrator.post(address, { csrf: 'x' });
      assert.equal(answer.status, 403, address);
      assert.match(answer.text, /form_not_ours/);
    }
  });

  it('every action has a route and every route an action', () => {
    const routed = new Set(directoryRoutes.map(({ action }) => action));
    assert.deepEqual([...routed].toSorted(), Object.keys(directoryAuthority).toSorted());
  });
});

describe('a real installation with one administrator', () => {
  let app: DirectoryApplication;
  before(async () => {
    app = await directoryApplication('real');
  });
  after(() => app.close());

  it('appoints and does nothing else, and says so; the second administrator opens the rest', async () => {
    const target = await app.seat('licensing_verifier');
    const first = await app.seat('administrator');
    const officer = `/petugas/${target.officerId}`;
    const waiting = [
      '/direktori/koordinasi/ubah',
      '/direktori/libur/catat',
      `${officer}/tangguhkan`,
      `${officer}/passkey`,
    ];
    for (const address of waiting) {
      const answer = await first.get(address);
      assert.equal(answer.status, 403, address);
      assert.match(answer.text, /Baru ada satu administrator/);
    }
    const refused = await first.post(`${officer}/tangguhkan`, { alasan: 'other', versi: '3' });
    assert.equal(refused.status, 403);
    for (const address of ['/petugas', officer]) {
      const answer = await first.get(address);
      assert.equal(answer.status, 200);
      assert.match(answer.text, /Baru ada satu administrator/);
    }
    assert.equal((await first.get(`${officer}/peran`)).status, 200);
    assert.equal((await first.get(`/petugas/undang?instansi=${licensingOffice}`)).status, 200);
    await app.seat('administrator');
    for (const address of waiting) assert.equal((await first.get(address)).status, 200, address);
  });
});
