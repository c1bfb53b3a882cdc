import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { asAgency, WORKER } from '../../../../kernel/viewer.ts';
import { newId } from '../../../../kernel/ids.ts';
import { localDate } from '../../../../vocabulary/local-date.ts';
import { changeOversight } from '../../storage/oversight/oversight.ts';
import { createElements, type Writing } from '../../http/registry/create-elements.ts';
import { publicationRules } from '../../http/registry/publication-rules.ts';
import { publishElements } from '../../http/registry/publish-elements.ts';
import { relate } from '../../http/registry/relate.ts';
import { saveElement } from '../../http/registry/save-element.ts';
import { publishRelations } from '../../http/registry/publish-relations.ts';
import { registryServer, type RegistryServer, type Visitor } from './registry-server.builder.tsx';

/** Words planted where only some may read them. */
const planted = {
  draft: 'KONSEPUJI',
  unpublished: 'BELUMTERBITUJI',
  notes: 'CATATANUJI',
  classified: 'INTELUJI',
  weakness: 'KELEMAHANUJI',
  cost: '9876543210',
  infrastructure: 'SERVERUJI',
  before: 'SEBELUMUJI',
} as const;
type Planted = keyof typeof planted;

const own: readonly Planted[] = ['draft', 'unpublished', 'notes', 'classified'];
const overseen: readonly Planted[] = ['weakness', 'cost', 'infrastructure', 'before'];

const now = Temporal.Now.instant();
const yesterday = now.subtract({ hours: 24 });
const before2 = now.subtract({ hours: 72 });

