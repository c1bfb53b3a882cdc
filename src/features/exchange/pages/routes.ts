import { routesFor } from '../../../kernel/http/route.ts';
import { exchangeAuthority } from '../domain/authority.ts';
import { exchangePaths as paths } from '../http/exchange-paths.ts';
import { showCall } from './call.tsx';
import { showCalls } from './calls.tsx';
import { showCatalogue } from './catalogue.tsx';
import { showHeads } from './heads.tsx';
import { showMember } from './member.tsx';
import { askTrial, showTrial } from './trial.tsx';

const route = routesFor(exchangeAuthority);

export const pageRoutes = [
  route.get(paths.catalogue, 'exchange.browse', showCatalogue),
  route.get(paths.member, 'exchange.browse', showMember),
  route.get(paths.heads, 'exchange.heads', showHeads),
  route.get(paths.trial, 'log.try', { handle: showTrial, perMinute: 20 }),
  route.post(paths.trial, 'log.try', { audit: 'log.tried', handle: askTrial, perMinute: 20 }),
  route.get(paths.calls, 'call.list', showCalls),
  route.get(paths.call, 'evidence.read', showCall),
];
