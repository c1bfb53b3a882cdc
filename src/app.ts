import type { Hono } from 'hono';
import { directoryFeature, directoryGallery, officeOf, PASSKEY_LOST } from './features/directory/index.ts';
import {
  documentsErrors,
  documentsFeature,
  documentsGallery,
  documentsMigrations,
} from './features/documents/index.ts';
import { exchangeFeature, exchangeGallery } from './features/exchange/index.ts';
import {
  actorOf,
  identityErrors,
  identityFeature,
  identityGallery,
  identityMigrations,
  identityPaths,
  lockOutOfficer,
  type OfficerGate,
  passkeyClient,
  purgeIdentity,
  signInEntry,
} from './features/identity/index.ts';
import { mallErrors, mallFeature, mallGallery, mallHandlers, mallMigrations } from './features/mall/index.ts';
import {
  inboxOf,
  noticesErrors,
  noticesFeature,
  noticesGallery,
  noticesMigrations,
  purgeNotices,
} from './features/notices/index.ts';
import {
  onceonlyErrors,
  onceonlyFeature,
  onceonlyGallery,
  onceonlyHandlers,
  onceonlyMigrations,
  purgeOnceonly,
} from './features/onceonly/index.ts';
import {
  operationsErrors,
  operationsFeature,
  operationsFooter,
  operationsGallery,
  operationsMigrations,
} from './features/operations/index.ts';
import {
  portfolioErrors,
  portfolioFeature,
  portfolioGallery,
  portfolioMigrations,
  similarClient,
  startPortfolio,
} from './features/portfolio/index.ts';
import { joinedAuthority } from './joined/authority.ts';
import { frontContributions } from './joined/front.ts';
import { homeContributions } from './joined/home/contributions.ts';
import { homeGallery } from './joined/home/gallery.tsx';
import { homePaths, homeRoutes } from './joined/home/routes.ts';
import { footerNavigation, navigationOf } from './joined/navigation.ts';
import { officerGateOf } from './joined/officer-gate.ts';
import { type Ports, unreachable, unreachablePorts } from './joined/ports.ts';
import { presenterOf } from './joined/presenter.tsx';
import { joinedRoutes } from './joined/routes.tsx';
import { sealerProbe } from './joined/sealer-probe.ts';
import { sampleStripOf } from './joined/sample-strip.ts';
import { tourGallery } from './joined/tour/gallery.tsx';
import { tourRoutes } from './joined/tour/routes.ts';
import { errorCatalogue, type ErrorCatalogue, kernelErrors, type ErrorTable } from './kernel/errors.ts';
import type { Feature } from './kernel/feature.ts';
import { startHousekeeping } from './kernel/housekeeping.ts';
import { observerOf } from './kernel/http/observer.ts';
import { kernelAuthority, kernelRoutes } from './kernel/http/own-routes.ts';
import type { CookiePolicy } from './kernel/http/cookie.ts';
import type { Route } from './kernel/http/route.ts';
import { httpServer } from './kernel/http/server.ts';
import { openMetrics } from './kernel/metrics.ts';
import type { MigrationSet } from './kernel/migrate.ts';
import type { InstallationKind } from './kernel/installation.ts';
import { kernelMigrations } from './kernel/migrations.ts';
import { startDrainer } from './kernel/outbox/drainer.ts';
import { type Handler, handlersOf } from './kernel/outbox/handler.ts';
import { overviewOutbox } from './kernel/outbox/overview.ts';
import type { Services } from './kernel/services.ts';
import { countSessions } from './kernel/session.ts';
import { countDue } from './kernel/timers/fire.ts';
import { startTimers } from './kernel/timers/runner.ts';
import { WORKER } from './kernel/viewer.ts';
import type { Sandboxes } from './verbs/sandboxes.ts';
import { addClientScript, listAssets } from './web/assets.ts';
import type { GalleryPage } from './web/gallery/gallery-page.ts';
import { galleryPages } from './web/gallery/gallery.tsx';

// Before the first page is rendered: every page loads one script, and it is built once.
addClientScript({ file: passkeyClient, serve: 'servePasskeys' });
addClientScript({ file: similarClient, serve: 'serveSimilar' });

