import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { matchSeen } from './match-seen.ts';

const listed = [
  { name: 'SIMKADA (Sistem Kapal Daerah)', addresses: ['https://www.simkada.kkp.go.id/login'] },
  { name: 'e-Logbook', addresses: [] },
  { name: 'Pantau Laut', addresses: ['pantau.kkp.go.id:8443'] },
];

const alone = (names: readonly string[]) => names.map((name) => [name]);

describe('systems seen elsewhere against the registry', () => {
  it('meet by host, whatever the scheme, the port and the path', () => {
    const hosts = ['SIMKADA.kkp.go.id', 'http://pantau.kkp.go.id/peta', 'lama.kkp.go.id'];
    const { both, unlisted } = matchSeen(listed, alone(hosts));
    assert.equal(both, 2);
    assert.deepEqual(unlisted, ['lama.kkp.go.id']);
  });

  it('meet by name without case, blanks and marks, with or without the expansion in brackets', () => {
    assert.equal(matchSeen(listed, alone(['simkada', 'E LOGBOOK', 'Sistem lain'])).both, 2);
  });

  it('count once, however often one is seen', () => {
    const { seen, both } = matchSeen(
      listed,
      alone(['simkada', 'simkada.kkp.go.id', 'baru.kkp.go.id', ' BARU.kkp.go.id ']),
    );
    assert.deepEqual([seen, both], [2, 1]);
  });

  it('meet when one of several names of a system is listed', () => {
    assert.equal(matchSeen(listed, [['kapal-kecil', 'Pantau Laut']]).both, 1);
  });

  it('say nothing by blanks and marks alone', () => {
    assert.deepEqual(matchSeen(listed, alone(['', '  ', '---', '-'])), { seen: 0, both: 0, unlisted: [] });
  });

  it('are compared quickly also when they are long and hostile', () => {
    const hostile = `${'a.'.repeat(5_000)}!`;
    const begun = performance.now();
    matchSeen(
      [{ name: hostile, addresses: [hostile] }],
      Array.from({ length: 500 }, () => [hostile]),
    );
    assert.ok(performance.now() - begun < 1_000);
  });
});
