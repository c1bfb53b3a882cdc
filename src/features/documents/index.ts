import type { Feature } from '../../kernel/feature.ts';
import { documentsAuthority } from './domain/authority.ts';
import { documentsErrors } from './http/documents-errors.ts';
import { documentsPaths } from './http/documents-paths.ts';
import type { DocumentsPort } from './http/documents-port.ts';
import { documentsRoutes } from './pages/routes.ts';
import { say } from './pages/say.ts';
import { documentsMigrations } from './storage/migration-set.ts';

export type {
  BothWords,
  DecisionBasis,
  DocumentSubject,
  IssuedDocument,
  IssueFault,
  IssueRequest,
  OfficePaper,
  OfficePaperRequest,
  PublicLine,
} from './domain/issue.ts';
export { shortenedName } from './domain/shortened-name.ts';
export { refuseUnsealed } from './http/refuse-unsealed.ts';
export { issueDocument } from './http/issue-document.ts';
export { issueOfficePaper, openOfficePaper } from './http/office-paper.ts';
export { documentOf, documentsOfPerson, type KnownDocument } from './http/known-document.ts';
export { openDocument, type OpenedDocument, type OpenFault } from './http/open-document.ts';
export { DOCUMENT_REVOKED, revokeDocument, type RevocationOrder, type RevokeFault } from './http/revoke-document.ts';
export { documentsGallery } from './pages/gallery.tsx';
export { publicFigures, publicParts } from './pages/public-parts.ts';
export { documentsErrors, documentsMigrations, documentsPaths };

/** Numbered, sealed documents, their register, and the check that is open to everybody, as app.ts joins it. */
export function documentsFeature(port: DocumentsPort): Feature {
  return {
    name: 'documents',
    migrations: documentsMigrations,
    routes: documentsRoutes(port),
    errors: documentsErrors,
    authority: documentsAuthority,
    navigation: [
      { href: documentsPaths.mine.to({}), label: (lang) => say(lang)('navigationOwn'), seenBy: ['person'] },
      {
        href: documentsPaths.register.to({}),
        label: (lang) => say(lang)('navigationRegister'),
        seenBy: [{ role: 'licensing_head' }],
      },
    ],
  };
}
