import type { Feature } from '../../kernel/feature.ts';
import { exchangeAuthority } from './domain/authority.ts';
import { exchangeErrors } from './http/exchange-errors.ts';
import { exchangePaths } from './http/exchange-paths.ts';
import { fileRoutes } from './http/routes.ts';
import { pageRoutes } from './pages/routes.ts';
import { say } from './pages/speech.ts';
import { exchangeMigrations } from './storage/migration-set.ts';

export { verifyCommand } from './commands/verify.ts';
export type { JsonValue } from './domain/canonical-json.ts';
export type { ExchangeFault, ExchangeFaultCode } from './domain/fault.ts';
export type { Method } from './domain/grant.ts';
export { parseFieldPath } from './domain/granted-fields.ts';
export {
  type MemberId,
  memberOf,
  parseMemberId,
  parseServiceId,
  parseSubsystemId,
  type ServiceId,
  type SubsystemId,
} from './domain/identifier.ts';
export { instanceOf, type MemberClass, memberIdOf } from './domain/instance.ts';
export { parsePathGlob } from './domain/path-glob.ts';
export { type CallFigures, readCallFigures, subsystemsOf } from './http/call-figures.ts';
export type { ExchangeAnswer, ExchangeCall } from './http/consumer-side.ts';
export { refuseFault } from './http/refuse-fault.ts';
export { hasCall, readLastCalls, type WatchedSubsystem } from './http/last-calls.ts';
export { latestHead, type PrintedHead } from './http/latest-head.ts';
export { type LogState, readLogState } from './http/log-state.ts';
export { type Exchange, openExchange } from './http/open-exchange.ts';
export { personKey } from './http/person-key.ts';
export type { ServedAnswer, ServedRequest, ServiceHandler } from './http/serve-call.ts';
export { exchangeGallery } from './pages/gallery.tsx';
export { publicFigures, publicParts } from './pages/public-page.ts';
export { exchangeErrors, exchangeMigrations, exchangePaths };

/** Signed, logged, access-controlled calls between agencies, and the evidence of them. */
export const exchangeFeature: Feature = {
  name: 'exchange',
  migrations: exchangeMigrations,
  routes: [...pageRoutes, ...fileRoutes],
  errors: exchangeErrors,
  authority: exchangeAuthority,
  navigation: [
    {
      href: exchangePaths.catalogue.to({}),
      label: (lang) => say(lang)('exchange.navigation'),
      seenBy: ['stranger', { role: 'auditor' }, { role: 'operator' }],
    },
  ],
};
