import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { issueSetupLink, lockOutOfficer, registerSamplePerson } from '../index.ts';
import { identityServer, type IdentityServer } from './identity-server.builder.tsx';
import { SoftAuthenticator } from './soft-authenticator.builder.ts';
import { codeOf } from './test-browser.builder.ts';
import { newId } from '../../../kernel/ids.ts';

describe('an invitation', () => {
  let server: IdentityServer;
  before(async () => {
    server = await identityServer();
  });
  after(() => server.close());

  it('says to what it invites, registers the passkey and signs the officer in', async () => {
    const hired = server.office.hire('Rahmat Danujaya');
    const address = `/undangan/${server.office.invite(hired)}`;
    const browser = server.browser();
    assert.match(
      await browser.read(address),
      /Undangan untuk Rahmat Danujaya[\s\S]*MPP Kabupaten Sragen[\s\S]*Petugas loket MPP/,
    );
    const device = new SoftAuthenticator();
    assert.equal((await browser.create(device, address)).status, 303);
    assert.equal((await browser.get('/masuk/lanjut')).headers.get('location'), '/meja');
    assert.equal((await browser.get('/loket/kode')).status, 200);
    assert.equal((await server.browser().signIn(device)).status, 303);
  });

  it('works once, and unknown ones not at all', async () => {
    const hired = server.office.hire('Suryo Handayanto');
    const address = `/undangan/${server.office.invite(hired)}`;
    assert.equal((await server.browser().create(new SoftAuthenticator(), address)).status, 303);
    assert.equal((await server.browser().get(address)).status, 410);
    assert.equal((await server.browser().get(`/undangan/${randomBytes(32).toString('base64url')}`)).status, 404);
    assert.equal((await server.browser().get(`/undangan/${'x'.repeat(500)}`)).status, 404);
  });

  it('refused by the directory at the last moment leaves no passkey and no session', async () => {
    const hired = server.office.hire('Dewi Kartikaningrum');
    const address = `/undangan/${server.office.invite(hired)}`;
    const [browser, device] = [server.browser(), new SoftAuthenticator()];
    server.office.refuseNext = 'officer_suspended';
    assert.equal(await codeOf(await browser.create(device, address)), 'identity_officer_suspended');
    server.office.refuseNext = null;
    assert.ok(!browser.isSignedIn);
    assert.equal(await codeOf(await server.browser().signIn(device)), 'identity_passkey_unknown');
  });

  it('for a replacement makes the old passkey worthless', async () => {
    const hired = server.office.hire('Tri Nugrohowati');
    const [lost, fresh] = [new SoftAuthenticator(), new SoftAuthenticator()];
    await server.browser().create(lost, `/undangan/${server.office.invite(hired)}`);
    assert.equal(
      (await server.browser().create(fresh, `/undangan/${server.office.invite(hired, 'replacement')}`)).status,
      303,
    );
    assert.equal(await codeOf(await server.browser().signIn(lost)), 'identity_passkey_unknown');
    assert.equal((await server.browser().signIn(fresh)).status, 303);
  });

  it('does not accept for one officer a passkey that was begun for another', async () => {
    const [one, other] = [server.office.hire('Satu Contoh'), server.office.hire('Dua Contoh')];
    const [first, second] = [`/undangan/${server.office.invite(one)}`, `/undangan/${server.office.invite(other)}`];
    const browser = server.browser();
    const drawn = await browser.challenge(`${first}/tantangan`);
    const credential = new SoftAuthenticator().create(drawn.publicKey, { origin: browser.origin });
    assert.equal(
      await codeOf(await browser.json(second, { challengeId: drawn.challengeId, name: '', credential })),
      'identity_challenge_over',
    );
  });

  it('of an officer whose passkey is reported lost: nothing of it works, and he is signed out', async () => {
    const hired = server.office.hire('Hendro Tirtomulyo');
    const [browser, device] = [server.browser(), new SoftAuthenticator()];
    await browser.create(device, `/undangan/${server.office.invite(hired)}`);
    const lost = { officerId: hired.seat.officerId, reportedAt: server.now() };
    await lockOutOfficer(server.services.db, lost, server.now());
    await lockOutOfficer(server.services.db, lost, server.now());
    assert.equal((await browser.get('/loket/kode')).status, 401);
    assert.equal(await codeOf(await server.browser().signIn(device)), 'identity_passkey_unknown');
  });

  it('of an officer whose passkey is reported lost leaves him the one that has replaced it meanwhile', async () => {
    const hired = server.office.hire('Wahyu Sasmitaningtyas');
    const [lost, fresh] = [new SoftAuthenticator(), new SoftAuthenticator()];
    await server.browser().create(lost, `/undangan/${server.office.invite(hired)}`);
    const reportedAt = server.now();
    server.move({ minutes: 5 });
    await server.browser().create(fresh, `/undangan/${server.office.invite(hired, 'replacement')}`);
    await lockOutOfficer(server.services.db, { officerId: hired.seat.officerId, reportedAt }, server.now());
    assert.equal((await server.browser().signIn(fresh)).status, 303);
  });
});

