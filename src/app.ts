import type { Hono } from 'hono';
import { directoryFeature, officeOf, officerActor } from './features/directory/index.ts';
import { errorCatalogue, kernelErrors, type ErrorTable } from './kernel/errors.ts';
import type { Feature } from './kernel/feature.ts';
import { observerOf } from './kernel/http/observer.ts';
import { kernelRoutes } from './kernel/http/own-routes.ts';
import type { Route } from './kernel/http/route.ts';
import { httpServer } from './kernel/http/server.ts';
import { openMetrics } from './kernel/metrics.ts';
import type { MigrationSet } from './kernel/migrate.ts';
import { kernelMigrations } from './kernel/migrations.ts';
import { overviewOutbox } from './kernel/outbox/overview.ts';
import type { Services } from './kernel/services.ts';
import { countSessions, type Session } from './kernel/session.ts';
import { countDue } from './kernel/timers/fire.ts';
import { WORKER } from './kernel/viewer.ts';
import { presenterOf } from './joined/presenter.tsx';
import { sampleStripOf } from './joined/sample-strip.ts';
import type { Actor } from './vocabulary/authority.ts';
import { listAssets } from './web/assets.ts';

/** The features in the order of their dependency: each may use the front doors of those before it. */
const FEATURES: readonly Feature[] = [directoryFeature];

/** All steps of the database, in the order of dependency. */
export function migrationSets(): readonly MigrationSet[] {
  return [kernelMigrations, ...FEATURES.map((feature) => feature.migrations)];
}

export function errorTables(): readonly ErrorTable[] {
  return [kernelErrors, ...FEATURES.map((feature) => feature.errors)];
}

export function catalogue() {
  return errorCatalogue(errorTables());
}

export interface ApplicationOptions {
  readonly services: Services;
  /** What browsers call this program: scheme, host and port. */
  readonly origin: string;
  /** Routes of a test; nothing else adds any. */
  readonly extraRoutes?: readonly Route[];
}

export interface Application {
  readonly server: Hono;
  stop(): Promise<void>;
}

/** Joins the features into one program on open services. */
export function application(options: ApplicationOptions): Application {
  const { services, origin } = options;
  const cookies = { isSecure: !(services.installation.kind === 'sample' && origin.startsWith('http://')) };
  const metrics = openMetrics({
    outbox: () => outboxFigures(services),
    timersDue: () => services.db.as(WORKER, (tx) => countDue(tx, services.clock)),
    sessions: () => countSessions(services.db, services.clock.trueNow()),
    databasePool: async () => services.db.connections(),
  });
  const routes = [
    ...kernelRoutes({ cookies, assets: listAssets(), metricsText: () => metrics.text() }),
    ...FEATURES.flatMap((feature) => feature.routes),
    ...(options.extraRoutes ?? []),
  ];
  const server = httpServer({
    services,
    routes,
    cookies,
    origin,
    presenter: presenterOf({
      navigation: FEATURES.flatMap((feature) => feature.navigation),
      footer: [],
      officeOf,
      sampleStrip: sampleStripOf,
      origin,
    }),
    actorOf: (session, now) => actorOf(services, session, now),
    observe: observerOf(services, metrics),
  });
  return { server, stop: () => metrics.stop() };
}

async function actorOf({ db }: Services, session: Session, now: Temporal.Instant): Promise<Actor> {
  const { personId, officerId, agencyId, acr } = session;
  if (personId !== null) return { kind: 'person', personId, acr };
  if (officerId === null || agencyId === null) return { kind: 'public' };
  return officerActor(db, { officerId, agencyId, acr }, now);
}

async function outboxFigures(services: Services): Promise<{ readonly waiting: number; readonly failing: number }> {
  const kinds = await services.db.as(WORKER, overviewOutbox);
  return {
    waiting: kinds.reduce((sum, kind) => sum + kind.waiting, 0),
    failing: kinds.reduce((sum, kind) => sum + kind.failing, 0),
  };
}
