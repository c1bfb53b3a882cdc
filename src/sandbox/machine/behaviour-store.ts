import type pg from 'pg';
import { err, ok, type Result } from '../../vocabulary/result.ts';
import {
  changed,
  completeBehaviour,
  effectiveBehaviour,
  faultOf,
  type Behaviour,
  type BehaviourChange,
  type BehaviourFault,
  type FaultKind,
  type OwnBehaviour,
} from './behaviour.ts';
import { transaction } from './transaction.ts';

/** How a sandbox behaves as a whole, and each of its services. */
export interface SandboxBehaviour {
  readonly whole: Behaviour;
  readonly services: readonly ServiceBehaviour[];
}

export interface ServiceBehaviour {
  readonly service: string;
  readonly own: OwnBehaviour;
  /** What callers meet. */
  readonly effective: Behaviour;
}

/** For the operator's page; the connection is the sandbox's own role. */
export function readBehaviour(connection: pg.ClientConfig): Promise<SandboxBehaviour> {
  return transaction(connection, (client) => readAll(client, []));
}

/** Changes a sandbox or one of its services; the next request meets it. The connection is the sandbox's own role. */
export function setBehaviour(
  connection: pg.ClientConfig,
  change: BehaviourChange,
): Promise<Result<SandboxBehaviour, BehaviourFault>> {
  return transaction(connection, async (client) => {
    const service = change.service ?? WHOLE;
    await client.query('select from behaviour for update');
    const before = await readAll(client, []);
    const own = service === WHOLE ? before.whole : before.services.find((one) => one.service === service)?.own;
    if (own === undefined) return err('service_unknown');
    const wanted = changed(own, change);
    const holds = service === WHOLE ? completeBehaviour(wanted) : effectiveBehaviour(before.whole, wanted);
    if (holds === null) return err('whole_needs_value');
    const fault = faultOf(holds);
    if (fault !== null) return err(fault);
    await client.query(
      `update behaviour set median_ms = $2, p99_ms = $3, error_rate = $4, error_kind = $5, retry_after_seconds = $6,
         outage_since = $7 where service = $1`,
      [
        service,
        wanted.medianMs,
        wanted.p99Ms,
        wanted.errorRate,
        wanted.errorKind,
        wanted.retryAfterSeconds,
        wanted.outageSince?.toString() ?? null,
      ],
    );
    return ok(await readAll(client, []));
  });
}

/** How a service behaves at this moment. */
export async function behaviourOf(db: pg.Pool, service: string): Promise<Behaviour> {
  const { services } = await readAll(db, [WHOLE, service]);
  const found = services[0];
  if (found === undefined) throw new Error(`The behaviour of ${service} is not recorded.`);
  return found.effective;
}

const WHOLE = '*';

interface Row {
  readonly service: string;
  readonly median_ms: number | null;
  readonly p99_ms: number | null;
  readonly error_rate: number | null;
  readonly error_kind: FaultKind | null;
  readonly retry_after_seconds: number | null;
  readonly outage_since: string | null;
}

/** The rows of these names, of all when none is named. */
async function readAll(db: pg.ClientBase | pg.Pool, names: readonly string[]): Promise<SandboxBehaviour> {
  const { rows } = await db.query<Row>({
    name: 'behaviour',
    text: `select service, median_ms, p99_ms, error_rate, error_kind, retry_after_seconds,
        to_char(outage_since at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as outage_since
      from behaviour where service = any($1) or cardinality($1) = 0 order by service`,
    values: [names],
  });
  const [first, ...others] = rows;
  const whole = first?.service === WHOLE ? completeBehaviour(ownOf(first)) : null;
  if (whole === null) throw new Error('The behaviour of the whole sandbox is not recorded.');
  return {
    whole,
    services: others.map((row) => ({
      service: row.service,
      own: ownOf(row),
      effective: effectiveBehaviour(whole, ownOf(row)),
    })),
  };
}

function ownOf(row: Row): OwnBehaviour {
  return {
    medianMs: row.median_ms,
    p99Ms: row.p99_ms,
    errorRate: row.error_rate,
    errorKind: row.error_kind,
    retryAfterSeconds: row.retry_after_seconds,
    outageSince: row.outage_since === null ? null : Temporal.Instant.from(row.outage_since),
  };
}
