import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { addDays, localDate } from '../../src/vocabulary/local-date.ts';
import { type Fields, fieldsOf, newVisitor, resend, type Sent, signIn } from './country.ts';

const OFFICERS = {
  administrator: 'national/administrator/1',
  operator: 'national/operator/1',
  counter: 'banyuwangi/counter_officer/1',
} as const;

type Role = keyof typeof OFFICERS;

interface FormCase {
  readonly name: string;
  readonly by: Role;
  /** The page it stands on; `{officer}` is somebody of another office. */
  readonly page: string;
  readonly button: string;
  /** What is filled in beside what stands there already. */
  readonly fill: Fields;
  /** Another content under the same key. */
  readonly changed: Fields;
}

const day = addDays(localDate(Temporal.Now.plainDateISO('Asia/Jakarta').toString()), 200);
const [year = '', month = '', date = ''] = day.split('-');

/** In this order: later ones stand on what earlier ones did to the officer. */
const FORMS: readonly FormCase[] = [
  {
    name: 'an invitation',
    by: 'administrator',
    page: '/petugas/undang?instansi=kab-banyuwangi-dinkes',
    button: 'Buat undangan',
    fill: { nama: 'Laras Wiyatmoko', peran: 'health_recommender' },
    changed: { nama: 'Laras Wiyatmaka' },
  },
  {
    name: 'a grant of a role',
    by: 'administrator',
    page: '{officer}/peran',
    button: 'Beri peran',
    fill: { peran: 'licensing_verifier' },
    changed: { peran: 'licensing_head' },
  },
  {
    name: 'a suspension',
    by: 'administrator',
    page: '{officer}/tangguhkan',
    button: 'Tangguhkan petugas',
    fill: { alasan: 'other' },
    changed: { alasan: 'misuse' },
  },
  {
    name: 'a reinstatement',
    by: 'administrator',
    page: '{officer}/aktifkan',
    button: 'Aktifkan kembali',
    fill: {},
    changed: { versi: '1' },
  },
  {
    name: 'the report of a lost passkey',
    by: 'administrator',
    page: '{officer}/passkey',
    button: 'Laporkan passkey hilang',
    fill: {},
    changed: { versi: '1' },
  },
  {
    name: 'the approval of its replacement',
    by: 'administrator',
    page: '{officer}/passkey',
    button: 'Setujui penggantian',
    fill: {},
    changed: { versi: '1' },
  },
  {
    name: 'a day off',
    by: 'administrator',
    page: '/direktori/libur/catat',
    button: 'Catat hari libur',
    fill: {
      'tanggal-hari': date,
      'tanggal-bulan': month,
      'tanggal-tahun': year,
      jenis: 'regional',
      peringatan: 'other',
      'nama-id': 'Hari contoh',
      'nama-en': 'Sample day',
      wilayah: '35.10',
      dasar: 'Keputusan contoh 1/2026',
      'ditetapkan-hari': '1',
      'ditetapkan-bulan': '9',
      'ditetapkan-tahun': '2026',
    },
    changed: { 'nama-id': 'Hari lain' },
  },
  {
    name: 'a change of coordination',
    by: 'administrator',
    page: `/direktori/koordinasi/ubah/pindah/periksa?instansi=kkp&koordinator=kemenko-pmk&berlaku-hari=${date}&berlaku-bulan=${month}&berlaku-tahun=${year}&dasar=Perpres+contoh`,
    button: 'Catat perubahan',
    fill: {},
    changed: { koordinator: 'kemenko-polhukam' },
  },
  {
    name: 'the switch of a source',
    by: 'operator',
    page: '/operasi/kotak-pasir',
    button: 'Matikan DJP, nomor pajak',
    fill: {},
    changed: { lain: '1' },
  },
  {
    name: 'its switch back',
    by: 'operator',
    page: '/operasi/kotak-pasir',
    button: 'Nyalakan DJP, nomor pajak',
    fill: {},
    changed: { lain: '1' },
  },
  {
    name: 'a move of the casework clock',
    by: 'operator',
    page: '/operasi/jam/maju?langkah=jam',
    button: 'Majukan jam',
    fill: {},
    changed: { sampai: '2027-01-01T00:00:00Z' },
  },
  {
    name: 'the start of a recovery at the counter',
    by: 'counter',
    page: '/loket/kode',
    button: 'Terbitkan kode',
    fill: { nik: '3510154310989842', untuk: 'recover', lihat: 'ya' },
    changed: { nik: '3510154310989843' },
  },
];

