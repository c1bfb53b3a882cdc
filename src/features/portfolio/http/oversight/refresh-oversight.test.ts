import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { loadDirectory, organisationByCode, organisationCode } from '../../../directory/index.ts';
import { newId } from '../../../../kernel/ids.ts';
import { asAgency, WORKER } from '../../../../kernel/viewer.ts';
import { localDate } from '../../../../vocabulary/local-date.ts';
import { testDatabase, type TestDatabase } from '../../../../../test/support/postgres.ts';
import { changeOversight, listOversight } from '../../storage/oversight/oversight.ts';
import { addPublications, listRestrictedFacts } from '../../storage/registry/publication.ts';
import { refreshOversight } from './refresh-oversight.ts';

const now = Temporal.Instant.from('2026-11-24T02:12:00Z');
const today = localDate('2026-11-24');

describe('who looks into whose restricted facts', () => {
  let test: TestDatabase;
  const agencies = new Map<string, string>();
  const idOf = (code: string) => agencies.get(code) ?? assert.fail(code);
  before(async () => {
    test = await testDatabase();
    await loadDirectory(test.db, {
      operatorCode: organisationCode('kominfo'),
      operatorAgencyId: newId(),
      now,
    });
    for (const code of ['kkp', 'kemenko-marves', 'kemenko-pmk', 'kemenpanrb', 'kemenhub', 'bpkp'])
      agencies.set(code, (await organisationByCode(test.db, code, today))!.id);
    await refreshOversight({ db: test.db, clock: { trueNow: () => now } as never });
  });
  after(() => test.close());

  async function publishCost(at: Temporal.Instant): Promise<string> {
    const elementId = newId();
    await test.db.as(asAgency(idOf('kkp')), (tx) =>
      addPublications(tx, idOf('kkp'), {
        at,
        publications: [
          {
            open: {
              agencyId: idOf('kkp'),
              elementId,
              revision: 1,
              domain: 'application',
              state: 'as_is',
              kind: 'application',
              name: 'SIMKADA',
              functionText: 'Pendaftaran kapal',
              codes: [],
              functions: [],
              ownerId: null,
              ownerName: 'KKP',
              reportedBy: null,
              status: 'active',
              isClassified: false,
            },
            restricted: [
              {
                field: 'cost_hosting',
                value: '90000000',
                source: 'declared',
                validFrom: localDate('2026-01-01'),
                validUntil: null,
              },
            ],
            signal: { hosts: [], dataCodes: [], components: [] },
          },
        ],
      }),
    );
    return elementId;
  }
  const readers = async (elementId: string) => {
    const seen: string[] = [];
    for (const [code, id] of agencies) {
      const facts = await test.db.as(asAgency(id), (tx) =>
        listRestrictedFacts(tx, { agencyId: idOf('kkp'), elementId }),
      );
      if (facts.length > 0) seen.push(code);
    }
    return seen.toSorted();
  };

  it('a ministry’s costs are seen by itself, its coordinating minister and KemenPANRB alone', async () => {
    assert.deepEqual(await readers(await publishCost(now)), ['kemenko-marves', 'kemenpanrb', 'kkp']);
  });

  it('after a reshuffle the former coordinator keeps what he saw and sees nothing newer', async () => {
    const old = await publishCost(now.subtract({ hours: 48 }));
    const changedAt = now.subtract({ hours: 24 });
    await test.db.as(WORKER, async (tx) => {
      const [held] = (await listOversight(tx, ['coordination'])).filter(
        ({ subjectId, until }) => subjectId === idOf('kkp') && until === null,
      );
      assert.ok(held !== undefined);
      await changeOversight(tx, {
        put: [
          { ...held, until: changedAt },
          { ...held, overseerId: idOf('kemenko-pmk'), from: changedAt },
        ],
        dropped: [],
      });
    });
    assert.deepEqual(await readers(old), ['kemenko-marves', 'kemenko-pmk', 'kemenpanrb', 'kkp']);
    assert.deepEqual(await readers(await publishCost(now)), ['kemenko-pmk', 'kemenpanrb', 'kkp']);
  });

  it('a refresh puts back what the directory says, and repeated it changes nothing', async () => {
    const services = { db: test.db, clock: { trueNow: () => now } as never };
    await refreshOversight(services);
    const read = () => test.db.as(WORKER, (tx) => listOversight(tx, ['coordination', 'architecture']));
    const once = await read();
    await refreshOversight(services);
    assert.deepEqual(await read(), once);
    assert.ok(
      !once.some(({ subjectId, overseerId }) => subjectId === idOf('kkp') && overseerId === idOf('kemenko-pmk')),
    );
  });
});
