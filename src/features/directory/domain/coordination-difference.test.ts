import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { localDate } from '../../../vocabulary/local-date.ts';
import { coordination2023 } from '../data/coordination-2023.ts';
import { reassign, split } from './coordination.ts';
import { coordinationDifferences } from './coordination-difference.ts';
import { confirmedBasis } from './legal-basis.ts';
import { organisationCode } from './organisation.ts';

const on = localDate('2027-01-04');
const basis = confirmedBasis('Perpres contoh');

describe('the difference that a reshuffle makes', () => {
  it('names a ministry that moves with its coordinator before and after', () => {
    const organisation = organisationCode('kemenhub');
    const coordinator = organisationCode('kemenko-perekonomian');
    const added = reassign(coordination2023, { organisation, coordinator, on, basis });
    assert.ok(added.ok);
    const [difference, ...others] = coordinationDifferences(coordination2023, added.value, on);
    assert.deepEqual(others, []);
    assert.equal(difference?.before?.coordinator?.names.shortName, 'Kemenko Marves');
    assert.equal(difference?.after?.coordinator?.code, coordinator);
  });

  it('shows what ends without an after, and what begins without a before', () => {
    const names = (name: string) => ({ name, nameEn: name, shortName: name });
    const into = ['kementerian-a', 'kementerian-b'].map((code) => ({
      organisation: organisationCode(code),
      as: 'ministry' as const,
      names: names(code),
    }));
    const added = split(coordination2023, { organisation: organisationCode('kemendikbudristek'), into, on, basis });
    assert.ok(added.ok);
    const differences = coordinationDifferences(coordination2023, added.value, on);
    assert.deepEqual(
      differences.map(({ organisation, before, after }) => [organisation, before !== null, after !== null]),
      [
        ['kemendikbudristek', true, false],
        ['kementerian-a', false, true],
        ['kementerian-b', false, true],
      ],
    );
    assert.equal(differences[1]?.after?.coordinator?.code, 'kemenko-pmk');
  });
});
