import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readConfig, type Config, type ConfigFault } from './config.ts';

function read(env: Record<string, string>): Config {
  const config = readConfig(env, '/proyek');
  assert.ok(config.ok);
  return config.value;
}

function refuse(env: Record<string, string>): readonly ConfigFault[] {
  const config = readConfig(env, '/proyek');
  assert.ok(!config.ok);
  return config.error;
}

describe('the configuration', () => {
  it('stands without a single variable', () => {
    const config = read({});
    assert.equal(config.port, 3000);
    assert.equal(config.host, '127.0.0.1');
    assert.equal(config.dataFolder, '/proyek/data');
    assert.equal(config.masterKeyFile, '/proyek/data/keys/master.json');
    assert.equal(config.databaseUrl, null);
  });

  it('refuses a variable it does not know and leaves foreign ones alone', () => {
    const faults = refuse({ TERPADU_PROT: '3000', HOME: '/root' });
    assert.deepEqual(
      faults.map((fault) => [fault.code, fault.variable]),
      [['variable_unknown', 'TERPADU_PROT']],
    );
  });

  it('reports everything that is wrong at once', () => {
    const faults = refuse({
      PORT: '70000',
      PUBLIC_URL: 'layanan.example',
      DATABASE_URL: 'mysql://x',
      TERPADU_LOG_LEVEL: 'loud',
    });
    assert.deepEqual(faults.map((fault) => fault.variable).sort(), [
      'DATABASE_URL',
      'PORT',
      'PUBLIC_URL',
      'TERPADU_LOG_LEVEL',
    ]);
  });

  it('never prints the password of a database', () => {
    const config = read({ DATABASE_URL: 'postgres://app:rahasia@localhost/terpadu' });
    assert.ok(!JSON.stringify(config).includes('rahasia'));
    assert.equal(config.databaseUrl?.reveal(), 'postgres://app:rahasia@localhost/terpadu');
  });

  for (const wrong of ['https://a.example/path', 'https://user@a.example', 'ftp://a.example']) {
    it(`refuses ${wrong} as the public address`, () => assert.equal(refuse({ PUBLIC_URL: wrong }).length, 1));
  }
});
