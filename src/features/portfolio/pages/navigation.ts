import type { NavigationEntry } from '../../../kernel/feature.ts';
import { auditNavigation } from './audit/navigation.ts';
import { codesNavigation } from './codes/navigation.ts';
import { consolidationNavigation } from './consolidation/navigation.ts';
import { overlapNavigation } from './overlap/navigation.ts';
import { registryNavigation } from './registry/routes.ts';

/** The sections in the header; the other parts are reached from the registry's front. */
export const portfolioNavigation: readonly NavigationEntry[] = [
  ...registryNavigation,
  ...codesNavigation,
  ...overlapNavigation,
  ...auditNavigation,
  ...consolidationNavigation,
];