/** All steps of the database, in the order of dependency. */
export function migrationSets(): readonly MigrationSet[] {
  return [
    kernelMigrations,
    directoryFeature.migrations,
    operationsMigrations,
    exchangeFeature.migrations,
    identityMigrations,
    documentsMigrations,
    noticesMigrations,
    onceonlyMigrations,
    mallMigrations,
    portfolioMigrations,
  ];
}

/** Every code the program answers with, and what it says. */
export function catalogue(): ErrorCatalogue {
  return errorCatalogue(errorTables());
}

function errorTables(): readonly ErrorTable[] {
  return [
    kernelErrors,
    directoryFeature.errors,
    operationsErrors,
    exchangeFeature.errors,
    identityErrors,
    documentsErrors,
    noticesErrors,
    onceonlyErrors,
    mallErrors,
    portfolioErrors,
  ];
}

/** Every page in every state, of the web layer and of all features. */
export function allGalleryPages(): readonly GalleryPage[] {
  return [
    ...galleryPages,
    ...directoryGallery,
    ...operationsGallery,
    ...exchangeGallery,
    ...identityGallery,
    ...documentsGallery,
    ...noticesGallery,
    ...onceonlyGallery,
    ...mallGallery,
    ...portfolioGallery,
    ...homeGallery,
    ...tourGallery,
  ];
}

export interface ApplicationOptions {
  readonly services: Services;
  /** What browsers call this program: scheme, host and port. */
  readonly origin: string;
  /** The played agencies of a sample installation; null where there are none. */
  readonly sandboxes: Pick<Sandboxes, 'control'> | null;
  readonly ports: Ports;
  /** Routes of a test; nothing else adds any. */
  readonly extraRoutes?: readonly Route[];
}

export interface Application {
  readonly server: Hono;
  readonly features: readonly Feature[];
  readonly routes: readonly Route[];
  stop(): Promise<void>;
}

/** Joins the features into one program on open services. */
export async function application(options: ApplicationOptions): Promise<Application> {
  const { services, origin } = options;
  const isSample = services.installation.kind === 'sample';
  const cookies = { isSecure: !(isSample && origin.startsWith('http://')) };
  const features = featuresOf({
    ...options,
    cookies,
    installation: services.installation.kind,
    officerGate: officerGateOf(services),
  });
  const metrics = openMetrics({
    outbox: () => outboxFigures(services),
    timersDue: () => services.db.as(WORKER, (tx) => countDue(tx, services.clock)),
    sessions: () => countSessions(services.db, services.clock.trueNow()),
    databasePool: async () => services.db.connections(),
  });
  const routes = [
    ...kernelRoutes({ cookies, assets: listAssets(), metricsText: () => metrics.text() }),
    ...ownRoutes({ ports: options.ports, features, gallery: isSample ? allGalleryPages() : [] }),
    ...features.flatMap((feature) => feature.routes),
    ...(options.extraRoutes ?? []),
  ];
  const server = httpServer({
    services,
    routes,
    cookies,
    origin,
    presenter: presenterOf({
      navigation: navigationOf(features),
      footer: [...footerNavigation, ...operationsFooter],
      signIn: signInEntry,
      account: identityPaths.account.to({}),
      officeOf,
      inboxOf,
      sampleStrip: sampleStripOf,
      origin,
    }),
    actorOf: actorOf(officerGateOf(services)),
    observe: observerOf(services, metrics),
  });
  return { server, features, routes, stop: () => metrics.stop() };
}

interface FeaturePort {
  readonly installation: InstallationKind;
  readonly origin: string;
  readonly cookies: CookiePolicy;
  readonly officerGate: OfficerGate;
  readonly sandboxes: Pick<Sandboxes, 'control'> | null;
  readonly ports: Ports;
}

