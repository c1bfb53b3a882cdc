import type { NavigationEntry } from '../../../../kernel/feature.ts';
import { overlapPaths } from '../../http/overlap-review/overlap-paths.ts';
import { say } from './say.ts';

/** The section in the header: reviewers work there, coordinators and architects look. */
export const overlapNavigation: readonly NavigationEntry[] = [
  {
    href: overlapPaths.groups.to({}),
    label: (lang) => say(lang)('navigation'),
    seenBy: [
      'overlap_reviewer',
      'national_architect',
      'architect',
      'architecture_approver',
      'coordinator',
      'coordinator_aide',
      'field_auditor',
    ].map((role) => ({ role })),
  },
];
