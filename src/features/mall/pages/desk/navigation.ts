import type { NavigationEntry } from '../../../../kernel/feature.ts';
import { deskPaths } from '../../http/desk/desk-paths.ts';
import { say } from './say.ts';

/** The sections of officers, by role. */
export const deskNavigation: readonly NavigationEntry[] = [
  {
    href: deskPaths.queue.to({}),
    label: (lang) => say(lang)('navigation.queue'),
    seenBy: [{ role: 'licensing_verifier' }, { role: 'licensing_head' }],
  },
  {
    href: deskPaths.batch.to({}),
    label: (lang) => say(lang)('navigation.batch'),
    seenBy: [{ role: 'licensing_head' }],
  },
  {
    href: deskPaths.tasks.to({}),
    label: (lang) => say(lang)('navigation.tasks'),
    seenBy: [{ role: 'health_recommender' }],
  },
];