describe('a real installation', () => {
  let server: IdentityServer;
  before(async () => {
    server = await identityServer({ kind: 'real' });
  });
  after(() => server.close());

  it('has no sample sign-in: no route, no list, no row', async () => {
    assert.ok(!server.routes.some(({ path }) => path.pattern === '/masuk/contoh'));
    assert.equal((await server.browser().post('/masuk/contoh', { orang: 'bidan-sragen' })).status, 404);
    assert.doesNotMatch(await server.browser().read('/masuk'), /Orang contoh|instalasi contoh|masuk\/contoh/i);
    const person = {
      key: 'x',
      holder: { kind: 'person', personId: newId() } as const,
      name: 'X',
      role: { id: 'x', en: 'x' },
      organisation: null,
      place: 1,
    };
    await assert.rejects(registerSamplePerson(server.services.db, person, server.now()), /no sample people/);
  });

  it('makes its first administrator by the link that setup prints, once, under secure cookies', async () => {
    const link = await issueSetupLink(server.services.db, server.now());
    const browser = server.browser();
    assert.match(await browser.read(link.path), /Administrator pertama/);
    assert.equal(
      await codeOf(await browser.create(new SoftAuthenticator(), link.path, { name: '  ' })),
      'identity_name_needed',
    );
    const device = new SoftAuthenticator();
    assert.equal((await browser.create(device, link.path, { name: 'Yustina Palupiningrum' })).status, 303);
    assert.deepEqual(
      server.office.hired.map(({ seat }) => [seat.name, seat.roles]),
      [['Yustina Palupiningrum', ['administrator']]],
    );
    assert.ok(browser.cookie('__Host-terpadu-sesi') !== undefined);
    assert.equal((await server.browser().get(link.path)).status, 410);
    assert.equal((await server.browser().signIn(device)).status, 303);
  });

  it('makes no second one by another link', async () => {
    const link = await issueSetupLink(server.services.db, server.now());
    const [browser, device] = [server.browser(), new SoftAuthenticator()];
    assert.equal(
      await codeOf(await browser.create(device, link.path, { name: 'Orang Kedua' })),
      'identity_administrator_exists',
    );
    assert.equal(await codeOf(await server.browser().signIn(device)), 'identity_passkey_unknown');
  });

  it('forgets an earlier setup link when a new one is printed, and each after three days', async () => {
    const [earlier, later] = [
      await issueSetupLink(server.services.db, server.now()),
      await issueSetupLink(server.services.db, server.now()),
    ];
    assert.equal((await server.browser().get(earlier.path)).status, 404);
    assert.equal((await server.browser().get(later.path)).status, 200);
    server.move({ hours: 72 });
    assert.equal((await server.browser().get(later.path)).status, 410);
  });
});
