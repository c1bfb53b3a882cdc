import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { testApplication, type TestApplication } from '../../../../../test/support/application.ts';
import { path } from '../../../../kernel/http/path.ts';
import { newId } from '../../../../kernel/ids.ts';
import { asAgency } from '../../../../kernel/viewer.ts';
import { localDate } from '../../../../vocabulary/local-date.ts';
import { appointFirst, loadDirectory, organisationByCode, organisationCode } from '../../../directory/index.ts';
import { publishSome } from '../../http/inventory/inventory.builder.ts';
import { type LiveInventory, startInventory } from '../../http/inventory/live-inventory.ts';
import { refreshOversight } from '../../http/oversight/refresh-oversight.ts';
import { createElements, type Writing } from '../../http/registry/create-elements.ts';
import { publishRelations } from '../../http/registry/publish-relations.ts';
import { costMap } from '../../http/views/cost-map.ts';
import { flowsMap } from '../../http/views/flows-map.ts';
import { heatMap } from '../../http/views/heat-map.ts';
import { landscapeMap } from '../../http/views/landscape-map.ts';
import { linksMap } from '../../http/views/links-map.ts';
import { roadmap } from '../../http/views/roadmap-lines.ts';
import { standaloneSvg } from '../../http/views/standalone-svg.ts';
import { viewsPaths as at } from '../../http/views/views-paths.ts';
import type { ViewsPort } from '../../http/views/views-port.ts';
import { addRelation } from '../../storage/registry/relation.ts';
import { addUse } from '../../storage/registry/use.ts';
import { costPictureOf, costView } from './cost-view.ts';
import { flowsView } from './flows-view.ts';
import { drawnGraph } from './graph-file.ts';
import { heatPictureOf, heatView } from './heat-view.ts';
import { landscapePictureOf, landscapeView } from './landscape-view.ts';
import { linksView } from './links-view.ts';
import { captionOf } from './picture-file.ts';
import { roadmapPictureOf, roadmapView } from './roadmap-view.ts';
import { viewsRoutes } from './routes.ts';

type Headers = Readonly<Record<string, string>>;
const BESIDE = '/uji';
/** Words of drafts, of what is classified or closed, and of costs: no stranger may meet them. */
const PLANTED =
  /KONSEPRAHASIA|SANDITERTUTUP|PELADENTERTUTUP|LEMAHRAHASIA|UNITRAHASIA|SEBUTANRAHASIA|KEGIATANTERBATAS|3\.?900\.?000\.?000|3,9 miliar/;
const today = localDate('2026-11-24');
const codes = ['kkp', 'kemenhub', 'kemenko-marves', 'kemenko-pmk', 'kemenpanrb', 'klhk'] as const;

