import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { newId } from '../../../kernel/ids.ts';
import { asAgency, asPerson, WORKER } from '../../../kernel/viewer.ts';
import { parseNik, type Nik } from '../../../vocabulary/nik.ts';
import { identityServer, type IdentityServer } from '../http/identity-server.builder.tsx';
import { SoftAuthenticator } from '../http/soft-authenticator.builder.ts';
import { codeOf, type TestBrowser } from '../http/test-browser.builder.ts';
import { registerSamplePerson } from '../index.ts';
import { findPersonId } from '../storage/person.ts';

describe('the counter', () => {
  let server: IdentityServer;
  let suryo: TestBrowser;
  let rahmat: TestBrowser;

  before(async () => {
    server = await identityServer();
    suryo = await officer('Suryo Handayanto');
    rahmat = await officer('Rahmat Danujaya');
  });
  after(() => server.close());

  it('hands a person her first passkey: code, NIK, ceremony, signed in as somebody whose e-KTP was seen', async () => {
    const nik = aNik();
    const shown = await issue(suryo, nik);
    const phone = server.browser();
    const entered = await phone.post('/masuk/kode', { nik: nik.reveal(), kode: shown });
    assert.equal(entered.headers.get('location'), '/masuk/kode/kunci');
    assert.match(await phone.read('/masuk/kode/kunci'), /Kode Anda benar/);
    const device = new SoftAuthenticator();
    assert.equal((await phone.create(device, '/masuk/kode/kunci', { name: 'Ponsel Wulan' })).status, 303);
    assert.match(await phone.read('/akun'), /Ponsel Wulan/);
    assert.equal((await server.browser().signIn(device)).status, 303);
    assert.deepEqual(await strengthsOf(nik), ['passkey_counter', 'passkey_counter']);
    assert.equal(
      await codeOf(
        await phone
          .create(new SoftAuthenticator(), '/masuk/kode/kunci', { csrf: await phone.csrf() })
          .catch(toResponse),
      ),
      'identity_code_not_opened',
    );
  });

  it('lets the person see which officer looked for her, and for which code', async () => {
    const nik = aNik();
    await issue(suryo, nik);
    const personId = await personOf(nik);
    const { rows } = await server.services.db.as(asPerson(personId), (tx) =>
      sql<{
        actor_id: string;
        purpose: string;
        attributes: string[];
      }>`select actor_id, purpose, attributes from kernel.access_record`.execute(tx),
    );
    const officerId = server.office.hired[0]!.seat.officerId;
    assert.deepEqual(rows, [{ actor_id: officerId, purpose: 'identity.counter_code', attributes: ['nik'] }]);
  });

  it('refuses a wrong code, a wrong NIK and an unknown NIK with the same page in the same time', async () => {
    const nik = aNik();
    const shown = await issue(suryo, nik);
    const wrong = shown.replace(/\d/, (digit) => String((Number(digit) + 1) % 10));
    const tries = [
      { nik: nik.reveal(), kode: wrong },
      { nik: aNik().reveal(), kode: shown },
    ];
    const answers = [];
    for (const fields of tries) {
      const started = performance.now();
      const response = await server.browser().post('/masuk/kode', fields);
      const text = (await response.text()).replaceAll(fields.nik, 'NIK').replaceAll(fields.kode, 'KODE');
      answers.push({ status: response.status, text, ms: performance.now() - started });
    }
    assert.equal(answers[0]!.status, 422);
    assert.equal(answers[0]!.text, answers[1]!.text);
    for (const { ms } of answers) assert.ok(ms >= 195, `answered after ${ms} ms`);
    assert.ok(Math.abs(answers[0]!.ms - answers[1]!.ms) < 50, 'the time tells');
  });

  it('closes a code after five wrong tries, also for the right digits', async () => {
    const nik = aNik();
    const shown = await issue(suryo, nik);
    const phone = server.browser();
    const wrong = shown.replace(/\d/, (digit) => String((Number(digit) + 1) % 10));
    const tries = Array.from({ length: 5 }, () => phone.post('/masuk/kode', { nik: nik.reveal(), kode: wrong }));
    for (const response of await Promise.all(tries)) assert.equal(response.status, 422);
    assert.equal((await phone.post('/masuk/kode', { nik: nik.reveal(), kode: shown })).status, 422);
  });

  it('opens a code for one browser only, and an expired one for nobody', async () => {
    const nik = aNik();
    const shown = await issue(suryo, nik);
    const [first, second] = [server.browser(), server.browser()];
    assert.equal((await first.post('/masuk/kode', { nik: nik.reveal(), kode: shown })).status, 303);
    assert.equal((await second.post('/masuk/kode', { nik: nik.reveal(), kode: shown })).status, 422);
    assert.equal((await second.get('/masuk/kode/kunci')).status, 403);
    const late = aNik();
    const lateCode = await issue(suryo, late);
    server.move({ minutes: 15, seconds: 1 });
    assert.equal((await server.browser().post('/masuk/kode', { nik: late.reveal(), kode: lateCode })).status, 422);
    assert.equal((await first.get('/masuk/kode/kunci')).status, 403);
  });

  it('says at the field what a malformed NIK or code lacks, and keeps the input', async () => {
    const response = await server.browser().post('/masuk/kode', { nik: '12 <b>', kode: '48' });
    const text = await response.text();
    assert.equal(response.status, 422);
    assert.match(text, /Dua isian perlu diperbaiki/);
    assert.ok(text.includes('value="12 &lt;b&gt;"') && text.includes('value="48"'));
  });

  it('lets no single officer replace a passkey: a code for a first one is not used for an account in use', async () => {
    const { nik } = await enrolled();
    const shown = await issue(suryo, nik);
    const thief = server.browser();
    await thief.challenge('/masuk/kunci/tantangan');
    const answer = await thief.post('/masuk/kode', { nik: nik.reveal(), kode: shown });
    assert.equal(answer.status, 409);
    assert.match(await answer.text(), /Akun Anda sudah punya kunci sandi/);
    assert.equal(
      await codeOf(await thief.create(new SoftAuthenticator(), '/masuk/kode/kunci')),
      'identity_recovery_needed',
    );
  });

  it('recovers an account by two officers: the old passkey and its sessions end, the new one works', async () => {
    const { nik, device, phone } = await enrolled();
    const id = await startRecovery(suryo, nik);
    assert.match(await suryo.read(`/loket/pemulihan/${id}`), /Menunggu petugas kedua/);
    assert.match(await rahmat.read('/loket/kode'), new RegExp(id.slice(-6).toUpperCase()));
    const shown = await confirm(rahmat, id, nik);
    const newPhone = server.browser();
    assert.equal((await newPhone.post('/masuk/kode', { nik: nik.reveal(), kode: shown })).status, 303);
    assert.match(await newPhone.read('/masuk/kode/kunci'), /Semua kunci sandi Anda yang lama berhenti berlaku/);
    const replacement = new SoftAuthenticator();
    assert.equal((await newPhone.create(replacement, '/masuk/kode/kunci')).status, 303);
    assert.equal(await codeOf(await server.browser().signIn(device)), 'identity_passkey_unknown');
    assert.equal((await phone.get('/akun')).status, 401);
    assert.equal((await server.browser().signIn(replacement)).status, 303);
  });

  it('does not let an officer confirm his own recovery, nor one of another office see it', async () => {
    const { nik } = await enrolled();
    const id = await startRecovery(suryo, nik);
    const fields = { nik: nik.reveal(), lihat: 'ya', csrf: await suryo.csrf() };
    assert.equal((await suryo.post(`/loket/pemulihan/${id}`, fields)).status, 403);
    const stranger = await officer('Dewi Kartikaningrum', ['mpp_counter'], newId());
    assert.equal((await stranger.get(`/loket/pemulihan/${id}`)).status, 403);
    assert.equal((await stranger.get(`/loket/kode/${id}`)).status, 403);
  });

  it('makes the second officer read the e-KTP: another NIK does not confirm', async () => {
    const { nik } = await enrolled();
    const id = await startRecovery(suryo, nik);
    for (const other of [aNik(), (await enrolled()).nik]) {
      const answer = await rahmat.post(`/loket/pemulihan/${id}`, {
        nik: other.reveal(),
        lihat: 'ya',
        csrf: await rahmat.csrf(),
      });
      assert.equal(answer.status, 422);
      assert.match(await answer.text(), /bukan NIK yang ditulis petugas pertama/);
    }
    const unseen = await rahmat.post(`/loket/pemulihan/${id}`, { nik: nik.reveal(), csrf: await rahmat.csrf() });
    assert.match(await unseen.text(), /Lihat e-KTP aslinya dahulu/);
  });

  it('issues one code for a form that was sent twice, and does not show its digits again', async () => {
    const nik = aNik();
    const key = newId();
    const fields = { nik: nik.reveal(), untuk: 'bind', lihat: 'ya', idempotency_key: key, csrf: await suryo.csrf() };
    const [shown, again] = [await suryo.post('/loket/kode', fields), await suryo.post('/loket/kode', fields)];
    assert.match(await shown.text(), /Serahkan kode ini/);
    assert.equal(again.headers.get('location'), `/loket/kode/${key}`);
    assert.match(await suryo.read(`/loket/kode/${key}`), /Angkanya tidak disimpan/);
  });

  it('refuses a form that was sent before for another person, for something else, or by another officer', async () => {
    const nik = aNik().reveal();
    const fields = { nik, untuk: 'bind', lihat: 'ya', idempotency_key: newId(), csrf: await suryo.csrf() };
    assert.equal((await suryo.post('/loket/kode', fields)).status, 200);
    const again = [
      await suryo.post('/loket/kode', { ...fields, nik: aNik().reveal() }),
      await suryo.post('/loket/kode', { ...fields, untuk: 'recover' }),
      await rahmat.post('/loket/kode', { ...fields, csrf: await rahmat.csrf() }),
    ];
    for (const answer of again) {
      assert.equal(answer.status, 409);
      assert.match(await answer.text(), /idempotency_key_reused/);
    }
  });

  it('withdraws the earlier code of a person when a newer one is issued', async () => {
    const nik = aNik();
    const first = await issue(suryo, nik);
    const second = await issue(rahmat, nik);
    assert.equal(
      (await server.browser().post('/masuk/kode', { nik: nik.reveal(), kode: first })).status,
      first === second ? 303 : 422,
    );
    assert.equal((await server.browser().post('/masuk/kode', { nik: nik.reveal(), kode: second })).status, 303);
  });

  it('asks for the e-KTP, the NIK and the kind before it issues anything', async () => {
    const answer = await suryo.post('/loket/kode', { nik: '1', idempotency_key: newId(), csrf: await suryo.csrf() });
    const text = await answer.text();
    assert.equal(answer.status, 422);
    for (const words of ['Tulis NIK', 'Pilih untuk apa kode ini', 'Lihat e-KTP aslinya dahulu'])
      assert.ok(text.includes(words), words);
    const keyless = await suryo.post('/loket/kode', {
      nik: aNik().reveal(),
      untuk: 'bind',
      lihat: 'ya',
      csrf: await suryo.csrf(),
    });
    assert.equal(keyless.status, 400);
  });

  it('is closed to citizens and to officers of other roles', async () => {
    const { phone } = await enrolled();
    const administrator = await officer('Tri Nugrohowati', ['administrator']);
    for (const browser of [phone, administrator]) assert.equal((await browser.get('/loket/kode')).status, 403);
    assert.equal((await server.browser().get('/loket/kode')).status, 401);
  });

  it('keeps neither digits nor NIK in the database, and notes every step for the auditor', async () => {
    const nik = aNik();
    const shown = await issue(suryo, nik);
    const { rows } = await server.services.db.as(WORKER, (tx) =>
      sql<{ row: string }>`select c::text as row from identity.counter_code c`.execute(tx),
    );
    const stored = rows.map(({ row }) => row).join('\n');
    assert.ok(!stored.includes(shown.replaceAll(' ', '')) && !stored.includes(nik.reveal()));
    const events = await server.services.db.as(asAgency(server.office.agencyId), (tx) =>
      sql<{ event: string }>`select distinct event from kernel.audit order by event`.execute(tx),
    );
    const names = events.rows.map(({ event }) => event);
    for (const event of ['counter_code.issued', 'recovery.confirmed', 'recovery.refused', 'recovery.started'])
      assert.ok(names.includes(event), event);
  });

  async function officer(
    name: string,
    roles: readonly string[] = ['mpp_counter'],
    agencyId?: string,
  ): Promise<TestBrowser> {
    const hired = server.office.hire(name, roles);
    if (agencyId !== undefined) hired.seat = { ...hired.seat, agencyId };
    const key = `sragen/${roles.join('-')}/${server.office.hired.length}`;
    const role = { id: 'Petugas loket MPP', en: 'MPP counter officer' };
    const holder = { kind: 'officer', officerId: hired.seat.officerId } as const;
    hired.accountId = await registerSamplePerson(
      server.services.db,
      { key, holder, name, role, organisation: 'MPP', place: 1 },
      server.now(),
    );
    const browser = server.browser();
    assert.equal((await browser.post('/masuk/contoh', { orang: key })).status, 303);
    return browser;
  }

  async function issue(at: TestBrowser, nik: Nik): Promise<string> {
    const fields = { nik: nik.reveal(), untuk: 'bind', lihat: 'ya', idempotency_key: newId(), csrf: await at.csrf() };
    return digitsOn(await at.post('/loket/kode', fields));
  }

  async function startRecovery(at: TestBrowser, nik: Nik): Promise<string> {
    const id = newId();
    const answer = await at.post('/loket/kode', {
      nik: nik.reveal(),
      untuk: 'recover',
      lihat: 'ya',
      idempotency_key: id,
      csrf: await at.csrf(),
    });
    assert.equal(answer.headers.get('location'), `/loket/pemulihan/${id}`);
    return id;
  }

  async function confirm(at: TestBrowser, id: string, nik: Nik): Promise<string> {
    return digitsOn(await at.post(`/loket/pemulihan/${id}`, { nik: nik.reveal(), lihat: 'ya', csrf: await at.csrf() }));
  }

  async function digitsOn(response: Response): Promise<string> {
    assert.equal(response.status, 200);
    return /\b(\d{3} \d{3} \d{3})\b/.exec(await response.text())?.[1] ?? assert.fail('no code on the page');
  }

  /** A person with one passkey from the counter, and the phone on which she is signed in. */
  async function enrolled(): Promise<{
    readonly nik: Nik;
    readonly device: SoftAuthenticator;
    readonly phone: TestBrowser;
  }> {
    const [nik, device, phone] = [aNik(), new SoftAuthenticator(), server.browser()];
    await phone.post('/masuk/kode', { nik: nik.reveal(), kode: await issue(suryo, nik) });
    assert.equal((await phone.create(device, '/masuk/kode/kunci')).status, 303);
    return { nik, device, phone };
  }

  async function personOf(nik: Nik): Promise<string> {
    const id = await server.services.db.as(WORKER, (tx) => findPersonId(tx, server.services.keys.lookup, nik));
    return id ?? assert.fail('nobody has this NIK');
  }

  async function strengthsOf(nik: Nik): Promise<readonly string[]> {
    const personId = await personOf(nik);
    const { rows } = await server.services.db.as(WORKER, (tx) =>
      sql<{ acr: string }>`select acr from kernel.session where person_id = ${personId} and ended_at is null`.execute(
        tx,
      ),
    );
    return rows.map(({ acr }) => acr);
  }
});

let serial = 0;

/** A NIK nobody had before in this run; serials from 9000 belong to no real person. */
function aNik(): Nik {
  serial += 1;
  const parsed = parseNik(`331403010190${9_500 + serial}`);
  if (!parsed.ok) throw new Error(parsed.error);
  return parsed.value;
}

/** The ceremony stops at the challenge when that is refused; its message carries the answer. */
function toResponse(fault: unknown): Response {
  const text = fault instanceof Error ? fault.message : '';
  return new Response(text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1));
}
