import { type Route, routesFor } from '../../../../kernel/http/route.ts';
import { interopAuthority } from '../../domain/authority-interop.ts';
import { interopPaths as at } from '../../http/interop/interop-paths.ts';
import { interopHome } from './home-page.tsx';
import { takeOne, takeOwn, takePublished } from './take-away.ts';
import { confirmDocument, documentBytes, previewDocument, takeDocument } from './take-in.tsx';

const { get, post, upload } = routesFor(interopAuthority);

export const interopRoutes: readonly Route[] = [
  get(at.home, 'interop.take_away', interopHome),
  get(at.own, 'interop.take_away_own', takeOwn),
  get(at.published, 'interop.take_away', takePublished),
  get(at.one, 'interop.take_away_own', takeOne),
  upload(at.take, 'interop.take_in', {
    audit: 'architecture.handed_in',
    handle: takeDocument,
    bodyBytes: documentBytes + 64 * 1024,
  }),
  get(at.preview, 'interop.take_in', previewDocument),
  post(at.preview, 'interop.take_in', { audit: 'architecture.taken_in', handle: confirmDocument }),
];
