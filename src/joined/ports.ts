import type { Exchange } from '../features/exchange/index.ts';
import { mallNoticeKinds, type MallPort } from '../features/mall/index.ts';
import type { NoticesPort } from '../features/notices/index.ts';
import { type PortfolioPort, portfolioNoticeKinds, startInventory } from '../features/portfolio/index.ts';
import type { OnceonlyPort } from '../features/onceonly/index.ts';
import type { Services } from '../kernel/services.ts';
import { messyList } from '../nation/index.ts';
import { officeNames, zoneOfReader } from './office-names.ts';
import { onceonlyPort } from './onceonly-port.ts';

/** What features are given because they do not know one another. */
export interface Ports {
  readonly onceonly: OnceonlyPort;
  readonly notices: NoticesPort;
  readonly mall: MallPort;
  readonly portfolio: PortfolioPort;
}

export interface PortsOptions {
  readonly exchange: Exchange;
  /** What browsers call this program: scheme, host and port. */
  readonly origin: string;
}

/** The ports of a running program. */
export async function openPorts(services: Services, { exchange, origin }: PortsOptions): Promise<Ports> {
  const onceonly = await onceonlyPort(services, exchange);
  return {
    onceonly,
    notices: {
      kinds: [...mallNoticeKinds, ...portfolioNoticeKinds],
      agencies: (ids, lang) => officeNames(services, ids, lang),
      zoneOf: (reader) => zoneOfReader(services, reader),
    },
    mall: { exchange, onceonly, origin },
    portfolio: {
      origin,
      inventory: startInventory(services),
      messyEntries: services.installation.kind === 'sample' ? messyList : () => null,
    },
  };
}

/** For documents and tests that read what the program is made of, without running it. */
export const unreachablePorts: Ports = {
  onceonly: {
    fetchFrom: unreachable,
    nikOf: unreachable,
    personKey: unreachable,
    portal: { agencyId: '', code: '', subsystem: '' },
    officesOf: unreachable,
    arrived: unreachable,
    words: {
      purposes: [],
      attributes: {},
      agencies: unreachable,
      holders: unreachable,
      readers: unreachable,
      zoneOf: unreachable,
      evidenceHref: unreachable,
      caseLink: unreachable,
    },
  },
  notices: { kinds: [], agencies: unreachable, zoneOf: unreachable },
  mall: {
    exchange: { call: unreachable },
    get onceonly() {
      return unreachablePorts.onceonly;
    },
    origin: 'http://localhost',
  },
  portfolio: {
    origin: 'http://localhost',
    inventory: {
      published: unreachable,
      likeness: unreachable,
      warm: unreachable,
      caughtUp: unreachable,
      stop: unreachable,
    },
    messyEntries: unreachable,
  },
};

export function unreachable(): never {
  throw new Error('Nothing runs here.');
}
