import type { NavigationEntry } from '../../../../kernel/feature.ts';
import { consolidationPaths } from '../../http/consolidation/consolidation-paths.ts';
import { sayMoney } from './say.ts';

export const consolidationNavigation: readonly NavigationEntry[] = [
  {
    href: consolidationPaths.list.to({}),
    label: (lang) => sayMoney(lang)('navigation.groups'),
    seenBy: [
      { role: 'coordinator' },
      { role: 'coordinator_aide' },
      { role: 'overlap_reviewer' },
      { role: 'national_architect' },
      { role: 'architecture_approver' },
      { role: 'architect' },
    ],
  },
  {
    href: consolidationPaths.clearances.to({}),
    label: (lang) => sayMoney(lang)('navigation.clearances'),
    // Architects come to it by the registry's front.
    seenBy: [{ role: 'clearance_officer' }],
  },
];
