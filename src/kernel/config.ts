import { resolve } from 'node:path';
import { err, ok, type Result } from '../vocabulary/result.ts';
import { Secret } from '../vocabulary/secret.ts';

export interface Config {
  readonly port: number;
  readonly host: string;
  /** The address people use, without a slash at the end; null: http://localhost:<port>. */
  readonly publicUrl: string | null;
  readonly dataFolder: string;
  /** null: the embedded PostgreSQL in the data folder. */
  readonly databaseUrl: Secret | null;
  readonly databaseOwnerUrl: Secret | null;
  /** A role that reads all rows and writes none; for backups. */
  readonly databaseBackupUrl: Secret | null;
  readonly masterKeyFile: string;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error';
  /** null: a file in the data folder for a sample installation, standard output for a real one. */
  readonly logTo: 'stdout' | 'file' | null;
  readonly trustedProxies: number;
  readonly databasePool: number;
  /** Seal files `<organisation code>.pem` of a real installation; null: none, so nothing can be sealed. */
  readonly sealFolder: string | null;
}

export interface Variable {
  readonly name: string;
  readonly fallback: string;
  readonly says: string;
}

/** Every variable of the environment that the program reads; docs/configuration.md is made from it. */
export const VARIABLES = [
  { name: 'PORT', fallback: '3000', says: 'The port the program listens on; 0 takes any free one.' },
  {
    name: 'TERPADU_HOST',
    fallback: '127.0.0.1',
    says: 'The address it listens on. A sample installation listens on loopback only.',
  },
  {
    name: 'PUBLIC_URL',
    fallback: 'http://localhost:<PORT>',
    says: 'The address people use, https in a real installation. Passkeys are bound to its host for good.',
  },
  { name: 'TERPADU_DATA', fallback: './data', says: 'The folder for the embedded database, keys, cache and log.' },
  {
    name: 'DATABASE_URL',
    fallback: '(embedded)',
    says: 'A PostgreSQL 15 to 18 for the application role, which neither owns tables nor bypasses policies.',
  },
  {
    name: 'DATABASE_OWNER_URL',
    fallback: '(embedded)',
    says: 'The owner of the tables in the same database; read by setup, migrate, restore and doctor only.',
  },
  {
    name: 'DATABASE_BACKUP_URL',
    fallback: '(embedded)',
    says: 'A role that reads every row of the same database and writes none (bypassrls, pg_read_all_data); read by backup only.',
  },
  {
    name: 'TERPADU_MASTER_KEY_FILE',
    fallback: '<TERPADU_DATA>/keys/master.json',
    says: 'The master key that wraps all other keys. Kept outside the database and outside its backups.',
  },
  { name: 'TERPADU_LOG_LEVEL', fallback: 'info', says: 'debug, info, warn or error.' },
  {
    name: 'TERPADU_LOG_TO',
    fallback: 'file in a sample, stdout in a real installation',
    says: 'stdout or file (<TERPADU_DATA>/log/terpadu.log).',
  },
  {
    name: 'TERPADU_TRUSTED_PROXIES',
    fallback: '0',
    says: 'How many proxies in front add to X-Forwarded-For; 0 ignores the header.',
  },
  { name: 'TERPADU_DATABASE_POOL', fallback: '20', says: 'Connections to PostgreSQL for one process, 4 to 200.' },
  {
    name: 'TERPADU_SEAL_FOLDER',
    fallback: '(none)',
    says: 'Seals of a real installation: <organisation code>.pem with private key, certificate and its chain up to the root, readable by the program alone. Without one an office issues no documents.',
  },
] as const satisfies readonly Variable[];

/** Read by tests only; named here so that they are not refused as unknown. */
const TEST_VARIABLES = ['TERPADU_TEST_DATABASE', 'TERPADU_CHAOS_ROUNDS', 'TERPADU_CHAOS_SEED', 'TERPADU_SEED'];

type Environment = Readonly<Record<string, string | undefined>>;

