import { type Route, routesFor } from '../../../kernel/http/route.ts';
import { documentsAuthority } from '../domain/authority.ts';
import type { DocumentsPort } from '../http/documents-port.ts';
import { documentsPaths as paths } from '../http/documents-paths.ts';
import { checkCodePage, checkFilePage, checkStartPage } from './check-page.tsx';
import { ownDocumentPage, ownDocumentsPage, ownFile } from './own-documents-page.tsx';
import { registeredFile, showRegister, showRegistered } from './register-page.tsx';
import { revoke, revokePage } from './revoke-page.tsx';

const { get, post, look } = routesFor(documentsAuthority);

/** Codes have 51 bits of chance; this keeps even an office that shares one address from trying many. */
const CHECKS_A_MINUTE = 30;

/** The pages of documents. Fixed addresses stand before those that hold an id. */
export function documentsRoutes(port: DocumentsPort): readonly Route[] {
  return [
    get(paths.checkAny, 'document.check', checkStartPage),
    uploading(
      look(paths.checkAny, 'document.check', {
        handle: (ask) => checkFilePage(port, ask),
        perMinute: CHECKS_A_MINUTE,
      }),
    ),
    get(paths.check, 'document.check', { handle: (ask) => checkCodePage(port, ask), perMinute: CHECKS_A_MINUTE }),
    get(paths.mine, 'document.list_own', ownDocumentsPage),
    get(paths.register, 'document.register', showRegister),
    get(paths.registered, 'document.read_issued', showRegistered),
    get(paths.registeredFile, 'document.read_issued', registeredFile),
    get(paths.revoke, 'document.revoke', revokePage),
    post(paths.revoke, 'document.revoke', { audit: 'document.revoked', handle: revoke }),
    get(paths.own, 'document.read_own', (ask, permit) => ownDocumentPage(port, ask, permit)),
    get(paths.ownFile, 'document.read_own', ownFile),
  ];
}

/** The kernel reads no forms of parts: the page does, up to a limit of its own. */
function uploading(route: Route): Route {
  return { ...route, takes: 'stream' };
}
