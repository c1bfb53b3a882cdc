import type { NavigationEntry } from '../../../../kernel/feature.ts';
import { maturityPaths } from '../../http/maturity/maturity-paths.ts';
import { say } from './say.ts';

/** The indices, for those who assess and publish. */
export const maturityNavigation: readonly NavigationEntry[] = [
  {
    href: maturityPaths.home.to({}),
    label: (lang) => say(lang)('navigation'),
    seenBy: [{ role: 'architect' }, { role: 'architecture_approver' }, { role: 'national_architect' }],
  },
];
