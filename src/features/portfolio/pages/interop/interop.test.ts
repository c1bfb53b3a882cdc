import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { loadDirectory, organisationByCode, appointFirst, organisationCode } from '../../../directory/index.ts';
import { newId } from '../../../../kernel/ids.ts';
import { localDate } from '../../../../vocabulary/local-date.ts';
import { registerListed } from '../../http/registry/register-listed.ts';
import { testApplication, type TestApplication } from '../../../../../test/support/application.ts';

const today = localDate('2026-11-24');

describe('taking an architecture out and in again', () => {
  let app: TestApplication;
  let headers: Readonly<Record<string, string>>;
  let csrf = '';
  const elementId = newId();
  before(async () => {
    app = await testApplication();
    const { db, clock, installation } = app.services;
    const now = clock.trueNow();
    await loadDirectory(db, {
      operatorCode: organisationCode('kominfo'),
      operatorAgencyId: installation.operatorAgencyId,
      now,
    });
    const kkp = (await organisationByCode(db, 'kkp', today))!;
    const officerId = newId();
    const accountId = newId();
    await appointFirst(
      db,
      [{ officerId, accountId, name: 'Contoh', organisationCode: kkp.code, roles: ['architect'] }],
      now,
    );
    await registerListed(db, {
      agencyId: kkp.id,
      agencyName: kkp.name,
      at: now,
      on: today,
      isPublished: true,
      applications: [
        {
          id: elementId,
          name: 'SIMKADA',
          kind: 'application',
          functionText: 'Pendaftaran kapal perikanan',
          status: 'active',
          reportedBy: 'Ditjen Tangkap',
          isClassified: false,
          values: { yearly_cost: '90000000', addresses: ['simkada.contoh.example'] },
        },
      ],
    });
    const visitor = await app.signIn({ officerId, agencyId: kkp.id });
    ({ headers, csrf } = visitor);
  });
  after(() => app.close());

  const get = async (address: string) => app.get(address, headers);
  async function upload(name: string, content: string): Promise<Response> {
    const form = new FormData();
    form.append('csrf', csrf);
    form.append('idempotency_key', newId());
    form.append('berkas', new File([content], name));
    const body = new Response(form);
    return app.send('/arsitektur/tukar/masuk', {
      method: 'POST',
      body: await body.arrayBuffer(),
      headers: {
        ...headers,
        accept: 'text/html',
        origin: 'http://localhost:3000',
        'sec-fetch-site': 'same-origin',
        'content-type': body.headers.get('content-type') ?? '',
      },
    });
  }

  it('the own architecture leaves whole in four forms, and one application in three', async () => {
    for (const form of ['json', 'archimate', 'csv', 'xlsx']) {
      const answer = await get(`/arsitektur/tukar/instansi/${form}`);
      assert.equal(answer.status, 200, form);
      const bytes = Buffer.from(await answer.arrayBuffer());
      if (form !== 'xlsx') assert.match(bytes.toString(), /90000000/, form);
    }
    for (const form of ['publiccode', 'cyclonedx', 'openapi'])
      assert.match(await (await get(`/arsitektur/tukar/aplikasi/${elementId}/${form}`)).text(), /SIMKADA/, form);
    assert.equal((await get('/arsitektur/tukar/instansi/docx')).status, 404);
  });

  it('what all agencies published leaves without a cost', async () => {
    const text = await (await get('/arsitektur/tukar/terbit/json')).text();
    assert.match(text, /SIMKADA/);
    assert.doesNotMatch(text, /90000000|simkada\.contoh/);
  });

  it('a changed file shows its difference first, is taken in once confirmed, and then says nothing new', async () => {
    const own = await (await get('/arsitektur/tukar/instansi/json')).text();
    const changed = own.replace('Pendaftaran kapal perikanan', 'Pendaftaran kapal perikanan kecil');
    const handed = await upload('arsitektur.json', changed);
    assert.equal(handed.status, 303);
    const place = handed.headers.get('location') ?? '';
    const preview = await (await get(place)).text();
    assert.match(preview, /Pendaftaran kapal perikanan kecil/);
    const digest = /name="rencana" value="([0-9a-f]{64})"/.exec(preview)?.[1] ?? assert.fail('no plan');
    const send = (rencana: string) => app.post(place, { csrf, idempotency_key: newId(), rencana }, headers);
    assert.match(await (await send('0'.repeat(64))).text(), /ada yang menyimpan perubahan/);
    assert.equal((await send(digest)).status, 303);
    assert.match(await (await get('/arsitektur/tukar/instansi/json')).text(), /kapal perikanan kecil/);
    assert.match(await (await get(place)).text(), /sama dengan registri/);
  });

  it('a bill of materials joins the application of its URI; one without becomes a draft', async () => {
    const bom: Readonly<Record<string, unknown>> = JSON.parse(
      await (await get(`/arsitektur/tukar/aplikasi/${elementId}/cyclonedx`)).text(),
    );
    const components = [{ type: 'library', name: 'hono', purl: 'pkg:npm/hono@4.13.19' }];
    const known = await upload('bom.json', JSON.stringify({ ...bom, components }));
    assert.match(await (await get(known.headers.get('location') ?? '')).text(), /pkg:npm\/hono@4\.13\.19/);
    const yaml = 'publiccodeYmlVersion: "0.4"\nname: Medusa\nurl: https://contoh.example/medusa\n';
    const fresh = await upload('publiccode.yml', yaml);
    assert.match(await (await get(fresh.headers.get('location') ?? '')).text(), /1 objek baru/);
  });

  it('a file with a wrong value, and one that is none of the forms, change nothing and say where', async () => {
    const own = await (await get('/arsitektur/tukar/instansi/json')).text();
    const handed = await upload('x.json', own.replace('"90000000"', '"dua juta"'));
    const preview = await get(handed.headers.get('location') ?? '');
    assert.equal(preview.status, 422);
    assert.match(await preview.text(), /yearly_cost/);
    const refused = await upload('x.pdf', '%PDF-1.7');
    assert.equal(refused.status, 422);
    assert.match(await refused.text(), /bukan XLSX/);
  });
});
