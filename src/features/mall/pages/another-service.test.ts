import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { asAgency, asPerson } from '../../../kernel/viewer.ts';
import { openOwnAccess } from '../../../kernel/access/access.ts';
import { readAccesses } from '../../../kernel/access/read-accesses.ts';
import { documentsErrors, documentsFeature } from '../../documents/index.ts';
import { memberIdOf, type ServedRequest } from '../../exchange/index.ts';
import { onceonlyErrors } from '../../onceonly/index.ts';
import { aBoatService } from '../http/boat-service.builder.ts';
import { applicantErrors } from '../http/errors-applicant.ts';
import { servicesErrors } from '../http/errors-services.ts';
import { licenceRegister } from '../http/licence-register.ts';
import { licencesOf } from '../storage/licence.ts';
import { applicantRoutes } from './applicant/routes.ts';
import {
  type Answer,
  type DeskServer,
  deskServer,
  type Fields,
  hiddenIn,
  type Officer,
} from './desk/desk-server.builder.tsx';
import { servicesRoutes } from './services/routes.ts';

const BOAT = [
  ['vessel/name', 'Rejeki Samudra'],
  ['vessel/grossTonnage', '4.5'],
  ['vessel/engine', 'Tempel 15 PK'],
  ['vessel/length', '9'],
  ['vessel/homePort', 'Palang'],
  ['statement/true', 'ya'],
] as const;

type Person = Pick<Officer, 'get' | 'post'>;

/** Tuban with the boats and nothing else: pages of citizens, of officers, and the check that is open to everybody. */
function serverOf(kind: Parameters<typeof aBoatService>[0]): Promise<DeskServer> {
  return deskServer({
    opening: { pilot: 'kab-tuban', region: '35.23', definition: aBoatService(kind) },
    routes: ({ port }) => [
      ...servicesRoutes,
      ...applicantRoutes(port),
      ...documentsFeature({ origin: port.origin }).routes,
    ],
    errors: [onceonlyErrors, servicesErrors, applicantErrors, documentsErrors],
  });
}

/** From the catalogue's office page to the receipt; gives the application's id. */
async function apply(person: Person, boat: Fields = BOAT): Promise<string> {
  const started = await person.post('/layanan/kapal-uji/kab-tuban-dpmptsp/mulai', [['permintaan', 'ya']]);
  const id = /^\/permohonan\/([0-9a-f-]{36})\/data$/.exec(started.location)?.[1] ?? assert.fail(started.text);
  const form = await person.get(`/permohonan/${id}/isi/kapal`);
  assert.match(form.text, /Nama kapal .*Tonase kotor \(GT\) .*Pelabuhan Palang/);
  assert.doesNotMatch(form.text, /STR|praktik/i);
  const saved = await person.post(`/permohonan/${id}/isi/kapal`, [...revisionIn(form), ...boat]);
  assert.equal(saved.status, 303, saved.text);
  const check = await person.get(`/permohonan/${id}/periksa`);
  const sent = await person.post(`/permohonan/${id}/kirim`, revisionIn(check));
  assert.equal(sent.location, `/permohonan/${id}/terkirim`, sent.text);
  return id;
}

function revisionIn(page: Answer): Fields {
  return hiddenIn(page).filter(([name]) => name === 'revisi');
}

