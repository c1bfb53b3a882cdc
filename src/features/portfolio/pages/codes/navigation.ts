import type { NavigationEntry } from '../../../../kernel/feature.ts';
import { codesPaths } from '../../http/codes/codes-paths.ts';
import { say } from './say.ts';

const READERS = [{ role: 'national_architect' }] as const;

/** Codes and targets for who publishes them; everybody else comes by the registry's front. */
export const codesNavigation: readonly NavigationEntry[] = [
  { href: codesPaths.codes.to({}), label: (lang) => say(lang)('codesNavigation'), seenBy: READERS },
  { href: codesPaths.targets.to({}), label: (lang) => say(lang)('targetsNavigation'), seenBy: READERS },
];
