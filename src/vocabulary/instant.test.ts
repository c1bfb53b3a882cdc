import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import vectors from '../../contracts/vectors/vocabulary/instant.json' with { type: 'json' };
import {
  type DateStyle,
  formatDate,
  formatDateTime,
  formatDateTimeZone,
  formatTime,
  type Instant,
  localDateIn,
  parseInstant,
  parseZone,
  startOfDay,
  type Zone,
  zoneShort,
} from './instant.ts';
import type { Lang } from './lang.ts';
import { addDays, localDate } from './local-date.ts';

const langs: readonly Lang[] = ['id', 'en'];
const styles: readonly DateStyle[] = ['full', 'long', 'short'];
const zones = fc.constantFrom<Zone>('Asia/Jakarta', 'Asia/Pontianak', 'Asia/Makassar', 'Asia/Jayapura');

// From 1990 on no zone of Indonesia has moved.
const instants = fc
  .integer({ min: Date.parse('1990-01-01'), max: Date.parse('2089-12-31') })
  .map((ms) => Temporal.Instant.fromEpochMilliseconds(ms));

function anInstant(text: string): Instant {
  const parsed = parseInstant(text);
  assert.ok(parsed.ok);
  return parsed.value;
}

function aZone(text: string): Zone {
  const parsed = parseZone(text);
  assert.ok(parsed.ok);
  return parsed.value;
}

describe('instant', () => {
  for (const { given, utc } of vectors.valid) {
    it(`${given} is ${utc}`, () => {
      assert.equal(anInstant(given).toString(), utc);
    });
  }

  for (const { given, code } of vectors.refused) {
    it(`${JSON.stringify(given)} is refused as ${code}`, () => {
      assert.deepEqual(parseInstant(given), { ok: false, error: code });
    });
  }

  for (const shown of vectors.shown) {
    it(`${shown.utc} in ${shown.zone} is ${shown.id.dateTime} ${shown.short}`, () => {
      const [instant, zone] = [anInstant(shown.utc), aZone(shown.zone)];
      assert.equal(zoneShort(zone), shown.short);
      assert.equal(localDateIn(instant, zone), shown.date);
      for (const lang of langs) {
        assert.equal(formatTime(instant, zone, lang), shown[lang].time);
        assert.equal(formatDateTime(instant, zone, lang), shown[lang].dateTime);
        assert.equal(formatDateTimeZone(instant, zone, lang), `${shown[lang].dateTime} ${shown.short}`);
      }
    });
  }

  it('the earliest and the latest accepted instant have a date in every zone', () => {
    fc.assert(
      fc.property(zones, (zone) => {
        assert.match(localDateIn(anInstant('0001-01-02T00:00:00Z'), zone), /^0001-01-02$/);
        assert.match(localDateIn(anInstant('9999-12-30T23:59:59.999999999Z'), zone), /^9999-12-31$/);
      }),
    );
  });

  it('written as RFC 3339 in any offset it is read back as the same instant', () => {
    const offsets = fc.constantFrom('+07:00', '+08:00', '+09:00', '+00:00', '-11:30');
    fc.assert(
      fc.property(instants, offsets, (instant, offset) => {
        assert.ok(anInstant(instant.toString({ timeZone: offset })).equals(instant));
      }),
    );
  });

  it('a day starts at 00.00 of its zone and ends where the next one starts', () => {
    assert.equal(startOfDay(localDate('2026-11-25'), 'Asia/Jakarta').toString(), '2026-11-24T17:00:00Z');
    assert.equal(startOfDay(localDate('2026-11-25'), 'Asia/Jayapura').toString(), '2026-11-24T15:00:00Z');
    fc.assert(
      fc.property(instants, zones, (instant, zone) => {
        const date = localDateIn(instant, zone);
        const [start, end] = [startOfDay(date, zone), startOfDay(addDays(date, 1), zone)];
        assert.ok(Temporal.Instant.compare(start, instant) <= 0);
        assert.ok(Temporal.Instant.compare(instant, end) < 0);
        assert.ok(formatTime(start, zone, 'id').startsWith('00.00 '));
      }),
    );
  });

  it('the zones are one hour apart: WIB, WITA, WIT are UTC+7, +8, +9', () => {
    const hours: Readonly<Record<Zone, number>> = {
      'Asia/Jakarta': 7,
      'Asia/Pontianak': 7,
      'Asia/Makassar': 8,
      'Asia/Jayapura': 9,
    };
    fc.assert(
      fc.property(instants, zones, (instant, zone) => {
        const wall = instant.add({ hours: hours[zone] }).toString();
        assert.equal(localDateIn(instant, zone), wall.slice(0, 10));
        assert.equal(formatTime(instant, zone, 'en'), `${wall.slice(11, 16)} ${zoneShort(zone)}`);
      }),
    );
  });
});

describe('zone', () => {
  for (const given of ['', 'WIB', 'Asia/Singapore', 'asia/jakarta', 'toString', '__proto__', 7, null]) {
    it(`${JSON.stringify(given)} is refused as zone_unknown`, () => {
      assert.deepEqual(parseZone(given), { ok: false, error: 'zone_unknown' });
    });
  }
});

describe('dates in words', () => {
  for (const written of vectors.dates) {
    it(`${written.date} is ${written.id.full}`, () => {
      const date = localDate(written.date);
      for (const lang of langs) {
        assert.equal(formatDate(date, lang), written[lang].full);
        for (const style of styles) assert.equal(formatDate(date, lang, style), written[lang][style]);
      }
    });
  }
});