describe('a second service, of which no line of code knows a field', () => {
  let server: DeskServer;
  let verifier: Officer;
  let head: Officer;
  before(async () => {
    server = await serverOf('plain');
    verifier = await server.officer('licensing_verifier');
    head = await server.officer('licensing_head');
  });
  after(() => server.close());

  it('is offered, filled in, sent, checked, approved, issued and verified from its data alone', async () => {
    const { personId, nik } = await server.addPerson();
    const person = await server.person(personId);
    const offered = await person.get('/layanan/kapal-uji/kab-tuban-dpmptsp');
    assert.match(offered.text, /Pendaftaran kapal kecil/);
    const id = await apply(person);

    const queue = await verifier.get('/meja');
    assert.match(queue.text, /KAPAL Rejeki Samudra Wulan Ambarsari/);
    const before = await head.get(`/meja/${id}`);
    assert.match(before.text, /Nama kapal: Rejeki Samudra/);
    assert.doesNotMatch(before.text, /praktik|Dinas Kesehatan|STR/);
    assert.equal((await verifier.confirm(`/meja/${id}/lolos`)).status, 303);
    const approved = await head.confirm(`/meja/${id}/setujui`);
    assert.equal(approved.status, 303, approved.text);
    await server.settle();

    const status = await person.get(`/permohonan/${id}`);
    const document =
      /href="(\/dokumen\/[0-9a-f-]{36})"/.exec(status.html)?.[1] ?? assert.fail(String(server.faults.at(-1)));
    const own = await person.get(document);
    const pdf = await person.get(`${document}/berkas.pdf`);
    assert.equal(pdf.status, 200);
    const code =
      /periksa\/([0-9A-Z]+)/.exec(own.html)?.[1] ?? /([0-9A-Z]{4}(?:-[0-9A-Z]{2,4}){1,3})/.exec(own.text)?.[1];
    const checked = await server.stranger.get(`/periksa/${code}`);
    assert.match(checked.text, /Tanda daftar kapal kecil/);
    assert.match(checked.text, /Nama kapal Rejeki Samudra .*Tonase kotor \(GT\) 4\.5 .*Pangkalan Pelabuhan Palang/);
    assert.match(checked.text, /Atas nama Wulan A/);
    assert.ok(
      !checked.text.includes('Tempel 15 PK') && !checked.text.includes(nik) && !checked.text.includes('Jirapan'),
    );
    assert.match((await head.get('/dokumen/terbitan')).text, /Tanda daftar kapal kecil/);
  });

  it('enters no register, for it has none', async () => {
    const { personId } = await server.addPerson();
    const person = await server.person(personId);
    const id = await apply(person);
    await verifier.confirm(`/meja/${id}/lolos`);
    await head.confirm(`/meja/${id}/setujui`);
    await server.settle();
    const { services } = server;
    const entries = await services.db.as(asPerson(personId), async (tx) => {
      const access = await openOwnAccess(tx, { kind: 'person', personId, acr: 'passkey' });
      return licencesOf(tx, access, { keys: services.keys.data, personId });
    });
    assert.deepEqual(entries, []);
    assert.match((await person.get(`/permohonan/${id}`)).text, /KAPAL-3523-/);
  });

  it('is not approved while a proof of its own data is missing, which is told in its own words', async () => {
    const { personId } = await server.addPerson();
    const large = BOAT.map(([name, value]) => [name, name === 'vessel/grossTonnage' ? '7' : value] as const);
    const id = await apply(await server.person(personId), large);
    await verifier.confirm(`/meja/${id}/lolos`);
    const page = await head.get(`/meja/${id}/setujui`);
    assert.match(page.text, /Paling besar 5 GT/);
    const refused = await head.post(`/meja/${id}/setujui`, hiddenIn(page));
    assert.notEqual(refused.status, 303);
  });

  it('tells the applicant that nobody but the office reads what she sends', async () => {
    const { personId } = await server.addPerson();
    const person = await server.person(personId);
    const started = await person.post('/layanan/kapal-uji/kab-tuban-dpmptsp/mulai', [['permintaan', 'ya']]);
    const check = await person.get(started.location.replace(/data$/, 'periksa'));
    assert.match(check.text, /DPMPTSP/);
    assert.doesNotMatch(check.text, /Dinas Kesehatan/);
  });

  it('cannot be given a step that its data do not describe', async () => {
    const [steps, terms] = [server.ground.version.terms.steps, '/meja/layanan/kapal-uji'];
    const page = await head.get(`${terms}/ubah`);
    assert.equal(page.status, 200, page.text);
    assert.deepEqual(
      steps.map(({ kind }) => kind),
      ['check', 'decide'],
    );
    const typed = hiddenIn(page).map(([name, value]) =>
      name === 'langkah-0-jenis' ? ([name, 'recommend'] as const) : ([name, value] as const),
    );
    const sent = await head.post(`${terms}/ubah`, [...typed, ['hari', '4'], ['tutup', '15.00']]);
    assert.match(sent.text, /tidak meminta rekomendasi instansi lain/);
  });
});

