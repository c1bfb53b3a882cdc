import type { NavigationEntry } from '../../../../kernel/feature.ts';
import { type Route, routesFor } from '../../../../kernel/http/route.ts';
import { registryAuthority } from '../../domain/authority-registry.ts';
import { registryPaths as at } from '../../http/registry/registry-paths.ts';
import type { RegistryPort } from '../../http/registry/registry-port.ts';
import { bulkPreviewPage, bulkSavePage } from './bulk-page.tsx';
import { catalogueFile, catalogueJson, cataloguePage } from './catalogue-page.tsx';
import { approvePage, askPage, bulkApprovePage, bulkAskPage, sendBackPage } from './decide-actions.ts';
import { editPage, savePage } from './edit-page.tsx';
import { elementPage } from './element-page.tsx';
import { endObjectPage, endPage } from './end-page.tsx';
import { freshPage, registerPage, samePage } from './fresh-page.tsx';
import { homePage, recapJson } from './home-page.tsx';
import { objectJson, objectPage } from './object-page.tsx';
import { ownFile, ownPage } from './own-page.tsx';
import { relatePage, relationsPage, unrelatePage } from './relations-page.tsx';
import { say } from './say.ts';
import { similarJson } from './similar-page.tsx';
import { endUsePage, usePage } from './use-actions.tsx';

const route = routesFor(registryAuthority);

/** A question while typing is small; a form of all fields may be long. */
const QUESTION_BYTES = 32 * 1024;
const FORM_BYTES = 256 * 1024;
const QUESTIONS_A_MINUTE = 240;

/** The registry: what is published for every officer, the own list for those who keep it. */
export function registryRoutes(port: RegistryPort): readonly Route[] {
  return [
    route.get(at.home, 'registry.read', homePage(port)),
    route.json(at.recap, 'registry.read', { method: 'GET', audit: null, handle: recapJson(port) }),
    route.get(at.catalogue, 'registry.read', cataloguePage(port)),
    route.get(at.catalogueCsv, 'registry.read', catalogueFile(port)),
    route.json(at.catalogueJson, 'registry.read', { method: 'GET', audit: null, handle: catalogueJson(port) }),
    route.get(at.object, 'registry.read', objectPage(port)),
    route.json(at.objectJson, 'registry.read', { method: 'GET', audit: null, handle: objectJson }),
    route.post(at.use, 'registry.use', { audit: 'registry.use_recorded', handle: usePage(port) }),
    route.post(at.endUse, 'registry.use', { audit: 'registry.use_ended', handle: endUsePage }),

    route.json(at.similar, 'registry.compare', {
      method: 'POST',
      audit: null,
      handle: similarJson(port),
      bodyBytes: QUESTION_BYTES,
      perMinute: QUESTIONS_A_MINUTE,
    }),
    route.get(at.own, 'registry.keep', ownPage),
    route.get(at.ownCsv, 'registry.keep', ownFile),
    route.get(at.fresh, 'registry.edit', freshPage),
    route.post(at.fresh, 'registry.edit', { audit: 'registry.object_registered', handle: registerPage(port) }),
    route.post(at.same, 'registry.use', { audit: 'registry.use_recorded', handle: samePage }),
    route.look(at.bulk, 'registry.edit', { handle: bulkPreviewPage, bodyBytes: FORM_BYTES }),
    route.post(at.bulkSave, 'registry.edit', {
      audit: 'registry.objects_changed',
      handle: bulkSavePage,
      bodyBytes: FORM_BYTES,
    }),
    route.post(at.bulkAsk, 'registry.ask', { audit: 'registry.approval_asked', handle: bulkAskPage }),
    route.post(at.bulkApprove, 'registry.approve', { audit: 'registry.objects_approved', handle: bulkApprovePage }),

    route.get(at.element, 'registry.keep', elementPage(port)),
    route.get(at.edit, 'registry.edit', editPage),
    route.post(at.edit, 'registry.edit', { audit: 'registry.object_changed', handle: savePage, bodyBytes: FORM_BYTES }),
    route.get(at.relations, 'registry.edit', relationsPage(port)),
    route.post(at.relations, 'registry.edit', { audit: 'registry.relation_added', handle: relatePage(port) }),
    route.post(at.dropRelation, 'registry.edit', { audit: 'registry.relation_retracted', handle: unrelatePage }),
    route.post(at.ask, 'registry.ask', { audit: 'registry.approval_asked', handle: askPage }),
    route.get(at.end, 'registry.ask', endPage),
    route.post(at.end, 'registry.ask', { audit: 'registry.end_asked', handle: endObjectPage }),
    route.post(at.decide, 'registry.approve', { audit: 'registry.object_approved', handle: approvePage }),
    route.post(at.sendBack, 'registry.return', { audit: 'registry.object_returned', handle: sendBackPage(port) }),
  ];
}

/** The registry's sections in the header. */
export const registryNavigation: readonly NavigationEntry[] = [
  {
    href: at.home.to({}),
    label: (lang) => say(lang)('navigation'),
    seenBy: [
      { role: 'architect' },
      { role: 'architecture_approver' },
      { role: 'national_architect' },
      { role: 'overlap_reviewer' },
      { role: 'clearance_officer' },
      { role: 'field_auditor' },
      { role: 'coordinator' },
      { role: 'coordinator_aide' },
    ],
  },
];
