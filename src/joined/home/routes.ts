import type { NavigationEntry } from '../../kernel/feature.ts';
import { path } from '../../kernel/http/path.ts';
import { type Route, routesFor } from '../../kernel/http/route.ts';
import { joinedAuthority } from '../authority.ts';
import type { HomeContributions } from './home.ts';
import { homePage } from './home-page.tsx';
import { say } from './say.ts';

export const homePaths = { home: path('/beranda') };

/** The home page of whoever is signed in. */
export function homeRoutes(from: HomeContributions): readonly Route[] {
  const route = routesFor(joinedAuthority);
  return [route.get(homePaths.home, 'home.read', (ask, permit) => homePage(ask, permit, from))];
}

/** The first section in the header of whoever is signed in. */
export const homeNavigation: NavigationEntry = {
  href: homePaths.home.to({}),
  label: (lang) => say(lang)('navigation'),
  seenBy: ['signed_in'],
};
