import type { AuthorityTable, Rule } from '../../vocabulary/authority.ts';
import type { Ask, Permit } from './ask.ts';
import type { Path } from './path.ts';
import type { Reply } from './reply.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';
export type Takes = 'nothing' | 'form' | 'upload' | 'json' | 'stream';

/** One line of a feature's table of routes. Who may do it stands in the feature's authority table. */
export interface Route {
  readonly method: Method;
  readonly path: Path;
  readonly action: string;
  readonly rules: readonly Rule<never>[];
  /** What the audit log calls it when it has happened; null for reads. */
  readonly audit: string | null;
  readonly takes: Takes;
  readonly limits: RouteLimits;
  readonly handle: (ask: Ask, permit: Permit<never>) => Promise<Reply>;
}

export interface RouteLimits {
  readonly bodyBytes: number;
  /** Requests a minute for one account or address; null: only the general limit. */
  readonly perMinute: number | null;
}

type Handler<P extends string, Circumstance> = (ask: Ask<P>, permit: Permit<Circumstance>) => Promise<Reply>;

const LIMITS: RouteLimits = { bodyBytes: 64 * 1024, perMinute: null };

/** What a route does; with limits of its own where the general ones do not fit. */
type Does<P extends string, Circumstance> =
  | Handler<P, Circumstance>
  | ({ readonly handle: Handler<P, Circumstance> } & Partial<RouteLimits>);

type Audited<P extends string, Circumstance> = {
  readonly audit: string;
  readonly handle: Handler<P, Circumstance>;
} & Partial<RouteLimits>;

type Endpoint<P extends string, Circumstance> = {
  readonly method: Method;
  readonly audit: string | null;
  readonly handle: Handler<P, Circumstance>;
} & Partial<RouteLimits>;

/** Makes route lines whose actions are the keys of one authority table. */
export function routesFor<Circumstances>(authority: AuthorityTable<Circumstances>) {
  type Action = keyof Circumstances & string;

  function line<P extends string, A extends Action>(head: Head<P, A>, does: Does<P, Circumstances[A]>): Route {
    const { handle, ...limits } = typeof does === 'function' ? { handle: does } : does;
    return {
      method: head.method,
      path: head.path,
      action: head.action,
      audit: head.audit,
      takes: head.takes,
      rules: authority[head.action],
      limits: { bodyBytes: limits.bodyBytes ?? LIMITS.bodyBytes, perMinute: limits.perMinute ?? LIMITS.perMinute },
      // The kernel hands each route the parameters its own pattern names.
      handle: handle as unknown as Route['handle'],
    };
  }

  return {
    get: <P extends string, A extends Action>(path: Path<P>, action: A, does: Does<P, Circumstances[A]>) =>
      line({ method: 'GET', path, action, audit: null, takes: 'nothing' }, does),
    /** A form that changes something; `audit` names the event. */
    post: <P extends string, A extends Action>(path: Path<P>, action: A, write: Audited<P, Circumstances[A]>) =>
      line({ method: 'POST', path, action, audit: write.audit, takes: 'form' }, write),
    /** A form with files that changes something; its `bodyBytes` says how large it may be. */
    upload: <P extends string, A extends Action>(
      path: Path<P>,
      action: A,
      write: Audited<P, Circumstances[A]> & { readonly bodyBytes: number },
    ) => line({ method: 'POST', path, action, audit: write.audit, takes: 'upload' }, write),
    /** A form that only looks something up, with personal data that must not stand in an address. */
    look: <P extends string, A extends Action>(path: Path<P>, action: A, does: Does<P, Circumstances[A]>) =>
      line({ method: 'POST', path, action, audit: null, takes: 'form' }, does),
    /** A JSON endpoint. */
    json: <P extends string, A extends Action>(path: Path<P>, action: A, endpoint: Endpoint<P, Circumstances[A]>) =>
      line(
        {
          method: endpoint.method,
          path,
          action,
          audit: endpoint.audit,
          takes: endpoint.method === 'GET' ? 'nothing' : 'json',
        },
        endpoint,
      ),
  };
}

interface Head<P extends string, A extends string> {
  readonly method: Method;
  readonly path: Path<P>;
  readonly action: A;
  readonly audit: string | null;
  readonly takes: Takes;
}
