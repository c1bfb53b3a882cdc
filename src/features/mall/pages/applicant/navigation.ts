import type { NavigationEntry } from '../../../../kernel/feature.ts';
import { applicantPaths } from '../../http/applicant/applicant-paths.ts';
import { say } from './say.ts';

/** Where a person finds her applications. */
export const applicantNavigation: readonly NavigationEntry[] = [
  { href: applicantPaths.mine.to({}), label: (lang) => say(lang)('mineNavigation'), seenBy: ['person'] },
];
