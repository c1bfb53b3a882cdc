import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import vectors from '../../../../contracts/vectors/directory/officer-events.json' with { type: 'json' };
import { localDate } from '../../../vocabulary/local-date.ts';
import { officerFrom, rolesHeld } from './officer.ts';
import { parseOfficerEvent } from './officer-event.ts';

function eventsOf(given: readonly unknown[]) {
  return given.map((one) => {
    const parsed = parseOfficerEvent(one);
    assert.ok(parsed.ok, JSON.stringify(one));
    return parsed.value;
  });
}

describe('stored events of officers', () => {
  for (const { name, events, status, roles, on, version } of vectors.histories) {
    it(`${name}`, () => {
      const officer = officerFrom(eventsOf(events));
      assert.equal(officer.standing.status, status);
      assert.equal(officer.version, version);
      assert.deepEqual(
        rolesHeld(officer, localDate(on)).map(({ role }) => role),
        roles,
      );
    });

    it(`${name}: written and read back it is the same`, () => {
      const read = eventsOf(events);
      assert.deepEqual(JSON.parse(JSON.stringify(eventsOf(JSON.parse(JSON.stringify(read))))), events);
    });
  }

  for (const given of vectors.refused) {
    it(`refused: ${JSON.stringify(given).slice(0, 90)}`, () => {
      assert.deepEqual(parseOfficerEvent(given), { ok: false, error: 'officer_event_malformed' });
    });
  }
});
