import type { NavigationEntry } from '../../../../kernel/feature.ts';
import { auditPaths } from '../../http/audit/audit-paths.ts';
import { say } from './say.ts';

export const auditNavigation: readonly NavigationEntry[] = [
  {
    href: auditPaths.list.to({}),
    label: (lang) => say(lang)('navigation'),
    seenBy: [
      { role: 'field_auditor' },
      { role: 'architect' },
      { role: 'architecture_approver' },
      { role: 'coordinator' },
      { role: 'coordinator_aide' },
      { role: 'national_architect' },
    ],
  },
];
