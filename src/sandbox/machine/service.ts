import type pg from 'pg';
import type { Instant } from '../../vocabulary/instant.ts';
import type { LocalDate } from '../../vocabulary/local-date.ts';
import type { Result } from '../../vocabulary/result.ts';
import type { Problem } from './problem.ts';

/** One service of a sandbox, as its contract in contracts/sandbox describes it. */
export interface Service {
  /** The name its behaviour is kept under; several methods may share one. */
  readonly name: string;
  readonly method: 'GET' | 'POST';
  /** A last segment `{…}` takes a UUID. */
  readonly path: string;
  readonly serve: (ask: Ask) => Promise<Result<Answer, Problem>>;
}

/** What callers need to know of a service to reach it. */
export type ServiceAddress = Pick<Service, 'name' | 'method' | 'path'>;

export interface Ask {
  /** The parsed body of a POST; undefined for a GET. */
  readonly body: unknown;
  /** The UUID in the path, where there is one. */
  readonly id: string;
  readonly db: pg.Pool;
  readonly now: Instant;
  /** The same moment on the wall calendar of Jakarta, where all four registers are kept. */
  readonly today: LocalDate;
}

export interface Answer {
  readonly status: 200 | 201;
  readonly body: object;
}
