import { routesFor } from '../../../kernel/http/route.ts';
import { exchangeAuthority } from '../domain/authority.ts';
import { exchangePaths as paths } from '../http/exchange-paths.ts';
import { showCall } from './call.tsx';
import { showCalls } from './calls.tsx';
import { showCatalogue } from './catalogue.tsx';
import { showHeads } from './heads.tsx';
import { showMember } from './member.tsx';

const route = routesFor(exchangeAuthority);

export const pageRoutes = [
  route.get(paths.catalogue, 'exchange.browse', showCatalogue),
  route.get(paths.member, 'exchange.browse', showMember),
  route.get(paths.heads, 'exchange.heads', showHeads),
  route.get(paths.calls, 'call.list', showCalls),
  route.get(paths.call, 'evidence.read', showCall),
];