export type ConfigFault = {
  readonly code: 'variable_unknown' | 'variable_malformed';
  readonly variable: string;
  readonly sentence: string;
};

/** Reads the environment; everything wrong with it is reported at once. */
export function readConfig(env: Environment, projectFolder: string): Result<Config, readonly ConfigFault[]> {
  const faults = unknownVariables(env);
  const read = reader(env, faults);
  const dataFolder = resolve(projectFolder, env['TERPADU_DATA'] ?? 'data');
  const config: Config = {
    port: read.integer('PORT', 3000, [0, 65_535]),
    host: env['TERPADU_HOST'] ?? '127.0.0.1',
    publicUrl: read.origin('PUBLIC_URL'),
    dataFolder,
    databaseUrl: read.databaseUrl('DATABASE_URL'),
    databaseOwnerUrl: read.databaseUrl('DATABASE_OWNER_URL'),
    databaseBackupUrl: read.databaseUrl('DATABASE_BACKUP_URL'),
    masterKeyFile: resolve(projectFolder, env['TERPADU_MASTER_KEY_FILE'] ?? resolve(dataFolder, 'keys/master.json')),
    logLevel: read.choice('TERPADU_LOG_LEVEL', ['debug', 'info', 'warn', 'error']) ?? 'info',
    logTo: read.choice('TERPADU_LOG_TO', ['stdout', 'file']),
    trustedProxies: read.integer('TERPADU_TRUSTED_PROXIES', 0, [0, 10]),
    databasePool: read.integer('TERPADU_DATABASE_POOL', 20, [4, 200]),
    sealFolder: read.folder('TERPADU_SEAL_FOLDER', projectFolder),
  };
  return faults.length === 0 ? ok(config) : err(faults);
}

function unknownVariables(env: Environment): ConfigFault[] {
  const known = new Set<string>([...VARIABLES.map((variable) => variable.name), ...TEST_VARIABLES]);
  return Object.keys(env)
    .filter((name) => name.startsWith('TERPADU_') && !known.has(name))
    .map((name) => ({
      code: 'variable_unknown',
      variable: name,
      sentence: `${name} is not a variable of Terpadu; terpadu --help lists them.`,
    }));
}

function reader(env: Environment, faults: ConfigFault[]) {
  const refuse = (variable: string, expected: string): null => {
    faults.push({ code: 'variable_malformed', variable, sentence: `${variable} must be ${expected}.` });
    return null;
  };
  return {
    integer(name: string, fallback: number, [min, max]: readonly [number, number]): number {
      const text = env[name];
      if (text === undefined || text === '') return fallback;
      const number = /^\d{1,9}$/.test(text) ? Number(text) : NaN;
      if (number >= min && number <= max) return number;
      return refuse(name, `a whole number from ${min} to ${max}`) ?? fallback;
    },
    choice<const T extends string>(name: string, choices: readonly T[]): T | null {
      const text = env[name];
      if (text === undefined || text === '') return null;
      return choices.find((choice) => choice === text) ?? refuse(name, choices.join(' or '));
    },
    folder(name: string, projectFolder: string): string | null {
      const text = env[name];
      return text === undefined || text === '' ? null : resolve(projectFolder, text);
    },
    origin(name: string): string | null {
      const text = env[name];
      if (text === undefined || text === '') return null;
      const url = URL.canParse(text) ? new URL(text) : null;
      const isOrigin =
        url !== null &&
        /^https?:$/.test(url.protocol) &&
        url.pathname === '/' &&
        url.search === '' &&
        url.username === '';
      return isOrigin ? url.origin : refuse(name, 'an address such as https://layanan.example.go.id, without a path');
    },
    databaseUrl(name: string): Secret | null {
      const text = env[name];
      if (text === undefined || text === '') return null;
      const isUrl = URL.canParse(text) && /^postgres(ql)?:$/.test(new URL(text).protocol);
      return isUrl ? new Secret(text) : refuse(name, 'postgres://role:password@host:port/database');
    },
  };
}