describe('a form that is not as our page sent it', () => {
  let visitors: Readonly<Record<Role, Page>>;
  let person: Page;
  let stranger: Page;
  let officer: string;

  before(async () => {
    const [administrator, operator, counter] = [await newVisitor(), await newVisitor(), await newVisitor()];
    visitors = { administrator, operator, counter };
    for (const role of Object.keys(OFFICERS) as Role[]) await signIn(visitors[role], OFFICERS[role]);
    [person, stranger] = [await newVisitor(), await newVisitor()];
    await signIn(person, 'bidan-banyuwangi');
    await stranger.goto('/masuk');
    await administrator.goto('/petugas?instansi=kab-tuban-mpp');
    officer =
      (await administrator.locator('#petugas tbody a').last().getAttribute('href')) ?? assert.fail('no officer');
  });

  for (const form of FORMS) {
    it(`is refused, and counts once: ${form.name}`, async () => {
      const visitor = visitors[form.by];
      const address = form.page.replace('{officer}', officer);
      const { action, fields } = await formOn(visitor, address, form);
      const send = (by: Page, given: Fields, headers: Fields = {}) => resend(by, action, given, headers);

      const referer = new URL(address, visitor.url()).href;
      const without = await send(stranger, fields, { referer });
      assertRefusal(without, 401, 'sign_in_needed');
      assert.ok(without.text.includes(`/masuk?${escaped(new URLSearchParams({ dari: address }))}`), 'the way back');
      const { csrf: personCsrf = '' } = await fieldsOf(person.locator('form[action="/akun/sesi"]'));
      assertRefusal(await send(person, { ...fields, csrf: personCsrf }), 403, 'not_allowed');
      assertRefusal(await send(visitor, { ...fields, csrf: personCsrf }), 403, 'form_not_ours');
      assertRefusal(await send(visitor, fields, { origin: 'https://lain.example' }), 403, 'form_not_ours');
      assertRefusal(await send(visitor, { ...fields, lain: 'x'.repeat(70_000) }), 413, 'body_too_large');
      for (const type of ['text/plain', 'application/json', 'multipart/form-data; boundary=x']) {
        assertRefusal(await send(visitor, fields, { 'content-type': type }), 415, 'body_type_unknown');
      }
      assertRefusal(await send(visitor, { ...fields, idempotency_key: '' }), 400, 'idempotency_key_missing');

      const first = await send(visitor, fields);
      assert.equal(first.status, 303, first.text.replaceAll(/<[^>]+>/g, ' ').slice(0, 2_000));
      assert.deepEqual(await send(visitor, fields), first, 'the same answer again');
      assertRefusal(await send(visitor, { ...fields, ...form.changed }), 409, 'idempotency_key_reused');
    });
  }

  it('is refused when nobody needs to be signed in for it', async () => {
    const visitor = await newVisitor();
    await visitor.goto('/masuk');
    for (const [action, good] of OPEN_FORMS) {
      const send = (fields: Fields, headers: Fields = {}) => resend(visitor, action, fields, headers);
      assertRefusal(await send(good, { origin: 'https://lain.example' }), 403, 'form_not_ours');
      assertRefusal(await send({ ...good, lain: 'x'.repeat(70_000) }), 413, 'body_too_large');
      assertRefusal(await send(good, { 'content-type': 'text/plain' }), 415, 'body_type_unknown');
    }
    for (const orang of ['', 'tidak/ada/1', 'x'.repeat(5_000), "'; --", '\u0000']) {
      assertRefusal(await resend(visitor, '/masuk/contoh', { orang }), 404, 'identity_sample_unknown');
    }
    const { location: home } = await resend(visitor, '/masuk/contoh', { orang: 'bidan-sragen' });
    await visitor.context().clearCookies();
    for (const dari of ['//lain.example', 'https://lain.example/', '/\\lain.example', '/masuk', 'x', '\r\nx: y']) {
      assert.equal((await resend(visitor, '/masuk/contoh', { orang: 'bidan-sragen', dari })).location, home, dari);
      await visitor.context().clearCookies();
    }
  });

  it('opens nothing by an id that is not there, is no id, or belongs to another office', async () => {
    const id = '01a20dae-b5e0-7d7d-b434-431c2a61e845';
    const { administrator, operator, counter } = visitors;
    const { fields } = await formOn(counter, '/loket/kode', { button: 'Terbitkan kode', fill: {} });
    const lost = { ...fields, nik: '3510154310989844', untuk: 'recover', lihat: 'ya' };
    const recovery = (await resend(counter, '/loket/kode', lost)).location ?? assert.fail('no recovery');
    const otherOffice = await newVisitor();
    await signIn(otherOffice, 'sragen/counter_officer/2');
    const closed: readonly (readonly [Page, number, readonly string[]])[] = [
      [
        administrator,
        404,
        ['', '/peran', '/tangguhkan', '/passkey', `/tautan/${id}`].flatMap((rest) => [
          `/petugas/${id}${rest}`,
          `/petugas/x${rest}`,
        ]),
      ],
      [
        administrator,
        404,
        [
          `${officer}/tautan/${id}`,
          `${officer}/riwayat/999`,
          `${officer}/peran/${id}/akhiri`,
          `/direktori/libur/${id}/cabut`,
        ],
      ],
      [
        administrator,
        404,
        ['/petugas/undang?instansi=tidak-ada', '/petugas?instansi=%3Cb%3E', '/direktori/koordinasi/ubah/lain'],
      ],
      [
        operator,
        404,
        [`/operasi/kotak-keluar/${id}`, '/operasi/kotak-keluar/x', `/operasi/kotak-keluar/${id}/sisihkan`],
      ],
      [counter, 404, [`/loket/kode/${id}`, '/loket/kode/x', `/loket/pemulihan/${id}`]],
      [otherOffice, 403, [recovery, recovery.replace('pemulihan', 'kode')]],
      [person, 404, [`/akun/kunci/${id}`, '/akun/kunci/x', `/akun/kunci/${id}/hapus`]],
      [
        stranger,
        404,
        [
          '/direktori/instansi/tidak-ada',
          '/direktori/instansi/%00',
          '/direktori/wilayah/99.99',
          `/direktori/libur/${id}`,
        ],
      ],
      [
        stranger,
        404,
        [
          `/direktori/koordinasi/perubahan/${id}`,
          '/undangan/tidak-ada',
          '/pasang/tidak-ada',
          '/gallery/tidak-ada',
          '/bahasa/xx',
        ],
      ],
    ];
    for (const [visitor, status, addresses] of closed) {
      for (const address of addresses) {
        const answer = await visitor.request.get(address, { headers: { accept: 'text/html' } });
        assert.equal(answer.status(), status, address);
        assert.match(await answer.text(), /<b class="code">\w+<\/b>/);
      }
    }
    const { fields: sandbox } = await formOn(operator, '/operasi/kotak-pasir', {
      button: 'Matikan DJP, nomor pajak',
      fill: {},
    });
    assertRefusal(await resend(operator, '/operasi/kotak-pasir/bps/matikan', sandbox), 404, 'sandbox_unknown');
    const { csrf = '' } = sandbox;
    assertRefusal(await resend(operator, `${officer}/tangguhkan`, { csrf, alasan: 'other' }), 403, 'not_allowed');
    await otherOffice.close();
  });
});

/** Forms that anybody may send, with what makes them whole. */
const OPEN_FORMS: readonly (readonly [action: string, fields: Fields])[] = [
  ['/masuk/contoh', { orang: 'bidan-sragen' }],
  ['/masuk/kode', { nik: '3510154310989842', kode: '123456789' }],
];

async function formOn(page: Page, address: string, { button, fill }: Pick<FormCase, 'button' | 'fill'>) {
  await page.goto(address);
  const form = page.locator('form', { has: page.getByRole('button', { name: button }) });
  return { action: (await form.getAttribute('action')) ?? '', fields: { ...(await fieldsOf(form)), ...fill } };
}

/** A page in words that names its code, without anything of the program's inside. */
function assertRefusal({ status, text }: Sent, expected: number, code: string): void {
  assert.equal(status, expected, code);
  assert.match(text, new RegExp(`<b class="code">${code}</b>`));
  assert.doesNotMatch(text, /\bat .*\.tsx?:\d+|node_modules|SQLSTATE/);
}

function escaped(query: URLSearchParams): string {
  return String(query).replaceAll('&', '&amp;');
}
