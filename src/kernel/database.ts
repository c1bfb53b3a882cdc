import {
  Kysely,
  PostgresAdapter,
  PostgresQueryCompiler,
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  type QueryResult,
} from 'kysely';
import pg from 'pg';
import { openingStatement, type Viewer } from './viewer.ts';

/**
 * One open transaction. Features narrow it to their own tables with `tx.$extendTables<OwnTables>()`;
 * it has no tables of its own so that nobody reads a schema by accident.
 */
export type Tx = Kysely<Record<never, never>>;

export interface Database {
  /** Runs `work` in one transaction that sees only the viewer's rows; commits if it returns. */
  as<T>(viewer: Viewer, work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Listens for a notification until `stop` is called, also across a break of the connection. */
  listen(channel: string, heard: () => void): Promise<{ stop(): Promise<void> }>;
  /** A connection of its own for the whole life of a lock; dies with the process. */
  holdLock(key: bigint): Promise<{ readonly held: boolean; release(): Promise<void> }>;
  isReachable(): Promise<boolean>;
  /** Connections of this process: open, idle among them, and requests waiting for one. */
  connections(): { readonly total: number; readonly idle: number; readonly queued: number };
  close(): Promise<void>;
}

export interface DatabaseOptions {
  readonly connection: pg.ClientConfig;
  readonly poolSize: number;
  /** Told about a broken idle connection; the pool replaces it by itself. */
  readonly onBroken: (fault: Error) => void;
}

const STATEMENT_TIMEOUT_MS = 15_000;
const LOCK_TIMEOUT_MS = 5_000;
const IDLE_IN_TRANSACTION_MS = 30_000;
const CONNECT_TIMEOUT_MS = 5_000;

export function openDatabase(options: DatabaseOptions): Database {
  const pool = new pg.Pool({
    ...options.connection,
    types: TYPES,
    max: options.poolSize,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    allowExitOnIdle: true,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    lock_timeout: LOCK_TIMEOUT_MS,
    idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_MS,
  });
  pool.on('error', options.onBroken);
  // The pool itself listens to idle connections only; an error that nobody hears would end the process.
  pool.on('connect', (client) => void client.on('error', () => {}));
  return {
    as: (viewer, work) => inTransaction(pool, viewer, work),
    listen: (channel, heard) => listen(options, channel, heard),
    holdLock: (key) => holdLock(options, key),
    async isReachable() {
      return pool.query('select 1').then(
        () => true,
        () => false,
      );
    },
    connections: () => ({ total: pool.totalCount, idle: pool.idleCount, queued: pool.waitingCount }),
    close: () => pool.end(),
  };
}

/** Whether a fault says that PostgreSQL cannot be reached, or has no connection or disk left (SQLSTATE classes 08, 57 and 53). */
export function isDatabaseGone(fault: unknown): boolean {
  if (!(fault instanceof Error)) return false;
  const code = 'code' in fault ? String(fault.code) : '';
  return (
    /^(ECONNREFUSED|ECONNRESET|ENOENT|EPIPE|08\w{3}|57P0[123]|53\w{3})$/.test(code) || WITHOUT_CODE.test(fault.message)
  );
}

/** What pg says itself, without a code. */
const WITHOUT_CODE =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/;

/** bigint as BigInt, date as its text (a date of law has no zone), timestamptz as an instant. */
const TYPES: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) =>
    PARSERS.get(oid) ?? (pg.types.getTypeParser(oid, format) as (text: string) => unknown),
};

const PARSERS: ReadonlyMap<number, (text: string) => unknown> = new Map<number, (text: string) => unknown>([
  [20, BigInt],
  [1082, (text) => text],
  [1184, (text) => Temporal.Instant.from(text)],
]);

async function inTransaction<T>(pool: pg.Pool, viewer: Viewer, work: (tx: Tx) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let isBroken = false;
  try {
    await client.query(openingStatement(viewer));
    const result = await work(kyselyOn(client));
    const { command } = await client.query('commit');
    // PostgreSQL answers a commit after a failed statement with a rollback, and calls that no error.
    if (command !== 'COMMIT') throw new Error('A statement failed and the work went on; nothing was saved.');
    return result;
  } catch (fault) {
    isBroken = await client.query('rollback').then(
      () => false,
      () => true,
    );
    throw fault;
  } finally {
    client.release(isBroken);
  }
}

function kyselyOn(client: pg.ClientBase): Tx {
  const connection = connectionOn(client);
  const driver: Driver = {
    init: async () => {},
    acquireConnection: async () => connection,
    beginTransaction: notNested,
    commitTransaction: notNested,
    rollbackTransaction: notNested,
    releaseConnection: async () => {},
    destroy: async () => {},
  };
  return new Kysely<Record<never, never>>({
    dialect: {
      createDriver: () => driver,
      createQueryCompiler: () => new PostgresQueryCompiler(),
      createAdapter: () => new PostgresAdapter(),
      createIntrospector: () => {
        throw new Error('A transaction does not describe the database.');
      },
    },
  });
}

function connectionOn(client: pg.ClientBase): DatabaseConnection {
  return {
    async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
      const { rows, rowCount, command } = await client.query<R & pg.QueryResultRow>(
        query.sql,
        query.parameters.map(toParameter),
      );
      const changes = command === 'SELECT' ? {} : { numAffectedRows: BigInt(rowCount ?? 0) };
      return { rows, ...changes };
    },
    // eslint-disable-next-line require-yield
    async *streamQuery() {
      throw new Error('Lists are bounded; nothing streams inside a transaction.');
    },
  };
}

async function notNested(): Promise<never> {
  throw new Error('A transaction is already open; it is not nested.');
}

function toParameter(value: unknown): unknown {
  return value instanceof Temporal.Instant ? value.toString() : value;
}

const LISTEN_AGAIN_MS = 1_000;

/** Listens again by itself after a break, and then calls back once: something may have been missed. */
async function listen(options: DatabaseOptions, channel: string, heard: () => void) {
  let client = await startListening();
  let isStopped = false;
  let again: NodeJS.Timeout | null = null;

  async function startListening(): Promise<pg.Client> {
    const fresh = new pg.Client({ ...options.connection, connectionTimeoutMillis: CONNECT_TIMEOUT_MS });
    fresh.on('error', options.onBroken);
    fresh.on('notification', heard);
    await fresh.connect();
    await fresh.query(`listen ${pg.escapeIdentifier(channel)}`);
    fresh.once('end', () => listenAgainSoon());
    return fresh;
  }

  function listenAgainSoon(): void {
    if (isStopped) return;
    again = setTimeout(() => void listenAgain(), LISTEN_AGAIN_MS).unref();
  }

  async function listenAgain(): Promise<void> {
    try {
      client = await startListening();
      if (isStopped) await client.end();
      else heard();
    } catch {
      listenAgainSoon();
    }
  }

  return {
    async stop() {
      isStopped = true;
      if (again !== null) clearTimeout(again);
      await client.end();
    },
  };
}

async function holdLock(options: DatabaseOptions, key: bigint) {
  const client = new pg.Client({ ...options.connection, connectionTimeoutMillis: CONNECT_TIMEOUT_MS });
  client.on('error', options.onBroken);
  await client.connect();
  const { rows } = await client.query<{ held: boolean }>('select pg_try_advisory_lock($1) as held', [key.toString()]);
  const held = rows[0]?.held === true;
  if (!held) await client.end();
  return { held, release: () => (held ? client.end() : Promise.resolve()) };
}
