import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { sql } from 'kysely';
import { newId } from '../../../kernel/ids.ts';
import { openAccess } from '../../../kernel/access/access.ts';
import { asAgency, asPerson } from '../../../kernel/viewer.ts';
import { officeDisputes, OPEN_CORRECTIONS } from '../http/disputes.ts';
import { onceonlyServer, type Citizen, type OnceonlyServer } from '../http/onceonly-server.builder.tsx';
import { diplomas, DPMPTSP, observedAt, population } from '../http/registers.builder.ts';

const TICKET = '019aae00-0000-7000-8000-00000000ca5e';

function ticket(status: string, note: string | null = null, number = TICKET) {
  return { ticket: number, status, openedAt: observedAt, updatedAt: observedAt, note };
}

describe('a correction of one’s own data', () => {
  let server: OnceonlyServer;
  let citizen: Citizen;

  before(async () => {
    server = await onceonlyServer();
  });
  after(() => server.close());
  beforeEach(async () => {
    server.registers.restore();
    server.registers.answer('dukcapilDesk', () => ticket('received'), 201);
    server.registers.answer('pddiktiDesk', () => ticket('received'), 201);
    citizen = await server.citizen();
    await citizen.post('/data-saya/ambil');
  });

  /** Opens one and returns its address. */
  async function report(address: string, fields: Readonly<Record<string, string>>): Promise<string> {
    const answer = await citizen.post(address, fields);
    assert.equal(answer.status, 303, await answer.clone().text());
    return answer.headers.get('location') ?? '';
  }

  function lastCall() {
    return server.registers.callsTo('dukcapilDesk').at(-1);
  }

  it('shows what is recorded and asks what it should be', async () => {
    const text = await citizen.read('/data-saya/keliru/person.occupation');
    assert.match(text, /Apa yang keliru pada pekerjaan\?/);
    assert.match(text, /Yang tercatat Bidan dari Dukcapil/);
    assert.match(text, /Paling lambat 72 jam sesudah diterima \(UU 27\/2022 Pasal 30 ayat \(1\)\)/);
  });

  it('goes to the owner of the register with her words, and its state is shown with the deadline', async () => {
    const address = await report('/data-saya/keliru/person.occupation', {
      seharusnya: 'Bidan Desa',
      keterangan: 'SK tahun 2025',
    });
    assert.match(await citizen.read(address), /Koreksi Anda menunggu dikirim ke Dukcapil/);
    await server.drain();
    const { body, purpose, caseRef, path } = lastCall() ?? assert.fail();
    const id = address.split('/').at(-1);
    assert.deepEqual(body, {
      requestId: id,
      nik: citizen.nik,
      field: 'pekerjaan',
      claimed: 'Bidan Desa',
      note: 'SK tahun 2025',
    });
    assert.deepEqual([purpose, caseRef, path], ['correction', `koreksi/${id}`, '/penduduk/koreksi/v1']);
    const page = await citizen.read(address);
    assert.match(page, /Dukcapil sudah menerima koreksi Anda/);
    assert.match(page, new RegExp(`Nomor di Dukcapil: ${TICKET}`));
    assert.match(page, /Paling lambat \d\d? \w+ \d{4} \d\d\.\d\d WIB/);
    assert.match(
      await citizen.read('/data-saya'),
      /Anda tandai keliru .*: seharusnya Bidan Desa\. Dukcapil menjawab paling lambat/,
    );
    assert.match(await citizen.read('/data-saya'), /Lihat koreksi: Pekerjaan/);
  });

  it('is told to an office that recorded its looking, for whom it did, until it is settled', async () => {
    const address = await report('/data-saya/keliru/person.birth_place', { seharusnya: 'Surakarta' });
    await server.drain();
    const { services } = server;
    const { agencyId } = DPMPTSP;
    const actor = {
      kind: 'officer',
      officerId: newId(),
      agencyId,
      agencyCode: DPMPTSP.code,
      roles: [],
      acr: 'passkey',
    } as const;
    const access = await services.db.as(asAgency(agencyId), (tx) =>
      openAccess(tx, {
        actor,
        agencyId,
        personId: citizen.personId,
        purpose: 'sip.review',
        attributes: [OPEN_CORRECTIONS],
        at: services.clock.trueNow(),
        caseRef: null,
        messageId: null,
      }),
    );
    const told = async () => (await officeDisputes(services, access, [citizen.personId])).get(citizen.personId) ?? [];
    const [dispute, ...others] = await told();
    assert.deepEqual(others, []);
    assert.deepEqual(
      [dispute?.id, dispute?.attribute, dispute?.claimed, dispute?.outcome],
      [address.split('/').at(-1), 'person.birth_place', 'Surakarta', null],
    );
    assert.ok(dispute?.answerBy, 'the owner has it and has to answer');
    await assert.rejects(officeDisputes(services, access, [(await server.citizen()).personId]), /was not opened for/);
    server.registers.answer('dukcapilDesk', () => ticket('refused', 'Sesuai akta.'));
    await citizen.post(`${address}/tanya`);
    assert.deepEqual(await told(), []);
  });

  it('an owner that is down gets it when it is back, once', async () => {
    server.registers.fail('dukcapilDesk');
    const address = await report('/data-saya/keliru/person.name', { seharusnya: 'Wulan Ambarsari, A.Md.Keb.' });
    await server.drain();
    assert.match(await citizen.read(address), /Kami kirim lagi otomatis sampai diterima/);
    server.registers.answer('dukcapilDesk', () => ticket('received'), 201);
    await server.drain({ minutes: 1 });
    assert.match(await citizen.read(address), /Dukcapil sudah menerima koreksi Anda/);
    const posts = server.registers
      .callsTo('dukcapilDesk')
      .filter(({ method, body }) => method === 'POST' && body?.['nik'] === citizen.nik);
    await server.drain({ minutes: 2 });
    const after = server.registers
      .callsTo('dukcapilDesk')
      .filter(({ method, body }) => method === 'POST' && body?.['nik'] === citizen.nik);
    assert.equal(after.length, posts.length);
  });

  it('accepted: the corrected value is fetched from the register and the correction is closed with it', async () => {
    const address = await report('/data-saya/keliru/person.birth_date', {
      'seharusnya-hari': '19',
      'seharusnya-bulan': '5',
      'seharusnya-tahun': '1992',
    });
    await server.drain();
    assert.equal(lastCall()?.body?.['claimed'], '1992-05-19');
    server.registers.answer('dukcapilDesk', () => ticket('accepted', 'Sesuai akta kelahiran.'));
    server.registers.answer('dukcapil', () => population({ tanggalLahir: '1992-05-19' }));
    await server.drain({ minutes: 15 });
    assert.equal(lastCall()?.path, `/penduduk/koreksi/v1/${TICKET}`);
    await server.drain({ minutes: 16 });
    const page = await citizen.read(address);
    assert.match(page, /Dukcapil memperbaiki data Anda/);
    assert.match(page, /Kata Dukcapil Sesuai akta kelahiran\./);
    assert.doesNotMatch(page, /Tanyakan kabarnya/);
    assert.match(await citizen.read('/data-saya'), /Tanggal lahir 19 Mei 1992/);
  });

  it('refused: the owner’s words are shown with the way on, and it may be marked again', async () => {
    const address = await report('/data-saya/keliru/person.marital_status', { seharusnya: 'Cerai Mati' });
    await server.drain();
    server.registers.answer('dukcapilDesk', () => ticket('refused', 'Belum ada akta kematian.'));
    await citizen.post(`${address}/tanya`);
    const page = await citizen.read(address);
    assert.match(page, /Dukcapil tidak mengubah data ini/);
    assert.match(page, /Belum ada akta kematian\./);
    assert.match(page, /bawa dokumen Anda ke kantor Dukcapil/);
    assert.equal((await citizen.get('/data-saya/keliru/person.marital_status')).status, 200);
  });

  it('one that the owner cannot take is closed with the reason, and never sent again', async () => {
    server.registers.answer('dukcapilDesk', () => ({ status: 404, code: 'nik_unknown' }), 404);
    const address = await report('/data-saya/keliru/person.sex', { seharusnya: 'Laki-laki' });
    await server.drain();
    assert.match(await citizen.read(address), /Dukcapil tidak dapat menerima koreksi ini.*\(kode nik_unknown\)/);
    const calls = server.registers.callsTo('dukcapilDesk').length;
    await server.drain({ hours: 5 });
    assert.equal(
      server.registers.callsTo('dukcapilDesk').filter(({ body }) => body?.['nik'] === citizen.nik).length,
      1,
    );
    assert.ok(calls > 0);
  });

  it('asking says when there is no answer yet, and when the owner does not answer', async () => {
    const address = await report('/data-saya/keliru/person.education', { keterangan: 'Saya lulus D-IV tahun lalu' });
    await server.drain();
    assert.equal(lastCall()?.body?.['claimed'], null);
    const asked = await citizen.post(`${address}/tanya`);
    assert.match(await citizen.read(asked.headers.get('location') ?? ''), /Baru saja ditanyakan: belum ada jawaban/);
    server.registers.fail('dukcapilDesk');
    const silent = await citizen.post(`${address}/tanya`);
    assert.match(await citizen.read(silent.headers.get('location') ?? ''), /Dukcapil sedang tidak menjawab/);
  });

  it('a ticket of somebody else’s correction is not believed', async () => {
    const address = await report('/data-saya/keliru/person.birth_place', { seharusnya: 'Surakarta' });
    await server.drain();
    server.registers.answer('dukcapilDesk', () => ticket('refused', 'Bukan milik Anda', newId()));
    await citizen.post(`${address}/tanya`);
    assert.doesNotMatch(await citizen.read(address), /tidak mengubah data ini|Bukan milik Anda/);
  });

  it('one of several records is named to the owner; a missing one is reported as missing', async () => {
    const two = diplomas();
    server.registers.answer('pddikti', () => ({
      ...two,
      diplomas: [...two.diplomas, { ...two.diplomas[0], diplomaNumber: 'DIP-2010-009018' }],
    }));
    await citizen.post('/data-saya/ambil');
    await report('/data-saya/keliru/diploma.programme?catatan=1', { seharusnya: 'Kebidanan Komunitas' });
    await server.drain();
    const sent = server.registers.callsTo('pddiktiDesk').at(-1)?.body;
    assert.deepEqual([sent?.['field'], sent?.['record']], ['programme', 'DIP-2010-009018']);

    server.registers.answer('pddikti', () => ({ observedAt, diplomas: [] }));
    await citizen.post('/data-saya/ambil');
    assert.match(
      await citizen.read('/data-saya/keliru/diploma.number?catatan=0'),
      /Apa yang seharusnya tercatat di PDDikti\?/,
    );
    await report('/data-saya/keliru/diploma.number?catatan=0', {
      keterangan: 'Ijazah saya dari 2013 belum dilaporkan',
    });
    await server.drain();
    const missing = server.registers.callsTo('pddiktiDesk').at(-1)?.body;
    assert.deepEqual([missing?.['field'], missing?.['record'], missing?.['claimed']], ['record', null, null]);
  });

  it('a second report on the same value leads to the first; sent twice, it is one', async () => {
    const key = newId();
    const fields = { seharusnya: 'Bidan Desa', idempotency_key: key };
    const first = await report('/data-saya/keliru/person.occupation', fields);
    assert.equal(await report('/data-saya/keliru/person.occupation', fields), first);
    const again = await citizen.get('/data-saya/keliru/person.occupation');
    assert.deepEqual([again.status, again.headers.get('location')], [303, first]);
    const second = await citizen.post('/data-saya/keliru/person.occupation', { seharusnya: 'Perawat' });
    assert.equal(second.status, 409);
  });

  const refused: readonly (readonly [
    what: string,
    attribute: string,
    fields: Readonly<Record<string, string>>,
    message: RegExp,
  ])[] = [
    ['nothing', 'person.name', {}, /Isi yang seharusnya, atau keterangan/],
    ['what is recorded already', 'person.name', { seharusnya: 'WULAN  AMBARSARI' }, /sama dengan yang tercatat/],
    ['too long a value', 'person.name', { seharusnya: 'a'.repeat(201) }, /paling banyak 200 huruf/],
    ['control characters', 'person.name', { seharusnya: 'Wulan\u202E' }, /ketik ulang dengan huruf biasa/],
    [
      'a date that no calendar has',
      'person.birth_date',
      { 'seharusnya-hari': '31', 'seharusnya-bulan': '2', 'seharusnya-tahun': '1992' },
      /tidak ada di kalender/,
    ],
    ['a choice that is none', 'person.sex', { seharusnya: 'Lainnya' }, /Pilih salah satu/],
    ['a NIK in the note', 'person.name', { keterangan: 'NIK saya 3314 0349 0592 9001' }, /Hapus angka 16 digit/],
    ['too long a note', 'person.name', { keterangan: 'a'.repeat(501) }, /paling banyak 500 huruf/],
  ];
  for (const [what, attribute, fields, message] of refused) {
    it(`${what} is refused with the reason, at the field and above, and the input is kept`, async () => {
      const answer = await citizen.post(`/data-saya/keliru/${attribute}`, fields);
      assert.equal(answer.status, 422);
      const html = await answer.text();
      assert.match(html, message);
      assert.match(html, /<title>/);
      assert.match(html, new RegExp(`<a href="#isian-[^"]+">[^<]*${message.source}`));
      assert.match(html, new RegExp(`class="message"[\\s\\S]*${message.source}`));
      const [kept] = Object.values(fields);
      if (kept !== undefined && kept.length < 100 && attribute !== 'person.sex') assert.ok(html.includes(kept));
    });
  }

  it('markup in a report stays text', async () => {
    const address = await report('/data-saya/keliru/person.occupation', {
      seharusnya: '<img src=x onerror=1>',
      keterangan: '<script>1</script>',
    });
    const html = await (await citizen.get(address)).text();
    assert.ok(!html.includes('<img src=x') && !html.includes('<script>1'));
    assert.ok(html.includes('&lt;script&gt;1'));
  });

  it('nobody opens, sees or asks after the correction of another', async () => {
    const address = await report('/data-saya/keliru/person.occupation', { seharusnya: 'Bidan Desa' });
    const other = await server.citizen();
    assert.equal((await other.get(address)).status, 404);
    assert.equal((await other.post(`${address}/tanya`)).status, 404);
    assert.equal((await other.get('/data-saya/keliru/person.occupation')).status, 404);
    const seen = await server.services.db.as(asPerson(other.personId), (tx) =>
      sql<{ n: bigint }>`select count(*) as n from onceonly.correction`.execute(tx),
    );
    assert.equal(seen.rows[0]?.n, 0n);
  });

  it('what nobody corrects here, what is not there and odd addresses are refused in words', async () => {
    for (const address of ['/data-saya/keliru/person.status', '/data-saya/keliru/npwp.registered_on']) {
      assert.match(await citizen.read(address), /tidak dapat dikoreksi lewat halaman ini/, address);
    }
    for (const address of [
      '/data-saya/keliru/person.shoe_size',
      '/data-saya/keliru/diploma.level?catatan=7',
      '/data-saya/keliru/diploma.level?catatan=x',
      '/data-saya/koreksi/bukan-nomor',
      `/data-saya/koreksi/${newId()}`,
    ]) {
      assert.equal((await citizen.get(address)).status, 404, address);
    }
  });

  it('what she wrote is in the database only sealed', async () => {
    await report('/data-saya/keliru/person.occupation', { seharusnya: 'Bidan Desa', keterangan: 'SK tahun 2025' });
    await server.drain();
    await server.services.db.as(asPerson(citizen.personId), async (tx) => {
      const { rows } = await sql<{ text: string }>`
        select (to_jsonb(c) || jsonb_build_object('sealed', encode(report_sealed, 'escape')))::text as text
        from onceonly.correction c union all select to_jsonb(e)::text from onceonly.correction_event e`.execute(tx);
      assert.ok(rows.length >= 3);
      for (const { text } of rows) assert.doesNotMatch(text, new RegExp(`Bidan|SK tahun|${citizen.nik}`));
    });
  });
});
