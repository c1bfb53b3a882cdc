import { routesFor, type Route } from '../../../kernel/http/route.ts';
import { onceonlyAuthority } from '../domain/authority.ts';
import { onceonlyPaths as at } from '../http/onceonly-paths.ts';
import type { OnceonlyPort } from '../http/onceonly-port.ts';
import { ownPhoto } from '../http/own-photo.ts';
import { accessLogCsv, accessLogJson, accessLogPage } from './access-log-page.tsx';
import { askOwnerPage, correctionPage } from './correction-page.tsx';
import { fetchOwnData, ownDataPage } from './own-data-page.tsx';
import { sendWrong, wrongPage } from './wrong-page.tsx';

/** Each asks several registers at once. */
const FETCHES_PER_MINUTE = 6;
const DOWNLOADS_PER_MINUTE = 10;

/** What a person sees of her own data, of those who read them, and of what she had put right. */
export function onceonlyRoutes(port: OnceonlyPort): readonly Route[] {
  const route = routesFor(onceonlyAuthority);
  return [
    route.get(at.ownData, 'own_data.read', (ask, permit) => ownDataPage(port, ask, permit)),
    route.get(at.photo, 'own_data.read', (ask, permit) => ownPhoto(ask, permit)),
    route.post(at.fetch, 'own_data.fetch', {
      audit: 'own_data.requested',
      perMinute: FETCHES_PER_MINUTE,
      handle: (ask, permit) => fetchOwnData(port, ask, permit),
    }),

    route.get(at.wrong, 'correction.open', (ask, permit) => wrongPage(port, ask, permit)),
    route.post(at.wrong, 'correction.open', {
      audit: 'correction.opened',
      handle: (ask, permit) => sendWrong(port, ask, permit),
    }),
    route.get(at.correction, 'correction.read', (ask, permit) => correctionPage(port, ask, permit)),
    route.post(at.askOwner, 'correction.ask', {
      audit: 'correction.asked',
      perMinute: FETCHES_PER_MINUTE,
      handle: (ask, permit) => askOwnerPage(port, ask, permit),
    }),

    route.get(at.accessLog, 'access_log.read', (ask, permit) => accessLogPage(port, ask, permit)),
    route.get(at.accessCsv, 'access_log.read', {
      perMinute: DOWNLOADS_PER_MINUTE,
      handle: (ask, permit) => accessLogCsv(port, ask, permit),
    }),
    route.get(at.accessJson, 'access_log.read', {
      perMinute: DOWNLOADS_PER_MINUTE,
      handle: (ask, permit) => accessLogJson(port, ask, permit),
    }),
  ];
}
