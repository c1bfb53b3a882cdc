import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { memberOf, subsystemOf } from '../domain/identifier.ts';
import { readCallFigures, subsystemsOf } from './call-figures.ts';
import {
  A_PERSON,
  aCall,
  aNode,
  DUKCAPIL_AGENCY,
  METRO_AGENCY,
  PENDUDUK,
  SRAGEN,
  SRAGEN_AGENCY,
  type TestNode,
  the,
} from './node.builder.ts';

const HOUR = { from: Temporal.Now.instant().subtract({ hours: 1 }), until: Temporal.Now.instant().add({ hours: 1 }) };

describe('counting calls in the signed log', () => {
  let node: TestNode;
  let status = 200;
  before(async () => {
    node = await aNode({
      handler: async () => (status === 200 ? { status, body: A_PERSON } : { status, body: { pesan: 'tidak ada' } }),
    });
    for (const one of [200, 200, 404]) {
      status = one;
      the(await node.exchange.call(aCall()));
    }
    status = 500;
    await node.exchange.call(aCall());
  });
  after(() => node.close());

  it('counts each call on both sides, and those alone as successful that the service answered well', async () => {
    const { figures } = await readCallFigures(node.services, HOUR);
    assert.deepEqual(
      figures.toSorted((one, other) => (one.side < other.side ? -1 : 1)),
      [
        {
          agencyId: SRAGEN_AGENCY,
          side: 'consumer',
          peer: memberOf(PENDUDUK),
          service: PENDUDUK,
          client: SRAGEN,
          server: subsystemOf(PENDUDUK),
          calls: 4,
          succeeded: 2,
        },
        {
          agencyId: DUKCAPIL_AGENCY,
          side: 'provider',
          peer: memberOf(SRAGEN),
          service: PENDUDUK,
          client: SRAGEN,
          server: subsystemOf(PENDUDUK),
          calls: 4,
          succeeded: 2,
        },
      ],
    );
  });

  it('counts nothing of another time and of a member without calls', async () => {
    const { from, until } = HOUR;
    const earlier = await readCallFigures(node.services, { from: from.subtract({ hours: 9 }), until: from });
    assert.deepEqual(earlier.figures, []);
    assert.deepEqual((await readCallFigures(node.services, { from, until, agencyId: METRO_AGENCY })).figures, []);
    assert.equal((await readCallFigures(node.services, { from, until, agencyId: SRAGEN_AGENCY })).figures.length, 1);
  });

  it('names the services that are offered although nobody called them, and the subsystems of a member', async () => {
    assert.deepEqual((await readCallFigures(node.services, HOUR)).services, [
      { id: PENDUDUK, agencyId: DUKCAPIL_AGENCY },
    ]);
    assert.deepEqual(await subsystemsOf(node.services, SRAGEN_AGENCY), [{ id: SRAGEN, name: 'Perizinan' }]);
  });
});