describe('the architecture in pictures', () => {
  let app: TestApplication;
  let inventory: LiveInventory | null = null;
  const agencies = new Map<string, string>();
  const visitors = new Map<string, Headers>();
  const objects = new Map<string, string>();
  const idOf = (code: string) => agencies.get(code) ?? assert.fail(code);
  const objectOf = (name: string) => objects.get(name) ?? assert.fail(name);
  const port: ViewsPort = {
    inventory: { published: () => (inventory ?? assert.fail('no inventory')).published() },
    milestones: async () => [
      {
        kind: 'step',
        consolidationId: 'c',
        title: 'Kelompok pemantauan kapal',
        leadId: idOf('kemenko-marves'),
        ownerId: idOf('kkp'),
        dueOn: localDate('2027-05-01'),
        stepId: 's',
        words: 'Pindahkan data posisi kapal',
        doneOn: null,
        evidenceId: null,
      },
    ],
    deadline: async () => ({ on: localDate('2027-10-29'), name: { id: 'Tenggat', en: 'Deadline' } }),
  };

  const writing = (code: string): Writing => ({
    agencyId: idOf(code),
    actorId: newId(),
    at: Temporal.Now.instant(),
    on: today,
    source: 'declared',
    evidence: null,
  });

  async function officerOf(code: string, role: string): Promise<void> {
    const officerId = newId();
    await appointFirst(
      app.services.db,
      [
        {
          officerId,
          accountId: newId(),
          name: 'Contoh',
          organisationCode: organisationCode(code),
          roles: [role as never],
        },
      ],
      app.services.clock.trueNow(),
    );
    visitors.set(code, (await app.signIn({ officerId, agencyId: idOf(code) })).headers);
  }

  async function relate(code: string, [from, to]: readonly [string, string], kind: string): Promise<void> {
    const { agencyId, at: now } = writing(code);
    const toAgencyId = agencies.get(to.split(':')[0] ?? '') ?? agencyId;
    await app.services.db.as(asAgency(agencyId), async (tx) => {
      await addRelation(
        tx,
        {
          agencyId,
          id: newId(),
          fromId: objectOf(from),
          kind,
          toAgencyId,
          toId: objectOf(to),
          note: null,
          source: 'declared',
          recordedAt: now,
        },
        { actorId: null, on: today },
      );
      await publishRelations(tx, agencyId, { elementIds: [objectOf(from)], at: now });
    });
  }

  before(async () => {
    // Beside the program's own, with plans and a deadline that are given here.
    const routes = viewsRoutes(port).map((route) => ({ ...route, path: path(`${BESIDE}${route.path.pattern}`) }));
    app = await testApplication({ routes });
    const { db, clock, installation, log } = app.services;
    await loadDirectory(db, {
      operatorCode: organisationCode('kominfo'),
      operatorAgencyId: installation.operatorAgencyId,
      now: clock.trueNow(),
    });
    for (const code of codes) agencies.set(code, (await organisationByCode(db, code, today))!.id);
    await refreshOversight(app.services);
    await officerOf('kkp', 'architect');
    await officerOf('kemenhub', 'architect');
    await officerOf('kemenko-marves', 'coordinator');
    await officerOf('kemenko-pmk', 'coordinator');
    const publish = async (
      code: string,
      given: readonly (Parameters<typeof publishSome>[2][number] & { readonly name: string })[],
    ) => {
      const ids = await publishSome(db, { agencyId: idOf(code), agencyName: code }, given);
      for (const [index, { name }] of given.entries()) objects.set(`${code}:${name}`, ids[index] ?? assert.fail(name));
    };
    await publish('kkp', [
      {
        name: 'Pantau Kapal Ikan',
        values: {
          codes: ['RAB.02.06', 'RAL.01.10'],
          functions: ['F.130.03'],
          yearly_cost: '3900000000',
          contract_ends_on: '2027-03-31',
          weaknesses: 'LEMAHRAHASIA',
        },
      },
      { name: 'Log Nelayan', values: { codes: ['RAB.02.06'], functions: ['F.130.03'] } },
      { name: 'SANDITERTUTUP', isClassified: true, values: { codes: ['RAB.02.06'] } },
      { name: 'Data Kapal', domain: 'data', values: { codes: ['RAD.01'] } },
      { name: 'PELADENTERTUTUP', domain: 'infrastructure', values: {} },
      {
        name: 'Pantau Kapal Bersama',
        state: 'to_be',
        values: { plan_activity: 'KEGIATANTERBATAS', plan_starts_on: '2027-01-02', plan_due_on: '2027-08-31' },
      },
    ]);
    await publish('kemenhub', [
      { name: 'Lacak Armada', values: { codes: ['RAB.02.06'], functions: ['F.130.03'], yearly_cost: '7770000000' } },
    ]);
    const [draft] = await db.as(asAgency(idOf('kkp')), (tx) =>
      createElements(tx, writing('kkp'), [
        {
          domain: 'application',
          state: 'as_is',
          reportedBy: 'UNITRAHASIA',
          isClassified: false,
          name: 'KONSEPRAHASIA',
          values: { codes: ['RAB.02.06'] },
        },
      ]),
    );
    objects.set('kkp:KONSEPRAHASIA', draft!.id);
    await relate('kkp', ['kkp:Pantau Kapal Ikan', 'kkp:Data Kapal'], 'reads');
    await relate('kkp', ['kkp:Pantau Kapal Ikan', 'kemenhub:Lacak Armada'], 'sends_to');
    await relate('kkp', ['kkp:Pantau Kapal Ikan', 'kkp:PELADENTERTUTUP'], 'runs_on_server');
    await relate('kkp', ['kkp:Pantau Kapal Ikan', 'kkp:KONSEPRAHASIA'], 'sends_to');
    for (const [code, name] of [
      ['klhk', 'Pantau Kapal Ikan'],
      ['kemenhub', 'Pantau Kapal Ikan'],
      ['klhk', 'SANDITERTUTUP'],
    ] as const)
      await db.as(asAgency(idOf(code)), (tx) =>
        addUse(tx, {
          agencyId: idOf(code),
          id: newId(),
          elementAgencyId: idOf('kkp'),
          elementId: objectOf(`kkp:${name}`),
          reportedName: 'SEBUTANRAHASIA',
          reportedBy: 'Biro',
          source: 'declared',
          recordedAt: clock.trueNow(),
        }),
      );
    inventory = startInventory({ db, log });
  });
  after(async () => {
    await inventory?.stop();
    await app.close();
  });

  const linksTo = (name: string) => ({ agency: idOf('kkp'), id: objectOf(`kkp:${name}`) });
  const ask = (code: string, address: string) => app.get(`${BESIDE}${address}`, visitors.get(code) ?? {});
  async function read(code: string, address: string): Promise<string> {
    const answer = await ask(code, address);
    const text = await answer.text();
    assert.equal(answer.status, 200, `${address}: ${text.slice(0, 300)}`);
    return text;
  }

  /** Every address with words: pages and their CSV, in several questions. */
  function addresses(): readonly string[] {
    const ikan = linksTo('Pantau Kapal Ikan');
    const group = { kelompok: idOf('kemenko-marves') };
    return [
      at.home.to({}, { cari: 'kapal' }),
      at.home.to({}, { cari: 'KONSEPRAHASIA' }).replace('KONSEPRAHASIA', 'rahasia'),
      ...[at.heat, at.heatCsv].flatMap((path) => [
        path.to({}),
        path.to({}, { kode: 'RAB.02', ...group }),
        path.to({}, { sumbu: 'F', kode: 'F.130', ...group }),
      ]),
      ...[at.landscape, at.landscapeCsv].flatMap((path) => [
        path.to({}),
        path.to({}, { sumbu: 'RAB', kode: 'RAB.02' }),
      ]),
      ...[at.flows, at.flowsCsv].flatMap((path) => [path.to({}), path.to({}, group)]),
      ...[at.links, at.linksCsv].flatMap((path) => [path.to(ikan), path.to(ikan, { tingkat: '3' })]),
      ...[at.roadmap, at.roadmapCsv, at.costs, at.costsCsv].map((path) => path.to({})),
      at.costs.to({}, { instansi: idOf('kkp') }),
    ];
  }

  /** What becomes the PNG of each picture, as an agency's architect gets it. */
  async function picturesFor(code: string): Promise<readonly string[]> {
    const actor = {
      kind: 'officer',
      officerId: newId(),
      agencyId: idOf(code),
      agencyCode: code,
      roles: ['architect'],
      acr: 'sample',
    } as const;
    const { services } = app;
    const asked = { actor, services, lang: 'id', now: services.clock.trueNow() } as const;
    const query = (given: string) => ({ ...asked, query: new URLSearchParams(given) });
    const links = linksView(
      (await linksMap(port, query('tingkat=3'), linksTo('Pantau Kapal Ikan'))) ?? assert.fail(),
      'id',
      today,
    );
    const flows = flowsView(await flowsMap(query(`kelompok=${idOf('kemenko-marves')}`)), 'id', today);
    const heat = heatView(await heatMap(port, query(`kode=RAB.02&kelompok=${idOf('kemenko-marves')}`)), 'id', today);
    const landscape = landscapeView(await landscapeMap(port, query('')), 'id', today);
    const plan = roadmapView(await roadmap(port, query('')), 'id');
    const costs = costView(await costMap(port, query(`instansi=${idOf('kkp')}`)), 'id', today);
    const drawn = [
      { view: heat, picture: heatPictureOf(heat) },
      { view: landscape, picture: landscapePictureOf(landscape) },
      { view: links, picture: (await drawnGraph(links.graph)) ?? assert.fail() },
      { view: flows, picture: (await drawnGraph(flows.graph)) ?? assert.fail() },
      { view: plan, picture: roadmapPictureOf(plan) },
      { view: costs, picture: costPictureOf(costs) },
    ];
    return drawn.map(({ view, picture }) => standaloneSvg(picture, captionOf({ ...asked, address: '/' }, view)));
  }

  it('counts what each agency has for an affair, and each number leads to exactly these in the catalogue', async () => {
    const top = await read('kemenhub', at.heat.to({}));
    assert.match(top, /RAB\.02 Ekonomi dan Industri/);
    const page = await read('kemenhub', at.heat.to({}, { kode: 'RAB.02', kelompok: idOf('kemenko-marves') }));
    const href = new RegExp(`/arsitektur/katalog\\?[^"]*kode=RAB.02.06&amp;instansi=${idOf('kkp')}`).exec(page)?.[0];
    assert.ok(href, 'no link into the catalogue');
    const csv = await read('kemenhub', at.heatCsv.to({}, { kode: 'RAB.02', kelompok: idOf('kemenko-marves') }));
    const [head = '', ...rows] = csv.replace('\uFEFF', '').trim().split('\r\n');
    const columns = head.split(',');
    const row = rows.find((one) => one.startsWith('RAB.02.06'))?.split(',') ?? assert.fail('no row');
    assert.equal(columns.length, row.length);
    // Two with names and the classified one, of which owner and code are open.
    assert.deepEqual(row.slice(2), ['3', '1', '4']);
  });

  it('names who has which application for a function', async () => {
    const page = await read('kemenhub', at.landscape.to({}));
    assert.match(page, /2 instansi punya aplikasi sendiri/);
    for (const name of ['Pantau Kapal Ikan', 'Log Nelayan', 'Lacak Armada']) assert.match(page, new RegExp(name));
  });

  it('draws what an application reads, feeds and who uses it; every box is a link', async () => {
    const page = await read('kemenhub', at.links.to(linksTo('Pantau Kapal Ikan')));
    assert.match(page, /2 objek terhubung, dipakai 2 instansi/);
    assert.equal(page.match(/<foreignObject [^>]*><a href="/g)?.length, 5);
    assert.match(page, /membaca data/);
    const csv = await read('kemenhub', at.linksCsv.to(linksTo('Pantau Kapal Ikan')));
    assert.match(csv, /Pantau Kapal Ikan,[^,]+,mengirim data ke,Lacak Armada/);
  });

  it('the owner’s keeper also sees drafts and what runs it, marked as not for others', async () => {
    const page = await read('kkp', at.links.to(linksTo('Pantau Kapal Ikan')));
    for (const word of ['KONSEPRAHASIA', 'PELADENTERTUTUP', 'jangan disebarkan']) assert.match(page, new RegExp(word));
  });

  it('adds up who uses whose applications, and not the use of classified ones', async () => {
    const page = await read('kemenhub', at.flows.to({}, { kelompok: idOf('kemenko-marves') }));
    assert.match(page, /2 pemakaian/);
    const csv = await read('kemenhub', at.flowsCsv.to({}));
    assert.equal(csv.trim().split('\r\n').length, 3);
  });

  it('costs and planned dates reach the owner and its coordinator, and nobody else', async () => {
    for (const code of ['kkp', 'kemenko-marves']) {
      assert.match(
        await read(code, at.costsCsv.to({}, { instansi: idOf('kkp') })),
        /Pantau Kapal Ikan,3900000000/,
        code,
      );
      const roadmap = await read(code, at.roadmapCsv.to({}));
      for (const word of ['KEGIATANTERBATAS', '2027-03-31', 'Pindahkan data posisi kapal'])
        assert.match(roadmap, new RegExp(word), code);
    }
    assert.match(await read('kemenko-marves', at.costs.to({})), /Diketahui untuk 2 dari 4 aplikasi \(50 %\)/);
    for (const code of ['kemenhub', 'kemenko-pmk']) {
      const seen = `${await read(code, at.costsCsv.to({}))}${await read(code, at.costs.to({}, { instansi: idOf('kkp') }))}${await read(code, at.roadmapCsv.to({}))}`;
      assert.doesNotMatch(seen, /3900000000|3,9 miliar|KEGIATANTERBATAS|2027-03-31/, code);
    }
  });

  it('no page and no CSV tells a stranger agency a draft, a classified name, a cost, a server or a weakness', async () => {
    for (const address of addresses()) {
      assert.doesNotMatch(await read('kemenhub', address), PLANTED, address);
      assert.doesNotMatch(await read('kemenko-pmk', address), PLANTED, address);
    }
    // The coordinator sees costs and dates, but no draft and no name of what is classified.
    const closed = /KONSEPRAHASIA|SANDITERTUTUP|UNITRAHASIA|SEBUTANRAHASIA/;
    for (const address of addresses()) assert.doesNotMatch(await read('kemenko-marves', address), closed, address);
  });

  it('nor does any picture: what becomes a PNG holds no word more', async () => {
    const svgs = await picturesFor('kemenhub');
    assert.equal(svgs.length, 6);
    for (const svg of svgs) assert.doesNotMatch(svg, PLANTED);
    // The same walk finds them where they may stand: it could fail.
    const own = (await picturesFor('kkp')).join(' ');
    for (const word of ['KONSEPRAHASIA', 'PELADENTERTUTUP', '3,9 miliar']) assert.match(own, new RegExp(word));
  });

  it('an object without an open name is not drawn for others, and answers like one that is not there', async () => {
    for (const name of ['KONSEPRAHASIA', 'SANDITERTUTUP', 'PELADENTERTUTUP'])
      for (const path of [at.links, at.linksCsv, at.linksPng])
        assert.equal((await ask('kemenhub', path.to(linksTo(name)))).status, 404);
    assert.equal((await ask('kemenhub', at.links.to({ agency: 'kkp', id: newId() }))).status, 404);
    assert.equal((await ask('kemenhub', at.links.to({ agency: 'tidak-ada', id: 'bukan-id' }))).status, 404);
  });

  it('every picture comes as PNG, large enough to read', async () => {
    const pictures = [
      at.heatPng.to({}),
      at.landscapePng.to({}),
      at.flowsPng.to({}),
      at.linksPng.to(linksTo('Pantau Kapal Ikan')),
      at.roadmapPng.to({}),
      at.costsPng.to({}),
    ];
    for (const address of pictures) {
      const answer = await ask('kkp', address);
      assert.equal(answer.status, 200, address);
      assert.equal(answer.headers.get('content-type'), 'image/png');
      const png = Buffer.from(await answer.arrayBuffer());
      assert.equal(png.subarray(1, 4).toString(), 'PNG', address);
      assert.ok(png.readUInt32BE(16) >= 900, `${address} is ${png.readUInt32BE(16)} wide`);
    }
  });

  it('an address with nonsense in it shows the usual picture', async () => {
    for (const address of ['?sumbu=XYZ&kode=RAB.99.99.99.99&kelompok=1&jenis=9', '?kode=%27;drop', '?sumbu=F&kode=F.1'])
      await read('kemenhub', `${at.heat.to({})}${address}`);
    await read('kemenhub', `${at.landscape.to({})}?hal=-4`);
    await read('kemenhub', `${at.roadmap.to({})}?tahun=1899&instansi=x&jenis=y`);
    await read('kemenhub', `${at.links.to(linksTo('Pantau Kapal Ikan'))}?tingkat=99`);
  });

  it('nobody without an office sees any of it', async () => {
    for (const page of [at.home, at.heat, at.flowsCsv, at.costs])
      assert.notEqual((await app.get(`${BESIDE}${page.to({})}`)).status, 200);
  });
});
