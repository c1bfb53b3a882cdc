import type { Exchange } from '../features/exchange/index.ts';
import { provideLicenceRegisters, provideRecommendations } from '../features/mall/index.ts';
import type { Services } from '../kernel/services.ts';

/** Puts what this program does for members that it hosts behind their services on the exchange. Once for each exchange. */
export function provideServices(services: Services, exchange: Exchange): void {
  provideLicenceRegisters(exchange, services);
  provideRecommendations(exchange, services);
}
