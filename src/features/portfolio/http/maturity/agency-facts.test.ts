import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseMemberId, parseServiceId, parseSubsystemId, type CallFigures } from '../../../exchange/index.ts';
import type { Result } from '../../../../vocabulary/result.ts';
import { trafficFacts } from './agency-facts.ts';
import { fileOf, objectIdIn } from './evidence-form.ts';

function the<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error('refused');
  return result.value;
}

const service = the(parseServiceId('ID/GOV/kkp/kapal/data'));
const other = the(parseServiceId('ID/GOV/kkp/kapal/lain'));
const figure: CallFigures['figures'][number] = {
  agencyId: 'kkp',
  side: 'provider',
  peer: the(parseMemberId('ID/GOV/kemenhub')),
  service,
  client: the(parseSubsystemId('ID/GOV/kemenhub/laut')),
  server: the(parseSubsystemId('ID/GOV/kkp/kapal')),
  calls: 8,
  succeeded: 6,
};
const counted = (figures: CallFigures['figures']): CallFigures => ({
  figures,
  services: [
    { id: service, agencyId: 'kkp' },
    { id: other, agencyId: 'kkp' },
    { id: other, agencyId: 'kemenhub' },
  ],
  countedAt: Temporal.Instant.from('2026-11-24T00:00:00Z'),
  logSize: 12,
});

describe('facts of an agency from signed traffic', () => {
  it('are the services it offers, how many of them are used, and how many of all its calls succeed', () => {
    assert.deepEqual(trafficFacts(counted([figure, { ...figure, side: 'consumer', calls: 2, succeeded: 2 }]), 'kkp'), {
      declared_interfaces: 2,
      interface_traffic_share: 5000,
      exchange_success_share: 8000,
    });
  });

  it('without a call the share of successful ones is not known, which is not zero', () => {
    assert.deepEqual(trafficFacts(counted([]), 'kkp'), { declared_interfaces: 2, interface_traffic_share: 0 });
    assert.deepEqual(trafficFacts(counted([]), 'esdm'), { declared_interfaces: 0 });
  });
});

describe('a reference as somebody pasted it', () => {
  it('names an object by its id, its address or its URI; of an address the object, not its agency', () => {
    const [agency, id] = ['019a0000-0000-7000-8000-000000000001', '019a0000-0000-7000-8000-000000000002'];
    for (const given of [id, `urn:uuid:${id}`, `https://x.go.id/arsitektur/objek/${agency}/${id}`, id.toUpperCase()])
      assert.equal(objectIdIn(given), id);
    assert.equal(objectIdIn('DOK-7/2026'), null);
  });

  it('names a file only where a file was stored', () => {
    assert.equal(
      fileOf({ kind: 'document', reference: 'file:019a0000-0000-7000-8000-000000000002' }),
      '019a0000-0000-7000-8000-000000000002',
    );
    assert.equal(fileOf({ kind: 'document', reference: 'file:../../etc' }), null);
  });
});