/** The features in the order of their dependency: each uses only the front doors of those before it. */
function featuresOf(port: FeaturePort): readonly Feature[] {
  const { ports, origin } = port;
  const identity = identityFeature({
    ...port,
    home: { person: homePaths.home.to({}), officer: homePaths.home.to({}) },
    personName: async () => null,
  });
  const later = [
    exchangeFeature,
    identity,
    documentsFeature({ origin }),
    noticesFeature(ports.notices),
    onceonlyFeature(ports.onceonly),
    mallFeature(ports.mall),
    portfolioFeature(ports.portfolio),
  ];
  const operations = operationsFeature({
    authorityTables: [
      { feature: 'kernel', table: kernelAuthority },
      { feature: 'front', table: joinedAuthority },
      ...[directoryFeature, ...later].map(({ name, authority }) => ({ feature: name, table: authority })),
    ],
    sandboxes: port.sandboxes?.control ?? null,
    probes: [sealerProbe],
  });
  return [directoryFeature, operations, ...later];
}

interface OwnRoutes {
  readonly ports: Ports;
  readonly features: readonly Feature[];
  /** Empty in a real installation, which has no tour either. */
  readonly gallery: readonly GalleryPage[];
}

/** The pages that many features feed. */
function ownRoutes({ ports, features, gallery }: OwnRoutes): readonly Route[] {
  return [
    ...joinedRoutes({ front: frontContributions, gallery }),
    ...homeRoutes(homeContributions(ports, features)),
    ...tourRoutes,
  ];
}

/** One part of the program as documents and tests read it, without running it. */
export interface Part {
  readonly name: string;
  readonly routes: readonly Route[];
  readonly authority: Feature['authority'];
}

export function parts(): readonly Part[] {
  const cookies = { isSecure: false };
  const ports = unreachablePorts;
  const officerGate: OfficerGate = {
    actorOf: unreachable,
    officerOf: unreachable,
    readInvitation: unreachable,
    acceptInvitation: unreachable,
    appointFirstAdministrator: unreachable,
  };
  const features = featuresOf({
    installation: 'sample',
    origin: 'http://localhost',
    cookies,
    officerGate,
    sandboxes: null,
    ports,
  });
  return [
    {
      name: 'kernel',
      routes: kernelRoutes({ cookies, assets: [], metricsText: unreachable }),
      authority: kernelAuthority,
    },
    { name: 'front', routes: ownRoutes({ ports, features, gallery: [] }), authority: joinedAuthority },
    ...features,
  ];
}

/** What runs beside the requests: effects, timers, and the removal of what has done its work. */
export async function startWorkers(services: Services, ports: Ports): Promise<{ stop(): Promise<void> }> {
  const { db, clock, log } = services;
  const onFault = (fault: unknown) => log.error('A worker failed and goes on.', { err: fault });
  const timers = startTimers({ db, clock, onFault });
  clock.onMoved(() => timers.wake());
  const housekeeping = startHousekeeping(services, [
    (now) => purgeIdentity(db, now),
    (now) => purgeNotices(db, now),
    () => purgeOnceonly(services),
  ]);
  const portfolio = startPortfolio(services, ports.portfolio);
  const drainer = await startDrainer({
    db,
    handlers: handlersOf([
      ...effectsOf(services),
      ...onceonlyHandlers(services, ports.onceonly),
      ...mallHandlers(services, ports.mall),
      ...portfolio.handlers,
    ]),
    now: () => clock.trueNow(),
    random: Math.random,
    onFault,
  });
  return {
    async stop() {
      await Promise.all([timers.stop(), housekeeping.stop(), portfolio.stop(), drainer.stop(EFFECT_GRACE_MS)]);
    },
  };
}

/** Effects under way when the program is told to stop get so long to finish. */
const EFFECT_GRACE_MS = 2_000;

function effectsOf(services: Services): readonly Handler[] {
  return [
    {
      kind: PASSKEY_LOST,
      handle: ({ payload }) => {
        const lost = {
          officerId: String(payload['officerId']),
          reportedAt: Temporal.Instant.from(String(payload['reportedAt'])),
        };
        return lockOutOfficer(services.db, lost, services.clock.trueNow());
      },
    },
  ];
}

async function outboxFigures(services: Services): Promise<{ readonly waiting: number; readonly failing: number }> {
  const kinds = await services.db.as(WORKER, overviewOutbox);
  return {
    waiting: kinds.reduce((sum, kind) => sum + kind.waiting, 0),
    failing: kinds.reduce((sum, kind) => sum + kind.failing, 0),
  };
}
