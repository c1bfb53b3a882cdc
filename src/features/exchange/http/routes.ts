import { routesFor } from '../../../kernel/http/route.ts';
import { exchangeAuthority } from '../domain/authority.ts';
import { downloadEvidence } from './download-evidence.ts';
import { downloadHead } from './download-head.ts';
import { downloadLog } from './download-log.ts';
import { exchangePaths as paths } from './exchange-paths.ts';

const route = routesFor(exchangeAuthority);

/** The files of the exchange, for programs and for keeping. */
export const fileRoutes = [
  route.get(paths.evidenceFile, 'evidence.read', { handle: downloadEvidence, perMinute: 120 }),
  route.get(paths.headFile, 'exchange.heads', downloadHead),
  route.get(paths.log, 'log.export', { handle: downloadLog, perMinute: 6 }),
];
