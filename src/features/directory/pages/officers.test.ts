import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { newId } from '../../../kernel/ids.ts';
import { addDays } from '../../../vocabulary/local-date.ts';
import { asAgency } from '../../../kernel/viewer.ts';
import { todayInCapital } from '../http/office-time.ts';
import { acceptInvitation, peekInvitation } from '../http/invitation.ts';
import { officerActor, officerSeat } from '../http/officer-actor.ts';
import { findOfficer } from '../storage/officer.ts';
import {
  type Answer,
  type DirectoryApplication,
  directoryApplication,
  hidden,
  licensingOffice,
  operatorCode,
  type Seated,
  typed,
} from './directory.builder.ts';

const today = todayInCapital(Temporal.Now.instant());

describe('officers', () => {
  let app: DirectoryApplication;
  let one: Seated;
  let two: Seated;
  before(async () => {
    app = await directoryApplication();
    one = await app.seat('administrator');
    two = await app.seat('administrator');
  });
  after(() => app.close());

  const invitation = (change: Readonly<Record<string, string>> = {}) => ({
    instansi: licensingOffice,
    nama: 'Wahyu Contoh Rekaan',
    peran: 'licensing_verifier',
    ...typed('mulai', today),
    ...change,
  });
  const idIn = ({ location }: Answer) => /^\/petugas\/([^/]+)\//.exec(location)?.[1] ?? assert.fail(location);
  const versionOf = async (by: Seated, officer: string, form: string) =>
    hidden(await by.get(`/petugas/${officer}/${form}`), 'versi');
  const tokenIn = ({ text }: Answer) => /\/undangan\/([\w-]{43})/.exec(text)?.[1] ?? assert.fail('no link');

  it('an invitation leads to its link, which whoever made it can reload and nobody else sees', async () => {
    const sent = await one.post('/petugas/undang', invitation());
    assert.equal(sent.status, 303);
    assert.match(sent.location, /\/tautan\//);
    const shown = await one.get(sent.location);
    assert.match(shown.text, /Undangan untuk Wahyu Contoh Rekaan siap/);
    assert.equal(tokenIn(shown), tokenIn(await one.get(sent.location)));
    const others = await two.get(sent.location);
    assert.equal(others.status, 200);
    assert.match(others.text, /tidak ditampilkan lagi/);
    assert.doesNotMatch(others.text, /\/undangan\//);
  });

  it('the link is accepted once, by one account; then the officer has a seat with his role', async () => {
    const sent = await one.post('/petugas/undang', invitation());
    const token = tokenIn(await one.get(sent.location));
    const { services } = app;
    const now = Temporal.Now.instant();
    const open = await peekInvitation(services, token, now);
    assert.ok(open.ok);
    assert.equal(open.value.name, 'Wahyu Contoh Rekaan');
    assert.deepEqual(
      open.value.roles.map(({ id }) => id),
      ['Pemeriksa perizinan'],
    );
    const accountId = newId();
    assert.equal((await acceptInvitation(services, { token, accountId }, now)).ok, true);
    assert.deepEqual(await acceptInvitation(services, { token, accountId: newId() }, now), {
      ok: false,
      error: 'invitation_used',
    });
    const seat = await officerSeat(services.db, accountId, now);
    assert.equal(seat?.agencyCode, licensingOffice);
    assert.deepEqual(seat?.roles, ['licensing_verifier']);
    assert.match((await one.get(sent.location)).text, /tidak ditampilkan lagi/);
    assert.equal((await peekInvitation(services, 'a'.repeat(43), now)).ok, false);
    assert.equal((await peekInvitation(services, '../x', now)).ok, false);
  });

  it('an invitation that ran out is renewed, and the older link stops working', async () => {
    const sent = await one.post('/petugas/undang', invitation());
    const officer = idIn(sent);
    const first = tokenIn(await one.get(sent.location));
    const later = Temporal.Now.instant().add({ hours: 80 });
    assert.deepEqual(await peekInvitation(app.services, first, later), { ok: false, error: 'invitation_expired' });
    const versi = hidden(await one.get(`/petugas/${officer}`), 'versi');
    const renewed = await one.post(`/petugas/${officer}/undang`, { versi });
    const second = tokenIn(await one.get(renewed.location));
    assert.notEqual(first, second);
    const now = Temporal.Now.instant();
    assert.deepEqual(await peekInvitation(app.services, first, now), { ok: false, error: 'invitation_unknown' });
    assert.ok((await peekInvitation(app.services, second, now)).ok);
  });

  it('a double click and a repeated submit make one invitation and show the same link', async () => {
    const form = { ...invitation(), idempotency_key: newId() };
    const both = await Promise.all([one.post('/petugas/undang', form), one.post('/petugas/undang', form)]);
    assert.deepEqual(
      both.map(({ status }) => status),
      [303, 303],
    );
    assert.equal(both[0].location, both[1].location);
    const other = await one.post('/petugas/undang', { ...form, nama: 'Orang Lain Rekaan' });
    assert.equal(other.status, 409);
    assert.match(other.text, /idempotency_key_reused/);
  });

  it('a form with wrong fields says so at each field and keeps what was typed', async () => {
    const cases: readonly (readonly [Readonly<Record<string, string>>, string, RegExp])[] = [
      [{ nama: '' }, 'nama', /Nama lengkap belum diisi/],
      [{ nama: 'a'.repeat(101) }, 'nama', /terlalu panjang, paling banyak 100 huruf/],
      [{ nama: 'Wa\u0007hyu' }, 'nama', /tanda yang tidak terlihat/],
      [{ nama: 'Wa\u202Ehyu' }, 'nama', /tanda yang tidak terlihat/],
      [{ peran: 'kaisar' }, 'peran', /Peran pertama belum dipilih/],
      [{ peran: 'architect' }, 'peran', /Peran pertama belum dipilih/],
      [typed('mulai', '2026-02-31'), 'mulai', /tanggal ini tidak ada/],
      [typed('mulai', addDays(today, -1)), 'mulai', /Tanggal itu sudah lewat/],
      [typed('akhir', addDays(today, -3)), 'akhir', /Tanggal akhir harus sesudah tanggal mulai/],
    ];
    for (const [change, field, message] of cases) {
      const answer = await one.post('/petugas/undang', invitation(change));
      assert.equal(answer.status, 422, JSON.stringify(change));
      assert.match(answer.text, message);
      assert.match(answer.text, new RegExp(`href="#isian-${field}"`));
      assert.match(answer.text, /<title>Galat:/);
      if (change['nama'] === undefined) assert.match(answer.text, /value="Wahyu Contoh Rekaan"/);
    }
  });

  it('markup in a name is text on every page', async () => {
    const sent = await one.post('/petugas/undang', invitation({ nama: '<b>Ayu</b> & "Contoh"' }));
    const raw = await app.get(`/petugas?instansi=${licensingOffice}`, {});
    assert.equal(raw.status, 401);
    const page = await one.get(`/petugas/${idIn(sent)}`);
    assert.doesNotMatch(page.text, /<b>Ayu/);
    assert.match(page.text, /&lt;b&gt;Ayu/);
  });

  it('an unknown organisation, officer or role is explained, and nothing happens', async () => {
    const unknown = await one.post('/petugas/undang', invitation({ instansi: 'tidak-ada' }));
    assert.equal(unknown.status, 404);
    for (const id of [newId(), 'x', '%00']) {
      const answer = await one.get(`/petugas/${id}`);
      assert.equal(answer.status, 404, id);
      assert.match(answer.text, /officer_unknown/);
    }
    const target = await app.seat('licensing_verifier');
    assert.equal((await one.get(`/petugas/${target.officerId}/peran/${newId()}/akhiri`)).status, 404);
    assert.equal((await one.get(`/petugas/${target.officerId}/riwayat/99`)).status, 404);
    assert.equal((await one.get(`/petugas/${target.officerId}/tautan/${newId()}`)).status, 404);
  });

  it('a role is given for a period and ended, each with a page that says so', async () => {
    const { officerId } = await app.seat('licensing_verifier');
    const versi = await versionOf(one, officerId, 'peran');
    const given = await one.post(`/petugas/${officerId}/peran`, {
      versi,
      peran: 'licensing_head',
      ...typed('mulai', today),
      ...typed('akhir', addDays(today, 30)),
    });
    assert.equal(given.status, 303);
    assert.match((await one.get(given.location)).text, /Peran Kepala perizinan diberikan kepada/);
    const page = await one.get(`/petugas/${officerId}`);
    assert.match(page.text, /dengan 2 peran hari ini/);
    const grant = /\/peran\/([^/]+)\/akhiri/.exec(page.text)?.[1] ?? assert.fail();
    const ending = await one.get(`/petugas/${officerId}/peran/${grant}/akhiri`);
    const ended = await one.post(`/petugas/${officerId}/peran/${grant}/akhiri`, {
      versi: hidden(ending, 'versi'),
      ...typed('pada', today),
    });
    assert.match((await one.get(ended.location)).text, /Peran Pemeriksa perizinan berakhir pada/);
    assert.match((await one.get(`/petugas/${officerId}`)).text, /dengan 1 peran hari ini/);
  });

  it('nobody gives himself a role', async () => {
    const versi = await versionOf(one, one.officerId, 'peran');
    const answer = await one.post(`/petugas/${one.officerId}/peran`, {
      versi,
      peran: 'auditor',
      ...typed('mulai', today),
    });
    assert.equal(answer.status, 403);
    assert.match(answer.text, /tidak dapat memberi peran kepada diri sendiri/);
  });

  it('of two writers on one officer the second sees what the first has changed', async () => {
    const { officerId } = await app.seat('licensing_verifier');
    const [mine, theirs] = [await versionOf(one, officerId, 'peran'), await versionOf(two, officerId, 'tangguhkan')];
    const given = { versi: mine, peran: 'licensing_head', ...typed('mulai', today) };
    assert.equal((await one.post(`/petugas/${officerId}/peran`, given)).status, 303);
    const late = await two.post(`/petugas/${officerId}/tangguhkan`, { versi: theirs, alasan: 'other' });
    assert.equal(late.status, 409);
    assert.match(late.text, /Petugas ini berubah sesudah Anda membukanya: Peran Kepala perizinan diberikan sejak/);
    const again = await two.post(`/petugas/${officerId}/tangguhkan`, { versi: hidden(late, 'versi'), alasan: 'other' });
    assert.equal(again.status, 303);
  });

  it('a suspension ends the sessions at once; reinstated, the officer has to sign in anew', async () => {
    const target = await app.seat('administrator');
    assert.equal((await target.get('/petugas')).status, 200);
    const versi = await versionOf(one, target.officerId, 'tangguhkan');
    const done = await one.post(`/petugas/${target.officerId}/tangguhkan`, { versi, alasan: 'under_investigation' });
    assert.match((await one.get(done.location)).text, /ditangguhkan, semua sesinya berakhir/);
    assert.equal((await target.get('/petugas')).status, 401);
    const page = await one.get(`/petugas/${target.officerId}`);
    assert.match(page.text, /Ditangguhkan sejak .*: Sedang diperiksa/);
    const back = await one.get(`/petugas/${target.officerId}/aktifkan`);
    await one.post(`/petugas/${target.officerId}/aktifkan`, { versi: hidden(back, 'versi') });
    assert.match((await one.get(`/petugas/${target.officerId}`)).text, /Aktif di/);
    assert.equal((await target.get('/petugas')).status, 401);
  });

  it('a request of a suspended officer is refused even where his session was not ended', async () => {
    const target = await app.seat('licensing_verifier');
    const versi = await versionOf(one, target.officerId, 'tangguhkan');
    await one.post(`/petugas/${target.officerId}/tangguhkan`, { versi, alasan: 'misuse' });
    const actor = await officerActor(app.services.db, { ...target, acr: 'passkey' }, Temporal.Now.instant());
    assert.deepEqual(actor, { kind: 'public' });
  });

  it('a lost passkey is replaced by two administrators and a link, not by the officer', async () => {
    const target = await app.seat('administrator');
    const own = `/petugas/${target.officerId}/passkey`;
    const reported = await one.post(`${own}/hilang`, { versi: hidden(await one.get(own), 'versi') });
    assert.equal(reported.status, 303);
    assert.equal((await target.get('/petugas')).status, 401);
    const first = await one.post(`${own}/setujui`, { versi: hidden(await one.get(own), 'versi') });
    assert.match((await one.get(first.location)).text, /Satu administrator lagi harus menyetujui/);
    assert.match((await one.get(own)).text, /Anda sudah menyetujui/);
    const twice = await one.post(`${own}/setujui`, { versi: '5' });
    assert.equal(twice.status, 409);
    const second = await two.post(`${own}/setujui`, { versi: hidden(await two.get(own), 'versi') });
    assert.match(second.location, /\/tautan\//);
    const token = tokenIn(await two.get(second.location));
    const now = Temporal.Now.instant();
    const open = await peekInvitation(app.services, token, now);
    assert.equal(open.ok && open.value.kind, 'replacement');
    const { accountId } = target;
    assert.ok((await acceptInvitation(app.services, { token, accountId }, now)).ok);
    const actor = await officerActor(app.services.db, { ...target, acr: 'passkey' }, now);
    assert.equal(actor.kind, 'officer');
  });

  it('the list names the officers of one organisation, by role too, and the overview counts them', async () => {
    const overview = await one.get('/petugas');
    assert.match(overview.text, /petugas di 2 instansi/);
    assert.match(overview.text, /administrator dapat bertindak hari ini/);
    const heads = await one.get(`/petugas?instansi=${licensingOffice}&peran=licensing_head`);
    assert.match(heads.text, /Petugas Rekaan/);
    assert.match(
      (await one.get(`/petugas?instansi=${licensingOffice}&peran=auditor`)).text,
      /Tidak ada yang memegang peran ini/,
    );
    assert.match((await one.get('/petugas?instansi=kemenhub')).text, /Belum ada petugas di Kemenhub/);
    assert.equal((await one.get('/petugas?instansi=tidak-ada')).status, 404);
    assert.match((await one.get('/petugas/undang?kata=dinkes%20sragen')).text, /instansi=kab-sragen-dinkes/);
  });

  it('what was done stands in the audit log of whoever did it', async () => {
    const { rows } = await app.services.db.as(asAgency(one.agencyId), async (tx) => {
      const { sql } = await import('kysely');
      return sql<{ event: string; rule: string }>`select distinct event, rule from kernel.audit order by event`.execute(
        tx,
      );
    });
    const events = rows.map(({ event, rule }) => `${event} ${rule}`);
    for (const wanted of [
      'officer.invited DIR-09',
      'officer.suspended DIR-12',
      'role.ended DIR-11',
      'passkey.lost_reported DIR-14',
    ]) {
      assert.ok(events.includes(wanted), wanted);
    }
  });
});

describe('the last administrator', () => {
  let app: DirectoryApplication;
  before(async () => {
    app = await directoryApplication();
  });
  after(() => app.close());

  it('cannot be suspended, relieved or left without passkey, not even by himself', async () => {
    const only = await app.seat('administrator');
    const page = `/petugas/${only.officerId}`;
    const versi = hidden(await only.get(`${page}/tangguhkan`), 'versi');
    const suspended = await only.post(`${page}/tangguhkan`, { versi, alasan: 'left_service' });
    assert.equal(suspended.status, 409);
    assert.match(suspended.text, /tidak akan ada administrator lagi/);
    const grant = /\/peran\/([^/]+)\/akhiri/.exec((await only.get(page)).text)?.[1] ?? assert.fail();
    const ended = await only.post(`${page}/peran/${grant}/akhiri`, { versi, ...typed('pada', addDays(today, 9)) });
    assert.equal(ended.status, 409);
    const lost = await only.post(`${page}/passkey/hilang`, { versi });
    assert.equal(lost.status, 409);
    assert.match(lost.text, /last_administrator/);
  });

  it('of two who suspend each other at the same moment, in two organisations, one remains', async () => {
    const here = await app.seat('administrator', operatorCode);
    const there = await app.seat('administrator', licensingOffice);
    // Whoever was there before, so that only these two are left.
    const others = /administrator-daftar[\s\S]*?<\/table>/.exec((await here.get('/petugas')).text)?.[0] ?? '';
    for (const [, id = ''] of others.matchAll(/\/petugas\/([0-9a-f-]{36})/g)) {
      if (id === here.officerId || id === there.officerId) continue;
      await here.post(`/petugas/${id}/tangguhkan`, {
        versi: hidden(await here.get(`/petugas/${id}/tangguhkan`), 'versi'),
        alasan: 'other',
      });
    }
    const suspend = async (by: Seated, whom: Seated) => {
      const address = `/petugas/${whom.officerId}/tangguhkan`;
      const versi = hidden(await by.get(address), 'versi');
      return () => by.post(address, { versi, alasan: 'other' });
    };
    const [mine, yours] = await Promise.all([suspend(here, there), suspend(there, here)]);
    const answers = await Promise.all([mine(), yours()]);
    assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([303, 409]));
    const standing = await Promise.all(
      [here, there].map(({ agencyId, officerId }) =>
        app.services.db.as(asAgency(agencyId), (tx) => findOfficer(tx, officerId)),
      ),
    );
    assert.deepEqual(new Set(standing.map((officer) => officer?.standing.status)), new Set(['active', 'suspended']));
  });
});
