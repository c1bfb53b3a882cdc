import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { type TestApplication, testApplication } from '../../test/support/application.ts';
import { loadDirectory, organisationByCode } from '../features/directory/index.ts';
import { type Exchange, openExchange, parseServiceId, parseSubsystemId } from '../features/exchange/index.ts';
import { createPersons } from '../features/identity/index.ts';
import { provideLicenceRegisters } from '../features/mall/index.ts';
import { asAgency, WORKER } from '../kernel/viewer.ts';
import { parseNik } from '../vocabulary/nik.ts';
import type { Result } from '../vocabulary/result.ts';
import { Secret } from '../vocabulary/secret.ts';
import { generateNation } from './generate-nation.ts';
import { loadExchange } from './load-exchange.ts';
import { loadLicences } from './load-licences.ts';
import { nationDay, operatorCode, sampleOrganisationId } from './load-nation.ts';
import type { CastKey } from './nation.ts';
import { officeCode, pilots } from './pilots.ts';
import { defaultSeed } from './random.ts';
import { castPerson } from './rows.ts';
import { readVillages } from './villages.ts';

const villages = await readVillages(pilots.map(({ code }) => code));
const nation = generateNation({ seed: defaultSeed, referenceDate: nationDay, villages });

function the<T>(result: Result<T, unknown>): T {
  assert.ok(result.ok, `refused: ${JSON.stringify(result)}`);
  return result.value;
}

describe('the earlier licences of the sample country', () => {
  let app: TestApplication;
  let exchange: Exchange;
  const told: number[] = [];
  const load = () => loadLicences(app.services, { whole: nation, villages }, (share) => void told.push(share));

  before(async () => {
    app = await testApplication();
    const { db, clock, installation } = app.services;
    const { operatorAgencyId } = installation;
    const now = clock.trueNow();
    await loadDirectory(db, { operatorCode, operatorAgencyId, idOf: sampleOrganisationId, now });
    const cast = (['bidan-sragen', 'bidan-str-kedaluwarsa', 'bidan-banyuwangi'] as const).map((key) =>
      castPerson(nation, key),
    );
    await createPersons(
      app.services,
      cast.map(({ id, nik }) => ({ personId: id, nik: the(parseNik(nik)) })),
      now,
    );
    exchange = await openExchange(app.services);
    const nowhere = { url: 'http://127.0.0.1:1', token: new Secret('uji') };
    const endpoints = { dukcapil: nowhere, sisdmk: nowhere, djp: nowhere, pddikti: nowhere };
    await loadExchange({ services: app.services, exchange, endpoints });
    provideLicenceRegisters(exchange, app.services);
    await load();
  });
  after(async () => {
    await exchange.stop();
    await app.close();
  });

  /** How many each office holds, as it sees them itself. */
  async function held(): Promise<ReadonlyMap<string, number>> {
    const { db } = app.services;
    const counted = await Promise.all(
      pilots.map(async (pilot) => {
        const office = await organisationByCode(db, officeCode(pilot, 'dpmptsp'), nationDay);
        const { rows } = await db.as(asAgency(office?.id ?? ''), (tx) =>
          sql<{ n: bigint }>`select count(*) as n from mall.licence where origin = 'earlier'`.execute(tx),
        );
        return [pilot.key, Number(rows[0]?.n)] as const;
      }),
    );
    return new Map(counted);
  }

  function made(): ReadonlyMap<string, number> {
    return new Map(pilots.map(({ key, code }) => [key, nation.licences.filter(({ pilot }) => pilot === code).length]));
  }

  async function register(key: CastKey, office = 'kab-sragen') {
    const member = `ID-SAMPLE/LOC/${office}-dpmptsp/perizinan`;
    const answer = await exchange.call({
      consumer: the(parseSubsystemId(member)),
      service: the(parseServiceId(`${member}/sip`)),
      method: 'POST',
      path: '/sip/v1',
      body: { nik: castPerson(nation, key).nik },
      purpose: 'sip.apply',
      caseRef: null,
      personKey: null,
    });
    return Reflect.get(Object(the(answer).body), 'licences') as readonly Readonly<Record<string, unknown>>[];
  }

  it('stand in the registers of the 21 offices that granted them, 1,794 in all', async () => {
    const counts = await held();
    assert.deepEqual(counts, made());
    assert.equal(
      [...counts.values()].reduce((sum, one) => sum + one),
      1_794,
    );
    assert.equal(told.at(-1), 1);
  });

  it('are told by the office through the exchange, and by no other office', async () => {
    assert.deepEqual(await register('bidan-sragen'), [
      {
        number: 'SIPB-3314-2021-009001',
        profession: 'bidan',
        practicePlace: placeOf('bidan-sragen'),
        issuedOn: '2021-12-21',
        validUntil: '2026-12-21',
        standing: 'in_force',
        recordVersion: '1',
      },
    ]);
    assert.deepEqual(await register('bidan-sragen', 'kab-banyuwangi'), []);
    assert.deepEqual(await register('bidan-banyuwangi', 'kab-banyuwangi'), []);
  });

  it('say of an old one that it has expired', async () => {
    const [licence] = await register('bidan-str-kedaluwarsa');
    assert.deepEqual([licence?.['validUntil'], licence?.['standing']], ['2022-09-12', 'expired']);
  });

  it('are the same after a second load, which makes no further key', async () => {
    const keys = async () => {
      const { rows } = await app.services.db.as(WORKER, (tx) =>
        sql<{ n: bigint }>`select count(*) as n from kernel.wrapped_key where purpose = 'mall.licence'`.execute(tx),
      );
      return Number(rows[0]?.n);
    };
    const holders = new Set(nation.licences.map(({ pilot, personId }) => `${pilot} ${personId}`));
    assert.equal(await keys(), holders.size);
    await load();
    assert.deepEqual(await held(), made());
    assert.equal(await keys(), holders.size);
  });

  function placeOf(key: CastKey): string {
    const { id } = castPerson(nation, key);
    const licence = nation.licences.find(({ personId }) => personId === id);
    assert.ok(licence);
    const { name, address } = licence.practicePlace;
    const village = villages.find(({ code }) => code === address.village);
    return `${name}, ${address.street}, RT ${address.rt} RW ${address.rw}, ${village?.name}, ${village?.districtName}`;
  }
});
