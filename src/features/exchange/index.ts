export type { ExchangeAnswer, ExchangeCall } from './http/consumer-side.ts';
export { type Exchange, openExchange } from './http/open-exchange.ts';
export { parseServiceId, parseSubsystemId } from './domain/identifier.ts';
export { exchangeMigrations } from './storage/migration-set.ts';
