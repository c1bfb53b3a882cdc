import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { localDate } from '../../../vocabulary/local-date.ts';
import { regionCode } from '../../../vocabulary/region-code.ts';
import { newId } from '../../../kernel/ids.ts';
import { PUBLIC } from '../../../kernel/viewer.ts';
import { testDatabase, type TestDatabase } from '../../../../test/support/postgres.ts';
import { coordination2023 } from '../data/coordination-2023.ts';
import { nationalHolidays } from '../data/holidays.ts';
import { firstOrganisations } from '../data/organisations.ts';
import { confirmedBasis } from '../domain/legal-basis.ts';
import { organisationCode } from '../domain/organisation.ts';
import { daysOff } from '../http/calendar.ts';
import { officesOfPilot, organisationByCode } from '../http/organisations.ts';
import { nikRegionNote } from '../http/regions.ts';
import { listFacts } from '../storage/coordination.ts';
import { countRegions } from '../storage/region.ts';
import { organisationIds } from '../storage/organisation.ts';
import { nikRegionWords } from '../pages/nik-region-words.ts';
import { type DirectoryLoad, loadDirectory } from './load-directory.ts';

const today = localDate('2026-11-24');

describe('loading the directory', () => {
  let test: TestDatabase;
  const operatorAgencyId = newId();
  const load: DirectoryLoad = {
    operatorCode: organisationCode('kemenpanrb'),
    operatorAgencyId,
    now: Temporal.Instant.from('2026-11-24T02:12:00Z'),
  };
  before(async () => {
    test = await testDatabase();
  });
  after(() => test.close());

  const idsOf = () =>
    test.db.as(PUBLIC, (tx) =>
      organisationIds(
        tx,
        firstOrganisations.map(({ code }) => code),
      ),
    );
  const counts = () => test.db.as(PUBLIC, countRegions);

  it('killed in the middle of the regions, it leaves none of them and the organisations whole', async () => {
    const killed = {
      ...load,
      progress: ({ rows }: { readonly rows: number }) => rows > 20_000 && assert.fail('killed'),
    };
    await assert.rejects(loadDirectory(test.db, killed), /killed/);
    assert.equal((await counts()).province, 0);
    assert.equal((await idsOf()).size, firstOrganisations.length);
  });

  it('started again it goes on, and tells how far it is', async () => {
    const told: number[] = [];
    let of = 0;
    await loadDirectory(test.db, {
      ...load,
      progress: (done) => {
        told.push(done.rows);
        of = done.of;
      },
    });
    assert.deepEqual(await counts(), { province: 38, regency: 514, district: 7_285, village: 83_762 });
    assert.deepEqual(
      told,
      told.toSorted((one, other) => one - other),
    );
    assert.equal(told.at(-1), of);
  });

  it('holds every organisation, fact and day off of the data, under the operator that publishes them', async () => {
    assert.deepEqual(await test.db.as(PUBLIC, listFacts), coordination2023);
    const days = (await daysOff(test.db)).map(({ date, kind, withdrawnOn }) => ({ date, kind, withdrawnOn }));
    const wanted = nationalHolidays.map(({ date, kind, withdrawnOn }) => ({ date, kind, withdrawnOn }));
    const inOrder = (one: { readonly date: string; readonly kind: string }) => `${one.date} ${one.kind}`;
    assert.deepEqual(
      days.toSorted((one, other) => (inOrder(one) < inOrder(other) ? -1 : 1)),
      wanted.toSorted((one, other) => (inOrder(one) < inOrder(other) ? -1 : 1)),
    );
    const operator = await organisationByCode(test.db, 'kemenpanrb', today);
    assert.equal(operator?.id, operatorAgencyId);
    assert.equal(await organisationByCode(test.db, 'Kemenpanrb', today), null);
  });

  it('once more it changes nothing', async () => {
    const before = await idsOf();
    await loadDirectory(test.db, load);
    assert.deepEqual(await idsOf(), before);
  });

  it('knows the five offices of each pilot, and of no other region', async () => {
    const offices = await officesOfPilot(test.db, regionCode('35.10'), today);
    assert.equal(offices?.licensingOffice.code, 'kab-banyuwangi-dpmptsp');
    assert.equal(offices?.mppCounter.parentId, offices?.licensingOffice.id);
    assert.equal(await officesOfPilot(test.db, regionCode('33.13'), today), null);
  });

  it('tells of the six digits of a NIK what they name, and refuses none', async () => {
    assert.equal((await nikRegionNote(test.db, '331407')).district?.name, 'Sambungmacan');
    const former = await nikRegionNote(test.db, '910103');
    assert.deepEqual([former.status, former.former?.name], ['former', 'Kabupaten Merauke']);
    assert.match(nikRegionWords(former, 'id'), /kode lama Kabupaten Merauke\. NIK tetap berlaku/);
    assert.match(nikRegionWords(await nikRegionNote(test.db, '331407'), 'en'), /name a district that exists/);
    for (const digits of ['999999', '33140', '', 'abcdef']) {
      assert.equal((await nikRegionNote(test.db, digits)).status, 'unknown', digits);
    }
  });
});

describe('a directory run by an organisation of its own', () => {
  it('holds it beside the first list, and refuses a code that nobody has', async () => {
    const test = await testDatabase();
    const operatorAgencyId = newId();
    const now = Temporal.Instant.from('2026-11-24T02:12:00Z');
    const operatorCode = organisationCode('yayasan-contoh');
    await assert.rejects(loadDirectory(test.db, { operatorCode, operatorAgencyId, now }), /without an organisation/);
    const own = {
      code: operatorCode,
      kind: 'institution',
      name: 'Yayasan Contoh',
      nameEn: 'Example Foundation',
      shortName: 'Yayasan Contoh',
      regionCode: null,
      parentCode: null,
      validity: { from: today, until: null },
      legalBasis: confirmedBasis('Akta contoh'),
    } as const;
    await loadDirectory(test.db, { operatorCode, operatorAgencyId, now, own });
    assert.equal((await organisationByCode(test.db, 'yayasan-contoh', today))?.id, operatorAgencyId);
    await test.close();
  });
});