describe('a second service that asks another office and keeps a register, under names of its own', () => {
  let server: DeskServer;
  let recommender: Officer;
  let id: string;
  let person: { readonly personId: string; readonly nik: string };
  before(async () => {
    server = await serverOf('asking');
    recommender = await server.officer('health_recommender', server.health);
    person = await server.addPerson();
    id = await apply(await server.person(person.personId));
    const verifier = await server.officer('licensing_verifier');
    await verifier.confirm(`/meja/${id}/lolos`);
    await server.settle();
  });
  after(() => server.close());

  it('sends the fields that its data name, and no other', async () => {
    const list = await recommender.get('/rekomendasi');
    assert.match(list.text, /Wulan Ambarsari KAPAL Rejeki Samudra DPMPTSP/);
    const address = /href="(\/rekomendasi\/[0-9a-f-]{36})"/.exec(list.html)?.[1] ?? assert.fail(list.text);
    const { text } = await recommender.get(address);
    assert.match(text, /Nama pemilik Wulan Ambarsari Nama kapal Rejeki Samudra Ukuran 4\.5 GT, 9 m/);
    assert.match(text, /Pangkalan Pelabuhan Palang/);
    assert.match(text, /Kapal laik laut \(UU 17\/2008 Pasal 158/);
    assert.ok(!text.includes('Tempel 15 PK') && !text.includes('Jirapan'));
  });

  it('is read under its own purpose, and the person reads what was read', async () => {
    const { personId } = person;
    const question = {
      personId,
      now: server.services.clock.trueNow().add({ hours: 1 }),
      from: null,
      until: null,
      agencyId: server.health.id,
      purpose: null,
    };
    const { entries } = await server.services.db.as(asPerson(personId), (tx) =>
      readAccesses(tx, question, { after: null, limit: 50 }),
    );
    assert.deepEqual(new Set(entries.map(({ purpose }) => purpose)), new Set(['kapal.recommend']));
    const opened = entries.find(({ actor, caseRef }) => actor.id === recommender.officerId && caseRef !== null);
    assert.deepEqual(opened?.attributes, ['person.name', 'application.answers']);
  });

  it('enters the issued document in its own register, which answers with its own facts', async () => {
    const list = await recommender.get('/rekomendasi');
    const address = /href="(\/rekomendasi\/[0-9a-f-]{36})"/.exec(list.html)?.[1] ?? assert.fail(list.text);
    const fields = [['putusan', 'recommended'] as const, ['ditegaskan', 'seaworthy'] as const];
    assert.equal((await recommender.confirm(`${address}/jawab`, fields)).status, 303);
    await server.settle();
    const head = await server.officer('licensing_head');
    assert.equal((await head.confirm(`/meja/${id}/setujui`)).status, 303);
    await server.settle();

    const { register } = server.ground.version.definition;
    assert.ok(register);
    const asked = async (rule: typeof register) => {
      const request = {
        method: 'POST',
        path: rule.path,
        query: '',
        body: { nik: person.nik },
        purpose: 'kapal.apply',
        service: `${memberIdOf('ID-SAMPLE', 'LOC', server.licensing.code)}/perizinan/${rule.service}`,
        consumer: 'ID-SAMPLE/LOC/x/perizinan',
        caseRef: null,
        messageId: id,
      } as unknown as ServedRequest;
      return Object((await licenceRegister(server.services, rule)(request)).body) as Readonly<Record<string, unknown>>;
    };
    const { boats } = await asked(register);
    assert.ok(Array.isArray(boats));
    const [{ number, issuedOn, validUntil, ...rest }] = boats;
    assert.match(number, /^KAPAL-3523-\d{4}-000001$/);
    assert.ok(issuedOn < validUntil);
    assert.deepEqual(rest, {
      boat: 'Rejeki Samudra (Tempel 15 PK)',
      port: 'Palang',
      standing: 'in_force',
      recordVersion: '1',
    });
    assert.deepEqual((await asked({ ...register, key: 'sip', list: 'licences' }))['licences'], []);
  });

  it('keeps its entry for the office alone, under the register’s key', async () => {
    const { services, licensing, health } = server;
    const count = (agencyId: string) =>
      services.db.as(asAgency(agencyId), async (tx) => {
        const rows = await tx
          .$extendTables<{ 'mall.licence': { readonly register: string } }>()
          .selectFrom('mall.licence')
          .select('register')
          .execute();
        return rows.map(({ register }) => register);
      });
    assert.deepEqual(await count(licensing.id), ['kapal']);
    assert.deepEqual(await count(health.id), []);
  });
});
