import pg from 'pg';

const LIMITS = { connectionTimeoutMillis: 5_000, statement_timeout: 60_000, lock_timeout: 10_000 } as const;

/** Runs `work` in a transaction on a connection of its own; commits if it returns. */
export async function transaction<T>(
  connection: pg.ClientConfig,
  work: (client: pg.ClientBase) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ ...connection, ...LIMITS });
  client.on('error', () => {});
  await client.connect();
  try {
    return await committed(client, work);
  } finally {
    await client.end();
  }
}

/** The same on a connection of the pool. */
export async function transactionOf<T>(db: pg.Pool, work: (client: pg.ClientBase) => Promise<T>): Promise<T> {
  const client = await db.connect();
  let isBroken = true;
  try {
    const result = await committed(client, work);
    isBroken = false;
    return result;
  } finally {
    client.release(isBroken);
  }
}

async function committed<T>(client: pg.ClientBase, work: (client: pg.ClientBase) => Promise<T>): Promise<T> {
  await client.query('begin');
  try {
    const result = await work(client);
    await client.query('commit');
    return result;
  } catch (fault) {
    await client.query('rollback').catch(() => {});
    throw fault;
  }
}
