import type { NavigationEntry } from '../../../../kernel/feature.ts';
import { servicesPaths } from '../../http/services-paths.ts';
import { say } from './say.ts';

/** The catalogue for whoever may need it, and the office's own terms for its head. */
export const servicesNavigation: readonly NavigationEntry[] = [
  { href: servicesPaths.catalogue.to({}), label: (lang) => say(lang)('navigation'), seenBy: ['stranger', 'person'] },
  {
    href: servicesPaths.terms.to({}),
    label: (lang) => say(lang)('termsNavigation'),
    seenBy: [{ role: 'licensing_head' }],
  },
];