describe('who sees what of the registry', () => {
  let server: RegistryServer;
  let agencyId = '';
  const ids: Record<'application' | 'classified' | 'server' | 'draft', string> = {
    application: '',
    classified: '',
    server: '',
    draft: '',
  };
  const viewers = new Map<string, Visitor>();

  before(async () => {
    server = await registryServer();
    agencyId = (await server.office('kkp')).id;
    await plant();
    await oversee();
    const officer = (name: string, roles: Parameters<RegistryServer['officer']>[0], office: string) =>
      server.officer(roles, office).then((visitor) => viewers.set(name, visitor));
    await officer('the owner', ['architect'], 'kkp');
    await officer('another agency', ['architect'], 'kemenhub');
    await officer('the coordinator', ['coordinator'], 'kemenko-marves');
    await officer('the former coordinator', ['coordinator'], 'kemenko-polhukam');
    await officer('KemenPANRB', ['national_architect'], 'kemenpanrb');
    await officer('the auditor with a campaign', ['field_auditor'], 'bpkp');
    await officer('an auditor without one', ['auditor'], 'kominfo');
    viewers.set('a person', await server.person());
    viewers.set('a stranger', server.stranger());
    await server.inventory.caughtUp();
  });
  after(() => server.close());

  async function plant(): Promise<void> {
    const { db } = server.services;
    const early = writing(before2);
    const rules = publicationRules([], 'Kementerian Kelautan dan Perikanan');
    await db.as(asAgency(agencyId), async (tx) => {
      const facts = { function: 'Mengolah data uji', status: 'active', codes: ['RAL.01.10'] };
      const heads = await createElements(tx, early, [
        aDraft('application', 'Aplikasi Terbuka', {
          ...facts,
          weaknesses: planted.before,
          working_notes: planted.notes,
        }),
        {
          ...aDraft('application', planted.classified, { ...facts, function: planted.classified }),
          isClassified: true,
        },
        aDraft('infrastructure', planted.infrastructure, {
          infrastructure_kind: 'server',
          location: planted.infrastructure,
        }),
        aDraft('application', planted.draft, { ...facts, function: planted.draft, yearly_cost: planted.cost }),
      ]);
      [ids.application, ids.classified, ids.server, ids.draft] = heads.map(({ id }) => id) as [
        string,
        string,
        string,
        string,
      ];
      const published = [ids.application, ids.classified, ids.server];
      await relate(tx, early, { fromId: ids.application, kind: 'runs_on_server', to: { agencyId, id: ids.server } });
      await relate(tx, early, { fromId: ids.application, kind: 'sends_to', to: { agencyId, id: ids.classified } });
      const first = await publishElements(tx, early, { ids: published, ...rules });
      assert.ok(first.ok);
      await publishRelations(tx, agencyId, { elementIds: published, at: early.at });
    });
    const late = writing(now);
    await db.as(asAgency(agencyId), async (tx) => {
      const seen = 3 + 1;
      const values = { weaknesses: planted.weakness, yearly_cost: planted.cost };
      const saved = await saveElement(tx, late, { id: ids.application, seen, values });
      assert.ok(saved.ok, JSON.stringify(saved));
      const second = await publishElements(tx, late, { ids: [ids.application], ...rules });
      assert.ok(second.ok);
      const draft = { status: 'inactive', outputs: planted.unpublished };
      const third = await saveElement(tx, late, { id: ids.application, seen: seen + 2, values: draft });
      assert.ok(third.ok, JSON.stringify(third));
    });
  }

  function writing(at: Temporal.Instant): Writing {
    return { agencyId, actorId: newId(), at, on: localDate('2026-01-01'), source: 'declared', evidence: null };
  }

  function aDraft(
    domain: 'application' | 'infrastructure',
    name: string,
    values: Readonly<Record<string, string | string[]>>,
  ) {
    return { domain, state: 'as_is', reportedBy: '', isClassified: false, name, values } as const;
  }

  async function oversee(): Promise<void> {
    const overseer = async (code: string, ground: string, until: Temporal.Instant | null) => ({
      subjectId: agencyId,
      overseerId: (await server.office(code)).id,
      ground,
      from: Temporal.Instant.from('2024-01-01T00:00:00Z'),
      until,
    });
    const put = [
      await overseer('kemenko-marves', 'coordination', null),
      await overseer('kemenko-polhukam', 'coordination', yesterday),
      await overseer('kemenpanrb', 'architecture', null),
      await overseer('bpkp', `campaign:${newId()}`, null),
    ];
    await server.services.db.as(WORKER, (tx) => changeOversight(tx, { put, dropped: [] }));
  }

  /** Everything that a viewer can open, ask or take away, joined. Words are sought with a letter missing. */
  async function walk(viewer: Visitor): Promise<string> {
    const day = (at: Temporal.Instant) => at.toZonedDateTimeISO('Asia/Jakarta').toPlainDate().toString();
    const objects = Object.values(ids).flatMap((id) => [
      `/arsitektur/objek/${agencyId}/${id}`,
      `/arsitektur/objek/kkp/${id}?tanggal=${day(before2)}`,
      `/arsitektur/objek/${agencyId}/${id}/data.json`,
      `/arsitektur/objek/${agencyId}/${id}/data.json?tanggal=${day(before2)}`,
      `/arsitektur/saya/${id}`,
      `/arsitektur/saya/${id}/ubah`,
      `/arsitektur/saya/${id}/hubungan?cari=uji`,
      `/arsitektur/saya/${id}/akhiri`,
    ]);
    const searches = Object.values(planted).flatMap((word) => [
      `/arsitektur/katalog?cari=${word.slice(0, -1)}`,
      `/arsitektur/katalog.json?cari=${word.slice(0, -1)}`,
      `/arsitektur/katalog.csv?cari=${word.slice(0, -1)}`,
      `/arsitektur/saya?cari=${word.slice(0, -1)}`,
    ]);
    const addresses = [
      '/arsitektur',
      '/arsitektur/rekap.json',
      '/arsitektur/katalog',
      '/arsitektur/katalog.csv',
      '/arsitektur/katalog.json',
      '/arsitektur/saya',
      '/arsitektur/saya.csv',
      ...objects,
      ...searches,
    ];
    const read: string[] = [];
    for (const address of addresses) read.push((await viewer.get(address)).html);
    for (const word of Object.values(planted)) {
      const question = { name: word.slice(0, -1), functionText: `Aplikasi ${word.slice(0, -1)} mengolah data uji` };
      read.push((await viewer.json('/arsitektur/mirip', question)).html);
    }
    return read.join('\n').replaceAll('9.876.543.210', planted.cost);
  }

  const expected: Readonly<Record<string, readonly Planted[]>> = {
    'the owner': [...own, ...overseen],
    'another agency': [],
    'the coordinator': overseen,
    // What was published in his time stays his to read; nothing that came after.
    'the former coordinator': ['before', 'infrastructure'],
    KemenPANRB: overseen,
    'the auditor with a campaign': overseen,
    'an auditor without one': [],
    'a person': [],
    'a stranger': [],
  };

  for (const [name, words] of Object.entries(expected)) {
    it(`${name} reads ${words.length === 0 ? 'none' : words.join(', ')} of the planted words, on no page, export, search or comparison`, async () => {
      const viewer = viewers.get(name);
      assert.ok(viewer);
      const read = await walk(viewer);
      const found = Object.entries(planted)
        .filter(([, word]) => read.includes(word))
        .map(([key]) => key);
      assert.deepEqual(found.toSorted(), [...words].toSorted());
    });
  }

  it('every officer reads what is open, and of a classified object its owner and codes', async () => {
    const viewer = viewers.get('another agency');
    assert.ok(viewer);
    const catalogue = await viewer.get('/arsitektur/katalog');
    assert.match(catalogue.text, /Aplikasi Terbuka/);
    assert.match(catalogue.text, /Rahasia/);
    const classified = await viewer.get(`/arsitektur/objek/${agencyId}/${ids.classified}`);
    assert.match(classified.text, /Hanya pemilik dan kode fungsinya yang dibuka/);
    assert.match(classified.text, /RAL\.01\.10/);
    const closed = await viewer.get(`/arsitektur/objek/${agencyId}/${ids.application}`);
    assert.match(closed.text, /Biaya, infrastruktur, kelemahan, dan temuan tidak tampil/);
    assert.match(closed.text, /Belum ada hubungan yang diterbitkan/);
    assert.equal((await viewer.get(`/arsitektur/objek/${agencyId}/${ids.draft}`)).status, 404);
    assert.equal((await viewer.get(`/arsitektur/saya/${ids.draft}`)).status, 404);
  });

  it('whoever oversees is told why he sees more', async () => {
    const reason = async (name: string) =>
      (await viewers.get(name)?.get(`/arsitektur/objek/${agencyId}/${ids.application}`))?.text ?? '';
    assert.match(await reason('the coordinator'), /instansi Anda mengoordinasikan pemiliknya/);
    assert.match(await reason('KemenPANRB'), /KemenPANRB membina arsitektur/);
    assert.match(await reason('the auditor with a campaign'), /surat tugas pemeriksaan mencakup/);
    assert.match(await reason('the owner'), /milik instansi Anda/);
    assert.match(await reason('the former coordinator'), /tidak tampil/);
  });

  it('what is classified later tells its former name to nobody but its owner', async () => {
    const { db } = server.services;
    const later = writing(Temporal.Now.instant());
    await db.as(asAgency(agencyId), async (tx) => {
      const [head] = await tx
        .$extendTables<{ 'portfolio.element': { readonly id: string; readonly revision: number } }>()
        .selectFrom('portfolio.element')
        .select('revision')
        .where('id', '=', ids.application)
        .execute();
      const saved = await saveElement(tx, later, {
        id: ids.application,
        seen: head?.revision ?? 0,
        values: {},
        isClassified: true,
      });
      assert.ok(saved.ok);
      const again = await publishElements(tx, later, { ids: [ids.application], ...publicationRules([], 'KKP') });
      assert.ok(again.ok);
    });
    await server.inventory.caughtUp();
    for (const name of ['another agency', 'the coordinator']) {
      const viewer = viewers.get(name);
      assert.ok(viewer);
      const read = await walk(viewer);
      assert.ok(!read.includes('Aplikasi Terbuka'), name);
      assert.ok(!read.includes(planted.weakness), name);
    }
  });
});
